import Kernel
import Scoring

/// `samrit instrument list`
struct InstrumentListCommand: Command {
  let manual = CommandManual(
    "instrument", "list", summary: InstrumentCommandTexts.list,
    options: [InstrumentFiles.folderOption, CommandGround.settingsOption, .init("json", CommandTexts.jsonOption)],
    examples: ["samrit instrument list", "samrit instrument list --json"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let files = try InstrumentFiles(arguments, terminal)
    var plans: [Plan] = []
    var isSound = true
    for path in try files.all() {
      let read = try InstrumentFiles.read(path)
      if let instrument = read.instrument {
        plans.append(Plan(instrument))
      } else {
        isSound = false
        terminal.note(InstrumentCommandTexts.refused(path, read.diagnostics.count))
      }
    }
    if arguments.has("json") {
      terminal.out(JSONOutput.list(plans.map(json)).written())
    } else {
      for line in table(plans, terminal.language) { terminal.out(line) }
    }
    return isSound ? .done : .problemInData
  }

  private func table(_ plans: [Plan], _ language: Language) -> [String] {
    let words = InstrumentCommandTexts.self
    var table = TextTable([
      .init(title: words.id[language]), .init(title: words.version[language]),
      .init(title: words.fiscalYear[language]), .init(title: words.rounds[language]),
      .init(title: words.questions[language], isNumber: true), .init(title: words.title[language], limit: 76),
    ])
    for plan in plans {
      let instrument = plan.instrument
      table.add([
        instrument.id, instrument.version, instrument.fiscalYear.map(String.init) ?? "",
        instrument.rounds.map(\.id).joined(separator: ", "), String(plan.questionCount), instrument.title[language],
      ])
    }
    return table.lines
  }

  private func json(_ plan: Plan) -> JSONOutput {
    let instrument = plan.instrument
    return .object([
      ("id", .text(instrument.id)), ("version", .text(instrument.version)), ("title", .both(instrument.title)),
      ("fiscal_year", .whole(instrument.fiscalYear)),
      ("rounds", .list(instrument.rounds.map { .text($0.id) })),
      ("classes", .list(instrument.classes.map { .text($0.id) })),
      ("facts", .list(instrument.facts.map { .text($0.id) })), ("nodes", .whole(plan.nodes.count)),
      ("questions", .whole(plan.questionCount)), ("sha256", .text(instrument.contentHash)),
    ])
  }
}
