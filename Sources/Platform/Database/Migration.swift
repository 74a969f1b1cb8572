/// One step of the schema. Once shipped it is never changed again; a mistake is mended by the next migration.
public struct Migration: Sendable {
  /// Its number, unique in the whole program; 1 or more. Migrations are applied in this order.
  public let id: Int
  /// What it does, in a few words.
  public let name: String
  /// Its statements, one per element, in the words of a dialect.
  public let sql: @Sendable (Dialect) -> [String]

  /// A migration whose text depends on the dialect.
  public init(id: Int, name: String, sql: @escaping @Sendable (Dialect) -> [String]) {
    self.id = id
    self.name = name
    self.sql = sql
  }

  /// A migration whose text is the same everywhere.
  public init(id: Int, name: String, sql: [String]) {
    self.init(id: id, name: name) { _ in sql }
  }

  /// Tells whether the statements are still those that were applied: 64-bit FNV-1a, against accidents, not attackers.
  func checksum(for dialect: Dialect) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for statement in sql(dialect) {
      for byte in Array(statement.utf8) + [0] {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Why a schema cannot be brought up to date.
public enum MigrationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Two migrations carry one number, or a number below 1.
  case badNumber(Int, names: [String])
  /// A migration was changed after it had been applied.
  case changed(id: Int, name: String)
  /// The database has been used by a newer program, which applied these migrations.
  case newer([Int])
  /// A migration failed and was undone; those before it stay applied.
  case failed(id: Int, name: String, DatabaseError)

  /// As `english`.
  public var description: String { english }
}
