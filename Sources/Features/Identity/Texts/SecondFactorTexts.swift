import Foundation
import Kernel

/// The words of the second factor.
enum SecondFactorTexts {
  /// What the app shows beside the code.
  static let issuer = "Samrit"
  static let title = LocalizedText(th: "การยืนยันตัวตนสองขั้น", en: "Second factor")
  static let lead = LocalizedText(
    th: "เมื่อเปิดใช้ ท่านจะเข้าสู่ระบบด้วยรหัสผ่านและรหัส 6 หลักจากแอปในโทรศัพท์ ผู้ที่รู้เพียงรหัสผ่านจึงเข้าบัญชีของท่านไม่ได้",
    en: """
      When it is on, you sign in with your password and six digits from an app on your phone, so that nobody gets in by \
      knowing the password alone.
      """)
  static let codeTitle = LocalizedText(th: "กรอกรหัสจากแอปยืนยันตัวตน", en: "The code from your app")
  static let codeLead = LocalizedText(
    th: "รหัสผ่านถูกต้องแล้ว เปิดแอปยืนยันตัวตนในโทรศัพท์ แล้วกรอกรหัส 6 หลักที่แสดงอยู่",
    en: "The password is right. Open the app on your phone and type the six digits that it shows.")
  static let code = LocalizedText(th: "รหัส 6 หลัก", en: "Six-digit code")
  static let codeHint = LocalizedText(
    th: "ถ้าไม่มีโทรศัพท์อยู่กับตัว ใช้รหัสกู้คืนแทนได้", en: "Without your phone, type a recovery code instead.")
  static let fillCode = LocalizedText(th: "โปรดกรอกรหัส", en: "Type the code.")
  static let wrongCode = LocalizedText(
    th: "รหัสไม่ถูกต้องหรือใช้ไปแล้ว โปรดรอรหัสถัดไปในแอป แล้วลองอีกครั้ง ถ้ายังไม่ได้ ให้ตรวจว่าโทรศัพท์ตั้งเวลาอัตโนมัติ",
    en: """
      The code is wrong or has been used. Wait for the next one and try again; if that fails, check that your phone sets \
      its clock by itself.
      """)
  static let startAgain = LocalizedText(
    th: "เวลาสำหรับกรอกรหัสหมดแล้ว โปรดเข้าสู่ระบบอีกครั้ง", en: "The time for the code is over. Please sign in again.")
  static let otherAccount = LocalizedText(th: "ใช้บัญชีอื่น", en: "Use another account")

  static let setUp = LocalizedText(th: "ตั้งค่าครั้งแรก", en: "Set it up")
  static let demanded = LocalizedText(
    th: "บทบาทของท่านต้องใช้การยืนยันตัวตนสองขั้น โปรดตั้งค่าก่อนใช้งานส่วนอื่น",
    en: "Your role needs a second factor. Set it up before you go on.")
  static let stepApp = LocalizedText(
    th: "ติดตั้งแอปยืนยันตัวตนในโทรศัพท์ แอปใดก็ได้ที่สร้างรหัสตามเวลา (TOTP)",
    en: "Install an authenticator app on your phone; any that makes time-based codes (TOTP) will do.")
  static let stepScan = LocalizedText(th: "ใช้แอปสแกนภาพนี้", en: "Scan this picture with the app.")
  static let stepType = LocalizedText(
    th: "ถ้าสแกนไม่ได้ ให้พิมพ์รหัสลับนี้ในแอป", en: "If you cannot scan it, type this secret into the app:")
  static let stepConfirm = LocalizedText(
    th: "กรอกรหัส 6 หลักที่แอปแสดง เพื่อยืนยันว่าตั้งค่าถูกต้อง", en: "Type the six digits that the app now shows.")
  static let picture = LocalizedText(th: "คิวอาร์โค้ดของรหัสลับ", en: "QR code of the secret")
  static let confirm = LocalizedText(th: "เปิดใช้", en: "Turn on")
  static let recovery = LocalizedText(th: "รหัสกู้คืน", en: "Recovery codes")
  static let recoveryLead = LocalizedText(
    th: "ใช้แทนรหัสจากแอปได้รหัสละหนึ่งครั้ง ในวันที่โทรศัพท์หายหรือใช้ไม่ได้",
    en: "Each stands once for a code from the app, on the day when your phone is lost or broken.")
  static let onlyOnce = LocalizedText(
    th: "ระบบแสดงรหัสเหล่านี้เพียงครั้งเดียว โปรดพิมพ์หรือจดเก็บไว้ในที่ปลอดภัย แยกจากโทรศัพท์",
    en: "They are shown this once. Print them or write them down, and keep them safe and away from your phone.")
  static let keptThem = LocalizedText(th: "เก็บรหัสแล้ว ไปต่อ", en: "I have kept them; go on")
  static let renew = LocalizedText(th: "ออกรหัสกู้คืนชุดใหม่", en: "Make new recovery codes")
  static let turnOff = LocalizedText(th: "ปิดการยืนยันตัวตนสองขั้น", en: "Turn the second factor off")
  static let turnOffLead = LocalizedText(
    th: "หลังจากปิดแล้ว ผู้ที่รู้รหัสผ่านจะเข้าบัญชีของท่านได้ทันที",
    en: "Afterwards whoever knows your password can sign in.")
  static let turnedOff = LocalizedText(th: "ปิดการยืนยันตัวตนสองขั้นแล้ว", en: "The second factor is off.")
  static let off = LocalizedText(th: "ยังไม่เปิดใช้", en: "Off")
  static let on = LocalizedText(th: "เปิดใช้อยู่", en: "On")
  static let manage = LocalizedText(th: "จัดการการยืนยันตัวตนสองขั้น", en: "Manage the second factor")

  static func isOn(_ since: Date, _ language: Language) -> String {
    let day = DateText(language).day(since)
    return LocalizedText(th: "เปิดใช้ตั้งแต่ \(day)", en: "On since \(day)")[language]
  }

  static func codesLeft(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "เหลือรหัสกู้คืน \(count) รหัส การออกชุดใหม่จะยกเลิกรหัสเดิมทั้งหมด",
      en: "\(count) recovery \(count == 1 ? "code is" : "codes are") left. New ones put an end to all old ones.")
  }
}
