import HTTP
import Testing

@Suite("Headers, cookies, tags")
struct ValueTests {
  @Test("header names are equal whatever their case")
  func names() {
    var headers: Headers = ["content-type": "a"]
    headers[.contentType] = "b"
    headers.add("X-One", "1")
    headers.add("x-one", "2")
    #expect(headers[.contentType] == "b")
    #expect(headers.all("X-ONE") == ["1", "2"])
    headers["x-One"] = "3"
    #expect(headers.count == 2)
    #expect(HeaderName(validating: "bad name") == nil)
    #expect(HeaderName(validating: "a\r\nb") == nil)
  }

  @Test(
    "a header value cannot break out of its line",
    arguments: ["a\r\nSet-Cookie: x=1", "a\nb", "a\u{0}b", "a\rb"])
  func injection(value: String) throws {
    let headers = Response.redirect(value).headers
    let written = try #require(headers[.location])
    #expect(!written.utf8.contains { $0 < 0x20 })
  }

  @Test("list fields gain a member once")
  func listMembers() {
    var headers: Headers = [.vary: "Cookie"]
    headers.addListMember(.vary, "Accept-Encoding")
    headers.addListMember(.vary, "accept-encoding")
    #expect(headers[.vary] == "Cookie, Accept-Encoding")
  }

  @Test("cookies are guarded by default")
  func cookieDefaults() {
    #expect(
      Cookie("session", "a b;ก", maxAge: 60, secure: true).headerValue
        == "session=a%20b%3B%E0%B8%81; Path=/; Max-Age=60; HttpOnly; Secure; SameSite=Lax")
    #expect(Cookie("x", "1", secure: false).headerValue == "x=1; Path=/; HttpOnly; SameSite=Lax")
    #expect(Cookie("x", "1", httpOnly: false, secure: false, sameSite: .none).headerValue.contains("; Secure"))
  }

  @Test("cookies are read as they were set")
  func cookieReading() throws {
    let target = try RequestTarget(parsing: "/")
    let request = Request(method: .get, target: target, headers: [.cookie: "a=1; b=a%20b%3B%E0%B8%81;c=\"q\"; junk"])
    #expect(request.cookies["a"] == "1")
    #expect(request.cookies["b"] == "a b;ก")
    #expect(request.cookies["c"] == "q")
    #expect(request.cookies.count == 3)
  }

  @Test(
    "If-None-Match names a tag, weakly compared",
    arguments: [
      ("\"abc\"", true), ("W/\"abc\"", true), ("\"x\", W/\"abc\"", true), ("*", true),
      ("\"ab\"", false), ("abc", false), ("", false), ("\"a,bc\"", false),
    ])
  func entityTags(field: String, matches: Bool) {
    #expect(EntityTag("abc").isNamed(in: field) == matches)
    #expect(EntityTag("abc", weak: true).isNamed(in: field) == matches)
  }

  @Test("content hashes tell bytes apart and stay the same for ever")
  func hashes() {
    let base = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }
    var seen: Set<ContentHash> = [ContentHash(base), ContentHash([]), ContentHash([0]), ContentHash([0, 0])]
    for index in base.indices {
      var changed = base
      changed[index] ^= 1
      seen.insert(ContentHash(changed))
    }
    #expect(seen.count == 1_004)
    #expect(ContentHash(Array("samrit".utf8)) == ContentHash(Array("samrit".utf8)))
    #expect(ContentHash(base).text.count == 22)
  }

  @Test(
    "gzip is used only by those who take it",
    arguments: [
      (nil, false), ("", false), ("gzip", true), ("br, GZIP", true), ("gzip;q=0", false), ("gzip; q=0.5", true),
      ("*", true), ("*;q=0", false), ("identity", false), ("gzip;q=0, *", false),
    ] as [(String?, Bool)])
  func acceptEncoding(field: String?, expected: Bool) {
    #expect(AcceptEncoding.allowsGzip(field) == expected)
  }

  @Test("downloads keep Thai names and cannot break the field")
  func attachment() {
    #expect(
      Response.attachment("ผล \"1\".csv")
        == "attachment; filename=\"__ _1_.csv\"; filename*=UTF-8''%E0%B8%9C%E0%B8%A5%20%221%22.csv")
  }

  @Test("request ids are 16 digits and differ")
  func requestIDs() {
    let ids = Set((0..<1_000).map { _ in RequestID.next() })
    #expect(ids.count == 1_000)
    #expect(ids.allSatisfy { $0.description.count == 16 })
    #expect(RequestID(255).description == "00000000000000ff")
  }

  @Test("every named status has words in both languages", arguments: [200, 303, 400, 404, 413, 500, 503])
  func statusWords(code: Int) {
    #expect(!Status(code).reason.isEmpty)
    #expect(Status(code).reasonInThai.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) })
  }
}
