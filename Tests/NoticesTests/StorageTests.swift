import Database
import Foundation
import Kernel
import Mail
import PostgreSQL
import Testing

@testable import Notices

@Suite("Notices on PostgreSQL")
struct StorageTests {
  private static let postgres = ProcessInfo.processInfo.environment["SAMRIT_TEST_POSTGRES"]

  @Test(
    "the inbox, digests, retries and letters work as on SQLite",
    .enabled(if: postgres != nil, "SAMRIT_TEST_POSTGRES is not set: see Support/postgres.sh"))
  func postgreSQL() async throws {
    let address = try #require(Self.postgres)
    let schema = "mail_" + UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()
    let keeper = try await PostgreSQLDatabase.open(address, options: PostgreSQLOptions(connections: 1))
    try await keeper.write { try $0.execute(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
    let database = try await PostgreSQLDatabase.open(address + " options=-csearch_path=\(schema)")
    let desk = try await Desk(database)
    try await desk.choose(.comment, .digest)
    try await desk.choose(.comment, .digest)
    try await desk.post("comment.mentioned", once: "one")
    try await desk.post("comment.mentioned", once: "one")
    try await desk.post("assessment.returned")
    let letter = Letter(
      "account.invited", to: "new@example.go.th", name: "มาลี", language: .thai, subject: "คำเชิญ", body: "",
      address: "/invitations/s3cret")
    let moment = desk.clock.clock.now()
    try await database.write { _ = try LetterBox.post(letter, at: moment, in: $0) }
    desk.carrier.refuse(.init(.temporary, "busy"))
    try await desk.mail()
    #expect(desk.carrier.taken.count == 1)
    desk.clock.advance(seconds: 23.5 * 3600)
    try await desk.mail()
    #expect(desk.carrier.taken.count == 3)
    #expect(try await desk.inbox().count == 2)
    #expect(try await desk.mails().map(\.state) == ["sent", "sent", "sent"])
    try await database.write { try NoticeStore.markRead(nil, of: Desk.somchai.id, at: moment, in: $0) }
    #expect(try await database.read { try NoticeStore.unread(of: Desk.somchai.id, in: $0) } == 0)
    await database.close()
    try await keeper.write { try $0.execute(SQL(stringLiteral: "DROP SCHEMA \(schema) CASCADE")) }
    await keeper.close()
  }
}
