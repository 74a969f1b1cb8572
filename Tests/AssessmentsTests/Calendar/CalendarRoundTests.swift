import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("Calendar: making, changing and starting rounds")
struct CalendarRoundTests {
  @Test("a round is made as a draft that agencies do not see, and started with one assessment each")
  func madeAndStarted() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.make())
    #expect(round.state == .preparing)
    #expect(round.instrumentRound == "m12")
    #expect(round.contentHash == house.plan.instrument.contentHash)
    var officer = house.client(House.viewer("of", .respondent, in: ID(rawValue: "m1-o0")))
    #expect(try await officer.send(.get, "/rounds/\(round.id)").status == .notFound)
    #expect(try await officer.send(.get, "/rounds/\(round.id)/manage").status == .notFound)
    var client = house.client()
    let page = try await client.send(.get, "/rounds/\(round.id)/manage")
    #expect(page.text.contains("6 หน่วยงาน"))
    expectWellFormed(page.text)
    let started = try await client.post("/rounds/\(round.id)/start", form: PageForm.items([("revision", "0")]))
    #expect(started.status == .seeOther)
    #expect(try await house.assessments(of: round).count == 6)
    #expect(try await house.count("SELECT COUNT(*) AS number FROM notice") == 6)
    #expect(try await officer.send(.get, "/rounds/\(round.id)").status == .ok)
  }

  @Test("starting twice, also at once, makes every assessment once")
  func twice() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.make())
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { _ = try? await house.rounds.start(round.id, seen: 0, by: CalendarHouse.coordinator) }
      }
    }
    guard case .refused(let why) = try await house.rounds.start(round.id, seen: 1, by: CalendarHouse.coordinator) else {
      Issue.record("a second start did something")
      return
    }
    #expect(why == RoundChangeTexts.startedAlready)
    #expect(try await house.assessments(of: round).count == 6)
    #expect(try await house.count("SELECT COUNT(*) AS number FROM notice") == 6)
  }

  @Test("1,746 agencies get their assessments in one transaction within seconds")
  func nation() async throws {
    let house = try await CalendarHouse(offices: 873)
    let round = try #require(try await house.make())
    let clock = ContinuousClock()
    let time = try await clock.measure {
      _ = try await house.rounds.start(round.id, seen: 0, by: CalendarHouse.coordinator)
    }
    #expect(try await house.assessments(of: round).count == 1_746)
    #expect(time < .seconds(20), "\(time)")
  }

  @Test(
    "what cannot be is said at its field, and what was typed stays",
    arguments: [
      (RoundField.titleThai, " "), (RoundField.year, "2025"), (RoundField.year, "x"), (RoundField.instrument, "none"),
      (RoundField.opens, "31/2/2568"), (RoundField.due, "1/10/2568"), (RoundField.closes, "29/11/2568"),
      (RoundField.opens, "1/11/2560"), (RoundField.minimum, "0"), (RoundField.minimum, "2.5"),
      (RoundField.part, "nowhere"), (RoundField.codes, "M1-O0 NOBODY"), (RoundField.carries, "nothing"),
    ])
  func refused(field: String, value: String) async throws {
    let house = try await CalendarHouse()
    var client = house.client()
    let page = try await client.post("/rounds/new", form: house.fields([(field, value)]))
    #expect(page.status == .unprocessableContent)
    #expect(page.text.contains("href=\"#field-\(field)\""))
    #expect(page.text.contains("รอบใหม่") || field == RoundField.titleThai)
    #expect(try await house.count("SELECT COUNT(*) AS number FROM evaluation_round") == 0)
    expectWellFormed(page.text)
  }

  @Test("the number of agencies is shown before anything is made; codes and a file of codes narrow it")
  func preview() async throws {
    let house = try await CalendarHouse()
    var client = house.client()
    let all = try await client.post("/rounds/new", form: house.fields([("go", "preview")]))
    #expect(all.text.contains("6 หน่วยงาน"))
    let two = try await client.post(
      "/rounds/new", form: house.fields([("go", "preview"), (RoundField.codes, "M1-O0\nM2-O1")]))
    #expect(two.text.contains("2 หน่วยงาน"))
    #expect(try await house.count("SELECT COUNT(*) AS number FROM evaluation_round") == 0)
    let file = UploadedFile(
      field: RoundField.codesFile, filename: "codes.csv", contentType: "text/csv",
      bytes: Array("รหัส,ชื่อ\nM1-O0,หนึ่ง\nM1-O2,สอง\nM2-O1,สาม\n".utf8))
    var failures: [LocalizedText] = []
    let codes = CodeList.read(
      FormData(files: [file]), within: nil, of: try await house.rounds.tree(), failing: { failures.append($1) })
    #expect(codes == ["M1-O0", "M1-O2", "M2-O1"])
    #expect(failures.isEmpty)
  }

  @Test("of two who change a round at once the second is shown what the first saved")
  func stale() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.make())
    var client = house.client()
    let first = try await client.post(
      "/rounds/\(round.id)/edit", form: house.fields([(RoundField.titleThai, "ของคนแรก")]))
    #expect(first.status == .seeOther)
    let second = try await client.post(
      "/rounds/\(round.id)/edit", form: house.fields([(RoundField.titleThai, "ของคนที่สอง")]))
    #expect(second.status == .conflict)
    #expect(second.text.contains("ของคนแรก") && second.text.contains("ของคนที่สอง"))
    let kept = try #require(try await house.database.read { try RoundStore.find(round.id, in: $0) })
    #expect(kept.title.th == "ของคนแรก")
    expectWellFormed(second.text)
  }

  @Test("a coordinator of one ministry makes rounds of that part alone, and cannot touch those of others")
  func parts() async throws {
    let house = try await CalendarHouse()
    var client = house.client(CalendarHouse.ofMinistry)
    #expect(try await client.post("/rounds/new", form: house.fields()).status == .unprocessableContent)
    #expect(
      try await client.post("/rounds/new", form: house.fields([(RoundField.part, "m2")])).status
        == .unprocessableContent)
    let own = try #require(try await house.make([(RoundField.part, "m1")], by: CalendarHouse.ofMinistry))
    _ = try await house.rounds.start(own.id, seen: 0, by: CalendarHouse.ofMinistry)
    #expect(try await house.assessments(of: own).count == 3)
    let other = try #require(try await house.make())
    for path in ["manage", "edit"] {
      #expect(try await client.send(.get, "/rounds/\(other.id)/\(path)").status == .notFound)
    }
    #expect(
      try await client.post("/rounds/\(other.id)/start", form: PageForm.items([("revision", "0")])).status == .notFound)
    #expect(try await house.assessments(of: other).isEmpty)
    var officer = house.client(House.viewer("x", .respondent, in: ID(rawValue: "m1-o0")))
    for path in ["/rounds/new", "/rounds/\(own.id)/manage", "/rounds/\(own.id)/edit"] {
      let status = try await officer.send(.get, path).status
      #expect(status == .notFound || status == .forbidden, "\(path)")
    }
  }

  @Test("a running round is closed and opened again with a reason, published once, and then never changes")
  func ended() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.started())
    var client = house.client()
    func end(_ state: String, _ revision: Int, _ reason: String) async throws -> EvaluationRound.State? {
      _ = try await client.post(
        "/rounds/\(round.id)/end",
        form: PageForm.items([("state", state), ("revision", String(revision)), ("reason", reason)]))
      return try await house.database.read { try RoundStore.find(round.id, in: $0)?.state }
    }
    #expect(try await end("closed", 1, " - ") == .running, "a dash is no reason")
    #expect(try await end("closed", 1, "ครบแล้ว") == .closed)
    let officer = House.viewer("x", .respondent, in: ID(rawValue: "m1-o0"))
    let own = try #require(try await house.assessments(of: round).first { $0.agency.rawValue == "m1-o0" })
    let opened = try await house.feature.desk.open(own.id, for: officer)
    #expect(opened.lock != nil, "nothing is taken any more")
    #expect(try await end("running", 2, "ขยายเวลา") == .running)
    #expect(try await end("preparing", 3, "x1") == .running, "nothing leads back to the draft")
    #expect(try await end("published", 3, "ครบ") == .published)
    #expect(try await end("running", 4, "เปลี่ยนใจ") == .published)
    let edit = try await client.post(
      "/rounds/\(round.id)/edit", form: house.fields([(RoundField.revision, "4"), (RoundField.reason, "แก้")]))
    #expect(edit.status == .seeOther)
    let kept = try #require(try await house.database.read { try RoundStore.find(round.id, in: $0) })
    #expect(kept.title == round.title)
  }

  @Test("closing while somebody saves lets the save be refused with its reason, never half kept")
  func closingMeanwhile() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.started())
    let officer = House.viewer("x", .respondent, in: ID(rawValue: "m1-o0"))
    let own = try #require(try await house.assessments(of: round).first { $0.agency.rawValue == "m1-o0" })
    let opened = try await house.feature.desk.open(own.id, for: officer)
    _ = try await house.rounds.end(round.id, as: .closed, seen: 1, reason: "ครบ", by: CalendarHouse.coordinator)
    let change = AnswerChange(key: .node("1.1"), answer: .yesNo(true), note: "", seen: 0)
    guard case .locked(.closed) = try await house.feature.desk.save([change], in: opened, by: officer) else {
      Issue.record("something was saved in a closed round")
      return
    }
    #expect(try await house.count("SELECT COUNT(*) AS number FROM assessment_answer") == 0)
  }

  @Test("a round whose instrument was lost can still be looked at, and says what to do")
  func lost() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.make())
    try await house.database.write { connection in
      try connection.execute("UPDATE evaluation_round SET content_hash = 'gone' WHERE id = \(round.id)")
    }
    var client = house.client()
    let page = try await client.send(.get, "/rounds/\(round.id)/manage")
    #expect(page.status == .ok)
    #expect(page.text.contains(RoundChangeTexts.instrumentLost.th))
    #expect(try await client.send(.get, "/calendar").status == .ok)
    #expect(try await client.send(.get, "/rounds/\(round.id)/edit").status == .ok)
  }

  @Test(
    "the calendar shows the rounds of the year to those they concern, well formed in both languages",
    arguments: Language.allCases)
  func calendar(language: Language) async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.started([(RoundField.codes, "M1-O0")]))
    var own = house.client(House.viewer("a", .respondent, in: ID(rawValue: "m1-o0"), language))
    let page = try await own.send(.get, "/calendar")
    #expect(page.text.contains(round.title[language]))
    #expect(page.text.contains(CalendarTexts.dueForMe[language]))
    expectWellFormed(page.text)
    var other = house.client(House.viewer("b", .respondent, in: ID(rawValue: "m2-o0"), language))
    #expect(try await !other.send(.get, "/calendar").text.contains(round.title[language]))
    var stranger = house.client(.anonymous(language))
    #expect(try await stranger.send(.get, "/calendar").status == .unauthorized)
    for year in ["2400", "2999", "abc", "99999999999999999999"] {
      #expect(try await own.send(.get, "/calendar?year=\(year)").status == .ok)
    }
  }
}
