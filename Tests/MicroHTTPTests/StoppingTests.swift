import HTTP
import MicroHTTP
import Testing

@Suite("Starting and stopping")
struct StoppingTests {
  @Test("stopping lets the request under way finish and accepts no other")
  func graceful() async throws {
    let events = Recorder()
    let (released, release) = AsyncStream<Void>.makeStream()
    var configuration = ServerConfiguration()
    configuration.port = 0
    let server = Server(configuration: configuration) { _ in
      events.add("begun")
      for await _ in released { break }
      return .text("finished")
    }
    try server.start()
    let port = server.port
    let connection = try RawConnection(port: port)
    try await connection.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    await events.wait(for: "begun")
    async let stopped: Void = server.stop(gracePeriod: .seconds(600))
    while (try? RawConnection(port: port)) != nil { try await Task.sleep(for: .milliseconds(2)) }
    release.yield()
    var reader = ResponseReader(connection)
    let answer = try await reader.next()
    #expect(answer.text == "finished")
    #expect(answer.fields["connection"] == "close")
    await stopped
    #expect(try await reader.isAtEnd())
    #expect(server.port == 0)
  }

  @Test("what does not finish in time is cancelled", arguments: ["waiting", "uploading", "streaming", "deaf"])
  func impatient(kind: String) async throws {
    let events = Recorder()
    let (released, release) = AsyncStream<Void>.makeStream()
    var configuration = ServerConfiguration()
    configuration.port = 0
    let server = Server(configuration: configuration) { request in
      events.add("begun")
      switch kind {
      case "waiting": try await Task.sleep(for: .seconds(600))
      case "uploading": _ = try await request.body.collect(upTo: .max)
      case "deaf": await Task.detached { for await _ in released { break } }.value
      default:
        return .stream(type: "x/y") { writer in
          while true { try await writer.write([UInt8](repeating: 0, count: 100_000)) }
        }
      }
      return .text("done")
    }
    try server.start()
    let connection = try RawConnection(port: server.port)
    try await connection.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n")
    await events.wait(for: "begun")
    await server.stop(gracePeriod: .milliseconds(20))
    while try await !connection.receive().isEmpty {}
    release.yield()
  }

  @Test("a server that is let go stops by itself, and its port is free again")
  func letGo() async throws {
    var configuration = ServerConfiguration()
    configuration.port = 0
    var server: Server? = Server(configuration: configuration) { _ in .text("ok") }
    try server?.start()
    let port = try #require(server?.port)
    #expect(port > 0)
    server = nil
    configuration.port = port
    let next = Server(configuration: configuration) { _ in .text("next") }
    try next.start()
    #expect(try await exchange(next, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").text == "next")
    #expect(throws: ServerError.alreadyStarted) { try next.start() }
    await next.stop()
    await next.stop()
  }

  @Test("a port in use and an unknown host are reported plainly")
  func cannotListen() async throws {
    try await withServer(handler: { _ in .text("ok") }) { server in
      var configuration = ServerConfiguration()
      configuration.port = server.port
      let second = Server(configuration: configuration) { _ in .text("ok") }
      let error = #expect(throws: ServerError.self) { try second.start() }
      #expect(error?.description.hasPrefix("cannot listen on 127.0.0.1 port \(server.port): ") == true)
      configuration.host = "no such host"
      #expect(throws: ServerError.unknownHost("no such host")) {
        try Server(configuration: configuration, handler: { _ in .text("ok") }).start()
      }
    }
  }

  @Test("the connection limit holds further connections back until one is free")
  func connectionLimit() async throws {
    let configure: (inout ServerConfiguration) -> Void = {
      $0.threads = 1
      $0.maxConnections = 2
    }
    try await withServer(configure, handler: { _ in .text("ok") }) { server in
      var open: [RawConnection] = []
      for _ in 0..<2 {
        let connection = try RawConnection(port: server.port)
        try await connection.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        var reader = ResponseReader(connection)
        #expect(try await reader.next().text == "ok")
        open.append(connection)
      }
      let third = try RawConnection(port: server.port)
      try await third.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      open.removeAll()
      var reader = ResponseReader(third)
      #expect(try await reader.next().text == "ok")
    }
  }
}

@Suite("Stopping under load")
struct StoppingUnderLoadTests {
  @Test("a server stops cleanly in the middle of traffic, time and again", arguments: 0..<20)
  func stopWhileBusy(round: Int) async throws {
    var configuration = ServerConfiguration()
    configuration.port = 0
    configuration.maxConnections = round % 2 == 0 ? 8 : 4_096
    let server = Server(configuration: configuration) { request in
      await Task.yield()
      return .text("\(try await request.body.collect(upTo: 100).count)")
    }
    try server.start()
    let port = server.port
    let answered = Recorder()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<16 {
        group.addTask {
          while let connection = try? RawConnection(port: port) {
            var reader = ResponseReader(connection)
            do {
              for _ in 0..<5 {
                try await connection.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc")
                guard try await reader.next().text == "3" else { return }
                answered.add("answered")
              }
            } catch { continue }
          }
        }
      }
      await answered.wait(for: "answered")
      await server.stop(gracePeriod: round % 3 == 0 ? .zero : .seconds(5))
      await group.waitForAll()
    }
    #expect(server.requestsUnderWay == 0)
  }

  @Test("one address may hold only so many connections")
  func perAddressLimit() async throws {
    try await withServer({ $0.maxConnectionsPerAddress = 2 }, handler: { _ in .text("ok") }) { server in
      var open: [RawConnection] = []
      for _ in 0..<2 {
        let connection = try RawConnection(port: server.port)
        try await connection.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        var reader = ResponseReader(connection)
        #expect(try await reader.next().text == "ok")
        open.append(connection)
      }
      let third = try RawConnection(port: server.port)
      #expect(try await third.receive().isEmpty)
      #expect(open.count == 2)
    }
  }
}
