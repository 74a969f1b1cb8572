import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("The life of an assessment")
struct LifeTests {
  @Test("every step is in the trail with its reason, and those who act next are told")
  func told() async throws {
    let life = try await LifeHouse()
    try await life.sign()
    try await life.take(.sendBack, .assessor, reason: "ยังไม่ครบ", points: [LifePoint(node: "1.1", reason: "แนบแผน")])
    try await life.take(.handIn, .respondent)
    try await life.take(.sign, .approver)
    try await life.take(.review, .assessor)
    try await life.take(.accept, .assessor)
    try await life.take(.finalise, .coordinator)
    let history = try await life.house.database.read { try AuditTrail.history(of: "assessment", "one", in: $0) }
    #expect(
      history.reversed().map(\.entry.action) == [
        "assessment.submitted", "assessment.signed", "assessment.returned", "assessment.submitted",
        "assessment.signed", "assessment.reviewed", "assessment.accepted", "assessment.finalised",
      ])
    let returned = try #require(history.first { $0.entry.action == "assessment.returned" }?.entry)
    #expect(returned.before == "approved" && returned.after == "returned\nยังไม่ครบ\n1.1: แนบแผน")
    #expect(
      try await life.notices(for: .approver) == [
        "assessment.submitted", "assessment.returned", "assessment.submitted", "assessment.finalised",
      ])
    #expect(try await life.notices(for: .assessor) == ["assessment.signed", "assessment.signed"])
    #expect(try await life.notices(for: .respondent) == ["assessment.returned", "assessment.finalised"])
    let proof = try await life.house.database.read { try AuditTrail.verify(in: $0) }
    #expect(proof == .intact(count: history.count + 2))
  }

  @Test("the same request twice is one step")
  func twice() async throws {
    let life = try await LifeHouse()
    var client = life.client(.respondent)
    let form = PageForm(try await client.get("/assessments/one/check").text).filled([])
    #expect(try await client.post("/assessments/one/submit", form: form).status == .seeOther)
    #expect(try await client.post("/assessments/one/submit", form: form).status == .seeOther)
    #expect(try await life.house.state() == .submitted)
    let events = try await life.house.database.read { try LifeStore.events(of: House.assessment, in: $0) }
    #expect(events.count == 1)
    #expect(try await life.notices(for: .approver) == ["assessment.submitted"])
  }

  @Test("two who act at once are told what the other did")
  func atOnce() async throws {
    let life = try await LifeHouse()
    try await life.take(.handIn, .respondent)
    var approver = life.client(.approver)
    let form = PageForm(try await approver.get("/assessments/one/sign").text).filled([])
    try await life.take(.sendBack, .coordinator, reason: "รอเอกสาร")
    let answer = try await approver.post("/assessments/one/sign", form: form)
    #expect(answer.status == .seeOther)
    #expect(try await life.house.state() == .returned)
  }

  @Test("a signature covers exactly what was shown; what changed meanwhile is shown and asked again")
  func stale() async throws {
    let life = try await LifeHouse()
    #expect(try await life.answer("1.1", .yesNo(true)))
    try await life.take(.handIn, .respondent)
    var approver = life.client(.approver)
    // The page stays open for three days, in which the answer is sent back, changed and handed in again.
    let page = try await approver.get("/assessments/one/sign").text
    try await life.take(.sendBack, .coordinator, reason: "แก้")
    life.manual.advance(seconds: 86_400)
    #expect(try await life.answer("1.1", .yesNo(false)))
    try await life.take(.handIn, .respondent)
    life.manual.advance(seconds: 86_400)
    let sent = try await approver.post("/assessments/one/sign", form: PageForm(page).filled([]))
    #expect(sent.status == .conflict)
    #expect(sent.text.contains(LifeTexts.changedSinceLooked.th))
    #expect(try await life.house.state() == .submitted)
    let again = try await approver.post("/assessments/one/sign", form: PageForm(sent.text).filled([]))
    #expect(again.status == .seeOther)
    #expect(try await life.house.state() == .approved)
    let signature = try await life.house.database.read { try LifeStore.signature(of: House.assessment, in: $0) }
    let signed = try #require(signature)
    #expect(signed.digest == SignedContent.digest(signed.content))
    #expect(SignedContent.answers(in: signed.content)["1.1"] == StoredAnswer.summary(.yesNo(false), note: ""))
  }

  @Test("only what was sent back can be changed, and what changed since the signature is shown old and new")
  func items() async throws {
    let life = try await LifeHouse()
    try await life.sign()
    try await life.take(.sendBack, .assessor, points: [LifePoint(node: "1.2", reason: "โปรดทบทวน")])
    #expect(try await life.answer("1.1", .yesNo(false)) == false)
    #expect(try await life.answer("1.2", .number(1)))
    var respondent = life.client(.respondent)
    let form = try await respondent.get("/assessments/one/at/1").text
    #expect(form.contains("โปรดทบทวน") && form.contains("name=\"go\""))
    // The whole page is sent: what may not be changed is left as it is, not emptied.
    #expect(try await respondent.post("/assessments/one/at/1", form: PageForm(form).filled([])).status == .seeOther)
    #expect(try await life.house.answer("1.1") == .yesNo(true))
    try await life.take(.handIn, .respondent)
    var approver = life.client(.approver)
    let sign = try await approver.get("/assessments/one/sign").text
    #expect(sign.contains(LifeTexts.changedSinceSigned.th))
    let opened = try await life.desk.open(House.assessment, for: LifeHouse.viewer(.approver))
    #expect(opened.changes.map(\.key) == [.node("1.2")])
    #expect(opened.changes.first?.before == StoredAnswer.summary(.number(3), note: ""))
  }

  @Test("sent back as a whole, everything can be changed, after the last day too")
  func whole() async throws {
    let life = try await LifeHouse()
    try await life.sign()
    try await life.take(.sendBack, .coordinator, reason: "ทำใหม่ทั้งหมด")
    life.manual.advance(seconds: 40 * 86_400)
    #expect(try await life.answer("1.1", .yesNo(false)))
    try await life.take(.handIn, .respondent)
    let opened = try await life.desk.open(House.assessment, for: LifeHouse.viewer(.approver))
    #expect(opened.sheet.assessment.daysLate(in: opened.sheet.round) > 30)
    var approver = life.client(.approver, .english)
    #expect(try await approver.get("/assessments/one/sign").text.contains("days late"))
  }

  @Test("sending back, appealing and opening again need words")
  func words() async throws {
    let life = try await LifeHouse()
    try await life.sign()
    func refused(_ step: LifeStep, _ role: Role) async throws -> LifeRefusal? {
      let outcome = try await life.desk.take(LifeOrder(step: step), of: House.assessment, by: LifeHouse.viewer(role))
      if case .refused(let refusal) = outcome { return refusal }
      return nil
    }
    #expect(try await refused(.sendBack, .assessor) == .needsReason)
    #expect(try await refused(.reopen, .administrator) == .needsReason)
    try await life.house.put(.final)
    #expect(try await refused(.appeal, .respondent) == .needsItems)
    var client = life.client(.respondent)
    let page = try await client.get("/assessments/one/appeal").text
    let sent = try await client.post("/assessments/one/appeal", form: PageForm(page).filled([]))
    #expect(sent.status == .unprocessableContent && sent.text.contains(LifeTexts.refusal(.needsItems).th))
  }

  @Test("an appeal is in time until its last day, is answered item by item, and the result is final again")
  func appeal() async throws {
    let life = try await LifeHouse()
    try await life.sign()
    try await life.take(.review, .assessor)
    try await life.take(.accept, .assessor)
    try await life.take(.finalise, .coordinator)
    life.manual.advance(seconds: 15 * 86_400)
    try await life.take(.appeal, .respondent, points: [LifePoint(node: "1.2", reason: "ครบแล้ว")])
    var assessor = life.client(.assessor)
    let page = try await assessor.get("/assessments/one/decide").text
    #expect(page.contains("ครบแล้ว"))
    let form = PageForm(page).filled([("reason", "ยืนตามผลเดิม"), ("y-1.2", "หลักฐานไม่ตรงรอบ")])
    #expect(try await assessor.post("/assessments/one/decide", form: form).status == .seeOther)
    #expect(try await life.house.state() == .final)
    var agency = life.client(.respondent)
    let told = try await agency.get("/assessments/one/life").text
    #expect(told.contains("ยืนตามผลเดิม") && told.contains("หลักฐานไม่ตรงรอบ"))
    life.manual.advance(seconds: 86_400)
    let late = try await life.desk.take(
      LifeOrder(step: .appeal, points: [LifePoint(node: "1.2", reason: "อีกครั้ง")]), of: House.assessment,
      by: LifeHouse.viewer(.respondent))
    guard case .refused(.appealTimeOver) = late else {
      Issue.record("\(late)")
      return
    }
  }

  @Test("a published round stays published, except for what is opened again or appealed")
  func publishedRound() {
    var round = House.round()
    round.state = .published
    var assessment = House.assessment(House.assessment, of: House.first)
    assessment.state = .final
    #expect(assessment.state(in: round) == .published)
    assessment.state = .appealed
    #expect(assessment.state(in: round) == .appealed)
    assessment.state = .returned
    assessment.isReopened = true
    #expect(assessment.state(in: round) == .returned)
  }

  @Test("the home page tells each person their next step")
  func waiting() async throws {
    let life = try await LifeHouse()
    let work = try #require(life.feature.waitingWork)
    func addresses(_ role: Role) async throws -> [String] {
      try await work.items(for: LifeHouse.viewer(role)).map(\.address).filter { !$0.hasPrefix("/rounds") }
    }
    try await life.take(.handIn, .respondent)
    #expect(try await addresses(.approver) == ["/assessments/one/sign"])
    #expect(try await addresses(.respondent) == [])
    try await life.take(.sign, .approver)
    #expect(try await addresses(.assessor) == ["/review/one"])
    try await life.take(.sendBack, .assessor, reason: "แก้")
    #expect(try await addresses(.respondent) == ["/assessments/one/check"])
    try await life.house.put(.appealed)
    #expect(try await addresses(.coordinator) == ["/assessments/one/decide"])
    try await life.house.put(.assessed)
    #expect(try await addresses(.coordinator) == ["/assessments/one/life"])
  }
}
