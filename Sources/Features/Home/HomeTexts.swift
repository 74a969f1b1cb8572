import Kernel

/// The words of the front page.
enum HomeTexts {
  static let home = LocalizedText(th: "หน้าแรก", en: "Home")
  static let title = LocalizedText(th: "งานที่รอท่านดำเนินการ", en: "What waits for you")
  static let nothing = LocalizedText(th: "ไม่มีงานค้าง", en: "Nothing waits for you")
  static let nothingMore = LocalizedText(
    th: "งานใหม่จะปรากฏที่นี่เมื่อถึงรอบการประเมินหรือมีผู้ส่งเรื่องมาให้ ระหว่างนี้เปิดอ่านแบบประเมินหรือดูผลที่ผ่านมาได้",
    en:
      "New work appears here when a round opens or somebody sends you something. Until then, read the instruments or earlier results."
  )
  static let overdue = LocalizedText(th: "เลยกำหนด", en: "Overdue")
  static let soon = LocalizedText(th: "ใกล้ครบกำหนด", en: "Due soon")
  static let later = LocalizedText(th: "ยังมีเวลา", en: "There is time")
  static let noDeadline = LocalizedText(th: "ไม่มีกำหนด", en: "No deadline")

  static func greeting(_ name: String) -> LocalizedText {
    LocalizedText(th: "สวัสดี \(name)", en: "Hello, \(name)")
  }

  /// How much waits, in one sentence.
  static func lead(count: Int, overdue: Int) -> LocalizedText {
    let things = count == 1 ? "One thing waits" : "\(count) things wait"
    guard overdue > 0 else {
      return LocalizedText(th: "มี \(count) เรื่อง ยังไม่มีเรื่องใดเลยกำหนด", en: "\(things) for you; nothing is overdue.")
    }
    return LocalizedText(th: "มี \(count) เรื่อง เลยกำหนดแล้ว \(overdue) เรื่อง", en: "\(things) for you; \(overdue) overdue.")
  }

  static func inDays(_ days: Int) -> LocalizedText {
    switch days {
    case ..<0: LocalizedText(th: "เลยมา \(-days) วัน", en: "\(-days) \(days == -1 ? "day" : "days") ago")
    case 0: LocalizedText(th: "วันนี้", en: "today")
    case 1: LocalizedText(th: "พรุ่งนี้", en: "tomorrow")
    default: LocalizedText(th: "อีก \(days) วัน", en: "in \(days) days")
    }
  }
}
