import Kernel
import Scoring
import Spreadsheet

/// `samrit score`
struct ScoreCommand: Command {
  let manual = CommandManual(
    "score", summary: ScoreTexts.score,
    operands: [.init("INSTRUMENT", InstrumentCommandTexts.instrumentOperand)],
    options: [
      .init("answers", value: "FILE", ScoreTexts.answersOption),
      .init("round", value: "ID", ScoreTexts.roundOption),
      .init("class", value: "ID", ScoreTexts.classOption),
      .init("form", value: "long|matrix", ScoreTexts.formOption),
      .init("sheet", value: "NAME", ScoreTexts.sheetOption),
      .init("output", value: "FILE", ScoreTexts.outputOption),
      .init("format", value: "text|json|csv|xlsx", ScoreTexts.formatOption),
      .init("json", ScoreTexts.jsonOption),
      .init("matrix", ScoreTexts.matrixOption),
      .init("depth", value: "N", ScoreTexts.depthOption),
      .init("agency", value: "ID", ScoreTexts.agencyOption),
      .init("explain", value: "NODE", ScoreTexts.explainOption),
      InstrumentFiles.folderOption, CommandGround.settingsOption,
    ],
    details: [ScoreTexts.details, ScoreTexts.exitDetails],
    examples: [
      "samrit score pmqa40 --answers answers.csv",
      "samrit score dept-kpi-6-digital-matrix --round m12 --answers units.xlsx --output results.xlsx",
      "samrit score dept-kpi-6-digital-matrix --round m12 --answers units.xlsx --explain 6.10 --agency U01",
    ])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let files = try InstrumentFiles(arguments, terminal)
    guard let answersPath = arguments.value("answers") else {
      throw UsageError(TerminalTexts.missing("--answers FILE"))
    }
    guard let plan = try files.plan(arguments.operands[0], terminal) else { return .problemInData }
    let request = try ScoreRequest(arguments, plan: plan)
    let file = try AnswersFile.read(answersPath, request, plan: plan)
    guard file.problems.isEmpty else {
      report(file, request, terminal)
      return .problemInData
    }
    if let agency = request.agency, !file.entries.contains(where: { $0.id == agency }) {
      let like = closest(to: agency, among: file.entries.map(\.id))
      throw UsageError(ScoreTexts.unknownAgency(agency, like: like))
    }
    let meter = ProgressMeter(terminal, total: file.entries.count, words: ScoreTexts.progress)
    let scored = ScoredRound(plan: plan, round: request.round, entries: file.entries) { meter.advance(by: $0) }
    meter.finish()
    if let node = request.explained { return try explain(node, scored, request, terminal) }
    try write(scored, request, terminal)
    return .done
  }

  /// Every wrong row; nothing is written elsewhere.
  private func report(_ file: AnswersFile, _ request: ScoreRequest, _ terminal: Terminal) {
    if request.format == .json, request.output == nil {
      terminal.out(file.problemsJSON.written())
    } else {
      for problem in file.problems {
        terminal.note(DisplayWidth.safe(problem.line(of: file.name, file.style, in: terminal.language)))
      }
    }
    terminal.note(ScoreTexts.wrongRows(file.problems.count, file: file.name))
  }

  private func explain(
    _ node: Int, _ scored: ScoredRound, _ request: ScoreRequest, _ terminal: Terminal
  ) throws -> ExitCode {
    let row = request.agency.flatMap { id in scored.entries.firstIndex { $0.id == id } }
    guard let row = row ?? (scored.entries.count == 1 ? 0 : nil) else {
      throw UsageError(ScoreTexts.whichAgency(scored.entries.count))
    }
    let explanation = ScoreExplanation(scored: scored, row: row, node: node, language: terminal.language)
    let text: String
    switch request.format {
    case .text: text = explanation.lines.joined(separator: "\n") + "\n"
    case .json: text = explanation.json.written() + "\n"
    case .csv, .xlsx: throw UsageError(ScoreTexts.explainAsText)
    }
    try deliver(Array(text.utf8), request, terminal)
    return .done
  }

  private func write(_ scored: ScoredRound, _ request: ScoreRequest, _ terminal: Terminal) throws {
    let language = terminal.language
    switch request.format {
    case .text:
      let text = ScoreText(scored: scored, language: language)
      let lines: [String]
      if request.wantsMatrix {
        lines = text.matrix(depth: request.depth)
      } else if let agency = request.agency, let row = scored.entries.firstIndex(where: { $0.id == agency }) {
        lines = text.agency(row)
      } else {
        lines = scored.entries.count == 1 ? text.agency(0) : text.round
      }
      try deliver(Array((lines.joined(separator: "\n") + "\n").utf8), request, terminal)
    case .json:
      try deliver(Array((ScoreJSON(scored: scored).document.written() + "\n").utf8), request, terminal)
    case .csv:
      let sheets = ScoreSheets(scored: scored, language: language)
      let rows = request.wantsMatrix ? sheets.matrix(depth: request.depth) : sheets.results
      // Excel takes a CSV file for UTF-8 only by its mark; programs that read from a pipe do without.
      let writer = CSVWriter(hasByteOrderMark: request.output != nil, forSpreadsheets: true)
      try deliver(writer.write(rows.map { $0.map(\.csv) }), request, terminal)
    case .xlsx:
      let workbook = ScoreWorkbook(sheets: ScoreSheets(scored: scored, language: language), depth: request.depth)
      try deliver(try workbook.bytes(), request, terminal)
    }
  }

  private func deliver(_ bytes: [UInt8], _ request: ScoreRequest, _ terminal: Terminal) throws(CommandFailure) {
    guard let path = request.output else {
      terminal.outRaw(String(decoding: bytes, as: UTF8.self))
      return
    }
    try OutputFile.write(bytes, to: path)
    terminal.note(ScoreTexts.written(path))
  }
}
