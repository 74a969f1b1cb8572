import Backup
import Database
import Foundation
import PostgreSQL
import SQLite
import Testing

@Suite("Backup and restoration", .serialized)
struct BackupTests {
  private static let migrations = [
    Migration(id: 1, name: "units") { d in
      [
        """
        CREATE TABLE unit (id text NOT NULL PRIMARY KEY, parent text REFERENCES unit (id), name text,
          is_open \(d.boolean) NOT NULL, size \(d.bigint) NOT NULL, photo \(d.blob))\(d.strict)
        """,
        "CREATE TABLE note (unit text NOT NULL REFERENCES unit (id), words text NOT NULL)\(d.strict)",
        "INSERT INTO unit (id, is_open, size) VALUES ('made-by-migration', \(d == .sqlite ? "1" : "true"), 0)",
      ]
    },
    Migration(id: 2, name: "colour", sql: ["ALTER TABLE unit ADD COLUMN colour text"]),
  ]

  private static func fill(_ database: any Database, rows: Int = 40) async throws {
    try await Migrator(migrations).apply(to: database)
    try await database.write { connection in
      // The child stands before its parent in the order of the file.
      for number in (0..<rows).reversed() {
        let parent = number == rows - 1 ? nil : "u\(number + 1)"
        try connection.execute(
          """
          INSERT INTO unit (id, parent, name, is_open, size, photo, colour)
          VALUES (\("u\(number)"), \(parent), \("กรม \"\(number)\"\n/\u{1F600}"), \(number % 2 == 0),
            \(Int64.max - Int64(number)), \([0, 255, UInt8(number % 200)]), \(String?.none))
          """)
        try connection.execute("INSERT INTO note (unit, words) VALUES (\("u\(number)"), \("ก\(number % 3)"))")
      }
    }
  }

  private static func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "backup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }

  @Test("what was taken from a database is restored whole into another of any kind", arguments: Pair.present)
  func roundTrip(pair: Pair) async throws {
    try await Self.withFolder { folder in
      try await pair.source.withDatabase { source in
        try await Self.fill(source)
        let manifest = try await Backup.take(source, to: folder.appending(path: "one"), at: .now)
        #expect(manifest.rows == 81)
        #expect(try Backup.check(folder.appending(path: "one")) == manifest.asRead)
      }
      try await pair.target.withDatabase { target in
        try await Restoration(folder.appending(path: "one")).run(into: target, migrations: Self.migrations)
        let again = try await Backup.take(target, to: folder.appending(path: "two"), at: .now)
        let first = try BackupManifest.read(from: folder.appending(path: "one"))
        #expect(again.tables == first.tables)
        // References hold again.
        await #expect(throws: DatabaseError.self) {
          try await target.write { try $0.execute("INSERT INTO note (unit, words) VALUES ('nobody', 'x')") }
        }
      }
    }
  }

  @Test("a backup is one moment, whatever is written meanwhile")
  func snapshot() async throws {
    try await Self.withFolder { folder in
      let database = try await SQLiteDatabase.temporary()
      try await Self.fill(database, rows: 300)
      let writing = Task {
        var number = 0
        while !Task.isCancelled {
          number += 1
          try await database.write { [number] connection in
            try connection.execute(
              "INSERT INTO unit (id, is_open, size) VALUES (\("n\(number)"), \(true), \(number))")
            try connection.execute("INSERT INTO note (unit, words) VALUES (\("n\(number)"), 'new')")
          }
        }
      }
      for number in 0..<5 {
        let manifest = try await Backup.take(database, to: folder.appending(path: "\(number)"), at: .now)
        let rows = Dictionary(uniqueKeysWithValues: manifest.tables.map { ($0.name, $0.rows) })
        #expect(rows["unit"] == (rows["note"] ?? 0) + 1)
      }
      writing.cancel()
      _ = await writing.result
      await database.close()
    }
  }

  @Test("damage is found, wherever it is", arguments: ["tables/unit.ndjson", "tables/note.ndjson", "files/a/b.pdf"])
  func damage(file: String) async throws {
    try await Self.withFolder { folder in
      let database = try await SQLiteDatabase.temporary()
      try await Self.fill(database)
      let place = folder.appending(path: "one")
      try await Backup.take(database, to: place, at: .now) { files in
        try FileManager.default.createDirectory(at: files.appending(path: "a"), withIntermediateDirectories: true)
        try Data("hello".utf8).write(to: files.appending(path: "a/b.pdf"))
        let digest = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
        return [BackupManifest.File(path: "a/b.pdf", bytes: 5, digest: digest)]
      }
      try Backup.check(place)
      var bytes = [UInt8](try Data(contentsOf: place.appending(path: file)))
      bytes[bytes.count / 2] ^= 1
      try Data(bytes).write(to: place.appending(path: file))
      #expect(throws: BackupError.self) { _ = try Restoration(place) }
      await database.close()
    }
  }

  @Test("nothing is restored over what is there, and nothing newer than the program")
  func refusals() async throws {
    try await Self.withFolder { folder in
      let database = try await SQLiteDatabase.temporary()
      try await Self.fill(database)
      let place = folder.appending(path: "one")
      try await Backup.take(database, to: place, at: .now)
      await #expect(throws: BackupError.folderExists(place.path)) {
        try await Backup.take(database, to: place, at: .now)
      }
      await #expect(throws: BackupError.databaseInUse) {
        try await Restoration(place).run(into: database, migrations: Self.migrations)
      }
      let empty = try await SQLiteDatabase.temporary()
      await #expect(throws: BackupError.newerSchema([2])) {
        try await Restoration(place).run(into: empty, migrations: [Self.migrations[0]])
      }
      #expect(throws: BackupError.noBackup(folder.path)) { try Backup.check(folder) }
      await empty.close()
      await database.close()
    }
  }
}

extension BackupManifest {
  /// As the file keeps it: whole seconds.
  fileprivate var asRead: BackupManifest {
    var copy = self
    copy.taken = Date(timeIntervalSince1970: taken.timeIntervalSince1970.rounded(.down))
    return copy
  }
}

/// From which kind of database into which.
struct Pair: Sendable, CustomTestStringConvertible {
  enum Kind: String, CaseIterable, Sendable {
    case sqlite, postgresql

    static let address = ProcessInfo.processInfo.environment["SAMRIT_TEST_POSTGRES"]

    /// Runs `body` with an empty database.
    func withDatabase(_ body: (any Database) async throws -> Void) async throws {
      guard self == .postgresql, let address = Self.address else {
        let database = try await SQLiteDatabase.temporary()
        try await body(database)
        return await database.close()
      }
      let schema = "backup_" + UUID().uuidString.replacing("-", with: "").lowercased()
      let keeper = try await PostgreSQLDatabase.open(address, options: PostgreSQLOptions(connections: 1))
      try await keeper.write { try $0.execute(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
      let joint = address.contains("?") ? "&" : "?"
      let inside =
        address.contains("://")
        ? address + joint + "options=-csearch_path%3D\(schema)" : address + " options=-csearch_path=\(schema)"
      let database = try await PostgreSQLDatabase.open(inside)
      try await body(database)
      await database.close()
      try await keeper.write { try $0.execute(SQL(stringLiteral: "DROP SCHEMA \(schema) CASCADE")) }
      await keeper.close()
    }
  }

  let source: Kind
  let target: Kind

  static let present = Kind.allCases.flatMap { source in Kind.allCases.map { Pair(source: source, target: $0) } }
    .filter { Kind.address != nil || $0.source == .sqlite && $0.target == .sqlite }

  var testDescription: String { "\(source.rawValue) to \(target.rawValue)" }
}
