import Database
import Foundation
import Kernel

/// A wish that nothing be erased for now, for instance because a court may ask.
struct LegalHold: Sendable, Hashable {
  /// Holds everything.
  static let everything = "all"

  let kind: String
  let reason: String
  let by: String
  let at: Date
}

/// Keeps holds.
enum HoldStore {
  static func all(in connection: any Connection) throws -> [String: LegalHold] {
    let rows = try connection.query("SELECT kind, reason, held_by, held_at FROM legal_hold")
    return Dictionary(
      try rows.map { row in
        LegalHold(
          kind: try row.get("kind"), reason: try row.get("reason"), by: try row.get("held_by"),
          at: try row.get("held_at"))
      }.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func put(_ hold: LegalHold, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO legal_hold (kind, reason, held_by, held_at) VALUES (\(hold.kind), \(hold.reason), \(hold.by), \(hold.at))
      ON CONFLICT (kind) DO UPDATE SET reason = excluded.reason, held_by = excluded.held_by, held_at = excluded.held_at
      """)
  }

  /// Whether there was one.
  static func end(_ kind: String, in connection: any Connection) throws -> Bool {
    try connection.execute("DELETE FROM legal_hold WHERE kind = \(kind)") > 0
  }
}
