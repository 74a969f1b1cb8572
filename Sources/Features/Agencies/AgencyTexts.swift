import Kernel

/// The words of the organisation's pages.
enum AgencyTexts {
  static let agencies = LocalizedText(th: "หน่วยงาน", en: "Agencies")
  static let agency = LocalizedText(th: "หน่วยงาน", en: "Agency")
  static let code = LocalizedText(th: "รหัส", en: "Code")
  static let codeHint = LocalizedText(
    th: "รหัสในทะเบียนหน่วยงาน ไม่ซ้ำกับหน่วยงานใด และไม่เปลี่ยนตลอดไป เช่น D-0123",
    en: "The code in the register of agencies: no other agency's, and never changed, for instance D-0123")
  static let nameThai = LocalizedText(th: "ชื่อภาษาไทย", en: "Name in Thai")
  static let nameEnglish = LocalizedText(th: "ชื่อภาษาอังกฤษ", en: "Name in English")
  static let parent = LocalizedText(th: "สังกัด", en: "Under")
  static let parentHint = LocalizedText(
    th: "พิมพ์รหัสหรือชื่อเต็มของหน่วยงานต้นสังกัด เว้นว่างเมื่อเป็นหน่วยงานบนสุด",
    en: "Type the code or the full name of the unit above; leave blank at the top")
  static let kind = LocalizedText(th: "ประเภท", en: "Kind")
  static let agencyClass = LocalizedText(th: "ลักษณะหน่วยงาน", en: "Class")
  static let province = LocalizedText(th: "จังหวัด", en: "Province")
  static let order = LocalizedText(th: "ลำดับในสังกัดเดียวกัน", en: "Order among its siblings")
  static let orderHint = LocalizedText(
    th: "จำนวนเต็ม น้อยอยู่ก่อน เท่ากันเรียงตามพจนานุกรม", en: "A whole number; smaller first, equal ones as in a dictionary")
  static let state = LocalizedText(th: "สถานะ", en: "State")
  static let units = LocalizedText(th: "หน่วยงานในสังกัด", en: "Units under it")
  static let search = LocalizedText(th: "ค้นจากชื่อหรือรหัส", en: "Search by name or code")
  static let all = LocalizedText(th: "ทั้งหมด", en: "All")
  static let none = LocalizedText(th: "ไม่ระบุ", en: "None")
  static let onDay = LocalizedText(th: "ณ วันที่", en: "As of")
  static let views = LocalizedText(th: "รูปแบบรายการ", en: "Views")
  static let structure = LocalizedText(th: "ตามโครงสร้าง", en: "By structure")
  static let flat = LocalizedText(th: "เรียงต่อกัน", en: "One after the other")
  static let noMatch = LocalizedText(th: "ไม่พบหน่วยงานตามที่ค้น", en: "No agency matches")
  static let noMatchHint = LocalizedText(
    th: "ลองใช้คำที่สั้นลง หรือล้างตัวกรอง", en: "Try a shorter word, or clear the filter")
  static let empty = LocalizedText(th: "ยังไม่มีหน่วยงาน", en: "There are no agencies yet")
  static let emptyHint = LocalizedText(
    th: "ผู้ดูแลระบบเพิ่มทีละหน่วยงาน หรือนำเข้าจากไฟล์ได้", en: "An administrator adds them one by one, or from a file")
  static let add = LocalizedText(th: "เพิ่มหน่วยงาน", en: "Add an agency")
  static let addUnder = LocalizedText(th: "เพิ่มหน่วยงานในสังกัด", en: "Add a unit under it")
  static let asCSV = LocalizedText(th: "ส่งออก CSV", en: "Export CSV")
  static let asXLSX = LocalizedText(th: "ส่งออก XLSX", en: "Export XLSX")

  static let working = LocalizedText(th: "ปฏิบัติงานอยู่", en: "Working")
  static let ended = LocalizedText(th: "สิ้นสุดแล้ว", en: "Ended")
  static let closed = LocalizedText(th: "ยุบเลิก", en: "Closed")
  static let merged = LocalizedText(th: "รวมกับหน่วยงานอื่น", en: "Merged")
  static let coming = LocalizedText(th: "ยังไม่จัดตั้ง", en: "Not yet established")
  static let predecessors = LocalizedText(th: "หน่วยงานที่รวมเข้ามา", en: "Merged into it")
  static let facts = LocalizedText(th: "ข้อมูลหน่วยงาน", en: "Facts")
  static let history = LocalizedText(th: "ประวัติการเปลี่ยนแปลง", en: "History")
  static let noUnits = LocalizedText(th: "ไม่มีหน่วยงานในสังกัด", en: "No units under it")

