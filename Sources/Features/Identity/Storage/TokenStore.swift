import Database
import Foundation
import Kernel

/// Keeps personal tokens, by the digest of what their owner was shown.
enum TokenStore {
  static func add(
    _ token: APIToken, digest: String, for account: ID<Account>, in connection: any Connection
  ) throws {
    let scopes = token.scopes.map(\.rawValue).sorted().joined(separator: " ")
    try connection.execute(
      """
      INSERT INTO personal_token (id, digest, account_id, name, scopes, created_at, expires_at)
      VALUES (\(token.id), \(digest), \(account), \(token.name), \(scopes), \(token.created), \(token.expires))
      """)
  }

  /// A token that is still good, with its owner.
  static func live(
    _ digest: String, at moment: Date, in connection: any Connection
  ) throws -> (token: APIToken, account: ID<Account>)? {
    try connection.first(
      "SELECT \(columns) FROM personal_token WHERE digest = \(digest) AND expires_at > \(moment)"
    ).map { (try token($0), try $0.get("account_id")) }
  }

  static func tokens(of account: ID<Account>, in connection: any Connection) throws -> [APIToken] {
    try connection.query("SELECT \(columns) FROM personal_token WHERE account_id = \(account) ORDER BY id DESC")
      .map(token)
  }

  static func touch(_ id: ID<APIToken>, at moment: Date, in connection: any Connection) throws {
    try connection.execute("UPDATE personal_token SET used_at = \(moment) WHERE id = \(id)")
  }

  static func remove(_ id: ID<APIToken>, of account: ID<Account>, in connection: any Connection) throws -> Bool {
    try connection.execute("DELETE FROM personal_token WHERE id = \(id) AND account_id = \(account)") == 1
  }

  @discardableResult
  static func removeAll(of account: ID<Account>, in connection: any Connection) throws -> Int {
    try connection.execute("DELETE FROM personal_token WHERE account_id = \(account)")
  }

  private static let columns: SQL = "id, account_id, name, scopes, created_at, expires_at, used_at"

  private static func token(_ row: Row) throws -> APIToken {
    let scopes = try row.get("scopes", as: String.self).split(separator: " ").compactMap {
      TokenScope(rawValue: String($0))
    }
    return APIToken(
      id: try row.get("id"), name: try row.get("name"), scopes: Set(scopes), created: try row.get("created_at"),
      expires: try row.get("expires_at"), used: try row.optional("used_at"))
  }
}
