import Database
import Foundation
import Kernel

/// Keeps delegations; they are ended, never deleted.
enum DelegationStore {
  static func add(_ delegation: Delegation, at moment: Date, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO delegation (id, delegator_id, delegate_id, first_day, last_day, reason, created_at)
      VALUES (\(delegation.id), \(delegation.delegator), \(delegation.delegate), \(delegation.firstDay),
        \(delegation.lastDay), \(delegation.reason), \(moment))
      """)
  }

  static func end(_ id: ID<Delegation>, at moment: Date, in connection: any Connection) throws {
    try connection.execute("UPDATE delegation SET ended_at = \(moment) WHERE id = \(id)")
  }

  /// Those that somebody has given, the latest first.
  static func given(by account: ID<Account>, in connection: any Connection) throws -> [Delegation] {
    try connection.query(
      "SELECT \(columns) FROM delegation WHERE delegator_id = \(account) ORDER BY first_day DESC, id DESC"
    ).map(delegation)
  }

  /// Those that somebody holds on a day.
  static func held(by account: ID<Account>, on day: Day, in connection: any Connection) throws -> [Delegation] {
    try connection.query(
      """
      SELECT \(columns) FROM delegation WHERE delegate_id = \(account) AND ended_at IS NULL
        AND first_day <= \(day) AND last_day >= \(day) ORDER BY id
      """
    ).map(delegation)
  }

  /// All that hold on a day.
  static func holding(on day: Day, in connection: any Connection) throws -> [Delegation] {
    try connection.query(
      """
      SELECT \(columns) FROM delegation WHERE ended_at IS NULL AND first_day <= \(day) AND last_day >= \(day)
      ORDER BY id
      """
    ).map(delegation)
  }

  private static let columns: SQL = "id, delegator_id, delegate_id, first_day, last_day, reason, ended_at"

  private static func delegation(_ row: Row) throws -> Delegation {
    Delegation(
      id: try row.get("id"), delegator: try row.get("delegator_id"), delegate: try row.get("delegate_id"),
      firstDay: try row.get("first_day"), lastDay: try row.get("last_day"), reason: try row.get("reason"),
      ended: try row.optional("ended_at"))
  }
}
