import Kernel

/// The words of Instruments.
enum InstrumentTexts {
  static let instruments = LocalizedText(th: "แบบประเมิน", en: "Instruments")
  static let instrument = LocalizedText(th: "แบบประเมิน", en: "Instrument")
  static let lead = LocalizedText(
    th: "เกณฑ์ทุกข้อ วิธีคิดคะแนน และที่มา เปิดให้ทุกคนอ่านก่อนตอบ",
    en: "Every criterion, how it is scored and where it comes from, open to all before anybody answers.")
  static let none = LocalizedText(th: "ยังไม่มีแบบประเมิน", en: "No instruments yet")
  static let noneHint = LocalizedText(
    th: "เพิ่มโฟลเดอร์ของแบบประเมินที่มีไฟล์ instrument.yaml แล้วเริ่มระบบใหม่",
    en: "Add a folder with a file instrument.yaml and start the system again.")
  static let source = LocalizedText(th: "ที่มา", en: "Source")
  static let contents = LocalizedText(th: "สารบัญ", en: "Contents")
  static let year = LocalizedText(th: "ปีงบประมาณ", en: "Fiscal year")
  static let size = LocalizedText(th: "จำนวนคำถาม", en: "Questions")
  static let maximum = LocalizedText(th: "คะแนนเต็ม", en: "Maximum")
  static let depends = LocalizedText(th: "ขึ้นกับข้อมูลของหน่วยงาน", en: "depends on the agency")
  static let classes = LocalizedText(th: "ประเภทหน่วยงาน", en: "Classes of agency")
  static let version = LocalizedText(th: "ฉบับ", en: "Version")
  static let versions = LocalizedText(th: "ฉบับที่เคยใช้", en: "Versions")
  static let thisOne = LocalizedText(th: "ฉบับที่กำลังอ่าน", en: "the one you are reading")
  static let oldVersion = LocalizedText(
    th: "ฉบับนี้เคยใช้ในรอบที่ผ่านมา ปัจจุบันมีฉบับใหม่แล้ว", en: "This is an earlier version; there is a newer one.")
  static let toCurrent = LocalizedText(th: "อ่านฉบับปัจจุบัน", en: "Read the present version")
  static let notes = LocalizedText(th: "ข้อสังเกตและข้อสันนิษฐานของเกณฑ์", en: "Remarks and assumptions")
  static let note = LocalizedText(th: "ข้อสังเกตของเกณฑ์", en: "Remark on the rule")
  static let rounds = LocalizedText(th: "รอบการประเมิน", en: "Rounds")
  static let due = LocalizedText(th: "รายงานภายใน", en: "report by")
  static let facts = LocalizedText(th: "ข้อมูลของหน่วยงานที่ใช้", en: "What must be known about the agency")
  static let factsHint = LocalizedText(
    th: "ใช้ตัดสินว่าเกณฑ์ข้อใดใช้กับหน่วยงาน และคิดคะแนนอย่างไร",
    en: "It decides which criteria apply and how they count.")
  static let number = LocalizedText(th: "ตัวเลข", en: "a number")
  static let yesNo = LocalizedText(th: "ใช่หรือไม่ใช่", en: "yes or no")
  static let grades = LocalizedText(th: "ระดับผลการประเมิน", en: "Grades")
  static let rubric = LocalizedText(th: "เกณฑ์การให้คะแนน", en: "How it is scored")
  static let fields = LocalizedText(th: "ตัวเลขที่ต้องรายงาน", en: "Figures to report")
  static let weight = LocalizedText(th: "น้ำหนัก", en: "Weight")
  static let evidence = LocalizedText(th: "หลักฐาน", en: "Evidence")
  static let required = LocalizedText(th: "ต้องมี", en: "required")
  static let level = LocalizedText(th: "ระดับ", en: "Level")
  static let emptyLevel = LocalizedText(
    th: "เอกสารต้นทางไม่ได้กำหนดความหมาย จึงเลือกไม่ได้", en: "The source gives it no meaning; it cannot be chosen.")
  static let target = LocalizedText(th: "เป้าหมาย", en: "Target")
  static let belowAll = LocalizedText(th: "ต่ำกว่าเกณฑ์แรก", en: "Below the first threshold")

  static func questions(_ count: Int) -> LocalizedText {
    LocalizedText(th: "\(count) คำถาม", en: count == 1 ? "1 question" : "\(count) questions")
  }
  static func fullMarks(_ points: String) -> LocalizedText {
    LocalizedText(th: "คะแนนเต็ม \(points)", en: "\(points) points")
  }
  static func from(_ score: String) -> LocalizedText { LocalizedText(th: "ตั้งแต่ \(score)", en: "from \(score)") }
  static func step(_ number: Int) -> LocalizedText { LocalizedText(th: "ขั้นตอนที่ \(number)", en: "Step \(number)") }
  static func met(_ count: Int) -> LocalizedText {
    LocalizedText(th: "ทำได้ \(count) ข้อขึ้นไป", en: "\(count) or more met")
  }

  // MARK: Problems of the folder

  static func refused(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "มีแบบประเมิน \(count) ฉบับที่ยังใช้ไม่ได้",
      en: count == 1 ? "One instrument is not offered" : "\(count) instruments are not offered")
  }
  static let refusedHint = LocalizedText(
    th: "แก้ไขไฟล์ตามรายการนี้แล้วเริ่มระบบใหม่ แบบประเมินอื่นใช้งานได้ตามปกติ",
    en: "Mend the files as listed and start the system again. The other instruments are not affected.")

  static let folderUnreadable = (
    problem: LocalizedText(th: "อ่านโฟลเดอร์แบบประเมินไม่ได้", en: "the folder of instruments cannot be read"),
    remedy: LocalizedText(
      th: "ตรวจว่ามีโฟลเดอร์นี้อยู่และโปรแกรมมีสิทธิ์อ่าน", en: "check that it exists and that the program may read it")
  )
  static let fileUnreadable = (
    problem: LocalizedText(th: "อ่านไฟล์ไม่ได้", en: "the file cannot be read"),
    remedy: LocalizedText(th: "ตรวจสิทธิ์การอ่านไฟล์", en: "check the permissions of the file")
  )
  static func sameID(_ id: String, _ first: String) -> (problem: LocalizedText, remedy: LocalizedText) {
    (
      LocalizedText(
        th: "รหัสแบบประเมิน “\(id)” ซ้ำกับ \(first)", en: "the instrument id “\(id)” is taken by \(first)"),
      LocalizedText(th: "ตั้ง id ให้ต่างกัน หรือลบไฟล์ที่ไม่ใช้แล้ว", en: "give it an id of its own, or remove one of the files")
    )
  }
}
