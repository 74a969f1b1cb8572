import FoundationEssentials
import HTTP
import Synchronization
import Testing

private let page = String(repeating: "<p>คะแนนรวมของหน่วยงาน</p>", count: 200)

private func makeRouter() -> Router {
  var router = Router()
  router.register(.get, "/page") { _ in .html(page) }
  router.register(.get, "/small") { _ in .html("<p>x") }
  router.register(.get, "/picture") { _ in .bytes(Array(page.utf8), type: "image/png") }
  router.register(.get, "/stream") { _ in
    .stream(type: "text/csv") { writer in
      for index in 0..<100 { try await writer.write("row \(index),\(page.prefix(50))\n") }
    }
  }
  router.register(.get, "/events") { _ in .stream(type: "text/event-stream") { try await $0.write("data: 1\n\n") } }
  router.register(.get, "/broken") { _ in throw HTTPFailure(.conflict, "two edits", headers: ["X-Why": "edits"]) }
  router.register(.get, "/secret") { request in
    request.notes.label("user", "u-\"1\"\n")
    return .text("ok")
  }
  router.register(.post, "/upload") { .text("\(try await $0.body.collect(upTo: 1_000).count)") }
  return router
}

private final class Lines: Sendable {
  private let lines = Mutex<[String]>([])
  func add(_ line: String) { lines.withLock { $0.append(line) } }
  var all: [String] { lines.withLock { $0 } }
}

private func client(_ middleware: any Middleware...) -> RouterClient {
  RouterClient(HTTPService(router: makeRouter(), middleware: middleware))
}

@Suite("Compression and conditional requests")
struct TransferTests {
  @Test("text is compressed for those who take it, and the answer says that it varies")
  func compresses() async throws {
    var client = client(Compression())
    let packed = try await client.get("/page", headers: [.acceptEncoding: "br, gzip"])
    #expect(packed.headers[.contentEncoding] == "gzip")
    #expect(packed.headers[.vary] == "Accept-Encoding")
    #expect(packed.body.count < page.utf8.count / 10)
    #expect(Gzip.decompress(packed.body, upTo: 1_000_000) == Array(page.utf8))
    let plain = try await client.get("/page")
    #expect(plain.headers[.contentEncoding] == nil)
    #expect(plain.headers[.vary] == "Accept-Encoding")
    #expect(plain.text == page)
  }

  @Test("small bodies, pictures and event streams stay as they are", arguments: ["/small", "/picture", "/events"])
  func leavesAlone(path: String) async throws {
    var client = client(Compression())
    let answer = try await client.get(path, headers: [.acceptEncoding: "gzip"])
    #expect(answer.headers[.contentEncoding] == nil)
  }

  @Test("streams are compressed piece by piece")
  func streams() async throws {
    var client = client(Compression())
    let answer = try await client.get("/stream", headers: [.acceptEncoding: "gzip"])
    let plain = try await client.get("/stream")
    #expect(answer.headers[.contentEncoding] == "gzip")
    #expect(Gzip.decompress(answer.body, upTo: 1_000_000) == plain.body)
  }

  @Test("decompression refuses broken, cut and oversized streams")
  func decompression() throws {
    let packed = try #require(Gzip.compress(Array(page.utf8)))
    #expect(Gzip.decompress(Array(packed.dropLast(9)), upTo: 1_000_000) == nil)
    #expect(Gzip.decompress(packed, upTo: 100) == nil)
    #expect(Gzip.decompress([1, 2, 3], upTo: 100) == nil)
    #expect(Gzip.decompress(try #require(Gzip.compress([])), upTo: 0) == [])
  }

  @Test("who has a page already gets 304 without a body, compressed or not")
  func notModified() async throws {
    var client = client(Compression(), ConditionalRequests())
    for encoding in ["gzip", "identity"] {
      let first = try await client.get("/page", headers: [.acceptEncoding: encoding])
      let tag = try #require(first.headers[.etag])
      #expect(tag.hasPrefix("W/") == (encoding == "gzip"))
      let second = try await client.get("/page", headers: [.acceptEncoding: encoding, .ifNoneMatch: tag])
      #expect(second.status == .notModified)
      #expect(second.body.isEmpty)
      #expect(second.headers[.vary] == "Accept-Encoding")
      #expect(second.headers[.contentType] == nil)
    }
    let other = try await client.get("/page", headers: [.ifNoneMatch: "\"other\""])
    #expect(other.status == .ok)
  }
}

