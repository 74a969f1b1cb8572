import Database
import Foundation
import Kernel

/// Keeps sessions, by the digest of their token.
enum SessionStore {
  static func add(_ session: Session, for account: ID<Account>, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO session (digest, account_id, created_at, seen_at, expires_at, address, agent)
      VALUES (\(session.digest), \(account), \(session.created), \(session.seen), \(session.expires),
        \(session.address), \(session.agent))
      """)
  }

  /// A session that is still good, with the account it belongs to.
  static func live(
    _ digest: String, at moment: Date, idle: TimeInterval, in connection: any Connection
  ) throws -> (session: Session, account: ID<Account>)? {
    let row = try connection.first(
      """
      SELECT digest, account_id, created_at, seen_at, expires_at, address, agent FROM session
      WHERE digest = \(digest) AND expires_at > \(moment) AND seen_at > \(moment - idle)
      """)
    return try row.map { (try session($0), try $0.get("account_id")) }
  }

  static func sessions(of account: ID<Account>, at moment: Date, in connection: any Connection) throws -> [Session] {
    try connection.query(
      """
      SELECT digest, account_id, created_at, seen_at, expires_at, address, agent FROM session
      WHERE account_id = \(account) AND expires_at > \(moment) ORDER BY seen_at DESC
      """
    ).map(session)
  }

  static func touch(_ digest: String, at moment: Date, in connection: any Connection) throws {
    try connection.execute("UPDATE session SET seen_at = \(moment) WHERE digest = \(digest)")
  }

  /// When each account was last used, for lists.
  static func lastSeen(in connection: any Connection) throws -> [ID<Account>: Date] {
    let rows = try connection.query("SELECT account_id, MAX(seen_at) AS seen FROM session GROUP BY account_id")
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.get("account_id"), try $0.get("seen")) })
  }

  /// Ends the one session of an account whose digest begins so.
  @discardableResult
  static func remove(
    beginning mark: String, of account: ID<Account>, in connection: any Connection
  ) throws -> Bool {
    guard mark.count == Session.markLength, mark.allSatisfy(\.isHexDigit) else { return false }
    let digests = try connection.query("SELECT digest FROM session WHERE account_id = \(account)")
      .map { try $0.get("digest", as: String.self) }
    guard let digest = digests.first(where: { $0.hasPrefix(mark) }) else { return false }
    try remove(digest, in: connection)
    return true
  }

  static func remove(_ digest: String, in connection: any Connection) throws {
    try connection.execute("DELETE FROM session WHERE digest = \(digest)")
  }

  /// Ends every session of an account, or every other one than `kept`.
  @discardableResult
  static func removeAll(
    of account: ID<Account>, except kept: String? = nil, in connection: any Connection
  ) throws -> Int {
    try connection.execute(
      "DELETE FROM session WHERE account_id = \(account) AND digest <> \(kept ?? "")")
  }

  static func removeExpired(at moment: Date, in connection: any Connection) throws {
    try connection.execute("DELETE FROM session WHERE expires_at <= \(moment)")
  }

  private static func session(_ row: Row) throws -> Session {
    Session(
      digest: try row.get("digest"), created: try row.get("created_at"), seen: try row.get("seen_at"),
      expires: try row.get("expires_at"), address: try row.get("address"), agent: try row.get("agent"))
  }
}
