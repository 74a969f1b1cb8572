import Kernel

/// The words of indicator setting.
enum PlanningTexts {
  static let planning = LocalizedText(th: "ตัวชี้วัดและแผน", en: "Indicators and plans")
  static let lead = LocalizedText(
    th: "ตัวชี้วัด เป้าหมาย และน้ำหนักที่แต่ละหน่วยงานเสนอ ผ่านคณะกรรมการตามลำดับ และแผนปฏิบัติการที่รายงานทุกไตรมาส",
    en:
      "The indicators, targets and weights that agencies propose and committees decide on, and the action plans reported every quarter."
  )
  static let year = LocalizedText(th: "ปีงบประมาณ", en: "Fiscal year")
  static let agency = LocalizedText(th: "หน่วยงาน", en: "Agency")
  static let stage = LocalizedText(th: "ขั้นตอน", en: "Stage")
  static let indicators = LocalizedText(th: "ตัวชี้วัด", en: "Indicators")
  static let plans = LocalizedText(th: "แผนปฏิบัติการ", en: "Action plans")
  static let due = LocalizedText(th: "ภายในวันที่", en: "By")
  static let late = LocalizedText(th: "ล่าช้า", en: "Late")
  static let lateWas = LocalizedText(th: "เสนอหรือมีมติหลังกำหนด", en: "After the date set")
  static let noneYet = LocalizedText(th: "ยังไม่เริ่ม", en: "Not begun")
  static let noAgencies = LocalizedText(th: "ยังไม่มีหน่วยงานให้แสดง", en: "No agency to show")
  static let noAgenciesHint = LocalizedText(
    th: "ท่านจะเห็นหน่วยงานเมื่อได้รับบทบาทในส่วนราชการใดส่วนหนึ่ง ติดต่อผู้ดูแลระบบของท่าน",
    en: "Agencies appear once you hold a role in a part of the organisation. Ask your administrator.")
  static let calendar = LocalizedText(th: "ปฏิทินการจัดทำตัวชี้วัด", en: "Calendar of indicator setting")
  static let calendarLead = LocalizedText(
    th: "วันสุดท้ายของแต่ละขั้นตอน เว้นว่างไว้ได้ ขั้นตอนที่เลยวันจะมีเครื่องหมายล่าช้า แต่ยังดำเนินการต่อได้",
    en: "The last day of each stage; it may stay blank. What comes after its day is marked late and can still go on.")
  static let saveCalendar = LocalizedText(th: "บันทึกปฏิทิน", en: "Save the calendar")
  static let calendarSaved = LocalizedText(th: "บันทึกปฏิทินแล้ว", en: "The calendar is saved.")
  static let setDates = LocalizedText(th: "กำหนดวันของแต่ละขั้นตอน", en: "Set the dates of the stages")
  static let begin = LocalizedText(th: "เริ่มจัดทำตัวชี้วัด", en: "Begin the proposal")
  static let beginHint = LocalizedText(
    th: "เลือกแบบประเมินที่ตัวชี้วัดและเกณฑ์ของปีนี้จะใช้ แบบประเมินบอกว่ามีประเด็นใดให้หน่วยงานกำหนดเอง และน้ำหนักรวมเท่าใด",
    en: "Choose the instrument of this year. It says what the agency sets itself, and what the weights add up to.")
  static let notBegun = LocalizedText(
    th: "หน่วยงานยังไม่เริ่มจัดทำตัวชี้วัดของปีนี้", en: "The agency has not begun its indicators for this year.")
  static let instrument = LocalizedText(th: "แบบประเมิน", en: "Instrument")
  static let add = LocalizedText(th: "เพิ่มตัวชี้วัดหรือประเด็น", en: "Add an indicator or issue")
  static let addUnder = LocalizedText(th: "เพิ่มภายใต้", en: "Add under")
  static let addHere = LocalizedText(th: "เพิ่ม", en: "Add")
  static let fromBasket = LocalizedText(
    th: "ใช้จากตะกร้าตัวชี้วัดของหน่วยงานเหนือขึ้นไป", en: "Take from the basket of the agency above")
  static let basketHint = LocalizedText(
    th: "ตัวชี้วัดที่กระทรวงถ่ายทอดลงมา เลือกแล้วปรับเป้าหมายและน้ำหนักให้เป็นของหน่วยงาน",
    en: "Indicators the ministry passes down. Choose one, then set the agency's own targets and weight.")
  static let take = LocalizedText(th: "ใช้ตัวชี้วัดนี้", en: "Use this one")
  static let edit = LocalizedText(th: "แก้ไข", en: "Change")
  static let amend = LocalizedText(th: "แก้ไขโดยคณะกรรมการ", en: "Amend as the committee")
  static let remove = LocalizedText(th: "ลบตัวชี้วัดนี้", en: "Remove this indicator")
  static let removed = LocalizedText(th: "ลบตัวชี้วัดแล้ว", en: "The indicator was removed.")
  static let save = LocalizedText(th: "บันทึก", en: "Save")
  static let saved = LocalizedText(th: "บันทึกแล้ว", en: "Saved.")
  static let name = LocalizedText(th: "ชื่อตัวชี้วัด", en: "Name of the indicator")
  static let issueName = LocalizedText(th: "ชื่อหรือรายละเอียดของประเด็น", en: "Name or detail of the issue")
  static let definition = LocalizedText(th: "คำอธิบายและสูตรคำนวณ", en: "Definition and formula")
  static let unit = LocalizedText(th: "หน่วยวัด", en: "Unit")
  static let direction = LocalizedText(th: "ลักษณะของเป้าหมาย", en: "Kind of target")
  static let choose = LocalizedText(th: "– เลือก –", en: "– choose –")
  static let weight = LocalizedText(th: "น้ำหนัก", en: "Weight")
  static let weightUnit = LocalizedText(th: "ร้อยละ", en: "%")
  static let baseline = LocalizedText(th: "ข้อมูลฐานสามปีก่อน", en: "Baseline of the three years before")
  static let targets = LocalizedText(th: "เป้าหมาย", en: "Targets")
  static let targetNames = [
    LocalizedText(th: "เป้าหมายขั้นต้น (50)", en: "Initial target (50)"),
    LocalizedText(th: "เป้าหมายมาตรฐาน (75)", en: "Standard target (75)"),
    LocalizedText(th: "เป้าหมายขั้นสูง (100)", en: "Advanced target (100)"),
  ]
  static let targetHint = LocalizedText(
    th: "ผลผลิตที่วัดได้ ไม่ใช่ขั้นตอนหรือกิจกรรม", en: "A measurable output, not a step or an activity.")
  static let joint = LocalizedText(
    th: "ตัวชี้วัดร่วมหลายหน่วยงาน (Joint KPI)", en: "Joint indicator of several agencies (Joint KPI)")
  static let yes = LocalizedText(th: "ใช่", en: "Yes")
  static let monitor = LocalizedText(th: "ติดตามเท่านั้น (Monitor)", en: "Monitor only")
  static let leadAgency = LocalizedText(th: "หน่วยงานเจ้าภาพ", en: "Lead agency")
  static let partners = LocalizedText(th: "หน่วยงานร่วมและส่วนที่รับผิดชอบ", en: "Partner agencies and their part")
  static let dataSource = LocalizedText(th: "แหล่งข้อมูล", en: "Data source")
  static let responsible = LocalizedText(th: "ผู้รับผิดชอบตัวชี้วัด", en: "Person responsible")
  static let sumOfWeights = LocalizedText(th: "น้ำหนักรวม", en: "Sum of weights")
  static let toMend = LocalizedText(th: "สิ่งที่ต้องทำให้ครบก่อนเสนอ", en: "What is missing before it can be proposed")
  static let ready = LocalizedText(th: "ครบถ้วน เสนอได้", en: "Complete; it can be proposed.")
  static let propose = LocalizedText(th: "เสนอตัวชี้วัดต่อคณะกรรมการ", en: "Propose to the committees")
  static let proposeHint = LocalizedText(
    th: "เมื่อเสนอแล้วหน่วยงานจะแก้ไขไม่ได้ จนกว่าคณะกรรมการจะส่งกลับ",
    en: "Once proposed, the agency cannot change anything until a committee returns it.")
  static let proposed = LocalizedText(th: "เสนอตัวชี้วัดแล้ว", en: "The indicators are proposed.")
  static let decide = LocalizedText(th: "บันทึกมติ", en: "Record the decision")
  static let decided = LocalizedText(th: "บันทึกมติแล้ว", en: "The decision is recorded.")
  static let verdict = LocalizedText(th: "มติ", en: "Decision")
  static let approve = LocalizedText(th: "เห็นชอบ", en: "Approve")
  static let approveMeaning = LocalizedText(
    th: "ส่งต่อไปยังขั้นตอนถัดไป หรือมีผลใช้เมื่อเป็นคณะกรรมการกลาง",
    en: "It goes to the next stage, or stands when the central committee approves.")
  static let sendBack = LocalizedText(th: "ส่งกลับให้แก้ไข", en: "Return to be mended")
  static let sendBackMeaning = LocalizedText(
    th: "กลับไปที่หน่วยงานพร้อมเหตุผลรายตัวชี้วัด แล้วเริ่มเสนอใหม่ตั้งแต่ต้น",
    en: "It goes back to the agency with the reasons, and is proposed again from the beginning.")
  static let document = LocalizedText(th: "เลขที่เอกสาร", en: "Document number")
  static let decisionDay = LocalizedText(th: "วันที่มีมติ", en: "Day of the decision")
  static let meeting = LocalizedText(th: "การประชุม", en: "Meeting")
  static let words = LocalizedText(th: "ความเห็นหรือข้อความของมติ", en: "Words of the decision")
  static let reasonFor = LocalizedText(th: "เหตุผลหรือข้อสังเกต", en: "Reason or remark")
  static let reasons = LocalizedText(th: "ข้อสังเกตรายตัวชี้วัด", en: "Remarks on single indicators")
  static let history = LocalizedText(th: "ประวัติการพิจารณา", en: "History of decisions")
  static let by = LocalizedText(th: "โดย", en: "By")
  static let when = LocalizedText(th: "เมื่อ", en: "When")
  static let amendments = LocalizedText(th: "สิ่งที่คณะกรรมการแก้ไข", en: "What committees amended")
  static let before = LocalizedText(th: "เดิม", en: "Before")
  static let after = LocalizedText(th: "แก้เป็น", en: "After")
  static let addedByCommittee = LocalizedText(th: "เพิ่มโดยคณะกรรมการ", en: "added by the committee")
  static let removedByCommittee = LocalizedText(th: "ตัดออกโดยคณะกรรมการ", en: "taken out by the committee")
  static let returnedTitle = LocalizedText(th: "ส่งกลับให้แก้ไข", en: "Returned to be mended")
  static let approvedTitle = LocalizedText(th: "ตัวชี้วัดมีผลใช้แล้ว", en: "The indicators stand")
  static let approvedBody = LocalizedText(
    th: "เป้าหมายและน้ำหนักนี้จะใช้กับรอบการประเมินของปีงบประมาณ",
    en: "The rounds of the year begin with these targets and weights.")
  static let evidence = LocalizedText(th: "เอกสารแนบ", en: "Attached papers")
  static let attach = LocalizedText(th: "แนบเอกสาร", en: "Attach papers")
  static let source = LocalizedText(th: "ที่มา", en: "Source")
  static let conflictTitle = LocalizedText(
    th: "มีผู้บันทึกก่อนหน้าท่าน ยังไม่มีสิ่งใดถูกเขียนทับ", en: "Somebody saved before you. Nothing was overwritten.")
  static let conflictBody = LocalizedText(
    th: "ด้านล่างคือสิ่งที่ท่านพิมพ์ ค่าที่บันทึกไว้แล้วแสดงในตาราง กดบันทึกอีกครั้งหากต้องการใช้ของท่านแทน",
    en: "What you typed stands below; the table shows what is saved now. Save again to put yours in its place.")
  static let savedNow = LocalizedText(th: "ที่บันทึกไว้แล้ว", en: "Saved now")
  static let yours = LocalizedText(th: "ที่ท่านพิมพ์", en: "Yours")
  static let field = LocalizedText(th: "รายการ", en: "Field")
  static let moved = LocalizedText(
    th: "ข้อเสนอเปลี่ยนไปหลังจากที่ท่านเปิดหน้านี้ ตรวจอีกครั้งแล้วบันทึกมติใหม่",
    en: "The proposal changed after you opened this page. Read it again, then record the decision.")
  static let cannotNow = LocalizedText(
    th: "ขั้นตอนเปลี่ยนไปแล้ว จึงบันทึกไม่ได้", en: "The stage has moved on, so this could not be saved.")
  static let inTheYear = LocalizedText(th: "ในปีนี้", en: "This year")
  static let open = LocalizedText(th: "เปิด", en: "Open")
  static let show = LocalizedText(th: "แสดง", en: "Show")

