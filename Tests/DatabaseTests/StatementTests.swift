import Testing

@testable import Database

@Suite("Statements")
struct StatementTests {
  @Test("interpolated values become numbered parameters", arguments: [(Dialect.sqlite, "?"), (.postgresql, "$")])
  func parameters(dialect: Dialect, mark: String) throws {
    let filter: SQL = "kind = \("a'; DROP TABLE unit; --")"
    let sql: SQL = "SELECT name FROM \(raw: "unit") WHERE id = \(7) AND \(filter) AND open = \(true)"
    let statement = try Statement(sql, for: dialect)
    #expect(
      statement.text == "SELECT name FROM unit WHERE id = \(mark)1 AND kind = \(mark)2 AND open = \(mark)3")
    #expect(statement.parameters.map(\.value) == [.integer(7), .text("a'; DROP TABLE unit; --"), .boolean(true)])
  }
}
