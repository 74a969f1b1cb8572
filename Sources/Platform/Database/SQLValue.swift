/// A value as databases keep it.
public enum SQLValue: Sendable, Hashable {
  /// No value.
  case null
  /// A whole number (`bigint`, SQLite `INTEGER`).
  case integer(Int64)
  /// A binary floating-point number; never for scores or money.
  case real(Double)
  /// Text in UTF-8, without NUL.
  case text(String)
  /// Bytes (`bytea`, SQLite `BLOB`).
  case blob([UInt8])
  /// Truth; SQLite keeps it as 0 or 1.
  case boolean(Bool)

  /// The kind of value, in words for messages.
  package var kind: String {
    switch self {
    case .null: "NULL"
    case .integer: "an integer"
    case .real: "a floating-point number"
    case .text: "text"
    case .blob: "bytes"
    case .boolean: "a boolean"
    }
  }
}

/// The types of the portable subset, known even where the value is missing.
public enum SQLType: String, Sendable {
  /// 64-bit whole number.
  case integer = "bigint"
  /// 64-bit binary floating point.
  case real = "double precision"
  /// UTF-8 text.
  case text = "text"
  /// Bytes.
  case blob = "blob"
  /// Truth.
  case boolean = "boolean"

  /// The name to cast to; SQLite has no boolean and no bytea, PostgreSQL no blob.
  package func name(in dialect: Dialect) -> String {
    switch (self, dialect) {
    case (.blob, .postgresql): "bytea"
    case (.boolean, .sqlite), (.integer, .sqlite): "integer"
    case (.real, .sqlite): "real"
    default: rawValue
    }
  }
}
