import Crypto
import Database
import Foundation
import Kernel

/// Keeps the secrets of second factors, the digests of recovery codes, and sign-ins that wait for a code.
enum SecondFactorStore {
  /// A secret, and whether its owner has shown that their app knows it.
  struct Factor: Sendable {
    let secret: [UInt8]
    let confirmed: Date?
    /// The step of the last code taken.
    let lastStep: Int
  }

  static func find(of account: ID<Account>, in connection: any Connection) throws -> Factor? {
    let row = try connection.first(
      "SELECT secret, confirmed_at, last_step FROM second_factor WHERE account_id = \(account)")
    return try row.map {
      Factor(
        secret: Hex.decode(try $0.get("secret")) ?? [], confirmed: try $0.optional("confirmed_at"),
        lastStep: try $0.get("last_step"))
    }
  }

  static func isOn(for account: ID<Account>, in connection: any Connection) throws -> Bool {
    try connection.first(
      "SELECT 1 AS one FROM second_factor WHERE account_id = \(account) AND confirmed_at IS NOT NULL") != nil
  }

  static func all(in connection: any Connection) throws -> Set<ID<Account>> {
    Set(
      try connection.query("SELECT account_id FROM second_factor WHERE confirmed_at IS NOT NULL")
        .map { try $0.get("account_id") })
  }

  /// Keeps a secret that still has to be confirmed; one that is confirmed is left alone.
  static func propose(
    _ secret: [UInt8], for account: ID<Account>, at moment: Date, in connection: any Connection
  ) throws {
    try connection.execute(
      """
      INSERT INTO second_factor (account_id, secret, created_at, last_step)
      VALUES (\(account), \(Hex.encode(secret)), \(moment), 0)
      ON CONFLICT (account_id) DO NOTHING
      """)
  }

  static func confirm(_ account: ID<Account>, at moment: Date, in connection: any Connection) throws {
    try connection.execute("UPDATE second_factor SET confirmed_at = \(moment) WHERE account_id = \(account)")
  }

  /// Takes the code of a step; false when that code, or a later one, was taken before.
  static func take(step: Int, of account: ID<Account>, in connection: any Connection) throws -> Bool {
    try connection.execute(
      "UPDATE second_factor SET last_step = \(step) WHERE account_id = \(account) AND last_step < \(step)") == 1
  }

  static func remove(of account: ID<Account>, in connection: any Connection) throws {
    try connection.execute("DELETE FROM second_factor WHERE account_id = \(account)")
    try connection.execute("DELETE FROM recovery_code WHERE account_id = \(account)")
    try connection.execute("DELETE FROM pending_sign_in WHERE account_id = \(account)")
  }

  static func setRecoveryCodes(
    _ digests: [String], of account: ID<Account>, in connection: any Connection
  ) throws {
    try connection.execute("DELETE FROM recovery_code WHERE account_id = \(account)")
    for digest in digests {
      try connection.execute("INSERT INTO recovery_code (digest, account_id) VALUES (\(digest), \(account))")
    }
  }

  static func recoveryCodesLeft(of account: ID<Account>, in connection: any Connection) throws -> Int {
    try connection.first("SELECT COUNT(*) AS n FROM recovery_code WHERE account_id = \(account)")?.get("n") ?? 0
  }

  /// Uses a recovery code up; false when it is none.
  static func useRecoveryCode(
    _ digest: String, of account: ID<Account>, in connection: any Connection
  ) throws -> Bool {
    try connection.execute("DELETE FROM recovery_code WHERE digest = \(digest) AND account_id = \(account)") == 1
  }

  static func addPending(
    _ digest: String, for account: ID<Account>, until moment: Date, in connection: any Connection
  ) throws {
    try connection.execute(
      "INSERT INTO pending_sign_in (digest, account_id, expires_at) VALUES (\(digest), \(account), \(moment))")
  }

  static func pending(_ digest: String, at moment: Date, in connection: any Connection) throws -> ID<Account>? {
    try connection.first(
      "SELECT account_id FROM pending_sign_in WHERE digest = \(digest) AND expires_at > \(moment)")?.get("account_id")
  }

  static func removePending(of account: ID<Account>, in connection: any Connection) throws {
    try connection.execute("DELETE FROM pending_sign_in WHERE account_id = \(account)")
  }
}
