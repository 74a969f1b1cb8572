import Database
import Foundation
import Kernel

/// What accounts hold of a person, and how long.
struct AccountData: PersonalDataHolder {
  func holdings(of person: ID<Account>, in connection: any Connection) throws -> [PersonalHolding] {
    let row = try connection.first("SELECT * FROM account WHERE id = \(person)")
    let account = try row.map { row in
      PersonalHolding.Item([
        .init(Words.id, person.rawValue), .init(IdentityTexts.username, try row.get("username")),
        .init(Words.nameThai, try row.get("name_th")), .init(Words.nameEnglish, try row.get("name_en")),
        .init(IdentityTexts.workplace, try row.optional("agency_id") ?? ""),
        .init(IdentityTexts.language, try row.optional("language") ?? ""),
        .init(Words.email, try row.optional("email") ?? ""),
        .init(Words.created, try row.get("created_at")), .init(Words.password, try row.get("password_changed_at")),
      ])
    }
    let grants = try items("SELECT role, part_id FROM account_grant WHERE account_id = \(person)", connection) { row in
      [.init(IdentityTexts.role, try row.get("role")), .init(Words.part, try row.optional("part_id") ?? "")]
    }
    let sessions = try items(
      "SELECT * FROM session WHERE account_id = \(person) ORDER BY created_at", connection
    ) { row in
      [
        .init(Words.created, try row.get("created_at")), .init(IdentityTexts.lastUsed, try row.get("seen_at")),
        .init(IdentityTexts.address, try row.get("address")), .init(IdentityTexts.device, try row.get("agent")),
      ]
    }
    let devices = try items(
      "SELECT created_at FROM known_device WHERE account_id = \(person) ORDER BY created_at", connection
    ) { [.init(Words.created, try $0.get("created_at"))] }
    let tokens = try items(
      "SELECT name, scopes, created_at, expires_at FROM personal_token WHERE account_id = \(person) ORDER BY created_at",
      connection
    ) { row in
      [
        .init(Words.name, try row.get("name")), .init(Words.scopes, try row.get("scopes")),
        .init(Words.created, try row.get("created_at")), .init(Words.expires, try row.get("expires_at")),
      ]
    }
    let delegations = try items(
      """
      SELECT delegator_id, delegate_id, first_day, last_day, reason FROM delegation
      WHERE delegator_id = \(person) OR delegate_id = \(person) ORDER BY first_day
      """, connection
    ) { row in
      [
        .init(Words.delegator, try row.get("delegator_id")), .init(Words.delegate, try row.get("delegate_id")),
        .init(Words.firstDay, try row.get("first_day")), .init(Words.lastDay, try row.get("last_day")),
        .init(Words.reason, try row.get("reason")),
      ]
    }
    let secrets = try items("SELECT created_at FROM second_factor WHERE account_id = \(person)", connection) { row in
      [.init(Words.created, try row.get("created_at"))]
    }
    let all = [
      PersonalHolding(Words.tokens, tokens, on: .deleted),
      PersonalHolding(Words.delegations, delegations, on: .deleted),
      PersonalHolding(Words.secondFactor, secrets, on: .deleted),
      PersonalHolding(Words.account, account.map { [$0] } ?? [], on: .nameReplaced),
      PersonalHolding(IdentityTexts.roles, grants, on: .deleted),
      PersonalHolding(IdentityTexts.sessions, sessions, on: .deleted),
      PersonalHolding(Words.devices, devices, on: .deleted),
    ]
    return all.filter { !$0.items.isEmpty }
  }

  private func items(
    _ sql: SQL, _ connection: any Connection, _ values: (Row) throws -> [PersonalHolding.Value]
  ) throws -> [PersonalHolding.Item] {
    try connection.query(sql).map { PersonalHolding.Item(try values($0)) }
  }

  /// The account stays, as records name it, but it is nobody's any more and cannot be signed in to.
  func erase(_ erasure: PersonErasure, in connection: any Connection) throws -> Int {
    let person = erasure.person
    var count = try connection.execute("DELETE FROM account_grant WHERE account_id = \(person)")
    count += try SessionStore.removeAll(of: person, in: connection)
    count += try connection.execute("DELETE FROM known_device WHERE account_id = \(person)")
    count += try connection.execute("DELETE FROM invitation WHERE account_id = \(person)")
    count += try connection.execute("DELETE FROM second_factor WHERE account_id = \(person)")
    count += try connection.execute("DELETE FROM recovery_code WHERE account_id = \(person)")
    count += try connection.execute("DELETE FROM pending_sign_in WHERE account_id = \(person)")
    count += try connection.execute("DELETE FROM personal_token WHERE account_id = \(person)")
    count += try connection.execute(
      "DELETE FROM delegation WHERE delegator_id = \(person) OR delegate_id = \(person)")
    return try count
      + connection.execute(
        """
        UPDATE account SET username = \("former-\(person)"), name_th = \(erasure.name.th), name_en = \(erasure.name.en),
          language = NULL, email = NULL, is_active = \(false), password_hash = \("") WHERE id = \(person)
        """)
  }

