import CSQLite
import Database

extension DatabaseError {
  /// The last failure of a connection, in the words all databases share.
  init(sqlite database: OpaquePointer?, code: Int32, sql: String? = nil) {
    let message =
      database.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? String(cString: sqlite3_errstr(code))
    let kind = Self.kind(of: code, message)
    let place = Self.place(in: message, kind)
    self.init(kind, message, sql: sql, table: place.table, column: place.column, constraint: place.constraint)
  }

  private static func kind(of code: Int32, _ message: String) -> Code {
    switch code {
    // The extended codes of SQLITE_CONSTRAINT are arithmetic macros, which Swift does not see: sqlite3.h.
    case 1555, 2067, 2579: .uniqueViolation  // PRIMARYKEY, UNIQUE, ROWID
    case 787: .foreignKey
    // ON DELETE RESTRICT is reported as a trigger's refusal.
    case 1811 where message.hasPrefix("FOREIGN KEY"): .foreignKey
    case 1299: .notNull
    default: kind(ofPrimary: code & 0xff)
    }
  }

  private static func kind(ofPrimary code: Int32) -> Code {
    switch code {
    case SQLITE_CONSTRAINT, SQLITE_MISMATCH: .check
    case SQLITE_ERROR, SQLITE_RANGE: .syntax
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_FULL: .diskFull
    case SQLITE_IOERR, SQLITE_NOLFS: .diskFailure
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: .corrupt
    case SQLITE_READONLY: .readOnly
    case SQLITE_PERM, SQLITE_AUTH: .accessDenied
    case SQLITE_CANTOPEN: .unreachable
    case SQLITE_TOOBIG: .tooLarge
    case SQLITE_INTERRUPT: .timeout
    case SQLITE_MISUSE: .misuse
    default: .other
    }
  }

  /// SQLite names the place only in its message: `UNIQUE constraint failed: unit.code`.
  private static func place(
    in message: String, _ kind: Code
  ) -> (table: String?, column: String?, constraint: String?) {
    guard let marker = message.firstRange(of: " constraint failed: ") else {
      guard let marker = message.firstRange(of: " column "), kind == .check else { return (nil, nil, nil) }
      return split(message[marker.upperBound...])
    }
    let name = message[marker.upperBound...]
    return kind == .check ? (nil, nil, String(name)) : split(name.prefix { $0 != "," })
  }

  private static func split(_ name: Substring) -> (table: String?, column: String?, constraint: String?) {
    guard let dot = name.firstIndex(of: ".") else { return (nil, nil, nil) }
    return (String(name[..<dot]), String(name[name.index(after: dot)...]), nil)
  }
}
