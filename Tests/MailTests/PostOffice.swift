import Foundation
import Testing

/// A mail server from PyPI (aiosmtpd) as a process of its own.
final class PostOffice {
  /// A mail that it took.
  struct Taken: Decodable {
    var to: String
    var from: String
    var subject: String
    var sender: String
    var receiver: String
    var id: String
    var date: String
    var auto: String
    var text: String
    var html: String
    var tls: Bool
    var user: String
    var longest: Int
    var ascii: Bool
    var alternative: Bool
  }

  let port: Int
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var rest = Data()

  init(_ options: [String] = []) throws {
    process.executableURL = URL(fileURLWithPath: try Self.environment() + "/bin/python")
    process.arguments = [Self.folder.appendingPathComponent("smtp_server.py").path] + options
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var data = Data()
    while !data.contains(0x0A) {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      data += more
    }
    port = try #require(Int(String(decoding: data, as: UTF8.self).split(separator: "\n").first ?? ""))
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The next mail it takes.
  func next() throws -> Taken {
    while !rest.contains(0x0A) {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      rest += more
    }
    let end = try #require(rest.firstIndex(of: 0x0A))
    defer { rest.removeSubrange(...end) }
    return try JSONDecoder().decode(Taken.self, from: rest[..<end])
  }

  private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()

  /// Python with the server in it, made once.
  private static func environment() throws -> String {
    let root = folder.deletingLastPathComponent().deletingLastPathComponent()
    let place = root.appendingPathComponent(".venv/mail").path
    guard !FileManager.default.fileExists(atPath: place + "/ready") else { return place }
    try run("/usr/bin/python3", ["-m", "venv", place])
    try run(place + "/bin/pip", ["install", "-q", "--disable-pip-version-check", "aiosmtpd==1.4.6"])
    _ = FileManager.default.createFile(atPath: place + "/ready", contents: nil)
    return place
  }

  static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = Pipe()
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) \(arguments) failed")
  }

  /// A certificate for 127.0.0.1 that no authority has signed, and its key.
  static func certificate() throws -> (certificate: String, key: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("samrit-mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (certificate, key) = (folder.path + "/cert.pem", folder.path + "/key.pem")
    try run(
      "/usr/bin/openssl",
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj",
        "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
      ])
    return (certificate, key)
  }
}
