import App
import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Synchronization
import Testing

@Suite("The whole application, through its router")
struct ApplicationTests {
  private static func application(_ settings: [String: String] = [:]) async throws -> Application {
    var overrides = ["password_memory_mb": "8"]
    overrides.merge(settings) { $1 }
    let read = try Settings.read(environment: [:], overrides: overrides)
    let application = Application(Ground(settings: read, database: try await SQLiteDatabase.temporary()))
    try await application.migrate()
    return application
  }

  @Test("migrations of all features have numbers of their own and are applied once")
  func migrations() async throws {
    let application = try await Self.application()
    #expect(try await application.migrate().isEmpty)
    #expect(Set(application.migrations.map(\.id)).count == application.migrations.count)
  }

  @Test("the front page asks to sign in")
  func front() async throws {
    var client = RouterClient(try await Self.application().service())
    let answer = try await client.get("/")
    #expect(answer.status == .seeOther)
    #expect(answer.headers[.location] == "/sign-in?back=%2F")
    let page = try await client.get("/sign-in")
    #expect(page.status == .ok)
    #expect(page.text.contains("<html lang=\"th\""))
  }

  @Test(
    "every answer carries the strict policy",
    arguments: ["/sign-in", "/nowhere", "/healthz", "/assets/nothing.css"])
  func policy(path: String) async throws {
    var client = RouterClient(try await Self.application().service())
    let answer = try await client.get(path)
    let policy = try #require(answer.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
    #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
  }

  @Test("what a page links to is served, for ever and compressed")
  func assets() async throws {
    var client = RouterClient(try await Self.application().service())
    let page = try await client.get("/sign-in").text
    let links = page.split(separator: "\"").map(String.init).filter { $0.hasPrefix("/assets/") }
    #expect(links.count >= 5)
    for link in links {
      let answer = try await client.get(link, headers: [.acceptEncoding: "gzip"])
      #expect(answer.status == .ok, "\(link)")
      #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
      if link.hasSuffix(".css") { #expect(answer.headers[.contentEncoding] == "gzip") }
      let tag = try #require(answer.headers[.etag])
      let again = try await client.get(link, headers: [.acceptEncoding: "gzip", .ifNoneMatch: tag])
      #expect(again.status == .notModified)
    }
  }

  @Test("an address that does not exist is answered in the reader's language, to scripts as JSON")
  func notFound() async throws {
    var client = RouterClient(try await Self.application().service())
    let thai = try await client.get("/nowhere")
    #expect(thai.status == .notFound && thai.text.contains("ไม่พบหน้าที่ต้องการ"))
    let english = try await client.get("/nowhere?lang=en")
    #expect(english.text.contains("There is no such page"))
    let json = try await client.get("/nowhere", headers: [.accept: "application/json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.body)) as? [String: [String: Any]]
    #expect(object?["error"]?["status"] as? Int == 404)
  }

  @Test("a form without its token changes nothing and is explained")
  func forgery() async throws {
    var client = RouterClient(try await Self.application().service())
    let answer = try await client.post("/sign-in", form: ["username": "x", "password": "y"])
    #expect(answer.status == .forbidden)
    #expect(answer.text.contains("แบบฟอร์มที่ส่งมาหมดอายุแล้ว"))
  }

  @Test(
    "figures are for named readers only",
    arguments: [
      ("127.0.0.1", [:], true), ("10.0.0.5", [:], false),
      // An unknown proxy on this machine passes strangers on from 127.0.0.1.
      ("127.0.0.1", ["X-Forwarded-For": "203.0.113.9"], false),
    ] as [(String, Headers, Bool)])
  func metrics(address: String, headers: Headers, isShown: Bool) async throws {
    var client = RouterClient(try await Self.application().service())
    client.remoteAddress = address
    _ = try await client.get("/healthz")
    let answer = try await client.get("/metrics", headers: headers)
    #expect((answer.status == .ok) == isShown)
    #expect(answer.text.contains("samrit_http_requests_total") == isShown)
  }

  @Test("the database's health shows in /readyz, not in /healthz")
  func health() async throws {
    let application = try await Self.application()
    var client = RouterClient(application.service())
    #expect(try await client.get("/readyz").status == .ok)
    await application.ground.database.close()
    #expect(try await client.get("/readyz").status == .serviceUnavailable)
    #expect(try await client.get("/healthz").status == .ok)
  }

  @Test("a database that fails becomes a page that says so, with a reference that the log knows")
  func fault() async throws {
    let application = try await Self.application()
    let lines = Mutex<[String]>([])
    var client = RouterClient(application.service { line in lines.withLock { $0.append(line) } })
    await application.ground.database.close()
    let answer = try await client.send(
      .get, "/", headers: [.cookie: "samrit_session=abc"])
    #expect(answer.status == .internalServerError)
    #expect(answer.text.contains("ระบบขัดข้องชั่วคราว"))
    let line = try #require(lines.withLock { $0.last })
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(answer.text.contains(try #require(object["id"] as? String)))
    #expect(object["status"] as? Int == 500)
  }

  @Test("with https on, cookies and browsers insist on it")
  func https() async throws {
    var client = RouterClient(try await Self.application(["https": "on"]).service())
    let answer = try await client.get("/sign-in")
    let cookies = answer.headers.all(.setCookie)
    #expect(!cookies.isEmpty && cookies.allSatisfy { $0.contains("; Secure") })
    #expect(answer.headers["Strict-Transport-Security"]?.contains("max-age=31536000") == true)
  }

  @Test("behind a trusted proxy, HTTPS is what the proxy says", arguments: ["https", "http"])
  func proxy(scheme: String) async throws {
    var client = RouterClient(try await Self.application(["trusted_proxies": "127.0.0.1"]).service())
    let answer = try await client.get("/sign-in", headers: ["X-Forwarded-Proto": scheme])
    let cookies = answer.headers.all(.setCookie)
    #expect(!cookies.isEmpty && cookies.allSatisfy { $0.contains("; Secure") == (scheme == "https") })
  }

  @Test("a body beyond the limit is refused before it is read")
  func limit() async throws {
    var client = RouterClient(try await Self.application(["body_limit_mb": "1"]).service())
    let body = RequestBody([UInt8](repeating: 0x61, count: 1_000_001))
    let answer = try await client.send(
      .post, "/sign-in", headers: [.contentType: "application/x-www-form-urlencoded"], body: body)
    #expect(answer.status == .contentTooLarge)
    #expect(answer.text.contains("ขนาดใหญ่เกินไป"))
  }
}
