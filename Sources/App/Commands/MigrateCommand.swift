import Database
import Kernel

/// `samrit migrate`
struct MigrateCommand: Command {
  let manual = CommandManual(
    "migrate", summary: CommandTexts.migrate,
    options: [CommandGround.settingsOption, .init("rehearse", BackupTexts.rehearse)])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let settings = try CommandGround.settings(arguments, terminal)
    return try await settings.withDatabase { database in
      let isRehearsal = arguments.has("rehearse")
      let applied =
        isRehearsal
        ? try await MigrationRehearsal.run(database, settings)
        : try await Application(Ground(settings: settings, database: database)).migrate()
      for step in applied { terminal.out(CommandTexts.migrated(step.id, step.name)[terminal.language]) }
      if applied.isEmpty { terminal.out(CommandTexts.upToDate[terminal.language]) }
      if isRehearsal { terminal.note(BackupTexts.rehearsed) }
      return .done
    }
  }
}
