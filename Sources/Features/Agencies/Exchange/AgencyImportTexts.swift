import Kernel

/// The words of taking agencies in from files.
enum AgencyImportTexts {
  static let title = LocalizedText(th: "นำเข้าหน่วยงานจากไฟล์", en: "Import agencies")
  static let lead = LocalizedText(
    th: "ระบบแสดงความแตกต่างให้ตรวจก่อน ยังไม่บันทึกจนกว่าท่านจะยืนยัน",
    en: "The difference is shown first; nothing is recorded until you confirm it.")
  static let file = LocalizedText(th: "ไฟล์ CSV หรือ XLSX", en: "CSV or XLSX file")
  static let fileHint = LocalizedText(
    th: "ไม่เกิน 10 เมกะไบต์และ 20,000 แถว แถวแรกเป็นชื่อคอลัมน์ตามไฟล์ที่ส่งออก คอลัมน์ที่ไม่มีในไฟล์จะคงค่าเดิม",
    en:
      "At most 10 MB and 20,000 rows. The first row names the columns as in the export; what has no column stays as it is."
  )
  static let effective = LocalizedText(th: "การเปลี่ยนแปลงมีผลตั้งแต่วันที่", en: "Changes take effect on")
  static let closeMissing = LocalizedText(th: "หน่วยงานที่ไม่มีในไฟล์", en: "Agencies that the file leaves out")
  static let closeMissingChoice = LocalizedText(
    th: "ยุบเลิกหน่วยงานที่ไม่มีในไฟล์ ตั้งแต่วันที่ระบุ", en: "Close the agencies that the file leaves out, from that day")
  static let check = LocalizedText(th: "ตรวจความแตกต่าง", en: "Show the difference")
  static let needsFile = LocalizedText(th: "เลือกไฟล์ที่จะนำเข้า", en: "Choose the file to import")
  static let confirm = LocalizedText(th: "บันทึกตามความแตกต่างนี้", en: "Record exactly this difference")
  static let another = LocalizedText(th: "เลือกไฟล์อื่น", en: "Choose another file")
  static let stale = LocalizedText(
    th: "ข้อมูลหน่วยงานเปลี่ยนไปหลังจากท่านตรวจความแตกต่าง ยังไม่ได้บันทึก ด้านล่างเป็นความแตกต่างล่าสุด โปรดตรวจอีกครั้ง",
    en:
      "The organisation changed after you looked. Nothing was recorded; the difference below is the present one, please look again"
  )
  static let noDifference = LocalizedText(
    th: "ไฟล์ตรงกับข้อมูลที่มีอยู่ ไม่มีสิ่งที่ต้องบันทึก", en: "The file says what is there already; nothing is to be recorded")
  static let difference = LocalizedText(th: "ความแตกต่าง", en: "Difference")
  static let problems = LocalizedText(th: "สิ่งที่ต้องแก้ไขในไฟล์", en: "To mend in the file")
  static let problemsLead = LocalizedText(
    th: "ยังไม่มีการบันทึก แก้ไขในไฟล์แล้วนำเข้าใหม่", en: "Nothing is recorded. Mend the file and import it again.")
  static let row = LocalizedText(th: "แถว", en: "Row")
  static let column = LocalizedText(th: "คอลัมน์", en: "Column")
  static let value = LocalizedText(th: "ค่าในไฟล์", en: "In the file")
  static let cure = LocalizedText(th: "เหตุและวิธีแก้", en: "Reason and cure")
  static let missing = LocalizedText(th: "ไม่มีในไฟล์", en: "not in the file")
  static let rememberedNoMore = LocalizedText(
    th: "ไม่พบไฟล์ที่ตรวจไว้ อาจบันทึกไปแล้วหรือเก็บไว้เกิน 1 วัน โปรดเลือกไฟล์อีกครั้ง",
    en: "The checked file is no longer kept: it was recorded already, or a day has passed. Choose it again")

