import Database
import Foundation
import HTTP
import Kernel
import Testing

@testable import Discussion

@Suite("Comments")
struct CommentTests {
  private static let address = "/discussion?kind=assessment&subject=a&item=2.1"

  @Test("those who may see an item speak about it; others find nothing, and auditors only read")
  func access() async throws {
    let desk = try await Desk()
    #expect(try await desk.say("เรียนถาม", by: Desk.somchai) == .seeOther)
    #expect(try await desk.say("แทรก", by: Desk.wipa) == .notFound)
    #expect(try await desk.say("แทรก", by: Desk.audit) == .forbidden)
    var outsider = desk.client(Desk.wipa)
    #expect(try await outsider.get(Self.address).status == .notFound)
    var stranger = desk.client(nil)
    #expect(try await stranger.get(Self.address).status == .unauthorized)
    var auditor = desk.client(Desk.audit)
    let page = try await auditor.get(Self.address).text
    #expect(page.contains("เรียนถาม") && !page.contains("name=\"body\""))
    #expect(try await desk.comments().count == 1)
    #expect(try await desk.actions() == ["comment.added"])
  }

  @Test(
    "places that are none are not found", arguments: ["", "?kind=x&subject=a&item=1", "?kind=assessment&subject=a"])
  func nowhere(query: String) async throws {
    let desk = try await Desk()
    var client = desk.client(Desk.somchai)
    #expect(try await client.get("/discussion" + query).status == .notFound)
  }

  @Test("mentioned people and those who spoke before are told, once, and nobody who may not see the place")
  func notices() async throws {
    let desk = try await Desk()
    _ = try await desk.say("@malee @wipa @nobody ช่วยดูครับ", by: Desk.somchai)
    #expect(try await desk.notices() == ["malee comment.mentioned"])
    let root = try #require(try await desk.comments().first).id
    _ = try await desk.say("@somchai ดูแล้ว", by: Desk.malee, root: root)
    #expect(try await desk.notices().last == "somchai comment.mentioned")
    _ = try await desk.say("ขอบคุณ", by: Desk.thana, root: root)
    #expect(try await Set(desk.notices().suffix(2)) == ["malee comment.answered", "somchai comment.answered"])
    #expect(try await desk.notices().count == 4)
  }

  @Test("only those who may see the place are offered to be mentioned")
  func suggestions() async throws {
    let desk = try await Desk()
    var client = desk.client(Desk.somchai)
    let page = try await client.get(Self.address).text
    #expect(page.contains("@malee") && page.contains("@thana") && !page.contains("@wipa"))
  }

  @Test("what one said can be changed for fifteen minutes, by oneself alone")
  func editing() async throws {
    let desk = try await Desk()
    _ = try await desk.say("ครั้งแรก", by: Desk.somchai)
    let id = try #require(try await desk.comments().first).id
    func edit(_ account: Account, _ text: String) async throws {
      var client = desk.client(account)
      _ = try await client.post("/discussion/comments/\(id)/edit", form: Desk.form([("edit-\(id)", text)]))
    }
    try await edit(Desk.malee, "ของคนอื่น")
    #expect(try await desk.comments().map(\.body) == ["ครั้งแรก"])
    try await edit(Desk.somchai, "แก้แล้ว")
    #expect(try await desk.comments().map(\.body) == ["แก้แล้ว"])
    desk.clock.advance(seconds: Comment.patience + 1)
    try await edit(Desk.somchai, "สายไป")
    #expect(try await desk.comments().map(\.body) == ["แก้แล้ว"])
    #expect(try await desk.actions() == ["comment.added", "comment.changed"])
  }

  @Test("a withdrawn comment leaves its place and no words; the trail remembers them")
  func withdrawing() async throws {
    let desk = try await Desk()
    _ = try await desk.say("พูดผิด", by: Desk.somchai)
    let id = try #require(try await desk.comments().first).id
    var other = desk.client(Desk.malee)
    #expect(try await other.post("/discussion/comments/\(id)/withdraw", form: QueryItems()).status != .seeOther)
    var client = desk.client(Desk.somchai)
    #expect(try await client.post("/discussion/comments/\(id)/withdraw", form: QueryItems()).status == .seeOther)
    let page = try await client.get(Self.address).text
    #expect(!page.contains("พูดผิด") && page.contains("Withdrawn by its author"))
    let records = try await desk.database.read { try AuditTrail.latest(1, in: $0) }
    #expect(records.first?.entry.before == "พูดผิด")
  }

  @Test("a thread is settled and opened again, and counts say how many wait")
  func settling() async throws {
    let desk = try await Desk()
    _ = try await desk.say("หนึ่ง", by: Desk.somchai)
    _ = try await desk.say("สอง", by: Desk.somchai)
    let id = try #require(try await desk.comments().first).id
    _ = try await desk.say("ตอบหนึ่ง", by: Desk.malee, root: id)
    func counts() async throws -> DiscussionCount? {
      try await desk.database.read { try CommentShelf().counts(of: "assessment", "a", in: $0)["2.1"] }
    }
    #expect(try await counts() == DiscussionCount(comments: 3, open: 2))
    var client = desk.client(Desk.malee)
    _ = try await client.post("/discussion/comments/\(id)/resolve", form: QueryItems())
    #expect(try await counts() == DiscussionCount(comments: 3, open: 1))
    #expect(try await client.get(Self.address).text.contains("settled by Malee"))
    _ = try await client.post("/discussion/comments/\(id)/reopen", form: QueryItems())
    #expect(try await counts()?.open == 2)
  }

  @Test("what was typed and cannot be taken stays in its field, with the reason")
  func flaws() async throws {
    let desk = try await Desk()
    var client = desk.client(Desk.somchai)
    let long = String(repeating: "ก", count: 5_001)
    let fields = [("kind", "assessment"), ("subject", "a"), ("item", "2.1"), ("body", long)]
    let answer = try await client.post("/discussion", form: Desk.form(fields))
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains(long) && answer.text.contains("more than 5,000"))
    #expect(try await desk.comments().isEmpty)
  }
}
