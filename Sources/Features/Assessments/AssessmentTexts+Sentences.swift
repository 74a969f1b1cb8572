import Foundation
import Kernel
import Scoring

extension AssessmentTexts {
  static func answeredCount(_ count: Completion.Count) -> LocalizedText {
    LocalizedText(
      th: "ตอบแล้ว \(count.done) จาก \(count.total) ข้อ", en: "\(count.done) of \(count.total) answered")
  }

  static func dueOn(_ day: Day, today: Day) -> LocalizedText {
    let days = today.days(until: day)
    let (thai, english) = (DateText(.thai).day(day), DateText(.english).day(day))
    switch days {
    case ..<0:
      return LocalizedText(
        th: "เลยกำหนดส่ง \(thai) มาแล้ว \(-days) วัน",
        en: "Was due \(english), \(-days) \(-days == 1 ? "day" : "days") ago")
    case 0: return LocalizedText(th: "กำหนดส่งวันนี้ (\(thai))", en: "Due today (\(english))")
    case 1...60:
      return LocalizedText(
        th: "กำหนดส่ง \(thai) (อีก \(days) วัน)", en: "Due \(english) (\(days) \(days == 1 ? "day" : "days") left)")
    default: return LocalizedText(th: "กำหนดส่ง \(thai)", en: "Due \(english)")
    }
  }

  static func locked(_ lock: Lock) -> (title: LocalizedText, body: LocalizedText) {
    switch lock {
    case .notOpenYet(let day):
      (
        LocalizedText(th: "ยังไม่ถึงวันเปิดให้ตอบ", en: "Not open yet"),
        LocalizedText(
          th: "เริ่มตอบได้ตั้งแต่ \(DateText(.thai).day(day)) ระหว่างนี้อ่านคำถามและเตรียมหลักฐานไว้ก่อนได้",
          en: "It can be answered from \(DateText(.english).day(day)). Until then, read the questions and gather proof."
        )
      )
    case .closed(let day):
      (
        LocalizedText(th: "ปิดรับคำตอบแล้ว", en: "Closed"),
        LocalizedText(
          th: "รอบนี้ปิดเมื่อ \(DateText(.thai).day(day)) จึงอ่านได้อย่างเดียว หากจำเป็นต้องแก้ไข โปรดติดต่อผู้ประสานของรอบ",
          en:
            "The round closed on \(DateText(.english).day(day)), so this can only be read. Ask its coordinator if something must change."
        )
      )
    case .submitted(let moment, let author):
      (
        LocalizedText(th: "ส่งแล้ว รอผู้อนุมัติลงนาม", en: "Handed in, waiting for the approver"),
        LocalizedText(
          th:
            "ส่งโดย \(author?.name.th ?? "–")\(moment.map { " เมื่อ " + DateText(.thai).dayAndTime($0) } ?? "") แก้ไขได้อีกเมื่อผู้อนุมัติส่งกลับ",
          en:
            "By \(author?.name.en ?? "–")\(moment.map { " on " + DateText(.english).dayAndTime($0) } ?? ""). It can be changed only if the approver sends it back."
        )
      )
    case .setAside(let exception):
      (
        exception.kind == .excused ? CalendarTexts.excused : CalendarTexts.withdrawn,
        CalendarTexts.decided(exception)
      )
    case .onItsWay(let state):
      (
        state.title,
        LocalizedText(
          th: "หน่วยงานลงนามแล้ว คำตอบจึงอ่านได้อย่างเดียว แก้ไขได้อีกเมื่อมีการส่งกลับหรือเปิดใหม่",
          en: "The agency has signed, so the answers can only be read, unless they are sent back or opened again.")
      )
    case .notReturned:
      (
        LocalizedText(th: "ข้อนี้ไม่ได้ถูกส่งกลับ", en: "This item was not sent back"),
        LocalizedText(
          th: "แก้ไขได้เฉพาะข้อที่ส่งกลับให้แก้ไข", en: "Only what was sent back can be changed.")
      )
    case .published:
      (
        LocalizedText(th: "ประกาศผลแล้ว", en: "The result is published"),
        LocalizedText(
          th: "คำตอบเป็นหลักฐานของผลที่ประกาศ จึงอ่านได้อย่างเดียว", en: "The answers stand behind it and can only be read.")
      )
    case .readOnly:
      (
        LocalizedText(th: "อ่านได้อย่างเดียว", en: "Read only"),
        LocalizedText(
          th: "บัญชีของท่านดูคำตอบของหน่วยงานนี้ได้ แต่ไม่ได้รับมอบหมายให้ตอบ",
          en: "Your account may read this agency's answers but has not been asked to give them.")
      )
    }
  }

