import Agencies
import Database
import Kernel

/// `samrit agency export`
struct AgencyExportCommand: Command {
  let manual = CommandManual(
    "agency", "export", summary: AgencyCommandTexts.exportSummary,
    options: [
      CommandGround.settingsOption,
      .init("format", value: "csv|xlsx", AgencyCommandTexts.formatOption),
      .init("on", value: "DAY", AgencyCommandTexts.onOption),
      .init("output", value: "FILE", AgencyCommandTexts.outputOption),
    ],
    examples: ["samrit agency export > agencies.csv", "samrit agency export --format xlsx --output agencies.xlsx"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let output = arguments.value("output")
    let format = arguments.value("format") ?? (output?.lowercased().hasSuffix(".xlsx") == true ? "xlsx" : "csv")
    guard ["csv", "xlsx"].contains(format) else { throw UsageError(AgencyCommandTexts.badFormat(format)) }
    guard format == "csv" || output != nil else { throw UsageError(AgencyCommandTexts.workbookNeedsFile) }
    let day = try arguments.day("on")
    return try await CommandGround.withApplication(arguments, terminal) { application in
      let history = try await application.ground.database.read { try AgencyStore.history(in: $0) }
      let export = try AgencyExport(history, on: day ?? application.ground.clock.today)
      guard let output else {
        terminal.outRaw(String(decoding: export.csv(forExcel: false), as: UTF8.self))
        return .done
      }
      try OutputFile.write(try format == "csv" ? export.csv() : export.xlsx(), to: output)
      terminal.note(AgencyCommandTexts.written(export.count, output))
      return .done
    }
  }
}
