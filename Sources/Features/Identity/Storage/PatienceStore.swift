import Database
import Foundation
import Kernel

/// Counts wrong passwords and remembers browsers that have signed in before.
enum PatienceStore {
  /// Seconds still to wait under a bucket.
  static func wait(
    _ bucket: String, free: Int, at moment: Date, in connection: any Connection
  ) throws -> TimeInterval {
    guard
      let row = try connection.first("SELECT failures, last_at FROM sign_in_failure WHERE bucket = \(bucket)")
    else { return 0 }
    let elapsed = moment.timeIntervalSince(try row.get("last_at", as: Date.self))
    guard elapsed < SignInPatience.memory else { return 0 }
    return max(0, SignInPatience.wait(after: try row.get("failures"), free: free) - elapsed)
  }

  static func countFailure(_ bucket: String, at moment: Date, in connection: any Connection) throws {
    let forgotten = moment - SignInPatience.memory
    try connection.execute(
      """
      INSERT INTO sign_in_failure (bucket, failures, last_at) VALUES (\(bucket), 1, \(moment))
      ON CONFLICT (bucket) DO UPDATE SET last_at = excluded.last_at,
        failures = CASE WHEN sign_in_failure.last_at < \(forgotten) THEN 1 ELSE sign_in_failure.failures + 1 END
      """)
  }

  static func forget(_ bucket: String, in connection: any Connection) throws {
    try connection.execute("DELETE FROM sign_in_failure WHERE bucket = \(bucket)")
  }

  static func removeForgotten(at moment: Date, in connection: any Connection) throws {
    try connection.execute("DELETE FROM sign_in_failure WHERE last_at < \(moment - SignInPatience.memory)")
  }

  static func knows(device digest: String, for account: ID<Account>, in connection: any Connection) throws -> Bool {
    try connection.first(
      "SELECT 1 AS one FROM known_device WHERE digest = \(digest) AND account_id = \(account)") != nil
  }

  static func remember(
    device digest: String, for account: ID<Account>, at moment: Date, in connection: any Connection
  ) throws {
    try connection.execute(
      """
      INSERT INTO known_device (digest, account_id, created_at) VALUES (\(digest), \(account), \(moment))
      ON CONFLICT (digest, account_id) DO NOTHING
      """)
  }
}
