import HTTP
import Testing

/// Answers with the name of the route and what it captured.
private func named(_ name: String) -> Handler {
  { request in
    let captured = ["round", "agency", "rest"].compactMap { key in request.parameters[key].map { "\(key)=\($0)" } }
    return .text(([name] + captured).joined(separator: " "))
  }
}

private func makeClient() throws -> RouterClient {
  var router = Router()
  router.register(.get, "/", named("home"))
  router.register(.get, "/rounds", named("rounds"))
  router.register(.post, "/rounds", named("create"))
  router.register(.get, "/rounds/new", named("new"))
  router.register(.get, "/rounds/:round", named("round"))
  router.register(.get, "/rounds/:round/agencies/*rest", named("agencies"))
  router.register(.get, "/rounds/new/agencies/:agency/edit", named("edit"))
  router.register(.delete, "/rounds/:round", named("delete"))
  return RouterClient(HTTPService(router: router))
}

@Suite("Router")
struct RouterTests {
  @Test(
    "the most literal route answers",
    arguments: [
      ("/", "home"), ("/rounds", "rounds"), ("/rounds/new", "new"), ("/rounds/12", "round round=12"),
      ("/rounds/%E0%B8%81%2F1", "round round=ก/1"),
      ("/rounds/12/agencies/a/b", "agencies round=12 rest=a/b"),
      ("/rounds/new/agencies/7/edit", "edit agency=7"),
      ("/rounds/new/agencies/7", "agencies round=new rest=7"),
    ])
  func finds(path: String, expected: String) async throws {
    var client = try makeClient()
    let answer = try await client.get(path)
    #expect(answer.text == expected)
  }

  @Test("unknown paths are 404", arguments: ["/nothing", "/rounds/1/x", "/rounds//", "//", "/rounds/1/agencies/"])
  func notFound(path: String) async throws {
    var client = try makeClient()
    let answer = try await client.get(path)
    #expect(answer.status == .notFound)
  }

  @Test("a wrong method is 405 and says which are right")
  func methodNotAllowed() async throws {
    var client = try makeClient()
    let answer = try await client.send(.delete, "/rounds")
    #expect(answer.status == .methodNotAllowed)
    #expect(answer.headers[.allow] == "GET, HEAD, OPTIONS, POST")
    let unknown = try await client.send(Method("BREW"), "/rounds")
    #expect(unknown.status == .notImplemented)
  }

  @Test("HEAD is GET without the body, OPTIONS lists the methods")
  func headAndOptions() async throws {
    var client = try makeClient()
    let head = try await client.send(.head, "/rounds/5")
    #expect(head.status == .ok)
    #expect(head.body.isEmpty)
    let options = try await client.send(.options, "/rounds/5")
    #expect(options.status == .noContent)
    #expect(options.headers[.allow] == "DELETE, GET, HEAD, OPTIONS")
  }

  @Test("a trailing slash leads to the path without it, never to another host")
  func trailingSlash() async throws {
    var client = try makeClient()
    let answer = try await client.get("/rounds/%E0%B8%81/?a=%20b")
    #expect(answer.status == .permanentRedirect)
    #expect(answer.headers[.location] == "/rounds/%E0%B8%81?a=%20b")
    let hostile = try await client.get("//evil.example/")
    #expect(hostile.status == .notFound)
  }

  @Test("two routes for the same paths conflict when they are registered")
  func conflicts() throws {
    var router = Router()
    try router.add(.get, "/a/:x", named("one"))
    try router.add(.post, "/a/:y", named("two"))
    #expect(throws: RouteConflict(method: .get, pattern: "/a/:other", existing: "/a/:x")) {
      try router.add(.get, "/a/:other", named("three"))
    }
    #expect(router.routes.map(\.pattern.description).sorted() == ["/a/:x", "/a/:y"])
  }

  @Test(
    "malformed patterns are refused",
    arguments: [
      ("a", .noLeadingSlash), ("/a//b", .emptySegment), ("/a/", .emptySegment), ("/:", .unnamedCapture),
      ("/:a/:a", .repeatedName("a")), ("/*a/b", .restNotLast),
    ] as [(String, RoutePatternError)])
  func patterns(text: String, error: RoutePatternError) {
    #expect(throws: error) { try RoutePattern(checking: text) }
  }

  @Test("captures are converted or not found")
  func require() async throws {
    var router = Router()
    router.register(.get, "/n/:number") { request in
      .text("\(try request.parameters.require("number", as: Int.self) + 1)")
    }
    var client = RouterClient(HTTPService(router: router))
    #expect(try await client.get("/n/41").text == "42")
    #expect(try await client.get("/n/x").status == .notFound)
  }

  @Test("the client keeps and drops cookies")
  func cookieJar() async throws {
    var router = Router()
    router.register(.get, "/in") { _ in
      var response = Response.text("in")
      response.setCookie(Cookie("s", "a b", secure: false))
      return response
    }
    router.register(.get, "/who") { .text($0.cookies["s"] ?? "nobody") }
    router.register(.get, "/out") { _ in
      var response = Response.text("out")
      response.clearCookie("s", secure: false)
      return response
    }
    var client = RouterClient(HTTPService(router: router))
    _ = try await client.get("/in")
    #expect(try await client.get("/who").text == "a b")
    _ = try await client.get("/out")
    #expect(try await client.get("/who").text == "nobody")
  }
}
