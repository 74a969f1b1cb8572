import Glibc
import HTTP
import MicroHTTP
import Synchronization
import Testing

private let megabyte = 1_048_576

/// Whether all bytes are the same one; quick even where nothing is optimised.
private func consists(_ bytes: [UInt8], of byte: UInt8) -> Bool {
  bytes.withUnsafeBytes { buffer in
    guard let start = buffer.baseAddress, buffer[0] == byte else { return buffer.isEmpty }
    return memcmp(start, start + 1, buffer.count - 1) == 0
  }
}

/// Counts bytes from several tasks.
private final class Tally: Sendable {
  private let bytes = Atomic<Int>(0)

  var count: Int { bytes.load(ordering: .sequentiallyConsistent) }
  func add(_ more: Int) { bytes.add(more, ordering: .sequentiallyConsistent) }
}

@Suite("Streaming and interruptions", .serialized)
struct StreamingTests {
  @Test("50 MB go up in chunks no faster than the handler takes them")
  func upload() async throws {
    let sent = Tally()
    let handler: Handler = { request in
      var (count, isWhole) = (0, true)
      for try await chunk in request.body {
        count += chunk.count
        isWhole = isWhole && consists(chunk, of: 3)
        // The client is ahead of the handler only by what the system and the server hold.
        #expect(sent.count - count < 16 * megabyte)
      }
      return .text("\(count) \(isWhole)")
    }
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      try await connection.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 3, count: 65_536) + Array("\r\n".utf8)
      for _ in 0..<800 {
        try await connection.send(chunk)
        sent.add(65_536)
      }
      try await connection.send("0\r\n\r\n")
      var reader = ResponseReader(connection)
      #expect(try await reader.next().text == "52428800 true")
    }
  }

  @Test("a handler that takes nothing stops the client, not the server's memory")
  func uploadBackpressure() async throws {
    let events = Recorder()
    let (released, release) = AsyncStream<Void>.makeStream()
    let sent = Tally()
    let handler: Handler = { request in
      var iterator = request.body.makeAsyncIterator()
      var count = try await iterator.next()?.count ?? 0
      events.add("begun")
      for await _ in released { break }
      while let chunk = try await iterator.next() {
        #expect(chunk.count <= 400_000)
        count += chunk.count
      }
      return .text("\(count)")
    }
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      try await connection.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(50 * megabyte)\r\n\r\n")
      let upload = Task {
        for _ in 0..<50 {
          try await connection.send([UInt8](repeating: 3, count: megabyte))
          sent.add(megabyte)
        }
      }
      await events.wait(for: "begun")
      #expect(sent.count < 50 * megabyte)
      release.yield()
      try await upload.value
      var reader = ResponseReader(connection)
      #expect(try await reader.next().text == "\(50 * megabyte)")
    }
  }

  @Test("50 MB come down no faster than the client reads them")
  func download() async throws {
    let written = Tally()
    let handler: Handler = { _ in
      .stream(type: "application/octet-stream") { writer in
        let piece = [UInt8](repeating: 7, count: 65_536)
        for _ in 0..<800 {
          try await writer.write(piece)
          written.add(piece.count)
        }
      }
    }
    try await withServer(handler: handler) { server in
      let connection = try RawConnection(port: server.port)
      try await connection.send("GET / HTTP/1.0\r\n\r\n")
      var head: [UInt8] = []
      while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) { head += try await connection.receive(upTo: 1) }
      var received = 0
      while true {
        let bytes = try await connection.receive()
        if bytes.isEmpty { break }
        received += bytes.count
        #expect(consists(bytes, of: 7))
        // The program is ahead of the reader only by what the system and the server hold.
        #expect(written.count - received < 16 * megabyte)
      }
      #expect(received == 50 * megabyte)
      #expect(written.count == 50 * megabyte)
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
