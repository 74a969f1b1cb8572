public import Database
public import Foundation

/// Brings a backup into an empty database: its schema first, as it was, then every row in one transaction; afterwards
/// what is in the database is compared with the backup, row for row.
public struct Restoration: Sendable {
  private let folder: URL
  private let manifest: BackupManifest

  /// Reads and checks the backup.
  ///
  /// - Throws: `BackupError`.
  public init(_ folder: URL) throws {
    self.folder = folder
    manifest = try Backup.check(folder)
  }

  /// What is going to be restored.
  public var contents: BackupManifest { manifest }

  /// Restores into an empty database. Newer migrations of the program are left to `Migrator`, so that they can be
  /// rehearsed on a copy.
  ///
  /// - Parameter migrations: all that the program knows.
  /// - Throws: `BackupError`, `MigrationError`, `DatabaseError`; then the database holds no row of the backup.
  public func run(into database: any Database, migrations: [Migration]) async throws {
    guard try await database.read({ try TableShape.all(in: $0) }).isEmpty else { throw BackupError.databaseInUse }
    let unknown = Set(manifest.migrations).subtracting(migrations.map(\.id))
    guard unknown.isEmpty else { throw BackupError.newerSchema(unknown.sorted()) }
    let wanted = Set(manifest.migrations)
    try await Migrator(migrations.filter { wanted.contains($0.id) }).apply(to: database)
    try await database.write { try fill($0) }
    try await database.read { try compare($0) }
  }

  private func fill(_ connection: any Connection) throws {
    let shapes = try shapes(connection)
    let bonds = try Bonds(in: connection)
    try bonds.loosen(in: connection)
    // Migrations may have put rows of their own in.
    for table in shapes { try connection.execute(table.deletion) }
    for table in shapes {
      var number = 0
      try TableFile.forEachLine(of: folder.appending(path: "tables/\(table.name).ndjson")) { line in
        number += 1
        try connection.execute(table.insertion(of: try RowLine.decode(line, table, number: number)))
      }
    }
    try bonds.tighten(in: connection)
  }

  private func compare(_ connection: any Connection) throws {
    let shapes = try shapes(connection)
    for (table, expected) in zip(shapes, manifest.tables) {
      guard try TableFile.digest(table, in: connection) == expected else {
        throw BackupError.restoredDiffers(table: table.name)
      }
    }
  }

  /// The tables of the database, which must be those of the backup.
  private func shapes(_ connection: any Connection) throws -> [TableShape] {
    let shapes = try TableShape.all(in: connection)
    let found = shapes.map { [$0.name] + $0.columns.map(\.name) }
    let expected = manifest.tables.map { [$0.name] + $0.columns }
    if let strange = zip(found, expected).first(where: { $0 != $1 })?.1.first
      ?? (found.count == expected.count ? nil : "")
    {
      throw BackupError.restoredDiffers(table: strange)
    }
    return shapes
  }
}

/// The references between tables. Rows come in table by table, so references hold only when all are there.
private struct Bonds {
  /// PostgreSQL: table, name and definition of each reference. SQLite looks at the end of the transaction by itself.
  private let references: [(table: String, name: String, definition: String)]

  init(in connection: any Connection) throws {
    guard connection.dialect == .postgresql else {
      references = []
      return
    }
    references = try connection.query(
      """
      SELECT conrelid::regclass::text AS table_name, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
      FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
      """
    ).map { row in
      (try row.get("table_name"), try row.get("name"), try row.get("definition"))
    }
  }

  func loosen(in connection: any Connection) throws {
    if connection.dialect == .sqlite { _ = try connection.query("PRAGMA defer_foreign_keys = ON") }
    for bond in references {
      try connection.execute(SQL(trusted: "ALTER TABLE \(bond.table) DROP CONSTRAINT \(bond.name)"))
    }
  }

  /// Puts the references back, which also proves that every row keeps them.
  func tighten(in connection: any Connection) throws {
    for bond in references {
      try connection.execute(
        SQL(trusted: "ALTER TABLE \(bond.table) ADD CONSTRAINT \(bond.name) \(bond.definition)"))
    }
  }
}
