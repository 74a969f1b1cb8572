public import Database
public import Foundation

/// How long a kind of record is kept, and how what was kept long enough is erased.
public struct RetentionRule: Sendable {
  /// What falls due.
  public struct Due: Sendable, Hashable {
    /// How many records are older than the limit.
    public let count: Int
    /// The age that counts of the oldest record that is not yet due; `nil` when there is none.
    public let nextSince: Date?

    /// So many now, and the next one by its age.
    public init(count: Int, nextSince: Date?) {
      self.count = count
      self.nextSince = nextSince
    }
  }

  /// Its name in settings and in the trail: `notices`.
  public let kind: String
  /// What is kept.
  public let title: LocalizedText
  /// What happens to it: "deleted", "the account is closed".
  public let effect: LocalizedText
  /// Why it is kept that long.
  public let reason: LocalizedText
  /// Days for which it is kept when nothing else is set.
  public let days: Int
  /// What is older than a moment, and what comes next.
  public let due: @Sendable (Date, any Connection) throws -> Due
  /// Erases what is older than a moment and returns how many records that were.
  public let erase: @Sendable (Date, any Connection) throws -> Int

  /// Describes a rule.
  public init(
    _ kind: String, title: LocalizedText, effect: LocalizedText, reason: LocalizedText, days: Int,
    due: @escaping @Sendable (Date, any Connection) throws -> Due,
    erase: @escaping @Sendable (Date, any Connection) throws -> Int
  ) {
    self.kind = kind
    self.title = title
    self.effect = effect
    self.reason = reason
    self.days = days
    self.due = due
    self.erase = erase
  }

  /// A rule for rows of one table that are simply deleted.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - column: the moment from which the days count; rows without one are kept.
  public static func deleting(
    _ kind: String, from table: StaticString, by column: StaticString, title: LocalizedText, reason: LocalizedText,
    days: Int
  ) -> RetentionRule {
    RetentionRule(
      kind, title: title, effect: deleted, reason: reason, days: days,
      due: { limit, connection in
        try due(
          "SELECT COUNT(*) AS count FROM \(raw: table) WHERE \(raw: column) < \(limit)",
          "SELECT MIN(\(raw: column)) AS next FROM \(raw: table) WHERE \(raw: column) >= \(limit)", connection)
      },
      erase: { limit, connection in
        try connection.execute("DELETE FROM \(raw: table) WHERE \(raw: column) < \(limit)")
      })
  }

  /// What happens to most: they are deleted.
  public static let deleted = LocalizedText(th: "ลบออกจากระบบ", en: "Deleted")

  /// Counts by one statement that gives `count` and one that gives `next`.
  public static func due(_ counting: SQL, _ next: SQL, _ connection: any Connection) throws -> Due {
    Due(
      count: try connection.first(counting)?.get("count") ?? 0,
      nextSince: try connection.first(next)?.optional("next"))
  }
}
