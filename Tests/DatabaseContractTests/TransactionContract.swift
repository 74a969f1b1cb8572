import Database
import Dispatch
import Testing

@Suite("Transactions, on every database", .serialized)
struct TransactionContract {
  private struct Refusal: Error {}

  private static func count(_ database: any Database) async throws -> Int {
    try await database.read { try #require(try $0.first("SELECT count(*) AS n FROM unit")).get("n") }
  }

  private static func add(_ id: Int) -> SQL {
    "INSERT INTO unit (id, name, open) VALUES (\(id), 'x', \(true))"
  }

  @Test("a body that throws leaves nothing behind", arguments: Backend.present)
  func rollback(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await StatementContract.fill(database, 1)
      await #expect(throws: Refusal.self) {
        try await database.write { connection in
          try connection.execute(Self.add(2))
          try connection.execute("DELETE FROM unit WHERE id = 1")
          throw Refusal()
        }
      }
      let ids = try await database.read { try $0.query("SELECT id FROM unit").map { try $0.get("id", as: Int.self) } }
      #expect(ids == [1])
    }
  }

  @Test("a failed statement spoils the transaction even when the body goes on", arguments: Backend.present)
  func swallowed(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await StatementContract.fill(database, 1)
      let error = try await failure {
        try await database.write { connection in
          try connection.execute(Self.add(2))
          _ = try? connection.execute(Self.add(1))
        }
      }
      #expect(error.code == .transactionAborted)
      let later = try await failure {
        try await database.write { connection in
          _ = try? connection.execute(Self.add(1))
          try connection.execute(Self.add(3))
        }
      }
      #expect(later.code == .transactionAborted)
      #expect(try await Self.count(database) == 1)
    }
  }

  @Test("a reading body cannot change anything", arguments: Backend.present)
  func readOnly(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await StatementContract.fill(database, 1)
      let error = try await failure { try await database.read { try $0.execute("DELETE FROM unit") } }
      #expect(error.code == .readOnly)
      #expect(try await Self.count(database) == 1)
    }
  }

  @Test(
    "a body cannot manage its transaction", arguments: Backend.present,
    ["COMMIT", "  begin", "ROLLBACK", "SAVEPOINT a", "end"])
  func ownTransaction(on backend: Backend, text: String) async throws {
    try await backend.withDatabase { database in
      let error = try await failure { try await database.write { try $0.execute(SQL(stringLiteral: text)) } }
      #expect(error.code == .misuse)
    }
  }

  // Only to show what happens: handing a connection out of its body takes an unchecked box.
  private final class Box: @unchecked Sendable {
    var connection: (any Connection)?
  }

  @Test("a connection is dead after its body, and on any other thread", arguments: Backend.present)
  func escaped(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      let box = Box()
      let elsewhere = try await database.write { connection in
        box.connection = connection
        let done = DispatchSemaphore(value: 0)
        // Written before and read after the semaphore, never at once.
        nonisolated(unsafe) var code: DatabaseError.Code?
        DispatchQueue.global().async {
          do { _ = try box.connection?.query("SELECT 1 AS one") } catch { code = (error as? DatabaseError)?.code }
          done.signal()
        }
        done.wait()
        return code
      }
      #expect(elsewhere == .misuse)
      let error = try await failure {
        _ = try await database.write { _ in try box.connection?.query("SELECT 1 AS one") }
      }
      #expect(error.code == .misuse)
    }
  }

  @Test("concurrent writers lose no update", arguments: Backend.present)
  func concurrentWriters(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await StatementContract.fill(database, 1)
      try await database.write { try $0.execute("UPDATE unit SET name = '0'") }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            for _ in 0..<15 {
              try await database.write { connection in
                let row = try #require(try connection.first("SELECT name FROM unit WHERE id = 1"))
                let next = try #require(Int(try row.get("name", as: String.self))) + 1
                try connection.execute("UPDATE unit SET name = \(String(next)) WHERE id = 1")
              }
            }
          }
        }
        try await group.waitForAll()
      }
      let total = try await database.read { try $0.first("SELECT name FROM unit")?.get("name", as: String.self) }
      #expect(total == "120")
    }
  }

  @Test("two who each see the other on duty cannot both leave", arguments: Backend.present)
  func writeSkew(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await StatementContract.fill(database, 2)
      for _ in 0..<15 {
        try await database.write { try $0.execute("UPDATE unit SET open = \(true)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
          for id in 1...2 {
            group.addTask {
              try await database.write { connection in
                guard try connection.query("SELECT id FROM unit WHERE open").count == 2 else { return }
                try connection.execute("UPDATE unit SET open = \(false) WHERE id = \(id)")
              }
            }
          }
          try await group.waitForAll()
        }
        let open = try await database.read { try $0.query("SELECT id FROM unit WHERE open").count }
        #expect(open == 1)
      }
    }
  }

  @Test("a reader sees one snapshot while others commit", arguments: Backend.present)
  func snapshot(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await StatementContract.fill(database, 1)
      let hasRead = DispatchSemaphore(value: 0)
      let hasWritten = DispatchSemaphore(value: 0)
      async let counts = database.read { connection in
        let number: SQL = "SELECT count(*) AS n FROM unit"
        let before = try connection.first(number)?.get("n", as: Int.self)
        hasRead.signal()
        #expect(hasWritten.wait(timeout: .now() + 10) == .success)
        return [before, try connection.first(number)?.get("n", as: Int.self)]
      }
      // The writer waits for the first reading on its own thread, not on Swift's.
      try await database.write { connection in
        #expect(hasRead.wait(timeout: .now() + 10) == .success)
        try connection.execute(Self.add(2))
      }
      hasWritten.signal()
      #expect(try await counts == [1, 1])
      #expect(try await Self.count(database) == 2)
    }
  }

  @Test("a closed database refuses politely", arguments: Backend.present)
  func closed(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      await database.close()
      await database.close()
      let error = try await failure { try await database.write { _ in } }
      #expect(error.code == .closed)
    }
  }
}
