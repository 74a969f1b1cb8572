import Database
import Kernel

extension AgencyException.Kind: SQLConvertible {}

/// Keeps what was decided for single agencies of rounds.
enum ExceptionStore {
  /// The decision for one agency; `nil` when it is like all others.
  static func find(
    _ agency: ID<Agency>, in round: ID<EvaluationRound>, _ connection: any Connection
  ) throws -> AgencyException? {
    try connection.first(
      "SELECT \(columns) FROM agency_exception WHERE round_id = \(round) AND agency_id = \(agency)"
    ).map(exception)
  }

  /// The decisions of a round, by agency.
  static func all(
    of round: ID<EvaluationRound>, in connection: any Connection
  ) throws -> [ID<Agency>: AgencyException] {
    let rows = try connection.query("SELECT \(columns) FROM agency_exception WHERE round_id = \(round)")
    return Dictionary(try rows.map(exception).map { ($0.agency, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The decisions of all rounds.
  static func all(in connection: any Connection) throws -> [ID<EvaluationRound>: [ID<Agency>: AgencyException]] {
    var found: [ID<EvaluationRound>: [ID<Agency>: AgencyException]] = [:]
    try connection.forEach("SELECT round_id, \(columns) FROM agency_exception") { row in
      let exception = try exception(row)
      found[try row.get("round_id"), default: [:]][exception.agency] = exception
    }
    return found
  }

  /// Adds a decision or changes the one there is; its audit record is the caller's business.
  static func save(
    _ exception: AgencyException, of round: ID<EvaluationRound>, in connection: any Connection
  ) throws {
    try connection.execute(
      """
      INSERT INTO agency_exception (round_id, \(columns))
      VALUES (\(round), \(exception.agency), \(exception.kind), \(exception.due), \(exception.closes),
        \(exception.reason), \(exception.by.name.th), \(exception.by.name.en), \(exception.by.account), \(exception.at))
      ON CONFLICT (round_id, agency_id) DO UPDATE SET kind = excluded.kind, due = excluded.due,
        closes = excluded.closes, reason = excluded.reason, decided_by = excluded.decided_by,
        decided_by_en = excluded.decided_by_en, decided_by_id = excluded.decided_by_id,
        decided_at = excluded.decided_at
      """)
  }

  /// Makes an agency like all others again.
  static func remove(_ agency: ID<Agency>, of round: ID<EvaluationRound>, in connection: any Connection) throws {
    try connection.execute("DELETE FROM agency_exception WHERE round_id = \(round) AND agency_id = \(agency)")
  }

  private static let columns: SQL =
    "agency_id, kind, due, closes, reason, decided_by, decided_by_en, decided_by_id, decided_at"

  private static func exception(_ row: Row) throws -> AgencyException {
    let name = LocalizedText(th: try row.get("decided_by"), en: try row.get("decided_by_en"))
    return AgencyException(
      agency: try row.get("agency_id"), kind: try row.get("kind"), due: try row.optional("due"),
      closes: try row.optional("closes"), reason: try row.get("reason"),
      by: Author(account: try row.optional("decided_by_id"), name: name), at: try row.get("decided_at"))
  }
}
