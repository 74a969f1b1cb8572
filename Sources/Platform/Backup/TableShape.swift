import Database

/// One table as the database's own catalogue describes it.
struct TableShape: Sendable {
  let name: String
  /// Every column, in order.
  let columns: [Column]

  struct Column: Sendable {
    let name: String
    let isText: Bool
    let isBoolean: Bool
    /// Whether it belongs to the primary key.
    let isKey: Bool
  }

  /// The ledger of migrations is written by the migrations themselves.
  private static let ledger = "schema_migration"

  /// All tables of the schema, by name.
  static func all(in connection: any Connection) throws -> [TableShape] {
    let rows = try connection.query(
      .either(
        sqlite: """
          SELECT t.name AS table_name, c.name AS column_name, lower(c.type) AS type, c.pk > 0 AS is_key
          FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
          WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid
          """,
        postgresql: """
          SELECT c.table_name::text AS table_name, c.column_name::text AS column_name, c.data_type::text AS type,
            EXISTS (
              SELECT 1 FROM information_schema.table_constraints k
              JOIN information_schema.key_column_usage u USING (constraint_schema, constraint_name)
              WHERE k.constraint_type = 'PRIMARY KEY' AND k.table_schema = c.table_schema
                AND k.table_name = c.table_name AND u.column_name = c.column_name
            ) AS is_key
          FROM information_schema.columns c
          JOIN information_schema.tables t USING (table_schema, table_name)
          WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
          ORDER BY c.table_name COLLATE "C", c.ordinal_position
          """))
    var shapes: [(name: String, columns: [Column])] = []
    for row in rows {
      let name = try row.get("table_name", as: String.self)
      guard name != ledger else { continue }
      let type = try row.get("type", as: String.self)
      let column = Column(
        name: try row.get("column_name"), isText: type == "text", isBoolean: type == "boolean",
        isKey: try row.get("is_key"))
      if shapes.last?.name == name {
        shapes[shapes.count - 1].columns.append(column)
      } else {
        shapes.append((name, [column]))
      }
    }
    return shapes.map { TableShape(name: $0.name, columns: $0.columns) }
  }

  /// Every row, in an order that is the same in every database.
  func selection(_ dialect: Dialect) -> SQL {
    let keys = columns.filter(\.isKey)
    let order = (keys.isEmpty ? columns : keys).map { column in
      Self.quoted(column.name) + (column.isText && dialect == .postgresql ? " COLLATE \"C\"" : "")
    }
    return SQL(
      trusted: "SELECT \(columnList) FROM \(Self.quoted(name)) ORDER BY \(order.joined(separator: ", "))")
  }

  var deletion: SQL { SQL(trusted: "DELETE FROM \(Self.quoted(name))") }

  func insertion(of values: [SQLValue]) -> SQL {
    SQL(trusted: "INSERT INTO \(Self.quoted(name)) (\(columnList)) VALUES (")
      + values.map { "\($0)" as SQL }.joined(separator: ", ") + ")"
  }

  private var columnList: String { columns.map { Self.quoted($0.name) }.joined(separator: ", ") }

  /// Names come from the catalogue; quoting them all the same costs nothing.
  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}
