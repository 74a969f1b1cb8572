import Database
import Testing

@Suite("Migrations, on every database", .serialized)
struct MigrationContract {
  private static let first = Migration(id: 1, name: "units") { d in
    ["CREATE TABLE unit (id \(d.identity), name text NOT NULL)\(d.strict)", "CREATE INDEX unit_name ON unit (name)"]
  }
  private static let second = Migration(id: 2, name: "first unit", sql: ["INSERT INTO unit (name) VALUES ('a')"])
  private static let third = Migration(id: 3, name: "notes", sql: ["ALTER TABLE unit ADD COLUMN note text"])

  private static func refusal<T>(of work: () async throws -> T) async throws -> MigrationError {
    let error = await #expect(throws: MigrationError.self) { _ = try await work() }
    return try #require(error)
  }

  @Test("what is missing is applied once, in order of number", arguments: Backend.present)
  func applying(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      let early = try Migrator([Self.second, Self.first])
      #expect(try await early.pending(in: database).map(\.id) == [1, 2])
      #expect(try await early.apply(to: database).map(\.id) == [1, 2])
      #expect(try await early.apply(to: database).isEmpty)
      let late = try Migrator([Self.first, Self.second, Self.third])
      #expect(try await late.pending(in: database).map(\.name) == ["notes"])
      #expect(try await late.apply(to: database) == [Migrator.Applied(id: 3, name: "notes")])
      let rows = try await database.read { try $0.query("SELECT name, note FROM unit") }
      #expect(rows.count == 1)
    }
  }

  @Test("a changed migration is refused", arguments: Backend.present)
  func changed(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Migrator([Self.first, Self.second]).apply(to: database)
      let other = Migration(id: 2, name: "first unit", sql: ["INSERT INTO unit (name) VALUES ('b')"])
      let migrator = try Migrator([Self.first, other, Self.third])
      let expected = MigrationError.changed(id: 2, name: "first unit")
      #expect(try await Self.refusal { try await migrator.apply(to: database) } == expected)
      #expect(try await Self.refusal { _ = try await migrator.pending(in: database) } == expected)
    }
  }

  @Test("a schema from a newer program is refused", arguments: Backend.present)
  func newer(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Migrator([Self.first, Self.second, Self.third]).apply(to: database)
      let old = try Migrator([Self.first])
      #expect(try await Self.refusal { try await old.apply(to: database) } == .newer([2, 3]))
    }
  }

  @Test("a migration that fails half-way leaves nothing behind", arguments: Backend.present)
  func failing(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      let broken = Migration(id: 2, name: "broken") { d in
        ["CREATE TABLE half (id \(d.bigint))\(d.strict)", "INSERT INTO unit (name) VALUES ('x')", "CREATE NONSENSE"]
      }
      let migrator = try Migrator([Self.first, broken, Self.third])
      let error = try await Self.refusal { try await migrator.apply(to: database) }
      guard case .failed(2, "broken", let cause) = error else {
        Issue.record("unexpected: \(error)")
        return
      }
      #expect(cause.code == .syntax)
      #expect(try await database.read { try $0.query("SELECT id FROM unit") }.isEmpty)
      #expect(try await failure { _ = try await database.read { try $0.query("SELECT id FROM half") } }.code == .syntax)
      // Mended, for it has never been applied: the rest follows.
      let mended = try Migrator([Self.first, Self.second, Self.third])
      #expect(try await mended.apply(to: database).map(\.id) == [2, 3])
    }
  }

  @Test("programs that start at once apply each migration once", arguments: Backend.present)
  func together(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      let migrator = try Migrator([Self.first, Self.second, Self.third])
      let applied = try await withThrowingTaskGroup(of: [Migrator.Applied].self) { group in
        for _ in 0..<4 { group.addTask { try await migrator.apply(to: database) } }
        return try await group.reduce(into: []) { $0 += $1.map(\.id) }
      }
      #expect(applied.sorted() == [1, 2, 3])
      #expect(try await database.read { try $0.query("SELECT id FROM unit") }.count == 1)
    }
  }

  @Test("a number is used once and is at least 1", arguments: [[1, 1], [0], [-3, 2]])
  func numbers(ids: [Int]) {
    #expect(throws: MigrationError.self) {
      try Migrator(ids.map { Migration(id: $0, name: "m", sql: ["SELECT 1"]) })
    }
  }
}
