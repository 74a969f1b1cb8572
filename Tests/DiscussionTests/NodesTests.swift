import Database
import Foundation
import HTTP
import Kernel
import PostgreSQL
import SQLite
import Testing

@testable import Discussion

/// The databases on which people work together alike.
private enum Storage: String, CaseIterable, Sendable {
  case sqlite, postgresql

  /// A libpq address, such as Support/postgres.sh prints.
  static let postgres = ProcessInfo.processInfo.environment["SAMRIT_TEST_POSTGRES"]
  static let present = allCases.filter { $0 == .sqlite || postgres != nil }

  /// Runs `body` with two nodes' connections to one empty database.
  func withNodes(_ body: (any Database, any Database) async throws -> Void) async throws {
    switch self {
    case .sqlite:
      let database = try await SQLiteDatabase.temporary()
      try await body(database, database)
      await database.close()
    case .postgresql:
      let address = try #require(Self.postgres)
      let schema = "talk_" + UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()
      let keeper = try await PostgreSQLDatabase.open(address, options: PostgreSQLOptions(connections: 1))
      try await keeper.write { try $0.execute(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
      let nodes = [
        try await PostgreSQLDatabase.open(address + " options=-csearch_path=\(schema)"),
        try await PostgreSQLDatabase.open(address + " options=-csearch_path=\(schema)"),
      ]
      try await body(nodes[0], nodes[1])
      for node in nodes { await node.close() }
      try await keeper.write { try $0.execute(SQL(stringLiteral: "DROP SCHEMA \(schema) CASCADE")) }
      await keeper.close()
    }
  }
}

@Suite("Two nodes on one database", .serialized)
struct NodesTests {
  @Test("what is said on one node is heard on the other, and people on both see each other", arguments: Storage.present)
  fileprivate func nodes(storage: Storage) async throws {
    try await storage.withNodes { left, right in
      let first = try await Desk(left)
      let second = try await Desk(right, isFirst: false)
      let interest = try #require(LiveInterest("comment:assessment/a/"))
      let stream = try #require(try await second.live.listen(Viewer(Desk.malee), to: [interest]))
      // The ear of a node takes a moment to be there.
      try await Task.sleep(for: .milliseconds(500))
      #expect(try await first.say("ได้ยินไหม @malee", by: Desk.somchai) == .seeOther)
      var heard: [String] = []
      for await message in stream {
        guard case .word(let word, _) = message else { continue }
        heard.append(word.id)
        break
      }
      #expect(heard == ["assessment/a/2.1"])
      #expect(try await second.comments().map(\.body) == ["ได้ยินไหม @malee"])
      #expect(try await second.notices() == ["malee comment.mentioned"])
      let counts = try await second.database.read { try CommentShelf().counts(of: "assessment", "a", in: $0) }
      #expect(counts == ["2.1": DiscussionCount(comments: 1, open: 1)])
      var somchai = first.client(Desk.somchai)
      _ = try await somchai.get("/presence?place=assessment/a/2.1")
      for _ in 0..<100 where second.presence.people(at: Desk.place).isEmpty {
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(second.presence.people(at: Desk.place) == [Desk.somchai.id])
      first.live.stop()
      second.live.stop()
    }
  }

  @Test("questions and opinions are kept alike", arguments: Storage.present)
  fileprivate func rounds(storage: Storage) async throws {
    try await storage.withNodes { left, _ in
      let desk = try await Desk(left)
      var client = desk.client(Desk.somchai)
      _ = try await client.post("/rounds/r1/questions", form: Desk.form([("question", "ถาม")]))
      let id = try #require(try await left.read { try QuestionStore.all(of: "r1", in: $0).first?.id })
      var coordinator = desk.client(Desk.thana)
      _ = try await coordinator.post("/rounds/r1/questions/\(id)/answer", form: Desk.form([("answer-\(id)", "ตอบ")]))
      _ = try await coordinator.post("/rounds/r1/questions/\(id)/pin", form: QueryItems())
      let question = try await left.read { try QuestionStore.all(of: "r1", in: $0).first }
      #expect(question?.answer == "ตอบ" && question?.isPinned == true)
      let scores = FeedbackAspect.allCases.map { (FeedbackPage.field($0), "4") }
      for _ in 1...2 { _ = try await client.post("/rounds/r1/feedback", form: Desk.form(scores + [("words", "ดี")])) }
      let summary = try await left.read { try FeedbackStore.summary(of: "r1", in: $0) }
      #expect(summary.people == 1 && summary.counts[.time] == [0, 0, 0, 1, 0] && summary.words == ["ดี"])
    }
  }
}