  static func stage(_ stage: Proposal.Stage) -> LocalizedText {
    switch stage {
    case .draft: LocalizedText(th: "หน่วยงานจัดทำ", en: "Agency drafts")
    case .agency: LocalizedText(th: "คณะกรรมการของหน่วยงาน", en: "Agency committee")
    case .ministry: LocalizedText(th: "คณะกรรมการกำกับฯ ของกระทรวง", en: "Ministry committee")
    case .central: LocalizedText(th: "คณะกรรมการกลาง", en: "Central committee")
    case .approved: LocalizedText(th: "เห็นชอบแล้ว", en: "Approved")
    }
  }

  static func step(_ step: CalendarStep) -> LocalizedText {
    switch step {
    case .basket: LocalizedText(th: "ส่งตะกร้าตัวชี้วัด (KPI Basket) ให้กระทรวง", en: "KPI Basket sent to ministries")
    case .proposal: LocalizedText(th: "หน่วยงานเสนอตัวชี้วัด", en: "Agencies propose")
    case .agency: LocalizedText(th: "คณะกรรมการของหน่วยงานพิจารณา", en: "Agency committees decide")
    case .ministry: LocalizedText(th: "คณะกรรมการกำกับฯ ของกระทรวงพิจารณา", en: "Ministry committees decide")
    case .central: LocalizedText(th: "คณะกรรมการกลางพิจารณา", en: "Central committee decides")
    case .roadmap: LocalizedText(th: "ส่งแผนที่นำทางและแผนปฏิบัติการ", en: "Roadmap and action plan handed in")
    case .quarter1: LocalizedText(th: "ปิดรายงานไตรมาสที่ 1", en: "Report of quarter 1 closes")
    case .quarter2: LocalizedText(th: "ปิดรายงานไตรมาสที่ 2", en: "Report of quarter 2 closes")
    case .quarter3: LocalizedText(th: "ปิดรายงานไตรมาสที่ 3", en: "Report of quarter 3 closes")
    case .quarter4: LocalizedText(th: "ปิดรายงานไตรมาสที่ 4", en: "Report of quarter 4 closes")
    }
  }

