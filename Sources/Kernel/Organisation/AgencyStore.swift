public import Database

/// Keeps agencies in the database.
public enum AgencyStore {
  /// All agencies with all their states.
  public static func history(in connection: any Connection) throws -> OrganisationHistory {
    let rows = try connection.query(
      """
      SELECT a.code, v.agency_id, v.valid_from, v.name_th, v.name_en, v.parent_id, v.kind, v.class_id, v.province_code,
        v.sort_order, v.is_ended, v.successor_id, v.reason, v.reference, v.changed_by, v.changed_at
      FROM agency_version v JOIN agency a ON a.id = v.agency_id
      """)
    return OrganisationHistory(try rows.map(version))
  }

  /// All agencies as they stand on a day, today when none is given.
  ///
  /// - Throws: `DatabaseError`, or `OrganisationTree.Flaw` when the table was changed by hand into no tree.
  public static func tree(on day: Day = WallClock.system.today, in connection: any Connection) throws
    -> OrganisationTree
  {
    try history(in: connection).tree(on: day)
  }

  /// Adds an agency, or says anew what it is from a day on; its audit record is the caller's business. For loaders:
  /// whether every day has its tree is not looked at.
  public static func save(
    _ agency: Agency, validFrom day: Day = .beginning, in connection: any Connection
  ) throws {
    try save([AgencyVersion(agency, from: day)], in: connection)
  }

  /// Adds versions, and says anew those of the same agency and day; audit records are the caller's business.
  public static func save(_ versions: [AgencyVersion], in connection: any Connection) throws {
    // Units that refer to each other may come in any order: first all that can be referred to, then what they are.
    for agency in Set(versions.map { Reference(id: $0.agency.id, code: $0.agency.code) }) {
      try connection.execute(
        """
        INSERT INTO agency (id, code) VALUES (\(agency.id), \(agency.code))
        ON CONFLICT (id) DO UPDATE SET code = excluded.code
        """)
    }
    for version in versions { try save(version, in: connection) }
    try bump(in: connection)
  }

  /// Forgets the versions of an agency, so that others can be saved in their place in the same transaction.
  public static func clear(_ id: ID<Agency>, in connection: any Connection) throws {
    try connection.execute("DELETE FROM agency_version WHERE agency_id = \(id)")
  }

  /// Counts the changes: whoever has read the organisation sees by it whether it is still the same.
  public static func revision(in connection: any Connection) throws -> Int {
    try connection.first("SELECT revision FROM agency_revision WHERE id = 1")?.get("revision") ?? 0
  }

  private struct Reference: Hashable {
    let id: ID<Agency>
    let code: String
  }

  private static func bump(in connection: any Connection) throws {
    try connection.execute("UPDATE agency_revision SET revision = revision + 1 WHERE id = 1")
  }

  private static func save(_ version: AgencyVersion, in connection: any Connection) throws {
    let agency = version.agency
    let note = version.note
    try connection.execute(
      """
      INSERT INTO agency_version (agency_id, valid_from, name_th, name_en, parent_id, kind, class_id, province_code,
        sort_order, is_ended, successor_id, reason, reference, changed_by, changed_at)
      VALUES (\(agency.id), \(version.validFrom), \(agency.name.th), \(agency.name.en), \(agency.parent),
        \(agency.kind.rawValue), \(agency.classID), \(agency.provinceCode), \(agency.sortOrder),
        \(!agency.isWorking), \(agency.successor), \(note.reason), \(note.reference), \(note.changedBy),
        \(note.changedAt))
      ON CONFLICT (agency_id, valid_from) DO UPDATE SET name_th = excluded.name_th, name_en = excluded.name_en,
        parent_id = excluded.parent_id, kind = excluded.kind, class_id = excluded.class_id,
        province_code = excluded.province_code, sort_order = excluded.sort_order, is_ended = excluded.is_ended,
        successor_id = excluded.successor_id, reason = excluded.reason, reference = excluded.reference,
        changed_by = excluded.changed_by, changed_at = excluded.changed_at
      """)
  }

  private static func version(_ row: Row) throws -> AgencyVersion {
    let day: Day = try row.get("valid_from")
    let agency = Agency(
      id: try row.get("agency_id"), code: try row.get("code"),
      name: LocalizedText(th: try row.get("name_th"), en: try row.get("name_en")),
      parent: try row.optional("parent_id"), kind: Agency.Kind(rawValue: try row.get("kind")) ?? .other,
      classID: try row.optional("class_id"), provinceCode: try row.optional("province_code"),
      sortOrder: try row.get("sort_order"), ended: try row.get("is_ended") ? day : nil,
      successor: try row.optional("successor_id"))
    let note = AgencyVersion.Note(
      reason: try row.get("reason"), reference: try row.get("reference"), changedBy: try row.get("changed_by"),
      changedAt: try row.optional("changed_at"))
    return AgencyVersion(agency, from: day, note)
  }
}
