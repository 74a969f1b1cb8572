import Database
import Foundation
import PostgreSQL
import Testing

@Suite("Signals, on every database", .serialized)
struct SignalContract {
  private struct Upset: Error {}
  private static let ready = Signal.said("ready", channel: "test")

  /// The next words; a listener that hears nothing for long gives up, so that the test fails instead of hanging.
  private static func next(
    _ count: Int, of stream: AsyncStream<Signal>, except ignored: Signal? = nil
  ) async -> [Signal] {
    await withTaskGroup(of: [Signal].self) { group in
      group.addTask {
        var words: [Signal] = []
        for await word in stream where word != ignored {
          words.append(word)
          if words.count == count { break }
        }
        return words
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(20))
        return []
      }
      defer { group.cancelAll() }
      return await group.next() ?? []
    }
  }

  /// PostgreSQL's listener needs a moment to take its place: speak until it hears.
  private static func settle(_ database: any Database, _ stream: AsyncStream<Signal>) async throws {
    let speaker = Task {
      while !Task.isCancelled {
        try await database.write { try $0.signal("ready", on: "test") }
        try await Task.sleep(for: .milliseconds(50))
      }
    }
    #expect(await next(1, of: stream) == [ready])
    speaker.cancel()
    _ = await speaker.result
  }

  @Test("a word arrives after the commit, in order, and never when the change is undone", arguments: Backend.present)
  func delivery(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      let first = database.signals()
      try await Self.settle(database, first)
      let listener = database.signals()
      await #expect(throws: Upset.self) {
        try await database.write { connection in
          try connection.signal("never", on: "round")
          throw Upset()
        }
      }
      try await database.write { connection in
        try connection.signal("กรม 1", on: "round")
        try connection.signal("", on: "agency")
      }
      let words = await Self.next(2, of: listener, except: Self.ready)
      #expect(words == [.said("กรม 1", channel: "round"), .said("", channel: "agency")])
    }
  }

  @Test("a word too long is refused before anything is done", arguments: Backend.present)
  func length(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      let error = try await failure {
        try await database.write { try $0.signal(String(repeating: "x", count: 1_001), on: "test") }
      }
      #expect(error.code == .tooLarge)
    }
  }

  @Test("closing the database ends all listening", arguments: Backend.present)
  func closing(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      let listener = database.signals()
      await database.close()
      var heard = 0
      for await _ in listener { heard += 1 }
      #expect(heard == 0)
    }
  }

  @Test("nodes side by side hear each other", .enabled(if: Backend.postgresAddress != nil))
  func twoNodes() async throws {
    try await Backend.withSchema { address in
      let here = try await PostgreSQLDatabase.open(address)
      let there = try await PostgreSQLDatabase.open(address)
      let listener = there.signals()
      try await Self.settle(here, listener)
      await here.close()
      await there.close()
    }
  }
}
