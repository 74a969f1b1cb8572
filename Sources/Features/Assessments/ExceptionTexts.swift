import Kernel

/// The words of exceptions and of the overview.
enum ExceptionTexts {
  static let title = LocalizedText(th: "ข้อยกเว้นและหน่วยงานในรอบ", en: "Exceptions and agencies")
  static let lead = LocalizedText(
    th: "ทุกการตัดสินใจมีเหตุผล บันทึกในประวัติ และแจ้งหน่วยงาน",
    en: "Every decision has a reason, is kept in the history, and the agency is told.")
  static let what = LocalizedText(th: "ตัดสินใจ", en: "Decide")
  static let forWhom = LocalizedText(th: "สำหรับหน่วยงาน", en: "For which agencies")
  static let partHint = LocalizedText(
    th: "ทุกหน่วยงานของรอบภายใต้ส่วนนี้ หรือระบุรหัสด้านล่าง",
    en: "All agencies of the round under this part, or give codes below.")
  static let noPart = LocalizedText(th: "ตามรหัสที่ระบุเท่านั้น", en: "Only the codes below")
  static let codesHint = LocalizedText(th: "บรรทัดละหนึ่งรหัส", en: "One a line.")
  static let due = LocalizedText(th: "กำหนดส่งใหม่", en: "New due date")
  static let closes = LocalizedText(th: "วันปิดรับใหม่", en: "New closing")
  static let daysHint = LocalizedText(
    th: "กรอกเมื่อเลือกกำหนดเฉพาะ เว้นว่างคือคงเดิม", en: "For days of its own; left blank, it stays as it is.")
  static let otherDays = LocalizedText(th: "ให้กำหนดเฉพาะ", en: "Give other days")
  static let excuse = LocalizedText(th: "ยกเว้น ไม่ต้องตอบ", en: "Excuse from answering")
  static let withdraw = LocalizedText(th: "ถอนออกจากรอบ", en: "Take out of the round")
  static let withdrawMeaning = LocalizedText(
    th: "คำตอบที่มีอยู่ยังเก็บไว้ แต่ไม่นับ", en: "What was answered is kept and counts nowhere.")
  static let add = LocalizedText(th: "เพิ่มเข้ารอบ", en: "Take into the round")
  static let addMeaning = LocalizedText(
    th: "ประเภทหน่วยงานยึดตามวันนี้", en: "With the class it has today.")
  static let lift = LocalizedText(th: "ยกเลิกข้อยกเว้น", en: "Lift the exception")
  static let present = LocalizedText(th: "ข้อยกเว้นขณะนี้", en: "Exceptions now")
  static let none = LocalizedText(th: "ยังไม่มีข้อยกเว้น", en: "No exceptions")
  static let noneHint = LocalizedText(
    th: "ทุกหน่วยงานใช้กำหนดของรอบ", en: "Every agency keeps the days of the round.")
  static let exception = LocalizedText(th: "ข้อยกเว้น", en: "Exception")
  static let decided = LocalizedText(th: "เหตุผลและผู้ตัดสินใจ", en: "Reason, by whom")
  static let chooseWhat = LocalizedText(th: "โปรดเลือกว่าจะทำอะไร", en: "Choose what to decide.")
  static let chooseWhom = LocalizedText(
    th: "โปรดเลือกส่วนหรือระบุรหัสหน่วยงาน", en: "Choose a part or give codes.")
  static let giveDays = LocalizedText(th: "โปรดกรอกวันใดวันหนึ่ง", en: "Give at least one of the days.")
  static let addByPopulation = LocalizedText(
    th: "รอบยังไม่เริ่ม โปรดแก้หน่วยงานที่เข้าร่วมที่หน้าแก้ไขรอบ",
    en: "The round has not begun: change who takes part on its own page.")

  static func done(_ count: Int) -> LocalizedText {
    count == 0
      ? LocalizedText(th: "ไม่มีหน่วยงานใดเปลี่ยน", en: "Nothing changed for any agency.")
      : LocalizedText(
        th: "บันทึกแล้ว \(NumberText().whole(count)) หน่วยงาน",
        en: "Done for \(RoundChangeTexts.count(count).en).")
  }

  static func words(_ kind: RoundDecision.Kind) -> LocalizedText {
    switch kind {
    case .otherDays: otherDays
    case .excused: excuse
    case .withdrawn: withdraw
    case .add: add
    case .lift: lift
    }
  }

