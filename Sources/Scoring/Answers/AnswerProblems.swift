import Kernel

/// What a question asks for, for the sentence that says so.
enum WantedAnswer {
  case yesNo, number, level, choice, choices, text, items, nothing

  static func of(_ node: Node) -> WantedAnswer {
    switch node.kind {
    case .yesNo: .yesNo
    case .number: .number
    case .bands(let bands): bands.value == nil ? .number : .nothing
    case .levels: .level
    case .choice(let question): question.isMultiple ? .choices : .choice
    case .milestones: .choices
    case .text: .text
    case .collection: .items
    default: .nothing
    }
  }

  var sentence: LocalizedText {
    switch self {
    case .yesNo: LocalizedText(th: "ข้อนี้ตอบ ใช่ หรือ ไม่ใช่", en: "this is answered with yes or no")
    case .number: LocalizedText(th: "ข้อนี้ตอบเป็นตัวเลข", en: "this is answered with a number")
    case .level: LocalizedText(th: "ข้อนี้ตอบเป็นระดับคะแนน", en: "this is answered with the score of a level")
    case .choice: LocalizedText(th: "ข้อนี้เลือกตัวเลือกเดียว", en: "this is answered with one of the choices")
    case .choices: LocalizedText(th: "ข้อนี้เลือกจากรายการที่กำหนด", en: "this is answered from the list given")
    case .text: LocalizedText(th: "ข้อนี้ตอบเป็นข้อความ", en: "this is answered with a text")
    case .items: LocalizedText(th: "ข้อนี้ตอบเป็นรายการ", en: "this is answered with a list of items")
    case .nothing:
      LocalizedText(th: "ข้อนี้คำนวณจากเกณฑ์ย่อย จึงไม่ต้องตอบ", en: "this is computed, so there is nothing to answer")
    }
  }
}

/// What can be wrong with an answer.
extension LocalizedText {
  static func wrongKind(wanted: WantedAnswer) -> LocalizedText { wanted.sentence }

  static let notApplicableNotAllowed = LocalizedText(
    th: "ข้อนี้ตอบ “ไม่เกี่ยวข้อง” ไม่ได้", en: "this cannot be declared not applicable")

  static let jointNotAllowed = LocalizedText(
    th: "ข้อนี้ใช้ผลของหน่วยงานเจ้าภาพไม่ได้", en: "this cannot be taken from a lead agency")

  static let leadMissing = LocalizedText(th: "ต้องระบุหน่วยงานเจ้าภาพ", en: "the lead agency must be named")

  static let noScoreToTake = LocalizedText(
    th: "ข้อนี้บันทึกไว้เป็นข้อมูล ไม่มีคะแนน", en: "this is only recorded and has no score")

  static let negativeScore = LocalizedText(th: "คะแนนต้องไม่ติดลบ", en: "a score cannot be negative")

  static let beyondLimit = LocalizedText(
    th: "ตัวเลขต้องไม่เกินหนึ่งล้านล้าน", en: "the number must stay within a million million")

  static func belowMin(_ low: Exact) -> LocalizedText {
    LocalizedText(th: "ต้องไม่น้อยกว่า \(low)", en: "it must be at least \(low)")
  }

  static func aboveMax(_ high: Exact) -> LocalizedText {
    LocalizedText(th: "ต้องไม่เกิน \(high)", en: "it must be at most \(high)")
  }

  static let wholeNeeded = LocalizedText(th: "ต้องเป็นจำนวนเต็ม", en: "it must be a whole number")

  static func unknownLevel(_ score: Exact, known: [Exact]) -> LocalizedText {
    let list = known.map(\.description).joined(separator: ", ")
    return LocalizedText(th: "ไม่มีระดับ \(score) เลือกได้ \(list)", en: "there is no level \(score); choose \(list)")
  }

  static func emptyLevel(_ score: Exact) -> LocalizedText {
    LocalizedText(
      th: "ระดับ \(score) ไม่มีความหมายกำหนดไว้ จึงเลือกไม่ได้",
      en: "the level \(score) has no meaning and cannot be chosen")
  }

  static func unknownChoice(_ id: String, near: String?, known: [String]) -> LocalizedText {
    let list = known.joined(separator: ", ")
    return LocalizedText(
      th: "ไม่มีตัวเลือก “\(id)” " + (near.map { "หมายถึง “\($0)” หรือไม่" } ?? "เลือกได้ \(list)"),
      en: "there is no choice “\(id)”; " + (near.map { "did you mean “\($0)”?" } ?? "choose from \(list)"))
  }

  static let repeatedChoice = LocalizedText(th: "เลือกซ้ำกัน", en: "something is chosen twice")

  static let oneChoice = LocalizedText(th: "ต้องเลือกหนึ่งตัวเลือกพอดี", en: "exactly one must be chosen")

  static func tooLong(_ longest: Int) -> LocalizedText {
    LocalizedText(th: "ข้อความยาวเกิน \(longest) อักขระ", en: "the text is longer than \(longest) characters")
  }

  static let oneLine = LocalizedText(th: "ต้องเขียนในบรรทัดเดียว", en: "it must stay on one line")

  static let badURL = LocalizedText(
    th: "ไม่ใช่ที่อยู่เว็บ ให้เขียนเช่น https://www.example.go.th",
    en: "this is no web address; write https://www.example.go.th, for instance")

  static let badEmail = LocalizedText(
    th: "ไม่ใช่ที่อยู่อีเมล ให้เขียนเช่น office@example.go.th",
    en: "this is no e-mail address; write office@example.go.th, for instance")
}

/// What can be wrong with items.
extension LocalizedText {
  static func itemsBelongTo(_ owner: String) -> LocalizedText {
    LocalizedText(
      th: "รายการอยู่ที่ “\(owner)” ให้ตอบรวมไว้ที่นั่น", en: "the items belong to “\(owner)”; answer there")
  }

  static let tooManyItems = LocalizedText(
    th: "มีเกิน \(AnswerCheck.mostItems) รายการ", en: "there are more than \(AnswerCheck.mostItems) items")

  static func itemWithoutName(_ number: Int) -> LocalizedText {
    LocalizedText(th: "รายการที่ \(number) ยังไม่มีชื่อ", en: "item \(number) has no name")
  }

  static func repeatedItem(_ name: String) -> LocalizedText {
    LocalizedText(th: "มีรายการชื่อ “\(name)” ซ้ำกัน", en: "two items are called “\(name)”")
  }

  static func unknownItemQuestion(_ id: String, near: String?) -> LocalizedText {
    LocalizedText(
      th: "ไม่มีคำถามนี้ในรายการ",
      en: "nothing with this id is asked about an item"
    ).orMeant(near)
  }

  static let notForItems = LocalizedText(
    th: "ใช้ผลจากที่อื่นกับรายการเดียวไม่ได้", en: "a result from elsewhere cannot stand for a single item")

  static func ofItem(_ name: String, id: String, _ problem: LocalizedText) -> LocalizedText {
    LocalizedText(th: "รายการ “\(name)” ข้อ \(id): \(problem.th)", en: "item “\(name)”, \(id): \(problem.en)")
  }
}
