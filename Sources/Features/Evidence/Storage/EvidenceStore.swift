import Database
import FileType
import Foundation
import Kernel
import ObjectStorage

/// Keeps evidence, its versions and its places.
enum EvidenceStore {
  // MARK: Reading

  /// One piece with its present version.
  static func find(_ id: ID<EvidenceItem>, in connection: any Connection) throws -> EvidenceItem? {
    try connection.first("SELECT \(columns) FROM \(joined) WHERE e.id = \(id)").map(item)
  }

  /// Pieces of an agency's shelf or of places, the last changed first.
  static func items(where condition: SQL, limit: Int, offset: Int = 0, in connection: any Connection) throws
    -> [EvidenceItem]
  {
    try connection.query(
      """
      SELECT \(columns) FROM \(joined) WHERE \(condition) ORDER BY e.changed_at DESC, e.id DESC
      LIMIT \(limit) OFFSET \(offset)
      """
    ).map(item)
  }

  /// How many pieces there are.
  static func count(where condition: SQL, in connection: any Connection) throws -> Int {
    try connection.first("SELECT count(*) AS count FROM \(joined) WHERE \(condition)")?.get("count") ?? 0
  }

  /// All versions, the newest first.
  static func versions(of id: ID<EvidenceItem>, in connection: any Connection) throws -> [EvidenceVersion] {
    try connection.query(
      """
      SELECT \(versionColumns) FROM evidence_version v LEFT JOIN evidence_object o ON o.hash = v.hash
      WHERE v.evidence_id = \(id) ORDER BY v.number DESC
      """
    ).map(version)
  }

  /// Where a piece is attached.
  static func uses(of id: ID<EvidenceItem>, in connection: any Connection) throws -> [EvidenceUse] {
    try connection.query(
      "SELECT \(useColumns) FROM evidence_place p WHERE p.evidence_id = \(id) ORDER BY p.at, p.subject, p.item"
    )
    .map(use)
  }

  /// Everything attached to a thing, with the version that stands there, in the order it came.
  static func attached(toAll kind: String, _ subject: String, in connection: any Connection) throws
    -> [(use: EvidenceUse, item: EvidenceItem)]
  {
    try connection.query(
      """
      SELECT \(columns), \(useColumns) FROM evidence_place p JOIN evidence e ON e.id = p.evidence_id
      JOIN evidence_version v ON v.evidence_id = e.id AND v.number = p.version
      LEFT JOIN evidence_object o ON o.hash = v.hash
      WHERE p.kind = \(kind) AND p.subject = \(subject) ORDER BY p.at, e.id
      """
    ).map { (try use($0), try item($0)) }
  }

  /// The things that the pieces of some agencies are attached to, each with one of its places.
  static func subjects(of agencies: [ID<Agency>], in connection: any Connection) throws -> [EvidencePlace] {
    try connection.query(
      """
      SELECT p.kind AS kind, p.subject AS subject, min(p.item) AS item FROM evidence_place p
      JOIN evidence e ON e.id = p.evidence_id
      WHERE e.agency_id IN (\(list: agencies)) GROUP BY p.kind, p.subject ORDER BY p.subject DESC LIMIT 200
      """
    ).map { EvidencePlace(kind: try $0.get("kind"), subject: try $0.get("subject"), item: try $0.get("item")) }
  }

  /// The good piece of an agency whose present version has this content.
  static func find(_ key: ObjectKey, of agency: ID<Agency>, in connection: any Connection) throws -> EvidenceItem? {
    try items(
      where: "o.hash = \(key.hex) AND e.agency_id = \(agency) AND e.void_reason IS NULL", limit: 1, in: connection
    ).first
  }

  // MARK: Writing

