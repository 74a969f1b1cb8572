import Agencies
import Kernel

/// The words of `samrit agency`.
enum AgencyCommandTexts {
  static let importSummary = LocalizedText(
    th: "นำเข้าหน่วยงานจากไฟล์ CSV หรือ XLSX", en: "take agencies in from a CSV or XLSX file")
  static let importDetail = LocalizedText(
    th: "ไฟล์มีคอลัมน์ตามที่ส่งออก คอลัมน์ที่ไม่มีจะคงค่าเดิม หากมีแถวผิดจะไม่บันทึกสิ่งใดและแสดงทุกแถวที่ผิด",
    en:
      "The file has the columns of an export; what has no column stays as it is. With anything wrong nothing is recorded, and everything wrong is shown."
  )
  static let fileOperand = LocalizedText(th: "ไฟล์ที่นำเข้า", en: "the file to take in")
  static let dryRunOption = LocalizedText(th: "แสดงความแตกต่างโดยไม่บันทึก", en: "show the difference, record nothing")
  static let closeMissingOption = LocalizedText(
    th: "ยุบเลิกหน่วยงานที่ไม่มีในไฟล์", en: "close the agencies that the file leaves out")
  static let validFromOption = LocalizedText(
    th: "วันที่การเปลี่ยนแปลงมีผล เช่น 2026-10-01 หากไม่ระบุคือวันนี้",
    en: "the day from which changes hold, for instance 2026-10-01; today when not given")
  static let exportSummary = LocalizedText(th: "ส่งออกหน่วยงานทั้งหมด", en: "write all agencies to a file")
  static let formatOption = LocalizedText(th: "รูปแบบไฟล์ ปกติเป็น csv", en: "the kind of file; csv unless given")
  static let onOption = LocalizedText(
    th: "ตามโครงสร้าง ณ วันที่ระบุ หากไม่ระบุคือวันนี้", en: "as of a day; today when not given")
  static let outputOption = LocalizedText(
    th: "ไฟล์ที่เขียน หากไม่ระบุจะเขียน csv ออกทางหน้าจอ", en: "the file to write; csv goes to standard output without it")
  static let workbookNeedsFile = LocalizedText(
    th: "รูปแบบ xlsx ต้องระบุ --output ชื่อไฟล์", en: "a workbook needs --output FILE")
  static let populationSummary = LocalizedText(
    th: "สร้างหน่วยงานตามประชากรของการสำรวจความพร้อมรัฐบาลดิจิทัล ปี 2560 สำหรับสาธิตและวัดความเร็ว",
    en: "load the agencies of the 2560 digital-readiness survey, for demonstrations and measurements")
  static let populationDetail = LocalizedText(
    th: "76 จังหวัด จังหวัดละ 19 หน่วยงาน และกรมสมมติ 302 แห่ง รวม 1,746 หน่วยงาน กับกระทรวงและจังหวัดที่เป็นต้นสังกัด",
    en:
      "76 provinces with 19 offices each and 302 invented departments, 1,746 agencies, under invented ministries and the provinces."
  )
  static let seedOption = LocalizedText(
    th: "จำนวนที่กำหนดชื่อสมมติ ปกติเป็น 1", en: "the number that decides the invented names; 1 unless given")
  static let stale = LocalizedText(
    th: "ข้อมูลหน่วยงานเปลี่ยนไประหว่างนำเข้า ให้สั่งอีกครั้ง", en: "the organisation changed meanwhile; run it again")

  static let row = LocalizedText(th: "แถว", en: "row")
  static let column = LocalizedText(th: "คอลัมน์", en: "column")
  static let value = LocalizedText(th: "ค่า", en: "value")
  static let cure = LocalizedText(th: "เหตุและวิธีแก้", en: "reason and cure")
  static let action = LocalizedText(th: "การเปลี่ยนแปลง", en: "change")
  static let code = LocalizedText(th: "รหัส", en: "code")
  static let name = LocalizedText(th: "ชื่อ", en: "name")
  static let from = LocalizedText(th: "มีผลตั้งแต่", en: "from")

  static func badDay(_ option: String, _ text: String) -> LocalizedText {
    LocalizedText(
      th: "--\(option): “\(text)” ไม่ใช่วันที่ เขียนเป็น 2026-10-01",
      en: "--\(option): “\(text)” is no day; write it as 2026-10-01")
  }

  static func badFormat(_ text: String) -> LocalizedText {
    LocalizedText(th: "--format เป็น csv หรือ xlsx ไม่ใช่ “\(text)”", en: "--format is csv or xlsx, not “\(text)”")
  }

  static func badSeed(_ text: String) -> LocalizedText {
    LocalizedText(th: "--seed: “\(text)” ไม่ใช่จำนวนเต็ม", en: "--seed: “\(text)” is no whole number")
  }

  static func problems(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "มีสิ่งที่ต้องแก้ไข \(count) แห่ง ยังไม่ได้บันทึกสิ่งใด", en: "\(count) to mend; nothing was recorded")
  }

  static func counted(_ difference: AgencyImport, isDry: Bool) -> LocalizedText {
    guard !difference.items.isEmpty else {
      return LocalizedText(th: "ไฟล์ตรงกับข้อมูลที่มีอยู่", en: "no difference: the file says what is there already")
    }
    let thai = difference.counts.map { "\($0.action.title.th) \($0.count)" }.joined(separator: ", ")
    let english = difference.counts.map { "\($0.action.title.en) \($0.count)" }.joined(separator: ", ")
    return LocalizedText(
      th: thai + (isDry ? " (ยังไม่ได้บันทึก)" : " (บันทึกแล้ว)"), en: english + (isDry ? " (not recorded)" : " (recorded)"))
  }

  static func written(_ count: Int, _ path: String) -> LocalizedText {
    LocalizedText(th: "เขียน \(count) หน่วยงานลงใน \(path)", en: "wrote \(count) agencies to \(path)")
  }

  static func populationThere(_ code: String) -> LocalizedText {
    LocalizedText(
      th: "มีหน่วยงานรหัส \(code) อยู่แล้ว ประชากรนี้โหลดได้ครั้งเดียว ใช้ฐานข้อมูลใหม่",
      en: "there is an agency \(code) already; the population is loaded once, use another database")
  }

  static func populated(_ population: SurveyPopulation) -> LocalizedText {
    let surveyed = population.surveyed.count
    let others = population.agencies.count - surveyed
    return LocalizedText(
      th: "สร้าง \(surveyed) หน่วยงาน กับกระทรวงและจังหวัดอีก \(others) แห่ง",
      en: "loaded \(surveyed) agencies and \(others) ministries and provinces above them")
  }
}
