import Kernel
import YAML

/// Every id names one thing.
struct IdentityCheck {
  let context: CheckContext

  func run() {
    for checked in context.nodes {
      let node = checked.node
      if let first = context.byID[node.id], first != checked.index, !node.id.isEmpty {
        let place = context.places.place(from: context.nodes[first].node.mark, ["id"])
        context.report(.repeatedNodeID(node.id, firstLine: place.line), in: node, "id")
      }
      unique(node.evidence.map(\.id), in: node, list: "evidence")
      switch node.kind {
      case .choice(let question): unique(question.choices.map(\.id), in: node, list: "choices")
      case .milestones(let steps): unique(steps.map(\.id), in: node, list: "steps")
      default: break
      }
    }
  }

  private func unique(_ ids: [String], in node: Node, list: String) {
    guard !context.isBroken(node) else { return }
    for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
      context.report(.repeatedID(id), in: node, .key(list), .element(index), "id")
    }
  }
}
