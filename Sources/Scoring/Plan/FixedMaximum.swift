extension PlanCompiler {
  /// The maximum of a node of which nothing is answered, when it is the same for every agency and round; `nil` when it
  /// may differ or is not worth working out. The children are compiled already.
  func fixedMaximum(of index: Int) -> Int128? {
    let node = plan[index]
    guard node.rounds == .max, node.condition < 0, node.rescale == .own else { return nil }
    let counted = node.counted.range.map { Int(lists[$0]) }
    switch node.operation {
    case .yesNo, .levels, .choice, .multipleChoice, .milestones, .bands, .number, .record, .text:
      return node.flags.contains(.fixedHighest) ? node.highest : nil
    case .sum:
      let maxima = counted.compactMap(fixedMaximum)
      return maxima.count == counted.count && !maxima.isEmpty ? maxima.reduce(0, +) : nil
    case .mean where node.flags.contains(.weighted):
      guard counted.allSatisfy({ plan[$0].flags.contains(.fixedWeight) }) else { return nil }
      return sameMaximum(of: counted.filter { plan[$0].fixedWeight > 0 })
    case .mean, .minimum: return sameMaximum(of: counted)
    case .cases: return sameMaximum(of: node.children.range.map { Int(lists[$0]) })
    case .tiers: return node.entries.range.last.map { entries[$0].score }
    case .index, .count, .formula, .list: return nil
    }
  }

  /// The maximum that all these nodes have; `nil` when they differ or there are none.
  private func sameMaximum(of nodes: [Int]) -> Int128? {
    let maxima = nodes.map(fixedMaximum)
    guard let first = maxima.first, maxima.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
