import Database
import Foundation
import Kernel

extension Finding.Kind: SQLConvertible {}

/// Keeps what assessors say.
enum ReviewStore {
  static func review(of id: ID<Assessment>, in connection: any Connection) throws -> Review {
    let rows = try connection.query(
      "SELECT assessment_id, \(columns) FROM assessment_judgement WHERE assessment_id = \(id)")
    let judgements = try rows.map(judgement).map { ($0.node, $0) }
    return Review(
      judgements: Dictionary(judgements, uniquingKeysWith: { first, _ in first }),
      findings: try findings(of: id, in: connection))
  }

  /// The judgements of every assessment of a round; findings are left out.
  static func reviews(
    ofRound round: ID<EvaluationRound>, in connection: any Connection
  ) throws -> [ID<Assessment>: Review] {
    var found: [ID<Assessment>: Review] = [:]
    let statement: SQL = """
      SELECT assessment_id, \(columns) FROM assessment_judgement
      WHERE assessment_id IN (SELECT id FROM assessment WHERE round_id = \(round))
      """
    try connection.forEach(statement) { row in
      let judgement = try judgement(row)
      found[try row.get("assessment_id"), default: Review()].judgements[judgement.node] = judgement
    }
    return found
  }

  static func save(_ judgement: Judgement, of id: ID<Assessment>, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO assessment_judgement (assessment_id, \(columns))
      VALUES (\(id), \(judgement.node), \(judgement.claim), \(judgement.agrees),
        \(judgement.answer.map(StoredAnswer.text)), \(judgement.reason), \(judgement.version),
        \(judgement.by.name.th), \(judgement.by.name.en), \(judgement.by.account), \(judgement.at))
      ON CONFLICT (assessment_id, node_id) DO UPDATE SET claim = excluded.claim, agrees = excluded.agrees,
        answer = excluded.answer, reason = excluded.reason, version = excluded.version, judge = excluded.judge,
        judge_en = excluded.judge_en, judge_id = excluded.judge_id, at = excluded.at
      """)
  }

  static func add(_ finding: Finding, of id: ID<Assessment>, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO assessment_finding (id, assessment_id, node_id, kind, words, author, author_en, author_id, at)
      VALUES (\(finding.id), \(id), \(finding.node), \(finding.kind), \(finding.words), \(finding.by.name.th),
        \(finding.by.name.en), \(finding.by.account), \(finding.at))
      ON CONFLICT (id) DO NOTHING
      """)
  }

  /// Takes a finding back; it stays in the table and in the trail.
  static func withdraw(
    _ id: ID<Finding>, of assessment: ID<Assessment>, at moment: Date, in connection: any Connection
  ) throws -> Bool {
    try connection.execute(
      """
      UPDATE assessment_finding SET withdrawn_at = \(moment)
      WHERE id = \(id) AND assessment_id = \(assessment) AND withdrawn_at IS NULL
      """) == 1
  }

  private static func findings(of id: ID<Assessment>, in connection: any Connection) throws -> [Finding] {
    try connection.query(
      """
      SELECT id, node_id, kind, words, author, author_en, author_id, at FROM assessment_finding
      WHERE assessment_id = \(id) AND withdrawn_at IS NULL ORDER BY at, id
      """
    ).map { row in
      Finding(
        id: try row.get("id"), node: try row.optional("node_id"), kind: try row.get("kind"),
        words: try row.get("words"), by: try row.author("author") ?? .nobody, at: try row.get("at"))
    }
  }

  private static let columns: SQL =
    "node_id, claim, agrees, answer, reason, version, judge, judge_en, judge_id, at"

  private static func judgement(_ row: Row) throws -> Judgement {
    let node = try row.get("node_id", as: String.self)
    let text = try row.optional("answer", as: String.self)
    return Judgement(
      node: node, claim: try row.get("claim"), agrees: try row.get("agrees"),
      answer: try text.map { try StoredAnswer.read($0, under: .node(node)) }, reason: try row.get("reason"),
      version: try row.get("version"), by: try row.author("judge") ?? .nobody, at: try row.get("at"))
  }
}
