import Kernel
import Scoring

/// A scored round with what every form of output needs.
struct ScoredRound {
  let plan: Plan
  let round: Int
  let entries: [RoundEntry]
  let result: RoundResult
  /// Rank of each agency at the root.
  let ranks: [Int?]

  init(plan: Plan, round: Int, entries: [RoundEntry], progress: @escaping @Sendable (Int) -> Void = { _ in }) {
    self.plan = plan
    self.round = round
    self.entries = entries
    result = RoundResult(entries, round: plan.instrument.rounds[round].id, plan: plan, progress: progress)
    ranks = result.ranks(of: plan.rootIndex)
  }

  var instrument: Instrument { plan.instrument }
  var roundDefinition: RoundDefinition { instrument.rounds[round] }
  var rows: [Int] { Array(entries.indices) }

  /// How many agencies have a rank.
  var rankedCount: Int { ranks.count { $0 != nil } }

  /// Agencies by rank, those without a score last; otherwise in the order of the file.
  var rowsByRank: [Int] {
    rows.sorted { (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1) }
  }

  /// The nodes that have a result for each agency: all that exist in the round and are not asked of items.
  var nodes: [Int] {
    plan.readingOrder.filter { plan.collection(of: $0) == nil && plan.exists($0, inRound: round) }
  }

  /// The indicators of a matrix: counted nodes so many levels below the root.
  func indicators(depth: Int) -> [Int] {
    var found: [Int] = []
    func visit(_ node: Int, _ level: Int) {
      for child in plan.children(of: node)
      where plan.isCounted(child) && plan.exists(child, inRound: round) && plan.collection(of: child) == nil {
        found.append(child)
        if level < depth { visit(child, level + 1) }
      }
    }
    visit(plan.rootIndex, 1)
    return found
  }

  /// One agency on its own, to explain it and to look for its next steps. Joint results are those of the round.
  func evaluation(_ row: Int) -> Evaluation {
    var input = entries[row].input
    for (id, answer) in input.answers {
      guard case .joint(nil, let lead) = answer, let node = plan.indices[id] else { continue }
      let taken = result.result(row, node)
      if taken.status == .joint { input.answers[id] = .joint(taken.score, from: lead) }
    }
    return Evaluation(input, plan: plan)
  }

  /// The name of an agency's final score.
  func grade(_ row: Int) -> Grade? {
    let root = result.root(row)
    return root.hasScore ? instrument.grade(of: root.score) : nil
  }
}

extension NodeResult {
  /// Share of the maximum on what is answered, in per cent.
  var percent: Exact? { share?.multiplied(by: .hundred) }

  /// Share of the weight that is answered, in per cent.
  var coveragePercent: Exact { coverage.multiplied(by: .hundred) ?? .zero }

  /// The status as it is written in files.
  var statusWord: String {
    switch status {
    case .scored: "scored"
    case .blank: "blank"
    case .notApplicable: "not_applicable"
    case .monitor: "monitor"
    case .joint: "joint"
    case .given: "given"
    case .absent: "absent"
    }
  }
}
