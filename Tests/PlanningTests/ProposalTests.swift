import Database
import Foundation
import HTTP
import Kernel
import Testing

@testable import Planning

@Suite("Indicators on their way through the committees")
struct ProposalTests {
  @Test("proposed, approved three times, they stand with document and date and reach the assessment")
  func wholeWay() async throws {
    let house = try await House()
    try await house.begin([House.kpi, House.sharing])
    #expect(try await house.pass("/propose", House.officer).status == .seeOther)
    for (viewer, stage) in [(House.approver, "A-1"), (House.coordinator, "M-7"), (House.central, "C-12")] {
      #expect(try await house.pass("/decide", viewer, House.approval(stage)).status == .seeOther)
    }
    let opened = try #require(try await house.opened())
    #expect(opened.proposal.stage == .approved)
    #expect(opened.decisions.map(\.stage) == [.draft, .agency, .ministry, .central])
    #expect(opened.decisions.map(\.document) == ["", "A-1", "M-7", "C-12"])

    let plan = try #require(
      try await house.database.read {
        try house.feature.approved.plan(of: House.department, in: House.year, instrument: "framework", in: $0)
      })
    #expect(plan.approval.document == "C-12" && plan.approval.day == Day("2025-08-31"))
    #expect(plan.approval.sentence.en == "Approved on 31 August 2025 by document C-12")
    #expect(plan.facts == ["chose_issue": .yesNo(false), "chose_sharing": .yesNo(true), "service_weight": .number(0)])
    let item = try #require(plan.lists["kpis"]?.first)
    #expect(item.name == "Complaints closed in time")
    #expect(item.values["kpi-weight"] == .number(70) && item.values["kpi-target-75"] == .number(85))
    #expect(item.values["kpi-direction"] == .choice("higher") && item.values["kpi-unit"] == .text("%"))
    #expect(plan.answers["sd-target-100"] == .text("2 agencies exchange"))
    #expect(plan.answers["sd-approved"] == .yesNo(true) && plan.answers["sd-partners"] == .number(2))
    #expect(plan.indicators.map(\.node) == ["kpis", "sharing"])
    #expect(plan.indicators[0].targets == ["80 %", "85 %", "90 %"])
    #expect(
      try await house.database.read {
        try house.feature.approved.plans(in: House.year, instrument: "framework", in: $0).count
      } == 1)
    var reader = house.client(House.officer)
    let page = try await reader.get(House.base).text
    #expect(page.contains("Approved on 31 August 2025 by document C-12"))
    #expect(!page.contains("/indicators/new"))
  }

  @Test("nothing is approved for the assessment before the last committee")
  func notYet() async throws {
    let house = try await House()
    try await house.begin([House.kpi])
    _ = try await house.pass("/propose", House.officer)
    _ = try await house.pass("/decide", House.approver, House.approval("A"))
    let plan = try await house.database.read {
      try house.feature.approved.plan(of: House.department, in: House.year, instrument: "framework", in: $0)
    }
    #expect(plan == nil)
  }

  @Test("what lacks something is not proposed, and each sentence leads to its field")
  func incomplete() async throws {
    let house = try await House()
    var short = House.kpi
    (short["weight"], short["source"]) = ("60", "")
    try await house.begin([short])
    let reply = try await house.pass("/propose", House.officer)
    #expect(reply.status == .unprocessableContent)
    #expect(reply.text.contains("?check=1#field-source") && reply.text.contains("add up to 60"))
    let opened = try #require(try await house.opened())
    #expect(opened.proposal.stage == .draft && opened.decisions.isEmpty)
    let id = opened.indicators[0].id
    var client = house.client(House.officer)
    let page = try await client.get(House.base + "/indicators/\(id)?check=1").text
    #expect(page.contains("href=\"#field-source\"") && page.contains(PlanningFlaws.noSource.en))
  }

  @Test("returned with reasons, it is the agency's again and the reasons are shown")
  func returned() async throws {
    let house = try await House()
    try await house.begin([House.kpi])
    _ = try await house.pass("/propose", House.officer)
    let id = try #require(try await house.opened()?.indicators.first?.id)
    let bare = ["verdict": "returned", "document": "A-2", "day": "2025-09-01", "meeting": "1/2568"]
    let refused = try await house.pass("/decide", House.approver, bare)
    #expect(refused.status == .unprocessableContent && refused.text.contains("A-2"))
    var whole = bare
    whole["reason-\(id)"] = "The target is below last year"
    #expect(try await house.pass("/decide", House.approver, whole).status == .seeOther)
    let opened = try #require(try await house.opened())
    #expect(opened.proposal.stage == .draft && opened.mayEdit)
    var client = house.client(House.officer)
    #expect(try await client.get(House.base).text.contains("The target is below last year"))
    let told = try await house.database.read {
      try $0.query("SELECT subject_en FROM notice WHERE recipient_id = 'officer'").map {
        try $0.get("subject_en", as: String.self)
      }
    }
    #expect(told == ["Agency committee returned the indicators of Agency D"])
  }

  @Test("a committee's own change is kept as before and after")
  func amended() async throws {
    let house = try await House()
    try await house.begin([House.kpi])
    _ = try await house.pass("/propose", House.officer)
    let indicator = try #require(try await house.opened()?.indicators.first)
    var fields = House.kpi
    (fields["seen"], fields["target-100"]) = ("\(indicator.revision)", "95")
    var officer = house.client(House.officer)
    let late = try await officer.post(House.base + "/indicators/\(indicator.id)", form: House.items(fields))
    #expect(late.status == .forbidden)
    var approver = house.client(House.approver)
    let reply = try await approver.post(House.base + "/indicators/\(indicator.id)", form: House.items(fields))
    #expect(reply.status == .seeOther)
    let opened = try #require(try await house.opened())
    #expect(opened.amendments.map(\.before?.target100) == ["90"] && opened.amendments.map(\.after?.target100) == ["95"])
    let lines = ContentDifference(
      before: opened.amendments[0].before, after: opened.amendments[0].after, slots: opened.slots
    ).lines(.english)
    #expect(lines == [.init(name: "Advanced target (100)", before: "90", after: "95")])
  }

  @Test("two people at once: the second sees both and overwrites nothing unasked")
  func conflict() async throws {
    let house = try await House()
    try await house.begin([House.kpi])
    let indicator = try #require(try await house.opened()?.indicators.first)
    var client = house.client(House.officer)
    var first = House.kpi
    (first["seen"], first["name"]) = ("\(indicator.revision)", "Named by the first")
    var second = first
    second["name"] = "Named by the second"
    let path = House.base + "/indicators/\(indicator.id)"
    #expect(try await client.post(path, form: House.items(first)).status == .seeOther)
    let reply = try await client.post(path, form: House.items(second))
    #expect(reply.status == .conflict)
    #expect(reply.text.contains("Named by the first") && reply.text.contains("Named by the second"))
    #expect(try await house.opened()?.indicators.first?.content.name == "Named by the first")
    second["seen"] = "\(indicator.revision + 1)"
    #expect(try await client.post(path, form: House.items(second)).status == .seeOther)
    #expect(try await house.opened()?.indicators.first?.content.name == "Named by the second")
  }

  @Test("a decision on what has changed since it was read is not recorded")
  func movedOn() async throws {
    let house = try await House()
    try await house.begin([House.kpi])
    _ = try await house.pass("/propose", House.officer)
    let opened = try #require(try await house.opened(House.approver))
    let content = opened.indicators[0].content
    var changed = content
    changed.unit = "per cent"
    _ = try await house.feature.desk.save(
      changed, as: opened.indicators[0].id, seen: 1, in: opened, by: House.approver)
    var fields = House.approval("A-1")
    fields["seen"] = "\(opened.proposal.revision)"
    var client = house.client(House.approver)
    let reply = try await client.post(House.base + "/decide", form: House.items(fields))
    #expect(reply.status == .conflict && reply.text.contains("A-1"))
    #expect(try await house.opened()?.proposal.stage == .agency)
  }

  @Test("each stage is decided by its own people alone")
  func levels() async throws {
    let house = try await House()
    try await house.begin([House.kpi])
    _ = try await house.pass("/propose", House.officer)
    let everybody = [House.officer, House.approver, House.coordinator, House.central]
    let right = [House.approver, House.coordinator, House.central]
    for (place, person) in right.enumerated() {
      for other in everybody where other != person {
        // Whoever coordinates the whole organisation coordinates each ministry too.
        if place == 1, other == House.central { continue }
        #expect(try await house.pass("/decide", other, House.approval("X")).status != .ok)
        #expect(try await house.opened(other)?.mayDecide == false, "stage \(place)")
      }
      _ = try await house.pass("/decide", person, House.approval("\(place)"))
    }
    #expect(try await house.opened()?.decisions.map(\.document) == ["", "0", "1", "2"])
  }

  @Test("another agency's planning is refused as if it did not exist")
  func hidden() async throws {
    let house = try await House()
    try await house.begin([House.kpi])
    let id = try #require(try await house.opened()?.indicators.first?.id)
    var client = house.client(House.stranger)
    for path in ["", "/decide", "/indicators/new?slot=kpis", "/indicators/\(id)", "/plans/new"] {
      let hidden = try await client.get(House.base + path)
      let nothing = try await client.get("/planning/2569/NOWHERE" + path)
      #expect(hidden.status == .notFound && hidden.body == nothing.body, "\(path)")
    }
    let list = try await client.get("/planning/2569").text
    #expect(list.contains("Agency O") && !list.contains("Agency D"))
    var anonymous = house.client(.anonymous(.thai))
    for path in ["/planning", House.base, "/planning/2569/calendar"] {
      #expect(try await anonymous.get(path).status == .unauthorized, "\(path)")
    }
  }

  @Test("the dates of a year are set centrally, and what comes after them is marked late")
  func calendar() async throws {
    let house = try await House()
    var local = house.client(House.coordinator)
    #expect(try await local.get("/planning/2569/calendar").status == .forbidden)
    var central = house.client(House.central)
    let wrong = try await central.post("/planning/2569/calendar", form: ["date-proposal": "31/8"])
    #expect(wrong.status == .unprocessableContent && wrong.text.contains("31/8"))
    let right = try await central.post(
      "/planning/2569/calendar", form: ["date-proposal": "2025-08-31", "date-agency": "2025-09-30"])
    #expect(right.status == .seeOther)
    try await house.begin([House.kpi])
    var officer = house.client(House.officer)
    #expect(try await officer.get("/planning/2569").text.contains("tag-bad"))
    _ = try await house.pass("/propose", House.officer)
    _ = try await house.pass("/decide", House.approver, House.approval("A"))
    #expect(try await house.opened()?.decisions.map(\.isLate) == [true, false])
  }

  @Test("what the ministry passes down can be taken over")
  func basket() async throws {
    let house = try await House()
    let ministry = House.viewer("minister", .respondent, in: House.ministry)
    var client = house.client(ministry)
    _ = try await client.post("/planning/2569/M", form: ["instrument": "framework"])
    var fields = House.kpi
    fields["seen"] = "0"
    _ = try await client.post("/planning/2569/M/indicators/new", form: House.items(fields))
    _ = try await client.post("/planning/2569/M/propose", form: ["seen": "2"])
    try await house.begin([])
    var officer = house.client(House.officer)
    let page = try await officer.get(House.base + "/indicators/new?slot=kpis").text
    #expect(page.contains("Complaints closed in time (Agency M)"))
  }

  @Test("both databases keep the same", arguments: Backend.available)
  func storage(_ backend: Backend) async throws {
    try await backend.run { database in
      let house = try await House(on: database)
      try await house.begin([House.kpi, House.sharing])
      _ = try await house.pass("/propose", House.officer)
      for viewer in [House.approver, House.coordinator, House.central] {
        #expect(try await house.pass("/decide", viewer, House.approval("ที่ ๑")).status == .seeOther)
      }
      let plan = try await house.database.read {
        try house.feature.approved.plan(of: House.department, in: House.year, instrument: "framework", in: $0)
      }
      #expect(plan?.approval.document == "ที่ ๑" && plan?.lists["kpis"]?.count == 1)
      let address = try await house.makePlan()
      #expect(try await house.plan(address).activities.count == 1)
    }
  }
}
