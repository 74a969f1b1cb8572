import HTTP
import MicroHTTP
import Synchronization
import Testing

private let megabyte = 1_048_576

@Suite("Streaming and interruptions", .serialized)
struct StreamingTests {
  @Test("50 MB go up in chunks and are counted as they come, within bounded memory")
  func upload() async throws {
    let peak = Mutex(0)
    let handler: Handler = { request in
      var (count, sum) = (0, UInt64(0))
      for try await chunk in request.body {
        count += chunk.count
        for byte in chunk { sum &+= UInt64(byte) }
        peak.withLock { $0 = max($0, residentBytes()) }
      }
      return .text("\(count) \(sum)")
    }
    try await withServer(handler: handler) { server in
      let before = residentBytes()
      let connection = try RawConnection(port: server.port)
      try await connection.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 3, count: 65_536) + Array("\r\n".utf8)
      for _ in 0..<800 { try await connection.send(chunk) }
      try await connection.send("0\r\n\r\n")
      var reader = ResponseReader(connection)
      #expect(try await reader.next().text == "52428800 157286400")
      #expect(peak.withLock { $0 } - before < 30 * megabyte)
    }
  }

  @Test("50 MB come down no faster than the client reads them")
  func download() async throws {
    let written = Atomic<Int>(0)
    let handler: Handler = { _ in
      .stream(type: "application/octet-stream") { writer in
        let piece = [UInt8](repeating: 7, count: 65_536)
        for _ in 0..<800 {
          try await writer.write(piece)
          written.add(piece.count, ordering: .relaxed)
        }
      }
    }
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      try await connection.send("GET / HTTP/1.0\r\n\r\n")
      var (received, body) = (0, 0)
      while true {
        let bytes = try await connection.receive()
        if bytes.isEmpty { break }
        received += bytes.count
        body += bytes.count { $0 == 7 }
        // The program is ahead of the reader only by what the system and the server hold.
        #expect(written.load(ordering: .relaxed) - received < 16 * megabyte)
      }
      #expect(body == 50 * megabyte)
      #expect(written.load(ordering: .relaxed) == 50 * megabyte)
    }
  }

  @Test("a chunked stream arrives whole and the connection lives on")
  func chunkedDownload() async throws {
    let handler: Handler = { request in
      .stream(type: "text/plain; charset=utf-8") { writer in
        for index in 0..<50 {
          if index % 10 == 0 { try await Task.sleep(for: .milliseconds(1)) }
          try await writer.write("\(request.path) \(index)\n")
        }
      }
    }
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      var reader = ResponseReader(connection)
      for path in ["/a", "/b"] {
        try await connection.send("GET \(path) HTTP/1.1\r\nHost: x\r\n\r\n")
        let answer = try await reader.next()
        #expect(answer.fields["transfer-encoding"] == "chunked")
        #expect(answer.text == (0..<50).map { "\(path) \($0)\n" }.joined())
      }
    }
  }

  @Test("a stream that fails is seen to be cut, not taken for complete")
  func failedStream() async throws {
    let log = Recorder()
    let handler: Handler = { _ in
      .stream(type: "text/plain") { writer in
        try await writer.write("half")
        throw HTTPFailure(.internalServerError, "disk full")
      }
    }
    try await withServer(log: log, handler: handler) { server in
      await #expect(throws: RawConnection.Failure.self) {
        try await exchange(server, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      }
    }
    #expect(log.all.contains { $0.contains("a response broke off") })
  }

  @Test("a slow client does not hold up others")
  func slowClient() async throws {
    let handler: Handler = { request in
      request.path == "/large" ? .bytes([UInt8](repeating: 1, count: 20 * megabyte), type: "x/y") : .text("quick")
    }
    try await withServer({ $0.threads = 1 }, handler: handler) { server in
      let slow = try RawConnection(port: server.port)
      try await slow.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
      let upload = try RawConnection(port: server.port)
      try await upload.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
      for _ in 0..<20 { #expect(try await exchange(server, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").text == "quick") }
      var reader = ResponseReader(slow)
      #expect(try await reader.next().body.count == 20 * megabyte)
    }
  }

  @Test("when the client goes away the handler is cancelled", arguments: ["waiting", "uploading", "streaming"])
  func disconnect(kind: String) async throws {
    let events = Recorder()
    let handler: Handler = { request in
      do {
        events.add("begun")
        switch kind {
        case "waiting": try await Task.sleep(for: .seconds(600))
        case "uploading": _ = try await request.body.collect(upTo: .max)
        default:
          return .stream(type: "text/plain") { writer in
            do {
              while true {
                try await writer.write("tick")
                try await Task.sleep(for: .milliseconds(1))
              }
            } catch {
              events.add("cancelled")
              throw error
            }
          }
        }
      } catch {
        events.add("cancelled")
        throw error
      }
      return .text("done")
    }
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      try await connection.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(kind == "uploading" ? 9 : 0)\r\n\r\n")
      await events.wait(for: "begun")
      try await connection.abort()
      await events.wait(for: "cancelled")
      while server.requestsUnderWay > 0 { try await Task.sleep(for: .milliseconds(2)) }
    }
    #expect(events.all == ["begun", "cancelled"])
  }
}
