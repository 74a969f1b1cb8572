import CSQLite
import Database

/// A compiled statement of SQLite. Its session uses it on one thread and drops it before closing the connection.
final class PreparedStatement {
  let text: String
  private let database: OpaquePointer
  private let handle: OpaquePointer
  private var shape: Row.Shape?
  private var shapeVersion: Int32 = -1

  init(_ text: String, in database: OpaquePointer) throws(DatabaseError) {
    self.text = text
    self.database = database
    handle = try Self.prepare(text, in: database)
  }

  deinit {
    sqlite3_finalize(handle)
  }

  private static func prepare(_ text: String, in database: OpaquePointer) throws(DatabaseError) -> OpaquePointer {
    var statement: OpaquePointer?
    var second: OpaquePointer?
    var code = SQLITE_OK
    text.withCString { start in
      var tail: UnsafePointer<CChar>?
      code = sqlite3_prepare_v3(database, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &tail)
      // What follows may be blank or a comment, for which SQLite makes no statement; PostgreSQL takes one only, too.
      if code == SQLITE_OK { code = sqlite3_prepare_v3(database, tail, -1, 0, &second, nil) }
    }
    let hasSecond = second != nil
    sqlite3_finalize(second)
    guard code == SQLITE_OK, let statement, !hasSecond else {
      let error =
        code == SQLITE_OK
        ? DatabaseError(.syntax, hasSecond ? "only one statement at a time" : "the statement is empty", sql: text)
        : DatabaseError(sqlite: database, code: code, sql: text)
      sqlite3_finalize(statement)
      throw error
    }
    return statement
  }

  /// Whether it leaves the database as it is.
  var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  func bind(_ parameters: [Statement.Parameter]) throws(DatabaseError) {
    guard Int(sqlite3_bind_parameter_count(handle)) == parameters.count else {
      throw DatabaseError(.syntax, "the statement has a placeholder of its own; interpolate values", sql: text)
    }
    var index: Int32 = 0
    for parameter in parameters {
      index += 1
      try check(bind(parameter.value, at: index))
    }
  }

  private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let number): sqlite3_bind_int64(handle, index, number)
    case .real(let number): sqlite3_bind_double(handle, index, number)
    case .boolean(let truth): sqlite3_bind_int64(handle, index, truth ? 1 : 0)
    case .text(let text):
      text.withCString { samrit_sqlite_bind_text(handle, index, $0, UInt64(text.utf8.count)) }
    case .blob(let bytes) where bytes.isEmpty:
      // A nil pointer would mean NULL.
      sqlite3_bind_zeroblob(handle, index, 0)
    case .blob(let bytes):
      bytes.withUnsafeBytes { samrit_sqlite_bind_blob(handle, index, $0.baseAddress, UInt64($0.count)) }
    }
  }

  /// Goes to the next row; false after the last.
  func step() throws(DatabaseError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw DatabaseError(sqlite: database, code: code, sql: text)
    }
  }

  func reset() {
    // The failure that this would repeat has been reported by `step`.
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// The row that `step` has reached.
  func row() throws(DatabaseError) -> Row {
    let shape = currentShape()
    var values: [SQLValue] = []
    values.reserveCapacity(shape.columnCount)
    for index in 0..<Int32(shape.columnCount) {
      values.append(try value(at: index))
    }
    return Row(shape: shape, values: values)
  }

  /// SQLite compiles a statement anew when the schema has changed; its columns may then be others.
  private func currentShape() -> Row.Shape {
    let version = sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_REPREPARE, 0)
    if let shape, shapeVersion == version { return shape }
    let indices = 0..<sqlite3_column_count(handle)
    let shape = Row.Shape(
      columns: indices.map { sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? "" },
      tables: indices.map { sqlite3_column_table_name(handle, $0).map { String(cString: $0) } },
      sql: text)
    self.shape = shape
    shapeVersion = version
    return shape
  }

  private func value(at index: Int32) throws(DatabaseError) -> SQLValue {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
    case SQLITE_NULL: return .null
    case SQLITE_BLOB: return .blob(Array(bytes(sqlite3_column_blob(handle, index), at: index)))
    default:
      let utf8 = bytes(UnsafeRawPointer(sqlite3_column_text(handle, index)), at: index)
      guard let text = String(validating: utf8, as: UTF8.self) else {
        throw DatabaseError(.corrupt, "a stored text is not UTF-8", sql: text)
      }
      return .text(text)
    }
  }

  /// Asked for after the pointer, as SQLite wants it.
  private func bytes(_ start: UnsafeRawPointer?, at index: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, index)))
  }

  private func check(_ code: Int32) throws(DatabaseError) {
    guard code == SQLITE_OK else { throw DatabaseError(sqlite: database, code: code, sql: text) }
  }
}
