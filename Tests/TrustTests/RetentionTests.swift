import Database
import Foundation
import HTTP
import Kernel
import Testing

@testable import Trust

@Suite("How long things are kept")
struct RetentionTests {
  private static let kept: TimeInterval = 10 * 86_400

  /// Leases stand for any table with a moment in it.
  private static let rule = RetentionRule.deleting(
    "leases", from: "task_lease", by: "held_until", title: LocalizedText(same: "Leases"),
    reason: LocalizedText(same: "because"), days: 10)

  private static func house(_ periods: [String: Int] = [:]) async throws -> (Chamber, RetentionKeeper) {
    let chamber = try await Chamber(rules: [rule], periods: periods)
    let now = chamber.clock.clock.now()
    try await chamber.database.write { connection in
      for (name, age) in [("old", 11.0), ("older", 30.0), ("young", 4.0)] {
        try connection.execute(
          """
          INSERT INTO task_lease (task, holder, held_until) VALUES (\(name), \("h"), \(now - age * 86_400))
          """)
      }
    }
    let keeper = RetentionKeeper(
      database: chamber.database, clock: chamber.clock.clock, rules: [rule], periods: periods)
    return (chamber, keeper)
  }

  private static func left(_ chamber: Chamber) async throws -> [String] {
    try await chamber.database.read { connection in
      try connection.query("SELECT task FROM task_lease ORDER BY task").map { try $0.get("task") }
    }
  }

  @Test("what was kept long enough is erased, with its number in the trail, and nothing else")
  func run() async throws {
    let (chamber, keeper) = try await Self.house()
    try await keeper.run()
    #expect(try await Self.left(chamber) == ["young"])
    try await keeper.run()
    let records = try await chamber.database.read { try AuditTrail.latest(10, in: $0) }
    #expect(records.map(\.entry.action) == ["retention.applied"])
    #expect(records.first?.entry.after?.contains("\"count\":2") == true)
  }

  @Test("looking changes nothing, and tells what would go and when the next falls due")
  func dryRun() async throws {
    let (chamber, keeper) = try await Self.house()
    let line = try #require(try await chamber.database.read { try keeper.lines(in: $0) }.first)
    #expect(line.due.count == 2 && line.days == 10)
    #expect(line.nextDay == chamber.clock.clock.today.adding(days: 6))
    var client = chamber.client(Chamber.viewer(.auditor))
    let page = try await client.get("/trust/retention")
    #expect(page.status == .ok && page.text.contains("2 records") && page.text.contains("10 days"))
    #expect(try await Self.left(chamber).count == 3)
  }

  @Test("the operator's choice goes before the rule's; 0 keeps for good", arguments: [(0, 3), (20, 2), (2, 0)])
  func period(days: Int, left: Int) async throws {
    let (chamber, keeper) = try await Self.house(["leases": days])
    try await keeper.run()
    #expect(try await Self.left(chamber).count == left)
  }

  @Test("a hold stops erasing until it is ended", arguments: ["all", "leases"])
  func hold(kind: String) async throws {
    let (chamber, keeper) = try await Self.house()
    var client = chamber.client(Chamber.viewer(.administrator))
    let held = try await client.post(
      "/trust/retention/hold", form: ["csrf": "token", "kind": kind, "reason": "Court 12/2568"])
    #expect(held.status == .seeOther)
    try await keeper.run()
    #expect(try await Self.left(chamber).count == 3)
    #expect(try await client.get("/trust/retention").text.contains("Court 12/2568"))
    _ = try await client.post("/trust/retention/release", form: ["csrf": "token", "kind": kind])
    try await keeper.run()
    #expect(try await Self.left(chamber) == ["young"])
    let actions = try await chamber.database.read { try AuditTrail.latest(10, in: $0) }.map(\.entry.action)
    #expect(actions == ["retention.applied", "retention.released", "retention.held"])
  }

  @Test("a hold needs a reason and something to hold")
  func flaws() async throws {
    let (chamber, _) = try await Self.house()
    var client = chamber.client(Chamber.viewer(.administrator))
    let page = try await client.post("/trust/retention/hold", form: ["csrf": "token", "kind": "x", "reason": " "])
    #expect(page.status == .unprocessableContent)
    #expect(page.text.contains("Choose what to hold.") && page.text.contains("Say why."))
  }

  @Test("auditors see it and change nothing; others do not learn of it")
  func rights() async throws {
    let (chamber, _) = try await Self.house()
    var auditor = chamber.client(Chamber.viewer(.auditor))
    #expect(try await auditor.get("/trust/retention").status == .ok)
    let refused = try await auditor.post(
      "/trust/retention/hold", form: ["csrf": "token", "kind": "all", "reason": "x"])
    #expect(refused.status == .notFound)
    for viewer in [Chamber.viewer(.coordinator), Chamber.viewer(.auditor, in: Chamber.first)] {
      var client = chamber.client(viewer)
      #expect(try await client.get("/trust/retention").status == .notFound)
    }
  }
}