  static func savedAt(_ moment: Date, by author: Author, today: Day, _ language: Language) -> String {
    let text = DateText(language)
    let when = Day(of: moment) == today ? text.time(moment) : text.dayAndTime(moment)
    return language == .thai ? "บันทึกแล้ว \(when) โดย \(author.name.th)" : "Saved \(when) by \(author.name.en)"
  }

  static let notANumber = LocalizedText(th: "โปรดกรอกเป็นตัวเลข เช่น 66.67", en: "Type a number, such as 66.67.")
  static let notADay = LocalizedText(
    th: "ไม่มีวันนี้ในปฏิทิน โปรดกรอกเป็น วัน/เดือน/ปี เช่น 31/12/2568",
    en: "There is no such day. Type day/month/year, such as 31/12/2025.")
  static let unknownChoice = LocalizedText(th: "โปรดเลือกจากตัวเลือกที่มี", en: "Choose one of the answers offered.")
  static let noName = LocalizedText(th: "โปรดกรอกชื่อรายการ", en: "Type a name.")
  static let sameName = LocalizedText(th: "มีรายการชื่อนี้อยู่แล้ว", en: "There is an item of this name already.")

  /// What a number may be, as a hint that stands by itself; empty when it may be anything.
  static func range(_ input: NumberInput) -> LocalizedText {
    let (least, most) = (input.min.map(plain), input.max.map(plain))
    let whole = input.isWhole ? LocalizedText(th: "จำนวนเต็ม ", en: "A whole number, ") : LocalizedText(same: "")
    switch (least, most) {
    case (let least?, let most?):
      let from = input.isWhole ? "from" : "From"
      return LocalizedText(
        th: "\(whole.th)อยู่ระหว่าง \(least) ถึง \(most)", en: "\(whole.en)\(from) \(least) to \(most)")
    case (let least?, nil):
      return LocalizedText(th: "\(whole.th)ไม่น้อยกว่า \(least)", en: "\(whole.en)\(least) or more")
    case (nil, let most?):
      return LocalizedText(th: "\(whole.th)ไม่เกิน \(most)", en: "\(whole.en)\(most) or less")
    case (nil, nil):
      return input.isWhole ? LocalizedText(th: "จำนวนเต็ม", en: "A whole number") : LocalizedText(same: "")
    }
  }

  /// A number without needless zeros.
  static func plain(_ value: Exact) -> String { NumberText().short(value, atMost: 6) }

  static func gained(_ change: String, isGain: Bool) -> LocalizedText {
    isGain
      ? LocalizedText(th: "คำตอบล่าสุดทำให้ได้เพิ่ม \(change)", en: "\(change) more after your last answer")
      : LocalizedText(th: "คำตอบล่าสุดทำให้ลดลง \(change)", en: "\(change) less after your last answer")
  }

  static func blanksLeft(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "ยังว่างอยู่ \(count) ข้อ ข้อที่ว่างนับเป็นศูนย์เมื่อส่ง",
      en: "\(count) \(count == 1 ? "question is" : "questions are") blank; blanks count as zero once handed in")
  }

  static func itemCount(_ count: Int, atLeast least: Int) -> LocalizedText {
    least > 0
      ? LocalizedText(th: "มี \(count) รายการ ต้องมีอย่างน้อย \(least)", en: "\(count) listed, at least \(least) needed")
      : LocalizedText(th: "มี \(count) รายการ", en: "\(count) listed")
  }

  static func removing(_ answered: Int) -> LocalizedText {
    LocalizedText(
      th: "รายการนี้และคำตอบ \(answered) ข้อในรายการจะหายไปจากแบบประเมิน แต่ยังอยู่ในประวัติการแก้ไข",
      en:
        "The item and its \(answered) \(answered == 1 ? "answer" : "answers") leave the assessment; the history keeps them."
    )
  }

  static func part(_ number: Int, of total: Int) -> LocalizedText {
    LocalizedText(th: "ส่วนที่ \(number) จาก \(total)", en: "Part \(number) of \(total)")
  }

  static func answerTask(_ round: LocalizedText) -> LocalizedText {
    LocalizedText(th: "ตอบแบบประเมิน \(round.th)", en: "Answer: \(round.en)")
  }

  static func followTask(_ round: LocalizedText) -> LocalizedText {
    LocalizedText(th: "ติดตามการตอบ \(round.th)", en: "Follow up: \(round.en)")
  }

  static func handedIn(_ done: Int, of total: Int) -> LocalizedText {
    LocalizedText(th: "ส่งแล้ว \(done) จาก \(total) หน่วยงาน", en: "\(done) of \(total) agencies handed in")
  }
}
