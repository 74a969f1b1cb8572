import Database
import Testing

@Suite("Errors, on every database", .serialized)
struct ErrorContract {
  private static func makeTables(_ database: any Database) async throws {
    try await database.write { connection in
      let d = connection.dialect
      for text in [
        """
        CREATE TABLE agency (id \(d.bigint) NOT NULL PRIMARY KEY, code text NOT NULL UNIQUE,
          size \(d.bigint) CONSTRAINT size_is_positive CHECK (size > 0))\(d.strict)
        """,
        "CREATE TABLE unit (id \(d.bigint) NOT NULL PRIMARY KEY, agency \(d.bigint) REFERENCES agency (id))\(d.strict)",
      ] {
        try connection.execute(SQL(stringLiteral: text))
      }
      try connection.execute("INSERT INTO agency (id, code, size) VALUES (1, \("กปม."), 5)")
      try connection.execute("INSERT INTO unit (id, agency) VALUES (1, 1)")
    }
  }

  private struct Violation: Sendable, CustomTestStringConvertible {
    let code: DatabaseError.Code
    let sql: SQL
    var table: String?
    var column: String?
    var constraint: String?
    var testDescription: String { code.rawValue }
  }

  private static let violations: [Violation] = [
    Violation(
      code: .uniqueViolation, sql: "INSERT INTO agency (id, code) VALUES (2, \("กปม."))", table: "agency"),
    Violation(code: .uniqueViolation, sql: "INSERT INTO agency (id, code) VALUES (1, 'b')", table: "agency"),
    Violation(code: .foreignKey, sql: "INSERT INTO unit (id, agency) VALUES (2, 99)"),
    Violation(code: .foreignKey, sql: "DELETE FROM agency WHERE id = 1"),
    Violation(
      code: .notNull, sql: "INSERT INTO agency (id, code) VALUES (3, \(String?.none))", table: "agency", column: "code"),
    Violation(
      code: .check, sql: "INSERT INTO agency (id, code, size) VALUES (4, 'd', \(0))", constraint: "size_is_positive"),
  ]

  @Test("a broken rule is told by kind and place", arguments: Backend.present, violations)
  private func brokenRule(on backend: Backend, violation: Violation) async throws {
    try await backend.withDatabase { database in
      try await Self.makeTables(database)
      let error = try await failure { try await database.write { try $0.execute(violation.sql) } }
      #expect(error.code == violation.code)
      #expect(error.sql != nil)
      if let table = violation.table { #expect(error.table == table) }
      if let column = violation.column { #expect(error.column == column) }
      if let constraint = violation.constraint { #expect(error.constraint == constraint) }
      #expect(!error.description.contains("กปม."), "values are not for logs")
      let count = try await database.read { try $0.first("SELECT count(*) AS n FROM agency")?.get("n", as: Int.self) }
      #expect(count == 1)
    }
  }

  @Test("reading a value as the wrong type names column and table", arguments: Backend.present)
  func typeMismatch(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Self.makeTables(database)
      let row = try #require(
        try await database.read { try $0.first("SELECT id, code, agency.id AS twin FROM agency") })
      let error = try await failure { _ = try row.get("code", as: Int.self) }
      #expect(error.code == .typeMismatch)
      #expect(error.table == "agency")
      #expect(error.column == "code")
      #expect(error.message.contains("agency.code"))
      #expect(try row.get("twin", as: Int.self) == 1)
    }
  }

  @Test("a missing value is not read as a value", arguments: Backend.present)
  func missingValue(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Self.makeTables(database)
      let row = try #require(
        try await database.write { connection in
          try connection.first("INSERT INTO agency (id, code) VALUES (5, 'e') RETURNING size")
        })
      #expect(try await failure { _ = try row.get("size", as: Int.self) }.code == .typeMismatch)
      #expect(try row.optional("size", as: Int.self) == nil)
    }
  }

  @Test("a column that is not there, or twice, is an error", arguments: Backend.present)
  func columns(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      let row = try #require(try await database.read { try $0.first("SELECT 1 AS a, 2 AS b, 3 AS b") })
      #expect(try row.get("a", as: Int.self) == 1)
      for column in ["b", "c"] {
        #expect(try await failure { _ = try row.get(column, as: Int.self) }.code == .noSuchColumn)
      }
    }
  }
}