  /// How long Identity keeps what it keeps.
  static let retention: [RetentionRule] = [
    .deleting(
      "sessions", from: "session", by: "expires_at", title: Words.oldSessions, reason: Words.sessionReason, days: 1),
    .deleting(
      "failures", from: "sign_in_failure", by: "last_at", title: Words.failures, reason: Words.failureReason, days: 1),
    .deleting(
      "devices", from: "known_device", by: "created_at", title: Words.devices, reason: Words.deviceReason, days: 365),
    idleAccounts,
  ]

  /// Administrators are never locked out by a calendar.
  private static let idleAccounts = RetentionRule(
    "accounts", title: Words.idle, effect: Words.closed, reason: Words.idleReason, days: 730,
    due: { limit, connection in
      try RetentionRule.due(
        "SELECT COUNT(*) AS count FROM (\(idle)) AS idle WHERE last < \(limit)",
        "SELECT MIN(last) AS next FROM (\(idle)) AS idle WHERE last >= \(limit)", connection)
    },
    erase: { limit, connection in
      let rows = try connection.query("SELECT id FROM (\(idle)) AS idle WHERE last < \(limit)")
      for row in rows {
        let account = try row.get("id", as: ID<Account>.self)
        try connection.execute("UPDATE account SET is_active = \(false) WHERE id = \(account)")
        try SessionStore.removeAll(of: account, in: connection)
      }
      return rows.count
    })

  /// Every active account that is no administrator's, with the moment it was last signed in to.
  private static var idle: SQL {
    """
    SELECT account.id AS id, COALESCE((
      SELECT MAX(moment) FROM audit_record
      WHERE subject_kind = 'account' AND subject_id = account.id AND action = 'session.opened'
    ), account.created_at) AS last
    FROM account WHERE is_active = \(true) AND is_demo = \(false) AND NOT EXISTS (
      SELECT 1 FROM account_grant WHERE account_id = account.id AND role = \(Role.administrator.rawValue))
    """
  }
}

private enum Words {
  static let email = LocalizedText(th: "อีเมล", en: "E-mail")
  static let tokens = LocalizedText(th: "โทเค็นส่วนตัว", en: "Personal tokens")
  static let delegations = LocalizedText(th: "การมอบหมายให้ปฏิบัติแทน", en: "Delegations")
  static let secondFactor = LocalizedText(th: "การยืนยันสองขั้นตอน", en: "Second step")
  static let name = LocalizedText(th: "ชื่อ", en: "Name")
  static let scopes = LocalizedText(th: "ขอบเขตของโทเค็น", en: "Scopes")
  static let expires = LocalizedText(th: "หมดอายุ", en: "Ends")
  static let delegator = LocalizedText(th: "ผู้มอบหมาย", en: "From")
  static let delegate = LocalizedText(th: "ผู้รับมอบหมาย", en: "To")
  static let firstDay = LocalizedText(th: "วันแรก", en: "First day")
  static let lastDay = LocalizedText(th: "วันสุดท้าย", en: "Last day")
  static let reason = LocalizedText(th: "เหตุผล", en: "Reason")
  static let id = LocalizedText(th: "รหัสบัญชี", en: "Account")
  static let account = LocalizedText(th: "บัญชีผู้ใช้", en: "Account")
  static let nameThai = LocalizedText(th: "ชื่อภาษาไทย", en: "Name in Thai")
  static let nameEnglish = LocalizedText(th: "ชื่อภาษาอังกฤษ", en: "Name in English")
  static let created = LocalizedText(th: "สร้างเมื่อ", en: "Made")
  static let password = LocalizedText(th: "เปลี่ยนรหัสผ่านล่าสุด", en: "Password last changed")
  static let part = LocalizedText(th: "ขอบเขต", en: "Within")
  static let devices = LocalizedText(th: "เบราว์เซอร์ที่เคยเข้าสู่ระบบ", en: "Browsers that have signed in before")
  static let oldSessions = LocalizedText(th: "การเข้าสู่ระบบที่หมดอายุ", en: "Sessions that have ended")
  static let sessionReason = LocalizedText(
    th: "ไม่มีความจำเป็นหลังหมดอายุ บันทึกการเปลี่ยนแปลงยังแสดงเวลาเข้าและออกจากระบบ",
    en: "Not needed once they have ended; the trail shows who signed in and out.")
  static let failures = LocalizedText(th: "การเข้าสู่ระบบที่ไม่สำเร็จ", en: "Failed sign-ins")
  static let failureReason = LocalizedText(
    th: "ใช้ชะลอการเดารหัสผ่าน เก็บเป็นรหัสที่ย้อนกลับเป็นชื่อไม่ได้",
    en: "They slow down guessing; names in them cannot be read back.")
  static let deviceReason = LocalizedText(
    th: "ใช้แยกเจ้าของบัญชีออกจากผู้เดารหัสผ่าน", en: "They tell the owner of an account from somebody guessing.")
  static let idle = LocalizedText(th: "บัญชีที่ไม่มีการใช้งาน", en: "Accounts nobody uses")
  static let closed = LocalizedText(th: "ปิดบัญชีและออกจากระบบทุกอุปกรณ์", en: "The account is closed and signed out")
  static let idleReason = LocalizedText(
    th: "นับจากการเข้าสู่ระบบครั้งสุดท้าย ไม่รวมบัญชีผู้ดูแลระบบ",
    en: "Counted from the last sign-in; administrators' accounts are left alone.")
}
