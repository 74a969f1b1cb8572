import Database
import Foundation
import Kernel

/// A question about a round, answered for all who take part in it.
struct RoundQuestion: Sendable, Hashable {
  let id: ID<RoundQuestion>
  let round: String
  let askedBy: ID<Account>
  let askedName: LocalizedText
  let body: String
  let askedAt: Date
  var answer: String?
  var answeredName: LocalizedText?
  var answeredAt: Date?
  /// Asked often: stands first.
  var isPinned: Bool
  var withdrawnAt: Date?

  /// Whether all the words searched for stand in it.
  func matches(_ search: String) -> Bool {
    let text = "\(body) \(answer ?? "")".lowercased()
    return search.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }
}

/// Keeps questions.
enum QuestionStore {
  /// The questions of a round: pinned ones first, then the newest.
  static func all(of round: String, in connection: any Connection) throws -> [RoundQuestion] {
    try connection.query(
      """
      SELECT * FROM round_question WHERE round_id = \(round) AND withdrawn_at IS NULL ORDER BY is_pinned DESC, id DESC
      """
    ).map(question)
  }

  static func find(_ id: ID<RoundQuestion>, of round: String, in connection: any Connection) throws -> RoundQuestion? {
    try connection.first(
      "SELECT * FROM round_question WHERE id = \(id) AND round_id = \(round) AND withdrawn_at IS NULL"
    ).map(question)
  }

  static func add(_ question: RoundQuestion, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO round_question (id, round_id, asked_by, asked_th, asked_en, body, asked_at, is_pinned)
      VALUES (\(question.id), \(question.round), \(question.askedBy), \(question.askedName.th),
        \(question.askedName.en), \(question.body), \(question.askedAt), \(false))
      """)
  }

  static func answer(
    _ id: ID<RoundQuestion>, _ answer: String, by name: LocalizedText, at moment: Date, in connection: any Connection
  ) throws {
    try connection.execute(
      """
      UPDATE round_question SET answer = \(answer), answered_th = \(name.th), answered_en = \(name.en),
        answered_at = \(moment) WHERE id = \(id)
      """)
  }

  static func pin(_ id: ID<RoundQuestion>, _ isPinned: Bool, in connection: any Connection) throws {
    try connection.execute("UPDATE round_question SET is_pinned = \(isPinned) WHERE id = \(id)")
  }

  static func withdraw(_ id: ID<RoundQuestion>, at moment: Date, in connection: any Connection) throws {
    try connection.execute("UPDATE round_question SET withdrawn_at = \(moment), body = '' WHERE id = \(id)")
  }

  private static func question(_ row: Row) throws -> RoundQuestion {
    let answerer = try row.optional("answered_th", as: String.self)
    return RoundQuestion(
      id: try row.get("id"), round: try row.get("round_id"), askedBy: try row.get("asked_by"),
      askedName: LocalizedText(th: try row.get("asked_th"), en: try row.get("asked_en")), body: try row.get("body"),
      askedAt: try row.get("asked_at"), answer: try row.optional("answer"),
      answeredName: try answerer.map { LocalizedText(th: $0, en: try row.get("answered_en")) },
      answeredAt: try row.optional("answered_at"), isPinned: try row.get("is_pinned"),
      withdrawnAt: try row.optional("withdrawn_at"))
  }
}
