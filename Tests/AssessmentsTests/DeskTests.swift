import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("Keeping and scoring assessments")
struct DeskTests {
  static let answers: [Answer] = [
    .yesNo(true), .number(Exact(raw: 66_670_000_000_000)), .choices(["a", "b"]), .text("ก\n\"<>"), .notApplicable,
    .given(33), .joint(nil, from: "B"), .joint(2, from: "B"),
    .items([Answer.Item(name: "หนึ่ง", answers: ["x": .yesNo(false), "y": .text("z")])]), .items([]),
  ]

  @Test("every kind of answer is kept as it was", arguments: answers)
  func kept(_ answer: Answer) async throws {
    let house = try await House()
    let record = AnswerRecord(
      key: .node("x"), answer: answer, note: "หมายเหตุ", version: 4,
      by: Author(account: ID(rawValue: "somchai"), name: LocalizedText(th: "ก", en: "K")), at: House.today.at(hour: 10))
    try await house.database.write { try AnswerStore.save(record, of: House.assessment, in: $0) }
    #expect(try await house.records() == [.node("x"): record])
  }

  @Test("keys of nodes, facts and weights stay apart", arguments: ["1.1", "fact:size", "weight:1.1"])
  func keys(_ text: String) {
    #expect(AnswerKey(text).text == text)
  }

  @Test("a stored text that is no answer is an error, not a blank")
  func unreadable() async throws {
    let house = try await House()
    try await house.database.write { connection in
      try connection.execute(
        """
        INSERT INTO assessment_answer (assessment_id, node_id, answer, note, version, answered_by, answered_at)
        VALUES ('one', '1.1', '{"wrong"', '', 1, '', \(House.today.start))
        """)
    }
    await #expect(throws: StoredAnswer.Unreadable.self) { try await house.records() }
  }

  @Test("saving evaluates the same as scoring anew, and a whole round the same as each alone")
  func scores() async throws {
    let house = try await House()
    let viewer = House.viewer()
    var opened = try await house.desk.open(House.assessment, for: viewer)
    let steps: [(String, Answer)] = [
      ("1.1", .yesNo(true)), ("1.2", .number(3)), ("2.1", .number(85)), ("1.1", .yesNo(false)),
      ("sets", .items([Answer.Item(name: "a", answers: ["open": .yesNo(true)])])),
    ]
    for (id, answer) in steps {
      let change = AnswerChange(
        key: .node(id), answer: answer, note: "", seen: opened.sheet[.node(id)].version)
      guard case .saved(_, let next) = try await house.desk.save([change], in: opened, by: viewer) else {
        Issue.record("not saved")
        return
      }
      opened = next
      let fresh = Evaluation(opened.sheet.input, plan: opened.plan)
      #expect(opened.plan.nodes.indices.allSatisfy { opened.evaluation[$0] == fresh[$0] })
    }
    let again = try await house.desk.open(House.assessment, for: viewer)
    #expect(again.sheet.records == opened.sheet.records && again.sheet.assessment.revision == steps.count)
    let round = try await house.desk.score(House.round())
    let row = try #require(round.row(of: House.first))
    #expect(round.result.root(row) == opened.evaluation.root)
  }

  @Test("a scored round follows the changes in it")
  func roundCache() async throws {
    let house = try await House()
    let viewer = House.viewer()
    let before = try await house.desk.score(House.round())
    let row = try #require(before.row(of: House.first))
    let opened = try await house.desk.open(House.assessment, for: viewer)
    let change = AnswerChange(key: .node("1.1"), answer: .yesNo(true), note: "", seen: 0)
    _ = try await house.desk.save([change], in: opened, by: viewer)
    let after = try await house.desk.score(House.round())
    #expect(after.result.root(row).floor - before.result.root(row).floor == 2)
  }

  @Test("a fact changes what depends on it")
  func fact() async throws {
    let house = try await House()
    let opened = try await house.desk.open(House.assessment, for: House.viewer())
    #expect(!opened.evaluation.isAsked(try #require(opened.plan.indices["4.4a"])))
    let change = AnswerChange(key: .fact("size"), answer: .number(50), note: "", seen: 0)
    guard case .saved(_, let after) = try await house.desk.save([change], in: opened, by: House.viewer()) else {
      Issue.record("not saved")
      return
    }
    #expect(after.evaluation.isAsked(try #require(opened.plan.indices["4.4a"])))
  }

  @Test("questions are counted as they are asked")
  func completion() throws {
    let plan = try SampleInstrument.plan()
    var input = AssessmentInput(round: "m12")
    func count(_ id: String) -> Completion.Count? {
      plan.indices[id].map { Completion(Evaluation(input, plan: plan))[$0] }
    }
    #expect(count("1") == Completion.Count(done: 0, total: 5))
    // Texts that earn nothing may stay blank; a list without items is one open question.
    #expect(count("2") == Completion.Count(done: 0, total: 5))
    #expect(count("3") == Completion.Count(done: 0, total: 1))
    input.answers["sets"] = .items([
      Answer.Item(name: "a", answers: ["open": .yesNo(true)]), Answer.Item(name: "b", answers: [:]),
    ])
    #expect(count("sets") == Completion.Count(done: 1, total: 4))
    #expect(count("usage") == Completion.Count(done: 0, total: 2))
    input.answers["4"] = .notApplicable
    #expect(count("4") == Completion.Count(done: 0, total: 0))
    input.answers["1.1"] = .notApplicable
    #expect(count("1") == Completion.Count(done: 1, total: 5))
  }

  @Test("the form is laid out in parts that hold every question once")
  func outline() throws {
    let plan = try SampleInstrument.plan()
    let outline = FormOutline(plan: plan, round: 1)
    #expect(outline.sections.map { plan.nodes[$0].id } == ["1", "2", "3", "4"])
    let asked = outline.sections.flatMap { outline.questions(in: $0) }
    let all = plan.nodes.indices.filter { plan.isQuestion($0) && plan.collection(of: $0) == nil }
    #expect(asked.sorted() == all && asked.count == all.count)
  }

  @Test("what waits is what the person answers for; a coordinator follows the round")
  func waiting() async throws {
    let house = try await House()
    let work = try #require(house.feature.waitingWork)
    let own = try await work.items(for: House.viewer())
    #expect(own.map(\.place.th) == ["หน่วยแรก"] && own.first?.address == "/assessments/one")
    #expect(own.first?.due == House.today.adding(days: 8))
    let followed = try await work.items(for: House.viewer("boss", .coordinator, in: nil))
    #expect(followed.map(\.progress) == [WaitingItem.Progress(done: 0, total: 2)])
    #expect(try await work.items(for: House.viewer("x", .executive, in: nil)).isEmpty)
    #expect(try await work.items(for: .anonymous(.thai)).isEmpty)
    _ = try await house.desk.take(LifeOrder(step: .handIn), of: House.assessment, by: House.viewer())
    #expect(try await work.items(for: House.viewer()).isEmpty)
  }

  @Test(
    "a day is read in either era and either digits", arguments: ["1/10/2568", "๑/๑๐/๒๕๖๘", "1-10-2025", "2025-10-01"])
  func days(_ text: String) {
    #expect(DayEntry.read(text)?.iso == "2025-10-01")
  }

  @Test("what is no day is none", arguments: ["", "31/2/2568", "1/10", "ตุลาคม", "1/10/2568/1", "2025-13-01"])
  func noDays(_ text: String) {
    #expect(DayEntry.read(text) == nil)
  }
}
