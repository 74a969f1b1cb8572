import Crypto
import Database
import Foundation
import HTTP
import Identity
import Kernel
import Testing

@Suite("Keeping people")
struct PeopleTests {
  /// A site with an administrator of everything, one of a department, and a coordinator of it.
  private static func site() async throws -> Site {
    let site = try await Site()
    for (name, grant) in [
      ("boss", "administrator"), ("local", "administrator@D"), ("coord", "coordinator@D"), ("outsider", "assessor@E"),
      ("auditor", "auditor"),
    ] {
      try await site.add(name, at: name == "outsider" ? "E" : "D", grants: [grant])
    }
    return site
  }

  @Test(
    "people see those of their part",
    arguments: [
      ("boss", ["auditor", "boss", "coord", "local", "malee", "outsider", "somchai"]),
      ("local", ["auditor", "boss", "coord", "local", "malee", "somchai"]),
      ("coord", ["auditor", "boss", "coord", "local", "malee", "somchai"]), ("somchai", nil), ("outsider", nil),
    ] as [(String, [String]?)])
  func list(viewer: String, seen: [String]?) async throws {
    let site = try await Self.site()
    var browser = try await site.signedIn(viewer)
    let answer = try await browser.open("/people")
    #expect(answer.status == (seen == nil ? .forbidden : .ok))
    let all = ["auditor", "boss", "coord", "local", "malee", "outsider", "somchai"]
    #expect(all.filter { answer.text.contains("<code>\($0)</code>") } == seen ?? [])
    let id = try await site.id("outsider")
    #expect(try await browser.open("/people/\(id)").status == (viewer == "boss" ? .ok : .notFound))
  }

  @Test("the list is narrowed by text, role, part and state")
  func filters() async throws {
    let site = try await Self.site()
    var browser = try await site.signedIn("boss")
    func names(_ query: String) async throws -> [String] {
      let text = try await browser.open("/people?" + query).text
      return ["boss", "coord", "malee", "outsider", "somchai"].filter { text.contains("<code>\($0)</code>") }
    }
    #expect(try await names("q=MALEE") == ["malee"])
    #expect(try await names("role=coordinator") == ["coord"])
    #expect(try await names("part=E") == ["outsider"])
    #expect(try await names("part=A1") == ["malee", "somchai"])
    #expect(try await names("state=invited") == [])
    #expect(try await names("role=king&part=&state=x").count == 5)
  }

  @Test("an invitation makes an account that its owner opens once")
  func invitation() async throws {
    let site = try await Self.site()
    var boss = try await site.signedIn("coord")
    _ = try await boss.open("/people/invite")
    let made = try await boss.send("/people/invite", Self.guest)
    #expect(made.status == .ok)
    #expect(made.headers[.cacheControl] == "no-store")
    let path = try #require(Self.link(in: made.text))
    #expect(try await site.feature.keeper.all().first { $0.username == "newone" }?.isActive == false)
    var stored = try await site.database.read { connection in
      try connection.query("SELECT digest FROM invitation").map { try $0.get("digest", as: String.self) }
    }
    #expect(stored.count == 1 && !path.contains(stored.removeFirst()))
    var guest = try await site.browser(at: "10.0.0.9")
    #expect(try await guest.open(path).text.contains("newone"))
    let short = try await guest.send(path, ["name": "นภา", "name_en": "Napa", "new": "short"])
    #expect(short.status == .unprocessableContent && short.text.contains("value=\"นภา\""))
    #expect(try await guest.send(path, ["name": "นภา", "name_en": "Napa", "new": "แดดออกที่ลำพูน"]).status == .seeOther)
    #expect(try await guest.who() == "newone")
    #expect(try await guest.client.get(path).status == .gone)
    let account = try #require(try await site.feature.keeper.all().first { $0.username == "newone" })
    #expect(account.isActive && account.name == LocalizedText(th: "นภา", en: "Napa") && account.email == "n@x.go.th")
  }

  private static let guest: QueryItems = [
    "username": "newone", "name": "นภา ใหม่", "name_en": "", "email": "n@X.go.th", "agency": "A1",
    "role": "respondent", "part": "A1",
  ]

  private static func link(in page: String) -> String? {
    guard let start = page.range(of: "/invitation/")?.lowerBound, let end = page[start...].firstIndex(of: "\"") else {
      return nil
    }
    return String(page[start..<end])
  }

  @Test("a link ends after seven days, when it is taken back, and when another is made")
  func ends() async throws {
    let site = try await Self.site()
    var boss = try await site.signedIn("boss")
    _ = try await boss.open("/people/invite")
    let first = try #require(Self.link(in: try await boss.send("/people/invite", Self.guest).text))
    let id = try await site.id("newone")
    _ = try await boss.open("/people/\(id)")
    let second = try #require(Self.link(in: try await boss.send("/people/\(id)/invitation").text))
    var guest = try await site.browser(at: "10.0.0.9")
    #expect(try await guest.open(first).status == .gone)
    #expect(try await guest.open(second).status == .ok)
    #expect(try await boss.send("/people/\(id)/access", ["act": "revoke-invitation"]).status == .seeOther)
    #expect(try await guest.open(second).status == .gone)
    let third = try #require(Self.link(in: try await boss.send("/people/\(id)/invitation").text))
    site.clock.advance(seconds: 7 * 86_400 + 1)
    #expect(try await guest.open(third).status == .gone)
  }

