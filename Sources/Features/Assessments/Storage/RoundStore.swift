import Database
import Kernel

extension EvaluationRound.State: SQLConvertible {}
extension EvidenceRule: SQLConvertible {}

/// Keeps rounds.
enum RoundStore {
  /// Adds a round; its audit record is the caller's business.
  static func add(_ round: EvaluationRound, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO evaluation_round (id, title_th, title_en, instrument_id, instrument_version, content_hash,
        instrument_round, fiscal_year, opens, due, closes, state, open_when_published, evidence_rule,
        appeal_days)
      VALUES (\(round.id), \(round.title.th), \(round.title.en), \(round.instrumentID), \(round.instrumentVersion),
        \(round.contentHash), \(round.instrumentRound), \(round.fiscalYear.buddhistYear), \(round.opens),
        \(round.due), \(round.closes), \(round.state), \(round.isOpenWhenPublished),
        \(round.evidenceRule), \(round.appealDays))
      """)
  }

  /// All rounds, the one that is due last first.
  static func all(in connection: any Connection) throws -> [EvaluationRound] {
    try connection.query("SELECT \(columns) FROM evaluation_round ORDER BY due DESC, id").map(round)
  }

  /// The round of an identity; `nil` when there is none.
  static func find(_ id: ID<EvaluationRound>, in connection: any Connection) throws -> EvaluationRound? {
    try connection.first("SELECT \(columns) FROM evaluation_round WHERE id = \(id)").map(round)
  }

  private static let columns: SQL = """
    id, title_th, title_en, instrument_id, instrument_version, content_hash, instrument_round, fiscal_year, opens, due,
    closes, state, open_when_published, evidence_rule, appeal_days
    """

  private static func round(_ row: Row) throws -> EvaluationRound {
    let opens = try row.get("opens", as: Day.self)
    return EvaluationRound(
      id: try row.get("id"), title: LocalizedText(th: try row.get("title_th"), en: try row.get("title_en")),
      instrumentID: try row.get("instrument_id"), instrumentVersion: try row.get("instrument_version"),
      contentHash: try row.get("content_hash"), instrumentRound: try row.optional("instrument_round"),
      fiscalYear: FiscalYear(buddhistYear: try row.get("fiscal_year")) ?? FiscalYear(containing: opens),
      opens: opens, due: try row.get("due"), closes: try row.get("closes"), state: try row.get("state"),
      isOpenWhenPublished: try row.get("open_when_published"), evidenceRule: try row.get("evidence_rule"),
      appealDays: try row.get("appeal_days"))
  }
}
