import Design
import HTML
import Kernel
import Scoring

/// The fields in which one question is answered, whatever its kind.
struct AnswerInput {
  let language: Language
  let node: Node
  /// What one point more or less is called, by the instrument.
  let points: (Exact) -> String
  /// The most a yes earns; `nil` when that depends on something unknown.
  let maximum: Exact?
  /// What is shown: typed before, or saved.
  let typed: TypedAnswer
  let error: String?
  let isLocked: Bool
  /// What counts, short enough to stand between the question and its answers.
  var guidance: String?

  private var name: String { FieldName.answer(node.id) }
  private var legend: String { (node.question ?? node.title)[language] }

  var html: HTML {
    switch node.kind {
    case .yesNo: radio(yesNo)
    case .levels(let levels): radio(choices(levels))
    case .choice(let question): question.isMultiple ? ticks(choices(question)) : radio(choices(question))
    case .milestones(let steps): ticks(choices(steps))
    case .bands(let bands): bands.input.map { number($0) } ?? .empty
    case .number(let input, _): number(input)
    case .text(let format, _): text(format)
    default: .empty
    }
  }

  private var yesNo: [Design.Choice] {
    [
      Design.Choice(
        "yes", AssessmentTexts.yesPlain[language], points: maximum.map { $0.isZero ? nil : points($0) } ?? nil),
      Design.Choice(
        "no", AssessmentTexts.noPlain[language], points: maximum.map { $0.isZero ? nil : points(.zero) } ?? nil),
    ]
  }

  private func choices(_ levels: [Level]) -> [Design.Choice] {
    levels.compactMap { level in
      level.text.map { text in
        Design.Choice(
          level.score.description, "\(AssessmentTexts.level[language]) \(AssessmentTexts.plain(level.score))",
          meaning: text[language], points: points(level.score))
      }
    }
  }

  private func choices(_ question: Scoring.ChoiceQuestion) -> [Design.Choice] {
    question.choices.map { choice in
      Design.Choice(choice.id, choice.text[language], points: choice.score.map(points))
    }
  }

  private func choices(_ steps: [Milestone]) -> [Design.Choice] {
    steps.enumerated().map { number, step in
      Design.Choice(
        step.id, language == .thai ? "ขั้นตอนที่ \(number + 1)" : "Step \(number + 1)", meaning: step.text[language],
        points: points(step.score))
    }
  }

  private func question(_ choices: [Design.Choice]) -> Design.ChoiceQuestion {
    Design.ChoiceQuestion(
      name, legend: legend, choices: choices, selected: Set(typed.values), hint: guidance, error: error,
      isDisabled: isLocked)
  }

  private func radio(_ choices: [Design.Choice]) -> HTML {
    var choices = choices
    if node.allowsNotApplicable {
      choices.append(
        Design.Choice(
          AnswerReading.notApplicable, AssessmentTexts.notApplicable[language],
          meaning: AssessmentTexts.notApplicableMeaning[language]))
    }
    return Component.radioCards(question(choices), language: language)
  }

  private func ticks(_ choices: [Design.Choice]) -> HTML {
    Component.checkboxList(question(choices), language: language) + asideTick
  }

  private func number(_ input: NumberInput) -> HTML {
    let hint = AssessmentTexts.range(input)[language]
    return field(.number, hint: hint.isEmpty ? nil : hint, unit: input.unit?[language]) + asideTick
  }

  private func text(_ format: TextFormat) -> HTML {
    switch format {
    case .line: field(.text) + asideTick
    case .paragraph: field(.lines(4)) + asideTick
    case .url: field(.text, hint: AssessmentTexts.urlHint[language]) + asideTick
    case .email: field(.email) + asideTick
    case .date: field(.text, hint: AssessmentTexts.dateHint[language]) + asideTick
    }
  }

  private func field(_ kind: Field.Kind, hint: String? = nil, unit: String? = nil) -> HTML {
    let words = [guidance, hint].compactMap { $0 }.joined(separator: " ")
    return Component.field(
      Field(
        name, label: legend, kind: kind, value: typed.values.first ?? "", hint: words.isEmpty ? nil : words,
        error: error, unit: unit,
        isReadOnly: isLocked), language: language)
  }

  /// "Not applicable" beside an answer that is no choice of one.
  private var asideTick: HTML {
    guard node.allowsNotApplicable else { return .empty }
    return NotApplicableTick(language: language, id: node.id, isTicked: typed.isNotApplicable, isLocked: isLocked).html
  }
}

/// The tick that declares something not applicable.
struct NotApplicableTick {
  let language: Language
  let id: String
  var label = AssessmentTexts.notApplicable
  let isTicked: Bool
  let isLocked: Bool

  var html: HTML {
    Component.checkboxList(
      Design.ChoiceQuestion(
        FieldName.notApplicable(id), legend: AssessmentTexts.notApplicable[language],
        choices: [
          Design.Choice("1", label[language], meaning: AssessmentTexts.notApplicableMeaning[language])
        ], selected: isTicked ? ["1"] : [], isDisabled: isLocked), language: language)
  }
}

extension TypedAnswer {
  /// A saved answer as its fields show it.
  init(_ answer: Answer?, language: Language, format: TextFormat? = nil) {
    switch answer {
    case .yesNo(let yes): self.init(values: [yes ? "yes" : "no"])
    case .number(let number): self.init(values: [number.description])
    case .choices(let ids): self.init(values: ids)
    case .text(let text):
      let day = format == .date ? Day(text) : nil
      self.init(values: [day.map { DayEntry.text($0, language) } ?? text])
    case .notApplicable: self.init(values: [AnswerReading.notApplicable], isNotApplicable: true)
    case .items, .given, .joint, nil: self.init(values: [])
    }
  }

  /// A saved answer to a question as its fields show it.
  init(_ answer: Answer?, of node: Node, language: Language) {
    var format: TextFormat?
    if case .text(let own, _) = node.kind { format = own }
    self.init(answer, language: language, format: format)
    // Where "not applicable" is a tick beside the field, the field itself is empty.
    if isNotApplicable, !node.isAnsweredByRadio { values = [] }
  }
}

extension Node {
  /// Whether exactly one of several choices is the answer.
  var isAnsweredByRadio: Bool {
    switch kind {
    case .yesNo, .levels: true
    case .choice(let question): !question.isMultiple
    default: false
    }
  }
}
