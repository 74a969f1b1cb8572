public import Kernel

/// One figure of a summary: a node and its share of the maximum.
public struct SummaryFigure: Sendable, Hashable {
  /// The node it is about.
  public var node: Int
  /// Points it earns.
  public var score: Exact
  /// The highest it can give.
  public var maximum: Exact
  /// 0 to 1.
  public var share: Exact

  init?(node: Int, score: Exact, maximum: Exact) {
    guard let share = score.divided(by: maximum) else { return nil }
    self.node = node
    self.score = score
    self.maximum = maximum
    self.share = share
  }
}

/// What stands out in one result, be it an agency's or the mean of a group.
public struct Summary: Sendable {
  /// Pillars in the order of the file; those without a figure are left out.
  public var pillars: [SummaryFigure]
  /// The pillar with the highest share.
  public var strongest: SummaryFigure?
  /// The pillar with the lowest share.
  public var weakest: SummaryFigure?
  /// The five dimensions with the lowest share, worst first (seed 002: what to hurry with).
  public var urgent: [SummaryFigure]

  /// How many urgent dimensions are named.
  public static let urgentCount = 5

  /// Summarises the figures that `figure` knows.
  init(plan: Plan, round: Int, figure: (Int) -> (score: Exact, maximum: Exact)?) {
    func figures(_ nodes: [Int]) -> [SummaryFigure] {
      nodes.compactMap { node in
        figure(node).flatMap { SummaryFigure(node: node, score: $0.score, maximum: $0.maximum) }
      }
    }
    pillars = figures(plan.pillars(inRound: round))
    // What weighs nothing is shown, but it neither carries a result nor holds it back.
    let weighed = pillars.filter { !plan.isWeightless($0.node) }
    // The first in the order of the file wins a tie.
    strongest = weighed.reduce(nil) { best, next in best.map { $0.share >= next.share ? $0 : next } ?? next }
    weakest = weighed.reduce(nil) { worst, next in worst.map { $0.share <= next.share ? $0 : next } ?? next }
    let dimensions = figures(plan.dimensions(inRound: round).filter { !plan.isWeightless($0) }).enumerated()
      .sorted { ($0.element.share, $0.offset) < ($1.element.share, $1.offset) }
    urgent = dimensions.prefix(Summary.urgentCount).map(\.element)
  }
}

extension Plan {
  /// The nodes shown as pillars: those with `part: pillar`, otherwise the root's children.
  public func pillars(inRound round: Int) -> [Int] {
    let named = parts(.pillar, round)
    guard named.isEmpty else { return named }
    return children(of: rootIndex).filter { isCounted($0) && exists($0, inRound: round) }
  }

  /// The candidates for "most urgent": nodes with `part: dimension`, otherwise the leaves that earn a score.
  public func dimensions(inRound round: Int) -> [Int] {
    let named = parts(.dimension, round)
    guard named.isEmpty else { return named }
    return readingOrder.filter { index in
      (table[index].operation.isLeaf || table[index].operation == .list) && !table[index].flags.contains(.inItem)
        && isCounted(index) && exists(index, inRound: round)
    }
  }

  /// The nodes in the order of the file: each before its children.
  public var readingOrder: [Int] {
    var order: [Int] = []
    var pending = [rootIndex]
    while let node = pending.popLast() {
      order.append(node)
      pending += children(of: node).reversed()
    }
    return order
  }

  /// Whether a node earns a score that counts.
  public func isCounted(_ index: Int) -> Bool { table[index].flags.isDisjoint(with: [.record, .monitor]) }

  /// Whether a node, or one above it, has the weight 0 for every agency.
  func isWeightless(_ index: Int) -> Bool {
    var node: Int? = index
    while let current = node {
      if case .number(.zero)? = nodes[current].weight { return true }
      node = parents[current]
    }
    return false
  }

  private func parts(_ part: Part, _ round: Int) -> [Int] {
    readingOrder.filter { nodes[$0].part == part && exists($0, inRound: round) }
  }
}

extension Evaluation {
  /// What stands out in this assessment.
  public var summary: Summary {
    Summary(plan: plan, round: plan.roundIndex(input.round) ?? 0) { node in
      let result = self[node]
      return result.hasScore ? (result.score, result.maximum) : nil
    }
  }

  /// The name of the final score, when the instrument has grades and there is a score.
  public var grade: Grade? { root.hasScore ? plan.instrument.grade(of: root.score) : nil }
}

extension Instrument {
  /// The grade a final score falls in.
  public func grade(of score: Exact) -> Grade? { grades.last { $0.atLeast <= score } }
}
