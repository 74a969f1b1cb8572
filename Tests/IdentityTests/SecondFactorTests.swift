import Crypto
import Database
import Foundation
import HTTP
import Identity
import Kernel
import OneTimeCode
import Testing

@Suite("Second factor")
struct SecondFactorTests {
  /// Sets a second factor up for somchai and gives the secret and the recovery codes.
  private func enrol(_ site: Site, _ browser: inout Browser) async throws -> (secret: [UInt8], codes: [String]) {
    _ = try await browser.open("/account/second-factor")
    let secret = try await site.secret("somchai")
    let code = try #require(OneTimeCode.code(secret: secret, at: site.now))
    let page = try await browser.send("/account/second-factor", ["code": code])
    #expect(page.status == .ok)
    let codes = page.text.components(separatedBy: "<li><code>").dropFirst().map { String($0.prefix(19)) }
    #expect(codes.count == 10 && Set(codes).count == 10)
    site.clock.advance(seconds: 60)
    return (secret, codes)
  }

  @Test("after the password the code is asked for, and a code is taken once")
  func signIn() async throws {
    let site = try await Site()
    var owner = try await site.signedIn("somchai")
    let (secret, _) = try await enrol(site, &owner)
    var browser = try await site.browser(at: "10.0.0.2")
    let first = try await browser.signIn()
    #expect(first.headers[.location]?.hasPrefix("/sign-in/code") == true)
    #expect(try await browser.client.get("/who").text == "nobody")
    _ = try await browser.open("/sign-in/code?back=/who")
    #expect(
      try await browser.send("/sign-in/code", ["code": "000000", "back": "/who"]).status == .unprocessableContent)
    let code = try #require(OneTimeCode.code(secret: secret, at: site.now))
    #expect(try await browser.send("/sign-in/code", ["code": code, "back": "/who"]).headers[.location] == "/who")
    #expect(try await browser.who() == "somchai")
    var thief = try await site.browser(at: "10.0.0.3")
    _ = try await thief.signIn()
    _ = try await thief.open("/sign-in/code")
    #expect(try await thief.send("/sign-in/code", ["code": code]).status == .unprocessableContent)
  }

  @Test("a recovery code is good once")
  func recovery() async throws {
    let site = try await Site()
    var owner = try await site.signedIn("somchai")
    let (_, codes) = try await enrol(site, &owner)
    for (place, status) in [(0, Status.seeOther), (0, .unprocessableContent), (1, .seeOther)] {
      var browser = try await site.browser(at: "10.0.0.2")
      _ = try await browser.signIn()
      _ = try await browser.open("/sign-in/code")
      #expect(try await browser.send("/sign-in/code", ["code": codes[place].uppercased()]).status == status)
    }
    let stored = try await site.database.read { connection in
      try connection.query("SELECT digest FROM recovery_code").map { try $0.get("digest", as: String.self) }
    }
    #expect(stored.count == 8 && stored.allSatisfy { $0.count == 64 })
  }

  @Test("wrong codes are slowed, from everywhere together too, and a known browser still gets in")
  func patience() async throws {
    let site = try await Site()
    var owner = try await site.signedIn("somchai")
    let (secret, _) = try await enrol(site, &owner)
    _ = try await owner.send("/sign-out")
    var refused = 0
    for number in 0..<30 {
      var thief = try await site.browser(at: "203.0.113.\(number)")
      _ = try await thief.signIn()
      _ = try await thief.open("/sign-in/code")
      if try await thief.send("/sign-in/code", ["code": "000000"]).status == .tooManyRequests { refused += 1 }
    }
    #expect(refused == 10)
    _ = try await owner.open("/sign-in")
    _ = try await owner.signIn()
    _ = try await owner.open("/sign-in/code")
    let code = try #require(OneTimeCode.code(secret: secret, at: site.now))
    #expect(try await owner.send("/sign-in/code", ["code": code]).status == .seeOther)
  }

  @Test("ten minutes after the password it is asked for again")
  func pendingEnds() async throws {
    let site = try await Site()
    var owner = try await site.signedIn("somchai")
    let (secret, _) = try await enrol(site, &owner)
    var browser = try await site.browser(at: "10.0.0.2")
    _ = try await browser.signIn()
    _ = try await browser.open("/sign-in/code")
    site.clock.advance(seconds: 601)
    let code = try #require(OneTimeCode.code(secret: secret, at: site.now))
    let late = try await browser.send("/sign-in/code", ["code": code])
    #expect(late.status == .unprocessableContent && late.text.contains("name=\"password\""))
    #expect(try await browser.client.get("/sign-in/code").status == .seeOther)
  }

  @Test("turning it off needs the password, and an administrator can take it off")
  func off() async throws {
    let site = try await Site()
    try await site.add("boss", at: "D", grants: ["administrator"])
    var owner = try await site.signedIn("somchai")
    _ = try await enrol(site, &owner)
    _ = try await owner.open("/account/second-factor")
    #expect(
      try await owner.send("/account/second-factor/off", ["current-off": "wrong"]).status == .unprocessableContent)
    #expect(try await owner.send("/account/second-factor/off", ["current-off": Site.password]).status == .seeOther)
    var again = try await site.browser(at: "10.0.0.2")
    #expect(try await again.signIn().headers[.location] == "/who")
    _ = try await enrol(site, &owner)
    var boss = try await site.signedIn("boss")
    let id = try await site.id("somchai")
    _ = try await boss.open("/people/\(id)")
    #expect(try await boss.send("/people/\(id)/access", ["act": "reset-second-factor"]).status == .seeOther)
    var third = try await site.browser(at: "10.0.0.4")
    #expect(try await third.signIn().headers[.location] == "/who")
  }

  @Test("a new password by an invitation link does not go round the second factor")
  func invitationKeepsFactor() async throws {
    let site = try await Site()
    try await site.add("boss", at: "D", grants: ["administrator"])
    var owner = try await site.signedIn("somchai")
    _ = try await enrol(site, &owner)
    var boss = try await site.signedIn("boss")
    let id = try await site.id("somchai")
    _ = try await boss.open("/people/\(id)")
    let page = try await boss.send("/people/\(id)/invitation").text
    let start = try #require(page.range(of: "/invitation/")?.lowerBound)
    let path = String(page[start...].prefix { $0 != "\"" })
    var browser = try await site.browser(at: "10.0.0.7")
    _ = try await browser.open(path)
    let answer = try await browser.send(path, ["name": "สมชาย", "new": "แดดออกที่ลำพูน"])
    #expect(answer.headers[.location]?.hasPrefix("/sign-in/code") == true)
    #expect(try await browser.client.get("/who").text == "nobody")
  }

  @Test("people whose role needs it are led to set it up and can do nothing else")
  func demanded() async throws {
    let site = try await Site(secondFactorRoles: [.respondent])
    var browser = try await site.browser()
    _ = try await browser.signIn()
    #expect(try await browser.client.get("/account").headers[.location] == "/account/second-factor")
    _ = try await browser.open("/account/second-factor")
    #expect(try await browser.send("/change").status == .forbidden)
    _ = try await enrol(site, &browser)
    #expect(try await browser.client.get("/account").status == .ok)
  }
}
