import App
import Database
import Foundation
import SQLite
import Testing
import Trust

@Suite("The inventory of personal data")
struct PersonalDataTests {
  private static func columns() async throws -> Set<String> {
    let settings = try Settings.read(environment: [:], overrides: ["password_memory_mb": "8"])
    let database = try await SQLiteDatabase.temporary()
    let application = Application(Ground(settings: settings, database: database))
    try await application.migrate()
    let rows = try await database.read { connection in
      try connection.query(
        """
        SELECT t.name AS table_name, c.name AS column_name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'schema_migration'
        """)
    }
    return Set(
      try rows.map { "\(try $0.get("table_name", as: String.self)).\(try $0.get("column_name", as: String.self))" })
  }

  @Test("every column of every table is classified as personal or not, and nothing else is")
  func complete() async throws {
    let columns = try await Self.columns()
    let classified = Set(PersonalData.classified.keys)
    #expect(
      columns.subtracting(classified).sorted() == [],
      "add these to PersonalData+Entries.swift or PersonalData+Others.swift in Features/Trust/Domain")
    #expect(classified.subtracting(columns).sorted() == [], "these are gone")
  }

  @Test("docs/personal-data.md says what the table says; SAMRIT_WRITE_DOCS=1 writes it anew")
  func document() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/personal-data.md")
    if ProcessInfo.processInfo.environment["SAMRIT_WRITE_DOCS"] == "1" {
      try PersonalData.markdown.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == PersonalData.markdown)
  }
}
