import Database
import Foundation
import Kernel

/// An invented Agenda service: its roadmap of three years, and outputs of which the quarters that are over are
/// reported. When fewer than two are, it is told of the year before.
struct DemoActionPlan {
  let agency: Agency
  let demo: DemoContext

  func load(in connection: any Connection) throws {
    let today = demo.clock.today
    let present = FiscalYear(containing: today)
    let isYoung = today <= present.days(ofQuarter: 2).upperBound
    if isYoung { try add(present.previous, reported: 1...4, in: connection) }
    let over = (1...4).filter { present.days(ofQuarter: $0).upperBound < today }
    try add(present, reported: 1...max(1, over.last ?? 1), isOnlyOver: over, in: connection)
  }

  private func add(
    _ year: FiscalYear, reported: ClosedRange<Int>, isOnlyOver over: [Int] = [1, 2, 3, 4],
    in connection: any Connection
  ) throws {
    let plan = ActionPlan(
      id: ID(rawValue: "demo-plan-\(year.buddhistYear)"), agency: agency.id, year: year, content: content(year),
      revision: 1, by: PlanningDemo.hand(.draft), changedAt: year.days.lowerBound.at(hour: 10))
    try ActionPlanStore.save(plan, in: connection)
    for (place, activity) in Self.activities.enumerated() {
      try ActionPlanStore.save(
        Activity(
          id: ID(rawValue: "\(plan.id)-\(place + 1)"), plan: plan.id, position: place + 1, content: activity,
          revision: 1), in: connection)
    }
    for quarter in reported where over.contains(quarter) { try report(quarter, of: plan, in: connection) }
    try demo.trail.append(
      AuditEntry("action-plan.added", on: "action-plan", plan.id.rawValue, agency: agency.id), by: Viewer(nil),
      in: connection)
  }

  private func report(_ quarter: Int, of plan: ActionPlan, in connection: any Connection) throws {
    var lines: [String: QuarterReport.Line] = [:]
    for (place, activity) in Self.activities.enumerated() where !activity[quarter].output.isEmpty {
      let isPartly = (place + quarter) % 4 == 0
      lines["\(plan.id)-\(place + 1)"] = QuarterReport.Line(
        status: (isPartly ? QuarterReport.Status.partly : .done).rawValue, figure: isPartly ? "60%" : "100%",
        text: isPartly ? "ทดสอบแล้วบางส่วน เหลือการเชื่อมต่ออีกหนึ่งระบบ" : "ได้ผลผลิตครบตามแผน ผู้ใช้ทดสอบรับรองแล้ว",
        evidence: "รายงานผลการดำเนินงาน เล่มที่ \(quarter)",
        problems: isPartly ? "คู่สัญญาส่งมอบช้ากว่ากำหนดสองสัปดาห์" : "")
    }
    let isLate = quarter == 3
    let end = plan.year.days(ofQuarter: quarter).upperBound
    try ActionPlanStore.save(
      QuarterReport(
        plan: plan.id, quarter: quarter, lines: lines, revision: 1, isLate: isLate, by: PlanningDemo.hand(.draft),
        at: end.adding(days: isLate ? 20 : 6).at(hour: 14)), in: connection)
  }

  private func content(_ year: FiscalYear) -> ActionPlan.Content {
    var content = ActionPlan.Content()
    content.title = "บริการอนุญาตตัวอย่าง ณ จุดเดียว"
    content.lead = agency.name.th
    content.partners = "กรมบริการตัวอย่าง: ปรับขั้นตอนและรับคำขอ\nกรมข้อมูลตัวอย่าง: เชื่อมโยงข้อมูลผู้ขออนุญาต"
    content.person = "วิภา ตัวอย่างดี"
    content.position = "ผู้อำนวยการกลุ่มพัฒนาระบบบริหาร"
    content.phone = "02-000-0000"
    content.mail = "agenda@example.go.th"
    let goals = [
      ("ยื่นคำขอออนไลน์ได้ 3 ใบอนุญาต", "จำนวนใบอนุญาตที่ยื่นออนไลน์ได้ 3 รายการ"),
      ("เชื่อมโยงข้อมูลครบ 2 กรม และชำระเงินออนไลน์", "ร้อยละ 80 ของคำขอไม่ต้องใช้สำเนาเอกสาร"),
      ("ให้บริการ ณ จุดเดียวครบทุกใบอนุญาต", "ทุกใบอนุญาตยื่น ชำระ และรับได้ในที่เดียว"),
    ]
    content.years = goals.enumerated().map { place, goal in
      ActionPlan.RoadmapYear(
        year: "\(year.buddhistYear + place)", goal: goal.0, indicator: goal.1,
        agencies: "กรมบริการตัวอย่าง กรมข้อมูลตัวอย่าง")
    }
    return content
  }

  private static let activities = [
    activity(
      "พัฒนาแบบคำขอออนไลน์", "1500000",
      [
        ("แบบคำขอ 3 ใบอนุญาตผ่านการรับรอง", "กรมบริการตัวอย่าง", "20"), ("ต้นแบบใช้ทดสอบได้ 1 ใบอนุญาต", "กรมบริการตัวอย่าง", "20"),
        ("เปิดใช้ 2 ใบอนุญาต", "กรมบริการตัวอย่าง", "30"), ("เปิดใช้ครบ 3 ใบอนุญาต", "กรมบริการตัวอย่าง", "30"),
      ]),
    activity(
      "เชื่อมโยงข้อมูลผู้ขออนุญาต", "800000",
      [
        ("ข้อตกลงแลกเปลี่ยนข้อมูลลงนามแล้ว", "กรมข้อมูลตัวอย่าง", "25"), ("ทดสอบการเชื่อมโยงผ่าน", "กรมข้อมูลตัวอย่าง", "25"),
        ("ใช้ข้อมูลจริง 1 กรม", "กรมข้อมูลตัวอย่าง", "25"), ("ใช้ข้อมูลจริง 2 กรม", "กรมข้อมูลตัวอย่าง", "25"),
      ]),
    activity(
      "ประชาสัมพันธ์ให้ประชาชนรู้จักบริการ", "",
      [
        ("", "", ""), ("แผนประชาสัมพันธ์ได้รับความเห็นชอบ", "สำนักงานปลัดกระทรวงตัวอย่าง", "30"),
        ("สื่อเผยแพร่ 5 ช่องทาง", "สำนักงานปลัดกระทรวงตัวอย่าง", "40"), ("ผู้ใช้บริการ 2,000 ราย", "สำนักงานปลัดกระทรวงตัวอย่าง", "30"),
      ]),
  ]

  private static func activity(
    _ name: String, _ budget: String, _ quarters: [(String, String, String)]
  ) -> Activity.Content {
    var content = Activity.Content()
    content.name = name
    content.budget = budget
    content.quarters = quarters.map { Activity.Quarter(output: $0.0, agency: $0.1, share: $0.2) }
    return content
  }
}
