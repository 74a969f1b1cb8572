public import Database
public import Foundation

/// A copy of a whole database as a folder of plain text, taken from one snapshot while others go on working, and the
/// same whichever database it comes from: what was taken from SQLite can be restored into PostgreSQL and back.
public enum Backup {
  /// Takes a backup. The folder appears under its name only when it is whole.
  ///
  /// - Parameters:
  ///   - folder: where to; must not be there yet.
  ///   - files: called after the snapshot with the folder for files outside the database; copies them there and says
  ///     what they are. What the snapshot refers to must not be taken away meanwhile.
  /// - Throws: `BackupError.folderExists`, `DatabaseError`, or what writing files throws.
  @discardableResult
  public static func take(
    _ database: any Database, to folder: URL, at moment: Date,
    files: (URL) async throws -> [BackupManifest.File] = { _ in [] }
  ) async throws -> BackupManifest {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: folder.path) else { throw BackupError.folderExists(folder.path) }
    let partial = folder.deletingLastPathComponent().appending(path: ".\(folder.lastPathComponent).part")
    try? manager.removeItem(at: partial)
    try manager.createDirectory(at: partial.appending(path: "tables"), withIntermediateDirectories: true)
    // It holds personal data: only its owner reads it.
    try manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: partial.path)
    do {
      var manifest = try await database.read { connection in
        let tables = try TableShape.all(in: connection).map { table in
          try TableFile.write(table, to: partial.appending(path: "tables/\(table.name).ndjson"), in: connection)
        }
        let migrations = try connection.query("SELECT id FROM schema_migration ORDER BY id").map { row in
          try row.get("id", as: Int.self)
        }
        return BackupManifest(taken: moment, migrations: migrations, tables: tables, files: [])
      }
      let place = partial.appending(path: "files")
      try manager.createDirectory(at: place, withIntermediateDirectories: true)
      manifest.files = try await files(place)
      try manifest.write(to: partial)
      try manager.moveItem(at: partial, to: folder)
      return manifest
    } catch {
      try? manager.removeItem(at: partial)
      throw error
    }
  }

  /// Reads a whole backup and compares it with what it says about itself.
  ///
  /// - Throws: `BackupError`.
  @discardableResult
  public static func check(_ folder: URL) throws -> BackupManifest {
    let manifest = try BackupManifest.read(from: folder)
    for table in manifest.tables {
      let file = folder.appending(path: "tables/\(table.name).ndjson")
      guard let found = try? TableFile.digest(of: file), found.digest == table.digest else {
        throw BackupError.damagedTable(table.name)
      }
    }
    for file in manifest.files {
      let found = try? TableFile.digest(of: folder.appending(path: "files/\(file.path)"))
      guard let found, found.digest == file.digest, found.bytes == file.bytes else {
        throw BackupError.damagedFile(file.path)
      }
    }
    return manifest
  }
}
