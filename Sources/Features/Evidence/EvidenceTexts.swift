import Kernel

/// The words of Evidence.
enum EvidenceTexts {
  static let evidence = LocalizedText(th: "หลักฐาน", en: "Evidence")
  static let registerLead = LocalizedText(
    th: "หลักฐานทั้งหมดของหน่วยงานที่ท่านดูแล แต่ละชิ้นใช้แสดงได้หลายข้อ",
    en: "All evidence of the agencies in your care. One piece can prove several items.")
  static let emptyTitle = LocalizedText(th: "ยังไม่มีหลักฐาน", en: "No evidence yet")
  static let emptyBody = LocalizedText(
    th: "แนบหลักฐานได้จากหน้าตอบแบบประเมินของแต่ละข้อ แล้วจะปรากฏที่นี่",
    en: "Evidence is attached from the items of an assessment, and then appears here.")
  static let nothingFoundTitle = LocalizedText(th: "ไม่พบหลักฐานที่ตรงกับที่ค้น", en: "Nothing matches")
  static let nothingFound = LocalizedText(
    th: "ลองใช้คำอื่น หรือล้างตัวกรอง", en: "Try other words, or clear the filter.")

  // Fields
  static let title = LocalizedText(th: "ชื่อหลักฐาน", en: "Title")
  static let titleHint = LocalizedText(
    th: "เว้นว่างได้เมื่อแนบไฟล์ ระบบจะใช้ชื่อไฟล์", en: "May be left blank for a file; its name is used.")
  static let form = LocalizedText(th: "รูปแบบ", en: "Form")
  static let file = LocalizedText(th: "ไฟล์", en: "File")
  static let link = LocalizedText(th: "ลิงก์", en: "Link")
  static let figure = LocalizedText(th: "ตัวเลข", en: "Figure")
  static let linkAddress = LocalizedText(th: "ที่อยู่เว็บ (https)", en: "Web address (https)")
  static let linkHint = LocalizedText(
    th: "ระบบแสดงลิงก์พร้อมชื่อเว็บไซต์ ไม่ได้เก็บเนื้อหาของหน้าเว็บ",
    en: "The link is shown with its site. The page itself is not kept.")
  static let value = LocalizedText(th: "ค่า", en: "Value")
  static let unit = LocalizedText(th: "หน่วย", en: "Unit")
  static let source = LocalizedText(th: "แหล่งที่มาของตัวเลข", en: "Where the figure comes from")
  static let from = LocalizedText(th: "แสดงผลงานตั้งแต่วันที่", en: "Proves from")
  static let to = LocalizedText(th: "ถึงวันที่", en: "until")
  static let dayHint = LocalizedText(
    th: "เช่น 1 ต.ค. 2568 หรือ 1/10/2568 จะใช้ ค.ศ. ก็ได้", en: "For instance 1 Oct 2025 or 1/10/2568; either era.")
  static let expires = LocalizedText(th: "หมดอายุวันที่", en: "Expires on")
  static let demand = LocalizedText(th: "ใช้ตอบรายการ", en: "Answers the demand")
  static let noDemand = LocalizedText(th: "ไม่ระบุ", en: "None in particular")
  static let period = LocalizedText(th: "ช่วงเวลาที่แสดง", en: "Period it proves")
  static let noPeriod = LocalizedText(th: "ไม่ได้ระบุ", en: "Not said")
  static let content = LocalizedText(th: "เนื้อหา", en: "Content")
  static let item = LocalizedText(th: "ข้อ", en: "Item")
  static let hash = LocalizedText(th: "ค่าแฮช SHA-256", en: "SHA-256")
  static let agency = LocalizedText(th: "หน่วยงาน", en: "Agency")
  static let state = LocalizedText(th: "สถานะ", en: "State")
  static let round = LocalizedText(th: "งานที่ใช้", en: "Used in")
  static let usedIn = LocalizedText(th: "ใช้แสดงในข้อ", en: "Where it is used")
  static let places = LocalizedText(th: "ใช้แล้ว (ข้อ)", en: "Items")
  static let added = LocalizedText(th: "แก้ไขล่าสุด", en: "Last change")
  static let any = LocalizedText(th: "ทั้งหมด", en: "All")
  static let search = LocalizedText(th: "ค้นชื่อหรือข้อความในไฟล์", en: "Words in title or file")
  static let stateAll = LocalizedText(th: "ใช้ได้ทั้งหมด", en: "All that are good")
  static let stateExpiring = LocalizedText(th: "หมดอายุแล้วหรือใกล้หมดอายุ", en: "Expired or about to")
  static let stateUnattached = LocalizedText(th: "ยังไม่ได้ใช้", en: "Not used anywhere")
  static let stateVoid = LocalizedText(th: "ยกเลิกแล้ว", en: "Void")

