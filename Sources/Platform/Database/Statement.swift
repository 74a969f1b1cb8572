/// A statement as a driver needs it: text with the dialect's placeholders, and the parameters in order.
package struct Statement: Sendable {
  /// One bound value; the type is known even where the value is `NULL`.
  package struct Parameter: Sendable {
    package let value: SQLValue
    package let type: SQLType?
  }

  package private(set) var text = ""
  package private(set) var parameters: [Parameter] = []

  /// Renders `sql`; refuses what one of the databases could not keep, so that both refuse the same.
  package init(_ sql: SQL, for dialect: Dialect) throws(DatabaseError) {
    append(sql.parts, for: dialect)
    for parameter in parameters {
      switch parameter.value {
      case .text(let value) where value.utf8.contains(0):
        throw DatabaseError(.invalidValue, "text with a NUL character cannot be stored", sql: text)
      case .real(let value) where !value.isFinite:
        throw DatabaseError(.invalidValue, "\(value) cannot be stored: SQLite would make it NULL", sql: text)
      default:
        continue
      }
    }
  }

  private mutating func append(_ parts: [SQL.Part], for dialect: Dialect) {
    for part in parts {
      switch part {
      case .text(let literal):
        text += literal
      case .parameter(let value, let type):
        parameters.append(Parameter(value: value, type: type ?? value.type))
        text += (dialect == .sqlite ? "?" : "$") + String(parameters.count)
      case .nothing(let type):
        // Both databases accept an empty subquery in IN ( ); PostgreSQL wants its type to match.
        text += "SELECT CAST(NULL AS \(type.name(in: dialect))) WHERE 1 = 0"
      case .dialects(let sqlite, let postgresql):
        append(dialect == .sqlite ? sqlite : postgresql, for: dialect)
      }
    }
  }

  /// The first word, in capitals.
  package var verb: String {
    text.drop { $0.isWhitespace }.prefix { $0.isLetter }.uppercased()
  }
}

extension SQLValue {
  var type: SQLType? {
    switch self {
    case .null: nil
    case .integer: .integer
    case .real: .real
    case .text: .text
    case .blob: .blob
    case .boolean: .boolean
    }
  }
}
