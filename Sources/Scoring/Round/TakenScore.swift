import Kernel

/// A result taken as it is, and where it was written.
struct TakenScore<Place> {
  /// The agency's row in the round.
  var agency: Int
  /// The node's index in the plan.
  var node: Int
  var score: Exact
  var place: Place

  /// What is wrong with it: it is more than its node can give.
  func problem(in result: RoundResult) -> LocalizedText? {
    let maximum = result.result(agency, node).maximum
    return score > maximum && maximum > .zero ? .aboveMaximum(score, maximum) : nil
  }
}

extension Answer {
  /// The score of a result taken as it is, published or from a lead agency; `nil` for any other answer.
  var takenScore: Exact? {
    switch self {
    case .given(let score), .joint(let score?, _): score
    default: nil
    }
  }
}

extension LocalizedText {
  fileprivate static func aboveMaximum(_ score: Exact, _ maximum: Exact) -> LocalizedText {
    LocalizedText(th: "คะแนน \(score) เกินคะแนนเต็ม \(maximum)", en: "the score \(score) is above the maximum \(maximum)")
  }
}
