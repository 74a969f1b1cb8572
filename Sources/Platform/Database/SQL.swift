/// A statement, or a piece of one, with the values it needs.
///
/// Whatever is interpolated becomes a bound parameter, never text, so no value can change what a statement means:
/// ```swift
/// "SELECT name FROM unit WHERE id = \(id) AND kind IN (\(list: kinds))"
/// ```
/// Pieces of `SQL` are interpolated as they are, and join.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
  enum Part: Sendable {
    case text(String)
    case parameter(SQLValue, SQLType?)
    /// The inside of `IN ( )` without values.
    case nothing(SQLType)
    case dialects(sqlite: [Part], postgresql: [Part])
  }

  private(set) var parts: [Part]

  init(parts: [Part]) {
    self.parts = parts
  }

  /// A literal statement or fragment.
  public init(stringLiteral text: StringLiteralType) {
    parts = [.text(text)]
  }

  /// What an interpolated literal has gathered.
  public init(stringInterpolation: Interpolation) {
    parts = stringInterpolation.parts
  }

  /// Text that the program itself wrote, such as a migration.
  package init(trusted text: String) {
    parts = [.text(text)]
  }

  /// Different text for each dialect, where the common subset does not reach.
  public static func either(sqlite: SQL, postgresql: SQL) -> SQL {
    SQL(parts: [.dialects(sqlite: sqlite.parts, postgresql: postgresql.parts)])
  }

  /// One piece after the other.
  public static func + (left: SQL, right: SQL) -> SQL {
    SQL(parts: left.parts + right.parts)
  }

  /// Appends a piece.
  public static func += (left: inout SQL, right: SQL) {
    left.parts += right.parts
  }
}

extension SQL {
  /// Gathers text and parameters of an interpolated literal.
  public struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    /// Makes room for the pieces of one literal.
    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(interpolationCount * 2 + 1)
    }

    /// Statement text between the values.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.text(literal)) }
    }

    /// One value, bound as a parameter.
    public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value) {
      parts.append(.parameter(value.sqlValue, Value.sqlType))
    }

    /// One value that may be missing, bound as a parameter.
    public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
      parts.append(.parameter(value.sqlValue, Value.sqlType))
    }

    /// Another piece of SQL, as it is.
    public mutating func appendInterpolation(_ fragment: SQL) {
      parts += fragment.parts
    }

    /// The inside of `IN ( … )`. An empty list is an empty set: `IN` is false, `NOT IN` is true.
    public mutating func appendInterpolation<Values: Collection>(list values: Values)
    where Values.Element: SQLConvertible {
      if values.isEmpty {
        parts.append(.nothing(Values.Element.sqlType ?? .text))
      }
      for (index, value) in values.enumerated() {
        if index > 0 { parts.append(.text(", ")) }
        parts.append(.parameter(value.sqlValue, Values.Element.sqlType))
      }
    }

    /// An identifier that stands in the source code, as text.
    public mutating func appendInterpolation(raw identifier: StaticString) {
      parts.append(.text(identifier.description))
    }
  }
}

extension Collection where Element == SQL {
  /// All pieces, with `separator` between them.
  public func joined(separator: SQL) -> SQL {
    var joined = SQL(parts: [])
    for (index, piece) in enumerated() {
      if index > 0 { joined += separator }
      joined += piece
    }
    return joined
  }
}
