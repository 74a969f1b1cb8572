import Database
import Foundation
import HTTP
import Kernel
import Testing

@testable import Discussion

@Suite("Questions and opinions about a round")
struct RoundTests {
  private static let questions = "/rounds/r1/questions"
  private static let feedback = "/rounds/r1/feedback"

  private func ask(_ text: String, _ account: Account, _ desk: Desk) async throws -> ID<RoundQuestion> {
    desk.clock.advance(seconds: 1)
    var client = desk.client(account)
    let form = Desk.form([("question", text)])
    #expect(try await client.post(Self.questions, form: form).status == .seeOther)
    return try #require(
      try await desk.database.read { try QuestionStore.all(of: "r1", in: $0).first { $0.body == text } }
    )
    .id
  }

  @Test("a question is answered in public; only coordinators and the asker see who asked")
  func asking() async throws {
    let desk = try await Desk()
    let id = try await ask("ใช้หลักฐานปีใด", Desk.somchai, desk)
    #expect(try await desk.notices() == ["thana question.asked"])
    var other = desk.client(Desk.wipa)
    let form = Desk.form([("answer-\(id)", "ปีงบประมาณ 2568")])
    #expect(try await other.post("\(Self.questions)/\(id)/answer", form: form).status != .seeOther)
    desk.clock.advance(seconds: 1)
    var coordinator = desk.client(Desk.thana)
    #expect(try await coordinator.get(Self.questions).text.contains("Somchai"))
    #expect(try await coordinator.post("\(Self.questions)/\(id)/answer", form: form).status == .seeOther)
    #expect(try await desk.notices().last == "somchai question.answered")
    let page = try await other.get(Self.questions).text
    #expect(page.contains("ปีงบประมาณ 2568") && !page.contains("Somchai"))
    #expect(try await desk.actions() == ["question.asked", "question.answered"])
  }

  @Test("pinned questions stand first, and a search finds questions and answers")
  func finding() async throws {
    let desk = try await Desk()
    let old = try await ask("คำถามเก่า เรื่องหลักฐาน", Desk.somchai, desk)
    desk.clock.advance(seconds: 60)
    _ = try await ask("คำถามใหม่", Desk.wipa, desk)
    var coordinator = desk.client(Desk.thana)
    _ = try await coordinator.post("\(Self.questions)/\(old)/pin", form: QueryItems())
    let all = try await desk.database.read { try QuestionStore.all(of: "r1", in: $0) }
    #expect(all.map(\.body) == ["คำถามเก่า เรื่องหลักฐาน", "คำถามใหม่"])
    let found = try await coordinator.get(Self.questions + "?q=" + PercentCoding.encode("หลักฐาน")).text
    #expect(found.contains("คำถามเก่า") && !found.contains("คำถามใหม่"))
  }

  @Test("a question without an answer can be taken back by whoever asked it")
  func withdrawing() async throws {
    let desk = try await Desk()
    let id = try await ask("ถามผิด", Desk.somchai, desk)
    var other = desk.client(Desk.wipa)
    #expect(try await other.post("\(Self.questions)/\(id)/withdraw", form: QueryItems()).status == .notFound)
    var own = desk.client(Desk.somchai)
    #expect(try await own.post("\(Self.questions)/\(id)/withdraw", form: QueryItems()).status == .seeOther)
    #expect(try await !own.get(Self.questions).text.contains("ถามผิด"))
  }

  private func opinion(_ score: Int, _ words: String) -> QueryItems {
    Desk.form(FeedbackAspect.allCases.map { (FeedbackPage.field($0), "\(score)") } + [("words", words)])
  }

  @Test("opinions are one of each person, and show only as sums of five or more, without names")
  func opinions() async throws {
    let desk = try await Desk()
    for number in 1...4 {
      var client = desk.client(Desk.account("p\(number)", .respondent, Desk.first))
      _ = try await client.post(Self.feedback, form: opinion(2, "ครั้งแรก"))
      #expect(try await client.post(Self.feedback, form: opinion(number, "ข้อเสนอ \(number)")).status == .seeOther)
    }
    var coordinator = desk.client(Desk.thana)
    let few = try await coordinator.get(Self.feedback).text
    #expect(few.contains("4 people answered.") && few.contains("when 5 people") && !few.contains("ข้อเสนอ 1"))
    var fifth = desk.client(Desk.account("p5", .respondent, Desk.second))
    _ = try await fifth.post(Self.feedback, form: opinion(5, ""))
    let page = try await coordinator.get(Self.feedback).text
    #expect(page.contains("5 people answered.") && page.contains("3.00") && page.contains("ข้อเสนอ 1"))
    #expect(!page.contains("p1") && !page.contains("P1"))
    #expect(try await !fifth.get(Self.feedback).text.contains("people answered"))
    let records = try await desk.database.read { try AuditTrail.latest(20, in: $0) }
    #expect(records.allSatisfy { $0.entry.after == nil && $0.entry.action == "feedback.given" })
  }

  @Test("a missing or impossible score is refused at its question, and what was chosen stays")
  func incomplete() async throws {
    let desk = try await Desk()
    var client = desk.client(Desk.somchai)
    let form = Desk.form([("score-criteria", "4"), ("score-time", "9"), ("words", "คำของฉัน")])
    let answer = try await client.post(Self.feedback, form: form)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains("คำของฉัน") && answer.text.contains("value=\"4\" checked"))
    let summary = try await desk.database.read { try FeedbackStore.summary(of: "r1", in: $0) }
    #expect(summary.people == 0)
  }
}
