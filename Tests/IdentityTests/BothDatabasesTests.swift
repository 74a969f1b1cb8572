import Database
import Foundation
import HTTP
import Identity
import Kernel
import OneTimeCode
import PostgreSQL
import SQLite
import Testing

@Suite("People on both databases")
struct BothDatabasesTests {
  /// A libpq address, such as Support/postgres.sh prints.
  private static let postgres = ProcessInfo.processInfo.environment["SAMRIT_TEST_POSTGRES"]

  @Test("people are kept alike on either database", arguments: postgres == nil ? ["sqlite"] : ["sqlite", "postgresql"])
  func alike(backend: String) async throws {
    guard backend == "postgresql", let address = Self.postgres else {
      return try await walk(Site())
    }
    let schema = "test_" + UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()
    let keeper = try await PostgreSQLDatabase.open(address, options: PostgreSQLOptions(connections: 1))
    try await keeper.write { try $0.execute(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
    let within =
      address.contains("://")
      ? address + (address.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(schema)"
      : address + " options=-csearch_path=\(schema)"
    let database = try await PostgreSQLDatabase.open(within)
    let result: Result<Void, any Error>
    do { result = .success(try await walk(Site(database: database))) } catch { result = .failure(error) }
    await database.close()
    try await keeper.write { try $0.execute(SQL(stringLiteral: "DROP SCHEMA \(schema) CASCADE")) }
    await keeper.close()
    try result.get()
  }

  /// Through every table once: invited, granted, a second factor, a delegation, a token, switched off, swept.
  private func walk(_ site: Site) async throws {
    let keeper = site.feature.keeper
    try await site.add("boss", at: "D", grants: ["administrator"])
    let letter = try await keeper.invite(
      "guest", name: LocalizedText(same: "Guest"), email: "g@x.go.th", agencyCode: "A1",
      grants: [WrittenGrant("approver@A2")].compactMap { $0 }, by: .anonymous(.thai))
    var guest = try await site.browser(at: "10.0.0.5")
    _ = try await guest.open(letter.path)
    #expect(try await guest.send(letter.path, ["name": "แขก", "new": "แดดออกที่ลำพูน"]).status == .seeOther)
    #expect(try await guest.who() == "guest")
    _ = try await guest.open("/account/delegation")
    let leave: QueryItems = ["colleague": "malee", "first": "2026-02-02", "last": "2026-02-03", "reason": "ลา"]
    #expect(try await guest.send("/account/delegation", leave).status == .seeOther)
    let holders = try await site.database.read {
      try site.feature.directory.people(holding: .approver, for: ID(rawValue: "a2"), in: $0).map(\.username)
    }
    #expect(holders == ["guest", "malee"])
    let malee = try await site.database.read { try site.feature.directory.person(named: "MALEE", in: $0) }
    #expect(malee?.grants.count == 2)
    _ = try await guest.open("/account/tokens")
    #expect(try await guest.send("/account/tokens", ["name": "x", "scope": "read", "days": "7"]).status == .ok)
    _ = try await guest.open("/account/second-factor")
    let code = OneTimeCode.code(secret: try await site.secret("guest"), at: site.now) ?? ""
    #expect(try await guest.send("/account/second-factor", ["code": code]).status == .ok)
    var again = try await site.browser(at: "10.0.0.6")
    #expect(try await again.signIn("guest", "แดดออกที่ลำพูน").headers[.location]?.hasPrefix("/sign-in/code") == true)
    try await keeper.grant(try #require(WrittenGrant("respondent@A1")), to: "guest", by: .anonymous(.thai))
    try await keeper.revoke(try #require(WrittenGrant("approver@A2")), of: "guest", by: .anonymous(.thai))
    #expect(try await keeper.endSessions(of: "guest", by: .anonymous(.thai)) == 1)
    try await keeper.resetSecondFactor(of: "guest", by: .anonymous(.thai))
    try await keeper.setActive(false, "guest", by: .anonymous(.thai))
    var boss = try await site.signedIn("boss")
    let list = try await boss.open("/people?state=inactive&q=guest&part=D&role=respondent").text
    #expect(list.contains("<code>guest</code>"))
    #expect(try await boss.open("/people/\(try await site.id("guest"))").status == .ok)
    await #expect(throws: AccountError.lastAdministrator) {
      try await keeper.revoke(try #require(WrittenGrant("administrator")), of: "boss", by: .anonymous(.thai))
    }
    site.clock.advance(seconds: 90 * 86_400)
    for task in site.feature.tasks { try await task.run() }
    let left = try await site.database.read { connection in
      try ["session", "personal_token", "pending_sign_in", "sign_in_failure"].map { table in
        try connection.first(SQL(stringLiteral: "SELECT COUNT(*) AS n FROM \(table)"))?.get("n", as: Int.self) ?? -1
      }
    }
    #expect(left == [0, 0, 0, 0])
    guard case .intact = try await site.database.read({ try AuditTrail.verify(in: $0) }) else {
      Issue.record("the trail is broken")
      return
    }
  }
}
