import Kernel
import Scoring
import YAML

/// `samrit instrument check`
struct InstrumentCheckCommand: Command {
  let manual = CommandManual(
    "instrument", "check", summary: InstrumentCommandTexts.check,
    operands: [.init("PATH", InstrumentCommandTexts.checkOperand, isOptional: true, repeats: true)],
    options: [InstrumentFiles.folderOption, CommandGround.settingsOption, .init("json", CommandTexts.jsonOption)],
    details: [InstrumentCommandTexts.checkDetails],
    examples: ["samrit instrument check", "samrit instrument check instruments/pmqa40 --lang th"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let files = try InstrumentFiles(arguments, terminal)
    let paths =
      arguments.operands.isEmpty ? try files.all() : try arguments.operands.flatMap { try files.paths(of: $0) }
    guard !paths.isEmpty else {
      throw CommandFailure(.unavailable, InstrumentCommandTexts.emptyFolder(files.folder))
    }
    var inspections: [InstrumentInspection] = []
    for path in paths {
      let inspection = try InstrumentInspection(try InstrumentFiles.read(path))
      inspections.append(inspection)
      if !arguments.has("json") { report(inspection, terminal) }
    }
    if arguments.has("json") { terminal.out(JSONOutput.list(inspections.map(json)).written()) }
    return inspections.allSatisfy(\.isSound) ? .done : .problemInData
  }

  private func report(_ inspection: InstrumentInspection, _ terminal: Terminal) {
    for diagnostic in inspection.diagnostics {
      terminal.out(DisplayWidth.safe(diagnostic.line(in: terminal.language)))
    }
    terminal.out(InstrumentCommandTexts.summary(inspection)[terminal.language])
  }

  private func json(_ inspection: InstrumentInspection) -> JSONOutput {
    let plan = inspection.plan
    return .object([
      ("path", .text(inspection.path)), ("ok", .truth(inspection.isSound)),
      ("id", .text(plan?.instrument.id)), ("version", .text(plan?.instrument.version)),
      ("sha256", .text(plan?.instrument.contentHash)),
      ("nodes", .whole(plan?.nodes.count)), ("questions", .whole(plan?.questionCount)),
      ("maximum", .number(plan?.rootMaximum)), ("examples", .whole(inspection.exampleCount)),
      ("failed_examples", .whole(inspection.failedExamples)),
      (
        "problems",
        .list(
          inspection.diagnostics.map { diagnostic in
            .object([
              ("file", .text(diagnostic.file)), ("line", .whole(diagnostic.mark.line)),
              ("column", .whole(diagnostic.mark.column)), ("problem", .both(diagnostic.problem)),
              ("remedy", .both(diagnostic.remedy)),
            ])
          })
      ),
    ])
  }
}

extension Plan {
  /// Nodes that ask for an answer of their own.
  var questionCount: Int { nodes.indices.count { isQuestion($0) } }

  /// What the whole instrument may bring in its first round, before anything is answered; `nil` when that depends on
  /// facts.
  var rootMaximum: Exact? {
    let maximum = Evaluation(AssessmentInput(), plan: self).root.maximum
    return maximum > .zero ? maximum : nil
  }
}
