import Database
import Foundation
import SQLite
import Testing

@Suite("SQLite files")
struct SQLiteFileTests {
  @Test("rows are there after closing and opening again, and only the owner may read the file")
  func reopening() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sqlite-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("data.sqlite").path

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
}
