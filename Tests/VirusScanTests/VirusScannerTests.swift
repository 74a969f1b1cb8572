import Foundation
import Synchronization
import Testing
import VirusScan

#if canImport(Glibc)
  import Glibc
#endif

/// Speaks the daemon's side of one exchange on a socket: reads the stream, and says FOUND when it holds a word. It
/// shows that our side keeps to the protocol as it is described; it is no proof that a real daemon agrees.
private final class FakeDaemon: Sendable {
  let path: String
  private let descriptor: Int32
  private let state = Mutex<[UInt8]>([])

  /// What the daemon was sent, without the lengths.
  var received: [UInt8] { state.withLock { $0 } }

  init(limit: Int = .max) throws {
    let path = NSTemporaryDirectory() + "clamd-\(UUID().uuidString.prefix(8)).sock"
    self.path = path
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    descriptor = listener
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0 && listen(descriptor, 4) == 0)
    let thread = Thread { [self] in serve(limit) }
    thread.start()
  }

  func stop() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
    unlink(path)
  }

  private func serve(_ limit: Int) {
    while true {
      let client = accept(descriptor, nil, nil)
      guard client >= 0 else { return }
      answer(client, limit)
      close(client)
    }
  }

  private func answer(_ client: Int32, _ limit: Int) {
    var command: [UInt8] = []
    while command.last != 0, let byte = read(client, 1)?.first { command.append(byte) }
    if command == Array("zPING\0".utf8) { return say("PONG", client) }
    guard command == Array("zINSTREAM\0".utf8) else { return say("UNKNOWN COMMAND", client) }
    while let head = read(client, 4) {
      let length = head.reduce(0) { $0 << 8 | Int($1) }
      if length == 0 {
        let isBad = String(decoding: received, as: UTF8.self).contains("harmful")
        return say(isBad ? "stream: Test.Harmful FOUND" : "stream: OK", client)
      }
      guard let piece = read(client, length) else { return }
      let total = state.withLock { state in
        state += piece
        return state.count
      }
      if total > limit { return say("INSTREAM size limit exceeded. ERROR", client) }
    }
  }

  private func read(_ client: Int32, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes { Glibc.read(client, $0.baseAddress.map { $0 + done }, count - done) }
      guard got > 0 else { return nil }
      done += got
    }
    return bytes
  }

  private func say(_ text: String, _ client: Int32) {
    let bytes = Array(text.utf8) + [0]
    _ = Glibc.write(client, bytes, bytes.count)
  }
}

@Suite("Scanning for viruses", .serialized)
struct VirusScannerTests {
  private func scan(_ text: String, limit: Int = .max) async throws -> (ScanVerdict, [UInt8]) {
    let daemon = try FakeDaemon(limit: limit)
    defer { daemon.stop() }
    let path = NSTemporaryDirectory() + "scan-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let scanner = VirusScanner(.unix(daemon.path), timeout: 5)
    #expect(await scanner.isAwake())
    return (try await scanner.scan(path), daemon.received)
  }

  @Test("a clean file is clean, and arrives whole")
  func clean() async throws {
    let text = String(repeating: "รายงาน ", count: 20_000)
    let (verdict, received) = try await scan(text)
    #expect(verdict == .clean)
    #expect(received == Array(text.utf8))
  }

  @Test("a harmful file is named")
  func harmful() async throws {
    #expect(try await scan("something harmful").0 == .infected("Test.Harmful"))
  }

  @Test("a daemon that takes no more is an error, never a clean file")
  func limit() async throws {
    await #expect(throws: ScanError.self) { try await scan(String(repeating: "x", count: 500_000), limit: 1000) }
  }

  @Test("nobody listening is an error")
  func nobody() async {
    let scanner = VirusScanner(.unix("/nowhere/clamd.sock"), timeout: 1)
    #expect(await !scanner.isAwake())
    await #expect(throws: ScanError.self) { try await scanner.scan("/etc/hostname") }
  }

  @Test(
    "addresses are read",
    arguments: [
      ("unix:/run/clamav/clamd.ctl", VirusScanner.Address.unix("/run/clamav/clamd.ctl")),
      ("tcp:127.0.0.1:3310", .tcp(host: "127.0.0.1", port: 3310)), ("tcp::3310", nil), ("tcp:host", nil),
      ("clamd", nil),
      ("tcp:host:0", nil), ("unix:relative", nil),
    ])
  func addresses(_ text: String, _ expected: VirusScanner.Address?) {
    #expect(VirusScanner.Address(text) == expected)
  }
}
