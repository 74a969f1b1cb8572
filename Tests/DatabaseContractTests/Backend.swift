import Database
import Foundation
import PostgreSQL
import SQLite
import Testing

/// The databases that must keep one and the same contract.
enum Backend: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case sqlite, postgresql

  /// A libpq address, such as Support/postgres.sh prints.
  static let postgresAddress = ProcessInfo.processInfo.environment["SAMRIT_TEST_POSTGRES"]
  /// Those that can be tested here; `PostgreSQLPresence` shows when one is left out.
  static let present = allCases.filter { $0 == .sqlite || postgresAddress != nil }

  var testDescription: String { rawValue }

  /// Runs `body` with an empty database of its own.
  func withDatabase(_ body: (any Database) async throws -> Void) async throws {
    switch self {
    case .sqlite: try await Self.using(SQLiteDatabase.temporary(), body)
    case .postgresql: try await Self.withSchema { try await Self.using(PostgreSQLDatabase.open($0), body) }
    }
  }

  private static func using(_ database: any Database, _ body: (any Database) async throws -> Void) async throws {
    do {
      try await body(database)
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  /// A schema stands for a database: it is made and dropped much faster. `body` gets an address that leads into it.
  static func withSchema(_ body: (String) async throws -> Void) async throws {
    let address = try #require(postgresAddress)
    let name = "test_" + UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()
    let keeper = try await PostgreSQLDatabase.open(address, options: PostgreSQLOptions(connections: 1))
    let make = SQL(stringLiteral: "CREATE SCHEMA \(name)")
    let drop = SQL(stringLiteral: "DROP SCHEMA \(name) CASCADE")
    try await keeper.write { try $0.execute(make) }
    let result: Result<Void, any Error>
    do {
      try await body(into(name, address))
      result = .success(())
    } catch {
      result = .failure(error)
    }
    try await keeper.write { try $0.execute(drop) }
    await keeper.close()
    try result.get()
  }

  private static func into(_ schema: String, _ address: String) -> String {
    guard address.contains("://") else { return address + " options=-csearch_path=\(schema)" }
    return address + (address.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(schema)"
  }
}

@Suite("PostgreSQL takes part")
struct PostgreSQLPresence {
  @Test(
    "the contract is also tested on PostgreSQL 15 or newer",
    .enabled(if: Backend.postgresAddress != nil, "SAMRIT_TEST_POSTGRES is not set: see Support/postgres.sh"))
  func takesPart() async throws {
    #expect(Backend.present.contains(.postgresql))
    try await Backend.postgresql.withDatabase { database in
      let version = try await database.read {
        try $0.first("SELECT CAST(current_setting('server_version_num') AS bigint) AS v")?.get("v", as: Int.self)
      }
      #expect(try #require(version) >= 150_000)
    }
  }
}

/// The failure that `work` ends in; the test fails when it succeeds.
func failure<T>(of work: () async throws -> T) async throws -> DatabaseError {
  let error = await #expect(throws: DatabaseError.self) { _ = try await work() }
  return try #require(error)
}
