import Database
import Foundation
import HTTP
import Identity
import Kernel
import Testing

@Suite("Forms of a session that is over")
struct KeptFormTests {
  private static let here: Headers = ["Sec-Fetch-Site": "same-origin"]

  @Test("what was typed waits while its writer signs in, and is sent by a button")
  func kept() async throws {
    let site = try await Site(lifetime: SessionLifetime(idle: 600, longest: 1000))
    var browser = try await site.signedIn("somchai")
    site.clock.advance(seconds: 1001)
    let text = "บรรทัดแรก\n<b>& \"สอง\""
    let form: QueryItems = ["note": text, "tick": "a", "tick": "b", "current": "secret"]
    let asked = try await browser.send("/change?of=1", form, headers: Self.here)
    #expect(asked.status == .unauthorized)
    #expect(asked.text.contains("name=\"kept_form\"") && !asked.text.contains("secret"))
    let again: QueryItems = [
      "username": "somchai", "back": "/", "kept_address": "/change?of=1",
      "kept_form": try #require(Self.value(of: "kept_form", in: asked.text)),
    ]
    var wrong = again
    wrong.add("password", "wrong")
    let refused = try await browser.send("/sign-in", wrong, headers: Self.here)
    #expect(refused.status == .unprocessableContent && refused.text.contains("name=\"kept_form\""))
    var right = again
    right.add("password", Site.password)
    let page = try await browser.send("/sign-in", right, headers: Self.here)
    #expect(page.status == .ok && page.text.contains("action=\"/change?of=1\""))
    #expect(page.text.contains("บรรทัดแรก\n&lt;b&gt;&amp;"))
    #expect(page.text.components(separatedBy: "name=\"tick\"").count == 3)
    #expect(try await browser.send("/change?of=1", ["note": text], headers: Self.here).text == "changed")
  }

  private static func value(of field: String, in page: String) -> String? {
    guard let start = page.range(of: "name=\"\(field)\" value=\"")?.upperBound else { return nil }
    return String(page[start...].prefix { $0 != "\"" }).replacingOccurrences(of: "&amp;", with: "&")
  }

  @Test("a page of an earlier session keeps what was typed too")
  func olderPage() async throws {
    let site = try await Site()
    var browser = try await site.signedIn("somchai")
    let old = browser.token
    _ = try await browser.send("/sign-out")
    _ = try await browser.open("/sign-in")
    _ = try await browser.signIn()
    let answer = try await browser.send("/change", ["csrf": old, "note": "x"], headers: Self.here)
    #expect(answer.status == .conflict && answer.text.contains("name=\"note\" value=\"x\""))
    #expect(try await browser.send("/change", ["note": "x"], headers: Self.here).text == "changed")
  }

  @Test(
    "only what the browser says comes from here is kept",
    arguments: [[:], ["Sec-Fetch-Site": "cross-site"], [.origin: "https://evil.example"], ["Sec-Fetch-Site": "none"]]
      as [Headers])
  func elsewhere(headers: Headers) async throws {
    let site = try await Site()
    var browser = try await site.browser()
    #expect(try await browser.send("/change", ["csrf": "x", "note": "y"], headers: headers).status == .forbidden)
  }

  @Test("what is too long is not kept, and the reader is told")
  func size() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    let form: QueryItems = ["csrf": "x", "note": String(repeating: "ก", count: 80_000)]
    let answer = try await browser.send("/change", form, headers: Self.here)
    #expect(answer.status == .contentTooLarge && answer.text.contains("ยังไม่ได้บันทึก"))
  }

  @Test("a kept form leads to no other site", arguments: ["https://evil.example/", "//evil.example", "/\\evil", ""])
  func address(address: String) async throws {
    let site = try await Site()
    var browser = try await site.browser()
    let form: QueryItems = [
      "username": "somchai", "password": Site.password, "back": "/who", "kept_address": address, "kept_form": "a=b",
    ]
    #expect(try await browser.send("/sign-in", form).headers[.location] == "/who")
  }

  @Test("saving while typing is told in a sentence")
  func autosave() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    var headers = Self.here
    headers["X-Samrit-Autosave"] = "1"
    let answer = try await browser.send("/change", ["csrf": "x", "note": "y"], headers: headers)
    #expect(answer.status == .unauthorized && answer.headers[.contentType] == "application/json")
    #expect(answer.text.contains("สิ่งที่พิมพ์ยังอยู่ในหน้านี้"))
  }
}
