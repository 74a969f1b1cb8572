import HTTP
import MicroHTTP
import Testing

private let handler: Handler = { request in
  let body = try await request.body.collect(upTo: 1_000_000)
  // Every second kind of request waits, so that both ways through the server are taken.
  if request.path.hasPrefix("/wait") { try await Task.sleep(for: .milliseconds(1)) }
  var response = Response.text("\(request.method) \(request.path) \(request.target.rawQuery ?? "-") \(body.count)")
  response.headers["X-Remote"] = request.remoteAddress
  return response
}

@Suite("Conversations over a socket")
struct ConversationTests {
  @Test("one connection carries many requests", arguments: ["/now", "/wait"])
  func keepAlive(path: String) async throws {
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      var reader = ResponseReader(connection)
      for index in 0..<20 {
        try await connection.send("GET \(path)/\(index)?q=%20 HTTP/1.1\r\nHost: x\r\n\r\n")
        let answer = try await reader.next()
        #expect(answer.text == "GET \(path)/\(index) q=%20 0")
        #expect(answer.fields["x-remote"] == "127.0.0.1")
      }
    }
  }

  @Test("pipelined requests are answered in order")
  func pipelining() async throws {
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      let requests = (0..<30).map { index in
        index % 3 == 2
          ? "POST /wait/\(index) HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
          : "GET /\(index % 2 == 0 ? "now" : "wait")/\(index) HTTP/1.1\r\nHost: x\r\n\r\n"
      }
      try await connection.send(requests.joined())
      var reader = ResponseReader(connection)
      for index in 0..<30 {
        let text = try await reader.next().text
        #expect(text.contains("/\(index) "))
        #expect(text.hasSuffix(index % 3 == 2 ? " 5" : " 0"))
      }
    }
  }

  @Test("HTTP/1.0 is answered and closed")
  func oldVersion() async throws {
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      try await connection.send("GET /old HTTP/1.0\r\n\r\n")
      var reader = ResponseReader(connection)
      #expect(try await reader.next().text == "GET /old - 0")
      #expect(try await reader.isAtEnd())
    }
  }

  @Test("HEAD has the length of GET and no body")
  func head() async throws {
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      var reader = ResponseReader(connection)
      try await connection.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n")
      let head = try await reader.next(isHead: true)
      #expect(head.fields["content-length"] == "11")
      #expect(try await reader.next().text == "GET /b - 0")
    }
  }

  @Test("an absolute target is understood and outranks Host")
  func absoluteTarget() async throws {
    try await withServer(handler: { .text("\($0.host ?? "-") \($0.path)") }) { server in
      let answer = try await exchange(server, "GET http://real.th/a%20b HTTP/1.1\r\nHost: other\r\n\r\n")
      #expect(answer.text == "real.th /a b")
    }
  }

  @Test("a client that waits for 100-continue gets it when the handler wants the body")
  func expectContinue() async throws {
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      var reader = ResponseReader(connection)
      try await connection.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
      #expect(try await reader.next().status == 100)
      try await connection.send("hello")
      #expect(try await reader.next().text == "POST /a - 5")
    }
  }

  @Test("a client that waits for 100-continue is spared the body when the answer is known")
  func refusedExpectation() async throws {
    try await withServer(handler: { _ in throw HTTPFailure(.forbidden, "no") }) { server in
      let answer = try await exchange(
        server, "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\nExpect: 100-continue\r\n\r\n")
      #expect(answer.status == 403)
      #expect(answer.fields["connection"] == "close")
    }
  }

  @Test("an answer given before a small body was read keeps the connection", arguments: [0, 1])
  func earlyAnswer(waiting: Int) async throws {
    let handler: Handler = { _ in
      if waiting > 0 { try await Task.sleep(for: .milliseconds(waiting)) }
      return .text("early")
    }
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      var reader = ResponseReader(connection)
      for _ in 0..<3 {
        try await connection.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
        try await connection.send([UInt8](repeating: 65, count: 100_000))
        #expect(try await reader.next().text == "early")
      }
    }
  }

  @Test("conditional and compressed answers travel whole")
  func conditional() async throws {
    let page = String(repeating: "หน้า ", count: 2_000)
    let service = HTTPService(middleware: [Compression(), ConditionalRequests()]) { _ in .html(page) }
    try await withServer(handler: service.handler) { server in
      let first = try await exchange(server, "GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n")
      #expect(Gzip.decompress(first.body, upTo: 1_000_000) == Array(page.utf8))
      let tag = try #require(first.fields["etag"])
      let second = try await exchange(server, "GET / HTTP/1.1\r\nHost: x\r\nIf-None-Match: \(tag)\r\n\r\n")
      #expect(second.status == 304)
    }
  }

  @Test("200 connections at once each get their own answers")
  func concurrency() async throws {
    try await withServer(handler: handler) { server in
      let connections = try (0..<200).map { _ in try RawConnection(port: server.port) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (index, connection) in connections.enumerated() {
          group.addTask {
            var reader = ResponseReader(connection)
            for round in 0..<5 {
              let path = "\(round % 2 == 0 ? "/wait" : "/now")/\(index)/\(round)"
              try await connection.send("POST \(path) HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc")
              #expect(try await reader.next().text == "POST \(path) - 3")
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }
}
