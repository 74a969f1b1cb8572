import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("Judging")
struct ReviewTests {
  @Test("no two judge the same unknowingly: the second sees it, and takes over only on purpose")
  func claim() async throws {
    let life = try await LifeHouse()
    try await life.sign()
    let (first, second) = (LifeHouse.viewer(.assessor, named: "first"), LifeHouse.viewer(.assessor, named: "second"))
    guard case .saved = try await life.desk.claim(House.assessment, takesOver: false, by: first) else {
      Issue.record("not claimed")
      return
    }
    #expect(try await life.house.state() == .underReview)
    guard case .taken(let claim) = try await life.desk.claim(House.assessment, takesOver: false, by: second) else {
      Issue.record("claimed twice")
      return
    }
    #expect(claim.by.name.th == "first")
    guard case .taken = try await life.judge("1.1", .yesNo(false), by: second) else {
      Issue.record("judged what another holds")
      return
    }
    var client = life.client(.assessor, named: "second")
    #expect(try await client.get("/review/one/at/1").text.contains(ReviewTexts.takenBy(claim).th))
    guard case .saved = try await life.desk.claim(House.assessment, takesOver: true, by: second),
      case .saved = try await life.judge("1.1", .yesNo(false), by: second),
      case .taken = try await life.judge("1.1", .yesNo(true), by: first)
    else {
      Issue.record("not taken over")
      return
    }
  }

  @Test("a claim lapses after half an hour, or when it is given back")
  func idle() async throws {
    let life = try await LifeHouse()
    try await life.sign()
    let (first, second) = (LifeHouse.viewer(.assessor, named: "first"), LifeHouse.viewer(.assessor, named: "second"))
    _ = try await life.desk.claim(House.assessment, takesOver: false, by: first)
    life.manual.advance(seconds: 1790)
    guard case .taken = try await life.judge("1.1", nil, by: second) else {
      Issue.record("lapsed too early")
      return
    }
    life.manual.advance(seconds: 20)
    guard case .saved = try await life.judge("1.1", nil, by: second) else {
      Issue.record("did not lapse")
      return
    }
    try await life.desk.release(House.assessment, by: second)
    let reviewed = try await life.desk.review(House.assessment, for: first)
    #expect(reviewed.claim == nil)
  }

  @Test("both figures stand; the agency sees the assessor's, the reasons and the findings only when final")
  func figures() async throws {
    let life = try await LifeHouse()
    try await life.sign()
    _ = try await life.desk.claim(House.assessment, takesOver: false, by: LifeHouse.viewer(.assessor))
    guard case .saved = try await life.judge("1.1", .yesNo(false), reason: "แผนยังไม่อนุมัติ") else {
      Issue.record("not judged")
      return
    }
    let finding = Finding(
      id: .make(at: life.manual.clock.now()), node: "1.1", kind: .mend, words: "ต้องเสนอแผนให้อนุมัติ",
      by: Author(LifeHouse.viewer(.assessor)), at: life.manual.clock.now())
    guard case .saved = try await life.desk.add(finding, to: House.assessment, by: LifeHouse.viewer(.assessor)),
      case .saved = try await life.desk.add(finding, to: House.assessment, by: LifeHouse.viewer(.assessor))
    else {
      Issue.record("no finding")
      return
    }
    let reviewed = try await life.desk.review(House.assessment, for: LifeHouse.viewer(.assessor))
    #expect(reviewed.review.findings.count == 1)
    let judged = reviewed.assessed.root.floor
    let claimed = reviewed.opened.evaluation.root.floor
    #expect(judged < claimed)
    func root() async throws -> Exact? {
      let scored = try await life.desk.score(House.round())
      return scored.row(of: House.first).map { scored.result.root($0).floor }
    }
    var agency = life.client(.respondent)
    for path in ["result", "life", "check", "at/1"] {
      let page = try await agency.get("/assessments/one/\(path)").text
      #expect(!page.contains("แผนยังไม่อนุมัติ") && !page.contains("ต้องเสนอแผน"), "\(path)")
    }
    #expect(try await agency.get("/review/one/at/1").status == .notFound)
    #expect(try await agency.get("/review").status != .ok)
    #expect(try await root() == claimed)
    try await life.take(.accept, .assessor)
    try await life.take(.finalise, .coordinator)
    let result = try await agency.get("/assessments/one/result").text
    #expect(result.contains("แผนยังไม่อนุมัติ") && result.contains("ต้องเสนอแผน"))
    #expect(try await root() == judged)
  }