  // States
  static let good = LocalizedText(th: "ใช้ได้", en: "Good")
  static let expired = LocalizedText(th: "หมดอายุแล้ว", en: "Expired")
  static let expiresSoon = LocalizedText(th: "ใกล้หมดอายุ", en: "Expires soon")
  static let isVoidWord = LocalizedText(th: "ยกเลิกแล้ว", en: "Void")
  static let required = LocalizedText(th: "ต้องมี", en: "required")
  static let demandMet = LocalizedText(th: "มีแล้ว", en: "There")
  static let demandOpen = LocalizedText(th: "ยังไม่มี", en: "Missing")
  static let notScanned = LocalizedText(th: "ยังไม่ได้ตรวจไวรัส", en: "Not scanned for viruses")
  static let scanWaiting = LocalizedText(th: "กำลังรอตรวจไวรัส", en: "Waiting to be scanned for viruses")
  static let scanClean = LocalizedText(th: "ตรวจไวรัสแล้ว ไม่พบ", en: "Scanned for viruses, none found")
  static let scanInfected = LocalizedText(
    th: "พบไวรัส ไม่อนุญาตให้ดาวน์โหลด", en: "A virus was found; it cannot be downloaded")
  static let scanFailed = LocalizedText(th: "ตรวจไวรัสไม่สำเร็จ จะลองใหม่", en: "Scanning failed; it will be tried again")
  static let readingWaiting = LocalizedText(
    th: "ระบบกำลังอ่านไฟล์เพื่อให้ค้นข้อความและดูภาพตัวอย่างได้", en: "The file is being read for search and preview.")
  static let readingLocked = LocalizedText(
    th: "ไฟล์นี้มีรหัสผ่าน จึงค้นข้อความและดูตัวอย่างไม่ได้",
    en: "The file is locked with a password: no search in it and no preview.")
  static let readingFailed = LocalizedText(
    th: "อ่านไฟล์นี้ไม่ได้ ไฟล์อาจเสียหาย โปรดเปิดดูอีกครั้งก่อนใช้เป็นหลักฐาน",
    en: "The file could not be read. It may be damaged: please open it before you rely on it.")
  static let infectedLeftOut = LocalizedText(th: "ไม่รวมไฟล์นี้เพราะพบไวรัส", en: "left out: a virus was found")

  // Pages and buttons
  static let download = LocalizedText(th: "ดาวน์โหลด", en: "Download")
  static let preview = LocalizedText(th: "ตัวอย่าง", en: "Preview")
  static let previewOf = LocalizedText(th: "ภาพตัวอย่างของ", en: "Preview of")
  static let versions = LocalizedText(th: "รุ่นของหลักฐาน", en: "Versions")
  static let version = LocalizedText(th: "รุ่น", en: "Version")
  static let by = LocalizedText(th: "โดย", en: "By")
  static let at = LocalizedText(th: "เมื่อ", en: "When")
  static let newVersion = LocalizedText(th: "เพิ่มรุ่นใหม่", en: "Add a version")
  static let newVersionHint = LocalizedText(
    th: "รุ่นเดิมยังเก็บไว้ ข้อที่ลงนามแล้วยังใช้รุ่นเดิม ข้อที่ยังแก้ไขได้จะใช้รุ่นใหม่",
    en: "Earlier versions stay. Items already signed keep the version they had; the others take the new one.")
  static let edit = LocalizedText(th: "แก้ไขรายละเอียด", en: "Change details")
  static let save = LocalizedText(th: "บันทึก", en: "Save")
  static let void = LocalizedText(th: "ยกเลิกหลักฐาน", en: "Declare void")
  static let reason = LocalizedText(th: "เหตุผล", en: "Reason")
  static let voidHint = LocalizedText(
    th: "หลักฐานจะถูกถอดจากทุกข้อ แต่ยังดูย้อนหลังได้", en: "It is taken away from every item and stays readable.")
  static let attach = LocalizedText(th: "แนบหลักฐาน", en: "Attach evidence")
  static let attachNew = LocalizedText(th: "แนบหลักฐานใหม่", en: "Attach something new")
  static let attachExisting = LocalizedText(th: "ใช้หลักฐานที่มีอยู่แล้ว", en: "Use what the agency has")
  static let attachThis = LocalizedText(th: "แนบชิ้นนี้", en: "Attach this")
  static let attached = LocalizedText(th: "หลักฐานที่แนบไว้", en: "Attached here")
  static let nothingAttached = LocalizedText(th: "ยังไม่มีหลักฐานในข้อนี้", en: "Nothing is attached here yet.")
  static let checklist = LocalizedText(th: "หลักฐานที่ต้องแสดง", en: "What should be shown")
  static let detach = LocalizedText(th: "ถอดออกจากข้อนี้", en: "Take away from here")
  static let back = LocalizedText(th: "กลับไปหน้าตอบ", en: "Back to the item")
  static let find = LocalizedText(th: "ค้นหา", en: "Search")
  static let pack = LocalizedText(th: "ดาวน์โหลดหลักฐานทั้งชุด (ZIP)", en: "Download all evidence (ZIP)")
  static let wantedPeriod = LocalizedText(th: "หลักฐานควรแสดงผลงานในช่วง", en: "Evidence should prove the period")
  static let outsidePeriod = LocalizedText(th: "ไม่อยู่ในช่วงที่ต้องแสดง", en: "Outside the period asked for")
  static let pages = LocalizedText(th: "จำนวนหน้า", en: "Pages")
  static let outsideLink = LocalizedText(th: "เปิดเว็บไซต์ภายนอก", en: "opens another site")
  static let notUsed = LocalizedText(th: "ยังไม่ได้แนบกับข้อใด", en: "It is attached nowhere.")

  // What happened
  static let attachedFlash = LocalizedText(th: "แนบหลักฐานแล้ว", en: "Attached.")
  static let knownFlash = LocalizedText(
    th: "หน่วยงานมีไฟล์นี้อยู่แล้ว ระบบจึงแนบหลักฐานชิ้นเดิมโดยไม่เก็บซ้ำ",
    en: "The agency has this file already: its piece was attached, and nothing is kept twice.")
  static let detachedFlash = LocalizedText(
    th: "ถอดออกแล้ว หลักฐานยังอยู่ในทะเบียนของหน่วยงาน", en: "Taken away; it stays in the agency's register.")
  static let savedFlash = LocalizedText(th: "บันทึกแล้ว", en: "Saved.")
  static let versionFlash = LocalizedText(th: "เพิ่มรุ่นใหม่แล้ว", en: "The version was added.")
  static let voidFlash = LocalizedText(th: "ยกเลิกหลักฐานแล้ว", en: "Declared void.")
}
