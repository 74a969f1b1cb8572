import Database
import Foundation
import HTTP
import Kernel
import Spreadsheet
import Testing

@testable import Planning

extension House {
  static let agendaYear = FiscalYear(containing: today)
  static let agendaBase = "/planning/2568/D"

  static let planFields: [String: String] = [
    "title": "Licence at one window", "lead": "Agency D", "partners": "Agency O: checks", "person": "Somsri",
    "year-0-goal": "Form on line", "year-0-indicator": "1 form", "year-2-goal": "One window", "seen": "0",
  ]
  static let activityFields: [String: String] = [
    "name": "Build the form", "budget": "1,200,000", "q1-output": "Design approved", "q1-agency": "Agency D",
    "q1-share": "20", "q3-output": "Form in use", "q3-agency": "Agency O", "q3-share": "80", "seen": "0",
  ]

  /// Writes a plan with one activity for the year that runs; the address of the plan.
  @discardableResult
  func makePlan() async throws -> String {
    var client = client(Self.officer)
    let reply = try await client.post(Self.agendaBase + "/plans/new", form: Self.items(Self.planFields))
    guard reply.status == .seeOther, let address = reply.headers[.location] else { throw Refused(reply.text) }
    let added = try await client.post(address + "/activities/new", form: Self.items(Self.activityFields))
    guard added.status == .seeOther else { throw Refused(added.text) }
    return address
  }

  func plan(_ address: String) async throws -> PlanningDesk.OpenedPlan {
    let id = address.split(separator: "/").last.map(String.init) ?? ""
    return try await feature.desk.open(id, "D", Self.agendaYear, for: Self.officer)
  }

  /// What the form of a quarter sends.
  func report(_ address: String, _ text: String, seen: Int = 0) async throws -> QueryItems {
    let activity = try await plan(address).activities[0].id
    return Self.items([
      "status-\(activity)": "partly", "text-\(activity)": text, "figure-\(activity)": "1", "seen": "\(seen)",
    ])
  }
}

