import Design
import HTML
import Kernel
import Scoring

/// The things an agency lists, each with how far it is.
struct ItemListView {
  let context: FormContext
  let index: Int

  private var language: Language { context.language }
  private var node: Node { context.plan.nodes[index] }
  private var owner: Int { context.plan.listOwner(of: index) }
  private var items: [Answer.Item] { context.evaluation.items(of: index) ?? [] }

  var html: HTML {
    guard case .collection(let list) = node.kind else { return .empty }
    if context.evaluation.isDeclaredNotApplicable(index) {
      return Component.tag(.neutral, context.words(AssessmentTexts.notApplicable))
    }
    return """
      <div class="items"><p class="items-title">\(list.item[language])\
      <span class="soft"> \(AssessmentTexts.itemCount(items.count, atLeast: list.atLeast)[language])</span></p>\
      \(borrowed)\(rows)\(HTML.if(!context.isLocked(index) && owner == index, adding(list)))</div>
      """
  }

  private var borrowed: HTML {
    HTML.if(
      owner != index,
      """
      <p class="soft small">\(AssessmentTexts.borrowsItems[language]) \
      <a href="\(url: context.place(of: owner))">\(context.name(of: owner))</a></p>
      """)
  }

  private var rows: HTML {
    guard !items.isEmpty else { return "<p class=\"soft\">\(AssessmentTexts.noItems[language])</p>" }
    return """
      <ol class="tasks">\(HTML.forEach(items.enumerated()) { row, item in
        let count = context.evaluation.completion(ofItem: row, in: index)
        return """
          <li><a class="task-title" href="\(url: context.address(ofItem: row, in: index))">\
          \(item.name.isEmpty ? "\(row + 1)" : item.name)</a>\(figure(row))\
          <span class="task-note">\(Component.progressRing(done: count.done, of: count.total, language: language))</span></li>
          """
      })</ol>
      """
  }

  private func figure(_ row: Int) -> HTML {
    guard let each = context.plan.children(of: index).first,
      let result = context.evaluation.itemResults(row, of: index)[each], result.hasScore
    else { return .empty }
    return "<span class=\"task-due number\">\(context.points(result.score)) / \(context.points(result.maximum))</span>"
  }

  /// A form inside a form is no HTML, so the fields belong to a form of their own elsewhere on the page.
  private func adding(_ list: ItemList) -> HTML {
    let form = "add-\(node.id)"
    return """
      <div class="add-item" data-autosave-not=""><label for="field-\(attr: form)">\(AssessmentTexts.addItem[language]) \
      – \(list.item[language])</label><div class="with-unit"><input class="input" id="field-\(attr: form)" name="name" \
      form="\(attr: form)" maxlength="300" required=""/>\
      <button type="submit" class="button button-secondary" form="\(attr: form)">\(AssessmentTexts.addItem[language])\
      </button></div></div>
      """
  }

  /// The form that `adding` belongs to.
  var outerForm: HTML {
    HTML.if(
      !context.isLocked(index) && owner == index && context.evaluation.isAsked(index),
      """
      <form method="post" action="\(url: context.base)/items/\(attr: node.id)" id="add-\(attr: node.id)" \
      data-moves-on="">\(Page.tokenInput(context.token))</form>
      """)
  }
}
