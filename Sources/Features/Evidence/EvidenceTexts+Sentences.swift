import Kernel

/// Sentences that say what is wrong and how to mend it, and those with figures in them.
extension EvidenceTexts {
  static let titleMissing = LocalizedText(th: "โปรดใส่ชื่อหลักฐาน", en: "Please give the evidence a title.")
  static let badDay = LocalizedText(
    th: "ไม่พบวันที่นี้ในปฏิทิน โปรดพิมพ์เช่น 1 ต.ค. 2568 หรือ 1/10/2568",
    en: "There is no such day. Please write for instance 1 Oct 2025 or 1/10/2568.")
  static let periodBackwards = LocalizedText(
    th: "วันสุดท้ายอยู่ก่อนวันแรก โปรดตรวจวันที่ทั้งสอง", en: "The last day is before the first. Please check both.")
  static let periodHalf = LocalizedText(
    th: "โปรดใส่วันแรกของช่วงเวลาด้วย", en: "Please give the first day of the period too.")
  static let badLink = LocalizedText(
    th: "โปรดใส่ที่อยู่เว็บที่ขึ้นต้นด้วย https:// และไม่มีชื่อผู้ใช้หรือรหัสผ่านอยู่ในนั้น",
    en: "Please give an address that begins with https:// and holds no username or password.")
  static let badFigure = LocalizedText(
    th: "โปรดใส่ตัวเลข เช่น 1204 หรือ 87.5", en: "Please give a number, for instance 1204 or 87.5.")
  static let unitMissing = LocalizedText(
    th: "โปรดใส่หน่วยของตัวเลข เช่น ครั้ง หรือ %", en: "Please give the unit, for instance % or times.")
  static let sourceMissing = LocalizedText(
    th: "โปรดบอกว่าตัวเลขมาจากที่ใด เพื่อให้ผู้ประเมินตรวจสอบได้",
    en: "Please say where the figure comes from, so that an assessor can check it.")
  static let fileMissing = LocalizedText(th: "โปรดเลือกไฟล์", en: "Please choose a file.")
  static let fileEmpty = LocalizedText(th: "ไฟล์นี้ว่างเปล่า โปรดเลือกไฟล์อื่น", en: "The file is empty. Please choose another.")
  static let diskFull = LocalizedText(
    th: "ที่เก็บไฟล์ของระบบเต็ม ยังไม่ได้เก็บไฟล์นี้ โปรดแจ้งผู้ดูแลระบบแล้วลองอีกครั้ง",
    en: "The system has no room left and nothing of the file was kept. Please tell the administrator and try again.")
  static let storeAway = LocalizedText(
    th: "ที่เก็บไฟล์ไม่ตอบสนอง ยังไม่ได้เก็บไฟล์นี้ โปรดลองอีกครั้งในอีกสักครู่",
    en: "The store of files does not answer and the file was not kept. Please try again in a while.")
  static let placeClosed = LocalizedText(
    th: "ข้อนี้แก้ไขหลักฐานไม่ได้แล้ว", en: "The evidence of this item can no longer be changed.")
  static let heldBySigned = LocalizedText(
    th: "ยกเลิกไม่ได้ เพราะมีแบบประเมินที่ลงนามแล้วอ้างถึงหลักฐานนี้",
    en: "It cannot be declared void: an assessment that was handed in refers to it.")
  static let isVoid = LocalizedText(
    th: "หลักฐานนี้ยกเลิกแล้ว จึงแก้ไขไม่ได้", en: "This evidence is void and can no longer be changed.")
  static let reasonMissing = LocalizedText(th: "โปรดบอกเหตุผล", en: "Please give a reason.")
  static let expiringBody = LocalizedText(
    th: "เพิ่มรุ่นใหม่หรือแก้ไขวันหมดอายุได้ที่หน้าของหลักฐาน",
    en: "Add a version or change the expiry on the page of the evidence.")

  static let kinds = "PDF, PNG, JPEG, GIF, WEBP, DOCX, XLSX, PPTX, ODT, ODS, ODP, CSV, TXT, ZIP"

  static func fileHint(_ limit: Int) -> LocalizedText {
    LocalizedText(
      th: "รับ \(kinds) ขนาดไม่เกิน \(ByteCount.text(limit))", en: "\(kinds), up to \(ByteCount.text(limit)).")
  }

  static func fileTooLarge(_ limit: Int) -> LocalizedText {
    LocalizedText(
      th: "ไฟล์ใหญ่เกิน \(ByteCount.text(limit)) จึงไม่ได้รับไว้ โปรดลดขนาดหรือแบ่งไฟล์ หรือแนบเป็นลิงก์แทน",
      en: """
        The file is larger than \(ByteCount.text(limit)) and was not taken. Please make it smaller, split it, or give \
        a link instead.
        """)
  }

  static func kindRefused(_ found: String) -> LocalizedText {
    LocalizedText(
      th: "ไม่รับไฟล์ชนิดนี้ (เนื้อหาเป็น \(found)) เพราะอาจทำงานบนเครื่องของผู้เปิด ชนิดที่รับได้คือ \(kinds)",
      en: """
        Files of this kind are not taken (the content is \(found)): they could run on the reader's computer, or cannot \
        be checked. These are: \(kinds).
        """)
  }

  static func nameLies(_ name: String, kind: String, ending: String) -> LocalizedText {
    LocalizedText(
      th: "ไฟล์ “\(name)” มีเนื้อหาเป็น \(kind) แต่นามสกุลบอกเป็นอย่างอื่น โปรดเปลี่ยนนามสกุลเป็น .\(ending) แล้วส่งใหม่",
      en: "The content of “\(name)” is \(kind), but its ending says otherwise. Please rename it to end in .\(ending).")
  }

  static func tooLong(_ limit: Int) -> LocalizedText {
    LocalizedText(th: "ยาวได้ไม่เกิน \(limit) ตัวอักษร", en: "At most \(limit) characters.")
  }

  static func expiring(_ title: String, _ day: Day) -> LocalizedText {
    LocalizedText(
      th: "หลักฐาน “\(title)” จะหมดอายุวันที่ \(DateText(.thai).day(day))",
      en: "The evidence “\(title)” expires on \(DateText(.english).day(day))")
  }

  static func count(_ count: Int) -> LocalizedText {
    LocalizedText(th: "\(count) ชิ้น", en: count == 1 ? "1 piece" : "\(count) pieces")
  }

  static func hiddenUses(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "และอีก \(count) แห่งที่ท่านไม่มีสิทธิ์ดู",
      en: "and \(count) more \(count == 1 ? "place" : "places") that you may not see")
  }
}
