import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("Calendar: moving a round to another text of its instrument")
struct CalendarMigrationTests {
  static let officer = House.viewer("x", .respondent, in: ID(rawValue: "m1-o0"))

  /// The sample as somebody mended it: one question more, one gone, one that scores otherwise, and a line moved.
  static func mended() throws -> Plan {
    let lines = SampleInstrument.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      if line.contains("id: \"2.8\"") { return [String]() }
      let indent = String(line.prefix { $0 == " " })
      let new = indent + "- { id: \"4.9\", kind: yes_no, points: 1, title: { th: ใหม่, en: New } }"
      return (line.contains("id: \"4.3\"") ? [new] : []) + [String(line)]
    }
    let text =
      "# mended\n"
      + lines.joined(separator: "\n")
      .replacingOccurrences(of: "points: 2\n", with: "points: 5\n")
      .replacingOccurrences(of: "{ id: own, score: 1,", with: "{ id: home, score: 1,")
      .replacingOccurrences(of: "version: \"1\"", with: "version: \"2\"")
    let reading = InstrumentReader.read(Array(text.utf8), file: "mended.yaml")
    #expect(reading.diagnostics.map { $0.line(in: .english) } == [])
    var instrument = try #require(reading.instrument)
    instrument.contentHash = "hash-of-mended"
    return Plan(instrument)
  }

  /// A running round of the old text, in a library that offers the new one first.
  static func house() async throws -> (house: CalendarHouse, round: EvaluationRound, own: Assessment)? {
    let plans = [try mended(), try SampleInstrument.plan()]
    let house = try await CalendarHouse(plans: plans)
    guard let round = try await house.started(),
      let own = try await house.assessments(of: round).first(where: { $0.agency.rawValue == "m1-o0" })
    else { return nil }
    let opened = try await house.feature.desk.open(own.id, for: officer)
    let changes = [
      AnswerChange(key: .node("1.1"), answer: .yesNo(true), note: "", seen: 0),
      AnswerChange(key: .node("1.3"), answer: .choices(["own"]), note: "เดิม", seen: 0),
      AnswerChange(key: .node("2.8"), answer: .text("2025-01-01"), note: "", seen: 0),
    ]
    _ = try await house.feature.desk.save(changes, in: opened, by: officer)
    return (house, round, own)
  }

  @Test("what differs is named, and a rule that only moved in its file is the same rule")
  func difference() throws {
    let old = try SampleInstrument.plan()
    let change = InstrumentChange(from: old, to: try Self.mended())
    #expect(change.added.map(\.id) == ["4.9"])
    #expect(change.removed.map(\.id) == ["2.8"])
    let rules = change.changed.filter(\.isRule).map(\.node.id)
    #expect(Set(rules).isSuperset(of: ["1.1", "1.3"]))
    #expect(!rules.contains("1.2") && !rules.contains("2.1") && !rules.contains("4.4a") && !rules.contains("sets"))
    #expect(InstrumentChange(from: old, to: old).isEmpty)
  }

  @Test("the page tells what changes for whom before anything does")
  func shown() async throws {
    let (house, round, own) = try #require(try await Self.house())
    let migration = try #require(try await house.rounds.migration(round.id, for: CalendarHouse.coordinator))
    let row = try #require(migration.rows.first { $0.assessment.id == own.id })
    #expect(row.misfits.map(\.key.text) == ["1.3", "2.8"])
    #expect(row.before == Exact(3))
    #expect(row.after == Exact(5))
    #expect(migration.rows.count { $0.isTouched } == 1)
    var client = house.client()
    let page = try await client.send(.get, "/rounds/\(round.id)/migrate")
    #expect(page.text.contains("4.9") && page.text.contains("หน่วย m1-o0"))
    expectWellFormed(page.text)
    let manage = try await client.send(.get, "/rounds/\(round.id)/manage")
    #expect(manage.text.contains("/migrate"))
    #expect(try await house.database.read { try RoundStore.find(round.id, in: $0)?.contentHash } == "hash-of-sample")
  }

  @Test("it moves with a reason, exactly as shown; what no longer fits is blank and stays in the history")
  func moved() async throws {
    let (house, round, own) = try #require(try await Self.house())
    _ = try await house.feature.desk.score(round)
    var client = house.client()
    let address = "/rounds/\(round.id)/migrate"
    let stamp = try #require(try await house.rounds.migration(round.id, for: CalendarHouse.coordinator)).stamp
    let silent = try await client.post(address, form: PageForm.items([("stamp", stamp), ("reason", "")]))
    #expect(silent.status == .unprocessableContent)
    _ = try await client.post(address, form: PageForm.items([("stamp", stamp + "x"), ("reason", "แก้เกณฑ์")]))
    #expect(try await house.database.read { try RoundStore.find(round.id, in: $0)?.contentHash } == "hash-of-sample")
    _ = try await client.post(address, form: PageForm.items([("stamp", stamp), ("reason", "แก้เกณฑ์")]))
    let now = try #require(try await house.database.read { try RoundStore.find(round.id, in: $0) })
    #expect(now.contentHash == "hash-of-mended" && now.instrumentVersion == "2")
    let opened = try await house.feature.desk.open(own.id, for: Self.officer)
    #expect(opened.evaluation.root.floor == Exact(5))
    #expect(opened.sheet[.node("1.3")].answer == nil)
    #expect(opened.sheet[.node("1.3")].note == "เดิม")
    let scored = try await house.feature.desk.score(now)
    let row = try #require(scored.row(of: ID(rawValue: "m1-o0")))
    #expect(scored.result.root(row).floor == Exact(5), "no figure of the old text is kept")
    let history = try await house.database.read {
      try AuditTrail.history(of: "answer", "\(own.id)/1.3", limit: 5, in: $0)
    }
    #expect(history.contains { $0.entry.action == "answer.set-aside" && $0.entry.before?.contains("own") == true })
    #expect(try await house.rounds.migration(round.id, for: CalendarHouse.coordinator) == nil)
  }

  @Test("an answer that came since it was shown stops it; a published round never moves")
  func stopped() async throws {
    let (house, round, own) = try #require(try await Self.house())
    let stamp = try #require(try await house.rounds.migration(round.id, for: CalendarHouse.coordinator)).stamp
    let opened = try await house.feature.desk.open(own.id, for: Self.officer)
    let change = AnswerChange(key: .node("1.2"), answer: .number(Exact(3)), note: "", seen: 0)
    _ = try await house.feature.desk.save([change], in: opened, by: Self.officer)
    guard
      case .refused = try await house.rounds.migrate(
        round.id, stamp: stamp, reason: "x1", by: CalendarHouse.coordinator)
    else {
      Issue.record("something else than shown was moved")
      return
    }
    _ = try await house.rounds.end(round.id, as: .published, seen: 1, reason: "ครบ", by: CalendarHouse.coordinator)
    #expect(try await house.rounds.migration(round.id, for: CalendarHouse.coordinator) == nil)
    #expect(try await house.database.read { try RoundStore.find(round.id, in: $0)?.contentHash } == "hash-of-sample")
  }

  @Test("only those who manage the round see what would change")
  func others() async throws {
    let (house, round, _) = try #require(try await Self.house())
    for viewer in [Self.officer, CalendarHouse.ofMinistry] {
      var client = house.client(viewer)
      #expect(try await client.send(.get, "/rounds/\(round.id)/migrate").status == .notFound)
      let sent = try await client.post("/rounds/\(round.id)/migrate", form: PageForm.items([("reason", "x1")]))
      #expect(sent.status == .notFound)
    }
  }
}
