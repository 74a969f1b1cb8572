import Foundation

/// Brings the schema of a database up to date, one migration and one transaction after the other.
///
/// A number lower than the highest applied one may still arrive (another feature's) and is applied then. Several
/// programs may start at once on one database: each migration is applied by one of them.
public struct Migrator: Sendable {
  /// A migration that has been applied.
  public struct Applied: Sendable, Hashable {
    /// Its number.
    public let id: Int
    /// Its name when it was applied.
    public let name: String

    /// Names a migration.
    public init(id: Int, name: String) {
      self.id = id
      self.name = name
    }
  }

  private let migrations: [Migration]

  /// Takes the migrations of all features, in any order.
  ///
  /// - Throws: `MigrationError.badNumber`.
  public init(_ migrations: [Migration]) throws(MigrationError) {
    self.migrations = migrations.sorted { $0.id < $1.id }
    for (id, group) in Dictionary(grouping: migrations, by: \.id) where group.count > 1 || id < 1 {
      throw .badNumber(id, names: group.map(\.name).sorted())
    }
  }

  /// The migrations that `apply` would apply. Changes nothing.
  ///
  /// - Throws: `MigrationError.changed`, `.newer`, or `DatabaseError`.
  public func pending(in database: any Database) async throws -> [Migration] {
    try await database.read { connection in
      guard try hasLedger(connection) else { return migrations }
      return try missing(connection)
    }
  }

  /// Applies what is missing and returns it; an empty list when the schema is up to date.
  ///
  /// - Throws: `MigrationError`, or `DatabaseError` when the database itself fails.
  @discardableResult
  public func apply(to database: any Database) async throws -> [Applied] {
    try await createLedger(in: database)
    var applied: [Applied] = []
    while let step = try await applyNext(to: database) {
      applied.append(step)
    }
    return applied
  }

  private func applyNext(to database: any Database) async throws -> Applied? {
    try await database.write { connection in
      if connection.dialect == .postgresql {
        // Before the first SELECT, so that the snapshot is taken after another program's migration is done.
        try connection.execute("LOCK TABLE schema_migration IN EXCLUSIVE MODE")
      }
      guard let migration = try missing(connection).first else { return nil }
      do {
        for statement in migration.sql(connection.dialect) {
          try connection.execute(SQL(trusted: statement))
        }
      } catch let error as DatabaseError {
        throw MigrationError.failed(id: migration.id, name: migration.name, error)
      }
      try connection.execute(
        """
        INSERT INTO schema_migration (id, name, checksum, applied_at)
        VALUES (\(migration.id), \(migration.name), \(migration.checksum(for: connection.dialect)), \(Date()))
        """)
      return Applied(id: migration.id, name: migration.name)
    }
  }

  /// Compares the ledger with the migrations known and returns those not in it, in order.
  private func missing(_ connection: any Connection) throws -> [Migration] {
    var known = Dictionary(uniqueKeysWithValues: migrations.map { ($0.id, $0) })
    var newer: [Int] = []
    for row in try connection.query("SELECT id, checksum FROM schema_migration ORDER BY id") {
      let id = try row.get("id", as: Int.self)
      guard let migration = known.removeValue(forKey: id) else {
        newer.append(id)
        continue
      }
      guard try row.get("checksum", as: String.self) == migration.checksum(for: connection.dialect) else {
        throw MigrationError.changed(id: id, name: migration.name)
      }
    }
    guard newer.isEmpty else { throw MigrationError.newer(newer) }
    return migrations.filter { known[$0.id] != nil }
  }

  private func hasLedger(_ connection: any Connection) throws -> Bool {
    let found: SQL = .either(
      sqlite: "SELECT 1 AS one FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'",
      postgresql: "SELECT 1 AS one WHERE to_regclass('schema_migration') IS NOT NULL")
    return try connection.first(found) != nil
  }

  private func createLedger(in database: any Database) async throws {
    if try await database.read({ try hasLedger($0) }) { return }
    do {
      try await database.write { connection in
        let dialect = connection.dialect
        try connection.execute(
          SQL(
            trusted: """
              CREATE TABLE IF NOT EXISTS schema_migration (
                id \(dialect.bigint) NOT NULL PRIMARY KEY, name text NOT NULL,
                checksum text NOT NULL, applied_at text NOT NULL
              )\(dialect.strict)
              """))
      }
    } catch let error as DatabaseError {
      // PostgreSQL fails in several ways when another program creates the same table in this very moment.
      guard try await database.read({ try hasLedger($0) }) else { throw error }
    }
  }
}
