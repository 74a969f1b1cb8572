public import Kernel

/// One agency of a round.
public struct RoundEntry: Sendable {
  /// Its id in the file.
  public var id: String
  /// What the agency brings.
  public var input: AssessmentInput

  /// Made from its parts.
  public init(id: String, input: AssessmentInput) {
    self.id = id
    self.input = input
  }
}

/// The scored round: every node of every agency.
public struct RoundResult: Sendable {
  /// The plan behind the figures.
  public let plan: Plan
  /// The rounding of its result.
  public let round: Int
  /// Ids of the agencies, in the order given.
  public let agencies: [String]
  /// For each agency the results of the nodes that the plan keeps.
  private let raw: ResultTable

  /// Scores a whole round. Joint results named in the answers are taken from their lead agencies of the same round.
  ///
  /// - Parameter progress: called with the number of agencies done since the last call, from any thread.
  public init(
    _ entries: [RoundEntry], round: String? = nil, plan: Plan, progress: (@Sendable (Int) -> Void)? = nil
  ) {
    self.plan = plan
    self.round = plan.roundIndex(round) ?? 0
    agencies = entries.map(\.id)
    let inputs = entries.map { entry in
      var input = entry.input
      if let round { input.round = round }
      return input
    }
    let compiled = JointResults(plan: plan, agencies: agencies, inputs: inputs).resolved()
    raw = Scorer.score(compiled, plan: plan, progress: progress)
  }

  /// Scores inputs that are laid out already; the agencies are numbered.
  public init(
    compiled: [CompiledInput], round: Int = 0, plan: Plan, progress: (@Sendable (Int) -> Void)? = nil
  ) {
    self.plan = plan
    self.round = round
    agencies = compiled.indices.map(String.init)
    raw = Scorer.score(compiled, plan: plan, progress: progress)
  }

  /// The result of a node of an agency (by its row).
  public func result(_ agency: Int, _ node: Int) -> NodeResult {
    plan.effective(node) { index in
      let place = Int(plan.keptPlaces[index])
      return place < 0 ? .absent : raw[agency, place]
    }
  }

  /// The whole result of an agency.
  public func root(_ agency: Int) -> NodeResult { result(agency, plan.rootIndex) }

  /// Ranks by the unrounded score at a node with blanks as zero, so that an unfinished assessment stands before nobody;
  /// 1 the best. Equal scores share a rank, agencies without a score have none.
  public func ranks(of node: Int) -> [Int?] {
    let scores = agencies.indices.map { agency -> Exact? in
      let result = result(agency, node)
      return result.hasScore ? result.floor : nil
    }
    return Ranking.ranks(scores)
  }

  /// Mean score and mean maximum at a node over those agencies that have a score there.
  public func mean(of node: Int, over rows: [Int]) -> (score: Exact, maximum: Exact)? {
    let results = rows.map { result($0, node) }.filter(\.hasScore)
    guard !results.isEmpty else { return nil }
    let number = Exact(results.count)
    guard let score = results.reduce(Exact.zero, { $0 + $1.score }).divided(by: number),
      let maximum = results.reduce(Exact.zero, { $0 + $1.maximum }).divided(by: number)
    else { return nil }
    return (score, maximum)
  }

  /// What stands out in the mean of a group of agencies, such as a province.
  public func summary(over rows: [Int]) -> Summary {
    Summary(plan: plan, round: round) { mean(of: $0, over: rows) }
  }

  /// What stands out in one agency.
  public func summary(of agency: Int) -> Summary { summary(over: [agency]) }
}

/// Ranks with ties.
public enum Ranking {
  /// Scores that differ by less than this are equal: only the rounding of divisions at the twelfth digit can part them.
  public static let tolerance = Exact(raw: 1_000)

  /// Rank of each score, 1 the highest; ties share a rank and the next ranks are skipped.
  public static func ranks(_ scores: [Exact?]) -> [Int?] {
    let sorted = scores.indices.filter { scores[$0] != nil }
      .sorted { (scores[$0] ?? .zero) > (scores[$1] ?? .zero) }
    var ranks = [Int?](repeating: nil, count: scores.count)
    var previous: (score: Exact, rank: Int)?
    for (place, index) in sorted.enumerated() {
      guard let score = scores[index] else { continue }
      if let tied = previous, tied.score - score < tolerance {
        ranks[index] = tied.rank
      } else {
        previous = (score, place + 1)
        ranks[index] = place + 1
      }
    }
    return ranks
  }
}