  static let added = LocalizedText(th: "เพิ่ม", en: "Added")
  static let renamed = LocalizedText(th: "เปลี่ยนชื่อ", en: "Renamed")
  static let moved = LocalizedText(th: "ย้ายสังกัด", en: "Moved")
  static let reclassified = LocalizedText(th: "เปลี่ยนประเภทหรือลักษณะ", en: "Reclassified")
  static let closed = LocalizedText(th: "ยุบเลิก", en: "Closed")
  static let merged = LocalizedText(th: "รวมกับหน่วยงานอื่น", en: "Merged")
  static let reopened = LocalizedText(th: "เปิดอีกครั้ง", en: "Reopened")

  static let tooLarge = LocalizedText(
    th: "ไฟล์ใหญ่เกิน 10 เมกะไบต์ ให้แบ่งเป็นหลายไฟล์", en: "The file is larger than 10 MB; split it")
  static let tooManyRows = LocalizedText(
    th: "ไฟล์มีเกิน 20,000 แถว ให้แบ่งเป็นหลายไฟล์", en: "The file has more than 20,000 rows; split it")
  static let empty = LocalizedText(
    th: "ไฟล์ว่าง แถวแรกต้องเป็นชื่อคอลัมน์ ส่งออกไฟล์เดิมมาเป็นแบบได้",
    en: "The file is empty. Its first row names the columns; an export shows how")
  static let noCodeColumn = LocalizedText(
    th: "ไม่พบคอลัมน์ code ในแถวแรก ส่งออกไฟล์เดิมมาเป็นแบบแล้วแก้ไข",
    en: "The first row has no column code; start from an export")
  static let columnTwice = LocalizedText(
    th: "มีคอลัมน์นี้สองครั้ง ให้ลบคอลัมน์ที่ไม่ใช้", en: "This column stands twice; remove one")
  static let formula = LocalizedText(
    th: "เซลล์นี้เป็นสูตร ให้คัดลอกแล้ววางเป็นค่า", en: "The cell holds a formula; paste its value instead")
  static let unknownKind = LocalizedText(
    th: "ไม่มีประเภทนี้ ใช้ " + Agency.Kind.allCases.map(\.rawValue).joined(separator: ", "),
    en: "There is no such kind; use " + Agency.Kind.allCases.map(\.rawValue).joined(separator: ", "))
  static let unknownClass = LocalizedText(
    th: "ไม่มีลักษณะนี้ ใช้ " + AgencyClass.allCases.map(\.rawValue).joined(separator: ", "),
    en: "There is no such class; use " + AgencyClass.allCases.map(\.rawValue).joined(separator: ", "))
  static let unknownProvince = LocalizedText(
    th: "ไม่มีจังหวัดนี้ ใช้รหัสสองหลัก เช่น 52 หรือชื่อจังหวัด",
    en: "There is no such province; use its two digits, for instance 52, or its name")
  static let successorWithoutEnd = LocalizedText(
    th: "มีหน่วยงานที่รับภารกิจต่อแต่ไม่มีวันสิ้นสุด ให้กรอกคอลัมน์ ended",
    en: "There is a successor but no day of ending; fill in the column ended")
  static let newNeedsName = LocalizedText(
    th: "หน่วยงานใหม่ต้องมีชื่อทั้งสองภาษา", en: "A new agency needs its name in both languages")
  static let newNeedsKind = LocalizedText(th: "หน่วยงานใหม่ต้องมีประเภท", en: "A new agency needs its kind")
  static let endsBeforeItBegins = LocalizedText(
    th: "วันสิ้นสุดต้องอยู่หลังวันจัดตั้ง", en: "It ends after it was established; give a later day")
  static let outOfReach = LocalizedText(
    th: "หน่วยงานนี้หรือต้นสังกัดอยู่นอกส่วนที่ท่านดูแล ให้ลบแถวนี้หรือคืนค่าเดิม",
    en: "This agency, or the unit above, is outside your part; remove the row or put back what it said")

