import Database
import Foundation
import HTTP
import Kernel
import MicroHTTP
import Testing

@testable import Discussion

/// A connection to a server on this computer, read without waiting.
private final class Line {
  let handle: Int32
  private(set) var text = ""

  init?(port: UInt16, path: String) {
    handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { return nil }
    let request = Array("GET \(path) HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n".utf8)
    guard write(handle, request, request.count) == request.count else { return nil }
  }

  deinit { close(handle) }

  /// Takes what has arrived; `false` when the other side has ended.
  @discardableResult
  func take() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(handle, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count == 0 { return false }
      if count < 0 { return errno == EAGAIN || errno == EINTR }
      text += String(decoding: buffer[..<count], as: UTF8.self)
    }
  }
}

@Suite("Open lines", .serialized)
struct StreamTests {
  /// Everybody who asks is another person, named by the query.
  private struct AnybodyIn: Middleware {
    func respond(to request: Request, next: @escaping Handler) async throws -> Response {
      var request = request
      let name = request.query["as"] ?? "somchai"
      let agency = request.query["of"].map { ID<Agency>(rawValue: $0) } ?? Desk.first
      request.viewer = Viewer(Desk.account(name, .respondent, agency), language: .english)
      return try await next(request)
    }
  }

  @Test("200 open lines neither use up the requests at once nor outlast the time limit, and end when the server stops")
  func many() async throws {
    let desk = try await Desk(beat: .milliseconds(300))
    var router = Router()
    desk.feature.register(in: &router)
    router.register(.get, "/quick") { _ in .text("quick") }
    let limits = RequestLimits(maxBody: 1_000, timeLimit: .seconds(1), maxConcurrent: 8)
    let service = HTTPService(router: router, middleware: [limits, AnybodyIn()])
    var configuration = ServerConfiguration()
    configuration.port = 0
    configuration.idleTimeout = .seconds(2)
    let server = Server(configuration: configuration, handler: service.handler)
    try server.start()
    var lines: [Line] = []
    for number in 0..<200 {
      let agency = number % 2 == 0 ? "a" : "b"
      let line = Line(port: server.port, path: "/events?on=saved&as=p\(number)&of=\(agency)")
      lines.append(try #require(line))
      // No more at once than the limit takes.
      if number % 4 == 3 { try await Task.sleep(for: .milliseconds(20)) }
    }
    for _ in 0..<100 where desk.live.lineCount < 200 { try await Task.sleep(for: .milliseconds(50)) }
    #expect(desk.live.lineCount == 200)
    // Longer than the time limit of a request and the idle time of a connection.
    try await Task.sleep(for: .seconds(3))
    let quick = try #require(Line(port: server.port, path: "/quick"))
    for _ in 0..<40 where !quick.text.contains("quick") {
      quick.take()
      try await Task.sleep(for: .milliseconds(25))
    }
    #expect(quick.text.contains("200 OK") && quick.text.hasSuffix("quick"))
    try await desk.database.write { connection in
      try LiveWord("saved", "a/1", for: .those(may: .readAssessment, agency: Desk.first)).announce(in: connection)
    }
    try await Task.sleep(for: .seconds(1))
    for line in lines { line.take() }
    let told = lines.enumerated().filter { $1.text.contains("\"id\":\"a/1\"") }.map(\.offset)
    #expect(told == Array(stride(from: 0, to: 200, by: 2)))
    #expect(lines.allSatisfy { $0.text.contains("200 OK") && $0.text.contains("text/event-stream") })
    // As `samrit serve` stops: lines first, then the server.
    let start = ContinuousClock.now
    desk.live.stop()
    await server.stop(gracePeriod: .seconds(10))
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(lines.allSatisfy { !$0.take() })
  }
}
