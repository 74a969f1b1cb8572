import Kernel

/// The words of moving a round to another text of its instrument.
enum MigrationTexts {
  static let title = LocalizedText(th: "ย้ายไปใช้แบบประเมินฉบับใหม่", en: "Move to the new version")
  static let wording = LocalizedText(th: "ถ้อยคำ", en: "wording")
  static let guidance = LocalizedText(th: "คำแนะนำ", en: "guidance")
  static let evidence = LocalizedText(th: "หลักฐาน", en: "proof")
  static let rule = LocalizedText(th: "กติกาการให้คะแนน", en: "scoring rule")
  static let none = LocalizedText(th: "ไม่มีฉบับอื่นให้ย้ายไป", en: "There is no other version to move to")
  static let noneHint = LocalizedText(
    th: "รอบนี้ใช้ฉบับล่าสุดในคลังอยู่แล้ว หรือประกาศผลแล้ว",
    en: "The round has the library's present version already, or it is published.")
  static let lead = LocalizedText(
    th: "ตรวจว่าอะไรเปลี่ยนและกระทบหน่วยงานใด ก่อนยืนยัน ยังไม่มีสิ่งใดเปลี่ยนจนกว่าจะยืนยัน",
    en: "See what changes and for whom. Nothing changes until you confirm.")
  static let added = LocalizedText(th: "ข้อที่เพิ่ม", en: "Added")
  static let removed = LocalizedText(th: "ข้อที่ตัดออก", en: "Removed")
  static let changed = LocalizedText(th: "ข้อที่เปลี่ยน", en: "Changed")
  static let sameNodes = LocalizedText(
    th: "ทุกข้อและกติกาของแต่ละข้อเหมือนเดิม อาจต่างเพียงข้อมูลประกอบของแบบ",
    en: "Every item and its rule is the same; only what stands around them may differ.")
  static let forWhom = LocalizedText(th: "ผลต่อหน่วยงาน", en: "What changes for whom")
  static let untouched = LocalizedText(
    th: "คะแนนและคำตอบของทุกหน่วยงานคงเดิม", en: "No score and no answer changes.")
  static let before = LocalizedText(th: "คะแนนเดิม", en: "Score now")
  static let after = LocalizedText(th: "คะแนนใหม่", en: "Score after")
  static let misfits = LocalizedText(th: "คำตอบที่ใช้ต่อไม่ได้", en: "Answers that no longer fit")
  static let confirm = LocalizedText(th: "ยืนยันการย้าย", en: "Move the round")
  static let confirmLead = LocalizedText(
    th: "คำตอบที่ใช้ต่อไม่ได้จะว่างลง ค่าเดิมยังอยู่ในประวัติของข้อ",
    en: "Answers that no longer fit become blank; what they were stays in their history.")
  static let done = LocalizedText(th: "ย้ายรอบไปใช้ฉบับใหม่แล้ว", en: "The round uses the new version now.")
  static let never = LocalizedText(
    th: "รอบที่ประกาศผลแล้วย้ายไม่ได้", en: "A published round never moves.")
  static let otherThanShown = LocalizedText(
    th: "มีคำตอบหรือแบบประเมินเปลี่ยนไปจากที่แสดง ยังไม่ได้ย้าย โปรดตรวจหน้านี้อีกครั้ง",
    en: "Answers or the instrument changed since you looked; nothing was moved. Look at this page again.")
  static let noSuchRound = LocalizedText(
    th: "ฉบับใหม่ไม่มีรอบที่รอบการประเมินนี้ใช้ จึงย้ายไม่ได้",
    en: "The new version does not have the round of the instrument that this one uses.")

  static func touched(_ count: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      th: "กระทบ \(NumberText().whole(count)) จาก \(NumberText().whole(all)) หน่วยงาน",
      en: "Something changes for \(NumberText().whole(count)) of \(NumberText().whole(all)).")
  }
}
