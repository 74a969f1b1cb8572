import Database
import Testing

@Suite("Statements, on every database", .serialized)
struct StatementContract {
  /// A table `unit` with rows 1…count.
  static func fill(_ database: any Database, _ count: Int) async throws {
    try await database.write { connection in
      let d = connection.dialect
      try connection.execute(
        SQL(
          stringLiteral:
            "CREATE TABLE unit (id \(d.bigint) NOT NULL PRIMARY KEY, name text NOT NULL, open \(d.boolean) NOT NULL)"
            + d.strict))
      for id in stride(from: 1, through: count, by: 1) {
        try connection.execute("INSERT INTO unit (id, name, open) VALUES (\(id), \("หน่วย \(id)"), \(id % 2 == 0))")
      }
    }
  }

  private static func ids(_ rows: [Row]) throws -> [Int] {
    try rows.map { try $0.get("id", as: Int.self) }
  }

  @Test("lists, fragments and truth filter alike", arguments: Backend.present)
  func filters(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Self.fill(database, 6)
      try await database.read { connection in
        let none: [Int] = []
        let conditions: [(SQL, [Int])] = [
          ("id IN (\(list: [2, 4, 9]))", [2, 4]),
          ("id IN (\(list: none))", []),
          ("id NOT IN (\(list: none))", [1, 2, 3, 4, 5, 6]),
          ("name IN (\(list: [String]()))", []),
          ("open = \(true)", [2, 4, 6]),
          ("NOT open", [1, 3, 5]),
          ("name = \("หน่วย 3")", [3]),
          ("\(Int?.none) IS NULL AND id > \(5)", [6]),
          (["id > \(2)", "id < \(5)"].joined(separator: " AND "), [3, 4]),
          ("name LIKE \("%' OR 1=1 --")", []),
        ]
        for (condition, expected) in conditions {
          let rows = try connection.query("SELECT id FROM unit WHERE \(condition) ORDER BY id LIMIT \(10)")
          #expect(try Self.ids(rows) == expected, "\(condition)")
        }
      }
    }
  }

  @Test("LIKE tells capitals from small letters", arguments: Backend.present)
  func like(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      let found = try await database.read { try $0.query("SELECT 1 AS one WHERE \("Samrit") LIKE \("s%")") }
      #expect(found.isEmpty)
    }
  }

  @Test("a statement tells how many rows it changed", arguments: Backend.present)
  func changes(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Self.fill(database, 5)
      let steps: [(SQL, changes: Int)] = [
        ("UPDATE unit SET name = name || \("!") WHERE id > \(2)", 3),
        ("SELECT id FROM unit", 0),
        ("CREATE INDEX unit_name ON unit (name)", 0),
        ("DELETE FROM unit WHERE id = \(1)", 1),
        ("DELETE FROM unit WHERE id = \(1)", 0),
      ]
      let changes = try await database.write { connection in try steps.map { try connection.execute($0.0) } }
      #expect(changes == steps.map(\.changes))
    }
  }

  @Test("RETURNING and ON CONFLICT work", arguments: Backend.present)
  func upsert(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Self.fill(database, 1)
      let names = try await database.write { connection in
        try [(1, "ใหม่"), (2, "สอง")].flatMap { id, name in
          try connection.query(
            """
            INSERT INTO unit (id, name, open) VALUES (\(id), \(name), \(true))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING name, open
            """
          ).map { "\(try $0.get("name", as: String.self)) \(try $0.get("open", as: Bool.self))" }
        }
      }
      #expect(names == ["ใหม่ false", "สอง true"])
      let ignored = try await database.write {
        try $0.execute("INSERT INTO unit (id, name, open) VALUES (1, 'x', \(true)) ON CONFLICT DO NOTHING")
      }
      #expect(ignored == 0)
    }
  }

  @Test("10,000 rows are walked one by one, in order", arguments: Backend.present)
  func walk(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Self.fill(database, 10_000)
      let (count, sum) = try await database.read { connection in
        var seen: [Int] = []
        try connection.forEach("SELECT id, name FROM unit WHERE id > \(0) ORDER BY id") { row in
          seen.append(try row.get("id"))
        }
        #expect(seen == Array(1...10_000))
        return (seen.count, seen.reduce(0, +))
      }
      #expect(count == 10_000)
      #expect(sum == 50_005_000)
    }
  }

  @Test("a walk may use its connection, and may end early by an error", arguments: Backend.present)
  func nestedWalk(on backend: Backend) async throws {
    struct Enough: Error {}
    try await backend.withDatabase { database in
      try await Self.fill(database, 1200)
      let (visited, pairs, open) = try await database.write { connection in
        var pairs = 0
        var visited = 0
        let text: SQL = "SELECT id FROM unit ORDER BY id"
        #expect(throws: Enough.self) {
          try connection.forEach(text) { row in
            visited += 1
            guard visited <= 600 else { throw Enough() }
            if visited == 1 { try connection.forEach(text) { _ in pairs += 1 } }
            try connection.execute("UPDATE unit SET open = \(true) WHERE id = \(try row.get("id", as: Int.self))")
          }
        }
        // The connection is still good after a walk that ended early.
        return (visited, pairs, try connection.query("SELECT id FROM unit WHERE open").count)
      }
      #expect(visited == 601)
      #expect(pairs == 1200)
      #expect(open == 900)
    }
  }

  @Test("only reading statements can be walked", arguments: Backend.present)
  func walkChanges(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Self.fill(database, 2)
      let error = try await failure {
        try await database.write { try $0.forEach("DELETE FROM unit RETURNING id") { _ in } }
      }
      #expect(error.code == .syntax)
    }
  }

  @Test("one statement serves again and again, also after the table has changed", arguments: Backend.present)
  func reuse(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Self.fill(database, 300)
      @Sendable func row(_ connection: any Connection, _ id: Int) throws -> Row {
        try #require(try connection.first("SELECT * FROM unit WHERE id = \(id)"))
      }
      try await database.write { connection throws in
        for id in 1...300 { #expect(try row(connection, id).get("id", as: Int.self) == id) }
        #expect(try row(connection, 1).columns == ["id", "name", "open"])
        try connection.execute("ALTER TABLE unit ADD COLUMN note text")
        #expect(try row(connection, 7).columns == ["id", "name", "open", "note"])
        #expect(try row(connection, 7).optional("note", as: String.self) == nil)
      }
    }
  }

  @Test(
    "what is no single good statement is refused",
    arguments: Backend.present,
    [
      "SELEKT 1", "SELECT nothing FROM nowhere", "SELECT 1; SELECT 2", "", "SELECT id FROM unit WHERE id = $1",
      #"SELECT "text" AS t"#,
    ])
  func badStatement(on backend: Backend, text: String) async throws {
    try await backend.withDatabase { database in
      try await Self.fill(database, 1)
      let error = try await failure { _ = try await database.read { try $0.query(SQL(stringLiteral: text)) } }
      #expect(error.code == .syntax)
    }
  }
}
