import Database
import Foundation
import PostgreSQL
import SQLite
import Testing

/// The databases on which storage is tested; PostgreSQL when its address is given.
enum Backend: String, CaseIterable, Sendable {
  case sqlite, postgresql

  private static let address = ProcessInfo.processInfo.environment["SAMRIT_TEST_POSTGRES"]
  static let available = allCases.filter { $0 == .sqlite || address != nil }

  /// Runs `body` with an empty database of its own; a schema stands for one on PostgreSQL.
  func run(_ body: (any Database) async throws -> Void) async throws {
    guard self == .postgresql else {
      let database = try await SQLiteDatabase.temporary()
      try await body(database)
      return await database.close()
    }
    let address = try #require(Self.address)
    let name = "test_" + UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()
    let keeper = try await PostgreSQLDatabase.open(address, options: PostgreSQLOptions(connections: 1))
    try await keeper.write { try $0.execute(SQL(stringLiteral: "CREATE SCHEMA \(name)")) }
    let place =
      address.contains("://")
      ? address + (address.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(name)"
      : address + " options=-csearch_path=\(name)"
    let database = try await PostgreSQLDatabase.open(place)
    try await body(database)
    await database.close()
    try await keeper.write { try $0.execute(SQL(stringLiteral: "DROP SCHEMA \(name) CASCADE")) }
    await keeper.close()
  }
}
