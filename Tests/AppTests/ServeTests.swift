import Foundation
import Testing

/// `samrit serve` as a process of its own, on a free port and a new database.
final class ServedProcess {
  private let process = Process()
  private let notes = Pipe()
  private let folder: URL
  private(set) var port: UInt16 = 0

  /// The executable lies where the tests were built.
  static var executable: URL? {
    guard let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    let beside = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("samrit")
    return FileManager.default.isExecutableFile(atPath: beside.path) ? beside : nil
  }

  init(_ extra: [String] = []) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("samrit-\(UUID().uuidString)")
    process.executableURL = Self.executable
    process.arguments = ["serve", "--port", "0", "--quiet", "--lang", "en"] + extra
    process.environment = ["SAMRIT_DATABASE": "sqlite:\(folder.path)/samrit.db", "SAMRIT_PASSWORD_MEMORY_MB": "8"]
    process.standardError = notes
    try process.run()
    var seen = ""
    while let text = String(data: notes.fileHandleForReading.availableData, encoding: .utf8), !text.isEmpty {
      seen += text
      if let start = seen.range(of: "127.0.0.1:")?.upperBound, let end = seen[start...].firstIndex(of: "/") {
        port = UInt16(seen[start..<end]) ?? 0
        return
      }
    }
    Issue.record("the server did not say where it is: \(seen)")
  }

  /// Sends SIGTERM.
  func stop() { kill(process.processIdentifier, SIGTERM) }

  /// What it ended with, and what it said at the end.
  func end() -> (code: Int32, words: String) {
    let rest = notes.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
    return (process.terminationStatus, String(decoding: rest, as: UTF8.self))
  }

  /// A connection to it; `nil` when it takes none.
  func connect() -> Int32? {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(handle)
      return nil
    }
    return handle
  }
}

private func send(_ text: String, to handle: Int32) {
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { write(handle, $0.baseAddress, $0.count) }
}

private func readAll(from handle: Int32) -> String {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(handle, &buffer, buffer.count)
    guard count > 0 else { break }
    bytes += buffer[..<count]
  }
  close(handle)
  return String(decoding: bytes, as: UTF8.self)
}

@Suite("samrit serve", .serialized, .enabled(if: ServedProcess.executable != nil, "the executable is not built"))
struct ServeTests {
  @Test("it creates its database, says where it is, and answers")
  func answers() throws {
    let server = try ServedProcess()
    let handle = try #require(server.connect())
    send("GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", to: handle)
    let answer = readAll(from: handle)
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(answer.contains("\"database\":\"ok\""))
    server.stop()
    #expect(server.end().code == 0)
  }

  @Test("told to stop, it finishes what is under way and takes nothing new")
  func stopsGracefully() throws {
    let server = try ServedProcess()
    let slow = try #require(server.connect())
    let body = "username=a&password=b"
    send(
      "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\nusername", to: slow)
    usleep(300_000)
    server.stop()
    usleep(500_000)
    #expect(server.connect() == nil)
    send("=a&password=b", to: slow)
    let answer = readAll(from: slow)
    // Without a form token it is refused, but it is answered, whole.
    #expect(answer.hasPrefix("HTTP/1.1 403 "))
    #expect(answer.contains("</html>"))
    let end = server.end()
    #expect(end.code == 0)
    #expect(end.words.contains("Stopping") && end.words.contains("Stopped."))
  }

  @Test("a port that is taken ends it with 4 and a reason")
  func portTaken() throws {
    let first = try ServedProcess()
    let second = Process()
    second.executableURL = ServedProcess.executable
    second.arguments = ["serve", "--port", String(first.port), "--lang", "en"]
    second.environment = ["SAMRIT_DATABASE": "sqlite:\(NSTemporaryDirectory())/samrit-\(UUID().uuidString).db"]
    let notes = Pipe()
    second.standardError = notes
    try second.run()
    let words = String(decoding: notes.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    second.waitUntilExit()
    #expect(second.terminationStatus == 4)
    #expect(words.contains("the server cannot start"))
    first.stop()
    #expect(first.end().code == 0)
  }
}
