import Kernel

/// What can be wrong with the rows of a file of answers.
extension LocalizedText {
  /// The text with the word that was probably meant, or with those there are.
  private func orMeant(_ near: String?, known: [String]) -> LocalizedText {
    guard near == nil else { return orMeant(near) }
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return LocalizedText(th: "\(th) เลือกได้ \(list)", en: "\(en); choose from \(list)")
  }

  static let noAgency = LocalizedText(th: "ไม่ได้ระบุหน่วยงาน", en: "no agency is named")

  static let badAgency = LocalizedText(
    th: "ชื่อหน่วยงานต้องไม่เกิน \(EntryCollector.longestName) อักขระ และไม่มีอักขระควบคุม",
    en: "an agency's name has at most \(EntryCollector.longestName) characters and no control characters")

  static let noNode = LocalizedText(
    th: "ไม่ได้ระบุรหัสข้อ", en: "no node is named; write the id of a node, or fact: and the id of a fact")

  static func unknownClass(_ id: String, near: String?, known: [String]) -> LocalizedText {
    guard !known.isEmpty else {
      return LocalizedText(
        th: "แบบประเมินนี้ไม่แบ่งประเภทหน่วยงาน ให้เว้นช่องนี้ว่าง",
        en: "this instrument has no classes of agencies; leave this empty")
    }
    return LocalizedText(th: "ไม่มีประเภทหน่วยงาน “\(id)”", en: "there is no class “\(id)”").orMeant(near, known: known)
  }

  static func twoClasses(_ first: String, _ second: String) -> LocalizedText {
    LocalizedText(
      th: "หน่วยงานนี้เป็นประเภท “\(first)” ในแถวก่อนหน้า แต่แถวนี้เป็น “\(second)”",
      en: "earlier rows put this agency in the class “\(first)”, this one in “\(second)”")
  }

  static func unknownFact(_ id: String, near: String?, known: [String]) -> LocalizedText {
    guard !known.isEmpty else {
      return LocalizedText(
        th: "แบบประเมินนี้ไม่ใช้ข้อมูลประกอบของหน่วยงาน ให้ลบแถวนี้", en: "this instrument needs no facts; remove this row")
    }
    return LocalizedText(th: "ไม่มีข้อมูลประกอบ “\(id)”", en: "there is no fact “\(id)”").orMeant(near, known: known)
  }

  static func unknownNode(_ id: String, near: String?) -> LocalizedText {
    LocalizedText(th: "แบบประเมินนี้ไม่มีข้อ “\(id)”", en: "the instrument has no node “\(id)”").orMeant(near)
  }

  static func notInRound(_ id: String, _ round: RoundDefinition) -> LocalizedText {
    LocalizedText(
      th: "ข้อ “\(id)” ไม่ถามในรอบ \(round.id) (\(round.title.th)) ให้ลบแถวนี้หรือเลือกรอบอื่น",
      en: "“\(id)” is not asked in the round \(round.id) (\(round.title.en)); remove this row or choose another round")
  }

  static func noWeight(_ id: String) -> LocalizedText {
    LocalizedText(
      th: "ข้อ “\(id)” ไม่มีน้ำหนัก เพราะไม่ได้อยู่ในค่าเฉลี่ยถ่วงน้ำหนัก ให้เว้นว่าง",
      en: "“\(id)” has no weight, as it does not stand in a weighted mean; leave this empty")
  }

  static let negativeWeight = LocalizedText(th: "น้ำหนักต้องไม่ติดลบ", en: "a weight cannot be negative")

  static func repeatedRow(_ subject: String, row: Int) -> LocalizedText {
    LocalizedText(
      th: "“\(subject)” ของหน่วยงานนี้ซ้ำกับแถว \(row) ให้เหลือแถวเดียว",
      en: "“\(subject)” of this agency stands in row \(row) already; keep one of them")
  }

  static let ownLead = LocalizedText(
    th: "หน่วยงานเป็นเจ้าภาพของตนเองไม่ได้ ให้ตอบข้อนี้โดยตรง", en: "an agency cannot be its own lead; answer this directly")

  static func unknownLead(_ id: String, near: String?) -> LocalizedText {
    LocalizedText(
      th: "ไม่พบหน่วยงานเจ้าภาพ “\(id)” ในไฟล์นี้", en: "the lead agency “\(id)” is not in this file"
    ).orMeant(near)
  }
}

/// What can be wrong with the columns and items of a file of answers.
extension LocalizedText {
  static func columnsMissing(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      th: "ไม่พบคอลัมน์ \(list) แถวแรกต้องเป็นชื่อคอลัมน์: agency, node, answer (มี class, item, note ได้)",
      en: "the column \(list) is missing; the first row names the columns: agency, node, answer (and class, item, note)"
    )
  }

  static func columnTwice(_ name: String) -> LocalizedText {
    LocalizedText(th: "มีคอลัมน์ “\(name)” ซ้ำ", en: "the column “\(name)” occurs twice")
  }

  static func columnMisspelt(_ name: String, near: String) -> LocalizedText {
    LocalizedText(th: "คอลัมน์ “\(name)” หมายถึง “\(near)” หรือไม่", en: "does the column “\(name)” mean “\(near)”?")
  }

  static func itemMissing(_ id: String) -> LocalizedText {
    LocalizedText(
      th: "ข้อ “\(id)” ถามทีละรายการ ให้ใส่ชื่อรายการในคอลัมน์ item",
      en: "“\(id)” is asked of each item; give the item's name in the column item")
  }

  static func itemNotAsked(_ id: String) -> LocalizedText {
    LocalizedText(
      th: "ข้อ “\(id)” ไม่ได้ถามทีละรายการ ให้เว้นคอลัมน์ item ว่าง",
      en: "“\(id)” is not asked of items; leave the column item empty")
  }

  static func itemHasQuestions(_ id: String) -> LocalizedText {
    LocalizedText(
      th: "ให้ตอบคำถามของแต่ละรายการใน “\(id)” แทน หรือเว้นคำตอบว่างเพื่อระบุว่ามีรายการนี้",
      en: "answer the questions asked of each item of “\(id)”, or leave the answer empty to list the item")
  }

  static let notEmpty = LocalizedText(
    th: "ระบุว่าไม่มีรายการ แต่แถวก่อนหน้ามีรายการแล้ว", en: "this says there are no items, but earlier rows list some")

  static let emptyTable = LocalizedText(
    th: "ไฟล์ไม่มีข้อมูล แถวแรกต้องเป็นชื่อคอลัมน์: agency, node, answer",
    en: "there is nothing in the file; the first row names the columns: agency, node, answer")

  static let noAnswers = LocalizedText(
    th: "ไม่มีแถวคำตอบใต้ชื่อคอลัมน์", en: "no answers stand below the names of the columns")

  static let unknownForm = LocalizedText(
    th: """
      ไม่รู้จักรูปแบบตารางนี้ แบบยาวมีแถวแรกเป็น agency, node, answer ส่วนแบบเมทริกซ์มีชื่อหน่วยงานในแถวแรก \
      และคำว่า น้ำหนัก กับ คะแนน ในแถวที่สอง
      """,
    en: """
      the table is in neither form: the long one begins with agency, node, answer; the matrix has agencies in its \
      first row, and weight and score in the second
      """)
}
