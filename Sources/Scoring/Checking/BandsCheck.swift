import Kernel

/// Thresholds in order, all of them within what can be answered.
struct BandsCheck {
  let context: CheckContext
  let node: Node

  func check(_ bands: Bands) {
    context.limit(bands.bands.count, of: "bands", in: node)
    let key = bands.lowerIsBetter ? "at_most" : "at_least"
    order(of: bands, key: key)
    context.rising(bands.bands.map(\.score), of: node, list: "bands", key: "score", mayRest: true)
    if let first = bands.bands.first, bands.below > first.score {
      context.report(.belowAboveFirst(bands.below, first: first.score), in: node, "below")
    }
    if bands.below.isNegative { context.report(.notPositive(bands.below, zeroAllowed: true), in: node, "below") }
    guard let input = bands.input else { return }
    if let low = input.min, let high = input.max, low > high {
      return context.report(.minAboveMax(low, high), in: node, "input", "min")
    }
    reach(of: bands, within: input, key: key)
  }

  private func order(of bands: Bands, key: String) {
    var last: Exact?
    for (index, band) in bands.bands.enumerated() {
      guard case .number(let threshold) = band.threshold else { continue }
      defer { last = threshold }
      guard let last, bands.lowerIsBetter ? threshold >= last : threshold <= last else { continue }
      let finding: Finding =
        bands.lowerIsBetter
        ? .notFalling(key, before: last, after: threshold) : .notRising(key, before: last, after: threshold)
      context.report(finding, in: node, "bands", .element(index), .key(key))
    }
  }

  private func reach(of bands: Bands, within input: NumberInput, key: String) {
    for (index, band) in bands.bands.enumerated() {
      guard case .number(let threshold) = band.threshold else { continue }
      if let high = input.max, threshold > high {
        context.report(
          .thresholdOutside(threshold, bound: high, isMax: true), in: node, "bands", .element(index), .key(key))
      } else if let low = input.min, threshold < low {
        context.report(
          .thresholdOutside(threshold, bound: low, isMax: false), in: node, "bands", .element(index), .key(key))
      }
    }
  }
}
