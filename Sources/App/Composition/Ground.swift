import Crypto
public import Database
import Foundation
import Identity
public import Kernel
import PostgreSQL
import SQLite

/// What every feature stands on: settings, database, clock, the organisation.
public struct Ground: Sendable {
  /// What the operator chose.
  public let settings: Settings
  /// Where everything is kept.
  public let database: any Database
  /// What time it is.
  public let clock: WallClock
  /// The organisation, read when it changes.
  public let organisation: Organisation
  /// The people with accounts.
  let people: AccountDirectory
  /// Tells open pages what has changed.
  let live: LiveEvents
  /// Who is where.
  let presence: PresenceBoard
  let passwords: PasswordWorker

  /// The ground over an open database.
  public init(settings: Settings, database: any Database, clock: WallClock = .system) {
    self.settings = settings
    self.database = database
    self.clock = clock
    organisation = Organisation(clock: clock)
    people = AccountDirectory(organisation: organisation, clock: clock)
    live = LiveEvents(database: database, organisation: organisation, clock: clock)
    presence = PresenceBoard(database: database, people: people, live: live, clock: clock)
    let cost = Password.Cost(passes: 2, memory: settings.value(of: SettingsTable.passwordMemory) << 20)
    passwords = PasswordWorker(cost: cost, concurrency: settings.value(of: SettingsTable.passwordsAtOnce))
  }

  var lifetime: SessionLifetime {
    SessionLifetime(
      idle: TimeInterval(settings.value(of: SettingsTable.sessionIdleMinutes) * 60),
      longest: TimeInterval(settings.value(of: SettingsTable.sessionHours) * 3600))
  }
}

extension Settings {
  /// Opens the database that the settings name. The folder of a new SQLite file is made.
  ///
  /// - Throws: `DatabaseError`.
  public func openDatabase() async throws -> any Database {
    let address = value(of: SettingsTable.database)
    guard address.hasPrefix("sqlite:") else {
      let connections = value(of: SettingsTable.databaseConnections)
      return try await PostgreSQLDatabase.open(address, options: PostgreSQLOptions(connections: connections))
    }
    let path = String(address.dropFirst("sqlite:".count))
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    // When this fails, opening the file fails too and says why.
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try await SQLiteDatabase.open(path: path)
  }
}
