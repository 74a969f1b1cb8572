import Database
import Foundation
import Kernel
import Testing

@testable import Identity

@Suite("Accounts")
struct AccountTests {
  @Test(
    "usernames are plain and small",
    arguments: [
      ("Somchai.J", "somchai.j"), (" a1 ", "a1"), ("somchai@dof.go.th", "somchai@dof.go.th"), ("a", nil), ("", nil),
      ("สมชาย", nil), ("a b", nil), (String(repeating: "x", count: 65), nil), ("a\u{0}b", nil),
    ])
  func usernames(typed: String, text: String?) {
    #expect(Username(typed)?.text == text)
  }

  @Test(
    "a browser is named in words, whatever else it claims to be",
    arguments: [
      (
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36",
        "Chromium บน Linux", "Chromium on Linux"
      ),
      (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0",
        "Edge บน Windows", "Edge on Windows"
      ),
      (
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36", "Chrome บน Android",
        "Chrome on Android"
      ),
      (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Mobile Safari/604.1",
        "Safari บน iPhone", "Safari on iPhone"
      ),
      (
        "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox บน Linux", "Firefox on Linux"
      ),
      ("curl/8.0", "curl", "curl"), ("Something/1 (Windows)", "เบราว์เซอร์อื่นบน Windows", "Another browser on Windows"),
      ("<b>", "ไม่ทราบเบราว์เซอร์", "Unknown browser"), ("", "ไม่ทราบเบราว์เซอร์", "Unknown browser"),
    ])
  func browsers(agent: String, thai: String, english: String) {
    #expect(BrowserName(agent).text == LocalizedText(th: thai, en: english))
  }

  @Test(
    "passwords are long rather than odd",
    arguments: [
      ("short", true), ("ฝนตกที่ลำปาง", false), ("aaaaaaaaaaaaaaa", true), ("somchai-is-me", true),
      ("correct horse battery", false), (String(repeating: "abcd", count: 300), true),
    ])
  func passwords(password: String, isRefused: Bool) {
    #expect((PasswordPolicy.objection(to: password, username: "somchai") != nil) == isRefused)
  }

  @Test("an account is made once, with a known agency")
  func adding() async throws {
    let site = try await Site()
    let keeper = site.feature.keeper
    func add(_ name: String, agency: String?, password: String = Site.password) async throws {
      try await keeper.add(
        name, name: LocalizedText(same: name), agencyCode: agency, grants: [], password: password,
        by: .anonymous(.thai))
    }
    await #expect(throws: AccountError.usernameTaken("somchai")) { try await add("SOMCHAI", agency: nil) }
    await #expect(throws: AccountError.unknownAgency("ZZ")) { try await add("new", agency: "ZZ") }
    await #expect(throws: AccountError.badUsername("ไทย")) { try await add("ไทย", agency: nil) }
    await #expect(throws: AccountError.self) { try await add("new", agency: nil, password: "x") }
    try await add("new", agency: "A1")
    #expect(try await keeper.all().map(\.username) == ["malee", "new", "somchai"])
    #expect(try await keeper.all()[2].grants == [RoleGrant(.respondent, within: ID(rawValue: "a1"))])
  }

  @Test(
    "grants are written as role and code",
    arguments: [("respondent@A1", true), ("auditor", true), ("king@A1", false), ("", false), ("@A1", false)])
  func grants(text: String, isKnown: Bool) {
    #expect((WrittenGrant(text) != nil) == isKnown)
  }

  @Test("a password set by a person ends the account's part in the demonstration")
  func leavesDemo() async throws {
    let site = try await Site(admitsDemo: true)
    try await site.database.write { _ = try $0.execute("UPDATE account SET is_demo = \(true)") }
    try await site.feature.keeper.setPassword("another password", of: "malee", by: .anonymous(.thai))
    #expect(try await site.feature.keeper.all().filter(\.isDemo).map(\.username) == ["somchai"])
  }
}
