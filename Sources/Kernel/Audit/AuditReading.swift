public import Database
import Foundation

/// What came of checking the trail.
public enum AuditVerification: Sendable, Hashable {
  /// Every record follows from the one before.
  case intact(count: Int)
  /// The first record that does not.
  case broken(number: Int, reason: LocalizedText)
}

extension AuditTrail {
  /// Walks the whole trail and recomputes every digest.
  public static func verify(in connection: any Connection) throws -> AuditVerification {
    var expected = 1
    var previous = origin
    var flaw: AuditVerification?
    try connection.forEach("SELECT * FROM audit_record ORDER BY number") { row in
      guard flaw == nil else { return }
      let record = try record(row)
      flaw = self.flaw(of: record, number: expected, after: previous).map { .broken(number: expected, reason: $0) }
      expected += 1
      previous = record.digest
    }
    return flaw ?? .intact(count: expected - 1)
  }

  /// What is wrong with a record that should have this number and follow this digest; `nil` when nothing is.
  static func flaw(of record: AuditRecord, number: Int, after previous: String) -> LocalizedText? {
    if record.number != number { return AuditTexts.missing }
    if record.previousDigest != previous { return AuditTexts.doesNotFollow }
    return Fields(record).record(after: previous).digest == record.digest ? nil : AuditTexts.changed
  }

  /// The latest records, newest first.
  ///
  /// - Parameters:
  ///   - limit: how many at most.
  ///   - before: only records with a smaller number.
  public static func latest(
    _ limit: Int, before: Int? = nil, agency: ID<Agency>? = nil, in connection: any Connection
  ) throws -> [AuditRecord] {
    var conditions: SQL = "WHERE 1 = 1"
    if let before { conditions += " AND number < \(before)" }
    if let agency { conditions += " AND agency_id = \(agency)" }
    return try connection.query(
      "SELECT * FROM audit_record \(conditions) ORDER BY number DESC LIMIT \(limit)"
    ).map(record)
  }

  /// The records of one thing, newest first.
  public static func history(
    of subjectKind: String, _ subjectID: String, limit: Int = 100, in connection: any Connection
  ) throws -> [AuditRecord] {
    try connection.query(
      """
      SELECT * FROM audit_record WHERE subject_kind = \(subjectKind) AND subject_id = \(subjectID)
      ORDER BY number DESC LIMIT \(limit)
      """
    ).map(record)
  }

  static func record(_ row: Row) throws -> AuditRecord {
    let entry = AuditEntry(
      try row.get("action"), on: try row.get("subject_kind"), try row.get("subject_id"),
      agency: try row.optional("agency_id"), before: try row.optional("before"), after: try row.optional("after"))
    return AuditRecord(
      number: try row.get("number"), moment: try row.get("moment"), actor: try row.optional("actor_id"),
      actorName: try row.get("actor_name"), address: try row.get("address"), entry: entry,
      previousDigest: try row.get("previous_digest"), digest: try row.get("digest"))
  }
}

extension AuditTrail.Fields {
  /// What a stored record says.
  init(_ record: AuditRecord) {
    self.init(
      number: record.number, moment: record.moment, actor: record.actor, actorName: record.actorName,
      address: record.address, entry: record.entry)
  }
}

enum AuditTexts {
  static let missing = LocalizedText(th: "บันทึกลำดับนี้หายไป", en: "the record of this number is missing")
  static let doesNotFollow = LocalizedText(
    th: "บันทึกนี้ไม่ต่อเนื่องจากบันทึกก่อนหน้า", en: "the record does not follow from the one before")
  static let changed = LocalizedText(th: "เนื้อหาของบันทึกนี้ถูกแก้ไข", en: "the content of the record was changed")
}
