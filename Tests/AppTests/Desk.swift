import App
import Foundation
import Kernel
import Synchronization

/// Somebody at a terminal: what they type in secret, and what they see.
final class Desk: Sendable {
  fileprivate struct Content {
    var out = ""
    var notes = ""
    var secrets: [String]
  }

  fileprivate let content: Mutex<Content>
  private let environment: [String: String]

  init(_ environment: [String: String] = [:], secrets: [String] = []) {
    self.environment = environment
    content = Mutex(Content(secrets: secrets))
  }

  /// What went to standard output.
  var out: String { content.withLock { $0.out } }
  /// What went to standard error.
  var notes: String { content.withLock { $0.notes } }

  /// Gives a command line.
  func type(_ words: String...) async -> ExitCode {
    let terminal = Terminal(
      language: .english, environment: environment,
      out: { text in self.content.withLock { $0.out += text } },
      note: { text in self.content.withLock { $0.notes += text } },
      secret: { _ in self.content.withLock { $0.secrets.isEmpty ? nil : $0.secrets.removeFirst() } })
    return await Program.run(words, terminal: terminal)
  }

  /// A desk whose commands work on a database file of its own.
  static func withDatabase(
    secrets: [String] = [], _ body: (_ environment: [String: String]) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("samrit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body([
      "SAMRIT_DATABASE": "sqlite:\(folder.path)/samrit.db", "SAMRIT_PASSWORD_MEMORY_MB": "8",
    ])
  }
}

extension Desk {
  /// Notes something written elsewhere.
  func see(_ text: String) {
    content.withLock { $0.notes += text }
  }
}
