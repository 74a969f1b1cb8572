import Agencies
import Database
import Kernel

/// `samrit agency import`
struct AgencyImportCommand: Command {
  let manual = CommandManual(
    "agency", "import", summary: AgencyCommandTexts.importSummary,
    operands: [.init("FILE", AgencyCommandTexts.fileOperand)],
    options: [
      CommandGround.settingsOption,
      .init("dry-run", AgencyCommandTexts.dryRunOption),
      .init("close-missing", AgencyCommandTexts.closeMissingOption),
      .init("valid-from", value: "DAY", AgencyCommandTexts.validFromOption),
      .init("json", CommandTexts.jsonOption),
    ],
    details: [AgencyCommandTexts.importDetail],
    examples: [
      "samrit agency import agencies.xlsx --dry-run", "samrit agency import agencies.csv --valid-from 2026-10-01",
    ])

  /// A file that is larger is refused before it is read whole.
  private static let byteLimit = 10_000_000

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let path = arguments.operands[0]
    let day = try arguments.day("valid-from")
    let bytes = try OutputFile.read(path, limit: Self.byteLimit)
    return try await CommandGround.withApplication(arguments, terminal) { application in
      let importer = AgencyImporter(database: application.ground.database, clock: application.ground.clock)
      let options = AgencyImport.Options(
        effective: day ?? application.ground.clock.today, closesMissing: arguments.has("close-missing"))
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let viewer = CommandGround.viewer(terminal)
      do {
        let isDry = arguments.has("dry-run")
        let difference: AgencyImport
        if isDry {
          difference = try await importer.check(bytes, named: name, options, by: viewer, bound: false).difference
        } else {
          let outcome = try await importer.apply(bytes, named: name, options, by: viewer, bound: false)
          guard case .difference(let applied) = outcome else { throw CommandFailure(.fault, AgencyCommandTexts.stale) }
          difference = applied
        }
        AgencyImportReport(difference: difference, options: options, isDry: isDry)
          .write(to: terminal, asJSON: arguments.has("json"))
        return difference.problems.isEmpty ? .done : .problemInData
      } catch let unreadable as UnreadableAgencyFile {
        throw CommandFailure(.problemInData, unreadable.message)
      }
    }
  }
}

extension Arguments {
  /// A day given as an option.
  func day(_ option: String) throws(UsageError) -> Day? {
    guard let text = value(option) else { return nil }
    guard let day = Day(text) else { throw UsageError(AgencyCommandTexts.badDay(option, text)) }
    return day
  }
}
