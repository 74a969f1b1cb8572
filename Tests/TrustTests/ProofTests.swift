import Database
import Foundation
import HTTP
import Kernel
import Testing

@testable import Trust

@Suite("The proof of the trail")
struct ProofTests {
  private static func chamber(_ count: Int = 5) async throws -> (Chamber, ProofKeeper) {
    let chamber = try await Chamber()
    try await chamber.record((1...count).map { AuditEntry("round.created", on: "round", "r\($0)") })
    let keeper = ProofKeeper(
      database: chamber.database, organisation: Organisation(), people: chamber.directory, clock: chamber.clock.clock)
    return (chamber, keeper)
  }

  @Test("it goes on where it ended, and the page says how far it is")
  func progress() async throws {
    let (chamber, keeper) = try await Self.chamber()
    try await keeper.run()
    try await chamber.record([AuditEntry("round.created", on: "round", "late")])
    try await keeper.run()
    let state = try await chamber.database.read { try ProofKeeper.state(in: $0) }
    #expect(state.head?.checkpoint.number == 6 && state.flaw == nil && state.round?.wholeAt != nil)
    var client = chamber.client(Chamber.viewer(.auditor))
    #expect(try await client.get("/audit").text.contains("Proven up to record 6"))
  }

  @Test(
    "what was changed, removed or cut off is found, shown in red, and told once to administrators and auditors",
    arguments: [
      ("UPDATE audit_record SET after = 'forged' WHERE number = 2", 2),
      ("DELETE FROM audit_record WHERE number = 3", 3),
      ("DELETE FROM audit_record WHERE number > 3", 5),
    ] as [(SQL, Int)])
  func broken(damage: SQL, number: Int) async throws {
    let (chamber, keeper) = try await Self.chamber()
    try await keeper.run()
    try await chamber.database.write { try $0.execute(damage) }
    try await keeper.run()
    try await keeper.run()
    let state = try await chamber.database.read { try ProofKeeper.state(in: $0) }
    #expect(state.flaw?.number == number)
    var client = chamber.client(Chamber.viewer(.auditor))
    let page = try await client.get("/audit")
    #expect(page.text.contains("callout-bad") && page.text.contains("The trail is broken"))
    let told = try await chamber.database.read { try $0.query("SELECT recipient_id FROM notice ORDER BY recipient_id") }
    #expect(try told.map { try $0.get("recipient_id", as: String.self) } == ["auditor", "root"])
    let waiting = try await chamber.feature.waitingWork?.items(for: Chamber.viewer(.auditor))
    #expect(waiting?.count == 1)
    #expect(try await chamber.feature.waitingWork?.items(for: Chamber.viewer(.respondent)).isEmpty == true)
  }

  @Test("a trail that was put right again is proven again")
  func mended() async throws {
    let (chamber, keeper) = try await Self.chamber()
    try await chamber.database.write {
      try $0.execute("UPDATE audit_record SET address = 'elsewhere' WHERE number = 2")
    }
    try await keeper.run()
    #expect(try await chamber.database.read { try ProofKeeper.state(in: $0) }.flaw?.number == 2)
    try await chamber.database.write {
      try $0.execute("UPDATE audit_record SET address = '10.0.0.7' WHERE number = 2")
    }
    try await keeper.run()
    #expect(try await chamber.database.read { try ProofKeeper.state(in: $0) }.flaw == nil)
  }
}
