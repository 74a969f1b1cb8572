public import Database
import Synchronization

/// Keeps agencies in the database.
public enum AgencyStore {
  /// All agencies.
  ///
  /// - Throws: `DatabaseError`, or `OrganisationTree.Flaw` when the table was changed by hand into no tree.
  public static func tree(in connection: any Connection) throws -> OrganisationTree {
    let rows = try connection.query(
      """
      SELECT id, code, name_th, name_en, parent_id, kind, class_id, province_code, sort_order FROM agency
      """)
    return try OrganisationTree(rows.map(agency))
  }

  /// Adds an agency or changes the one of its identity; its audit record is the caller's business.
  public static func save(_ agency: Agency, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO agency (id, code, name_th, name_en, parent_id, kind, class_id, province_code, sort_order)
      VALUES (\(agency.id), \(agency.code), \(agency.name.th), \(agency.name.en), \(agency.parent),
        \(agency.kind.rawValue), \(agency.classID), \(agency.provinceCode), \(agency.sortOrder))
      ON CONFLICT (id) DO UPDATE SET code = excluded.code, name_th = excluded.name_th, name_en = excluded.name_en,
        parent_id = excluded.parent_id, kind = excluded.kind, class_id = excluded.class_id,
        province_code = excluded.province_code, sort_order = excluded.sort_order
      """)
    try connection.execute("UPDATE agency_revision SET revision = revision + 1 WHERE id = 1")
  }

  static func revision(in connection: any Connection) throws -> Int {
    try connection.first("SELECT revision FROM agency_revision WHERE id = 1")?.get("revision") ?? 0
  }

  private static func agency(_ row: Row) throws -> Agency {
    Agency(
      id: try row.get("id"), code: try row.get("code"),
      name: LocalizedText(th: try row.get("name_th"), en: try row.get("name_en")),
      parent: try row.optional("parent_id"), kind: Agency.Kind(rawValue: try row.get("kind")) ?? .other,
      classID: try row.optional("class_id"), provinceCode: try row.optional("province_code"),
      sortOrder: try row.get("sort_order"))
  }
}

/// The organisation as it stands, read again only after it has changed, on this node or another.
public final class Organisation: Sendable {
  private let known = Mutex<(revision: Int, tree: OrganisationTree)?>(nil)

  /// Knows nothing yet.
  public init() {}

  /// The tree as this transaction sees it: one short query when nothing changed.
  public func tree(in connection: any Connection) throws -> OrganisationTree {
    let revision = try AgencyStore.revision(in: connection)
    if let known = known.withLock({ $0 }), known.revision == revision { return known.tree }
    let tree = try AgencyStore.tree(in: connection)
    known.withLock { $0 = (revision, tree) }
    return tree
  }
}
