import HTTP
import MicroHTTP
import Synchronization

/// Keeps what a test wants to see afterwards.
final class Recorder: Sendable {
  private let lines = Mutex<[String]>([])

  func add(_ line: String) { lines.withLock { $0.append(line) } }
  var all: [String] { lines.withLock { $0 } }

  /// Waits for something to be recorded; the event comes or the test never ends, whatever the machine's speed.
  func wait(for line: String) async { while !all.contains(line) { try? await Task.sleep(for: .milliseconds(2)) } }
}

/// Runs a server on a free port for the time of a test.
func withServer(
  _ configure: (inout ServerConfiguration) -> Void = { _ in }, log: Recorder? = nil,
  handler: @escaping Handler, _ test: (Server) async throws -> Void
) async throws {
  var configuration = ServerConfiguration()
  configuration.port = 0
  if let log { configuration.log = { log.add($0) } }
  configure(&configuration)
  let server = Server(configuration: configuration, handler: handler)
  try server.start()
  do { try await test(server) } catch {
    await server.stop(gracePeriod: .zero)
    throw error
  }
  await server.stop(gracePeriod: .zero)
}

/// Sends one request on a connection of its own and reads the answer.
func exchange(_ server: Server, _ request: String, isHead: Bool = false) async throws -> ResponseReader.Answer {
  let connection = try RawConnection(port: server.port)
  try await connection.send(request)
  var reader = ResponseReader(connection)
  return try await reader.next(isHead: isHead)
}
