import Database
import Foundation
import Kernel
import SQLite
import Testing

@testable import Instruments

/// A folder of instruments and a database of its own, gone after the test.
struct Ground: Sendable {
  let folder: String
  let database: SQLiteDatabase

  /// Files by the name of their folder; `nil` makes a folder without the file.
  static func run(_ files: [String: String?], _ body: (Ground) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("instruments-\(UUID().uuidString)").path
    let database = try await SQLiteDatabase.temporary()
    let ground = Ground(folder: folder, database: database)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files { try ground.write(text, to: name) }
    _ = try await Migrator(InstrumentMigrations.all).apply(to: database)
    do {
      try await body(ground)
      await database.close()
    } catch {
      await database.close()
      throw error
    }
  }

  /// A library that knows nothing yet, as after a start, on a day of October 2025.
  func library(day: Int = 1) -> StoredInstruments {
    StoredInstruments(folder: folder, database: database, clock: clock(day))
  }

  func clock(_ day: Int) -> WallClock {
    Day(year: 2025, month: 10, day: day).map { .fixed($0) } ?? .system
  }

  func write(_ text: String?, to name: String) throws {
    let place = folder + "/" + name
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try text?.write(toFile: place + "/instrument.yaml", atomically: true, encoding: .utf8)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/" + name)
  }
}
