import Database
import Foundation
import Kernel

/// Keeps invitations, by the digest of their token. An account has one at most.
enum InvitationStore {
  static func add(_ invitation: Invitation, digest: String, in connection: any Connection) throws {
    try removeAll(of: invitation.account, in: connection)
    try connection.execute(
      """
      INSERT INTO invitation (digest, account_id, inviter_id, created_at, expires_at)
      VALUES (\(digest), \(invitation.account), \(invitation.inviter), \(invitation.created), \(invitation.expires))
      """)
  }

  /// An invitation that is still good.
  static func live(_ digest: String, at moment: Date, in connection: any Connection) throws -> Invitation? {
    try connection.first("SELECT \(columns) FROM invitation WHERE digest = \(digest) AND expires_at > \(moment)")
      .map(invitation)
  }

  static func find(of account: ID<Account>, in connection: any Connection) throws -> Invitation? {
    try connection.first("SELECT \(columns) FROM invitation WHERE account_id = \(account)").map(invitation)
  }

  @discardableResult
  static func removeAll(of account: ID<Account>, in connection: any Connection) throws -> Int {
    try connection.execute("DELETE FROM invitation WHERE account_id = \(account)")
  }

  private static let columns: SQL = "account_id, inviter_id, created_at, expires_at"

  private static func invitation(_ row: Row) throws -> Invitation {
    Invitation(
      account: try row.get("account_id"), inviter: try row.optional("inviter_id"), created: try row.get("created_at"),
      expires: try row.get("expires_at"))
  }
}
