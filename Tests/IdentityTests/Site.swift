import Crypto
import Database
import Foundation
import HTTP
import Identity
import Kernel
import SQLite

/// A site with nothing but Identity, on a database and a clock of its own.
struct Site {
  let database: any Database
  let clock: ManualClock
  let feature: IdentityFeature
  let service: HTTPService

  /// A department with two divisions, and another department.
  static let agencies = [
    Agency(id: ID(rawValue: "d"), code: "D", name: LocalizedText(th: "กรมทดสอบ", en: "Test"), kind: .department),
    Agency(
      id: ID(rawValue: "a1"), code: "A1", name: LocalizedText(th: "กองแผนงาน", en: "Planning"),
      parent: ID(rawValue: "d"), kind: .division),
    Agency(
      id: ID(rawValue: "a2"), code: "A2", name: LocalizedText(th: "กองคลัง", en: "Finance"), parent: ID(rawValue: "d"),
      kind: .division),
    Agency(id: ID(rawValue: "e"), code: "E", name: LocalizedText(th: "กรมอื่น", en: "Other"), kind: .department),
  ]

  static let password = "ฝนตกที่ลำปาง"

  /// - Parameter admitsDemo: whether demonstration accounts may sign in.
  init(
    admitsDemo: Bool = false, lifetime: SessionLifetime = SessionLifetime(), secondFactorRoles: Set<Role> = [],
    database: (any Database)? = nil
  ) async throws {
    self.database = if let database { database } else { try await SQLiteDatabase.temporary() }
    clock = ManualClock(Date(timeIntervalSince1970: 1_770_000_000))
    let organisation = Organisation()
    // The least cost there is: these tests are about the doors, not about argon2id.
    let passwords = PasswordWorker(cost: Password.Cost(passes: 1, memory: 8192))
    feature = IdentityFeature(
      database: self.database, organisation: organisation, passwords: passwords, clock: clock.clock,
      lifetime: lifetime, admitsDemo: admitsDemo, secondFactorRoles: secondFactorRoles)
    try await Migrator(KernelMigrations.all + feature.migrations).apply(to: self.database)
    var router = Router()
    feature.register(in: &router)
    router.register(.get, "/who") { .text($0.viewer.account?.username ?? "nobody") }
    router.register(.get, "/language") { .text($0.language.rawValue) }
    router.register(.post, "/change") { _ in .text("changed") }
    router.register(.get, "/private") { request in
      guard request.viewer.isSignedIn else { throw PermissionDenied(.keepOwnAccount, by: request.viewer) }
      return .text("private")
    }
    let sessions = SessionMiddleware(
      database: self.database, organisation: organisation, clock: clock.clock, lifetime: lifetime, demandsHTTPS: false)
    service = HTTPService(
      router: router,
      middleware: [
        sessions, SignInRedirect(), SecondFactorGate(roles: secondFactorRoles), FormRescue(), FormTokenMiddleware(),
      ])
    try await self.database.write { connection in
      for agency in Self.agencies { try AgencyStore.save(agency, in: connection) }
    }
    for name in ["somchai", "malee"] {
      try await feature.keeper.add(
        name, name: LocalizedText(th: "สมชาย", en: "Somchai"), agencyCode: "A1",
        grants: [WrittenGrant("respondent@A1")].compactMap { $0 }, password: Self.password,
        by: .anonymous(.thai))
    }
  }

  /// A browser that has opened the sign-in page.
  func browser(at address: String = "10.0.0.1") async throws -> Browser {
    var browser = Browser(client: RouterClient(service))
    browser.client.remoteAddress = address
    _ = try await browser.open("/sign-in")
    return browser
  }
}

/// A client that fills in forms: it puts the token of the last page into them.
struct Browser {
  var client: RouterClient
  var token = ""

  mutating func open(_ path: String, headers: Headers = [:]) async throws -> RouterClient.Answer {
    let answer = try await client.get(path, headers: headers)
    if let found = Self.token(in: answer.text) { token = found }
    return answer
  }

  mutating func send(
    _ path: String, _ fields: QueryItems = [:], headers: Headers = [:]
  ) async throws -> RouterClient.Answer {
    var form = fields
    if form["csrf"] == nil { form.add("csrf", token) }
    let answer = try await client.post(path, form: form, headers: headers)
    if let found = Self.token(in: answer.text) { token = found }
    return answer
  }

  mutating func signIn(
    _ username: String = "somchai", _ password: String = Site.password
  ) async throws -> RouterClient.Answer {
    try await send("/sign-in", ["username": username, "password": password, "back": "/who"])
  }

  /// Who the site takes this browser for. Also fetches a page, so that the token is the session's.
  mutating func who() async throws -> String {
    let name = try await client.get("/who").text
    _ = try await open("/account")
    return name
  }

  static func token(in page: String) -> String? {
    guard let start = page.range(of: "name=\"csrf\" value=\"")?.upperBound,
      let end = page[start...].firstIndex(of: "\"")
    else { return nil }
    return String(page[start..<end])
  }
}
