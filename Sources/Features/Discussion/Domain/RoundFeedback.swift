import Database
import Foundation
import Kernel

/// What people are asked about a round, each from 1 (least) to 5 (most).
enum FeedbackAspect: String, Sendable, CaseIterable {
  case criteria
  case guidance
  case time
  case support
  case system

  var title: LocalizedText {
    switch self {
    case .criteria: FeedbackTexts.criteria
    case .guidance: FeedbackTexts.guidance
    case .time: FeedbackTexts.time
    case .support: FeedbackTexts.support
    case .system: FeedbackTexts.system
    }
  }
}

/// What one person thinks of a round.
struct RoundFeedback: Sendable, Hashable {
  var scores: [FeedbackAspect: Int] = [:]
  var words = ""

  /// The most characters of one's own words.
  static let limit = 2_000
}

/// What everybody thinks of a round, without anybody's name.
struct FeedbackSummary: Sendable, Hashable {
  var people: Int
  /// How many gave each score, by aspect; the first stands for 1.
  var counts: [FeedbackAspect: [Int]]
  var words: [String]

  /// So many must have answered before anything is shown.
  static let enough = 5

  /// The mean of an aspect in hundredths; `nil` when nobody answered.
  func mean(of aspect: FeedbackAspect) -> Exact? {
    let counts = counts[aspect] ?? []
    let people = counts.reduce(0, +)
    guard people > 0 else { return nil }
    let sum = counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    return Exact(sum).divided(by: Exact(people))
  }
}

/// Keeps opinions, one of each person.
enum FeedbackStore {
  static func find(
    of account: ID<Account>, on round: String, in connection: any Connection
  ) throws -> RoundFeedback? {
    let row = try connection.first(
      "SELECT words FROM round_feedback_words WHERE round_id = \(round) AND account_id = \(account)")
    guard let row else { return nil }
    var feedback = RoundFeedback(words: try row.get("words"))
    for row in try connection.query(
      "SELECT aspect, score FROM round_feedback WHERE round_id = \(round) AND account_id = \(account)")
    {
      if let aspect = FeedbackAspect(rawValue: try row.get("aspect")) { feedback.scores[aspect] = try row.get("score") }
    }
    return feedback
  }

  static func save(
    _ feedback: RoundFeedback, of account: ID<Account>, on round: String, at moment: Date,
    in connection: any Connection
  ) throws {
    for (aspect, score) in feedback.scores.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try connection.execute(
        """
        INSERT INTO round_feedback (round_id, account_id, aspect, score)
        VALUES (\(round), \(account), \(aspect.rawValue), \(score))
        ON CONFLICT (round_id, account_id, aspect) DO UPDATE SET score = excluded.score
        """)
    }
    try connection.execute(
      """
      INSERT INTO round_feedback_words (round_id, account_id, words, given_at)
      VALUES (\(round), \(account), \(feedback.words), \(moment))
      ON CONFLICT (round_id, account_id) DO UPDATE SET words = excluded.words, given_at = excluded.given_at
      """)
  }

  static func summary(of round: String, in connection: any Connection) throws -> FeedbackSummary {
    var summary = FeedbackSummary(people: 0, counts: [:], words: [])
    // In no order that tells who wrote what or when.
    let words = try connection.query("SELECT words FROM round_feedback_words WHERE round_id = \(round)")
    summary.people = words.count
    summary.words = try words.map { try $0.get("words", as: String.self) }.filter { !$0.isEmpty }.sorted()
    for row in try connection.query(
      "SELECT aspect, score, COUNT(*) AS people FROM round_feedback WHERE round_id = \(round) GROUP BY aspect, score")
    {
      guard let aspect = FeedbackAspect(rawValue: try row.get("aspect")) else { continue }
      let score: Int = try row.get("score")
      guard (1...5).contains(score) else { continue }
      summary.counts[aspect, default: [0, 0, 0, 0, 0]][score - 1] = try row.get("people")
    }
    return summary
  }
}
