import App
import Crypto
import Database
import Foundation
import HTTP
import Identity
import Kernel
import PostgreSQL
import SQLite
import Testing

/// The databases the product must work on alike.
enum Storage: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case sqlite, postgresql

  var testDescription: String { rawValue }
  /// A libpq address, such as Support/postgres.sh prints.
  static let postgres = ProcessInfo.processInfo.environment["SAMRIT_TEST_POSTGRES"]
  static let present = allCases.filter { $0 == .sqlite || postgres != nil }

  /// Runs `body` with as many connections to one empty database as there are nodes.
  func withNodes(_ count: Int, _ body: ([any Database]) async throws -> Void) async throws {
    switch self {
    case .sqlite:
      // One file is for one program: its nodes are one.
      let database = try await SQLiteDatabase.temporary()
      try await body(Array(repeating: database, count: count))
      await database.close()
    case .postgresql:
      let address = try #require(Self.postgres)
      let schema = "app_" + UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()
      let keeper = try await PostgreSQLDatabase.open(address, options: PostgreSQLOptions(connections: 1))
      try await keeper.write { try $0.execute(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
      var nodes: [PostgreSQLDatabase] = []
      for _ in 0..<count {
        nodes.append(try await PostgreSQLDatabase.open(address + " options=-csearch_path=\(schema)"))
      }
      try await body(nodes)
      for node in nodes { await node.close() }
      try await keeper.write { try $0.execute(SQL(stringLiteral: "DROP SCHEMA \(schema) CASCADE")) }
      await keeper.close()
    }
  }
}

@Suite("A journey through the whole application, on each database")
struct JourneyTests {
  private static let password = "ฝนตกที่ลำปาง"

  private static func application(_ database: any Database) throws -> Application {
    let settings = try Settings.read(environment: [:], overrides: ["password_memory_mb": "8"])
    return Application(Ground(settings: settings, database: database))
  }

  private static func addPeople(_ names: [String], to database: any Database) async throws {
    let worker = PasswordWorker(cost: Password.Cost(passes: 2, memory: 8 << 20))
    let keeper = AccountKeeper(database: database, passwords: worker, clock: .system)
    for name in names {
      try await keeper.add(
        name, name: LocalizedText(th: "มาลี", en: "Malee"), agencyCode: nil,
        grants: [WrittenGrant("auditor")].compactMap { $0 }, password: password, by: .anonymous(.thai))
    }
  }

  private static func signIn(_ name: String, _ client: inout RouterClient) async throws -> RouterClient.Answer {
    let page = try await client.get("/sign-in").text
    return try await client.post(
      "/sign-in",
      form: ["csrf": try #require(token(in: page)), "username": name, "password": password, "back": "/"])
  }

  private static func token(in page: String) -> String? {
    guard let start = page.range(of: "name=\"csrf\" value=\"")?.upperBound else { return nil }
    return page[start...].firstIndex(of: "\"").map { String(page[start..<$0]) }
  }

  @Test("somebody signs in, sees what waits, changes the language, signs out", arguments: Storage.present)
  func day(storage: Storage) async throws {
    try await storage.withNodes(1) { nodes in
      let application = try Self.application(nodes[0])
      try await application.migrate()
      #expect(try await application.migrate().isEmpty)
      try await Self.addPeople(["malee"], to: nodes[0])
      var client = RouterClient(application.service())
      #expect(try await Self.signIn("malee", &client).status == .seeOther)
      let home = try await client.get("/")
      #expect(home.status == .ok)
      #expect(home.text.contains("งานที่รอท่าน") && home.text.contains("ผู้ตรวจสอบ"))
      let english = try await client.get("/?lang=en")
      #expect(english.text.contains("What waits for you"))
      let token = try #require(Self.token(in: english.text))
      #expect(try await client.post("/sign-out", form: ["csrf": token]).status == .seeOther)
      #expect(try await client.get("/").status == .seeOther)
      #expect(try await nodes[0].read { try AuditTrail.verify(in: $0) } == .intact(count: 3))
    }
  }

  @Test(
    "a session opened at one node is known at another, and closed there it is closed here", arguments: Storage.present)
  func nodes(storage: Storage) async throws {
    try await storage.withNodes(2) { nodes in
      let applications = try nodes.map { try Self.application($0) }
      try await applications[0].migrate()
      try await Self.addPeople(["malee"], to: nodes[0])
      var here = RouterClient(applications[0].service())
      #expect(try await Self.signIn("malee", &here).status == .seeOther)
      var there = RouterClient(applications[1].service())
      let session = try #require(here.cookies["samrit_session"])
      let page = try await there.get("/", headers: [.cookie: "samrit_session=\(session)"])
      #expect(page.status == .ok)
      let token = try #require(Self.token(in: page.text))
      let closed = try await there.post(
        "/sign-out", form: ["csrf": token], headers: [.cookie: "samrit_session=\(session)"])
      #expect(closed.status == .seeOther)
      #expect(try await here.get("/").status == .seeOther)
    }
  }

  @Test("people who sign in at once at several nodes leave one unbroken trail", arguments: Storage.present)
  func rush(storage: Storage) async throws {
    let names = (1...12).map { "person\($0)" }
    try await storage.withNodes(3) { nodes in
      let services = try nodes.map { try Self.application($0).service() }
      try await Self.application(nodes[0]).migrate()
      try await Self.addPeople(names, to: nodes[0])
      let opened = try await withThrowingTaskGroup(of: Status.self) { group in
        for (index, name) in names.enumerated() {
          group.addTask {
            var client = RouterClient(services[index % services.count])
            client.remoteAddress = "10.0.0.\(index)"
            return try await Self.signIn(name, &client).status
          }
        }
        return try await group.reduce(into: 0) { $0 += $1 == .seeOther ? 1 : 0 }
      }
      #expect(opened == names.count)
      #expect(try await nodes[0].read { try AuditTrail.verify(in: $0) } == .intact(count: names.count * 2))
    }
  }
}
