import Kernel

/// The words of Identity.
enum IdentityTexts {
  static let signIn = LocalizedText(th: "เข้าสู่ระบบ", en: "Sign in")
  static let signInLead = LocalizedText(
    th: "ใช้บัญชีที่ผู้ดูแลระบบของหน่วยงานออกให้", en: "Use the account that your agency's administrator gave you.")
  static let username = LocalizedText(th: "ชื่อผู้ใช้", en: "Username")
  static let password = LocalizedText(th: "รหัสผ่าน", en: "Password")
  static let wrong = LocalizedText(
    th: "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง โปรดตรวจภาษาแป้นพิมพ์และตัวพิมพ์ใหญ่เล็ก แล้วลองอีกครั้ง",
    en: "The username or the password is not right. Check the keyboard's language and capitals, then try again.")
  static let fillUsername = LocalizedText(th: "โปรดกรอกชื่อผู้ใช้", en: "Type your username.")
  static let fillPassword = LocalizedText(th: "โปรดกรอกรหัสผ่าน", en: "Type your password.")
  static let busy = LocalizedText(
    th: "ขณะนี้มีผู้เข้าสู่ระบบพร้อมกันจำนวนมาก โปรดลองอีกครั้งในอีกสักครู่",
    en: "Many people are signing in right now. Please try again in a moment.")
  static let demoTitle = LocalizedText(th: "บัญชีสำหรับทดลองใช้", en: "Accounts for trying things out")
  static let demoLead = LocalizedText(
    th: "ระบบนี้มีข้อมูลสมมติ ทุกบัญชีใช้รหัสผ่านเดียวกันคือ", en: "Everything here is invented. Every account has the password")
  static let demoUse = LocalizedText(th: "ใช้บัญชีนี้", en: "Use this account")
  static let role = LocalizedText(th: "บทบาท", en: "Role")
  static let person = LocalizedText(th: "ผู้ใช้", en: "Person")
  static let signedOut = LocalizedText(th: "ออกจากระบบแล้ว", en: "You have signed out.")

  static let account = LocalizedText(th: "บัญชีของฉัน", en: "My account")
  static let workplace = LocalizedText(th: "หน่วยงาน", en: "Agency")
  static let roles = LocalizedText(th: "บทบาทและขอบเขต", en: "Roles and where")
  static let everywhere = LocalizedText(th: "ทุกหน่วยงาน", en: "Everywhere")
  static let language = LocalizedText(th: "ภาษาที่ใช้เมื่อเข้าสู่ระบบ", en: "Language after signing in")
  static let languageFollowsBrowser = LocalizedText(th: "ตามเบราว์เซอร์", en: "As the browser says")
  static let save = LocalizedText(th: "บันทึก", en: "Save")
  static let languageSaved = LocalizedText(th: "บันทึกภาษาแล้ว", en: "The language is saved.")
  static let changePassword = LocalizedText(th: "เปลี่ยนรหัสผ่าน", en: "Change the password")
  static let currentPassword = LocalizedText(th: "รหัสผ่านปัจจุบัน", en: "Current password")
  static let newPassword = LocalizedText(th: "รหัสผ่านใหม่", en: "New password")
  static let newPasswordHint = LocalizedText(
    th: "อย่างน้อย \(PasswordPolicy.shortest) ตัวอักษร ใช้หลายคำต่อกันก็ได้ ทั้งไทยและอังกฤษ",
    en: "At least \(PasswordPolicy.shortest) characters; a few words in a row are fine, Thai or English.")
  static let currentPasswordWrong = LocalizedText(th: "รหัสผ่านปัจจุบันไม่ถูกต้อง", en: "The current password is not right.")
  static let passwordChanged = LocalizedText(
    th: "เปลี่ยนรหัสผ่านแล้ว และออกจากระบบในอุปกรณ์อื่นทั้งหมด",
    en: "The password is changed, and every other device is signed out.")
  static let sessions = LocalizedText(th: "อุปกรณ์ที่เข้าสู่ระบบอยู่", en: "Where you are signed in")
  static let thisDevice = LocalizedText(th: "อุปกรณ์นี้", en: "This device")
  static let device = LocalizedText(th: "เบราว์เซอร์", en: "Browser")
  static let unknownDevice = LocalizedText(th: "ไม่ทราบเบราว์เซอร์", en: "Unknown browser")
  static let lastUsed = LocalizedText(th: "ใช้ล่าสุด", en: "Last used")
  static let address = LocalizedText(th: "ที่อยู่เครือข่าย", en: "Network address")
  static let signOutOthers = LocalizedText(th: "ออกจากระบบในอุปกรณ์อื่นทั้งหมด", en: "Sign out everywhere else")
  static let signOutSession = LocalizedText(th: "ออกจากระบบ", en: "Sign out")
  static let sessionEnded = LocalizedText(th: "ออกจากระบบในอุปกรณ์นั้นแล้ว", en: "That device is signed out.")
  static let more = LocalizedText(th: "การมอบหมายและโปรแกรม", en: "Leave and programs")
  static let othersSignedOut = LocalizedText(
    th: "ออกจากระบบในอุปกรณ์อื่นทั้งหมดแล้ว", en: "Every other device is signed out.")

