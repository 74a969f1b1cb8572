import Kernel
import Mail

extension SettingsTable {
  static let smtp = Setting.optional(
    "smtp",
    kind: LocalizedText(
      th: "smtp://ชื่อเครื่อง:พอร์ต หรือ smtps://ชื่อเครื่อง:พอร์ต", en: "smtp://host:port or smtps://host:port"),
    LocalizedText(
      th: "เซิร์ฟเวอร์ SMTP ที่รับอีเมลจากระบบไปส่งต่อ ถ้าไม่ระบุ ระบบจะไม่ส่งอีเมล",
      en: "The SMTP server that takes mail from this system; without it none is sent.")
  ) { MailServerAddress($0) != nil }
  static let smtpUser = Setting.optional(
    "smtp_user", kind: SettingsTexts.text,
    LocalizedText(th: "ชื่อผู้ใช้สำหรับเข้าสู่เซิร์ฟเวอร์ SMTP", en: "The name to sign in to the SMTP server with."))
  static let smtpPassword = Setting.optional(
    "smtp_password", kind: SettingsTexts.text,
    LocalizedText(
      th: "รหัสผ่านสำหรับเข้าสู่เซิร์ฟเวอร์ SMTP ควรกำหนดด้วยตัวแปรสภาพแวดล้อมหรือไฟล์ที่อ่านได้เฉพาะระบบ",
      en: "The password for the SMTP server; best given by the environment or a file that only the service can read."))
  static let smtpAuthorities = Setting.optional(
    "smtp_authorities", kind: SettingsTexts.text,
    LocalizedText(
      th: "ไฟล์ใบรับรอง (PEM) ที่ใช้ตรวจสอบเซิร์ฟเวอร์ SMTP แทนรายการของเครื่อง",
      en: "A file of certificates (PEM) that vouch for the SMTP server, instead of the computer's own list."))
  static let mailSender = Setting.optional(
    "mail_sender", kind: LocalizedText(th: "ที่อยู่อีเมล หรือ ชื่อ <ที่อยู่อีเมล>", en: "an address, or Name <address>"),
    LocalizedText(th: "ผู้ส่งที่ปรากฏในอีเมล", en: "Who mail is from.")
  ) { MailAddress(parsing: $0) != nil }
  static let publicAddress = Setting.optional(
    "public_address", kind: LocalizedText(th: "https://ชื่อเครื่อง", en: "https://host"),
    LocalizedText(
      th: "ที่อยู่ที่ผู้ใช้เปิดระบบ ใช้สร้างลิงก์ในอีเมล",
      en: "The address under which people reach the system; links in mails begin with it.")
  ) { text in
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains { $0.isWhitespace || $0 == "\"" }
  }

  /// The settings of mail.
  static let mail: [any SettingEntry] = [smtp, smtpUser, smtpPassword, smtpAuthorities, mailSender, publicAddress]
}

extension Setting<String?> {
  /// A text that may be left out.
  static func optional(
    _ key: String, kind: LocalizedText, _ purpose: LocalizedText,
    accepts: @escaping @Sendable (String) -> Bool = { _ in true }
  ) -> Setting {
    Setting(key, default: "", kind: kind, purpose: purpose) { text in
      text.isEmpty ? .some(nil) : accepts(text) ? .some(text) : nil
    }
  }
}
