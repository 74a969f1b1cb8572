import Database
import Foundation
import HTTP
import Identity
import Kernel
import Testing

@Suite("Signing in and out")
struct SignInTests {
  @Test("the right password opens a session, leads back, and leaves a record")
  func opens() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    let answer = try await browser.signIn("  SomChai ")
    #expect(answer.status == .seeOther)
    #expect(answer.headers[.location] == "/who")
    #expect(try await browser.who() == "somchai")
    let cookie = try #require(answer.headers.all(.setCookie).first { $0.hasPrefix("samrit_session=") })
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Secure"))
    let actions = try await site.database.read { try AuditTrail.latest(9, in: $0).map(\.entry.action) }
    #expect(actions == ["session.opened", "account.created", "account.created"])
  }

  @Test("the database holds neither a password nor a token")
  func stored() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    _ = try await browser.signIn()
    let token = try #require(browser.client.cookies["samrit_session"])
    let (hash, digest) = try await site.database.read { connection in
      (
        try connection.first("SELECT password_hash FROM account")?.get("password_hash", as: String.self),
        try connection.first("SELECT digest FROM session")?.get("digest", as: String.self)
      )
    }
    #expect(hash?.hasPrefix("$argon2id$") == true)
    #expect(digest?.count == 64 && digest != token)
  }

  @Test(
    "what is wrong is refused in the same words whoever it is",
    arguments: [("somchai", "wrong password"), ("nobody", Site.password), ("somchai", "ฝนตกที่ลำปาง "), ("ก", "x")])
  func refused(username: String, password: String) async throws {
    let site = try await Site()
    var browser = try await site.browser()
    let answer = try await browser.signIn(username, password)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง"))
    #expect(answer.text.contains("value=\"\(username)\""))
    #expect(!answer.text.contains("value=\"\(password)\""))
    #expect(try await browser.client.get("/who").text == "nobody")
  }

  @Test("empty fields are named, in the language of the page")
  func blanks() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    let answer = try await browser.send("/sign-in?lang=en", ["username": "", "password": ""])
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains("Type your username.") && answer.text.contains("Type your password."))
    #expect(answer.text.contains("href=\"#field-username\""))
  }

  @Test(
    "nobody is led to another site after signing in",
    arguments: ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "evil"])
  func safeReturn(back: String) async throws {
    let site = try await Site()
    var browser = try await site.browser()
    let answer = try await browser.send(
      "/sign-in", ["username": "somchai", "password": Site.password, "back": back])
    #expect(answer.headers[.location] == "/")
  }

  @Test("signing out ends the session on the server, not only in the browser")
  func signOut() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    _ = try await browser.signIn()
    #expect(try await browser.who() == "somchai")
    let stolen = browser
    let answer = try await browser.send("/sign-out")
    #expect(answer.headers[.location] == "/sign-in")
    #expect(try await browser.client.get("/who").text == "nobody")
    var thief = stolen
    #expect(try await thief.client.get("/who").text == "nobody")
  }

  @Test("a session ends after too long without use, and in any case at its last hour")
  func expiry() async throws {
    let site = try await Site(lifetime: SessionLifetime(idle: 3600, longest: 4 * 3600))
    var browser = try await site.browser()
    _ = try await browser.signIn()
    for _ in 0..<7 {
      site.clock.advance(seconds: 1800)
      #expect(try await browser.client.get("/who").text == "somchai")
    }
    site.clock.advance(seconds: 1801)
    #expect(try await browser.client.get("/who").text == "nobody")

    var idler = try await site.browser()
    _ = try await idler.signIn()
    site.clock.advance(seconds: 3601)
    #expect(try await idler.client.get("/who").text == "nobody")
    #expect(idler.client.cookies["samrit_session"] == nil)
  }

  @Test("changing the password ends every other session and needs the old one")
  func changePassword() async throws {
    let site = try await Site()
    var first = try await site.browser()
    var second = try await site.browser(at: "10.0.0.2")
    _ = try await first.signIn()
    _ = try await second.signIn()
    #expect(try await first.who() == "somchai")
    let wrong = try await first.send("/account/password", ["current": "not it", "new": "ลมหนาวมาแล้วจ้า"])
    #expect(wrong.status == .unprocessableContent)
    let short = try await first.send("/account/password", ["current": Site.password, "new": "สั้น"])
    #expect(short.status == .unprocessableContent && short.text.contains("อย่างน้อย 10 ตัวอักษร"))
    let done = try await first.send("/account/password", ["current": Site.password, "new": "ลมหนาวมาแล้วจ้า"])
    #expect(done.status == .seeOther)
    #expect(try await first.client.get("/who").text == "somchai")
    #expect(try await second.client.get("/who").text == "nobody")
    var third = try await site.browser(at: "10.0.0.3")
    #expect(try await third.signIn().status == .unprocessableContent)
    #expect(try await third.signIn("somchai", "ลมหนาวมาแล้วจ้า").status == .seeOther)
  }

  @Test("signing out everywhere else keeps this browser")
  func signOutOthers() async throws {
    let site = try await Site()
    var first = try await site.browser()
    var second = try await site.browser(at: "10.0.0.2")
    _ = try await first.signIn()
    _ = try await second.signIn()
    #expect(try await first.who() == "somchai")
    _ = try await first.send("/account/sessions")
    #expect(try await first.client.get("/who").text == "somchai")
    #expect(try await second.client.get("/who").text == "nobody")
  }

  @Test("somebody who opens a page without having signed in is brought back to it afterwards")
  func redirect() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    let answer = try await browser.open("/private?x=%E0%B8%81")
    #expect(answer.status == .seeOther)
    #expect(answer.headers[.location] == "/sign-in?back=%2Fprivate%3Fx%3D%25E0%25B8%2581")
    let script = try await browser.open("/private", headers: [.accept: "application/json"])
    #expect(script.status == .unauthorized)
  }

  @Test("a demonstration account signs in only while the demonstration is on", arguments: [true, false])
  func demo(isOn: Bool) async throws {
    let site = try await Site(admitsDemo: isOn)
    try await site.database.write {
      _ = try $0.execute("UPDATE account SET is_demo = \(true) WHERE username = 'malee'")
    }
    var browser = try await site.browser()
    let page = try await browser.open("/sign-in").text
    #expect(page.contains("malee") == isOn)
    #expect(page.contains(DemoAccounts.password) == isOn)
    #expect(try await browser.signIn("malee").status == (isOn ? .seeOther : .unprocessableContent))
  }
}
