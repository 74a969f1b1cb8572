import Kernel

/// Sentences with something in them.
extension AgencyTexts {
  static func standing(_ working: Int, ended: Int, on day: Day, isToday: Bool) -> LocalizedText {
    let tail = (
      th: ended > 0 ? " และสิ้นสุดแล้ว \(grouped(ended)) หน่วยงาน" : "",
      en: ended > 0 ? ", and \(grouped(ended)) have ended" : ""
    )
    let thai = DateText(.thai).day(day)
    let english = DateText(.english).day(day)
    return LocalizedText(
      th: "\(isToday ? "วันนี้" : "ณ วันที่ \(thai)") มีหน่วยงานที่ปฏิบัติงานอยู่ \(grouped(working)) หน่วยงาน\(tail.th)",
      en: "\(grouped(working)) agencies \(isToday ? "work today" : "as of \(english)")\(tail.en)")
  }

  static func matching(_ count: Int) -> LocalizedText {
    LocalizedText(th: "พบ \(grouped(count)) หน่วยงาน", en: count == 1 ? "1 agency" : "\(grouped(count)) agencies")
  }

  static func ended(_ agency: Agency, on day: Day) -> LocalizedText {
    let word = agency.successor == nil ? closed : merged
    return LocalizedText(
      th: "\(word.th)ตั้งแต่ \(DateText(.thai).day(day))", en: "\(word.en) on \(DateText(.english).day(day))")
  }

  static func comesOn(_ day: Day) -> LocalizedText {
    LocalizedText(
      th: "จะจัดตั้งในวันที่ \(DateText(.thai).day(day))", en: "It is established on \(DateText(.english).day(day))")
  }

  static func shownAsOf(_ day: Day) -> LocalizedText {
    LocalizedText(
      th: "แสดงโครงสร้างตามที่เป็น ณ วันที่ \(DateText(.thai).day(day))",
      en: "The organisation as of \(DateText(.english).day(day))")
  }

  static func codeTaken(_ code: String) -> LocalizedText {
    LocalizedText(
      th: "รหัส \(code) มีหน่วยงานใช้แล้ว ใช้รหัสอื่น", en: "The code \(code) is taken; choose another")
  }

  static func beforeItsBeginning(_ day: Day?) -> LocalizedText {
    let thai = day.map { DateText(.thai).day($0) } ?? "–"
    let english = day.map { DateText(.english).day($0) } ?? "–"
    return LocalizedText(
      th: "วันที่นี้อยู่ก่อนวันจัดตั้ง (\(thai)) ให้ระบุวันนั้นหรือหลังจากนั้น",
      en: "This day is before the agency was established (\(english)); give that day or a later one")
  }

  static let nothingChanges = LocalizedText(
    th: "ข้อมูลที่กรอกเหมือนกับที่เป็นอยู่ในวันนั้น ให้แก้สิ่งที่ต้องการเปลี่ยน",
    en: "It is so already on that day; enter what should change")
  static let notWithdrawable = LocalizedText(
    th: "ถอนได้เฉพาะการเปลี่ยนแปลงที่ยังไม่มีผล หากมีผลแล้วให้บันทึกการเปลี่ยนแปลงใหม่",
    en: "Only what has not taken effect can be withdrawn; otherwise record another change")
  static let oldParentOutOfReach = LocalizedText(
    th: "ต้นสังกัดเดิมอยู่นอกส่วนที่ท่านดูแล ให้ผู้ดูแลระดับที่ครอบคลุมทั้งสองแห่งเป็นผู้ย้าย",
    en: "The unit above it now is outside your part; somebody who keeps both must move it")
  static let newParentOutOfReach = LocalizedText(
    th: "ต้นสังกัดใหม่อยู่นอกส่วนที่ท่านดูแล ให้ผู้ดูแลระดับที่ครอบคลุมทั้งสองแห่งเป็นผู้ย้าย",
    en: "The new unit above is outside your part; somebody who keeps both must move it")
  static let successorOutOfReach = LocalizedText(
    th: "หน่วยงานที่รับภารกิจต่ออยู่นอกส่วนที่ท่านดูแล ให้ผู้ดูแลระดับที่ครอบคลุมทั้งสองแห่งเป็นผู้บันทึก",
    en: "The agency that takes over is outside your part; somebody who keeps both must record it")
  static let changedMeanwhileTitle = LocalizedText(
    th: "มีผู้อื่นเปลี่ยนแปลงหน่วยงานนี้หลังจากท่านเปิดหน้านี้ ยังไม่ได้บันทึกสิ่งที่ท่านกรอก",
    en: "Somebody else changed this agency after you opened this page. What you typed is not recorded yet")
  static let changedMeanwhile = LocalizedText(
    th: "ตรวจข้อมูลปัจจุบันด้านล่าง หากยังต้องการเปลี่ยนตามที่กรอกไว้ ให้กดบันทึกอีกครั้ง",
    en: "Look at how it stands now, below. If your change is still right, record it again.")

