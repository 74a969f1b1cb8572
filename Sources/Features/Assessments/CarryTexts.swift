import Kernel

/// The words of suggestions from the round before.
enum CarryTexts {
  static let title = LocalizedText(th: "คำตอบจากรอบก่อน", en: "Answers of the round before")
  static let lead = LocalizedText(
    th: "คำตอบเหล่านี้ยังไม่นับในคะแนน จนกว่าท่านจะตรวจและยืนยัน",
    en: "None of this counts in the score until you have looked at it and confirmed it.")
  static let none = LocalizedText(th: "ไม่มีคำตอบรอยืนยัน", en: "Nothing waits to be confirmed")
  static let noneHint = LocalizedText(
    th: "ข้อที่ตอบในรอบนี้แล้วหรือไม่ใช้คำตอบเดิม จะไม่แสดงอีก", en: "What you have answered or put aside is not shown again.")
  static let confirm = LocalizedText(th: "ยืนยันใช้คำตอบนี้", en: "Confirm")
  static let dismiss = LocalizedText(th: "ไม่ใช้", en: "Do not use")
  static let all = LocalizedText(th: "ยืนยันทุกข้อที่แสดงในส่วนนี้", en: "Confirm all shown in this part")
  static let facts = LocalizedText(th: "ข้อมูลของหน่วยงาน", en: "About the agency")
  static let cannot = LocalizedText(th: "นำมาใช้ไม่ได้", en: "Cannot be taken over")
  static let cannotLead = LocalizedText(
    th: "แบบประเมินฉบับนี้ต่างจากรอบก่อน ข้อต่อไปนี้จึงต้องตอบใหม่",
    en: "This version of the instrument is different, so these are to be answered anew.")
  static let gone = LocalizedText(
    th: "แบบประเมินฉบับนี้ไม่มีข้อนี้แล้ว", en: "This version of the instrument does not have it any more.")
  static let nothingDone = LocalizedText(
    th: "ไม่มีข้อใดเปลี่ยน อาจมีผู้อื่นตอบไปก่อนแล้ว", en: "Nothing changed; somebody may have answered already.")
  static let dismissed = LocalizedText(th: "ไม่ใช้คำตอบนี้แล้ว", en: "The suggestion is put aside.")
  static let see = LocalizedText(th: "ตรวจและยืนยัน", en: "Look at it and confirm")

  static func waiting(_ count: Int, _ source: EvaluationRound) -> LocalizedText {
    LocalizedText(
      th: "มีคำตอบจาก \(source.title.th) รอยืนยัน \(count) ข้อ",
      en:
        "\(count) \(count == 1 ? "answer" : "answers") of \(source.title.en) \(count == 1 ? "waits" : "wait") to be confirmed"
    )
  }

  static func before(_ words: LocalizedText) -> LocalizedText {
    LocalizedText(th: "รอบก่อนตอบว่า \(words.th)", en: "In the round before: \(words.en)")
  }

  static func confirmed(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "ยืนยันแล้ว \(count) ข้อ", en: "\(count) \(count == 1 ? "answer" : "answers") confirmed.")
  }
}
