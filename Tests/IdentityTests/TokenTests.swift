import Database
import Foundation
import HTTP
import Identity
import Kernel
import Testing

@Suite("Personal tokens")
struct TokenTests {
  /// A token of somchai, and a client that has no cookies.
  private func make(_ site: Site, _ scopes: String..., days: Int = 30) async throws -> (token: String, RouterClient) {
    var browser = try await site.signedIn("somchai")
    _ = try await browser.open("/account/tokens")
    var form: QueryItems = ["name": "report", "days": String(days)]
    for scope in scopes { form.add("scope", scope) }
    let page = try await browser.send("/account/tokens", form)
    #expect(page.status == .ok && page.headers[.cacheControl] == "no-store")
    let start = try #require(page.text.range(of: "value=\"samrit_")?.lowerBound)
    let token = String(page.text[start...].dropFirst(7).prefix { $0 != "\"" })
    return (token, RouterClient(site.service))
  }

  private func headers(_ token: String) -> Headers { [.authorization: "Bearer \(token)"] }

  @Test("a token speaks for its owner, is stored as a digest, and is shown once")
  func speaks() async throws {
    let site = try await Site()
    var (token, client) = try await make(site, "read")
    #expect(try await client.get("/who", headers: headers(token)).text == "somchai")
    let rows = try await site.database.read { try $0.query("SELECT digest, used_at FROM personal_token") }
    #expect(try rows.first?.get("digest", as: String.self).count == 64)
    #expect(try rows.first?.optional("used_at", as: Date.self) == site.now)
    var browser = try await site.signedIn("somchai")
    #expect(try await !browser.open("/account/tokens").text.contains(token))
  }

  @Test("a token that is unknown, expired or revoked gets 401 as JSON", arguments: ["unknown", "expired", "revoked"])
  func refused(why: String) async throws {
    let site = try await Site()
    var (token, client) = try await make(site, "read", days: 7)
    switch why {
    case "unknown": token += "x"
    case "expired": site.clock.advance(seconds: 7 * 86_400)
    default:
      var browser = try await site.signedIn("somchai")
      let page = try await browser.open("/account/tokens").text
      let start = try #require(page.range(of: "action=\"/account/tokens/")?.upperBound)
      let path = "/account/tokens/" + page[start...].prefix { $0 != "\"" }
      #expect(try await browser.send(path).status == .seeOther)
    }
    let answer = try await client.get("/who", headers: headers(token))
    #expect(answer.status == .unauthorized)
    #expect(answer.headers[.contentType] == "application/json" && answer.text.hasPrefix("{\"error\":{\"status\":401"))
  }

  @Test("changes need a scope beyond reading, and no form token")
  func scopes() async throws {
    let site = try await Site()
    var (reading, client) = try await make(site, "read")
    #expect(try await client.post("/change", form: [:], headers: headers(reading)).status == .forbidden)
    let (answering, _) = try await make(site, "read", "answer")
    #expect(try await client.post("/change", form: [:], headers: headers(answering)).text == "changed")
    #expect(try await client.post("/change", form: [:]).status == .forbidden)
  }

  @Test("no token reaches one's own account: it cannot make others or change the password")
  func account() async throws {
    let site = try await Site()
    var (token, client) = try await make(site, "read", "answer", "assess", "manage")
    for path in ["/account", "/account/tokens", "/account/second-factor", "/account/delegation"] {
      #expect(try await client.get(path, headers: headers(token)).status == .forbidden)
    }
    let form: QueryItems = ["current": Site.password, "new": "แดดออกที่ลำพูน"]
    #expect(try await client.post("/account/password", form: form, headers: headers(token)).status == .forbidden)
    #expect(
      try await client.post("/account/language", form: ["language": "en"], headers: headers(token)).status == .forbidden
    )
  }

  @Test("permissions are those of the owner, cut down to the scopes", arguments: TokenScope.allCases)
  func permissions(scope: TokenScope) throws {
    let account = Account(
      id: ID(rawValue: "x"), username: "x", name: LocalizedText(same: "x"),
      grants: Role.allCases.map { RoleGrant($0, within: nil) })
    let whole = Viewer(account)
    var viewer = whole
    viewer.token = Viewer.PersonalToken(name: "t", scopes: [scope])
    let permissions = Permissions(try OrganisationTree(Site.agencies))
    for state in WorkState.allCases {
      let subject = Subject(agency: ID(rawValue: "a1"), state: state)
      let all = permissions.capabilities(whole, on: subject).actions
      let some = permissions.capabilities(viewer, on: subject).actions
      #expect(some.isSubset(of: all) && !some.contains(.keepOwnAccount) && some.contains(.readInstruments))
      #expect(some.contains(.readAssessment) == (scope == .read))
      #expect(some.contains(.answer) == (scope == .answer && all.contains(.answer)))
      #expect(some.contains(.manageAccounts) == (scope == .manage))
    }
  }

  @Test("a token needs a name and a scope")
  func flaws() async throws {
    let site = try await Site()
    var browser = try await site.signedIn("somchai")
    _ = try await browser.open("/account/tokens")
    let answer = try await browser.send("/account/tokens", ["name": " ", "days": "30"])
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains("โปรดกรอกชื่อโทเค็น") && answer.text.contains("อย่างน้อยหนึ่งขอบเขต"))
  }
}
