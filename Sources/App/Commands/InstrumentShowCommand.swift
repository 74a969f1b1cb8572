import Kernel
import Scoring

/// `samrit instrument show`
struct InstrumentShowCommand: Command {
  let manual = CommandManual(
    "instrument", "show", summary: InstrumentCommandTexts.show,
    operands: [.init("INSTRUMENT", InstrumentCommandTexts.instrumentOperand)],
    options: [InstrumentFiles.folderOption, CommandGround.settingsOption],
    details: [InstrumentCommandTexts.showDetails],
    examples: ["samrit instrument show pmqa40", "samrit instrument show dept-kpi-6-digital-matrix --lang th"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let files = try InstrumentFiles(arguments, terminal)
    guard let plan = try files.plan(arguments.operands[0], terminal) else { return .problemInData }
    for line in InstrumentOutline(plan: plan, language: terminal.language).lines {
      terminal.out(DisplayWidth.safe(line))
    }
    return .done
  }
}

/// An instrument on the terminal: what it is, then its tree.
struct InstrumentOutline {
  let plan: Plan
  let language: Language
  /// Each round before anything is answered, for the maxima.
  private let blanks: [Evaluation]

  init(plan: Plan, language: Language) {
    self.plan = plan
    self.language = language
    blanks = plan.instrument.rounds.map { Evaluation(AssessmentInput(round: $0.id), plan: plan) }
  }

  private typealias Words = InstrumentCommandTexts
  private var instrument: Instrument { plan.instrument }

  var lines: [String] {
    var lines = [
      "\(instrument.title[language])", "\(instrument.id) · \(Words.version[language]) \(instrument.version)",
    ]
    if let source = instrument.source { lines.append("\(Words.source[language]): \(source.text(language))") }
    lines.append(
      "\(Words.rounds[language]): "
        + instrument.rounds.map { "\($0.id) (\($0.title[language]))" }.joined(separator: ", "))
    if !instrument.classes.isEmpty {
      lines.append(
        "\(Words.classes[language]): "
          + instrument.classes.map { "\($0.id) (\($0.title[language]))" }.joined(separator: ", "))
    }
    if !instrument.facts.isEmpty {
      lines.append(
        "\(Words.facts[language]): "
          + instrument.facts.map { "\($0.id) (\($0.title[language]))" }.joined(separator: ", "))
    }
    lines.append("")
    lines.append(label(plan.rootIndex))
    appendChildren(of: plan.rootIndex, prefix: "", to: &lines)
    return lines
  }

  private func appendChildren(of node: Int, prefix: String, to lines: inout [String]) {
    let children = plan.children(of: node)
    for (place, child) in children.enumerated() {
      let isLast = place == children.count - 1
      lines.append(prefix + (isLast ? "└─ " : "├─ ") + label(child))
      appendChildren(of: child, prefix: prefix + (isLast ? "   " : "│  "), to: &lines)
    }
  }

  private func label(_ index: Int) -> String {
    let node = plan.nodes[index]
    return "\(node.id)  \(node.title[language])  [\(remarks(index, node).joined(separator: " · "))]"
  }

  private func remarks(_ index: Int, _ node: Node) -> [String] {
    var remarks = [node.kind.name]
    if let maximum = maximum(index) { remarks.append(Words.points(instrument.shown(maximum))[language]) }
    if let weight = weight(index, node) { remarks.append("\(Words.weight[language]) \(weight)") }
    if let rounds = node.rounds { remarks.append("\(Words.rounds[language]) \(rounds.joined(separator: ", "))") }
    if let condition = node.condition { remarks.append("\(Words.when[language]) \(condition.text)") }
    if let parent = plan.parents[index], let condition = plan.nodes[parent].condition(ofCase: node.id) {
      remarks.append("\(Words.when[language]) \(condition.text)")
    }
    if !node.requires.isEmpty { remarks.append("\(Words.requires[language]) \(node.requires.joined(separator: ", "))") }
    if node.isMonitor { remarks.append(Words.monitor[language]) }
    if node.isJoint { remarks.append(Words.joint[language]) }
    if let part = node.part { remarks.append(Words.part(part)[language]) }
    return remarks
  }

  /// The maximum in the first round the node exists in; `nil` when it earns nothing or its maximum depends on answers.
  private func maximum(_ index: Int) -> Exact? {
    guard plan.isCounted(index), plan.collection(of: index) == nil else { return nil }
    let maxima = blanks.map { $0[index].maximum }
    return maxima.first { $0 > .zero }
  }

  private func weight(_ index: Int, _ node: Node) -> String? {
    guard let parent = plan.parents[index], case .weightedMean = plan.nodes[parent].kind else { return nil }
    switch node.weight {
    case nil: return "1"
    case .number(let weight): return weight.description
    case .expression(let expression): return expression.text
    case .byClass(let weights, let otherwise):
      var parts = instrument.classes.compactMap { known in weights[known.id].map { "\(known.id) \($0)" } }
      if let otherwise { parts.append("\(Words.otherwise[language]) \(otherwise)") }
      return parts.joined(separator: ", ")
    }
  }
}

extension Node {
  /// The condition under which a case is used.
  fileprivate func condition(ofCase id: String) -> Expression? {
    guard case .cases(let cases) = kind else { return nil }
    return cases.first { $0.node.id == id }?.condition
  }
}

extension Source {
  /// Document and item on one line.
  func text(_ language: Language) -> String {
    document[language] + (item.map { ", \($0[language])" } ?? "")
  }
}
