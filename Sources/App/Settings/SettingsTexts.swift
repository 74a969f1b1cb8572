import Kernel

/// The words around settings.
enum SettingsTexts {
  static let text = LocalizedText(th: "ข้อความ", en: "text")
  static let flag = LocalizedText(th: "on หรือ off", en: "on or off")
  static let list = LocalizedText(th: "รายการคั่นด้วยจุลภาค", en: "a list, separated by commas")
  static let roles = LocalizedText(
    th: "รายการบทบาทคั่นด้วยจุลภาค: \(Role.allCases.map(\.rawValue).joined(separator: ", "))",
    en: "a list of roles, separated by commas: \(Role.allCases.map(\.rawValue).joined(separator: ", "))")

  static func whole(_ range: ClosedRange<Int>) -> LocalizedText {
    LocalizedText(
      th: "จำนวนเต็ม \(range.lowerBound) ถึง \(range.upperBound)",
      en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  static func unknownKey(_ key: String, like: String?) -> LocalizedText {
    LocalizedText(
      th: "ไม่มีการตั้งค่าชื่อ “\(key)”" + (like.map { " ต้องการ “\($0)” หรือไม่" } ?? " ดูรายการใน docs/settings.md"),
      en: "there is no setting “\(key)”" + (like.map { "; did you mean “\($0)”?" } ?? "; docs/settings.md lists them"))
  }

  static func badValue(_ value: String, of key: String, kind: LocalizedText) -> LocalizedText {
    LocalizedText(
      th: "“\(value)” ใช้กับ “\(key)” ไม่ได้ ต้องเป็น\(kind.th)", en: "“\(value)” cannot be \(key); it takes \(kind.en)")
  }

  static let noMapping = LocalizedText(
    th: "ไฟล์การตั้งค่าต้องเป็นบรรทัด “ชื่อ: ค่า”", en: "a settings file is made of lines “name: value”")
  static let nested = LocalizedText(
    th: "ค่านี้ต้องเป็นข้อความบรรทัดเดียวหรือรายการ", en: "the value must be a plain text or a list")

  static func unreadable(_ reason: String) -> LocalizedText {
    LocalizedText(th: "อ่านไฟล์การตั้งค่าไม่ได้: \(reason)", en: "the settings file cannot be read: \(reason)")
  }
}
