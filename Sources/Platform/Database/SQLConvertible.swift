/// A Swift type that can be bound to a statement and read from a row.
///
/// A `RawRepresentable` type over one of the types below (an enum, an identifier) conforms by naming the protocol.
public protocol SQLConvertible {
  /// How the portable subset keeps it; also tells PostgreSQL the type of a missing value. `nil` when not known.
  static var sqlType: SQLType? { get }
  /// The value to bind.
  var sqlValue: SQLValue { get }
  /// Reads a stored value; `nil` when it does not fit this type.
  init?(sqlValue: SQLValue)
}
