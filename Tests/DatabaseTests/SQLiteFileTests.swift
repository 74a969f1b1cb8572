import Database
import Dispatch
import Foundation
import SQLite
import Testing

@Suite("SQLite files")
struct SQLiteFileTests {
  @Test("rows are there after closing and opening again, and only the owner may read the file")
  func reopening() async throws {
    try await Self.inFolder { try await reopening($0 + "/data.sqlite") }
  }

  private func reopening(_ path: String) async throws {
    let first = try await SQLiteDatabase.open(path: path)
    try await first.write { connection in
      try connection.execute("CREATE TABLE unit (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
      try connection.execute("INSERT INTO unit (id, name) VALUES (1, \("กองคลัง"))")
    }
    await first.close()
    await #expect(throws: DatabaseError.self) { try await first.read { _ in } }

    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)

    let second = try await SQLiteDatabase.open(path: path)
    let names = try await second.read {
      try $0.query("SELECT name FROM unit").map { try $0.get("name", as: String.self) }
    }
    #expect(names == ["กองคลัง"])
    await second.close()
  }

  private static func inFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sqlite-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  @Test("commits are forced to the disk, through a write-ahead log, with foreign keys checked")
  func durability() async throws {
    let database = try await SQLiteDatabase.temporary()
    let expected = ["journal_mode": SQLValue.text("wal"), "synchronous": .integer(2), "foreign_keys": .integer(1)]
    for (name, value) in expected {
      let pragma = SQL(stringLiteral: "PRAGMA \(name)")
      #expect(try await database.write { try $0.first(pragma)?.value(name) } == value)
    }
    await database.close()
  }

  @Test("a file that is no database is told as corrupt and left as it is")
  func corrupt() async throws {
    try await Self.inFolder { folder in
      let path = folder + "/notes.txt"
      let text = String(repeating: "this is a letter, not a database. ", count: 200)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let error = await #expect(throws: DatabaseError.self) { try await SQLiteDatabase.open(path: path) }
      #expect(error?.code == .corrupt)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  @Test("a folder that does not exist is told with the path")
  func unreachable() async throws {
    try await Self.inFolder { folder in
      let path = folder + "/nowhere/data.sqlite"
      let error = await #expect(throws: DatabaseError.self) { try await SQLiteDatabase.open(path: path) }
      #expect(error?.code == .unreachable)
      #expect(error?.message.contains(path) == true)
    }
  }

  @Test("a lock held by another program is told as busy after the wait")
  func busy() async throws {
    try await Self.inFolder { folder in
      let path = folder + "/data.sqlite"
      let options = SQLiteOptions(busyTimeout: .milliseconds(50))
      let one = try await SQLiteDatabase.open(path: path, options: options)
      let two = try await SQLiteDatabase.open(path: path, options: options)
      let holds = DispatchSemaphore(value: 0)
      let mayEnd = DispatchSemaphore(value: 0)
      async let holder: Void = one.write { _ in
        holds.signal()
        #expect(mayEnd.wait(timeout: .now() + 10) == .success)
      }
      try await two.read { _ in #expect(holds.wait(timeout: .now() + 10) == .success) }
      let error = await #expect(throws: DatabaseError.self) { try await two.write { _ in } }
      #expect(error?.code == .busy)
      mayEnd.signal()
      try await holder
      try await two.write { _ in }
      await one.close()
      await two.close()
    }
  }

  @Test("a walk that has begun still sees rows deleted meanwhile")
  func readersDoNotWait() async throws {
    let database = try await SQLiteDatabase.temporary()
    try await database.write { try $0.execute("CREATE TABLE n (i INTEGER PRIMARY KEY) STRICT") }
    try await database.write { connection in
      for i in 1...1000 { try connection.execute("INSERT INTO n (i) VALUES (\(i))") }
    }
    let started = DispatchSemaphore(value: 0)
    let written = DispatchSemaphore(value: 0)
    async let seen = database.read { connection in
      var count = 0
      try connection.forEach("SELECT i FROM n ORDER BY i") { _ in
        count += 1
        if count == 10 {
          started.signal()
          #expect(written.wait(timeout: .now() + 10) == .success)
        }
      }
      return count
    }
    try await database.write { connection in
      #expect(started.wait(timeout: .now() + 10) == .success)
      try connection.execute("DELETE FROM n WHERE i > 500")
    }
    written.signal()
    #expect(try await seen == 1000)
    await database.close()
  }

  @Test("a temporary database leaves nothing behind")
  func temporary() async throws {
    let database = try await SQLiteDatabase.temporary()
    let file = try await database.read { try $0.first("PRAGMA database_list")?.get("file", as: String.self) }
    let path = try #require(file)
    #expect(FileManager.default.fileExists(atPath: path))
    await database.close()
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(!FileManager.default.fileExists(atPath: (path as NSString).deletingLastPathComponent))
  }
}
