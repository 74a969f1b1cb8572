import Database
import Foundation
import HTTP
import Identity
import Kernel
import MicroHTTP

/// `samrit serve`
struct ServeCommand: Command {
  let manual = CommandManual(
    "serve", summary: CommandTexts.serve,
    options: [
      CommandGround.settingsOption,
      .init("port", value: "N", CommandTexts.portOption),
      .init("demo", CommandTexts.demoOption),
      .init("quiet", CommandTexts.quietOption),
    ],
    details: [CommandTexts.serveDetails],
    examples: ["samrit serve --demo", "samrit serve --settings /etc/samrit.yaml"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    var overrides: [String: String] = [:]
    if let port = arguments.value("port") { overrides[SettingsTable.listenPort.key] = port }
    if arguments.has("demo") { overrides[SettingsTable.demo.key] = "on" }
    if arguments.has("quiet") { overrides[SettingsTable.accessLog.key] = "off" }
    let settings = try CommandGround.settings(arguments, terminal, overrides: overrides)
    // Signals are caught before anything is opened, so that no early one is lost.
    let signals = StopSignals()
    let database = try await settings.openDatabase()
    do {
      let application = Application(Ground(settings: settings, database: database))
      try await prepare(application, terminal)
      try await serve(application, signals, terminal)
      await database.close()
      return .done
    } catch {
      await database.close()
      throw error
    }
  }

  private func prepare(_ application: Application, _ terminal: Terminal) async throws {
    for step in try await application.migrate() { terminal.note(CommandTexts.migrated(step.id, step.name)) }
    for note in try await application.prepare() { terminal.note(note) }
    guard application.ground.settings.value(of: SettingsTable.demo) else { return }
    if try await DemoLoader(application).loadIfEmpty() { terminal.note(CommandTexts.demoLoaded) }
  }

  private func serve(_ application: Application, _ signals: StopSignals, _ terminal: Terminal) async throws {
    let settings = application.ground.settings
    let log: (@Sendable (String) -> Void)? =
      settings.value(of: SettingsTable.accessLog) ? { @Sendable line in terminal.out(line) } : nil
    let server = Server(
      configuration: settings.server { terminal.note($0) }, handler: application.service(log: log).handler)
    do {
      try server.start()
    } catch {
      throw CommandFailure(.unavailable, CommandTexts.cannotListen(error.description))
    }
    let ground = application.ground
    let tasks = TaskRunner(database: ground.database, clock: ground.clock) { terminal.note($0) }
    await tasks.start(application.features.flatMap(\.tasks))
    try await announce(application, port: server.port, terminal)
    await signals.wait()
    terminal.note(CommandTexts.stopping)
    // Lines that would never end by themselves end first; browsers come back to another node.
    ground.live.stop()
    await tasks.stop()
    await server.stop(gracePeriod: .seconds(settings.value(of: SettingsTable.stopSeconds)))
    terminal.note(CommandTexts.stopped)
  }

  private func announce(_ application: Application, port: UInt16, _ terminal: Terminal) async throws {
    let settings = application.ground.settings
    let host = settings.value(of: SettingsTable.listenHost)
    let shown = host.contains(":") ? "[\(host)]" : host
    terminal.note(CommandTexts.address("http://\(shown):\(port)/"))
    guard settings.value(of: SettingsTable.demo) else { return }
    let accounts = try await DemoLoader(application).accounts()
    guard !accounts.isEmpty else { return }
    terminal.note(CommandTexts.demoAccounts[terminal.language].replacing("%", with: DemoAccounts.password))
    let width = accounts.map(\.username.count).max() ?? 0
    for account in accounts {
      let roles = account.roles.map { $0.title[terminal.language] }.joined(separator: ", ")
      let gap = String(repeating: " ", count: width - account.username.count)
      terminal.note("  \(account.username)\(gap)  \(account.name[terminal.language]) (\(roles))")
    }
  }
}

extension Settings {
  /// How the server listens.
  func server(log: @escaping @Sendable (String) -> Void) -> ServerConfiguration {
    var configuration = ServerConfiguration()
    configuration.host = value(of: SettingsTable.listenHost)
    configuration.port = UInt16(value(of: SettingsTable.listenPort))
    configuration.threads = value(of: SettingsTable.threads)
    configuration.maxBodyBytes = max(value(of: SettingsTable.bodyLimit) * 1_000_000, EvidenceSetup.mostBytes(self))
    configuration.log = log
    return configuration
  }
}