  static func at(line: Int, _ message: LocalizedText) -> LocalizedText {
    LocalizedText(th: "บรรทัด \(line): \(message.th)", en: "Line \(line): \(message.en)")
  }

  static func unknownColumn(_ name: String) -> LocalizedText {
    LocalizedText(
      th: "ไม่รู้จักคอลัมน์ “\(name)” ใช้ " + AgencyColumn.allCases.map(\.rawValue).joined(separator: ", "),
      en: "There is no column “\(name)”; the columns are "
        + AgencyColumn.allCases.map(\.rawValue).joined(separator: ", "))
  }

  static func codeTwice(row: Int) -> LocalizedText {
    LocalizedText(
      th: "รหัสนี้มีแล้วในแถว \(row) ให้ลบหรือแก้แถวใดแถวหนึ่ง", en: "Row \(row) has this code already; mend one of them")
  }

  static func unknownCode(_ code: String) -> LocalizedText {
    LocalizedText(
      th: "ไม่มีหน่วยงานรหัส \(code) ทั้งในระบบและในไฟล์", en: "Neither the system nor the file has an agency \(code)")
  }

  static func establishedOtherwise(_ day: Day) -> LocalizedText {
    let written = day == .beginning ? "" : day.iso
    return LocalizedText(
      th: written.isEmpty
        ? "หน่วยงานนี้มีมาตั้งแต่เริ่มทะเบียน ให้เว้นว่าง วันที่มีผลของการเปลี่ยนแปลงเลือกตอนนำเข้า"
        : "หน่วยงานนี้จัดตั้งเมื่อ \(written) ให้เว้นว่างหรือคงค่านี้ วันที่มีผลของการเปลี่ยนแปลงเลือกตอนนำเข้า",
      en: written.isEmpty
        ? "This agency has been there since the register began: leave the cell blank. The day of changes is chosen on importing"
        : "This agency was established on \(written): leave the cell blank or so. The day of changes is chosen on importing"
    )
  }

  static func endedOtherwise(_ day: Day) -> LocalizedText {
    LocalizedText(
      th: "หน่วยงานนี้สิ้นสุดแล้วตั้งแต่ \(day.iso) ให้คงค่านี้ หรือเปิดอีกครั้งก่อน",
      en: "This agency ended on \(day.iso) already: leave that day, or reopen it first")
  }

  static func summary(_ counts: [(LocalizedText, Int)]) -> LocalizedText {
    LocalizedText(
      th: counts.map { "\($0.0.th) \(AgencyTexts.grouped($0.1))" }.joined(separator: " · "),
      en: counts.map { "\($0.0.en) \(AgencyTexts.grouped($0.1))" }.joined(separator: " · "))
  }

  static func takesEffect(_ day: Day) -> LocalizedText {
    LocalizedText(
      th: "มีผลตั้งแต่วันที่ \(DateText(.thai).day(day))", en: "Effective \(DateText(.english).day(day))")
  }

  static func problemCount(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "มีสิ่งที่ต้องแก้ไข \(AgencyTexts.grouped(count)) แห่ง", en: "\(AgencyTexts.grouped(count)) to mend")
  }

  static func onlyFirst(_ shown: Int, of count: Int) -> LocalizedText {
    LocalizedText(
      th: "แสดง \(AgencyTexts.grouped(shown)) จาก \(AgencyTexts.grouped(count)) รายการ",
      en: "The first \(AgencyTexts.grouped(shown)) of \(AgencyTexts.grouped(count))")
  }

  static func done(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "บันทึกการเปลี่ยนแปลงของ \(AgencyTexts.grouped(count)) หน่วยงานแล้ว",
      en: "Changes of \(AgencyTexts.grouped(count)) agencies are recorded")
  }

  static func importedFrom(_ filename: String) -> String { "นำเข้าจากไฟล์ \(filename)" }
}
