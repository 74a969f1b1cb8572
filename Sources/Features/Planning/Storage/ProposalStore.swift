import Database
import Foundation
import Kernel

extension Proposal.Stage: SQLConvertible {}
extension Decision.Verdict: SQLConvertible {}
extension CalendarStep: SQLConvertible {}

/// Keeps proposals with their indicators.
enum ProposalStore {
  static func add(_ proposal: Proposal, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO planning_proposal (id, agency_id, fiscal_year, instrument_id, content_hash, stage, revision,
        changed_at)
      VALUES (\(proposal.id), \(proposal.agency), \(proposal.year.buddhistYear), \(proposal.instrumentID),
        \(proposal.contentHash), \(proposal.stage), \(proposal.revision), \(proposal.changedAt))
      """)
  }

  static func find(
    of agency: ID<Agency>, in year: FiscalYear, in connection: any Connection
  ) throws -> Proposal? {
    try connection.first(
      """
      SELECT \(columns) FROM planning_proposal
      WHERE fiscal_year = \(year.buddhistYear) AND agency_id = \(agency)
      """
    ).flatMap(proposal)
  }

  static func find(_ id: ID<Proposal>, in connection: any Connection) throws -> Proposal? {
    try connection.first("SELECT \(columns) FROM planning_proposal WHERE id = \(id)").flatMap(proposal)
  }

  /// The proposals of a year, by agency.
  static func all(in year: FiscalYear, in connection: any Connection) throws -> [ID<Agency>: Proposal] {
    let rows = try connection.query(
      "SELECT \(columns) FROM planning_proposal WHERE fiscal_year = \(year.buddhistYear)")
    return Dictionary(try rows.compactMap(proposal).map { ($0.agency, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every proposal that is not approved yet.
  static func open(in connection: any Connection) throws -> [Proposal] {
    try connection.query(
      "SELECT \(columns) FROM planning_proposal WHERE stage <> \(Proposal.Stage.approved) ORDER BY id"
    ).compactMap(proposal)
  }

  /// The years anything is planned for.
  static func years(in connection: any Connection) throws -> [Int] {
    try connection.query(
      """
      SELECT fiscal_year FROM planning_proposal UNION SELECT fiscal_year FROM action_plan
      UNION SELECT fiscal_year FROM planning_date
      """
    ).map { try $0.get("fiscal_year") }
  }

  /// Counts a change.
  static func touch(_ id: ID<Proposal>, at moment: Date, in connection: any Connection) throws {
    try connection.execute(
      "UPDATE planning_proposal SET revision = revision + 1, changed_at = \(moment) WHERE id = \(id)")
  }

  /// Puts a proposal before somebody else.
  static func move(
    _ id: ID<Proposal>, to stage: Proposal.Stage, outcome: ApprovedPlan?, at moment: Date,
    in connection: any Connection
  ) throws {
    let kept = try outcome.map { try StoredContent.text(StoredOutcome($0)) }
    try connection.execute(
      """
      UPDATE planning_proposal SET stage = \(stage), outcome = \(kept), revision = revision + 1,
        changed_at = \(moment)
      WHERE id = \(id)
      """)
  }

  private static let columns: SQL =
    "id, agency_id, fiscal_year, instrument_id, content_hash, stage, revision, changed_at"

  private static func proposal(_ row: Row) throws -> Proposal? {
    guard let year = FiscalYear(buddhistYear: try row.get("fiscal_year")) else { return nil }
    return Proposal(
      id: try row.get("id"), agency: try row.get("agency_id"), year: year, instrumentID: try row.get("instrument_id"),
      contentHash: try row.get("content_hash"), stage: try row.get("stage"), revision: try row.get("revision"),
      changedAt: try row.get("changed_at"))
  }
}

/// Keeps indicators.
enum IndicatorStore {
  /// The indicators of a proposal, in order.
  static func all(of proposal: ID<Proposal>, in connection: any Connection) throws -> [Indicator] {
    try connection.query(
      "SELECT \(columns) FROM planning_indicator WHERE proposal_id = \(proposal) ORDER BY position, id"
    ).map(indicator)
  }

  static func find(_ id: ID<Indicator>, in connection: any Connection) throws -> Indicator? {
    try connection.first("SELECT \(columns) FROM planning_indicator WHERE id = \(id)").map(indicator)
  }

  /// Adds an indicator or changes the one of its identity.
  static func save(_ indicator: Indicator, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO planning_indicator (\(columns))
      VALUES (\(indicator.id), \(indicator.proposal), \(indicator.position),
        \(StoredContent.text(indicator.content)), \(indicator.revision), \(indicator.by.account),
        \(indicator.by.name.th), \(indicator.by.name.en), \(indicator.changedAt))
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, content = excluded.content,
        revision = excluded.revision, by_id = excluded.by_id, by_th = excluded.by_th, by_en = excluded.by_en,
        changed_at = excluded.changed_at
      """)
  }

  static func remove(_ id: ID<Indicator>, in connection: any Connection) throws {
    try connection.execute("DELETE FROM planning_indicator WHERE id = \(id)")
  }

  private static let columns: SQL =
    "id, proposal_id, position, content, revision, by_id, by_th, by_en, changed_at"

  private static func indicator(_ row: Row) throws -> Indicator {
    Indicator(
      id: try row.get("id"), proposal: try row.get("proposal_id"), position: try row.get("position"),
      content: try StoredContent.read(try row.get("content")), revision: try row.get("revision"),
      by: try Hand(row), changedAt: try row.get("changed_at"))
  }
}

extension Hand {
  /// Reads who did it from the columns that every table of the feature has.
  init(_ row: Row) throws {
    self.init(
      account: try row.optional("by_id"),
      name: LocalizedText(th: try row.get("by_th"), en: try row.get("by_en")))
  }
}
