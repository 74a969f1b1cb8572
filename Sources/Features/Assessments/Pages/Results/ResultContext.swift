import Kernel
import Scoring

/// What the pages of one agency's result share.
struct ResultContext: Sendable {
  let opened: AssessmentDesk.Opened
  let language: Language
  let today: Day

  var plan: Plan { opened.plan }
  var evaluation: Evaluation { opened.evaluation }
  var instrument: Instrument { plan.instrument }
  var round: Int { plan.roundIndex(opened.sheet.round.instrumentRound) ?? 0 }
  var base: String { "/assessments/\(opened.sheet.assessment.id)" }
  var figures: FigureWords { FigureWords(instrument: instrument, language: language) }

  func words(_ text: LocalizedText) -> String { text[language] }

  func title(of node: Int) -> String { plan.nodes[node].title[language] }

  /// Number and title in one line.
  func name(of node: Int) -> String {
    [plan.code(of: node, language), title(of: node)].compactMap { $0 }.joined(separator: " ")
  }

  /// Where a figure is explained.
  func derivation(of node: Int, item: Int? = nil) -> String {
    "\(base)/derivation/\(plan.nodes[node].id)" + (item.map { "?item=\($0 + 1)" } ?? "")
  }

  /// Where a question is answered.
  func answer(of node: Int, item: Int? = nil) -> String {
    if let item, let collection = plan.collection(of: node) {
      return "\(base)/items/\(plan.nodes[collection].id)/\(item + 1)#q-\(plan.nodes[node].id)"
    }
    return "\(base)/at/\(plan.nodes[node].id)"
  }

  /// What holds the score back: parts and what they would still bring at the root, the most first.
  func heldBack() -> [(node: Int, gain: Exact)] {
    var trial = evaluation
    let root = evaluation.root.floor
    var found: [(node: Int, gain: Exact)] = []
    for pillar in plan.pillars(inRound: round) where plan.isCounted(pillar) {
      let result = evaluation[pillar]
      guard result.status == .scored || result.status == .blank else { continue }
      let id = plan.nodes[pillar].id
      trial.answer(.given(result.maximum), at: id)
      let gain = trial.root.floor - root
      trial.answer(evaluation.input.answers[id], at: id)
      if gain > .zero { found.append((pillar, gain)) }
    }
    return found.enumerated().sorted { ($1.element.gain, $0.offset) < ($0.element.gain, $1.offset) }
      .map(\.element)
  }
}

extension Plan {
  /// The number of a node in its source, where its id reads as one and its title does not say it already.
  func code(of node: Int, _ language: Language) -> String? {
    let id = nodes[node].id
    guard id.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
    let numbers = nodes[node].title[language].split { !$0.isNumber && $0 != "." }
    return numbers.contains { $0 == id } ? nil : id
  }
}

/// Figures of an instrument as they are read.
struct FigureWords: Sendable {
  let instrument: Instrument
  let language: Language

  /// A score with the instrument's digits.
  func shown(_ value: Exact) -> String { instrument.shown(value) }

  /// A maximum: whole points without needless zeros.
  func points(_ value: Exact) -> String {
    value == value.rounded(to: 0) ? NumberText().short(value) : instrument.shown(value)
  }

  /// A difference, with two digits even where scores are shown whole: what rounding swallows would not add up. Never
  /// shown as nothing when it is something.
  func difference(_ value: Exact) -> String {
    let text = NumberText().decimal(value.magnitude, decimals: max(instrument.digits, 2))
    guard !value.isZero, text.allSatisfy({ $0 == "0" || $0 == "." }) else { return text }
    return NumberText().short(value.magnitude, atMost: 6)
  }

  func percent(_ share: Exact) -> String { NumberText().percent(share: share) }

  func percent(ofMaximum result: NodeResult) -> String { result.share.map(percent) ?? "–" }

  /// The figure, or the word that stands in its place.
  func text(_ result: NodeResult) -> String {
    result.hasScore ? shown(result.score) : status(result.status)
  }

  func status(_ status: NodeResult.Status) -> String {
    switch status {
    case .scored: ResultTexts.scored[language]
    case .blank: ResultTexts.blank[language]
    case .notApplicable: ResultTexts.notApplicable[language]
    case .monitor: ResultTexts.monitor[language]
    case .joint: ResultTexts.joint[language]
    case .given: ResultTexts.published[language]
    case .absent: ResultTexts.absent[language]
    }
  }

  /// Why a figure is what it is, in few words.
  func reason(_ result: NodeResult) -> String {
    var parts: [String] = []
    if result.hasScore {
      parts.append(
        "\(ResultTexts.of(shown(result.score), points(result.maximum))[language]) (\(percent(ofMaximum: result)))"
      )
      if result.status != .scored { parts.append(status(result.status)) }
      if result.floor != result.score {
        parts.append("\(ResultTexts.blanksAsZero[language]) \(shown(result.floor))")
      }
    } else {
      parts.append(status(result.status))
    }
    if result.status == .scored || result.status == .blank, result.coverage < .one, !result.coverage.isZero {
      parts.append("\(ResultTexts.coverage[language]) \(percent(result.coverage))")
    }
    if let problem = problem(result.problem) { parts.append(problem) }
    return parts.joined(separator: " · ")
  }

  private func problem(_ problem: NodeResult.Problem) -> String? {
    let text: LocalizedText? =
      switch problem {
      case .none: nil
      case .missingInput: LocalizedText(th: "ขาดข้อมูลที่ใช้คำนวณ", en: "something it needs is missing")
      case .divisionByZero: LocalizedText(th: "ตัวหารเป็นศูนย์", en: "would divide by zero")
      case .outOfRange: LocalizedText(th: "ตัวเลขใหญ่เกินไป", en: "a number is too large")
      case .requirementUnmet:
        LocalizedText(th: "ยังไม่ผ่านข้อที่ต้องผ่านก่อน", en: "a requirement is not met")
      case .tooFew: LocalizedText(th: "จำนวนรายการหรือคำตอบไม่ถึงเกณฑ์", en: "too few items or answers")
      }
    return text?[language]
  }
}