  static let day = LocalizedText(th: "มีผลตั้งแต่", en: "From")
  static let what = LocalizedText(th: "การเปลี่ยนแปลง", en: "Change")
  static let why = LocalizedText(th: "เหตุผลและอ้างอิง", en: "Reason and reference")
  static let recorded = LocalizedText(th: "บันทึกเมื่อ", en: "Recorded")
  static let sinceBeginning = LocalizedText(th: "ตั้งแต่เริ่มมีทะเบียน", en: "Since the register began")
  static let established = LocalizedText(th: "จัดตั้งเป็น", en: "Established as")
  static let stillToCome = LocalizedText(th: "ยังไม่ถึงกำหนด", en: "To come")
  static let trail = LocalizedText(th: "บันทึกการตรวจสอบ", en: "Audit trail")
  static let moment = LocalizedText(th: "เมื่อ", en: "When")
  static let actor = LocalizedText(th: "โดย", en: "By")
  static let before = LocalizedText(th: "ก่อน", en: "Before")
  static let after = LocalizedText(th: "หลัง", en: "After")

  static let from = LocalizedText(th: "มีผลตั้งแต่วันที่", en: "Takes effect on")
  static let fromHint = LocalizedText(
    th: "เป็นวันในอดีต วันนี้ หรือวันข้างหน้าก็ได้ เช่น 2026-10-01 หรือ 1/10/2569",
    en: "In the past, today, or to come; for instance 2026-10-01 or 1/10/2569")
  static let reason = LocalizedText(th: "เหตุผล", en: "Reason")
  static let reference = LocalizedText(th: "กฎหมาย คำสั่ง หรือหนังสืออ้างอิง", en: "Law, order or letter")
  static let successor = LocalizedText(th: "รวมเข้ากับ", en: "Merged into")
  static let successorHint = LocalizedText(
    th: "พิมพ์รหัสหรือชื่อเต็มของหน่วยงานที่รับภารกิจต่อ", en: "Type the code or the full name of the agency that takes over")
  static let movesUnits = LocalizedText(
    th: "ย้ายหน่วยงานในสังกัดไปอยู่กับหน่วยงานที่รับภารกิจต่อในวันเดียวกัน",
    en: "Move the units under it to the agency that takes over on the same day")
  static let save = LocalizedText(th: "บันทึกการเปลี่ยนแปลง", en: "Record the change")
  static let saveNew = LocalizedText(th: "เพิ่มหน่วยงานนี้", en: "Add this agency")
  static let cancel = LocalizedText(th: "ยกเลิก", en: "Cancel")
  static let withdraw = LocalizedText(th: "ถอนการเปลี่ยนแปลงนี้", en: "Withdraw this change")
  static let saved = LocalizedText(th: "บันทึกการเปลี่ยนแปลงแล้ว", en: "The change is recorded")
  static let added = LocalizedText(th: "เพิ่มหน่วยงานแล้ว", en: "The agency is added")
  static let withdrawn = LocalizedText(th: "ถอนการเปลี่ยนแปลงแล้ว", en: "The change is withdrawn")
  static let changes = LocalizedText(th: "เปลี่ยนแปลงหน่วยงานนี้", en: "Change this agency")
  static let asItStands = LocalizedText(th: "ข้อมูลปัจจุบัน", en: "As it stands now")

  static func title(_ kind: AgencyChange.Kind) -> LocalizedText {
    switch kind {
    case .rename: LocalizedText(th: "เปลี่ยนชื่อ", en: "Rename")
    case .move: LocalizedText(th: "ย้ายสังกัด", en: "Move")
    case .reclassify: LocalizedText(th: "เปลี่ยนประเภทหรือลักษณะ", en: "Reclassify")
    case .merge: LocalizedText(th: "รวมกับหน่วยงานอื่น", en: "Merge into another")
    case .close: LocalizedText(th: "ยุบเลิก", en: "Close")
    case .reopen: LocalizedText(th: "เปิดดำเนินการอีกครั้ง", en: "Reopen")
    }
  }

  static func meaning(_ kind: AgencyChange.Kind) -> LocalizedText {
    switch kind {
    case .rename:
      LocalizedText(
        th: "ผลของรอบที่ผ่านมายังแสดงชื่อที่ใช้ในเวลานั้น", en: "Past rounds go on showing the name of their time.")
    case .move:
      LocalizedText(
        th: "ย้ายทั้งหน่วยงานและหน่วยงานในสังกัด ต้องดูแลได้ทั้งต้นสังกัดเดิมและใหม่",
        en: "It moves with everything under it. Both the old and the new unit above must be within your part.")
    case .reclassify:
      LocalizedText(
        th: "ลักษณะหน่วยงานกำหนดน้ำหนักและเกณฑ์ของแบบประเมินในรอบที่เปิดหลังจากนี้",
        en: "The class decides weights and criteria in rounds opened afterwards.")
    case .merge:
      LocalizedText(
        th: "หน่วยงานนี้สิ้นสุดลง ยังค้นหาได้และเก็บผลเดิมไว้ แต่ไม่ได้รับงานใหม่",
        en: "This agency ends. It is still found and keeps its results, but gets no new work.")
    case .close:
      LocalizedText(
        th: "หน่วยงานนี้สิ้นสุดลงโดยไม่มีผู้รับภารกิจต่อ ยังค้นหาได้และเก็บผลเดิมไว้ แต่ไม่ได้รับงานใหม่",
        en: "This agency ends and none takes over. It is still found and keeps its results, but gets no new work.")
    case .reopen:
      LocalizedText(th: "หน่วยงานนี้กลับมาปฏิบัติงานและรับงานใหม่ได้", en: "This agency works again and gets new work.")
    }
  }
}
