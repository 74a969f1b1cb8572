import Database
import HTTP
import Kernel

/// What programs may read of the trail.
struct AuditOperations: Sendable {
  let database: any Database
  let organisation: Organisation

  var all: [APIOperation] { [list] }

  private static let record = APISchema.shape(
    APIShape(
      "AuditRecord",
      [
        APIField("number", .count), APIField("moment", .moment), APIField("actor", .string(), AuditAPITexts.actor),
        APIField("address", .string()), APIField("action", .string()), APIField("subjectKind", .string()),
        APIField("subject", .string()), APIField("agency", .nullable(.string())),
        APIField("before", .nullable(.string())), APIField("after", .nullable(.string())),
        APIField("previousDigest", .string()), APIField("digest", .string(), AuditAPITexts.digest),
      ]))

  private static let parameters =
    ["agency", "person", "action", "kind", "subject", "from", "to"].map {
      APIParameter($0, .string(most: 200), AuditAPITexts.narrows)
    } + [
      APIParameter("before", .integer(1...Int(Int32.max)), AuditAPITexts.before),
      APIParameter("limit", .integer(1...APIPage.longest), AuditAPITexts.limit),
    ]

  private var list: APIOperation {
    APIOperation(
      "listAuditRecords", .get, "/audit", AuditAPITexts.list, for: .readAuditTrail, parameters: Self.parameters,
      answer: .record([
        APIField("items", .list(Self.record)), APIField("next", .nullable(.count), AuditAPITexts.next),
      ])
    ) { [database, organisation] asked in
      let viewer = asked.viewer
      guard Permissions(.empty).allowsAnywhere(viewer, .readAuditTrail) else {
        throw PermissionDenied(.readAuditTrail, by: viewer, hiding: true)
      }
      let query = AuditQuery(asked.request.query)
      let limit = asked.page.limit
      let (records, flaws) = try await database.read { connection in
        let (filter, flaws) = query.filter(for: viewer, tree: try organisation.tree(in: connection))
        guard flaws.isEmpty else { return ([AuditRecord](), flaws) }
        return (try AuditTrail.records(filter, before: query.before, limit: limit + 1, in: connection), flaws)
      }
      guard flaws.isEmpty else {
        throw APIProblem(.badRequest, flaws: flaws.map { APIFlaw("?" + $0.field, $0.message) })
      }
      let shown = records.prefix(limit)
      let next: JSON = records.count > limit ? shown.last.map { .whole($0.number) } ?? .null : .null
      return APIAnswer(["items": .list(shown.map(Self.value)), "next": next])
    }
  }

  private static func value(_ record: AuditRecord) -> JSON {
    let entry = record.entry
    return [
      "number": .whole(record.number), "moment": .moment(record.moment), "actor": .string(record.actorName),
      "address": .string(record.address), "action": .string(entry.action), "subjectKind": .string(entry.subjectKind),
      "subject": .string(entry.subjectID), "agency": .words(entry.agency?.rawValue), "before": .words(entry.before),
      "after": .words(entry.after), "previousDigest": .string(record.previousDigest), "digest": .string(record.digest),
    ]
  }
}

enum AuditAPITexts {
  static let list = LocalizedText(th: "บันทึกการตรวจสอบ ใหม่สุดก่อน", en: "The audit trail, newest first")
  static let actor = LocalizedText(th: "ชื่อบัญชี ว่างเมื่อระบบทำเอง", en: "The username; empty for the system itself")
  static let digest = LocalizedText(th: "แฮชของบันทึกนี้และก่อนหน้า", en: "The digest of this record and the one before")
  static let narrows = LocalizedText(th: "เลือกเฉพาะบันทึกที่ตรง", en: "Only records that match")
  static let before = LocalizedText(th: "เฉพาะลำดับที่น้อยกว่า", en: "Only records with a smaller number")
  static let limit = LocalizedText(th: "จำนวนรายการต่อหน้า", en: "How many records a page has")
  static let next = LocalizedText(th: "ส่งค่านี้เป็น before เพื่ออ่านต่อ", en: "Send it as “before” for the next page")
}
