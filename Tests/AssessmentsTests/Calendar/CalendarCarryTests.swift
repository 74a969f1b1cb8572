import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("Calendar: answers of the round before")
struct CalendarCarryTests {
  static let officer = House.viewer("x", .respondent, in: ID(rawValue: "m1-o0"))
  static let before: [(AnswerKey, Answer, String)] = [
    (.node("1.1"), .yesNo(true), "อนุมัติแล้ว"), (.node("1.2"), .number(Exact(3)), ""),
    (.node("2.4"), .text("-"), ""), (.node("2.5"), .text("เล่าไว้แล้ว"), ""),
    (.node("sets"), .items([Answer.Item(name: "ทะเบียน", answers: ["open": .yesNo(true)])]), ""),
    (.node("4.1"), .joint(Exact(1), from: "กรมอื่น"), ""), (.fact("size"), .number(Exact(12)), ""),
  ]

  /// Two rounds, the first answered, the second suggesting from it.
  static func rounds(
    _ house: CalendarHouse, _ answers: [(AnswerKey, Answer, String)] = before
  ) async throws -> (assessment: Assessment, earlier: Assessment)? {
    guard let first = try await house.started(),
      let earlier = try await house.assessments(of: first).first(where: { $0.agency.rawValue == "m1-o0" })
    else { return nil }
    try await house.database.write { connection in
      for (key, answer, note) in answers {
        let record = AnswerRecord(
          key: key, answer: answer, note: note, version: 1, by: Author(Self.officer), at: FixedDay.day.start)
        try AnswerStore.save(record, of: earlier.id, in: connection)
      }
    }
    guard let second = try await house.started([(RoundField.carries, first.id.rawValue)]),
      let own = try await house.assessments(of: second).first(where: { $0.agency.rawValue == "m1-o0" })
    else { return nil }
    return (own, earlier)
  }

  @Test("suggestions count nowhere until they are confirmed")
  func unconfirmed() async throws {
    let house = try await CalendarHouse()
    let (own, _) = try #require(try await Self.rounds(house))
    let opened = try await house.feature.desk.open(own.id, for: Self.officer)
    #expect(opened.evaluation.root.coverage.isZero)
    #expect(Completion(opened.evaluation).all.done == 0)
    let carried = try #require(try await house.feature.desk.carryOver(for: opened, viewer: Self.officer))
    #expect(carried.usable.map(\.key.text) == ["fact:size", "1.1", "1.2", "2.5", "sets"])
    var client = house.client(Self.officer)
    let section = try await client.send(.get, "/assessments/\(own.id)/at/1")
    #expect(section.text.contains("/carry#s-1.1"))
    expectWellFormed(section.text)
    let page = try await client.send(.get, "/assessments/\(own.id)/carry")
    #expect(page.text.contains("อนุมัติแล้ว") && page.text.contains("ทะเบียน"))
    expectWellFormed(page.text)
  }

  @Test("one is confirmed with its note, or all that are shown in a part; what is not wanted is not offered again")
  func confirmed() async throws {
    let house = try await CalendarHouse()
    let (own, _) = try #require(try await Self.rounds(house))
    var client = house.client(Self.officer)
    let address = "/assessments/\(own.id)/carry"
    _ = try await client.post(address, form: PageForm.items([("confirm", "1.1")]))
    func records() async throws -> [AnswerKey: AnswerRecord] {
      try await house.database.read { try AnswerStore.records(of: own.id, in: $0) }
    }
    #expect(try await records()[.node("1.1")]?.note == "อนุมัติแล้ว")
    #expect(try await records().count == 1)
    _ = try await client.post(address, form: PageForm.items([("dismiss", "2.5")]))
    _ = try await client.post(
      address, form: PageForm.items([("confirm-part", "3"), ("shown", "sets"), ("shown", "2.5"), ("shown", "4.1")]))
    #expect(Set(try await records().keys) == [.node("1.1"), .node("sets")])
    let page = try await client.send(.get, address)
    #expect(!page.text.contains("เล่าไว้แล้ว"))
    #expect(try await house.count("SELECT COUNT(*) AS number FROM audit_record WHERE action = 'answer.changed'") == 2)
  }

  @Test("what somebody answered meanwhile is never written over by a suggestion")
  func answered() async throws {
    let house = try await CalendarHouse()
    let (own, _) = try #require(try await Self.rounds(house))
    let opened = try await house.feature.desk.open(own.id, for: Self.officer)
    let change = AnswerChange(key: .node("1.1"), answer: .yesNo(false), note: "", seen: 0)
    _ = try await house.feature.desk.save([change], in: opened, by: Self.officer)
    var client = house.client(Self.officer)
    _ = try await client.post("/assessments/\(own.id)/carry", form: PageForm.items([("confirm", "1.1")]))
    let now = try await house.database.read { try AnswerStore.record(.node("1.1"), of: own.id, in: $0) }
    #expect(now.answer == .yesNo(false))
  }

  @Test("what does not fit this version says why and cannot be confirmed")
  func unfit() async throws {
    let house = try await CalendarHouse()
    let answers: [(AnswerKey, Answer, String)] = [
      (.node("vanished"), .yesNo(true), ""), (.node("1.2"), .number(Exact(2)), ""),
      (.node("1.3"), .choices(["old"]), ""),
      (.fact("size"), .number(Exact(500)), ""),
    ]
    let (own, _) = try #require(try await Self.rounds(house, answers))
    let opened = try await house.feature.desk.open(own.id, for: Self.officer)
    let carried = try #require(try await house.feature.desk.carryOver(for: opened, viewer: Self.officer))
    #expect(carried.usable.isEmpty)
    #expect(carried.suggestions.count == 4)
    var client = house.client(Self.officer)
    let page = try await client.send(.get, "/assessments/\(own.id)/carry")
    #expect(page.text.contains(CarryTexts.gone.th))
    expectWellFormed(page.text)
    for id in ["vanished", "1.2", "1.3", "fact:size"] {
      _ = try await client.post("/assessments/\(own.id)/carry", form: PageForm.items([("confirm", id)]))
    }
    #expect(try await house.database.read { try AnswerStore.records(of: own.id, in: $0) }.isEmpty)
  }

  @Test("another agency reads and confirms nothing of it")
  func others() async throws {
    let house = try await CalendarHouse()
    let (own, _) = try #require(try await Self.rounds(house))
    var client = house.client(House.viewer("y", .respondent, in: ID(rawValue: "m1-o1")))
    #expect(try await client.send(.get, "/assessments/\(own.id)/carry").status == .notFound)
    let sent = try await client.post("/assessments/\(own.id)/carry", form: PageForm.items([("confirm", "1.1")]))
    #expect(sent.status == .notFound)
  }

  @Test(
    "a text without letter or digit is blank in the score and in the progress of the form",
    arguments: ["-", "…", "  ", "ก"])
  func dashes(text: String) async throws {
    let plan = try SampleInstrument.plan()
    var input = AssessmentInput(round: "m12")
    input.answers["2.5"] = .text(text)
    let evaluation = Evaluation(input, plan: plan)
    let node = try #require(plan.indices["2.5"])
    let isAnswered = text == "ก"
    #expect(Completion(evaluation)[node].done == (isAnswered ? 1 : 0))
    #expect(evaluation[node].status == (isAnswered ? .scored : .blank))
  }
}
