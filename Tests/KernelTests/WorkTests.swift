import Database
import Foundation
import Kernel
import SQLite
import Testing

@Suite("Periodic tasks and notices")
struct WorkTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)

  private func take(
    _ holder: String, after seconds: Double, interval: Double = 10, in connection: any Connection
  ) throws -> Bool {
    let moment = start + seconds
    return try TaskLease.take(
      "mail", holder: holder, interval: interval, until: moment + 60, at: moment, in: connection)
  }

  private func withDatabase(_ body: (SQLiteDatabase) async throws -> Void) async throws {
    let database = try await SQLiteDatabase.temporary()
    try await Migrator(KernelMigrations.all).apply(to: database)
    try await body(database)
    await database.close()
  }

  @Test("one node runs a task at a time, and another goes on when its lease has run out")
  func leases() async throws {
    try await withDatabase { database in
      try await database.write { connection throws in
        #expect(try take("a", after: 0, in: connection))
        #expect(try !take("b", after: 30, in: connection))
        #expect(try take("a", after: 40, in: connection))
        #expect(try take("b", after: 101, in: connection))
      }
    }
  }

  @Test("a task that has just ended anywhere waits for its interval")
  func intervals() async throws {
    try await withDatabase { database in
      try await database.write { [start] connection throws in
        #expect(try take("a", after: 0, in: connection))
        try TaskLease.end("mail", holder: "a", at: start + 5, in: connection)
        #expect(try !take("b", after: 14, in: connection))
        #expect(try take("b", after: 15, in: connection))
        // The clock is set back: the end lies in the future, and the task runs all the same.
        try TaskLease.end("mail", holder: "b", at: start + 5_000, in: connection)
        #expect(try take("a", after: 16, in: connection))
      }
    }
  }

  @Test("a notice reaches each person once, and never the one who caused it")
  func notices() async throws {
    try await withDatabase { database in
      let people = ["one", "two", "three"].map { ID<Account>(rawValue: $0) }
      let notice = Notice(
        "round.due-soon", subject: LocalizedText(th: "ใกล้ครบกำหนด", en: "Due soon"), address: "/rounds/r",
        once: "due-soon:r")
      let told = try await database.write { [start] connection throws in
        for _ in 1...2 {
          try NoticeBoard.post(notice, to: people, except: people[0], at: start, in: connection)
        }
        return try connection.query("SELECT recipient_id FROM notice ORDER BY recipient_id").map { row in
          try row.get("recipient_id", as: String.self)
        }
      }
      #expect(told == ["three", "two"])
    }
  }
}