@Suite("Roadmap and quarterly action plan")
struct PlanTests {
  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("a plan is written, shown in the layout of the form, and taken out as a workbook")
  func wholePlan() async throws {
    let house = try await House()
    let address = try await house.makePlan()
    let plan = try await house.plan(address)
    #expect(plan.plan.content.years.map(\.year) == ["2568", "2570"])
    #expect(plan.activities[0].content.quarters[2] == .init(output: "Form in use", agency: "Agency O", share: "80"))
    var client = house.client(House.officer)
    let page = try await client.get(address).text
    #expect(
      page.contains("class=\"matrix\"") && page.contains("1,200,000") && page.contains("Quarter 3 (Apr–Jun 2025)"))
    let file = try await client.get(address + "/plan.xlsx")
    let workbook = try XLSXReader.read(file.body)
    #expect(workbook.sheets.count == 3)
    let sheet = workbook.sheets[1]
    #expect(sheet.rows[0].count == 14 && sheet.rows[0][0] == .text("Activity"))
    #expect(sheet.rows[1][1] == .text("Design approved") && sheet.rows[1][13] == .number("1200000"))
  }

  @Test(
    "what is missing or wrong is said at its field and nothing is kept",
    arguments: [
      ("name", ""), ("budget", "much"), ("q1-agency", ""), ("q1-share", "120"),
    ])
  func activityFlaws(_ field: String, _ value: String) async throws {
    let house = try await House()
    let address = try await house.makePlan()
    var fields = House.activityFields
    fields[field] = value
    var client = house.client(House.officer)
    let reply = try await client.post(address + "/activities/new", form: House.items(fields))
    #expect(reply.status == .unprocessableContent && reply.text.contains("href=\"#field-\(field)\""))
    #expect(try await house.plan(address).activities.count == 1)
  }

  @Test("two people at one plan: the second overwrites nothing unasked")
  func conflict() async throws {
    let house = try await House()
    let address = try await house.makePlan()
    var client = house.client(House.officer)
    var fields = House.planFields
    (fields["seen"], fields["title"]) = ("1", "First")
    #expect(try await client.post(address + "/edit", form: House.items(fields)).status == .seeOther)
    fields["title"] = "Second"
    let reply = try await client.post(address + "/edit", form: House.items(fields))
    #expect(reply.status == .conflict && reply.text.contains("value=\"Second\""))
    #expect(try await house.plan(address).plan.content.title == "First")
  }

  @Test("a quarter is reported, mended until it closes, and then only read")
  func report() async throws {
    let manual = ManualClock(try Self.day("2025-07-05").at(hour: 9))
    let house = try await House(clock: manual.clock)
    let address = try await house.makePlan()
    var client = house.client(House.officer)
    let empty = try await client.post(address + "/quarters/3", form: ["seen": "0"])
    #expect(empty.status == .unprocessableContent && empty.text.contains(PlanningFlaws.noText.en))
    let sent = try await client.post(address + "/quarters/3", form: try await house.report(address, "Half of it"))
    #expect(sent.status == .seeOther)
    #expect(try await house.plan(address).reports[3]?.isLate == false)
    let stale = try await client.post(address + "/quarters/3", form: try await house.report(address, "Other"))
    #expect(stale.status == .conflict && stale.text.contains("Other"))
    let mended = try await client.post(
      address + "/quarters/3", form: try await house.report(address, "All of it", seen: 1))
    #expect(mended.status == .seeOther)
    manual.advance(seconds: 30 * 86_400)
    _ = try await client.post(address + "/quarters/3", form: try await house.report(address, "Too late", seen: 2))
    let line = try await house.plan(address).reports[3]?.lines.values.first
    #expect(line?.text == "All of it")
    let page = try await client.get(address + "/quarters/3").text
    #expect(page.contains(PlanTexts.locked.en) && !page.contains("<textarea"))
  }

  @Test("after the closing date a quarter is reported once, and marked late")
  func late() async throws {
    let house = try await House(today: try Self.day("2025-08-20"))
    let address = try await house.makePlan()
    var client = house.client(House.officer)
    #expect(try await client.get(address + "/quarters/1").text.contains(PlanTexts.lateWarning.en))
    _ = try await client.post(address + "/quarters/1", form: try await house.report(address, "Done in May"))
    #expect(try await house.plan(address).reports[1]?.isLate == true)
    _ = try await client.post(address + "/quarters/1", form: try await house.report(address, "Again", seen: 1))
    #expect(try await house.plan(address).reports[1]?.lines.values.first?.text == "Done in May")
  }

  @Test("a quarter that has not begun takes no report")
  func early() async throws {
    let house = try await House(today: try Self.day("2025-03-01"))
    let address = try await house.makePlan()
    var client = house.client(House.officer)
    _ = try await client.post(address + "/quarters/3", form: try await house.report(address, "Early"))
    #expect(try await house.plan(address).reports.isEmpty)
  }

  @Test("an activity that was reported on stays")
  func kept() async throws {
    let house = try await House(today: try Self.day("2025-07-05"))
    let address = try await house.makePlan()
    let activity = try await house.plan(address).activities[0]
    var client = house.client(House.officer)
    _ = try await client.post(address + "/quarters/3", form: try await house.report(address, "Half"))
    _ = try await client.post(address + "/activities/\(activity.id)/remove", form: ["seen": "1"])
    #expect(try await house.plan(address).activities.count == 1)
  }

  @Test("readers change nothing, strangers find nothing")
  func permissions() async throws {
    let house = try await House(today: try Self.day("2025-07-05"))
    let address = try await house.makePlan()
    var reader = house.client(House.viewer("reader", .executive, in: House.ministry))
    #expect(try await reader.get(address).status == .ok)
    for path in ["/edit", "/activities/new"] { #expect(try await reader.get(address + path).status == .forbidden) }
    let refused = try await reader.post(address + "/quarters/3", form: try await house.report(address, "No"))
    #expect(refused.status == .forbidden)
    var stranger = house.client(House.stranger)
    for path in ["", "/edit", "/plan.xlsx", "/quarters/3", "/activities/new"] {
      let hidden = try await stranger.get(address + path)
      let nothing = try await stranger.get(House.agendaBase + "/plans/none" + path)
      #expect(hidden.status == .notFound && hidden.body == nothing.body, "\(path)")
    }
  }

  @Test("what waits and what is reminded of follow the stage and the quarter")
  func waiting() async throws {
    let house = try await House(today: try Self.day("2025-09-05"))
    _ = try await house.makePlan()
    try await house.begin([House.kpi])
    let work = PlanningWork(desk: house.feature.desk)
    let officer = try await work.items(for: House.officer).map(\.title.en)
    #expect(
      officer == [
        "Propose the indicators of fiscal year 2026 (B.E. 2569)",
        "Report quarter 1 of the action plan: Licence at one window",
        "Report quarter 3 of the action plan: Licence at one window",
      ])
    #expect(try await work.items(for: House.central).isEmpty)
    _ = try await house.pass("/propose", House.officer)
    #expect(
      try await work.items(for: House.approver).first?.title.en == "Record the decision of the agency committee")
    #expect(try await work.items(for: House.stranger).isEmpty)
    let deadlines = try await house.database.read {
      try house.feature.deadlines.deadlines(on: House.today, in: $0).map(\.due)
    }
    #expect(deadlines == [try Self.day("2025-01-15"), try Self.day("2025-07-15")])
  }
}
