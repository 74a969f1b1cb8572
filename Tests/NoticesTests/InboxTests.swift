import Database
import Foundation
import HTTP
import Kernel
import Testing

@testable import Notices

@Suite("The inbox")
struct InboxTests {
  @Test("unread notices stand first, by day; opening one leads to its page and marks it")
  func reading() async throws {
    let desk = try await Desk()
    try await desk.post("assessment.returned", "เรื่องเก่า")
    desk.clock.advance(seconds: 86_400)
    try await desk.post("comment.mentioned", "เรื่องใหม่")
    var client = desk.client()
    let page = try await client.get("/inbox").text
    #expect(page.contains("มี 2 ข้อความที่ยังไม่อ่าน"))
    #expect(page.contains("วันนี้") && page.contains("เมื่อวาน"))
    let newest = try #require(try await desk.inbox().first)
    let opened = try await client.get("/inbox/\(newest.id)")
    #expect(opened.status == .seeOther && opened.headers[.location] == "/assessments/1")
    #expect(try await desk.inbox().map(\.isRead) == [false, true])
    let after = try await client.get("/inbox").text
    #expect(after.contains("มี 1 ข้อความที่ยังไม่อ่าน"))
    _ = try await client.post("/inbox/read", form: QueryItems())
    #expect(try await desk.inbox().allSatisfy { $0.isRead })
  }

  @Test("nobody reads, opens or marks the notices of others")
  func others() async throws {
    let desk = try await Desk()
    try await desk.post("assessment.returned", "เรื่องลับ")
    let notice = try #require(try await desk.inbox().first)
    var jane = desk.client(Desk.jane)
    #expect(try await !jane.get("/inbox").text.contains("เรื่องลับ"))
    #expect(try await jane.get("/inbox/\(notice.id)").status == .notFound)
    _ = try await jane.post("/inbox/\(notice.id)/read", form: QueryItems())
    _ = try await jane.post("/inbox/read", form: QueryItems())
    #expect(try await desk.inbox().allSatisfy { !$0.isRead })
  }

  @Test("choices are kept, with a record of the change; what was never offered is passed over")
  func settings() async throws {
    let desk = try await Desk()
    var client = desk.client()
    let form = try #require(QueryItems(parsing: "group-comment=digest&group-assessment=never&group-secret=now"))
    #expect(try await client.post("/inbox/settings", form: form).status == .seeOther)
    let chosen = try await desk.database.read { try PreferenceStore.deliveries(of: Desk.somchai.id, in: $0) }
    #expect(chosen[.comment] == .digest && chosen[.assessment] == .now)
    let records = try await desk.database.read { try AuditTrail.latest(5, in: $0) }
    #expect(records.map(\.entry.action) == ["notice-preference.changed"])
    let page = try await client.get("/inbox/settings").text
    #expect(page.contains("somchai@example.go.th"))
  }

  @Test("the same thing is told once, and whoever did it is not told")
  func once() async throws {
    let desk = try await Desk()
    for _ in 1...3 { try await desk.post("deadline.near", once: "x") }
    #expect(try await desk.inbox().count == 1)
    let notice = Notice("a.b", subject: LocalizedText(same: "x"), address: "/")
    try await desk.database.write { connection in
      try NoticeBoard.post(
        notice, to: [Desk.somchai.id, Desk.jane.id], except: Desk.somchai.id, at: Date(), in: connection)
    }
    #expect(try await desk.inbox().count == 1)
    #expect(try await desk.inbox(of: Desk.jane).count == 1)
  }

  @Test(
    "every kind of notice belongs to a group",
    arguments: [
      ("deadline.near", NoticeGroup.deadline), ("assessment.returned", .assessment), ("comment.mentioned", .comment),
      ("question.answered", .comment), ("evidence.expired", .evidence), ("unheard.of", .other), ("", .other),
    ])
  func groups(kind: String, group: NoticeGroup) {
    #expect(NoticeGroup(kind: kind) == group)
  }
}

/// Deadlines that are simply there.
private struct FixedDeadlines: DeadlineSource {
  var count = 1
  let due: Day

  func deadlines(on today: Day, in connection: any Connection) throws -> [Deadline] {
    (1...count).map { number in
      Deadline(
        id: "d/\(number)", title: LocalizedText(th: "ตอบแบบประเมิน \(number)", en: "Answer \(number)"), due: due,
        agency: Desk.agency, roles: [.respondent], address: "/assessments/\(number)")
    }
  }
}

@Suite("Reminders")
struct ReminderTests {
  @Test("people are reminded in 14, 7, 3 and 1 days and when it is overdue, of each once")
  func steps() async throws {
    let due = Desk.day.adding(days: 15)
    let desk = try await Desk(sources: [FixedDeadlines(due: due)])
    var told: [String] = []
    for _ in 0...17 {
      try await desk.remind()
      try await desk.remind()
      for notice in try await desk.inbox() where !told.contains(notice.subject.en) { told.append(notice.subject.en) }
      desk.clock.advance(seconds: 86_400)
    }
    #expect(
      told == [
        "Due in 14 days: Answer 1", "Due in 7 days: Answer 1", "Due in 3 days: Answer 1", "Due tomorrow: Answer 1",
        "Overdue: Answer 1",
      ])
    #expect(try await desk.inbox().count == 5)
    #expect(try await desk.inbox(of: Desk.admin).isEmpty)
  }

  @Test("a day on which the program did not run is made up for")
  func missed() async throws {
    let desk = try await Desk(sources: [FixedDeadlines(due: Desk.day.adding(days: 5))])
    try await desk.remind()
    #expect(try await desk.inbox().map(\.subject.en) == ["Due in 5 days: Answer 1"])
  }

  @Test("nobody is woken before seven")
  func early() async throws {
    let desk = try await Desk(sources: [FixedDeadlines(due: Desk.day.adding(days: 8))])
    desk.clock.advance(seconds: 21.5 * 3600)
    try await desk.remind()
    #expect(try await desk.inbox().isEmpty)
    desk.clock.advance(seconds: 3600)
    try await desk.remind()
    #expect(try await desk.inbox().count == 1)
  }

  @Test("somebody with hundreds of things due is told in one notice")
  func many() async throws {
    let desk = try await Desk(sources: [FixedDeadlines(count: 300, due: Desk.day.adding(days: 2))])
    try await desk.remind()
    #expect(try await desk.inbox().map(\.subject.en) == ["Due in 2 days: 300 things"])
  }
}
