import Kernel

/// Weights of a weighted mean: something must count, and they add up to what is said.
struct WeightCheck {
  let context: CheckContext

  func check(_ checked: CheckedNode) {
    guard case .weightedMean(let children, let total) = checked.node.kind else { return }
    mixed(children)
    let scales = StaticScales(context: context)
    var sums: [(setting: StaticScales.Setting, sum: Exact)] = []
    for setting in scales.settings where checked.rounds.contains(setting.round) {
      let counting = scales.counting(children, in: setting)
      let weights = counting.map { $0.weight.map { scales.amount($0, in: setting) } ?? .one }
      guard !counting.isEmpty, !weights.contains(where: { $0?.isNegative != false }) else { continue }
      sums.append((setting, weights.compactMap { $0 }.reduce(.zero, +)))
    }
    guard !sums.isEmpty else { return }
    if sums.allSatisfy({ $0.sum.isZero }) {
      return context.report(.allWeightsZero, in: checked.node, "children")
    }
    guard let total, let wrong = sums.first(where: { $0.sum != total }) else { return }
    context.report(
      .weightsDiffer(total, sum: wrong.sum, setting: context.names(wrong.setting)), in: checked.node, "total_weight")
  }

  /// A weight that was forgotten beside others that were not.
  private func mixed(_ children: [Node]) {
    let counting = children.filter { !$0.isMonitor && !$0.isOnlyRecorded }
    guard counting.contains(where: { $0.weight != nil }) else { return }
    for child in counting where child.weight == nil { context.report(.weightMissing(child.id), in: child) }
  }
}
