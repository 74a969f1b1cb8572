import Backup
import Database
import Foundation
import Kernel

/// `samrit backup`
struct BackupCommand: Command {
  let manual = CommandManual(
    "backup", summary: BackupTexts.backup,
    operands: [.init("FOLDER", BackupTexts.folderOperand)],
    options: [CommandGround.settingsOption], details: [BackupTexts.backupDetails],
    examples: ["samrit backup /backups/samrit-$(date +%F)"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let settings = try CommandGround.settings(arguments, terminal)
    let folder = URL(fileURLWithPath: arguments.operands[0])
    return try await BackupFailure.reporting {
      try await settings.withDatabase { database in
        let manifest = try await Backup.take(database, to: folder, at: Date())
        terminal.out(BackupTexts.taken(manifest)[terminal.language])
        return .done
      }
    }
  }
}

/// `samrit backup check`
struct BackupCheckCommand: Command {
  let manual = CommandManual(
    "backup", "check", summary: BackupTexts.check, operands: [.init("FOLDER", BackupTexts.folderOperand)])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let folder = URL(fileURLWithPath: arguments.operands[0])
    return try await BackupFailure.reporting {
      let manifest = try Backup.check(folder)
      terminal.out(BackupTexts.whole(manifest)[terminal.language])
      return .done
    }
  }
}

/// `samrit restore`
struct RestoreCommand: Command {
  let manual = CommandManual(
    "restore", summary: BackupTexts.restore,
    operands: [.init("FOLDER", BackupTexts.folderOperand)],
    options: [CommandGround.settingsOption], details: [BackupTexts.restoreDetails],
    examples: ["SAMRIT_DATABASE=sqlite:copy.db samrit restore /backups/samrit-2026-11-21"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let settings = try CommandGround.settings(arguments, terminal)
    let folder = URL(fileURLWithPath: arguments.operands[0])
    return try await BackupFailure.reporting {
      let restoration = try Restoration(folder)
      return try await settings.withDatabase { database in
        let migrations = Application(Ground(settings: settings, database: database)).migrations
        try await restoration.run(into: database, migrations: migrations)
        terminal.note(BackupTexts.restored(restoration.contents))
        guard case .intact(let count) = try await database.read({ try AuditTrail.verify(in: $0) }) else {
          throw CommandFailure(.problemInData, BackupTexts.brokenTrail)
        }
        terminal.out(CommandTexts.intact(count)[terminal.language])
        return .done
      }
    }
  }
}

/// `samrit migrate --rehearse`: the pending migrations on a copy, before they touch the real database.
enum MigrationRehearsal {
  /// Copies the database into a temporary one, applies there what is pending, and says what happened.
  ///
  /// - Returns: the migrations that would be applied.
  static func run(_ database: any Database, _ settings: Settings) async throws -> [Migrator.Applied] {
    let place = FileManager.default.temporaryDirectory.appending(path: "samrit-rehearsal-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(
      at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let folder = place.appending(path: "backup")
    try await Backup.take(database, to: folder, at: Date())
    let copySettings = try Settings.read(
      environment: [:], overrides: [SettingsTable.database.key: "sqlite:\(place.path)/copy.db"])
    return try await copySettings.withDatabase { copy in
      let application = Application(Ground(settings: settings, database: copy))
      try await Restoration(folder).run(into: copy, migrations: application.migrations)
      let applied = try await application.migrate()
      guard case .intact = try await copy.read({ try AuditTrail.verify(in: $0) }) else {
        throw CommandFailure(.problemInData, BackupTexts.brokenTrail)
      }
      return applied
    }
  }
}

extension Settings {
  /// Opens the database as it is, without bringing it up to date, and closes it afterwards.
  func withDatabase<Value>(_ work: (any Database) async throws -> Value) async throws -> Value {
    let database = try await openDatabase()
    do {
      let value = try await work(database)
      await database.close()
      return value
    } catch {
      await database.close()
      throw error
    }
  }
}

/// Says what stood in the way of a backup or a restoration.
private enum BackupFailure {
  static func reporting(_ work: () async throws -> ExitCode) async throws -> ExitCode {
    do {
      return try await work()
    } catch let error as BackupError {
      throw CommandFailure(error.isInData ? .problemInData : .unavailable, BackupTexts.words(of: error))
    } catch let error as CocoaError {
      throw CommandFailure(.unavailable, BackupTexts.cannotWrite(error.localizedDescription))
    }
  }
}

extension BackupError {
  fileprivate var isInData: Bool {
    switch self {
    case .noBackup, .folderExists, .databaseInUse: false
    case .unknownForm, .unreadableLine, .damagedTable, .damagedFile, .newerSchema, .restoredDiffers: true
    }
  }
}