  static func save(_ item: EvidenceItem, at moment: Date, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO evidence (id, agency_id, form, title, period_from, period_to, expires, void_reason, version,
        changed_at)
      VALUES (\(item.id), \(item.agency), \(item.form.rawValue), \(item.title), \(item.period?.lowerBound),
        \(item.period?.upperBound), \(item.expires), \(item.voidReason), \(item.current.number), \(moment))
      ON CONFLICT (id) DO UPDATE SET title = excluded.title, period_from = excluded.period_from,
        period_to = excluded.period_to, expires = excluded.expires, void_reason = excluded.void_reason,
        version = excluded.version, changed_at = excluded.changed_at
      """)
  }

  static func add(_ version: EvidenceVersion, to id: ID<EvidenceItem>, in connection: any Connection) throws {
    var (hash, filename, link): (String?, String, String) = (nil, "", "")
    var (figure, unit, source) = ("", "", "")
    switch version.content {
    case .file(let file): (hash, filename) = (file.key.hex, file.filename)
    case .link(let address): link = address
    case .figure(let value, let given, let origin): (figure, unit, source) = (value, given, origin)
    }
    try connection.execute(
      """
      INSERT INTO evidence_version (evidence_id, number, hash, filename, link, figure, unit, source, by_id, by_th,
        by_en, at)
      VALUES (\(id), \(version.number), \(hash), \(filename), \(link), \(figure), \(unit), \(source),
        \(version.by.id), \(version.by.name.th), \(version.by.name.en), \(version.at))
      """)
  }

  static func attach(_ use: EvidenceUse, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO evidence_place (evidence_id, kind, subject, item, demand, version, at)
      VALUES (\(use.evidence), \(use.place.kind), \(use.place.subject), \(use.place.item), \(use.demand),
        \(use.version), \(use.at))
      ON CONFLICT (evidence_id, kind, subject, item) DO UPDATE SET demand = excluded.demand, version = excluded.version
      """)
  }

  /// Takes a piece away from a place.
  static func detach(_ id: ID<EvidenceItem>, from place: EvidencePlace, in connection: any Connection) throws -> Bool {
    try connection.execute(
      """
      DELETE FROM evidence_place
      WHERE evidence_id = \(id) AND kind = \(place.kind) AND subject = \(place.subject) AND item = \(place.item)
      """) > 0
  }

  // MARK: Rows

  private static let joined: SQL = """
    evidence e JOIN evidence_version v ON v.evidence_id = e.id AND v.number = e.version
    LEFT JOIN evidence_object o ON o.hash = v.hash
    """
  private static let columns: SQL = """
    e.id AS id, e.agency_id AS agency_id, e.form AS form, e.title AS title, e.period_from AS period_from,
    e.period_to AS period_to, e.expires AS expires, e.void_reason AS void_reason, \(versionColumns)
    """
  private static let versionColumns: SQL = """
    v.number AS number, v.filename AS filename, v.link AS link, v.figure AS figure, v.unit AS unit,
    v.source AS source, v.by_id AS by_id, v.by_th AS by_th, v.by_en AS by_en, v.at AS at, o.hash AS hash,
    o.size AS size, o.kind AS file_kind, o.pages AS pages, o.preview AS preview, o.reading AS reading, o.scan AS scan
    """
  private static let useColumns: SQL = """
    p.evidence_id AS evidence_id, p.kind AS place_kind, p.subject AS subject, p.item AS place_item,
    p.demand AS demand, p.version AS place_version, p.at AS place_at
    """

  private static func item(_ row: Row) throws -> EvidenceItem {
    var period: ClosedRange<Day>?
    if let from = try row.optional("period_from", as: Day.self), let to = try row.optional("period_to", as: Day.self),
      from <= to
    {
      period = from...to
    }
    return EvidenceItem(
      id: try row.get("id"), agency: try row.get("agency_id"),
      form: EvidenceSummary.Form(rawValue: try row.get("form")) ?? .file, title: try row.get("title"), period: period,
      expires: try row.optional("expires"), voidReason: try row.optional("void_reason"), current: try version(row))
  }

  private static func version(_ row: Row) throws -> EvidenceVersion {
    EvidenceVersion(
      number: try row.get("number"), content: try content(row),
      by: .init(id: try row.optional("by_id"), name: LocalizedText(th: try row.get("by_th"), en: try row.get("by_en"))),
      at: try row.get("at"))
  }

  private static func content(_ row: Row) throws -> EvidenceVersion.Content {
    if let key = try row.optional("hash", as: String.self).flatMap(ObjectKey.init) {
      return .file(
        FileContent(
          key: key, filename: try row.get("filename"), size: try row.get("size"),
          kind: FileKind(rawValue: try row.get("file_kind")) ?? .zip, pages: try row.optional("pages"),
          preview: try row.optional("preview", as: String.self).flatMap(ObjectKey.init),
          reading: FileContent.Reading(rawValue: try row.get("reading")) ?? .failed,
          scan: FileContent.Scan(rawValue: try row.get("scan")) ?? .none))
    }
    let link: String = try row.get("link")
    if !link.isEmpty { return .link(link) }
    return .figure(value: try row.get("figure"), unit: try row.get("unit"), source: try row.get("source"))
  }

  private static func use(_ row: Row) throws -> EvidenceUse {
    EvidenceUse(
      evidence: try row.get("evidence_id"),
      place: EvidencePlace(
        kind: try row.get("place_kind"), subject: try row.get("subject"), item: try row.get("place_item")),
      demand: try row.optional("demand"), version: try row.get("place_version"), at: try row.get("place_at"))
  }
}
