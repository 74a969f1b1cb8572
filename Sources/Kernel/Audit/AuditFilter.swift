public import Database

/// Which records of the trail are wanted.
public struct AuditFilter: Sendable, Hashable {
  /// The agencies whose records may be shown; `nil` for all, and for what concerns no agency.
  public var agencies: Set<ID<Agency>>?
  /// The username of whoever did it; empty for the command line and the program itself.
  public var person: String?
  /// What was done: `answer.changed`.
  public var action: String?
  /// The kind of thing it was done to.
  public var subjectKind: String?
  /// Which one.
  public var subjectID: String?
  /// Not before this day.
  public var from: Day?
  /// Not after this day.
  public var to: Day?

  /// Everything, or everything of some agencies.
  public init(agencies: Set<ID<Agency>>? = nil) {
    self.agencies = agencies
  }

  var condition: SQL {
    var condition: SQL = "1 = 1"
    if let agencies {
      // One parameter, however many agencies there are.
      let list = "[" + agencies.sorted().map { "\"\(Self.escaped($0.rawValue))\"" }.joined(separator: ",") + "]"
      condition += .either(
        sqlite: " AND agency_id IN (SELECT value FROM json_each(\(list)))",
        postgresql: " AND agency_id IN (SELECT json_array_elements_text(CAST(\(list) AS json)))")
    }
    if let person {
      // Somebody who acted for others, or by a token, has that written behind the name.
      let longer = person.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_") + " (%"
      condition += " AND (actor_name = \(person) OR actor_name LIKE \(longer) ESCAPE '!')"
    }
    if let action { condition += " AND action = \(action)" }
    if let subjectKind { condition += " AND subject_kind = \(subjectKind)" }
    if let subjectID { condition += " AND subject_id = \(subjectID)" }
    if let from { condition += " AND moment >= \(from.start)" }
    if let to { condition += " AND moment < \(to.end)" }
    return condition
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}

extension AuditTrail {
  /// Records, newest first.
  ///
  /// - Parameter before: only those with a smaller number.
  public static func records(
    _ filter: AuditFilter, before: Int? = nil, limit: Int, in connection: any Connection
  ) throws -> [AuditRecord] {
    var condition = filter.condition
    if let before { condition += " AND number < \(before)" }
    return try connection.query(
      "SELECT * FROM audit_record WHERE \(condition) ORDER BY number DESC LIMIT \(limit)"
    ).map(record)
  }

  /// Records, oldest first, for walking through all of them piece by piece.
  ///
  /// - Parameter after: only those with a greater number.
  public static func records(
    _ filter: AuditFilter, after: Int, limit: Int, in connection: any Connection
  ) throws -> [AuditRecord] {
    try connection.query(
      """
      SELECT * FROM audit_record WHERE \(filter.condition) AND number > \(after) ORDER BY number LIMIT \(limit)
      """
    ).map(record)
  }

  /// The record of a number; `nil` when there is none.
  public static func record(_ number: Int, in connection: any Connection) throws -> AuditRecord? {
    try connection.first("SELECT * FROM audit_record WHERE number = \(number)").map(record)
  }
}
