import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("Calendar: exceptions and the overview")
struct CalendarExceptionTests {
  static let officer = House.viewer("x", .respondent, in: ID(rawValue: "m1-o0"))

  static func decision(_ kind: String, _ codes: String, _ more: [(String, String)] = []) -> QueryItems {
    let usual = [
      (ExceptionPage.kindField, kind), (RoundField.codes, codes), (RoundField.part, ""), (RoundField.reason, "น้ำท่วม"),
      (RoundField.due, ""), (RoundField.closes, ""),
    ]
    let names = Set(more.map(\.0))
    return PageForm.items(usual.filter { !names.contains($0.0) } + more)
  }

  @Test("an agency with days of its own answers until then, is not late, and sees why")
  func ownDays() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.started())
    var client = house.client()
    let sent = try await client.post(
      "/rounds/\(round.id)/exceptions",
      form: Self.decision("other-days", "M1-O0", [("due", "15/12/2568"), ("closes", "20/12/2568")]))
    #expect(sent.status == .seeOther)
    let page = try await client.send(.get, "/rounds/\(round.id)/exceptions")
    #expect(page.text.contains("น้ำท่วม") && page.text.contains("15 ธ.ค. 2568"))
    expectWellFormed(page.text)
    house.clock.advance(seconds: 22 * 86_400)
    let all = try await house.assessments(of: round)
    let own = try #require(all.first { $0.agency.rawValue == "m1-o0" })
    let opened = try await house.feature.desk.open(own.id, for: Self.officer)
    #expect(opened.lock == nil, "its own closing day has not come")
    #expect(opened.sheet.round.due.iso == "2025-12-15")
    let other = try #require(all.first { $0.agency.rawValue == "m1-o1" })
    let late = try await house.feature.desk.open(other.id, for: CalendarHouse.coordinator)
    #expect(late.lock != nil)
    let overview = try await house.rounds.overview(round.id, for: CalendarHouse.coordinator)
    #expect(overview.count(.overdue) == 5)
    #expect(
      try await house.count("SELECT COUNT(*) AS number FROM audit_record WHERE action = 'exception.decided'") == 1)
  }

  @Test("what is late is marked with its days and not lost")
  func late() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.started())
    let own = try #require(try await house.assessments(of: round).first { $0.agency.rawValue == "m1-o0" })
    house.clock.advance(seconds: 14 * 86_400)
    _ = try await house.feature.desk.take(LifeOrder(step: .handIn), of: own.id, by: Self.officer)
    let overview = try await house.rounds.overview(round.id, for: CalendarHouse.coordinator)
    let row = try #require(overview.rows.first { $0.assessment.id == own.id })
    #expect(row.timeliness == .late(4))
    var client = house.client()
    let page = try await client.send(.get, "/rounds/\(round.id)/overview")
    #expect(page.text.contains("ล่าช้า 4 วัน"))
    #expect(page.text.contains("ส่งแล้ว 1 จาก 6 หน่วยงาน (16.7"))
    expectWellFormed(page.text)
  }

  @Test("those excused or taken out are not counted and keep what they said; lifting brings them back")
  func setAside() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.started())
    let own = try #require(try await house.assessments(of: round).first { $0.agency.rawValue == "m1-o0" })
    let opened = try await house.feature.desk.open(own.id, for: Self.officer)
    let change = AnswerChange(key: .node("1.1"), answer: .yesNo(true), note: "", seen: 0)
    _ = try await house.feature.desk.save([change], in: opened, by: Self.officer)
    _ = try await house.feature.desk.score(round)
    var client = house.client()
    for kind in ["withdrawn", "excused"] {
      _ = try await client.post("/rounds/\(round.id)/exceptions", form: Self.decision(kind, "M1-O0"))
      #expect(try await house.assessments(of: round).count == 5, "\(kind)")
      #expect(try await house.feature.desk.score(round).assessments.count == 5)
      let now = try await house.feature.desk.open(own.id, for: Self.officer)
      guard case .setAside(let exception)? = now.lock else {
        Issue.record("it can still be changed")
        return
      }
      #expect(exception.reason == "น้ำท่วม")
      let overview = try await house.rounds.overview(round.id, for: CalendarHouse.coordinator)
      #expect(RoundOverview.response(overview.rows) == (0, 5))
      #expect(overview.count(.setAside) == 1)
      _ = try await client.post("/rounds/\(round.id)/exceptions", form: Self.decision("lift", "M1-O0"))
      #expect(try await house.assessments(of: round).count == 6)
    }
    let back = try await house.feature.desk.open(own.id, for: Self.officer)
    #expect(back.lock == nil)
    #expect(back.sheet[.node("1.1")].answer == .yesNo(true))
  }

  @Test("agencies are taken in later, once, with a reason; a whole part is decided for at once")
  func later() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.started([(RoundField.codes, "M1-O0 M1-O1")]))
    #expect(try await house.assessments(of: round).count == 2)
    var client = house.client()
    for _ in 0..<2 {
      _ = try await client.post("/rounds/\(round.id)/exceptions", form: Self.decision("add", "M2-O0"))
    }
    #expect(try await house.assessments(of: round).count == 3)
    _ = try await client.post(
      "/rounds/\(round.id)/exceptions", form: Self.decision("other-days", "", [("part", "m1"), ("due", "5/12/2568")]))
    let exceptions = try await house.database.read { try ExceptionStore.all(of: round.id, in: $0) }
    #expect(Set(exceptions.keys.map(\.rawValue)) == ["m1-o0", "m1-o1"])
  }

  @Test(
    "what cannot be decided is said at its field",
    arguments: [
      (ExceptionPage.kindField, "x"), (RoundField.codes, "NOBODY"), (RoundField.reason, " . "),
      (RoundField.due, "99/99/2568"), (RoundField.closes, "1/1/2560"), (RoundField.due, "1/1/2560"),
    ])
  func refused(field: String, value: String) async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.started())
    var client = house.client()
    let sent = try await client.post(
      "/rounds/\(round.id)/exceptions",
      form: Self.decision("other-days", "M1-O0", [("due", "5/12/2568")].filter { $0.0 != field } + [(field, value)]))
    #expect(sent.status == .unprocessableContent)
    #expect(sent.text.contains("href=\"#field-\(field)\""))
    #expect(try await house.count("SELECT COUNT(*) AS number FROM agency_exception") == 0)
    expectWellFormed(sent.text)
  }

  @Test("a reminder reaches every overdue agency once a day")
  func reminded() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.started())
    let before = try await house.count("SELECT COUNT(*) AS number FROM notice")
    house.clock.advance(seconds: 14 * 86_400)
    var client = house.client()
    for _ in 0..<2 { _ = try await client.post("/rounds/\(round.id)/remind", form: PageForm.items([])) }
    #expect(try await house.count("SELECT COUNT(*) AS number FROM notice") == before + 6)
    house.clock.advance(seconds: 86_400)
    _ = try await client.post("/rounds/\(round.id)/remind", form: PageForm.items([]))
    #expect(try await house.count("SELECT COUNT(*) AS number FROM notice") == before + 12)
  }

  @Test("the overview shows a coordinator the own part alone, and an agency nothing")
  func parts() async throws {
    let house = try await CalendarHouse()
    let round = try #require(try await house.started())
    let own = try await house.rounds.overview(round.id, for: CalendarHouse.ofMinistry)
    #expect(own.rows.count == 3)
    var client = house.client(CalendarHouse.ofMinistry)
    let page = try await client.send(.get, "/rounds/\(round.id)/overview")
    #expect(!page.text.contains("หน่วย m2"))
    #expect(try await client.send(.get, "/rounds/\(round.id)/exceptions").status == .notFound)
    var officer = house.client(Self.officer)
    #expect(try await officer.send(.get, "/rounds/\(round.id)/overview").status == .notFound)
    for address in ["?group=late", "?group=x&page=-4", "?page=999", "?class=central", "?part=m1&province=10"] {
      let page = try await client.send(.get, "/rounds/\(round.id)/overview\(address)")
      #expect(page.status == .ok)
      expectWellFormed(page.text)
    }
  }
}
