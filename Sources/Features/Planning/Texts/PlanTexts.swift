import Kernel

/// The words of roadmaps and action plans.
enum PlanTexts {
  static let plans = LocalizedText(th: "แผนที่นำทางและแผนปฏิบัติการ", en: "Roadmaps and action plans")
  static let none = LocalizedText(
    th: "ยังไม่มีแผนของปีนี้ เจ้าภาพงานบริการ Agenda จัดทำแผนที่นำทางหลายปีและแผนปฏิบัติการรายไตรมาสที่นี่",
    en:
      "There is no plan for this year yet. The lead of an Agenda service writes its roadmap and quarterly action plan here."
  )
  static let new = LocalizedText(th: "จัดทำแผนใหม่", en: "Write a new plan")
  static let head = LocalizedText(th: "หัวแผนและแผนที่นำทาง", en: "Head of the plan and roadmap")
  static let edit = LocalizedText(th: "แก้ไขหัวแผนและแผนที่นำทาง", en: "Change head and roadmap")
  static let title = LocalizedText(th: "ชื่องานบริการหรือประเด็น", en: "Name of the service or issue")
  static let lead = LocalizedText(th: "หน่วยงานเจ้าภาพ", en: "Lead agency")
  static let partners = LocalizedText(th: "หน่วยงานที่เกี่ยวข้อง", en: "Agencies involved")
  static let partnersHint = LocalizedText(
    th: "บรรทัดละหน่วยงาน พร้อมบทบาท", en: "One agency a line, with its part.")
  static let person = LocalizedText(th: "ชื่อผู้รับผิดชอบหลัก", en: "Person mainly responsible")
  static let position = LocalizedText(th: "ตำแหน่ง", en: "Position")
  static let phone = LocalizedText(th: "โทรศัพท์", en: "Telephone")
  static let mail = LocalizedText(th: "อีเมล", en: "E-mail")
  static let roadmap = LocalizedText(th: "แผนที่นำทาง (Roadmap)", en: "Roadmap")
  static let roadmapHint = LocalizedText(
    th: "ระบุผลผลิตที่วัดได้ของแต่ละปี ปีที่เว้นว่างจะไม่แสดงในแผน",
    en: "Give the measurable output of each year; a blank year is left out.")
  static let goal = LocalizedText(th: "เป้าหมายการพัฒนา (ผลผลิตของปี)", en: "Goal (output of the year)")
  static let indicator = LocalizedText(th: "ตัวชี้วัดความสำเร็จ", en: "Success indicator")
  static let yearAgencies = LocalizedText(th: "หน่วยงานที่เกี่ยวข้องในปีนั้น", en: "Agencies involved that year")
  static let actionPlan = LocalizedText(th: "แผนปฏิบัติการ", en: "Action plan")
  static let activity = LocalizedText(th: "กิจกรรมที่ต้องดำเนินการ", en: "Activity")
  static let addActivity = LocalizedText(th: "เพิ่มกิจกรรม", en: "Add an activity")
  static let noActivities = LocalizedText(
    th: "ยังไม่มีกิจกรรม เพิ่มกิจกรรมพร้อมผลผลิตของแต่ละไตรมาส", en: "No activity yet. Add one with the output of each quarter.")
  static let output = LocalizedText(th: "ผลผลิต", en: "Output")
  static let responsible = LocalizedText(th: "หน่วยงานผู้รับผิดชอบ", en: "Agency responsible")
  static let budget = LocalizedText(th: "งบประมาณ", en: "Budget")
  static let baht = LocalizedText(th: "บาท", en: "baht")
  static let share = LocalizedText(th: "ร้อยละของเป้าหมายปี", en: "Share of the year's target")
  static let percent = LocalizedText(th: "ร้อยละ", en: "%")
  static let removeActivity = LocalizedText(th: "ลบกิจกรรมนี้", en: "Remove this activity")
  static let removed = LocalizedText(th: "ลบกิจกรรมแล้ว", en: "The activity was removed.")
  static let hasReport = LocalizedText(
    th: "กิจกรรมนี้มีรายงานผลแล้ว จึงลบไม่ได้ แก้ไขข้อความแทน",
    en: "This activity has been reported on and cannot be removed; change its text instead.")
  static let reports = LocalizedText(th: "รายงานรายไตรมาส", en: "Quarterly reports")
  static let report = LocalizedText(th: "รายงานผล", en: "Report")
  static let readReport = LocalizedText(th: "อ่านรายงาน", en: "Read the report")
  static let closes = LocalizedText(th: "ปิดรับ", en: "Closes")
  static let status = LocalizedText(th: "สถานะ", en: "Status")
  static let figure = LocalizedText(th: "ผลเป็นตัวเลข", en: "Figure")
  static let text = LocalizedText(th: "ผลที่เกิดขึ้น", en: "What came of it")
  static let evidence = LocalizedText(th: "หลักฐาน (ชื่อเอกสารหรือลิงก์)", en: "Evidence (paper or link)")
  static let problems = LocalizedText(th: "ปัญหาอุปสรรค", en: "Problems")
  static let send = LocalizedText(th: "บันทึกรายงาน", en: "Save the report")
  static let sent = LocalizedText(th: "บันทึกรายงานแล้ว", en: "The report is saved.")
  static let lateWarning = LocalizedText(
    th: "พ้นวันปิดรับรายงานแล้ว ยังรายงานได้หนึ่งครั้ง โดยจะมีเครื่องหมายล่าช้า",
    en: "The closing date has passed. It can still be reported once, and is then marked late.")
  static let locked = LocalizedText(
    th: "พ้นวันปิดรับแล้ว รายงานนี้อ่านได้อย่างเดียว", en: "The closing date has passed; this report can only be read.")
  static let notYet = LocalizedText(th: "ยังไม่รายงาน", en: "Not reported")
  static let coming = LocalizedText(th: "ยังไม่ถึงไตรมาส", en: "Still to come")
  static let reported = LocalizedText(th: "รายงานแล้ว", en: "Reported")
  static let reportedLate = LocalizedText(th: "รายงานล่าช้า", en: "Reported late")
  static let overdue = LocalizedText(th: "เลยกำหนด", en: "Overdue")
  static let workbook = LocalizedText(th: "ดาวน์โหลด XLSX", en: "Download XLSX")
  static let nothingToReport = LocalizedText(
    th: "ไตรมาสนี้ไม่มีผลผลิตที่กำหนดไว้ในแผน", en: "The plan sets no output for this quarter.")
  static let notOpen = LocalizedText(
    th: "ยังไม่ถึงไตรมาสนี้ จึงยังไม่ต้องรายงาน", en: "The quarter has not begun; there is nothing to report yet.")
  static let conflict = LocalizedText(
    th: "มีผู้บันทึกก่อนหน้าท่าน ยังไม่มีสิ่งใดถูกเขียนทับ สิ่งที่ท่านพิมพ์ยังอยู่ด้านล่าง เปิดหน้านี้อีกแท็บเพื่อเทียบ แล้วบันทึกอีกครั้งหากต้องการใช้ของท่าน",
    en:
      "Somebody saved before you; nothing was overwritten. What you typed stands below. Compare in another tab, and save again to put yours in its place."
  )
  static let tableLead = LocalizedText(
    th: "ผลผลิตรายไตรมาส", en: "Output of each quarter")