  static func verdict(_ verdict: Decision.Verdict) -> LocalizedText {
    switch verdict {
    case .proposed: LocalizedText(th: "เสนอ", en: "Proposed")
    case .approved: LocalizedText(th: "เห็นชอบ", en: "Approved")
    case .returned: LocalizedText(th: "ส่งกลับ", en: "Returned")
    }
  }

  static func resultOf(_ year: FiscalYear) -> LocalizedText {
    LocalizedText(th: "ผลปี \(year.buddhistYear)", en: "Result of \(year.buddhistYear)")
  }

  static func weightHint(_ limit: Slot.Limit, isRequired: Bool) -> LocalizedText {
    let total = NumberText().short(limit.total)
    return isRequired
      ? LocalizedText(
        th: "น้ำหนักของทุกตัวภายใต้ “\(limit.title.th)” ต้องรวมได้ \(total)",
        en: "All weights under “\(limit.title.en)” add up to \(total).")
      : LocalizedText(
        th: "เว้นว่างได้ หากทุกประเด็นมีน้ำหนักเท่ากัน เมื่อระบุแล้วทุกประเด็นต้องรวมได้ \(total)",
        en: "Blank when all issues weigh the same; once given, all of them add up to \(total).")
  }

  static func count(_ count: Int) -> LocalizedText {
    LocalizedText(th: "\(count) ตัว", en: count == 1 ? "1 indicator" : "\(count) indicators")
  }

