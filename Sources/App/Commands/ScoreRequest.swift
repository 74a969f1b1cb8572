import Kernel
import Scoring

/// What `samrit score` is asked for, understood and checked against the instrument.
struct ScoreRequest {
  enum Format: String, CaseIterable {
    case text, json, csv, xlsx
  }

  let round: Int
  let agencyClass: String?
  let form: AnswerForm?
  let sheet: String?
  /// `nil` is standard output.
  let output: String?
  let format: Format
  let wantsMatrix: Bool
  /// Levels of the tree below the root that a matrix shows.
  let depth: Int
  let agency: String?
  /// The node to explain.
  let explained: Int?

  init(_ arguments: Arguments, plan: Plan) throws(UsageError) {
    let instrument = plan.instrument
    round = try Self.round(arguments.value("round"), instrument)
    agencyClass = arguments.value("class")
    if let agencyClass {
      let known = instrument.classes.map(\.id)
      guard known.contains(agencyClass) else {
        throw UsageError(known.isEmpty ? ScoreTexts.noClasses : ScoreTexts.unknownClass(agencyClass, known))
      }
    }
    form = try Self.choice(arguments, "form", AnswerForm.self)
    sheet = arguments.value("sheet")
    output = arguments.value("output").flatMap { $0 == "-" ? nil : $0 }
    format = try Self.format(arguments, output)
    wantsMatrix = arguments.has("matrix")
    depth = try Self.depth(arguments.value("depth"))
    agency = arguments.value("agency")
    explained = try arguments.value("explain").map { id throws(UsageError) in
      guard let node = plan.indices[id] else {
        throw UsageError(ScoreTexts.unknownNode(id, like: closest(to: id, among: plan.nodes.map(\.id))))
      }
      return node
    }
    if format == .xlsx, output == nil { throw UsageError(ScoreTexts.workbookNeedsFile) }
  }

  private static func round(_ written: String?, _ instrument: Instrument) throws(UsageError) -> Int {
    let known = instrument.rounds.map(\.id)
    guard let written else {
      guard known.count == 1 else { throw UsageError(ScoreTexts.whichRound(instrument.rounds)) }
      return 0
    }
    guard let round = known.firstIndex(of: written) else {
      throw UsageError(ScoreTexts.unknownRound(written, instrument.rounds))
    }
    return round
  }

  private static func format(_ arguments: Arguments, _ output: String?) throws(UsageError) -> Format {
    if let format = try choice(arguments, "format", Format.self) { return format }
    if arguments.has("json") { return .json }
    guard let ending = output?.split(separator: ".").last?.lowercased() else { return .text }
    return Format(rawValue: ending) ?? .text
  }

  private static func depth(_ written: String?) throws(UsageError) -> Int {
    guard let written else { return 1 }
    guard let depth = Int(written), (1...20).contains(depth) else {
      throw UsageError(TerminalTexts.badChoice(written, of: "depth", choices: "1–20"))
    }
    return depth
  }

  private static func choice<Value: RawRepresentable & CaseIterable>(
    _ arguments: Arguments, _ option: String, _ type: Value.Type
  ) throws(UsageError) -> Value? where Value.RawValue == String {
    guard let written = arguments.value(option), written != "auto" else { return nil }
    guard let value = Value(rawValue: written) else {
      let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(TerminalTexts.badChoice(written, of: option, choices: choices))
    }
    return value
  }
}
