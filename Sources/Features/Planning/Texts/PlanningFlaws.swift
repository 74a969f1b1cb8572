import Kernel

/// What is to be mended, each a sentence that says how.
enum PlanningFlaws {
  static let noName = LocalizedText(th: "ระบุชื่อตัวชี้วัด", en: "Give the indicator a name.")
  static let tooLong = LocalizedText(
    th: "ข้อความยาวเกิน 4,000 ตัวอักษร ย่อให้สั้นลง", en: "This is longer than 4,000 characters; shorten it.")
  static let notANumber = LocalizedText(
    th: "ต้องเป็นตัวเลขที่ไม่ติดลบหรือเป็นไปตามหน่วยวัด เช่น 12.5",
    en: "This must be a number, such as 12.5; a weight is not below 0.")
  static let noWeight = LocalizedText(th: "ระบุน้ำหนักของตัวชี้วัด", en: "Give the indicator a weight.")
  static let noDefinition = LocalizedText(
    th: "อธิบายว่าวัดอะไรและคำนวณอย่างไร", en: "Say what is measured and how it is computed.")
  static let noResponsible = LocalizedText(
    th: "ระบุชื่อหรือตำแหน่งผู้รับผิดชอบตัวชี้วัด", en: "Name the person who answers for the indicator.")
  static let noSource = LocalizedText(
    th: "ระบุแหล่งข้อมูลที่ใช้ตรวจผล", en: "Say where the data comes from by which the result is checked.")
  static let noLead = LocalizedText(
    th: "ตัวชี้วัดร่วมต้องระบุหน่วยงานเจ้าภาพ", en: "A joint indicator needs its lead agency.")
  static let noExtra = LocalizedText(th: "แบบประเมินถามข้อนี้ด้วย โปรดระบุ", en: "The instrument asks for this as well.")
  static let noDirection = LocalizedText(
    th: "เลือกลักษณะของเป้าหมาย", en: "Choose the kind of target.")
  static let noUnit = LocalizedText(th: "ระบุหน่วยวัดของเป้าหมาย", en: "Give the unit of the targets.")
  static let noTarget = LocalizedText(
    th: "ระบุเป้าหมายให้ครบทั้งสามขั้น (50 75 และ 100)", en: "Set all three targets: 50, 75 and 100.")
  static let flat = LocalizedText(
    th: "เป้าหมายขั้นสูงต้องต่างจากเป้าหมายขั้นต้น", en: "The advanced target must differ from the initial one.")
  static let empty = LocalizedText(
    th: "ยังไม่มีตัวชี้วัด เพิ่มอย่างน้อยหนึ่งตัวก่อนเสนอ", en: "There is no indicator yet; add at least one before proposing.")
  static let unknownSlot = LocalizedText(
    th: "แบบประเมินไม่มีข้อที่ตัวชี้วัดนี้สังกัด ลบออกแล้วเพิ่มใหม่ภายใต้ข้อที่มี",
    en: "The instrument has no such item any more; remove this and add it under one it has.")
  static let notAStep = LocalizedText(th: "วันที่ไม่ถูกต้อง", en: "This is not a date.")
  static let noDocument = LocalizedText(
    th: "ระบุเลขที่หนังสือหรือเอกสารที่บันทึกมติ", en: "Give the number of the document that records the decision.")
  static let noMeeting = LocalizedText(
    th: "ระบุการประชุมที่มีมติ เช่น ครั้งที่ 2/2568", en: "Name the meeting that decided, such as No. 2/2025.")
  static let noDay = LocalizedText(th: "ระบุวันที่มีมติ", en: "Give the day of the decision.")
  static let futureDay = LocalizedText(
    th: "วันที่มีมติต้องไม่เป็นวันในอนาคต", en: "The day of the decision cannot lie in the future.")
  static let noVerdict = LocalizedText(th: "เลือกว่าเห็นชอบหรือส่งกลับ", en: "Choose to approve or to return.")
  static let noReason = LocalizedText(
    th: "การส่งกลับต้องมีเหตุผลอย่างน้อยหนึ่งข้อ ที่ตัวชี้วัดหรือในช่องความเห็น",
    en: "Returning needs at least one reason, at an indicator or in the words of the decision.")
  static let noTitle = LocalizedText(th: "ระบุชื่องานบริการหรือประเด็น", en: "Name the service or issue.")
  static let noActivity = LocalizedText(th: "ระบุกิจกรรม", en: "Name the activity.")
  static let noOutput = LocalizedText(
    th: "ระบุผลผลิตที่วัดได้อย่างน้อยหนึ่งไตรมาส", en: "Give a measurable output in at least one quarter.")
  static let noQuarterAgency = LocalizedText(
    th: "ระบุหน่วยงานผู้รับผิดชอบผลผลิตของไตรมาสนี้", en: "Name the agency responsible for this quarter's output.")
  static let badShare = LocalizedText(
    th: "ร้อยละของเป้าหมายปีต้องเป็นตัวเลข 0 ถึง 100", en: "The share of the year's target is a number from 0 to 100.")
  static let badBudget = LocalizedText(
    th: "งบประมาณต้องเป็นตัวเลขไม่ติดลบ หน่วยเป็นบาท", en: "The budget is a number of baht, not below 0.")
  static let noText = LocalizedText(
    th: "บอกผลที่เกิดขึ้นจริง หรือเหตุที่ยังไม่ได้ทำ", en: "Say what came of it, or why it was not done.")
  static let noStatus = LocalizedText(th: "เลือกสถานะของผลผลิต", en: "Choose how far the output is.")
  static let badYear = LocalizedText(
    th: "ปีงบประมาณต้องเป็นปี พ.ศ. สี่หลัก", en: "The fiscal year is a year of the Buddhist era in four digits.")

