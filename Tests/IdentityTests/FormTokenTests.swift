import Foundation
import HTTP
import Testing

@Suite("Forms of other sites")
struct FormTokenTests {
  @Test("a form without its token is refused, also the sign-in form")
  func missing() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    #expect(try await browser.send("/change", ["csrf": ""]).status == .forbidden)
    #expect(
      try await browser.send("/sign-in", ["csrf": "x", "username": "somchai", "password": Site.password]).status
        == .forbidden)
    #expect(try await browser.send("/change").text == "changed")
  }

  @Test("a token belongs to one session: neither another's nor the one before signing in is taken")
  func bound() async throws {
    let site = try await Site()
    var first = try await site.browser()
    let before = first.token
    _ = try await first.signIn()
    #expect(try await first.send("/change", ["csrf": before]).status == .forbidden)
    #expect(try await first.who() == "somchai")
    #expect(try await first.send("/change").text == "changed")
    var second = try await site.browser()
    _ = try await second.signIn("malee")
    #expect(try await second.send("/change", ["csrf": first.token]).status == .forbidden)
  }

  @Test(
    "what a browser says to come from elsewhere is refused even with a token",
    arguments: [
      (["Sec-Fetch-Site": "cross-site"], false), (["Sec-Fetch-Site": "same-site"], false),
      (["Sec-Fetch-Site": "same-origin"], true), (["Sec-Fetch-Site": "none"], true),
      ([.origin: "https://evil.example"], false), ([.origin: "http://localhost"], true), ([.origin: "null"], false),
      ([.origin: "http://localhost.evil.example"], false),
    ] as [(Headers, Bool)])
  func origin(headers: Headers, isTaken: Bool) async throws {
    let site = try await Site()
    var browser = try await site.browser()
    let answer = try await browser.send("/change", headers: headers)
    #expect((answer.status == .ok) == isTaken)
  }

  @Test("scripts may carry the token in a header")
  func header() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    let token = browser.token
    let body = RequestBody(Array("{}".utf8))
    let bare = try await browser.client.send(.post, "/change", headers: [.contentType: "application/json"], body: body)
    #expect(bare.status == .forbidden)
    let carried = try await browser.client.send(
      .post, "/change", headers: [.contentType: "application/json", "X-Form-Token": token], body: body)
    #expect(carried.text == "changed")
  }

  @Test("the page does not give the session's secret away")
  func secret() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    _ = try await browser.signIn()
    let page = try await browser.open("/account").text
    let session = try #require(browser.client.cookies["samrit_session"])
    #expect(!page.contains(session))
  }
}
