import Design
import HTML
import Kernel
import Scoring

/// The questions about one listed thing.
struct ItemPage {
  let context: FormContext
  let collection: Int
  let row: Int
  let item: Answer.Item
  /// What was typed and could not be saved, by leaf id.
  var submission = ItemSubmission()
  var isStale = false

  private var language: Language { context.language }
  private var owner: Int { context.plan.listOwner(of: collection) }
  private var address: String { context.address(ofItem: row, in: collection) }
  private var isOwner: Bool { owner == collection }

  var title: String { item.name.isEmpty ? "\(row + 1)" : item.name }

  var html: HTML {
    let section = context.outline.section(of: collection)
    let tree = ContentsTree(context: context, section: section, question: collection)
    return Component.workbench(
      tree: tree.html, treeLink: context.words(AssessmentTexts.allItems), main: middle,
      side: ScorePanel(context: context).html)
  }

  private var middle: HTML {
    """
    \(heading)\(LockCallout(context: context).html)\
    \(HTML.if(isStale, Component.callout(.warning, title: context.words(AssessmentTexts.itemChanged))))\
    \(Component.errorSummary(errors, language: language))\
    <form method="post" action="\(url: address)" novalidate=""\(attribute: "data-autosave", context.isLocked(collection) ? nil : "saved")>\
    \(Page.tokenInput(context.token))\(stamp)\(HTML.if(isOwner, name))\(questions)\
    \(HTML.if(!context.isLocked(collection), buttons))</form>\(HTML.if(!context.isLocked(collection) && isOwner, removal))
    """
  }

  private var heading: HTML {
    let back = context.address(of: collection)
    let count = context.evaluation.completion(ofItem: row, in: collection)
    return """
      <div class="heading"><p class="eyebrow"><a href="\(url: back)">\(context.name(of: collection))</a></p>\
      <h1>\(title)</h1><div class="form-line"><span>\(AssessmentTexts.answeredCount(count)[language])</span>\
      \(HTML.if(!context.isLocked(collection), Component.savedState(saveState, language: language)))</div></div>
      """
  }

  private var saveState: SaveState {
    if isStale { return .conflict }
    return submission.flaws.isEmpty ? .blank : .refused
  }

  private var errors: [FieldError] {
    submission.flaws.map { flaw in
      let name = context.plan.indices[flaw.id].map { context.title(of: $0) }
      return FieldError(
        flaw.id == ItemSubmission.nameField ? flaw.id : FieldName.answer(flaw.id),
        [name, flaw.flaw.message[language]].compactMap { $0 }.joined(separator: ": "))
    }
  }

  private var stamp: HTML {
    let version = context.opened.sheet[.node(context.plan.nodes[owner].id)].version
    let seen = SeenStamp(version: version, item: item).text
    return """
      <input type="hidden" name="\(attr: ItemSubmission.stampField)" value="\(attr: seen)"/>\
      <input type="hidden" name="\(attr: FieldName.revision)" value="\(attr: seen)"/>
      """
  }

  private var name: HTML {
    Component.field(
      Field(
        ItemSubmission.nameField, label: context.words(AssessmentTexts.itemName),
        value: submission.typedName ?? item.name,
        error: submission.flaws.first { $0.id == ItemSubmission.nameField }?.flaw.message[language],
        isReadOnly: context.isLocked(collection)), language: language)
  }

  private var questions: HTML {
    let asked = Set(context.evaluation.askedItemQuestions(ofItem: row, in: collection))
    let results = context.evaluation.itemResults(row, of: collection)
    return HTML.forEach(context.plan.itemNodes(of: collection)) { node in
      ItemQuestionView(
        context: context, index: node, item: item, result: results[node], isAsked: asked.contains(node),
        submission: submission
      ).html
    }
  }

  private var buttons: HTML {
    Component.actions(
      Component.button(context.words(AssessmentTexts.saveAndNext), name: "go", value: "next", key: "n"),
      Component.button(context.words(AssessmentTexts.save), kind: .secondary),
      Component.linkButton(
        context.words(AssessmentTexts.backToList), to: context.address(of: collection), kind: .quiet))
  }

  private var removal: HTML {
    Component.disclosure(
      context.words(AssessmentTexts.removeItem), id: "remove",
      """
      <p>\(AssessmentTexts.removing(item.answers.count)[language])</p>\
      <form method="post" action="\(url: address)/remove" data-moves-on="">\(Page.tokenInput(context.token))\(stamp)\
      \(Component.button(context.words(AssessmentTexts.removeItem), kind: .danger))</form>
      """)
  }
}

/// One question about a listed thing.
struct ItemQuestionView {
  let context: FormContext
  let index: Int
  let item: Answer.Item
  let result: NodeResult?
  let isAsked: Bool
  let submission: ItemSubmission

  private var node: Node { context.plan.nodes[index] }
  private var language: Language { context.language }

  var html: HTML {
    if context.plan.isQuestion(index) {
      return isAsked ? question : "<div class=\"question\" id=\"q-\(attr: node.id)\" hidden=\"\"></div>"
    }
    guard result?.status != .notApplicable, result?.status != .absent else {
      return "<div class=\"group\" id=\"g-\(attr: node.id)\" hidden=\"\"></div>"
    }
    let rubric = RubricView(language: language, node: node, points: context.pointsWord, source: nil)
    return """
      <div class="group" id="g-\(attr: node.id)"><div class="criterion-head"><h2>\(context.title(of: index))</h2>\(figure)</div>\
      \(rubric.html)</div>
      """
  }

  private var question: HTML {
    let rubric = RubricView(language: language, node: node, points: context.pointsWord, source: nil)
    let typed =
      submission.typed[node.id] ?? TypedAnswer(item.answers[node.id], of: node, language: language)
    let input = AnswerInput(
      language: language, node: node, points: context.pointsWord, maximum: result?.maximum, typed: typed,
      error: submission.flaws.first { $0.id == node.id }?.flaw.message[language],
      isLocked: context.isLocked(context.plan.collection(of: index) ?? index),
      guidance: rubric.shortGuidance)
    let style = node.question == nil ? "criterion question question-plain" : "criterion question"
    return """
      <article class="\(raw: style)" id="q-\(attr: node.id)" aria-labelledby="t-\(attr: node.id)"><div class="criterion-head">\
      <h3 id="t-\(attr: node.id)">\(context.title(of: index))</h3>\(figure)</div>\(rubric.longGuidanceOnly)\(input.html)\(rubric.rule)\(rubric.evidence)</article>
      """
  }

  /// The figure of the question in this item, renewed after each save.
  var figure: HTML {
    let words: String
    if let result, context.plan.isCounted(index), !result.maximum.isZero {
      words = "\(result.hasScore ? context.points(result.score) : "–") / \(context.pointsWord(result.maximum))"
    } else {
      words = context.plan.isOptional(index) ? context.words(AssessmentTexts.optional) : ""
    }
    return "<p class=\"criterion-points\" id=\"f-\(attr: node.id)\">\(words)</p>"
  }
}