  @Test(
    "nobody gives a role that reaches further than their own right",
    arguments: [
      ("boss", "administrator", "*", true), ("local", "administrator", "*", false),
      ("local", "administrator", "D", true),
      ("local", "respondent", "E", false), ("local", "auditor", "A1", true), ("coord", "respondent", "A2", true),
      ("coord", "approver", "D", true), ("coord", "assessor", "A1", false), ("coord", "respondent", "E", false),
      ("coord", "respondent", "*", false), ("auditor", "respondent", "A1", false),
    ])
  func granting(viewer: String, role: String, part: String, isGiven: Bool) async throws {
    let site = try await Self.site()
    let id = try await site.id("malee")
    var browser = try await site.signedIn(viewer)
    _ = try await browser.open("/people/\(id)")
    let answer = try await browser.send("/people/\(id)/grants", ["role": role, "part": part])
    #expect(answer.status == (isGiven ? .seeOther : .unprocessableContent))
    let grants = try await site.account("malee").grants
    #expect(
      grants.contains { $0.role.rawValue == role && $0 != RoleGrant(.respondent, within: ID(rawValue: "a1")) }
        == isGiven)
  }

  @Test(
    "an account that reaches beyond one's administration cannot be touched", arguments: ["local", "coord", "auditor"])
  func beyond(viewer: String) async throws {
    let site = try await Self.site()
    let id = try await site.id("boss")
    var browser = try await site.signedIn(viewer)
    _ = try await browser.open("/people/\(id)")
    for act in ["deactivate", "end-sessions", "reset-second-factor", "revoke-invitation"] {
      #expect(try await browser.send("/people/\(id)/access", ["act": act]).status == .forbidden)
    }
    #expect(try await browser.send("/people/\(id)/invitation").status == .forbidden)
    #expect(try await browser.send("/people/\(id)", ["name": "x"]).status == .forbidden)
    #expect(
      try await browser.send("/people/\(id)/grants/remove", ["role": "administrator", "part": ""]).status == .forbidden)
    #expect(try await site.account("boss").isActive)
  }

  @Test("the last administrator of the whole organisation stays")
  func last() async throws {
    let site = try await Self.site()
    let id = try await site.id("boss")
    let keeper = site.feature.keeper
    let grant = try #require(WrittenGrant("administrator"))
    var boss = try await site.signedIn("boss")
    _ = try await boss.open("/people/\(id)")
    let answer = try await boss.send("/people/\(id)/grants/remove", ["role": "administrator", "part": ""])
    #expect(answer.status == .unprocessableContent && answer.text.contains("ไม่เหลือผู้ดูแลระบบ"))
    await #expect(throws: AccountError.lastAdministrator) {
      try await keeper.setActive(false, "boss", by: .anonymous(.thai))
    }
    await #expect(throws: AccountError.lastAdministrator) {
      try await keeper.revoke(grant, of: "boss", by: .anonymous(.thai))
    }
    try await keeper.grant(grant, to: "malee", by: .anonymous(.thai))
    try await keeper.revoke(grant, of: "boss", by: .anonymous(.thai))
    #expect(try await site.account("boss").grants.isEmpty)
  }

  @Test("switching an account off ends its sessions and tokens, and is in the trail")
  func deactivation() async throws {
    let site = try await Self.site()
    var malee = try await site.signedIn("malee")
    let id = try await site.id("malee")
    var boss = try await site.signedIn("boss")
    _ = try await boss.open("/people/\(id)")
    #expect(try await boss.send("/people/\(id)/access", ["act": "deactivate"]).status == .seeOther)
    #expect(try await malee.client.get("/who").text == "nobody")
    var again = try await site.browser()
    #expect(try await again.signIn("malee").status == .unprocessableContent)
    #expect(try await boss.send("/people/\(id)/access", ["act": "activate"]).status == .seeOther)
    #expect(try await again.signIn("malee").status == .seeOther)
    let history = try await site.database.read { try AuditTrail.history(of: "account", id, in: $0) }
    #expect(history.map(\.entry.action).prefix(3) == ["session.opened", "account.activated", "account.deactivated"])
    #expect(history[1].actorName == "boss")
    guard case .intact = try await site.database.read({ try AuditTrail.verify(in: $0) }) else {
      Issue.record("the trail is broken")
      return
    }
  }

  @Test(
    "e-mail addresses are those that letters reach",
    arguments: [
      ("a@b.go.th", true), ("A.b+c@x-y.co", true), ("a@b", false), ("@b.co", false), ("a@", false), ("a b@c.co", false),
      ("a@b..co", false), ("a@-b.co", false), ("a@b.co\nBcc: x@y.co", false), ("a..b@c.co", false), ("ก@ข.ไทย", false),
    ])
  func email(typed: String, isTaken: Bool) async throws {
    let site = try await Site()
    let keeper = site.feature.keeper
    func invite() async throws {
      _ = try await keeper.invite(
        "new", name: LocalizedText(same: "x"), email: typed, agencyCode: nil, grants: [], by: .anonymous(.thai))
    }
    if isTaken {
      try await invite()
    } else {
      await #expect(throws: AccountError.badEmail(typed)) { try await invite() }
    }
  }

  @Test(
    "common passwords are refused, digits and years at their end or not",
    arguments: [
      ("password2567", true), ("P@ssw0rd1234", true), ("กรมประมง2568", true), ("qwertyuiop", true),
      ("0812345678", true),
      ("ฟหกดเ้่าสวง", true), ("passwordpassword", true), ("Samrit@2569", true), ("สวัสดีครับ!!", true),
      ("แมวสามตัวบนหลังคา", false), ("correct horse battery", false), ("ฝนตกที่ลำปาง", false),
    ])
  func common(password: String, isRefused: Bool) {
    #expect((PasswordPolicy.objection(to: password, username: "zz") != nil) == isRefused)
  }
}
