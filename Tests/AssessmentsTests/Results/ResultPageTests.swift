import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("Results and derivations")
struct ResultPageTests {
  @Test("a blank assessment says so, kindly, in both languages", arguments: Language.allCases)
  func blank(language: Language) async throws {
    let house = try await House()
    var client = house.client(House.viewer("somchai", .respondent, in: House.first, language))
    let page = try await client.send(.get, "/assessments/one/result")
    #expect(page.status == .ok)
    expectWellFormed(page.text)
    #expect(page.text.contains(ResultTexts.nothingYet[language]))
  }

  @Test("the executive page shows the engine's figures and names no code", arguments: Language.allCases)
  func executive(language: Language) async throws {
    let house = try await House()
    try await house.fill(House.assessment)
    var client = house.client(House.viewer("boss", .executive, in: House.first, language))
    let page = try await client.send(.get, "/assessments/one/result")
    expectWellFormed(page.text)
    let evaluation = house.evaluation()
    let shown = house.plan.instrument.shown
    #expect(page.text.contains(shown(evaluation.root.floor)))
    #expect(page.text.contains(shown(evaluation.root.score)))
    // The big figure is that of the sentence above it.
    #expect(evaluation.root.floor != evaluation.root.score)
    let main = try #require(page.text.firstRange(of: "figure-main"))
    let figure = try #require(page.text[main.upperBound...].firstMatch(of: /<dd>([0-9.]+)/))
    #expect(figure.1 == shown(evaluation.root.floor))
    for step in evaluation.nextSteps().prefix(NextStepList.count) {
      #expect(page.text.contains("/derivation/\(house.plan.nodes[step.node].id)"))
    }
    for figure in evaluation.summary.urgent where figure.share < .one {
      #expect(page.text.contains("/derivation/\(house.plan.nodes[figure.node].id)\""))
    }
    #expect(!page.text.contains("<script>alert"))
  }

  @Test("what holds the score back is what the engine wins when the part is full")
  func heldBack() async throws {
    let house = try await House()
    try await house.fill(House.assessment)
    let opened = try await house.desk.open(House.assessment, for: House.viewer(), to: .readResult)
    let held = ResultContext(opened: opened, language: .thai, today: House.today).heldBack()
    let evaluation = house.evaluation()
    #expect(!held.isEmpty)
    #expect(held.map(\.gain) == held.map(\.gain).sorted(by: >))
    for (node, gain) in held {
      // All parts of the sample add up to the root, so each lacks its own points there.
      #expect(gain == evaluation[node].maximum - evaluation[node].floor)
    }
  }

  @Test("every node of the round has a well-formed derivation that shows its figure", arguments: Language.allCases)
  func derivations(language: Language) async throws {
    let house = try await House()
    try await house.fill(House.assessment)
    var client = house.client(House.viewer("somchai", .respondent, in: House.first, language))
    let evaluation = house.evaluation()
    let plan = house.plan
    for node in plan.nodes.indices where plan.collection(of: node) == nil {
      let page = try await client.send(.get, "/assessments/one/derivation/\(plan.nodes[node].id)")
      #expect(page.status == .ok)
      expectWellFormed(page.text)
      #expect(!page.text.contains("<script>alert"))
      let result = evaluation[node]
      guard result.hasScore else { continue }
      #expect(page.text.contains(plan.instrument.shown(result.score)), "\(plan.nodes[node].id)")
    }
  }

  @Test("a figure inside a list is that of its item; without an item the list itself is shown")
  func items() async throws {
    let house = try await House()
    try await house.fill(House.assessment)
    var client = house.client()
    for (item, score) in [(1, "3.00"), (2, "1.00")] {
      let page = try await client.send(.get, "/assessments/one/derivation/set?item=\(item)")
      #expect(page.status == .ok)
      expectWellFormed(page.text)
      #expect(page.text.contains(ResultTexts.of(score, "4").th))
      #expect(page.text.contains("/derivation/open?item=\(item)"))
    }
    for wanted in ["", "?item=0", "?item=3", "?item=x"] {
      let answer = try await client.send(.get, "/assessments/one/derivation/set\(wanted)")
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/assessments/one/derivation/sets")
    }
  }

  @Test(
    "another agency's result does not exist for an officer",
    arguments: ["result", "derivation/total", "derivation/nothing"])
  func hidden(path: String) async throws {
    let house = try await House()
    try await house.fill(House.other)
    var client = house.client()
    let theirs = try await client.send(.get, "/assessments/two/\(path)")
    let nobodys = try await client.send(.get, "/assessments/nothing/\(path)")
    #expect(theirs.status == .notFound)
    #expect(theirs.text == nobodys.text)
  }

  @Test("an unknown node is not found, and nobody in particular is asked to sign in")
  func unknown() async throws {
    let house = try await House()
    var client = house.client()
    #expect(try await client.send(.get, "/assessments/one/derivation/nothing").status == .notFound)
    var stranger = house.client(.anonymous(.thai))
    #expect(try await stranger.send(.get, "/assessments/one/result").status == .unauthorized)
  }

  @Test("the sentence tells of the round before, up or down", arguments: [("1", true), ("9", false)])
  func earlier(points: String, isUp: Bool) async throws {
    let house = try await House()
    let before = EarlierHouse(points: try #require(Exact(points)))
    try await before.add(to: house)
    try await house.fill(House.assessment, ["2.3": .number(Exact(7))])
    var client = house.client()
    let page = try await client.send(.get, "/assessments/one/result")
    #expect(page.text.contains(isUp ? "สูงขึ้น" : "ลดลง"))
    #expect(page.text.contains("รอบ 6 เดือน"))
  }
}

/// A round before the present one, with one answer.
private struct EarlierHouse {
  let points: Exact

  func add(to house: House) async throws {
    let day = House.today.adding(days: -180)
    let round = EvaluationRound(
      id: ID(rawValue: "before"), title: LocalizedText(same: "before"), instrumentID: "sample", instrumentVersion: "1",
      contentHash: "hash-of-sample", instrumentRound: "m6", fiscalYear: FiscalYear(containing: day), opens: day,
      due: day, closes: day, state: .running, isOpenWhenPublished: false)
    let assessment = Assessment(
      id: ID(rawValue: "then"), round: round.id, agency: House.first, classID: nil, state: .submitted, revision: 0,
      changedAt: day.start)
    try await house.database.write { connection in
      try RoundStore.add(round, in: connection)
      try AssessmentStore.add(assessment, in: connection)
    }
    try await house.fill(assessment.id, ["2.3": .number(points)])
  }
}
