import Kernel

/// The words of the trail's pages.
enum TrustTexts {
  static let trail = LocalizedText(th: "บันทึกการเปลี่ยนแปลง", en: "Audit trail")
  static let menu = LocalizedText(th: "ตรวจสอบย้อนหลัง", en: "Audit")
  static let parts = LocalizedText(th: "ส่วนต่าง ๆ ของการตรวจสอบ", en: "Parts of the audit")
  static let retention = LocalizedText(th: "ระยะเวลาเก็บข้อมูล", en: "Retention")
  static let inventory = LocalizedText(th: "ข้อมูลส่วนบุคคลในระบบ", en: "Personal data")
  static let people = LocalizedText(th: "ข้อมูลของบุคคล", en: "A person's data")

  static let number = LocalizedText(th: "ลำดับ", en: "No.")
  static let moment = LocalizedText(th: "เมื่อ", en: "When")
  static let person = LocalizedText(th: "ผู้กระทำ", en: "Who")
  static let accountID = LocalizedText(th: "รหัสบัญชี", en: "Account")
  static let address = LocalizedText(th: "ที่อยู่เครือข่าย", en: "Network address")
  static let action = LocalizedText(th: "การกระทำ", en: "Action")
  static let inWords = LocalizedText(th: "คำอธิบาย", en: "In words")
  static let kind = LocalizedText(th: "ประเภทของสิ่งที่ถูกกระทำ", en: "Kind of subject")
  static let subject = LocalizedText(th: "สิ่งที่ถูกกระทำ", en: "Subject")
  static let agency = LocalizedText(th: "หน่วยงาน", en: "Agency")
  static let agencyCode = LocalizedText(th: "รหัสหน่วยงาน", en: "Agency code")
  static let before = LocalizedText(th: "เดิม", en: "Before")
  static let after = LocalizedText(th: "เปลี่ยนเป็น", en: "After")
  static let change = LocalizedText(th: "สิ่งที่เปลี่ยน", en: "Change")
  static let previousDigest = LocalizedText(th: "รหัสตรวจสอบของรายการก่อนหน้า", en: "Digest of the record before")
  static let digest = LocalizedText(th: "รหัสตรวจสอบ", en: "Digest")

  static let agencyHint = LocalizedText(th: "รวมหน่วยงานในสังกัด", en: "With everything under it")
  static let usernameField = LocalizedText(th: "ชื่อผู้ใช้", en: "Username")
  static let subjectField = LocalizedText(th: "รหัสของสิ่งที่ถูกกระทำ", en: "Identity of the subject")
  static let from = LocalizedText(th: "ตั้งแต่วันที่", en: "From")
  static let to = LocalizedText(th: "ถึงวันที่", en: "To")
  static let all = LocalizedText(th: "ทั้งหมด", en: "All")
  static let none = LocalizedText(th: "ไม่มีรายการที่ตรงกับเงื่อนไข", en: "No record fits")
  static let noneHint = LocalizedText(
    th: "ลองขยายช่วงวันที่หรือล้างตัวกรอง", en: "Try a longer time, or clear the filter.")
  static let badDay = LocalizedText(
    th: "วันที่ไม่ถูกต้อง ให้พิมพ์ปี-เดือน-วัน เช่น 2568-10-01 หรือ 2025-10-01",
    en: "This is no date; write year-month-day, such as 2025-10-01.")
  static let daysReversed = LocalizedText(
    th: "วันสิ้นสุดอยู่ก่อนวันเริ่มต้น", en: "The last day comes before the first.")
  static let unknownAgency = LocalizedText(
    th: "ไม่พบหน่วยงานรหัสนี้ในส่วนที่ท่านดูได้", en: "No agency in your part has this code.")
  static let older = LocalizedText(th: "รายการที่เก่ากว่า", en: "Older records")
  static let newest = LocalizedText(th: "กลับไปรายการล่าสุด", en: "Back to the latest")
  static let csv = LocalizedText(th: "ส่งออกเป็น CSV", en: "Export as CSV")
  static let jsonl = LocalizedText(th: "ส่งออกเป็น JSON พร้อมรหัสตรวจสอบ", en: "Export as JSON with the chain")
  static let openSubject = LocalizedText(th: "เปิดดู", en: "Open")
  static let sameSubject = LocalizedText(th: "ประวัติทั้งหมดของสิ่งนี้", en: "Everything about this")
  static let allOfPerson = LocalizedText(th: "ทุกอย่างที่ผู้นี้ทำ", en: "Everything this person did")
  static let noChange = LocalizedText(th: "ไม่มีข้อมูลเดิมและใหม่ให้เทียบ", en: "Nothing to compare")
  static let commandLine = LocalizedText(th: "คำสั่งที่เครื่องแม่ข่าย", en: "The server's command line")
  static let formerUser = LocalizedText(th: "อดีตผู้ใช้", en: "former user")

  static let formerUserName = LocalizedText(th: "อดีตผู้ใช้", en: "Former user")

  static let notProven = LocalizedText(
    th: "ยังไม่ได้ตรวจพิสูจน์ ระบบจะเริ่มตรวจภายในไม่กี่นาทีหลังเปิดใช้งาน",
    en: "Not proven yet; proving begins a few minutes after the start.")
  static let provenTitle = LocalizedText(th: "บันทึกครบถ้วนและไม่ถูกแก้ไข", en: "The trail is whole and unchanged")
  static let brokenTitle = LocalizedText(th: "บันทึกถูกแก้ไขหรือขาดหาย", en: "The trail is broken")
  static let brokenSubject = LocalizedText(
    th: "บันทึกการเปลี่ยนแปลงถูกแก้ไขหรือขาดหาย", en: "The audit trail is broken")
  static let brokenTask = LocalizedText(
    th: "ตรวจสอบบันทึกการเปลี่ยนแปลงที่ไม่ต่อเนื่อง", en: "Look into the broken audit trail")
  static let brokenAdvice = LocalizedText(
    th: "อย่าลบหรือแก้ไขฐานข้อมูล ให้สำเนาไว้ก่อน แล้วเทียบกับข้อมูลสำรองล่าสุดที่ยังสมบูรณ์",
    en: "Do not change the database. Copy it first, then compare it with the last backup that is whole.")
  static let headDigest = LocalizedText(
    th: "จดรหัสตรวจสอบนี้ไว้นอกระบบเพื่อใช้ยืนยันภายหลัง", en: "Keep this digest elsewhere, to prove the trail by later")

  static func proven(_ count: Int, at: String, whole: String?) -> LocalizedText {
    LocalizedText(
      th: "ตรวจถึงรายการที่ \(count) เมื่อ \(at)" + (whole.map { " ตรวจซ้ำทั้งหมดครบรอบล่าสุดเมื่อ \($0)" } ?? ""),
      en: "Proven up to record \(count) on \(at)" + (whole.map { "; the whole trail again on \($0)" } ?? "") + ".")
  }

  static func broken(_ number: Int, _ reason: LocalizedText) -> LocalizedText {
    LocalizedText(th: "รายการที่ \(number): \(reason.th)", en: "Record \(number): \(reason.en).")
  }

  static func record(_ number: Int) -> LocalizedText {
    LocalizedText(th: "รายการที่ \(number)", en: "Record \(number)")
  }
}
