import Database
import Foundation
import Kernel
import Scoring

/// Keeps answers: one row for each thing an agency brings.
enum AnswerStore {
  /// Everything one assessment holds.
  static func records(of id: ID<Assessment>, in connection: any Connection) throws -> [AnswerKey: AnswerRecord] {
    let rows = try connection.query("SELECT \(columns) FROM assessment_answer WHERE assessment_id = \(id)")
    return Dictionary(try rows.map(record).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One record; the untouched one when there is no row.
  static func record(
    _ key: AnswerKey, of id: ID<Assessment>, in connection: any Connection
  ) throws -> AnswerRecord {
    try connection.first(
      "SELECT \(columns) FROM assessment_answer WHERE assessment_id = \(id) AND node_id = \(key.text)"
    ).map(record) ?? .untouched(key)
  }

  /// The records of every assessment of a round.
  static func records(
    ofRound round: ID<EvaluationRound>, in connection: any Connection
  ) throws -> [ID<Assessment>: [AnswerRecord]] {
    var found: [ID<Assessment>: [AnswerRecord]] = [:]
    let statement: SQL = """
      SELECT assessment_answer.assessment_id, \(columns)
      FROM assessment_answer JOIN assessment ON assessment.id = assessment_answer.assessment_id
      WHERE assessment.round_id = \(round)
      """
    try connection.forEach(statement) { row in
      found[try row.get("assessment_id"), default: []].append(try record(row))
    }
    return found
  }

  /// Adds a record or changes the one under its key.
  static func save(_ record: AnswerRecord, of id: ID<Assessment>, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO assessment_answer (assessment_id, \(columns))
      VALUES (\(id), \(record.key.text), \(record.answer.map(StoredAnswer.text)), \(record.note), \(record.version),
        \(record.by.name.th), \(record.by.name.en), \(record.by.account), \(record.at))
      ON CONFLICT (assessment_id, node_id) DO UPDATE SET answer = excluded.answer, note = excluded.note,
        version = excluded.version, answered_by = excluded.answered_by, answered_by_en = excluded.answered_by_en,
        answered_by_id = excluded.answered_by_id, answered_at = excluded.answered_at
      """)
  }

  private static let columns: SQL =
    "node_id, answer, note, version, answered_by, answered_by_en, answered_by_id, answered_at"

  private static func record(_ row: Row) throws -> AnswerRecord {
    let key = AnswerKey(try row.get("node_id"))
    let text = try row.optional("answer", as: String.self)
    let name = LocalizedText(th: try row.get("answered_by"), en: try row.get("answered_by_en"))
    return AnswerRecord(
      key: key, answer: try text.map { try StoredAnswer.read($0, under: key) }, note: try row.get("note"),
      version: try row.get("version"), by: Author(account: try row.optional("answered_by_id"), name: name),
      at: try row.get("answered_at"))
  }
}
