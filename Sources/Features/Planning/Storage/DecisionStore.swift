import Database
import Foundation
import Kernel

/// Keeps what was decided.
enum DecisionStore {
  static func add(_ decision: Decision, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO planning_decision (position, \(columns))
      VALUES ((SELECT COUNT(*) FROM planning_decision WHERE proposal_id = \(decision.proposal)), \(decision.id),
        \(decision.proposal), \(decision.stage), \(decision.verdict), \(decision.document), \(decision.day), \(decision.meeting), \(decision.text), \(StoredContent.text(decision.reasons)),
        \(decision.isLate), \(decision.by.account), \(decision.by.name.th), \(decision.by.name.en), \(decision.at))
      """)
  }

  /// The decisions of a proposal, the first one first.
  static func all(of proposal: ID<Proposal>, in connection: any Connection) throws -> [Decision] {
    try connection.query(
      "SELECT \(columns) FROM planning_decision WHERE proposal_id = \(proposal) ORDER BY position"
    ).map { row in
      Decision(
        id: try row.get("id"), proposal: try row.get("proposal_id"), stage: try row.get("stage"),
        verdict: try row.get("verdict"), document: try row.get("document"), day: try row.get("day"),
        meeting: try row.get("meeting"), text: try row.get("words"),
        reasons: try StoredContent.read(try row.get("reasons")), isLate: try row.get("is_late"), by: try Hand(row),
        at: try row.get("made_at"))
    }
  }

  static func add(_ amendment: Amendment, in connection: any Connection) throws {
    let before = try amendment.before.map(StoredContent.text)
    let after = try amendment.after.map(StoredContent.text)
    try connection.execute(
      """
      INSERT INTO planning_amendment (id, proposal_id, indicator_id, stage, before, after, by_id, by_th, by_en,
        made_at)
      VALUES (\(amendment.id), \(amendment.proposal), \(amendment.indicator), \(amendment.stage), \(before), \(after),
        \(amendment.by.account), \(amendment.by.name.th), \(amendment.by.name.en), \(amendment.at))
      """)
  }

  /// What committees changed, the first change first.
  static func amendments(of proposal: ID<Proposal>, in connection: any Connection) throws -> [Amendment] {
    try connection.query(
      "SELECT * FROM planning_amendment WHERE proposal_id = \(proposal) ORDER BY made_at, id"
    ).map { row in
      let before = try row.optional("before", as: String.self)
      let after = try row.optional("after", as: String.self)
      return Amendment(
        id: try row.get("id"), proposal: try row.get("proposal_id"), indicator: try row.get("indicator_id"),
        stage: try row.get("stage"), before: try before.map { try StoredContent.read($0) },
        after: try after.map { try StoredContent.read($0) }, by: try Hand(row), at: try row.get("made_at"))
    }
  }

  private static let columns: SQL = """
    id, proposal_id, stage, verdict, document, day, meeting, words, reasons, is_late, by_id, by_th, by_en, made_at
    """
}

/// Keeps the dates of each year.
enum CalendarStore {
  static func calendar(of year: FiscalYear, in connection: any Connection) throws -> PlanningCalendar {
    var calendar = PlanningCalendar(year: year)
    let rows = try connection.query(
      "SELECT step, due FROM planning_date WHERE fiscal_year = \(year.buddhistYear)")
    for row in rows {
      guard let step = CalendarStep(rawValue: try row.get("step")) else { continue }
      calendar.dates[step] = try row.get("due", as: Day.self)
    }
    return calendar
  }

  /// Keeps exactly these dates.
  static func save(_ calendar: PlanningCalendar, in connection: any Connection) throws {
    try connection.execute("DELETE FROM planning_date WHERE fiscal_year = \(calendar.year.buddhistYear)")
    for (step, day) in calendar.dates.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try connection.execute(
        """
        INSERT INTO planning_date (fiscal_year, step, due)
        VALUES (\(calendar.year.buddhistYear), \(step), \(day))
        """)
    }
  }
}
