import HTTP
import Testing

@Suite("The language of a page")
struct LanguageTests {
  @Test(
    "browsers say which language their reader wants; otherwise it is Thai",
    arguments: [("", "th"), ("th-TH,th;q=0.9,en;q=0.8", "th"), ("en-US,en;q=0.9", "en"), ("fr", "th")])
  func browser(header: String, language: String) async throws {
    let site = try await Site()
    var client = RouterClient(site.service)
    let headers: Headers = header.isEmpty ? [:] : [.acceptLanguage: header]
    #expect(try await client.get("/language", headers: headers).text == language)
  }

  @Test("asking for a language changes this page in place and is remembered")
  func asked() async throws {
    let site = try await Site()
    var client = RouterClient(site.service)
    #expect(try await client.get("/language?lang=en").text == "en")
    #expect(try await client.get("/language").text == "en")
    #expect(try await client.get("/language?lang=xx").text == "en")
    #expect(try await client.get("/language?lang=th").text == "th")
    #expect(try await client.get("/language", headers: [.acceptLanguage: "en"]).text == "th")
  }

  @Test("the account's language is there again after signing in elsewhere")
  func account() async throws {
    let site = try await Site()
    var first = try await site.browser()
    _ = try await first.signIn()
    #expect(try await first.who() == "somchai")
    _ = try await first.send("/account/language", ["language": "en"])
    #expect(try await first.client.get("/language").text == "en")
    var second = try await site.browser()
    #expect(try await second.client.get("/language").text == "th")
    _ = try await second.signIn()
    #expect(try await second.client.get("/language").text == "en")
  }

  @Test("the reader's display settings are kept in a cookie and lead back")
  func display() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    let answer = try await browser.send("/reader", ["theme": "dark", "size": "large", "back": "/sign-in"])
    #expect(answer.headers[.location] == "/sign-in")
    #expect(try await browser.open("/sign-in").text.contains("data-theme=\"dark\""))
  }
}
