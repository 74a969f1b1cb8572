import HTML
import Kernel
import Testing

@testable import Design

@Suite struct ReaderTests {
  @Test("preferences survive the cookie, and nonsense is ignored")
  func cookie() {
    let wish = Preferences(theme: .dark, textSize: .larger, face: .looped, keys: .off)
    #expect(Preferences(cookie: wish.cookieValue) == wish)
    #expect(Preferences(cookie: "blue.huge.dark") == Preferences(theme: .dark))
    #expect(Preferences(cookie: nil) == Preferences())
  }

  @Test("preferences are read from the form of the shell")
  func form() {
    let fields = ["theme": "light", "size": "large", "face": "none"]
    #expect(Preferences { fields[$0] } == Preferences(theme: .light, textSize: .large))
  }

  @Test("preferences show on the page, and defaults leave no trace")
  func attributes() {
    func opening(_ preferences: Preferences) -> String {
      let text = Page(title: "t", language: .thai, preferences: preferences, address: "/", main: .empty).render()
        .render()
      return String(text.split(separator: "\n")[1])
    }
    #expect(opening(Preferences()) == "<html lang=\"th\">")
    #expect(
      opening(Preferences(theme: .dark, textSize: .large, face: .looped, keys: .off))
        == "<html lang=\"th\" data-theme=\"dark\" data-size=\"large\" data-face=\"looped\" data-keys=\"off\">")
  }

  @Test(
    "only paths of this site are returned to",
    arguments: [
      ("/a?b=c", "/a?b=c"), ("//evil.example", "/"), ("/\\evil.example", "/"), ("https://evil.example", "/"),
      ("", "/"), ("/a\r\nSet-Cookie: x", "/"), ("/", "/"),
    ])
  func safeReturn(address: String, expected: String) {
    #expect(Preferences.safeReturn(address) == expected)
    #expect(Preferences.safeReturn(nil) == "/")
  }

  @Test(
    "the language changes in place",
    arguments: [
      ("/a", "/a?lang=en"), ("/a?x=1", "/a?x=1&lang=en"), ("/a?lang=th&x=1", "/a?x=1&lang=en"),
      ("/a?x=1#top", "/a?x=1&lang=en"), ("/a?lang", "/a?lang=en"), ("/a?language=1", "/a?language=1&lang=en"),
    ])
  func languageSwitch(address: String, expected: String) {
    #expect(LanguageSwitch.address(address, in: .english) == expected)
  }

  @Test(
    "the browser's language is understood",
    arguments: [
      (nil, Language.thai), ("en-GB,en;q=0.9", .english), ("en;q=0.5, th;q=0.8", .thai), ("de, en;q=0.3", .english),
      ("th,en", .thai), ("en,th", .english), ("fr", .thai), ("en;q=0", .thai), (";;,,q=", .thai),
    ] as [(String?, Language)])
  func preferred(header: String?, expected: Language) {
    #expect(LanguageSwitch.preferred(acceptLanguage: header) == expected)
  }

  @Test("the pages shown lead to the first, the last and the neighbours")
  func pagination() {
    let text = Component.pagination(page: 5, of: 9, language: .english) { "/l?page=\($0)" }.render()
    let pages = text.matches(of: /page=(\d+)/).map { String($0.1) }
    #expect(pages == ["4", "1", "4", "5", "6", "9", "6"])
    #expect(Component.pagination(page: 1, of: 1, language: .english) { "\($0)" }.isEmpty)
  }

  @Test("a ring never shows more than all", arguments: [(0, 0), (3, 2), (-1, 4), (2, 4)])
  func ring(done: Int, total: Int) {
    let text = Component.progressRing(done: done, of: total, language: .english).render()
    #expect(text.contains("\(done) of \(total) answered"))
    #expect(!text.contains("nan"))
    if (done, total) == (2, 4) { #expect(text.contains("stroke-dasharray=\"21.99 43.98\"")) }
    if (done, total) == (3, 2) { #expect(text.contains("stroke-dasharray=\"43.98 43.98\"")) }
  }
}