  @Test("who differs says why; a judgement of an answer that was mended since does not stand")
  func reasons() async throws {
    let life = try await LifeHouse()
    try await life.sign()
    var assessor = life.client(.assessor)
    _ = try await assessor.post("/review/one/claim", form: [:])
    let page = try await assessor.get("/review/one/at/1").text
    let silent = try await assessor.post(
      "/review/one/at/1", form: PageForm(page).filled([("j-1.2", "differ"), ("a-1.2", "1")]))
    #expect(silent.status == .unprocessableContent && silent.text.contains(ReviewTexts.needsReason.th))
    let said = try await assessor.post(
      "/review/one/at/1",
      form: PageForm(page).filled([("j-1.2", "differ"), ("a-1.2", "1"), ("w-1.2", "ยังไม่ครบ"), ("agree-rest", "1")]))
    #expect(said.status == .seeOther)
    let review = try await life.desk.review(House.assessment, for: LifeHouse.viewer(.assessor))
    #expect(review.review.judgements["1.2"]?.answer == .number(1))
    #expect(review.review.judgements["1.1"]?.agrees == true)
    try await life.take(.sendBack, .assessor, points: [LifePoint(node: "1.2", reason: "แก้")])
    #expect(try await life.answer("1.2", .number(1)))
    let after = try await life.desk.review(House.assessment, for: LifeHouse.viewer(.assessor))
    #expect(after.review.judgement(of: "1.2", in: after.opened.sheet) == nil)
    #expect(after.review.judgement(of: "1.1", in: after.opened.sheet) != nil)
  }

  @Test("the same item of all agencies stands in one table for those who judge, and for nobody else")
  func across() async throws {
    let life = try await LifeHouse()
    try await life.sign()
    var assessor = life.client(.assessor, .english)
    let page = try await assessor.get("/rounds/round/item/1.1").text
    #expect(page.contains("Agency a") && page.contains("Agency b"))
    var agency = life.client(.respondent)
    #expect(try await agency.get("/rounds/round/item/1.1").status == .notFound)
  }
}

@Suite("Evidence of an assessment")
struct AssessmentEvidenceTests {
  @Test("what is demanded, of another time, or expired is told with a way to mend it")
  func flaws() async throws {
    let long = House.today.adding(days: -2000)
    let old = FixedShelf.piece("old", demand: "plan", period: long...long.adding(days: 3))
    let gone = FixedShelf.piece("gone", demand: "plan", expires: House.today)
    let life = try await LifeHouse(evidence: FixedShelf(pieces: ["1.1": [old, gone]]))
    #expect(try await life.answer("1.1", .yesNo(true)))
    let opened = try await life.desk.open(House.assessment, for: LifeHouse.viewer(.respondent))
    #expect(opened.evidence.flaws.count == 2)
    var client = life.client(.respondent, .english)
    let page = try await client.get("/assessments/one/check").text
    #expect(page.contains("proves other days") && page.contains("expires on"))
    let form = try await client.get("/assessments/one/at/1").text
    #expect(form.contains("/evidence/at/assessment/one/1.1") && form.contains("/evidence/old"))
  }

  @Test("a round that insists refuses to take what is not proven; others warn", arguments: EvidenceRule.allCases)
  func rule(_ rule: EvidenceRule) async throws {
    let life = try await LifeHouse(evidence: FixedShelf(), rule: rule)
    #expect(try await life.answer("1.1", .yesNo(true)))
    let outcome = try await life.desk.take(
      LifeOrder(step: .handIn), of: House.assessment, by: LifeHouse.viewer(.respondent))
    switch (rule, outcome) {
    case (.warn, .done): break
    case (.block, .refused(.evidence(let flaws))): #expect(flaws.count == 1)
    default: Issue.record("\(rule) \(outcome)")
    }
  }

  @Test("where no evidence is kept the page says that nothing was checked, and blocks nothing")
  func none() async throws {
    let life = try await LifeHouse(rule: .block)
    #expect(try await life.answer("1.1", .yesNo(true)))
    var client = life.client(.respondent)
    #expect(try await client.get("/assessments/one/check").text.contains(EvidenceTexts.notChecked.th))
    try await life.take(.handIn, .respondent)
  }

  @Test("the host tells the checklist to those who may read, and lets change while it is theirs to change")
  func host() async throws {
    let life = try await LifeHouse()
    let place = EvidencePlace(kind: "assessment", subject: "one", item: "1.1")
    func hosting(_ viewer: Viewer) async throws -> EvidenceHosting? {
      let host = life.feature.evidenceHost
      return try await life.house.database.read { try host.hosting(of: place, for: viewer, in: $0) }
    }
    _ = try await life.feature.prepare()
    let own = try #require(try await hosting(LifeHouse.viewer(.respondent)))
    #expect(own.mayChange && own.checklist.map(\.id) == ["plan"] && own.address == "/assessments/one/at/1.1")
    #expect(try await hosting(House.viewer("x", .respondent, in: House.second)) == nil)
    try await life.take(.handIn, .respondent)
    #expect(try await hosting(LifeHouse.viewer(.respondent))?.mayChange == false)
  }
}
