import Kernel

/// Keys that only mean something in some places of the tree.
struct PlacementCheck {
  let context: CheckContext

  func check(_ checked: CheckedNode) {
    let node = checked.node
    if checked.role == .root { root(node) }
    if checked.collection != nil { insideItems(node) }
    weight(of: checked)
    if node.satisfiedAt <= .zero || node.satisfiedAt > .hundred {
      context.report(.satisfiedAtOutOfRange(node.satisfiedAt), in: node, "satisfied_at")
    }
    guard !context.isBroken(node) else { return }
    if node.isJoint && node.isOnlyRecorded { report(.jointWithoutScore, key: "joint", of: node) }
  }

  private func report(_ finding: Finding, key: String, of node: Node) {
    context.report(finding, at: context.places.key(key, in: node.mark))
  }

  private func root(_ node: Node) {
    if node.isMonitor { report(.notAtRoot("monitor"), key: "monitor", of: node) }
    if node.isJoint { report(.notAtRoot("joint"), key: "joint", of: node) }
    if node.allowsNotApplicable { report(.notAtRoot("allow_not_applicable"), key: "allow_not_applicable", of: node) }
  }

  private func insideItems(_ node: Node) {
    if case .collection = node.kind { context.report(.collectionInItems, in: node, "kind") }
    if node.isJoint { report(.jointInItems, key: "joint", of: node) }
    if node.part != nil { report(.partInItems, key: "part", of: node) }
  }

  private func weight(of checked: CheckedNode) {
    let node = checked.node
    guard node.weight != nil else { return }
    guard let parent = context.parent(of: checked) else {
      return report(.notAtRoot("weight"), key: "weight", of: node)
    }
    // A parent of unknown kind may well be a weighted mean.
    guard !context.isUnreadable(parent.node) else { return }
    switch (parent.node.kind, checked.role) {
    case (.weightedMean, .child): break
    case (.collection(let list), .each) where list.combine == .weightedMean: break
    default:
      report(
        .weightIgnored(parent: parent.id, kind: parent.node.kind.name, isBranch: checked.role == .branch),
        key: "weight", of: node)
    }
    if node.isMonitor, case .number(let number) = node.weight, number > .zero {
      report(.monitorHasWeight, key: "weight", of: node)
    }
  }
}

extension CheckContext {
  /// Whether not even the node's kind is known.
  func isUnreadable(_ node: Node) -> Bool {
    isBroken(node) && places.word("kind", in: node.mark) != node.kind.name
  }
}
