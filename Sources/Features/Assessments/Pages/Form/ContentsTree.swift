import Design
import HTML
import Kernel
import Scoring

/// The contents of the form with the completion of every branch; the questions of the present section are listed too.
struct ContentsTree {
  let context: FormContext
  /// The section on the page, and the question when one has the page for itself.
  let section: Int?
  var question: Int?

  var html: HTML {
    Component.tree(nodes, label: context.words(AssessmentTexts.contents), id: "tree", language: context.language)
  }

  private var nodes: [TreeNode] {
    let outline = context.outline
    var used: Set<Int> = []
    return outline.sections.compactMap { section -> TreeNode? in
      guard let top = topBranch(of: section), top != section else { return leafBranch(section) }
      guard used.insert(top).inserted else { return nil }
      return branch(top)
    }
  }

  /// The child of the root that a section stands in. Whatever lies between is left out: deep nesting has no room here.
  private func topBranch(of section: Int) -> Int? {
    var node = section
    while let parent = context.plan.parents[node] {
      if parent == context.plan.rootIndex { return node }
      node = parent
    }
    return nil
  }

  private func branch(_ node: Int) -> TreeNode {
    let sections = context.outline.sections.filter { context.outline.isNode($0, under: node) }
    let address = sections.first.map { context.address(of: $0) } ?? context.base
    return treeNode(node, address: address, children: sections.map(leafBranch))
  }

  private func leafBranch(_ node: Int) -> TreeNode {
    guard node == section else { return treeNode(node, address: context.address(of: node), children: []) }
    let questions = context.outline.questions(in: node).filter { $0 != node && context.evaluation.isAsked($0) }
    return treeNode(node, address: context.address(of: node), children: questions.map(leaf))
  }

  private func treeNode(_ node: Int, address: String, children: [TreeNode]) -> TreeNode {
    let count = context.completion[node]
    let isAside = !context.evaluation.isAsked(node) || context.evaluation.isDeclaredNotApplicable(node)
    // Where all may stay blank there is nothing to count.
    let state: HTML? =
      isAside
      ? aside : count.total == 0 ? .empty : nil
    return TreeNode(
      id: "b-\(context.plan.nodes[node].id)", code: context.code(of: node), title: context.title(of: node),
      address: address, done: count.done, total: count.total, state: state,
      isCurrent: node == section && (question == nil || question == node),
      isOpen: section == nil && context.outline.sections.count <= 12,
      children: children)
  }

  private func leaf(_ node: Int) -> TreeNode {
    let count = context.completion[node]
    let id = context.plan.nodes[node].id
    return TreeNode(
      id: "l-\(id)", code: context.code(of: node), title: context.title(of: node),
      address: question == nil ? "#q-\(id)" : context.address(of: node), done: count.done, total: count.total,
      state: context.plan.isCollection(node) ? nil : mark(node, count), isCurrent: node == question)
  }

  /// The ring of its count does for most; what is put aside says so.
  private func mark(_ node: Int, _ count: Completion.Count) -> HTML? {
    if context.evaluation.isDeclaredNotApplicable(node) {
      return aside
    }
    guard count.total == 0 else { return nil }
    let isAnswered = context.evaluation.input.answers[context.plan.nodes[node].id] != nil
    return Component.progressRing(done: isAnswered ? 1 : 0, of: 1, language: context.language)
  }

  /// A dash for those who see, the word for those who listen: the word itself would crowd the title.
  private var aside: HTML {
    """
    <span class="ring"><span aria-hidden="true" title="\(attr: AssessmentTexts.notApplicable[context.language])">–</span>\
    <span class="hidden-text">\(AssessmentTexts.notApplicable[context.language])</span></span>
    """
  }
}
