import Kernel

/// An expression of a node, and what it must give.
struct ExpressionSite {
  let expression: Expression
  let wanted: ValueType
  /// The collection whose items the expression is about.
  let collection: Int?
  /// The node that needs the value: a weight is needed by the parent.
  let user: Int
}

extension CheckContext {
  /// Every expression of a node.
  func expressions(of checked: CheckedNode) -> [ExpressionSite] {
    var sites: [ExpressionSite] = []
    func add(_ expression: Expression?, _ wanted: ValueType, collection: Int?? = nil, user: Int? = nil) {
      guard let expression else { return }
      sites.append(
        ExpressionSite(
          expression: expression, wanted: wanted, collection: collection ?? checked.collection,
          user: user ?? checked.index))
    }
    func add(_ amount: Amount?, user: Int? = nil) {
      if case .expression(let expression) = amount { add(expression, .number, user: user) }
    }
    let node = checked.node
    add(node.condition, .truth)
    add(node.weight, user: checked.parent)
    switch node.rescale {
    case .times(let amount), .to(let amount): add(amount)
    case nil: break
    }
    switch node.kind {
    case .yesNo(let points): add(points)
    case .text(_, let points): add(points)
    case .formula(let formula):
      add(formula.score, .number)
      add(formula.maximum)
    case .bands(let bands):
      add(bands.value, .number)
      for band in bands.bands {
        if case .expression(let threshold) = band.threshold { add(threshold, .number) }
      }
    case .cases(let cases):
      for branch in cases { add(branch.condition, .truth) }
    case .collection(let list): add(list.only, .truth, collection: checked.index)
    default: break
    }
    return sites
  }
}