  static func status(_ status: QuarterReport.Status) -> LocalizedText {
    switch status {
    case .done: LocalizedText(th: "ครบตามผลผลิต", en: "Done")
    case .partly: LocalizedText(th: "ได้บางส่วน", en: "Partly done")
    case .not: LocalizedText(th: "ยังไม่ได้", en: "Not done")
    }
  }

  /// `ไตรมาส 1 (ต.ค.–ธ.ค. 2568)`.
  static func quarter(_ number: Int, of year: FiscalYear) -> LocalizedText {
    let days = year.days(ofQuarter: number)
    let (first, last) = (monthNames[number - 1].0, monthNames[number - 1].1)
    return LocalizedText(
      th: "ไตรมาส \(number) (\(first.th)–\(last.th) \(days.upperBound.buddhistYear))",
      en: "Quarter \(number) (\(first.en)–\(last.en) \(days.upperBound.year))")
  }

  private static let monthNames = [
    (LocalizedText(th: "ต.ค.", en: "Oct"), LocalizedText(th: "ธ.ค.", en: "Dec")),
    (LocalizedText(th: "ม.ค.", en: "Jan"), LocalizedText(th: "มี.ค.", en: "Mar")),
    (LocalizedText(th: "เม.ย.", en: "Apr"), LocalizedText(th: "มิ.ย.", en: "Jun")),
    (LocalizedText(th: "ก.ค.", en: "Jul"), LocalizedText(th: "ก.ย.", en: "Sep")),
  ]

  static func roadmapTitle(_ plan: ActionPlan) -> LocalizedText {
    let years = plan.content.years.map(\.year)
    let span = years.count > 1 ? "\(years.first ?? "")–\(years.last ?? "")" : years.first ?? ""
    return LocalizedText(
      th: "แผนการพัฒนาระยะยาว (Roadmap) ปีงบประมาณ พ.ศ. \(span)", en: "Roadmap, fiscal years \(span) (B.E.)")
  }

  static func actionPlanTitle(_ year: FiscalYear) -> LocalizedText {
    LocalizedText(
      th: "แผนปฏิบัติการ (Action Plan) ในปีงบประมาณ พ.ศ. \(year.buddhistYear)",
      en: "Action plan, fiscal year \(year.commonYear) (B.E. \(year.buddhistYear))")
  }

  static func reportTask(_ quarter: Int, _ plan: String) -> LocalizedText {
    LocalizedText(
      th: "รายงานแผนปฏิบัติการไตรมาส \(quarter): \(plan)", en: "Report quarter \(quarter) of the action plan: \(plan)")
  }

  static func closesOn(_ day: Day) -> LocalizedText {
    LocalizedText(
      th: "ปิดรับรายงาน \(DateText(.thai).day(day))", en: "The report closes on \(DateText(.english).day(day))")
  }
}
