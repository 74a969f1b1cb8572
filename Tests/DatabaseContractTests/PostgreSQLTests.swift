import Database
import Dispatch
import PostgreSQL
import Synchronization
import Testing

@Suite("PostgreSQL as a server", .enabled(if: Backend.postgresAddress != nil, "SAMRIT_TEST_POSTGRES is not set"))
struct PostgreSQLTests {
  private static func with(
    _ options: PostgreSQLOptions = PostgreSQLOptions(), _ body: (PostgreSQLDatabase) async throws -> Void
  ) async throws {
    try await Backend.withSchema { address in
      let database = try await PostgreSQLDatabase.open(address, options: options)
      do {
        try await body(database)
      } catch {
        await database.close()
        throw error
      }
      await database.close()
    }
  }

  @Test("a connection the server has ended is replaced unnoticed")
  func reconnecting() async throws {
    try await Self.with(PostgreSQLOptions(connections: 1)) { database in
      func process() async throws -> Int {
        try await database.read { try #require(try $0.first("SELECT pg_backend_pid() AS pid")).get("pid") }
      }
      let before = try await process()
      try await Self.with { other in
        let ended = try await other.read { connection in
          try #require(try connection.first("SELECT pg_terminate_backend(CAST(\(before) AS integer), 5000) AS ended"))
            .get("ended", as: Bool.self)
        }
        #expect(ended)
      }
      #expect(try await process() != before)
    }
  }

  @Test("a connection that breaks within a body is tried once more, then reported")
  func breaking() async throws {
    try await Self.with { database in
      let attempts = Atomic(0)
      let error = try await failure {
        try await database.write { connection in
          attempts.add(1, ordering: .relaxed)
          try connection.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        }
      }
      #expect(error.code == .connectionLost)
      #expect(attempts.load(ordering: .relaxed) == 2)
    }
  }

  @Test(
    "a server that is not there is told clearly, without its password",
    arguments: [
      "host=127.0.0.1 port=1 user=a password=geheim dbname=a", "postgresql://a:geheim@127.0.0.1:1/a",
      "host=/nowhere dbname=a password=geheim", "dbname=a passwort=geheim", "postgresql://a:geheim@[::1",
      "dbname=a password=a geheim", "postgresql://a:geheim%zz@host/a",
    ])
  func unreachable(address: String) async throws {
    let error = try await failure { try await PostgreSQLDatabase.open(address) }
    #expect(error.code == .unreachable)
    #expect(!error.description.contains("geheim"))
  }

  @Test("a statement that takes too long is ended")
  func statementTimeout() async throws {
    try await Self.with(PostgreSQLOptions(statementTimeout: .milliseconds(100))) { database in
      let clock = ContinuousClock()
      let start = clock.now
      let error = try await failure { try await database.read { try $0.query("SELECT pg_sleep(20)") } }
      #expect(error.code == .timeout)
      #expect(clock.now - start < .seconds(10))
    }
  }

  @Test("waiting too long for a lock is told as busy")
  func lockTimeout() async throws {
    try await Self.with(PostgreSQLOptions(lockTimeout: .milliseconds(100))) { database in
      try await StatementContract.fill(database, 1)
      let isLocked = DispatchSemaphore(value: 0)
      let mayEnd = DispatchSemaphore(value: 0)
      async let holder: Void = database.write { connection in
        try connection.execute("LOCK TABLE unit")
        isLocked.signal()
        #expect(mayEnd.wait(timeout: .now() + 10) == .success)
      }
      let error = try await failure {
        try await database.write { connection in
          #expect(isLocked.wait(timeout: .now() + 10) == .success)
          try connection.execute("UPDATE unit SET name = 'b'")
        }
      }
      mayEnd.signal()
      try await holder
      #expect(error.code == .busy)
    }
  }

  @Test("a transaction overtaken by another is repeated, and given up when its time is over", arguments: [true, false])
  func serialization(hasTime: Bool) async throws {
    try await Self.with(PostgreSQLOptions(retryLimit: hasTime ? .seconds(10) : .zero)) { database in
      try await StatementContract.fill(database, 1)
      let attempts = Atomic(0)
      let work: () async throws -> Void = {
        try await database.write { connection in
          _ = try connection.query("SELECT name FROM unit")
          if attempts.add(1, ordering: .relaxed).newValue == 1 {
            let isOver = DispatchSemaphore(value: 0)
            Task {
              try await database.write { try $0.execute("UPDATE unit SET name = 'first'") }
              isOver.signal()
            }
            #expect(isOver.wait(timeout: .now() + 10) == .success)
          }
          try connection.execute("UPDATE unit SET name = name || ' second'")
        }
      }
      if hasTime {
        try await work()
      } else {
        #expect(try await failure(of: work).code == .serialization)
      }
      let name = try await database.read { try $0.first("SELECT name FROM unit")?.get("name", as: String.self) }
      #expect(name == (hasTime ? "first second" : "first"))
      #expect(attempts.load(ordering: .relaxed) == (hasTime ? 2 : 1))
    }
  }

  @Test("nothing stays on a connection between transactions")
  func noTraces() async throws {
    try await Self.with(PostgreSQLOptions(connections: 1)) { database in
      let session: SQL = """
        SELECT (SELECT count(*) FROM pg_prepared_statements) + (SELECT count(*) FROM pg_cursors WHERE name <> '') AS n,
          current_setting('statement_timeout') AS timeout
        """
      for _ in 0..<3 { _ = try await database.read { try $0.query("SELECT \(1) AS one") } }
      // Its own BEGIN sets the timeout for this transaction; a cursor or a statement would be left over.
      let row = try await database.read { try #require(try $0.first(session)) }
      #expect(try row.get("n", as: Int.self) == 0)
      #expect(try row.get("timeout", as: String.self) == "30s")
    }
  }
}
