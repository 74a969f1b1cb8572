extension Plan {
  /// The result of a node, considering what stands above it, from results that do not.
  func effective(_ index: Int, _ raw: (Int) -> NodeResult) -> NodeResult {
    var result = raw(index)
    var child = index
    var parent = parents[index]
    while let current = parent {
      let above = raw(current)
      if above.status == .absent && table[current].operation != .list { return .absent }
      if above.status == .notApplicable || isUnselected(child, in: current, above) {
        if result.status != .absent { result.status = .notApplicable }
        result.problem = .none
      }
      child = current
      parent = parents[current]
    }
    return result
  }

  /// Whether `child` stands in a case that was not chosen.
  private func isUnselected(_ child: Int, in parent: Int, _ result: NodeResult) -> Bool {
    table[parent].operation == .cases && selectedCase(of: parent, result) != child
  }

  /// The case of a `cases` node that its result says applies.
  func selectedCase(of index: Int, _ result: NodeResult) -> Int? {
    let children = children(of: index)
    let selected = Int(result.selectedCase)
    return children.indices.contains(selected) ? children[selected] : nil
  }
}
