import Kernel

/// The words about personal tokens.
enum TokenTexts {
  static let title = LocalizedText(th: "โทเค็นสำหรับโปรแกรม", en: "Tokens for programs")
  static let lead = LocalizedText(
    th: "โปรแกรมที่ถือโทเค็นทำงานแทนท่านได้ตามขอบเขตที่เลือก และไม่เกินสิทธิ์ของท่านเอง โดยไม่ต้องรู้รหัสผ่าน",
    en: """
      A program that holds a token acts for you within the scopes you choose, never beyond your own rights, and needs no \
      password.
      """)
  static let unknown = LocalizedText(
    th: "โทเค็นไม่ถูกต้อง หมดอายุ หรือถูกยกเลิกแล้ว", en: "The token is unknown, has expired, or was revoked.")
  static let readsOnly = LocalizedText(
    th: "โทเค็นนี้ใช้อ่านข้อมูลได้เท่านั้น", en: "This token is for reading only.")
  static let none = LocalizedText(th: "ยังไม่มีโทเค็น", en: "No tokens yet")
  static let noneLead = LocalizedText(
    th: "สร้างโทเค็นด้านล่างเมื่อมีโปรแกรมที่ต้องเชื่อมกับระบบนี้", en: "Make one below when a program has to work with this system.")
  static let name = LocalizedText(th: "ชื่อโทเค็น", en: "Name of the token")
  static let nameHint = LocalizedText(
    th: "ชื่อโปรแกรมหรือเครื่องที่จะใช้ เช่น “รายงานประจำเดือน”",
    en: "The program or computer that will use it, such as “monthly report”.")
  static let badName = LocalizedText(
    th: "โปรดกรอกชื่อโทเค็น ไม่เกิน 80 ตัวอักษร", en: "Give the token a name of at most 80 characters.")
  static let scopes = LocalizedText(th: "ขอบเขต", en: "Scopes")
  static let noScope = LocalizedText(th: "โปรดเลือกอย่างน้อยหนึ่งขอบเขต", en: "Choose at least one scope.")
  static let expiry = LocalizedText(th: "ใช้ได้นาน", en: "Good for")
  static let make = LocalizedText(th: "สร้างโทเค็น", en: "Make a token")
  static let tooMany = LocalizedText(
    th: "มีโทเค็นครบ \(APIToken.most) รายการแล้ว โปรดยกเลิกรายการที่ไม่ใช้ก่อน",
    en: "You have \(APIToken.most) tokens already. Revoke those you do not use.")
  static let made = LocalizedText(th: "โทเค็นใหม่", en: "Your new token")
  static let madeLead = LocalizedText(
    th: "คัดลอกไปใส่ในโปรแกรมเดี๋ยวนี้ ระบบแสดงโทเค็นเพียงครั้งเดียว", en: "Copy it into the program now. It is shown this once.")
  static let use = LocalizedText(
    th: "ส่งในส่วนหัวของคำขอทุกครั้ง: Authorization: Bearer ตามด้วยโทเค็น",
    en: "Send it with every request: Authorization: Bearer and the token.")
  static let back = LocalizedText(th: "คัดลอกแล้ว", en: "I have copied it")
  static let revoke = LocalizedText(th: "ยกเลิก", en: "Revoke")
  static let revoked = LocalizedText(
    th: "ยกเลิกโทเค็นแล้ว โปรแกรมที่ใช้อยู่จะเชื่อมต่อไม่ได้อีก", en: "The token is revoked; programs that hold it are shut out.")
  static let expires = LocalizedText(th: "หมดอายุ", en: "Expires")
  static let expired = LocalizedText(th: "หมดอายุแล้ว", en: "Expired")
  static let lastUsed = LocalizedText(th: "ใช้ล่าสุด", en: "Last used")
  static let never = LocalizedText(th: "ยังไม่เคยใช้", en: "Never")

  static func days(_ count: Int) -> LocalizedText { LocalizedText(th: "\(count) วัน", en: "\(count) days") }
}
