/// One row of a result. It owns its values and outlives the transaction.
public struct Row: Sendable {
  /// What all rows of one result share.
  package final class Shape: Sendable {
    let columns: [String]
    let tables: [String?]
    let sql: String
    private let positions: [String: Int]
    private static let ambiguous = -1

    package init(columns: [String], tables: [String?], sql: String) {
      self.columns = columns
      self.tables = tables
      self.sql = sql
      positions = Dictionary(columns.enumerated().map { ($1, $0) }) { _, _ in Self.ambiguous }
    }

    package var columnCount: Int { columns.count }

    func position(of column: String) throws(DatabaseError) -> Int {
      guard let position = positions[column] else {
        let known = columns.joined(separator: ", ")
        throw DatabaseError(
          .noSuchColumn, "the result has no column \"\(column)\"; it has: \(known)", sql: sql, column: column)
      }
      guard position != Self.ambiguous else {
        throw DatabaseError(
          .noSuchColumn, "the result has two columns \"\(column)\"; name them apart with AS", sql: sql, column: column)
      }
      return position
    }
  }

  private let shape: Shape
  private let values: [SQLValue]

  package init(shape: Shape, values: [SQLValue]) {
    self.shape = shape
    self.values = values
  }

  /// The names of the columns, in order.
  public var columns: [String] { shape.columns }

  /// The value of a column as a Swift type; `as: Int?.self` where it may be `NULL`.
  ///
  /// - Throws: `DatabaseError` with `.noSuchColumn`, or `.typeMismatch` naming column and table.
  public func get<T: SQLConvertible>(_ column: String, as type: T.Type = T.self) throws -> T {
    let position = try shape.position(of: column)
    guard let value = T(sqlValue: values[position]) else {
      let table = shape.tables[position]
      let place = table.map { "\($0).\(column)" } ?? "column \"\(column)\""
      throw DatabaseError(
        .typeMismatch, "\(place) holds \(values[position].kind), which cannot be read as \(T.self)", sql: shape.sql,
        table: table, column: column)
    }
    return value
  }

  /// The value of a column, `nil` where it is `NULL`.
  ///
  /// - Throws: as `get(_:as:)`.
  public func optional<T: SQLConvertible>(_ column: String, as type: T.Type = T.self) throws -> T? {
    try get(column, as: T?.self)
  }

  /// The value as the database gave it.
  public func value(_ column: String) throws -> SQLValue {
    values[try shape.position(of: column)]
  }
}
