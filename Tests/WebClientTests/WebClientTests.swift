import Foundation
import HTTP
import MicroHTTP
import Testing

@testable import WebClient

/// A server on loopback that says what it was asked.
private struct EchoServer {
  let server: Server
  var address: String { "http://127.0.0.1:\(server.port)" }

  init() throws {
    var configuration = ServerConfiguration()
    configuration.host = "127.0.0.1"
    configuration.port = 0
    configuration.log = { _ in }
    server = Server(configuration: configuration) { request in
      let body = try await request.body.collect(upTo: 8 << 20)
      switch request.path {
      case "/slow":
        try await Task.sleep(for: .seconds(20))
        return .text("late")
      case "/large": return .bytes([UInt8](repeating: 65, count: 300_000), type: "application/octet-stream")
      case "/moved": return .redirect("/elsewhere")
      default:
        let signed = request.headers[.authorization] ?? ""
        var response = Response.text("\(request.method) \(request.path) \(body.count) \(signed)")
        response.headers["X-Asked"] = request.headers["X-Question"] ?? ""
        return response
      }
    }
    try server.start()
  }
}

@Suite("Asking other servers", .serialized)
struct WebClientTests {
  private let client = WebClient()

  private func serving(_ body: (String) async throws -> Void) async throws {
    let echo = try EchoServer()
    do {
      try await body(echo.address)
    } catch {
      await echo.server.stop(gracePeriod: .zero)
      throw error
    }
    await echo.server.stop(gracePeriod: .zero)
  }

  @Test("every method reaches the server with its body", arguments: WebRequest.Method.allCases)
  func methods(_ method: WebRequest.Method) async throws {
    try await serving { address in
      let hasBody = method == .put || method == .post
      let answer = try await client.send(
        WebRequest(
          method, address + "/a%20b", headers: [("X-Question", "why")], body: hasBody ? .bytes([1, 2, 3]) : .none))
      #expect(answer.status == 200)
      #expect(answer.header("x-asked") == "why")
      #expect(answer.text.hasPrefix(method == .head ? "" : "\(method.rawValue) /a b \(hasBody ? 3 : 0)"))
    }
  }

  @Test("files are sent from and received into files")
  func files() async throws {
    let folder = NSTemporaryDirectory() + "samrit-web-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(count: 200_000).write(to: URL(fileURLWithPath: folder + "/up"))
    try await serving { address in
      let up = try await client.send(WebRequest(.put, address + "/up", body: .file(folder + "/up")))
      #expect(up.text.hasPrefix("PUT /up 200000"))
      let down = try await client.send(WebRequest(.get, address + "/large", target: .file(folder + "/down")))
      #expect(down.body.isEmpty)
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/down")).count == 300_000)
    }
  }

  @Test("an answer beyond the limit is not taken")
  func limit() async throws {
    try await serving { address in
      await #expect(throws: WebError.tooLarge(limit: 1000)) {
        try await client.send(WebRequest(.get, address + "/large", limit: 1000))
      }
    }
  }

  @Test("a slow server is given up in time, and redirections are not followed")
  func slow() async throws {
    try await serving { address in
      await #expect(throws: WebError.timedOut) {
        try await client.send(WebRequest(.get, address + "/slow", timeout: 0.3))
      }
      let moved = try await client.send(WebRequest(.get, address + "/moved"))
      #expect(moved.status == 303)
      #expect(moved.header("Location") == "/elsewhere")
    }
  }

  @Test("a cancelled task ends its exchange")
  func cancelled() async throws {
    try await serving { address in
      let task = Task { try await client.send(WebRequest(.get, address + "/slow")) }
      try await Task.sleep(for: .milliseconds(200))
      task.cancel()
      await #expect(throws: WebError.cancelled) { try await task.value }
    }
  }

  @Test("what is no web address, and where nobody listens, is told apart")
  func refusals() async throws {
    await #expect(throws: WebError.badAddress) { try await client.send(WebRequest(.get, "file:///etc/passwd")) }
    do {
      _ = try await client.send(WebRequest(.get, "http://127.0.0.1:9/"))
      Issue.record("somebody listens on port 9")
    } catch {
      guard case .unreachable = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("a signature is the one that Amazon's documents show for their example")
  func signature() throws {
    let signature = AWSSignature(
      accessKey: "AKIAIOSFODNN7EXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", region: "us-east-1",
      service: "s3", bodyHash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    // 2013-05-24T00:00:00Z, list of a bucket.
    let request = WebRequest(.get, "https://examplebucket.s3.amazonaws.com/?prefix=J&max-keys=2")
    let fields = signature.fields(for: request, at: 1_369_353_600)
    let authorization = try #require(fields.first { $0.name == "Authorization" }?.value)
    #expect(authorization.hasSuffix("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"))
    #expect(fields.contains { $0.name == "x-amz-date" && $0.value == "20130524T000000Z" })
  }

  @Test("the signature reaches the server")
  func signed() async throws {
    try await serving { address in
      let signature = AWSSignature(accessKey: "AKTEST", secretKey: "secret", region: "ap-1", service: "s3")
      let answer = try await client.send(WebRequest(.get, address + "/bucket/key", signature: signature))
      #expect(answer.text.contains("AWS4-HMAC-SHA256 Credential=AKTEST/"))
      #expect(answer.text.contains("/ap-1/s3/aws4_request"))
    }
  }
}