@Suite("Other middleware")
struct MiddlewareTests {
  @Test("the first middleware is the outermost")
  func order() async throws {
    struct Mark: Middleware {
      let name: String
      func respond(to request: Request, next: Handler) async throws -> Response {
        var response = try await next(request)
        response.headers["X-Order"] = (response.headers["X-Order"] ?? "") + name
        return response
      }
    }
    var client = client(Mark(name: "outer"), Mark(name: "inner "))
    #expect(try await client.get("/small").headers["X-Order"] == "inner outer")
  }

  @Test("what a middleware attaches is seen by the handler")
  func context() async throws {
    enum NameKey: RequestContextKey { typealias Value = String }
    struct Attach: Middleware {
      func respond(to request: Request, next: Handler) async throws -> Response {
        var request = request
        request.context[NameKey.self] = "สมฤทธิ์"
        return try await next(request)
      }
    }
    let service = HTTPService(middleware: [Attach()]) { .text($0.context[NameKey.self] ?? "nobody") }
    var client = RouterClient(service)
    #expect(try await client.get("/").text == "สมฤทธิ์")
  }

  @Test("uncaught errors become bare pages in both languages that show nothing of the error")
  func bareErrors() async throws {
    var client = client()
    let answer = try await client.get("/broken")
    #expect(answer.status == .conflict)
    #expect(answer.headers["X-Why"] == "edits")
    #expect(answer.text.contains("409 Conflict"))
    #expect(answer.text.contains("ข้อมูลขัดแย้ง"))
    #expect(!answer.text.contains("two edits"))
  }

  @Test("the application draws error pages")
  func errorPages() async throws {
    var client = client(
      ErrorPages { status, _, request in .html("<h1>\(status.code) \(request.path)", status: status) })
    let answer = try await client.get("/nowhere")
    #expect(answer.status == .notFound)
    #expect(answer.text == "<h1>404 /nowhere")
    let wrongMethod = try await client.send(.put, "/page")
    #expect(wrongMethod.headers[.allow] == "GET, HEAD, OPTIONS")
  }

  @Test("security fields are added and a response's own are kept")
  func securityHeaders() async throws {
    var client = client(SecurityHeaders(contentSecurityPolicy: "default-src 'self'", strictTransport: 60))
    let headers = try await client.get("/page").headers
    #expect(headers[.contentSecurityPolicy] == "default-src 'self'; frame-ancestors 'none'")
    #expect(headers["X-Content-Type-Options"] == "nosniff")
    #expect(headers["Referrer-Policy"] == "strict-origin-when-cross-origin")
    #expect(headers["Strict-Transport-Security"] == "max-age=60; includeSubDomains")
  }

