import Database
import Kernel

/// `samrit migrate`
struct MigrateCommand: Command {
  let manual = CommandManual(
    "migrate", summary: CommandTexts.migrate, options: [CommandGround.settingsOption])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let settings = try CommandGround.settings(arguments, terminal)
    let database = try await settings.openDatabase()
    do {
      let application = Application(Ground(settings: settings, database: database))
      let applied = try await application.migrate()
      await database.close()
      for step in applied { terminal.out(CommandTexts.migrated(step.id, step.name)[terminal.language]) }
      if applied.isEmpty { terminal.out(CommandTexts.upToDate[terminal.language]) }
      return .done
    } catch {
      await database.close()
      throw error
    }
  }
}
