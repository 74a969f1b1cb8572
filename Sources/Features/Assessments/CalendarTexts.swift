import Kernel

/// The words of the calendar and of exceptions.
enum CalendarTexts {
  static let calendar = LocalizedText(th: "ปฏิทินการประเมิน", en: "Calendar")
  static let lead = LocalizedText(
    th: "รอบการประเมินของปีงบประมาณ ตั้งแต่ 1 ตุลาคม ถึง 30 กันยายน",
    en: "The rounds of the fiscal year, from 1 October to 30 September.")
  static let years = LocalizedText(th: "ปีงบประมาณ", en: "Fiscal years")
  static let dueForMe = LocalizedText(th: "กำหนดของท่าน", en: "What is due from you")
  static let nothingDue = LocalizedText(
    th: "ในปีงบประมาณนี้ไม่มีแบบประเมินที่ท่านต้องส่ง", en: "Nothing is due from you in this fiscal year.")
  static let roundsOfYear = LocalizedText(th: "รอบของปีนี้", en: "Rounds of the year")
  static let noRounds = LocalizedText(th: "ยังไม่มีรอบในปีงบประมาณนี้", en: "No rounds in this fiscal year yet")
  static let noRoundsHint = LocalizedText(
    th: "เมื่อผู้ประสานเปิดรอบ รอบจะปรากฏบนเส้นเวลานี้", en: "When a coordinator opens a round, it stands here.")
  static let legend = LocalizedText(
    th: "แถบเข้มคือช่วงตอบจนถึงกำหนดส่ง แถบอ่อนคือช่วงที่ยังส่งล่าช้าได้ เส้นตั้งคือวันนี้",
    en: "Dark: until the due date. Light: late answers are still taken. The upright line is today.")
  static let opens = LocalizedText(th: "เปิด", en: "opens")
  static let due = LocalizedText(th: "กำหนดส่ง", en: "due")
  static let closes = LocalizedText(th: "ปิดรับ", en: "closes")
  static let newRound = LocalizedText(th: "สร้างรอบ", en: "New round")
  static func quarter(_ number: Int) -> LocalizedText {
    LocalizedText(th: "ไตรมาส \(number)", en: "Q\(number)")
  }

  // Exceptions
  static let otherDays = LocalizedText(th: "กำหนดเฉพาะหน่วยงาน", en: "Days of its own")
  static let excused = LocalizedText(th: "ได้รับยกเว้น ไม่ต้องตอบในรอบนี้", en: "Excused from this round")
  static let withdrawn = LocalizedText(th: "ถอนออกจากรอบแล้ว", en: "Taken out of the round")

  static func title(_ kind: AgencyException.Kind) -> LocalizedText {
    switch kind {
    case .otherDays: otherDays
    case .excused: excused
    case .withdrawn: withdrawn
    }
  }

  /// Who decided it, when and why.
  static func decided(_ exception: AgencyException) -> LocalizedText {
    LocalizedText(
      th:
        "เหตุผล: \(exception.reason) – \(exception.by.name.th) \(DateText(.thai).day(exception.at, .short))",
      en:
        "Reason: \(exception.reason) – \(exception.by.name.en), \(DateText(.english).day(exception.at, .short))")
  }

  static func late(_ days: Int) -> LocalizedText {
    LocalizedText(th: "ล่าช้า \(days) วัน", en: days == 1 ? "1 day late" : "\(days) days late")
  }

  static func overdue(_ days: Int) -> LocalizedText {
    LocalizedText(th: "เลยกำหนด \(days) วัน", en: days == 1 ? "1 day overdue" : "\(days) days overdue")
  }

  static func days(_ round: EvaluationRound, _ language: Language) -> String {
    let text = DateText(language)
    return [(opens, round.opens), (due, round.due), (closes, round.closes)]
      .map { "\($0[language]) \(text.day($1, .short))" }.joined(separator: " · ")
  }
}
