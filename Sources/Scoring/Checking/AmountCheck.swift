import Kernel
import YAML

/// Amounts: not negative, within limits, and known for every class.
struct AmountCheck {
  let context: CheckContext

  /// Weights stay within this, so that weighted sums cannot overflow.
  static let largestWeight: Exact = 1_000_000

  func check(_ checked: CheckedNode) {
    let node = checked.node
    check(node.weight, of: node, ["weight"], largest: Self.largestWeight)
    switch node.rescale {
    case .times(let amount): check(amount, of: node, ["rescale", "times"], needsMore: true)
    case .to(let amount): check(amount, of: node, ["rescale", "to"], needsMore: true)
    case nil: break
    }
    switch node.kind {
    case .yesNo(let points): check(points, of: node, ["points"])
    case .text(_, let points): check(points, of: node, ["points"])
    case .formula(let formula): check(formula.maximum, of: node, ["maximum"], needsMore: true)
    default: break
    }
  }

  private func check(
    _ amount: Amount?, of node: Node, _ steps: [PlaceStep], needsMore: Bool = false, largest: Exact = .largestInput
  ) {
    func judge(_ number: Exact, _ steps: [PlaceStep]) {
      let place = context.places.place(from: node.mark, steps)
      if number.isNegative || (needsMore && number.isZero) {
        context.report(.notPositive(number, zeroAllowed: !needsMore), at: place)
      } else if number > largest {
        context.report(.aboveLimit(number, limit: largest), at: place)
      }
    }
    switch amount {
    case .number(let number): judge(number, steps)
    case .byClass(let amounts, let otherwise):
      // In the order of names, so that the messages never change places.
      for (id, number) in amounts.sorted(by: { $0.key < $1.key }) { judge(number, steps + [.key(id)]) }
      if let otherwise { judge(otherwise, steps + ["otherwise"]) }
      classes(amounts, otherwise, at: context.places.place(from: node.mark, steps)) { id in
        context.places.key(id, in: context.places.place(from: node.mark, steps))
      }
    case .expression, nil: break
    }
  }

  private func classes(
    _ amounts: [String: Exact], _ otherwise: Exact?, at mark: YAMLMark, key: (String) -> YAMLMark
  ) {
    let known = context.instrument.classes.map(\.id)
    let unknown = amounts.keys.filter { !known.contains($0) }.sorted()
    for id in unknown where !context.writtenIDs.contains(id) {
      context.report(.unknownClass(id, near: closest(to: id, among: known), known: known), at: key(id))
    }
    let missing = known.filter { amounts[$0] == nil }
    if unknown.isEmpty, otherwise == nil, !missing.isEmpty {
      context.report(.classesWithoutAmount(missing), at: mark)
    }
  }
}
