import Kernel

/// The words of the commands of this folder.
enum CommandTexts {
  static let serve = LocalizedText(th: "เปิดระบบให้ใช้งานผ่านเบราว์เซอร์", en: "Runs the system for browsers.")
  static let serveDetails = LocalizedText(
    th: "สร้างหรือปรับปรุงฐานข้อมูลก่อนเปิดรับคำขอ เมื่อได้รับ SIGTERM หรือกด Ctrl-C จะทำงานที่ค้างให้เสร็จก่อนแล้วจึงหยุด",
    en: """
      Creates the database or brings it up to date first. On SIGTERM or Ctrl-C it takes no new request, finishes those \
      under way and stops.
      """)
  static let portOption = LocalizedText(th: "พอร์ตที่เปิดรับ แทนค่าในการตั้งค่า", en: "The port, whatever the settings say.")
  static let demoOption = LocalizedText(
    th: "ใส่ข้อมูลสมมติถ้าฐานข้อมูลยังว่าง และเปิดบัญชีทดลองใช้",
    en: "Fills an empty database with invented content and opens its accounts.")
  static let quietOption = LocalizedText(th: "ไม่บันทึกคำขอ", en: "Writes no access log.")
  static let stopping = LocalizedText(
    th: "กำลังหยุด รอให้งานที่ค้างอยู่เสร็จ…", en: "Stopping; finishing what is under way…")
  static let stopped = LocalizedText(th: "หยุดเรียบร้อยแล้ว", en: "Stopped.")
  static let demoLoaded = LocalizedText(th: "ใส่ข้อมูลสมมติแล้ว", en: "The invented content is loaded.")
  static let demoAccounts = LocalizedText(th: "บัญชีทดลองใช้ (รหัสผ่านทุกบัญชี: %)", en: "Accounts to try (password of all: %)")
  static let upToDate = LocalizedText(th: "ฐานข้อมูลเป็นรุ่นล่าสุดแล้ว", en: "The database is up to date.")
  static let migrate = LocalizedText(
    th: "สร้างตารางหรือปรับปรุงฐานข้อมูลให้เป็นรุ่นล่าสุด", en: "Creates the tables or brings them up to date.")

  static let userAdd = LocalizedText(th: "เพิ่มบัญชีผู้ใช้", en: "Makes an account.")
  static let userList = LocalizedText(th: "แสดงบัญชีผู้ใช้ทั้งหมด", en: "Lists the accounts.")
  static let userPassword = LocalizedText(
    th: "ตั้งรหัสผ่านใหม่ และออกจากระบบในทุกอุปกรณ์ของบัญชีนั้น", en: "Sets a new password and signs the account out everywhere.")
  static let usernameOperand = LocalizedText(th: "ชื่อผู้ใช้", en: "The username.")
  static let nameThai = LocalizedText(th: "ชื่อภาษาไทย ถ้าไม่ระบุจะใช้ชื่อผู้ใช้", en: "The name in Thai; otherwise the username.")
  static let nameEnglish = LocalizedText(
    th: "ชื่อภาษาอังกฤษ ถ้าไม่ระบุจะใช้ชื่อภาษาไทย", en: "The name in English; otherwise the Thai one.")
  static let agencyOption = LocalizedText(th: "รหัสหน่วยงานที่สังกัด", en: "The code of the agency the person works in.")
  static let grantOption = LocalizedText(
    th: "บทบาทและขอบเขต เช่น respondent@รหัสหน่วยงาน หรือ auditor สำหรับทุกหน่วยงาน ใส่ซ้ำได้",
    en: "A role and where, such as respondent@AGENCY, or auditor for everywhere; may be repeated.")
  static let passwordFromInput = LocalizedText(
    th: "ระบบจะถามรหัสผ่าน หรืออ่านบรรทัดแรกจาก standard input",
    en: "The password is asked for, or read from the first line of standard input.")
  static let jsonOption = LocalizedText(th: "แสดงผลเป็น JSON", en: "Writes JSON.")
  static let newPassword = LocalizedText(th: "รหัสผ่านใหม่", en: "New password")
  static let repeatPassword = LocalizedText(th: "รหัสผ่านใหม่อีกครั้ง", en: "New password again")
  static let noPassword = LocalizedText(th: "ไม่ได้รับรหัสผ่าน", en: "no password was given")
  static let passwordsDiffer = LocalizedText(th: "รหัสผ่านทั้งสองครั้งไม่ตรงกัน", en: "the two passwords are not the same")
  static let passwordSet = LocalizedText(th: "ตั้งรหัสผ่านใหม่แล้ว", en: "The password is set.")
  static let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")

  static let auditVerify = LocalizedText(
    th: "ตรวจว่าบันทึกการเปลี่ยนแปลงครบถ้วนและไม่ถูกแก้ไข", en: "Proves that the audit trail is whole and unchanged.")

  static func address(_ address: String) -> LocalizedText {
    LocalizedText(th: "เปิดใช้งานที่ \(address)", en: "Samrit is at \(address)")
  }

  static func migrated(_ id: Int, _ name: String) -> LocalizedText {
    LocalizedText(th: "ปรับปรุงฐานข้อมูลขั้นที่ \(id): \(name)", en: "Applied migration \(id): \(name)")
  }

  static func badGrant(_ text: String) -> LocalizedText {
    LocalizedText(
      th: "ไม่มีบทบาท “\(text)” บทบาทที่มีคือ \(roles)", en: "there is no role “\(text)”; the roles are \(roles)")
  }

  static func added(_ name: String) -> LocalizedText {
    LocalizedText(th: "เพิ่มบัญชี \(name) แล้ว", en: "The account \(name) is made.")
  }

  static func intact(_ count: Int) -> LocalizedText {
    LocalizedText(th: "บันทึก \(count) รายการครบถ้วนและต่อเนื่องกัน", en: "\(count) records, whole and in order.")
  }

  static func broken(_ number: Int, _ reason: LocalizedText) -> LocalizedText {
    LocalizedText(th: "บันทึกลำดับที่ \(number): \(reason.th)", en: "record \(number): \(reason.en)")
  }

  static func cannotListen(_ reason: String) -> LocalizedText {
    LocalizedText(th: "เปิดรับคำขอไม่ได้: \(reason)", en: "the server cannot start: \(reason)")
  }
}
