import Database
import Foundation
import Identity
import Kernel

/// What commands that work on the database have in common.
enum CommandGround {
  /// The option that names the settings file.
  static let settingsOption = CommandManual.Option("settings", value: "FILE", TerminalTexts.settingsOption)

  /// The settings as environment, file and command line say.
  static func settings(
    _ arguments: Arguments, _ terminal: Terminal, overrides: [String: String] = [:]
  ) throws -> Settings {
    try Settings.read(
      environment: terminal.environment, file: arguments.value("settings"), overrides: overrides)
  }

  /// Opens the database, brings it up to date, does the work, and closes it again.
  static func withApplication<Value>(
    _ arguments: Arguments, _ terminal: Terminal, _ work: (Application) async throws -> Value
  ) async throws -> Value {
    let settings = try settings(arguments, terminal)
    let database = try await settings.openDatabase()
    do {
      let application = Application(Ground(settings: settings, database: database))
      try await application.migrate()
      let value = try await work(application)
      await database.close()
      return value
    } catch {
      await database.close()
      throw error
    }
  }

  /// Whoever sits at the terminal.
  static func viewer(_ terminal: Terminal) -> Viewer {
    Viewer(nil, language: terminal.language)
  }
}

extension Application {
  /// Makes and changes accounts.
  var accounts: AccountKeeper {
    AccountKeeper(database: ground.database, passwords: ground.passwords, clock: ground.clock)
  }
}
