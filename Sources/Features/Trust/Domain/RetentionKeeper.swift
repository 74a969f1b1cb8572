import Database
import Foundation
import Kernel

/// Erases what was kept long enough, unless somebody has put erasing on hold.
struct RetentionKeeper: Sendable {
  let database: any Database
  let clock: WallClock
  let rules: [RetentionRule]
  /// Days by kind, as the operator chose; 0 keeps for good.
  let periods: [String: Int]

  /// What would be erased under one rule, and when.
  struct Line: Sendable {
    let rule: RetentionRule
    /// Days for which it is kept; 0 for good.
    let days: Int
    let due: RetentionRule.Due
    /// The hold that stops it.
    let hold: LegalHold?

    /// The day on which something falls due next.
    var nextDay: Day? {
      guard days > 0, hold == nil else { return nil }
      return due.nextSince.map { Day(of: $0).adding(days: days) }
    }
  }

  func days(of rule: RetentionRule) -> Int { periods[rule.kind] ?? rule.days }

  private func limit(of rule: RetentionRule) -> Date { clock.now() - Double(days(of: rule)) * 86_400 }

  /// What a turn would do now. Changes nothing.
  func lines(in connection: any Connection) throws -> [Line] {
    let holds = try HoldStore.all(in: connection)
    return try rules.map { rule in
      let days = days(of: rule)
      let due =
        days > 0 ? try rule.due(limit(of: rule), connection) : RetentionRule.Due(count: 0, nextSince: nil)
      return Line(rule: rule, days: days, due: due, hold: holds[LegalHold.everything] ?? holds[rule.kind])
    }
  }

  /// Erases what is due, each kind in a transaction of its own with its audit record.
  func run() async throws {
    let trail = AuditTrail(clock: clock)
    for rule in rules where days(of: rule) > 0 {
      try Task.checkCancellation()
      let limit = limit(of: rule)
      try await database.write { connection in
        let holds = try HoldStore.all(in: connection)
        guard holds[LegalHold.everything] == nil, holds[rule.kind] == nil else { return }
        let count = try rule.erase(limit, connection)
        guard count > 0 else { return }
        let entry = AuditEntry(
          "retention.applied", on: "retention", rule.kind,
          after: #"{"count":\#(count),"until":"\#(Day(of: limit).iso)"}"#)
        try trail.append(entry, by: .anonymous(.thai), in: connection)
      }
    }
  }

  /// Whether a text names something that can be held.
  func knows(_ kind: String) -> Bool { kind == LegalHold.everything || rules.contains { $0.kind == kind } }

  /// Puts erasing on hold.
  func hold(_ kind: String, because reason: String, by viewer: Viewer) async throws {
    let hold = LegalHold(kind: kind, reason: reason, by: viewer.account?.username ?? "", at: clock.now())
    let trail = AuditTrail(clock: clock)
    try await database.write { connection in
      let before = try HoldStore.all(in: connection)[kind]?.reason
      try HoldStore.put(hold, in: connection)
      let entry = AuditEntry("retention.held", on: "retention", kind, before: before, after: reason)
      try trail.append(entry, by: viewer, in: connection)
    }
  }

  /// Ends a hold.
  func release(_ kind: String, by viewer: Viewer) async throws {
    let trail = AuditTrail(clock: clock)
    try await database.write { connection in
      let before = try HoldStore.all(in: connection)[kind]?.reason
      guard try HoldStore.end(kind, in: connection) else { return }
      let entry = AuditEntry("retention.released", on: "retention", kind, before: before)
      try trail.append(entry, by: viewer, in: connection)
    }
  }
}
