import Database
import Foundation
import Kernel

/// Keeps action plans with their activities and reports.
enum ActionPlanStore {
  static func all(in year: FiscalYear, in connection: any Connection) throws -> [ActionPlan] {
    try connection.query(
      "SELECT \(columns) FROM action_plan WHERE fiscal_year = \(year.buddhistYear) ORDER BY id"
    ).compactMap(plan)
  }

  static func all(
    of agency: ID<Agency>, in year: FiscalYear, in connection: any Connection
  ) throws -> [ActionPlan] {
    try connection.query(
      """
      SELECT \(columns) FROM action_plan
      WHERE fiscal_year = \(year.buddhistYear) AND agency_id = \(agency) ORDER BY id
      """
    ).compactMap(plan)
  }

  static func find(_ id: ID<ActionPlan>, in connection: any Connection) throws -> ActionPlan? {
    try connection.first("SELECT \(columns) FROM action_plan WHERE id = \(id)").flatMap(plan)
  }

  /// Adds a plan or changes the one of its identity.
  static func save(_ plan: ActionPlan, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO action_plan (\(columns))
      VALUES (\(plan.id), \(plan.agency), \(plan.year.buddhistYear), \(StoredContent.text(plan.content)),
        \(plan.revision), \(plan.by.account), \(plan.by.name.th), \(plan.by.name.en), \(plan.changedAt))
      ON CONFLICT (id) DO UPDATE SET content = excluded.content, revision = excluded.revision,
        by_id = excluded.by_id, by_th = excluded.by_th, by_en = excluded.by_en, changed_at = excluded.changed_at
      """)
  }

  // MARK: Activities

  static func activities(of plan: ID<ActionPlan>, in connection: any Connection) throws -> [Activity] {
    try connection.query(
      """
      SELECT id, plan_id, position, content, revision FROM action_plan_activity
      WHERE plan_id = \(plan) ORDER BY position, id
      """
    ).map { row in
      Activity(
        id: try row.get("id"), plan: try row.get("plan_id"), position: try row.get("position"),
        content: try StoredContent.read(try row.get("content")), revision: try row.get("revision"))
    }
  }

  static func save(_ activity: Activity, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO action_plan_activity (id, plan_id, position, content, revision)
      VALUES (\(activity.id), \(activity.plan), \(activity.position), \(StoredContent.text(activity.content)),
        \(activity.revision))
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, content = excluded.content,
        revision = excluded.revision
      """)
  }

  static func remove(_ id: ID<Activity>, in connection: any Connection) throws {
    try connection.execute("DELETE FROM action_plan_activity WHERE id = \(id)")
  }

  // MARK: Reports

  /// The reports of a plan, by quarter.
  static func reports(of plan: ID<ActionPlan>, in connection: any Connection) throws -> [Int: QuarterReport] {
    let rows = try connection.query("SELECT * FROM action_plan_report WHERE plan_id = \(plan)")
    let reports = try rows.map { row in
      QuarterReport(
        plan: try row.get("plan_id"), quarter: try row.get("quarter"),
        lines: try StoredContent.read(try row.get("content")), revision: try row.get("revision"),
        isLate: try row.get("is_late"), by: try Hand(row), at: try row.get("reported_at"))
    }
    return Dictionary(reports.map { ($0.quarter, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func save(_ report: QuarterReport, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO action_plan_report (plan_id, quarter, content, revision, is_late, by_id, by_th, by_en, reported_at)
      VALUES (\(report.plan), \(report.quarter), \(StoredContent.text(report.lines)), \(report.revision),
        \(report.isLate), \(report.by.account), \(report.by.name.th), \(report.by.name.en), \(report.at))
      ON CONFLICT (plan_id, quarter) DO UPDATE SET content = excluded.content, revision = excluded.revision,
        is_late = excluded.is_late, by_id = excluded.by_id, by_th = excluded.by_th, by_en = excluded.by_en,
        reported_at = excluded.reported_at
      """)
  }

  private static let columns: SQL = "id, agency_id, fiscal_year, content, revision, by_id, by_th, by_en, changed_at"

  private static func plan(_ row: Row) throws -> ActionPlan? {
    guard let year = FiscalYear(buddhistYear: try row.get("fiscal_year")) else { return nil }
    return ActionPlan(
      id: try row.get("id"), agency: try row.get("agency_id"), year: year,
      content: try StoredContent.read(try row.get("content")), revision: try row.get("revision"), by: try Hand(row),
      changedAt: try row.get("changed_at"))
  }
}