  static func notice(_ round: EvaluationRound, _ decision: RoundDecision) -> LocalizedText {
    let what: LocalizedText
    switch decision.kind {
    case .otherDays:
      let due = decision.due ?? round.due
      what = LocalizedText(
        th: "กำหนดส่งของหน่วยงานคือ \(DateText(.thai).day(max(due, round.opens)))",
        en: "your agency is due on \(DateText(.english).day(max(due, round.opens)))")
    case .excused: what = CalendarTexts.excused
    case .withdrawn: what = CalendarTexts.withdrawn
    case .add: what = LocalizedText(th: "หน่วยงานเข้ารอบแล้ว", en: "your agency takes part")
    case .lift: what = LocalizedText(th: "ใช้กำหนดตามปกติของรอบ", en: "the usual days apply")
    }
    return LocalizedText(th: "\(round.title.th): \(what.th)", en: "\(round.title.en): \(what.en)")
  }

  // The overview
  static let overview = LocalizedText(th: "ภาพรวมการส่ง", en: "Who has answered")
  static let all = LocalizedText(th: "ทั้งหมด", en: "All")
  static let notBegun = LocalizedText(th: "ยังไม่เริ่ม", en: "Not begun")
  static let begun = LocalizedText(th: "กำลังตอบ", en: "Under way")
  static let returned = LocalizedText(th: "ส่งกลับให้แก้ไข", en: "Sent back")
  static let handedIn = LocalizedText(th: "ส่งแล้ว", en: "Handed in")
  static let late = LocalizedText(th: "ส่งล่าช้า", en: "Handed in late")
  static let overdue = LocalizedText(th: "เลยกำหนด ยังไม่ส่ง", en: "Overdue")
  static let setAside = LocalizedText(th: "ยกเว้นหรือถอนออก", en: "Excused or taken out")
  static let groups = LocalizedText(th: "กรองตามสถานะ", en: "By state")
  static let byClass = LocalizedText(th: "ตามประเภทหน่วยงาน", en: "By class")
  static let byMinistry = LocalizedText(th: "ตามกระทรวง", en: "By ministry")
  static let byProvince = LocalizedText(th: "ตามจังหวัด", en: "By province")
  static let group = LocalizedText(th: "กลุ่ม", en: "Group")
  static let answered = LocalizedText(th: "ส่งแล้ว", en: "Handed in")
  static let outOf = LocalizedText(th: "จาก", en: "Of")
  static let rate = LocalizedText(th: "อัตราตอบ", en: "Rate")
  static let agency = LocalizedText(th: "หน่วยงาน", en: "Agency")
  static let state = LocalizedText(th: "สถานะ", en: "State")
  static let dueDay = LocalizedText(th: "กำหนดส่ง", en: "Due")
  static let answers = LocalizedText(th: "คำตอบ", en: "Answers")
  static let submittedOn = LocalizedText(th: "วันที่ส่ง", en: "Handed in on")
  static let nobody = LocalizedText(th: "ไม่มีหน่วยงานในรายการนี้", en: "No agency here")
  static let nobodyHint = LocalizedText(th: "เลือกสถานะอื่นหรือล้างตัวกรอง", en: "Choose another state or clear the filter.")
  static let unknown = LocalizedText(th: "ไม่ระบุ", en: "Not known")
  static let remindTitle = LocalizedText(th: "เตือนหน่วยงานที่เลยกำหนด", en: "Remind those overdue")
  static let remindLead = LocalizedText(
    th: "ส่งการแจ้งเตือนถึงผู้รายงานและผู้อนุมัติของทุกหน่วยงานที่เลยกำหนดและยังไม่ส่ง วันละหนึ่งครั้งต่อหน่วยงาน",
    en: "Tells those who answer for every agency that is overdue; once a day for each agency.")

  static func reminded(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "เตือนแล้ว \(NumberText().whole(count)) หน่วยงาน", en: "Reminded \(RoundChangeTexts.count(count).en).")
  }

  /// How many answered, in a sentence.
  static func response(_ done: Int, of all: Int) -> LocalizedText {
    let (some, whole) = (NumberText().whole(done), NumberText().whole(all))
    let share = Exact(done).divided(by: Exact(max(all, 1))) ?? .zero
    let rate = NumberText().percent(share: share, decimals: 1)
    return LocalizedText(
      th: "ส่งแล้ว \(some) จาก \(whole) หน่วยงาน (\(rate))", en: "\(some) of \(whole) answered (\(rate))")
  }

  static func reminder(_ round: EvaluationRound) -> LocalizedText {
    LocalizedText(th: "เลยกำหนดส่ง: \(round.title.th)", en: "Overdue: \(round.title.en)")
  }

  static func reminderBody(_ round: EvaluationRound) -> LocalizedText {
    LocalizedText(
      th: "กำหนดส่งคือ \(DateText(.thai).day(round.due)) ยังส่งได้ถึง \(DateText(.thai).day(round.closes)) โดยระบุว่าล่าช้า",
      en:
        "It was due on \(DateText(.english).day(round.due)). It is still taken until \(DateText(.english).day(round.closes)), marked as late."
    )
  }
}
