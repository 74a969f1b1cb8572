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
    let root = context.plan.rootIndex
    if context.outline.sections == [root] { return [branch(root)].compactMap { $0 } }
    return context.plan.children(of: root).compactMap(branch)
  }

  private func branch(_ node: Int) -> TreeNode? {
    let outline = context.outline
    guard context.plan.exists(node, inRound: outline.round) else { return nil }
    if outline.sections.contains(node) { return leafBranch(node) }
    let below = context.plan.children(of: node).compactMap(branch)
    guard let first = outline.sections.first(where: { outline.isNode($0, under: node) }), !below.isEmpty else {
      return nil
    }
    return treeNode(node, address: context.address(of: first), children: below)
  }

  private func leafBranch(_ node: Int) -> TreeNode {
    guard node == section else { return treeNode(node, address: context.address(of: node), children: []) }
    let questions = context.outline.questions(in: node).filter { $0 != node && context.evaluation.isAsked($0) }
    return treeNode(node, address: context.address(of: node), children: questions.map(leaf))
  }

  private func treeNode(_ node: Int, address: String, children: [TreeNode]) -> TreeNode {
    let count = context.completion[node]
    let isAside = !context.evaluation.isAsked(node) || context.evaluation.isDeclaredNotApplicable(node)
    return TreeNode(
      id: "b-\(context.plan.nodes[node].id)", code: context.code(of: node), title: context.title(of: node),
      address: address, done: count.done, total: count.total,
      state: isAside ? Component.tag(.neutral, context.words(AssessmentTexts.notApplicable)) : nil,
      isCurrent: node == section && question == nil, isOpen: children.contains(where: isOpen), children: children)
  }

  private func isOpen(_ child: TreeNode) -> Bool { section == nil }

  private func leaf(_ node: Int) -> TreeNode {
    let count = context.completion[node]
    let id = context.plan.nodes[node].id
    return TreeNode(
      id: "l-\(id)", code: context.code(of: node), title: context.title(of: node),
      address: question == nil ? "#q-\(id)" : context.address(of: node), done: count.done, total: count.total,
      state: context.plan.isCollection(node) ? nil : mark(node, count), isCurrent: node == question)
  }

  private func mark(_ node: Int, _ count: Completion.Count) -> HTML {
    if context.evaluation.isDeclaredNotApplicable(node) {
      return Component.tag(.neutral, context.words(AssessmentTexts.notApplicable))
    }
    let isAnswered = context.evaluation.input.answers[context.plan.nodes[node].id] != nil
    if count.total == 0, !isAnswered { return .empty }
    return isAnswered
      ? Component.tag(.good, context.words(AssessmentTexts.answered))
      : Component.tag(.blank, context.words(AssessmentTexts.blankWord))
  }
}