  static func sum(_ sum: ProposalCheck.Sum) -> LocalizedText {
    let text = "\(NumberText().short(sum.total)) / \(NumberText().short(sum.limit.total))"
    return LocalizedText(th: text, en: text)
  }

  static func proposeTask(_ year: FiscalYear) -> LocalizedText {
    LocalizedText(
      th: "เสนอตัวชี้วัด\(year.title.th)",
      en: "Propose the indicators of \(year.title.en.prefix(1).lowercased())\(year.title.en.dropFirst())")
  }

  static func decideTask(_ stage: Proposal.Stage) -> LocalizedText {
    LocalizedText(
      th: "บันทึกมติ\(Self.stage(stage).th)", en: "Record the decision of the \(Self.stage(stage).en.lowercased())")
  }

  static func notice(_ decision: Decision, _ agency: Agency) -> LocalizedText {
    switch decision.verdict {
    case .returned:
      LocalizedText(
        th: "\(stage(decision.stage).th)ส่งตัวชี้วัดของ\(agency.name.th)กลับให้แก้ไข",
        en: "\(stage(decision.stage).en) returned the indicators of \(agency.name.en)")
    case .approved where decision.stage == .central:
      LocalizedText(
        th: "ตัวชี้วัดของ\(agency.name.th)ได้รับความเห็นชอบแล้ว", en: "The indicators of \(agency.name.en) stand approved")
    case .approved, .proposed:
      LocalizedText(
        th: "ตัวชี้วัดของ\(agency.name.th)รอ\(stage(decision.stage.next).th)พิจารณา",
        en: "The indicators of \(agency.name.en) await the \(stage(decision.stage.next).en.lowercased())")
    }
  }
}
