import Database
import Kernel

/// What the inbox and the mail hold of a person, and how long.
struct NoticeData: PersonalDataHolder {
  func holdings(of person: ID<Account>, in connection: any Connection) throws -> [PersonalHolding] {
    let notices = try connection.query(
      "SELECT kind, subject_th, address, created_at FROM notice WHERE recipient_id = \(person) ORDER BY created_at"
    ).map { row in
      PersonalHolding.Item([
        .init(Words.kind, try row.get("kind")), .init(Words.subject, try row.get("subject_th")),
        .init(Words.page, try row.get("address")), .init(Words.moment, try row.get("created_at")),
      ])
    }
    let preferences = try connection.query(
      "SELECT notice_group, delivery FROM notice_preference WHERE account_id = \(person) ORDER BY notice_group"
    ).map { row in
      PersonalHolding.Item([
        .init(Words.kind, try row.get("notice_group")), .init(Words.delivery, try row.get("delivery")),
      ])
    }
    let all = [
      PersonalHolding(Words.notices, notices, on: .deleted),
      PersonalHolding(Words.preferences, preferences, on: .deleted),
    ]
    return all.filter { !$0.items.isEmpty }
  }

  func erase(_ erasure: PersonErasure, in connection: any Connection) throws -> Int {
    let person = erasure.person
    try connection.execute("DELETE FROM notice_digest WHERE recipient_id = \(person)")
    let preferences = try connection.execute("DELETE FROM notice_preference WHERE account_id = \(person)")
    return try preferences + connection.execute("DELETE FROM notice WHERE recipient_id = \(person)")
  }

  /// How long Notices keeps what it keeps.
  static let retention: [RetentionRule] = [
    RetentionRule(
      "notices", title: Words.notices, effect: RetentionRule.deleted, reason: Words.noticeReason, days: 730,
      due: { limit, connection in
        try RetentionRule.due(
          "SELECT COUNT(*) AS count FROM notice WHERE created_at < \(limit)",
          "SELECT MIN(created_at) AS next FROM notice WHERE created_at >= \(limit)", connection)
      },
      erase: { limit, connection in
        try connection.execute(
          "DELETE FROM notice_digest WHERE notice_id IN (SELECT id FROM notice WHERE created_at < \(limit))")
        return try connection.execute("DELETE FROM notice WHERE created_at < \(limit)")
      }),
    .deleting("mail", from: "mail", by: "ended_at", title: Words.mail, reason: Words.mailReason, days: 365),
    .deleting("letters", from: "letter", by: "taken_at", title: Words.letters, reason: Words.mailReason, days: 365),
  ]
}

private enum Words {
  static let notices = LocalizedText(th: "การแจ้งเตือน", en: "Notices")
  static let preferences = LocalizedText(th: "วิธีรับการแจ้งเตือน", en: "How notices are received")
  static let mail = LocalizedText(th: "บันทึกการส่งอีเมล", en: "Record of mail sent")
  static let letters = LocalizedText(th: "จดหมายที่ส่งต่อแล้ว", en: "Letters handed on")
  static let kind = LocalizedText(th: "ประเภท", en: "Kind")
  static let subject = LocalizedText(th: "เรื่อง", en: "Subject")
  static let page = LocalizedText(th: "หน้า", en: "Page")
  static let moment = LocalizedText(th: "เมื่อ", en: "When")
  static let delivery = LocalizedText(th: "วิธีรับ", en: "Delivery")
  static let noticeReason = LocalizedText(
    th: "อยู่ได้ตลอดปีงบประมาณและปีถัดไปเพื่อใช้อ้างอิง", en: "Kept through the year they belong to and the next.")
  static let mailReason = LocalizedText(
    th: "ใช้ตอบว่าแจ้งใครเมื่อใด เนื้อความถูกลบทันทีที่ส่ง", en: "They answer who was told when; what they say is erased once sent.")
}
