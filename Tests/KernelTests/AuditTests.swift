import Database
import Foundation
import Kernel
import SQLite
import Testing

@Suite("The audit trail")
struct AuditTests {
  private struct Upset: Error {}

  private func trail(_ count: Int) async throws -> SQLiteDatabase {
    let database = try await SQLiteDatabase.temporary()
    try await Migrator(KernelMigrations.all).apply(to: database)
    let clock = ManualClock(Date(timeIntervalSince1970: 1_700_000_000.123456))
    for number in 0..<count {
      clock.advance(seconds: 0.37)
      try await database.write { connection in
        let entry = AuditEntry("thing.changed", on: "thing", "t\(number % 3)", before: "ก", after: nil)
        try AuditTrail(clock: clock.clock).append(entry, by: .anonymous(.thai, address: "10.0.0.1"), in: connection)
      }
    }
    return database
  }

  @Test("an untouched trail proves itself")
  func intact() async throws {
    let database = try await trail(25)
    #expect(try await database.read { try AuditTrail.verify(in: $0) } == .intact(count: 25))
    #expect(try await database.read { try AuditTrail.history(of: "thing", "t1", in: $0).count } == 8)
    #expect(try await database.read { try AuditTrail.latest(2, in: $0).map(\.number) } == [25, 24])
    await database.close()
  }

  @Test(
    "whatever is changed afterwards shows, at its record",
    arguments: [
      ("UPDATE audit_record SET after = 'x' WHERE number = 7", 7),
      ("UPDATE audit_record SET before = NULL WHERE number = 7", 7),
      ("UPDATE audit_record SET actor_name = 'other' WHERE number = 1", 1),
      ("UPDATE audit_record SET moment = '2026-01-01T00:00:00.000Z' WHERE number = 9", 9),
      ("DELETE FROM audit_record WHERE number = 4", 4),
      ("UPDATE audit_record SET digest = previous_digest WHERE number = 5", 5),
      // A field's content moved into the next one.
      ("UPDATE audit_record SET action = 'thing.changedt', subject_kind = 'hing' WHERE number = 3", 3),
    ] as [(SQL, Int)])
  func tampering(change: SQL, number: Int) async throws {
    let database = try await trail(10)
    try await database.write { _ = try $0.execute(change) }
    guard case .broken(let found, _) = try await database.read({ try AuditTrail.verify(in: $0) }) else {
      Issue.record("the change went unnoticed")
      return
    }
    #expect(found == number)
    await database.close()
  }

  @Test("a change that is undone leaves no record")
  func undone() async throws {
    let database = try await trail(3)
    await #expect(throws: Upset.self) {
      try await database.write { connection in
        try AuditTrail(clock: .system).append(
          AuditEntry("thing.changed", on: "thing", "t"), by: .anonymous(.thai), in: connection)
        throw Upset()
      }
    }
    #expect(try await database.read { try AuditTrail.verify(in: $0) } == .intact(count: 3))
    await database.close()
  }
}
