import Foundation
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

  @Test("a missing value keeps its type")
  func missing() throws {
    let statement = try Statement("SELECT \(Int?.none), \(String?.none), \(SQLValue.null)", for: .postgresql)
    #expect(statement.parameters.map(\.value) == [.null, .null, .null])
    #expect(statement.parameters.map(\.type) == [.integer, .text, nil])
  }

  @Test("dialects get their own text, lists and joined pieces count on")
  func pieces() throws {
    let sql: SQL = "\(.either(sqlite: "a \(1)", postgresql: "b \(2)")) \(list: ["x", "y"]) \(SQL("z") + "!")"
    #expect(try Statement(sql, for: .sqlite).text == "a ?1 ?2, ?3 z!")
    #expect(try Statement(sql, for: .postgresql).text == "b $1 $2, $3 z!")
    #expect(try Statement(sql, for: .postgresql).parameters.first?.value == .integer(2))
  }

  private enum Kind: String, SQLConvertible { case central, regional }

  @Test("enums and identifiers are kept by their raw value")
  func rawValues() throws {
    #expect(Kind.regional.sqlValue == .text("regional"))
    #expect(Kind(sqlValue: .text("central")) == .central)
    #expect(Kind(sqlValue: .text("elsewhere")) == nil)
    #expect(Kind?(sqlValue: .null) == .some(nil))
  }

  @Test("numbers that do not fit are refused", arguments: [SQLValue.integer(.max), .text("1"), .real(1), .null])
  func narrow(value: SQLValue) {
    #expect(Int32(sqlValue: value) == nil)
  }

  @Test("a migration's checksum never changes")
  func checksum() {
    let migration = Migration(id: 1, name: "a", sql: ["CREATE TABLE a (b text)", "SELECT 1"])
    let joined = Migration(id: 1, name: "a", sql: ["CREATE TABLE a (b text)SELECT 1"])
    #expect(migration.checksum(for: .sqlite) == "9c113ce109aada7f")
    #expect(joined.checksum(for: .sqlite) != migration.checksum(for: .sqlite))
  }
}

@Suite("Words for failures")
struct FailureWordsTests {
  @Test("every kind of failure is told in Thai and English", arguments: DatabaseError.Code.allCases)
  func everyCode(code: DatabaseError.Code) {
    let error = DatabaseError(code, "technical")
    #expect(error.thai.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) })
    #expect(error.english.hasSuffix("."))
    #expect(!error.english.contains("technical"))
  }
}
