import CPQ
import Database

/// The server's answer to one statement that succeeded.
final class ServerResult {
  private let handle: OpaquePointer
  private let types: [Oid]

  /// Takes over a result of libpq; an error in it is thrown.
  init(_ result: OpaquePointer?, of connection: OpaquePointer, sql: String) throws(DatabaseError) {
    guard let result else { throw DatabaseError(connection, result: nil, sql: sql) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
      handle = result
      types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    case PGRES_EMPTY_QUERY:
      PQclear(result)
      throw DatabaseError(.syntax, "the statement is empty", sql: sql)
    case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
      PQclear(result)
      throw DatabaseError(.syntax, "COPY is not supported", sql: sql)
    default:
      let error = DatabaseError(connection, result: result, sql: sql)
      PQclear(result)
      throw error
    }
  }

  deinit {
    PQclear(handle)
  }

  var rowCount: Int32 { PQntuples(handle) }

  /// What the server did, such as `INSERT 0 1`.
  var commandTag: String { String(cString: PQcmdStatus(handle)) }

  /// Rows inserted, updated or deleted; the server also counts what a `SELECT` returned.
  var changedRows: Int {
    let verbs = ["INSERT", "UPDATE", "DELETE", "MERGE"]
    guard verbs.contains(where: commandTag.hasPrefix) else { return 0 }
    return Int(String(cString: PQcmdTuples(handle))) ?? 0
  }

  /// For each column, the number of the table it comes from; 0 when it is computed.
  var tables: [Oid] { (0..<PQnfields(handle)).map { PQftable(handle, $0) } }

  func shape(sql: String, tables: [String?]) -> Row.Shape {
    Row.Shape(
      columns: (0..<PQnfields(handle)).map { PQfname(handle, $0).map { String(cString: $0) } ?? "" },
      tables: tables, sql: sql)
  }

  func rows(sql: String, tables: [String?]) throws(DatabaseError) -> [Row] {
    let shape = shape(sql: sql, tables: tables)
    var rows: [Row] = []
    rows.reserveCapacity(Int(rowCount))
    for index in 0..<rowCount { rows.append(try row(index, shape: shape)) }
    return rows
  }

  func row(_ row: Int32, shape: Row.Shape) throws(DatabaseError) -> Row {
    var values: [SQLValue] = []
    values.reserveCapacity(types.count)
    for (column, type) in types.enumerated() {
      values.append(try value(row, Int32(column), type))
    }
    return Row(shape: shape, values: values)
  }

  func text(_ row: Int32, _ column: Int32) -> String {
    String(decoding: bytes(row, column), as: UTF8.self)
  }

  private func bytes(_ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
  }

  private func value(_ row: Int32, _ column: Int32, _ type: Oid) throws(DatabaseError) -> SQLValue {
    guard PQgetisnull(handle, row, column) == 0 else { return .null }
    switch type {
    case 16: return .boolean(bytes(row, column).first == UInt8(ascii: "t"))
    case 17: return .blob(try Self.decodeHex(bytes(row, column)))
    case 700, 701: return Double(text(row, column)).map(SQLValue.real) ?? .text(text(row, column))
    // Whole numbers of all widths, and numeric: the sum of a bigint column is one. Fractions stay exact, as text.
    case 20, 21, 23, 26, 1700: return Int64(text(row, column)).map(SQLValue.integer) ?? .text(text(row, column))
    default: return .text(text(row, column))
    }
  }

  /// Bytes arrive as `\x` and two hexadecimal digits each.
  private static func decodeHex(_ digits: UnsafeRawBufferPointer) throws(DatabaseError) -> [UInt8] {
    let count = digits.count / 2 - 1
    guard digits.count >= 2, digits.count.isMultiple(of: 2), digits[1] == UInt8(ascii: "x") else {
      throw DatabaseError(.other, "the server sends bytes in another form than bytea_output = hex")
    }
    return [UInt8](unsafeUninitializedCapacity: count) { decoded, initialized in
      for index in 0..<count {
        decoded[index] = nibble(digits[2 * index + 2]) << 4 | nibble(digits[2 * index + 3])
      }
      initialized = count
    }
  }

  private static func nibble(_ digit: UInt8) -> UInt8 {
    digit < UInt8(ascii: "a") ? digit &- UInt8(ascii: "0") : digit &- UInt8(ascii: "a") &+ 10
  }
}