  @Test("the access log has one JSON line per request, without the query")
  func accessLog() async throws {
    let lines = Lines()
    var client = client(AccessLog { lines.add($0) })
    _ = try await client.get("/secret?token=abc")
    _ = try await client.get("/nowhere")
    _ = try await client.get("/stream")
    #expect(lines.all.count == 3)
    let first = try #require(lines.all.first)
    let time = String(first.dropFirst(9).prefix(24))
    let moment = try Date(time, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    #expect(abs(moment.timeIntervalSinceNow) < 3_600)
    #expect(first.hasPrefix("{\"time\":\"20"))
    #expect(first.contains("\"method\":\"GET\",\"path\":\"/secret\",\"route\":\"/secret\",\"status\":200,\"bytes\":2,"))
    #expect(first.hasSuffix("\"remote\":\"127.0.0.1\",\"user\":\"u-\\\"1\\\"\\n\"}"))
    #expect(!first.contains("abc"))
    #expect(lines.all[1].contains("\"status\":404"))
    #expect(!lines.all[2].contains("\"bytes\":0,"))
  }

  @Test("metrics count by method, route and status")
  func metrics() async throws {
    let metrics = Metrics(prefix: "test")
    var router = makeRouter()
    router.register(.get, "/metrics", metrics.handler)
    var client = RouterClient(HTTPService(router: router, middleware: [metrics]))
    _ = try await client.get("/page")
    _ = try await client.get("/page")
    _ = try await client.get("/no/such/1")
    _ = try await client.get("/no/such/2")
    let text = try await client.get("/metrics").text
    #expect(text.contains("test_http_requests_total{method=\"GET\",route=\"/page\",status=\"200\"} 2\n"))
    #expect(text.contains("test_http_requests_total{method=\"GET\",route=\"none\",status=\"404\"} 2\n"))
    #expect(text.contains("test_http_request_duration_seconds_bucket{route=\"/page\",le=\"+Inf\"} 2\n"))
    #expect(text.contains("test_http_requests_in_flight 1\n"))
  }

  @Test("health is 503 as soon as one check fails, without giving reasons away")
  func health() async throws {
    let check = HealthCheck([("clock", {}), ("database", { throw HTTPFailure(.gone, "password wrong") })])
    var client = RouterClient(HTTPService(handler: check.handler))
    let answer = try await client.get("/health")
    #expect(answer.status == .serviceUnavailable)
    #expect(answer.text == "{\"clock\":\"ok\",\"database\":\"failed\",\"status\":\"failed\"}\n")
    var well = RouterClient(HTTPService(handler: HealthCheck([("clock", {})]).handler))
    #expect(try await well.get("/health").status == .ok)
  }

  @Test("bodies beyond the limit are 413")
  func bodyLimit() async throws {
    var client = client(RequestLimits(maxBody: 10))
    let ok = try await client.send(.post, "/upload", body: RequestBody([UInt8](repeating: 1, count: 10)))
    #expect(ok.text == "10")
    let tooLarge = try await client.send(.post, "/upload", body: RequestBody([UInt8](repeating: 1, count: 11)))
    #expect(tooLarge.status == .contentTooLarge)
  }

  @Test("a handler that takes too long is cancelled and answered for with 503")
  func timeLimit() async throws {
    let wasCancelled = Mutex(false)
    let service = HTTPService(middleware: [RequestLimits(maxBody: 10, timeLimit: .milliseconds(20))]) { _ in
      do { try await Task.sleep(for: .seconds(600)) } catch {
        wasCancelled.withLock { $0 = true }
        throw error
      }
      return .text("late")
    }
    var client = RouterClient(service)
    let answer = try await client.get("/")
    #expect(answer.status == .serviceUnavailable)
    while !wasCancelled.withLock({ $0 }) { await Task.yield() }
  }

  @Test("more requests at once than allowed are told to come back")
  func concurrency() async throws {
    let (entered, enter) = AsyncStream<Void>.makeStream()
    let (released, release) = AsyncStream<Void>.makeStream()
    let service = HTTPService(middleware: [RequestLimits(maxBody: 10, maxConcurrent: 1)]) { _ in
      enter.yield()
      for await _ in released { break }
      return .text("done")
    }
    async let first = service.respond(to: Request(method: .get, target: RequestTarget(parsing: "/")))
    for await _ in entered { break }
    let second = try await service.respond(to: Request(method: .get, target: RequestTarget(parsing: "/")))
    #expect(second.status == .serviceUnavailable)
    #expect(second.headers[.retryAfter] == "1")
    release.yield()
    #expect(try await first.status == .ok)
  }

  @Test("only trusted proxies are believed about the client")
  func proxies() async throws {
    let service = HTTPService(middleware: [TrustedProxies(["10.0.0.1", "10.0.0.2"])]) {
      .text("\($0.remoteAddress) \($0.isSecure)")
    }
    var client = RouterClient(service)
    let fields: Headers = ["X-Forwarded-For": "1.1.1.1, 9.9.9.9, 10.0.0.2", "X-Forwarded-Proto": "https"]
    #expect(try await client.get("/", headers: fields).text == "127.0.0.1 false")
    client.remoteAddress = "10.0.0.1"
    #expect(try await client.get("/", headers: fields).text == "9.9.9.9 true")
  }
}

@Suite("Assets")
struct AssetTests {
  private func makeClient() -> (RouterClient, AssetStore) {
    var assets = AssetStore()
    assets.add("css/app.css", Array(page.utf8))
    assets.add("logo.png", [1, 2, 3])
    var router = Router()
    assets.register(in: &router)
    return (RouterClient(HTTPService(router: router, middleware: [Compression(), ConditionalRequests()])), assets)
  }

  @Test("assets live for ever under an address that carries their content")
  func immutable() async throws {
    var (client, assets) = makeClient()
    let path = try #require(assets.path("css/app.css"))
    #expect(path.hasPrefix("/assets/css/app.") && path.hasSuffix(".css"))
    let answer = try await client.get(path)
    #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
    #expect(answer.text == page)
    let packed = try await client.get(path, headers: [.acceptEncoding: "gzip"])
    #expect(packed.headers[.contentEncoding] == "gzip")
    #expect(packed.headers[.etag] != answer.headers[.etag])
    #expect(Gzip.decompress(packed.body, upTo: 1_000_000) == Array(page.utf8))
    let known = try await client.get(path, headers: [.ifNoneMatch: answer.headers[.etag] ?? ""])
    #expect(known.status == .notModified)
  }

  @Test("the plain name is asked about anew, unknown names are 404")
  func names() async throws {
    var (client, assets) = makeClient()
    #expect(try await client.get("/assets/logo.png").headers[.cacheControl] == "no-cache")
    #expect(try await client.get("/assets/logo.0000.png").status == .notFound)
    #expect(assets.path("other.css") == nil)
    #expect(assets.names == ["css/app.css", "logo.png"])
  }
}