  static func overLimit(_ limit: Slot.Limit) -> LocalizedText {
    let total = NumberText().short(limit.total)
    return LocalizedText(
      th: "น้ำหนักเกิน \(total) ซึ่งเป็นน้ำหนักรวมของ “\(limit.title.th)”",
      en: "This is more than \(total), the weight of all of “\(limit.title.en)”.")
  }

  /// Which target is out of order: 1 is the standard, 2 the advanced one.
  static func order(_ place: Int, isRising: Bool) -> LocalizedText {
    let thai = place == 1 ? ("เป้าหมายมาตรฐาน (75)", "ขั้นต้น (50)") : ("เป้าหมายขั้นสูง (100)", "มาตรฐาน (75)")
    let english =
      place == 1 ? ("standard target (75)", "initial one (50)") : ("advanced target (100)", "standard one (75)")
    return isRising
      ? LocalizedText(
        th: "\(thai.0) ต้องไม่น้อยกว่าเป้าหมาย\(thai.1) เพราะยิ่งมากยิ่งดี",
        en: "The \(english.0) cannot be below the \(english.1): more is better here.")
      : LocalizedText(
        th: "\(thai.0) ต้องไม่มากกว่าเป้าหมาย\(thai.1) เพราะยิ่งน้อยยิ่งดี",
        en: "The \(english.0) cannot be above the \(english.1): less is better here.")
  }

  static func twice(_ title: LocalizedText) -> LocalizedText {
    LocalizedText(
      th: "“\(title.th)” มีได้รายการเดียว ลบรายการที่ซ้ำออก", en: "“\(title.en)” takes one entry; remove the other.")
  }

  static func sum(_ sum: ProposalCheck.Sum) -> LocalizedText {
    let (now, wanted) = (NumberText().short(sum.total), NumberText().short(sum.limit.total))
    let gap = sum.limit.total - sum.total
    let rest = NumberText().short(gap.magnitude)
    return LocalizedText(
      th: "น้ำหนักของ “\(sum.limit.title.th)” รวมได้ \(now) ต้องรวมได้ \(wanted) (\(gap.isNegative ? "เกิน" : "ขาด") \(rest))",
      en:
        "The weights of “\(sum.limit.title.en)” add up to \(now) and must add up to \(wanted): \(rest) too \(gap.isNegative ? "many" : "few")."
    )
  }
}