  static let needsCode = LocalizedText(th: "กรอกรหัส", en: "Enter a code")
  static let badCode = LocalizedText(
    th: "รหัสใช้ตัวอักษร ตัวเลข จุด ขีด หรือขีดล่าง ไม่เกิน 40 ตัว และไม่เว้นวรรค",
    en: "A code is made of letters, digits, dots, dashes or underscores, at most 40, without blanks")
  static let needsThaiName = LocalizedText(th: "กรอกชื่อภาษาไทย", en: "Enter the name in Thai")
  static let needsEnglishName = LocalizedText(th: "กรอกชื่อภาษาอังกฤษ", en: "Enter the name in English")
  static let longName = LocalizedText(
    th: "ชื่อยาวเกิน 300 ตัวอักษร ให้ย่อลง", en: "The name has more than 300 characters; shorten it")
  static let longReason = LocalizedText(
    th: "ข้อความยาวเกิน 2,000 ตัวอักษร ให้ย่อลง", en: "The text has more than 2,000 characters; shorten it")
  static let needsKind = LocalizedText(th: "เลือกประเภทหน่วยงาน", en: "Choose the kind")
  static let unknownClass = LocalizedText(th: "เลือกลักษณะหน่วยงานจากรายการ", en: "Choose the class from the list")
  static let unknownProvince = LocalizedText(th: "เลือกจังหวัดจากรายการ", en: "Choose the province from the list")
  static let badOrder = LocalizedText(
    th: "ลำดับต้องเป็นจำนวนเต็ม 0 ถึง 1,000,000", en: "The order is a whole number from 0 to 1,000,000")
  static let badDay = LocalizedText(
    th: "ไม่มีวันที่นี้ กรอกเป็น 2026-10-01 หรือ 1/10/2569", en: "There is no such day; write 2026-10-01 or 1/10/2569")
  static let needsReason = LocalizedText(
    th: "กรอกเหตุผล เพื่อให้ผู้อ่านภายหลังเข้าใจ", en: "Enter the reason, for those who read it later")
  static let needsSuccessor = LocalizedText(
    th: "ระบุหน่วยงานที่รับภารกิจต่อ", en: "Say which agency takes over")

  static func unknownAgency(_ typed: String, like: [Agency]) -> LocalizedText {
    guard !like.isEmpty else {
      return LocalizedText(
        th: "ไม่พบหน่วยงาน “\(typed)” ให้ตรวจรหัสหรือชื่อเต็ม",
        en: "There is no agency “\(typed)”; check the code or the full name")
    }
    let shown = like.prefix(5)
    return LocalizedText(
      th: "“\(typed)” หมายถึงได้หลายหน่วยงาน ให้พิมพ์รหัส: "
        + shown.map { "\($0.code) \($0.name.th)" }.joined(separator: ", "),
      en: "“\(typed)” may mean several; type the code: "
        + shown.map { "\($0.code) \($0.name.en)" }.joined(separator: ", "))
  }

  static func problem(_ problem: OrganisationProblem, in history: OrganisationHistory) -> LocalizedText {
    func name(_ id: ID<Agency>) -> LocalizedText {
      guard let agency = history.agency(id, on: problem.day) ?? history.versions(of: id).first?.agency else {
        return LocalizedText(same: id.rawValue)
      }
      return LocalizedText(th: "\(agency.name.th) (\(agency.code))", en: "\(agency.name.en) (\(agency.code))")
    }
    let thai = DateText(.thai).day(problem.day)
    let english = DateText(.english).day(problem.day)
    switch problem {
    case .parentMissing(let id, let parent, _):
      return LocalizedText(
        th: "ณ \(thai) \(name(id).th) สังกัด \(name(parent).th) ซึ่งยังไม่จัดตั้ง ให้เลื่อนวันที่มีผลหรือเลือกต้นสังกัดอื่น",
        en:
          "On \(english) \(name(id).en) stands under \(name(parent).en), which does not exist yet; choose a later day or another unit"
      )
    case .parentEnded(let id, let parent, _):
      return LocalizedText(
        th: "ณ \(thai) \(name(id).th) ยังปฏิบัติงานอยู่ใต้ \(name(parent).th) ซึ่งสิ้นสุดแล้ว ให้ย้ายหรือยุบเลิกหน่วยงานในสังกัดก่อน",
        en:
          "On \(english) \(name(id).en) still works under \(name(parent).en), which has ended; move or close the units under it first"
      )
    case .cycle(let id, _):
      return LocalizedText(
        th: "ณ \(thai) \(name(id).th) จะอยู่ใต้หน่วยงานในสังกัดของตนเอง ให้เลือกต้นสังกัดอื่น",
        en: "On \(english) \(name(id).en) would stand under one of its own units; choose another unit above")
    case .successorNotWorking(let id, let successor, _):
      return LocalizedText(
        th: "ณ \(thai) \(name(successor).th) ไม่ได้ปฏิบัติงานอยู่ จึงรับภารกิจของ \(name(id).th) ต่อไม่ได้ ให้เลือกหน่วยงานอื่น",
        en: "On \(english) \(name(successor).en) does not work and cannot take over from \(name(id).en); choose another"
      )
    }
  }

  /// A whole number with commas between thousands.
  static func grouped(_ number: Int) -> String { NumberText().whole(number) }
}
