import HTTP
import Testing

@Suite("Request targets")
struct RequestTargetTests {
  @Test(
    "paths are split and decoded",
    arguments: [
      ("/", [], "/"),
      ("/rounds/2568", ["rounds", "2568"], "/rounds/2568"),
      ("/%E0%B8%81/x%20y", ["ก", "x y"], "/ก/x y"),
      ("/a%2Fb/c", ["a/b", "c"], "/a/b/c"),
      ("/ก", ["ก"], "/ก"),
      ("/a/", ["a", ""], "/a/"),
      ("/a+b", ["a+b"], "/a+b"),
      ("/...", ["..."], "/..."),
    ] as [(String, [String], String)])
  func decodes(target: String, segments: [String], path: String) throws {
    let parsed = try RequestTarget(parsing: target)
    #expect(parsed.segments == segments)
    #expect(parsed.path == path)
  }

  @Test(
    "dangerous or broken targets are refused with 400",
    arguments: [
      ("/../etc/passwd", .dotSegment), ("/a/%2e%2E/b", .dotSegment), ("/a/./b", .dotSegment),
      ("/a/..", .dotSegment), ("/.%2e", .dotSegment),
      ("/a%00b", .controlCharacter), ("/a%0d%0aSet-Cookie:x", .controlCharacter), ("/a b", .controlCharacter),
      ("/a\u{7F}", .controlCharacter),
      ("/%", .brokenEncoding), ("/%4", .brokenEncoding), ("/%zz", .brokenEncoding), ("/%ff", .brokenEncoding),
      ("/%C0%AF", .brokenEncoding), ("/?q=%ff", .brokenEncoding), ("/?%00=1", .brokenEncoding),
      ("", .notATarget), ("a/b", .notATarget), ("ftp://host/a", .notATarget), ("http://user@host/", .notATarget),
    ] as [(String, TargetError)])
  func refuses(target: String, error: TargetError) {
    #expect(throws: error) { try RequestTarget(parsing: target) }
    #expect(error.status == .badRequest)
  }

  @Test(
    "absolute targets give path and authority",
    arguments: [
      ("http://example.th/a?b=1", "example.th", "/a"),
      ("HTTP://example.th:8080", "example.th:8080", "/"),
      ("https://example.th?x", "example.th", "/"),
    ])
  func absolute(target: String, authority: String, path: String) throws {
    let parsed = try RequestTarget(parsing: target)
    #expect(parsed.authority == authority)
    #expect(parsed.path == path)
  }

  @Test("a query keeps order, repeats and empty values")
  func query() throws {
    let query = try RequestTarget(parsing: "/s?q=%E0%B8%81+b&x=1&x=2&flag&=v#frag").query
    #expect(query["q"] == "ก b")
    #expect(query.all("x") == ["1", "2"])
    #expect(query.first("flag") == "")
    #expect(query.first("") == "v")
    #expect(query.count == 5)
  }

  @Test("encoding and decoding a query gives the same items", arguments: ["a b&c=d", "ก%25", "+", ""])
  func roundTrip(value: String) throws {
    let items: QueryItems = ["k/=": value, "z": "1"]
    #expect(try #require(QueryItems(parsing: items.encoded)) == items)
  }
}
