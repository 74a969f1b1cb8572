import Kernel

extension SettingsTable {
  static let aggregateMinimum = Setting.whole(
    "aggregate_minimum", default: 5, in: 2...1_000,
    LocalizedText(
      th: "จำนวนหน่วยงานน้อยที่สุดในค่ารวมที่แสดงต่อผู้ที่ไม่มีสิทธิเห็นผลรายหน่วยงาน",
      en: "The fewest agencies in a figure shown to somebody who may not see their single results."))

  /// Days for which each kind of record is kept.
  static let retention: [(kind: String, days: Setting<Int>)] = [
    keeping("sessions", 1, LocalizedText(th: "การเข้าสู่ระบบหลังหมดอายุ", en: "sessions after they have ended")),
    keeping("failures", 1, LocalizedText(th: "การเข้าสู่ระบบที่ไม่สำเร็จ", en: "failed sign-ins")),
    keeping("devices", 365, LocalizedText(th: "เบราว์เซอร์ที่เคยเข้าสู่ระบบ", en: "browsers that have signed in")),
    keeping(
      "accounts", 730,
      LocalizedText(th: "บัญชีที่ไม่มีผู้ใช้ก่อนจะปิด", en: "accounts nobody uses, before they are closed")),
    keeping("notices", 730, LocalizedText(th: "การแจ้งเตือน", en: "notices")),
    keeping("mail", 365, LocalizedText(th: "บันทึกการส่งอีเมล", en: "the record of mail sent")),
    keeping("letters", 365, LocalizedText(th: "จดหมายที่ส่งต่อแล้ว", en: "letters handed on")),
  ]

  static let trust: [any SettingEntry] = [aggregateMinimum] + retention.map(\.days)

  private static func keeping(
    _ kind: String, _ days: Int, _ what: LocalizedText
  ) -> (kind: String, days: Setting<Int>) {
    let purpose = LocalizedText(
      th: "จำนวนวันที่เก็บ\(what.th) ใส่ 0 คือไม่ลบ", en: "Days for which to keep \(what.en); 0 keeps them for good.")
    return (kind, Setting.whole("retention_\(kind)_days", default: days, in: 0...36_500, purpose))
  }
}
