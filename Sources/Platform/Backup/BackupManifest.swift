public import Foundation

/// What a backup says about itself, in `manifest.json`.
public struct BackupManifest: Codable, Sendable, Hashable {
  /// The form of the backup; this program writes and reads 1.
  public var form = 1
  /// When the database was as the backup tells.
  public var taken: Date
  /// The migrations of the schema, by number.
  public var migrations: [Int]
  /// The tables, by name.
  public var tables: [Table]
  /// Files outside the database, by path within `files/`.
  public var files: [File]

  /// One table.
  public struct Table: Codable, Sendable, Hashable {
    /// Its name; its rows stand in `tables/NAME.ndjson`.
    public var name: String
    /// Its columns, in the order of the values of a line.
    public var columns: [String]
    /// How many rows.
    public var rows: Int
    /// SHA-256 of its lines, in hexadecimal digits.
    public var digest: String
  }

  /// One file.
  public struct File: Codable, Sendable, Hashable {
    /// Its path within `files/`.
    public var path: String
    /// Its length in bytes.
    public var bytes: Int
    /// SHA-256 of its content, in hexadecimal digits.
    public var digest: String

    /// Describes a file.
    public init(path: String, bytes: Int, digest: String) {
      self.path = path
      self.bytes = bytes
      self.digest = digest
    }
  }

  static let name = "manifest.json"

  /// The sum of all rows.
  public var rows: Int { tables.reduce(0) { $0 + $1.rows } }

  func write(to folder: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    try encoder.encode(self).write(to: folder.appending(path: Self.name))
  }

  /// Reads the manifest of a backup.
  ///
  /// - Throws: `BackupError.noBackup` when there is none, `.unknownForm` when a newer program wrote it.
  public static func read(from folder: URL) throws -> BackupManifest {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    guard let data = try? Data(contentsOf: folder.appending(path: name)),
      let manifest = try? decoder.decode(BackupManifest.self, from: data)
    else { throw BackupError.noBackup(folder.path) }
    guard manifest.form == 1 else { throw BackupError.unknownForm(manifest.form) }
    return manifest
  }
}

/// Why a backup could not be made, read or restored.
public enum BackupError: Error, Sendable, Hashable {
  /// The folder holds no backup, or one whose manifest is damaged.
  case noBackup(String)
  /// The backup was written by a newer program.
  case unknownForm(Int)
  /// The folder to write to is there already.
  case folderExists(String)
  /// A line is no row of its table.
  case unreadableLine(table: String, line: Int)
  /// A table of the backup is missing, or differs from its digest.
  case damagedTable(String)
  /// A file of the backup is missing, or differs from its digest.
  case damagedFile(String)
  /// The database to restore into holds tables already.
  case databaseInUse
  /// The backup knows migrations or tables that this program does not.
  case newerSchema([Int])
  /// What was restored is not what the backup holds.
  case restoredDiffers(table: String)
}
