import Kernel

enum AssessmentAPITexts {
  static let rounds = LocalizedText(th: "รอบการประเมินที่ผู้ขอเห็น", en: "The rounds that the reader sees")
  static let round = LocalizedText(th: "รอบการประเมินหนึ่ง", en: "One round")
  static let results = LocalizedText(
    th: "ผลของหน่วยงานที่ผู้ขอเห็นในรอบ พร้อมลำดับ", en: "The results of a round that the reader sees, with ranks")
  static let assessments = LocalizedText(th: "แบบประเมินที่ผู้ขอเห็น", en: "The assessments that the reader sees")
  static let assessment = LocalizedText(
    th: "แบบประเมินหนึ่งพร้อมคำตอบและคะแนน", en: "One assessment with its answers and figures")
  static let derivation = LocalizedText(th: "ที่มาของคะแนนข้อหนึ่ง", en: "How a figure comes about")
  static let save = LocalizedText(
    th: "บันทึกคำตอบหลายข้อพร้อมกัน ทั้งหมดหรือไม่เลย", en: "Save answers: all of them, or none")
  static let saveOne = LocalizedText(th: "บันทึกคำตอบหนึ่งข้อ", en: "Save one answer")

  static let year = LocalizedText(th: "ปีงบประมาณ พ.ศ.", en: "The fiscal year in the Buddhist era")
  static let number = LocalizedText(th: "ตัวเลขเป็นข้อความ เช่น “12.5”", en: "A number as text: “12.5”")
  static let choices = LocalizedText(th: "รหัสตัวเลือก", en: "Ids of choices, or of the steps that are done")
  static let text = LocalizedText(th: "ข้อความ หรือวันที่ YYYY-MM-DD", en: "Words, or a day YYYY-MM-DD")
  static let itemAnswers = LocalizedText(th: "คำตอบของรายการ ตามรหัสข้อ", en: "The item’s answers by question id")
  static let score = LocalizedText(th: "คะแนนเฉพาะที่ตอบ null เมื่อยังไม่มี", en: "On what is answered; null without a figure")
  static let floor = LocalizedText(th: "คะแนนเมื่อนับข้อว่างเป็นศูนย์", en: "With blanks as zero")
  static let coverage = LocalizedText(th: "สัดส่วนที่ตอบแล้ว 0 ถึง 1", en: "The share that is answered, 0 to 1")
  static let state = LocalizedText(th: "สถานะของแบบประเมิน", en: "Where it stands")
  static let revision = LocalizedText(th: "นับขึ้นทุกครั้งที่มีการแก้ไข", en: "Counts up with every change")
  static let key = LocalizedText(
    th: "รหัสข้อ หรือ fact: ตามด้วยรหัสข้อมูลพื้นฐาน", en: "The node’s id, or “fact:” and the id of a fact")
  static let lock = LocalizedText(th: "เหตุที่แก้ไขไม่ได้ null เมื่อแก้ได้", en: "Why nothing can be changed; null when it can")
  static let rank = LocalizedText(th: "ลำดับในหมู่ที่ผู้ขอเห็น", en: "The rank among those the reader sees")
  static let seen = LocalizedText(
    th: "รุ่นที่เห็นก่อนแก้ไข 0 คือยังไม่เคยตอบ", en: "The version seen before the change; 0 for never answered")
  static let note = LocalizedText(th: "หมายเหตุ ไม่ส่งคือคงเดิม", en: "The note; left out, it stays as it is")
  static let blank = LocalizedText(th: "null คือลบคำตอบ", en: "null takes the answer back")
  static let detail = LocalizedText(th: "รายด้านหรือรายตัวชี้วัด", en: "By part or by indicator")
  static let item = LocalizedText(th: "ลำดับรายการ เริ่มที่ 1", en: "The item of a list, from 1")

  static let noQuestion = LocalizedText(
    th: "ไม่มีข้อนี้ในแบบประเมินของรอบนี้ หรือข้อนี้ไม่ต้องตอบ", en: "The round asks no such question.")
  static let twice = LocalizedText(th: "ส่งข้อนี้ซ้ำ", en: "This is sent twice.")
  static let conflict = LocalizedText(
    th: "มีผู้อื่นแก้ไขข้อเดียวกันแล้ว ยังไม่มีการบันทึก โปรดเทียบทั้งสองฉบับ",
    en: "Somebody else changed the same meanwhile; nothing was saved. Compare both versions.")

  static func otherAnswer(_ kinds: [String]) -> LocalizedText {
    let list = kinds.joined(separator: ", ")
    return LocalizedText(th: "ข้อนี้ตอบด้วย: \(list)", en: "This question is answered by: \(list)")
  }
}