  static let passwordTooShort = LocalizedText(
    th: "รหัสผ่านต้องมีอย่างน้อย \(PasswordPolicy.shortest) ตัวอักษร",
    en: "A password needs at least \(PasswordPolicy.shortest) characters.")
  static let passwordTooLong = LocalizedText(th: "รหัสผ่านยาวเกินกว่าที่ระบบรับได้", en: "The password is too long.")
  static let passwordTooPlain = LocalizedText(
    th: "รหัสผ่านนี้ใช้ตัวอักษรซ้ำมากเกินไป", en: "The password repeats too few characters.")
  static let passwordHoldsUsername = LocalizedText(
    th: "รหัสผ่านต้องไม่มีชื่อผู้ใช้อยู่ภายใน", en: "The password must not contain the username.")

  static let passwordTooCommon = LocalizedText(
    th: "รหัสผ่านนี้เดาง่าย เพราะเป็นคำที่ใช้กันทั่วไป การเติมตัวเลขหรือปี พ.ศ. ต่อท้ายไม่ช่วยให้ปลอดภัยขึ้น โปรดใช้คำอื่นหลายคำต่อกัน",
    en: """
      This password is easy to guess: it is a common word, and digits or a year at its end do not help. Use a few other \
      words in a row.
      """)

  static func wait(seconds: Int) -> LocalizedText {
    let minutes = (seconds + 59) / 60
    return seconds < 60
      ? LocalizedText(
        th: "ลองผิดหลายครั้งแล้ว โปรดรอ \(seconds) วินาทีก่อนลองใหม่",
        en: "Too many wrong attempts. Wait \(seconds) \(seconds == 1 ? "second" : "seconds") and try again.")
      : LocalizedText(
        th: "ลองผิดหลายครั้งแล้ว โปรดรอ \(minutes) นาทีก่อนลองใหม่",
        en: "Too many wrong attempts. Wait \(minutes) \(minutes == 1 ? "minute" : "minutes") and try again.")
  }

  static func badUsername(_ name: String) -> LocalizedText {
    LocalizedText(
      th: "ใช้ชื่อ “\(name)” ไม่ได้ ชื่อผู้ใช้มี 2 ถึง 64 ตัวอักษร ใช้ได้เฉพาะ a–z 0–9 . - _ @",
      en: "“\(name)” cannot be a username: it takes 2 to 64 of a–z, 0–9, . - _ @")
  }

  static func usernameTaken(_ name: String) -> LocalizedText {
    LocalizedText(th: "มีชื่อผู้ใช้ “\(name)” อยู่แล้ว", en: "The username “\(name)” is taken.")
  }

  static func unknownUsername(_ name: String) -> LocalizedText {
    LocalizedText(th: "ไม่มีชื่อผู้ใช้ “\(name)”", en: "There is no account “\(name)”.")
  }

  static func unknownAgency(_ code: String) -> LocalizedText {
    LocalizedText(th: "ไม่มีหน่วยงานรหัส “\(code)”", en: "There is no agency with the code “\(code)”.")
  }
}
