import Design
import HTML
import Kernel
import Scoring

/// What is to be known about the agency besides its answers.
struct FactsPage {
  let context: FormContext
  /// What was typed and could not be saved, by fact id.
  var typed: [String: TypedAnswer] = [:]
  var flaws: [String: AnswerFlaw] = [:]
  var conflicts: Set<String> = []

  private var language: Language { context.language }
  private var instrument: Instrument { context.plan.instrument }
  var title: String { context.words(AssessmentTexts.factsTitle) }

  static func fieldName(_ fact: Scoring.Fact) -> String { "fact-\(fact.id)" }
  static func stampName(_ fact: Scoring.Fact) -> String { "v-fact-\(fact.id)" }

  /// Whether there is anything to know or to show.
  static func hasAnything(_ context: FormContext) -> Bool {
    !context.plan.instrument.facts.isEmpty || context.opened.sheet.assessment.classID != nil
      || !context.evaluation.input.weights.isEmpty
  }

  var html: HTML {
    let tree = ContentsTree(context: context, section: nil)
    return Component.workbench(
      tree: tree.html, treeLink: context.words(AssessmentTexts.allItems), main: middle,
      side: ScorePanel(context: context).html)
  }

  private var middle: HTML {
    let place = "\(context.opened.agency.name[language]) · \(context.opened.sheet.round.title[language])"
    return """
      \(Component.heading(title, eyebrow: place, lead: HTML(text: context.words(AssessmentTexts.factsLead))))\
      \(LockCallout(context: context).html)\(Component.errorSummary(errors, language: language))\
      \(known)<form method="post" action="\(url: context.base)/facts" novalidate="">\(Page.tokenInput(context.token))\
      \(HTML.forEach(instrument.facts, field))\
      \(HTML.if(
        !context.isPartlyLocked && !instrument.facts.isEmpty,
        Component.actions(Component.button(context.words(AssessmentTexts.saveAndNext)))))</form>
      """
  }

  private var errors: [FieldError] {
    instrument.facts.compactMap { fact in
      flaws[fact.id].map { FieldError(Self.fieldName(fact), "\(fact.title[language]): \($0.message[language])") }
    }
  }

  /// What nobody fills in here: the class, and weights of its own.
  private var known: HTML {
    var facts: [Design.Fact] = []
    if let id = context.opened.sheet.assessment.classID {
      let name = instrument.classes.first { $0.id == id }?.title[language] ?? id
      facts.append(Design.Fact(context.words(AssessmentTexts.agencyClass), text: name))
    }
    let weights = context.evaluation.input.weights.sorted { $0.key < $1.key }.map { id, weight in
      let name = context.plan.indices[id].map { context.name(of: $0) } ?? id
      return "\(name): \(AssessmentTexts.plain(weight))"
    }
    if !weights.isEmpty {
      facts.append(
        Design.Fact(
          context.words(AssessmentTexts.ownWeights),
          weights.map { HTML(text: $0) }.joined(separator: "<br/>")))
    }
    return HTML.if(!facts.isEmpty, Component.definitionList(facts))
  }

  private func field(_ fact: Scoring.Fact) -> HTML {
    let record = context.opened.sheet[.fact(fact.id)]
    let shown = typed[fact.id] ?? TypedAnswer(record.answer, language: language)
    let error = flaws[fact.id]?.message[language]
    let seen = SeenStamp(record).text
    return """
      <input type="hidden" name="\(attr: Self.stampName(fact))" value="\(attr: seen)"/>\
      \(input(fact, shown, error))\(HTML.if(conflicts.contains(fact.id), conflict(fact, record)))
      """
  }

  private func input(_ fact: Scoring.Fact, _ shown: TypedAnswer, _ error: String?) -> HTML {
    let name = Self.fieldName(fact)
    switch fact.kind {
    case .number(let input):
      let hint = AssessmentTexts.range(input)[language]
      return Component.field(
        Field(
          name, label: fact.title[language], kind: .number, value: shown.values.first ?? "",
          hint: hint.isEmpty ? nil : hint, error: error, unit: input.unit?[language], isReadOnly: context.isPartlyLocked
        ),
        language: language)
    case .yesNo:
      return radio(
        name, fact, shown, error,
        [
          Design.Choice("yes", context.words(AssessmentTexts.yesPlain)),
          Design.Choice("no", context.words(AssessmentTexts.noPlain)),
        ])
    case .choice(let choices):
      return radio(name, fact, shown, error, choices.map { Design.Choice($0.id, $0.text[language]) })
    }
  }

  private func radio(
    _ name: String, _ fact: Scoring.Fact, _ shown: TypedAnswer, _ error: String?, _ choices: [Design.Choice]
  ) -> HTML {
    Component.radioCards(
      Design.ChoiceQuestion(
        name, legend: fact.title[language], choices: choices, selected: Set(shown.values), error: error,
        isDisabled: context.isPartlyLocked), language: language)
  }

  private func conflict(_ fact: Scoring.Fact, _ record: AnswerRecord) -> HTML {
    let saved = AnswerWords.text(record.answer, of: nil, language)
    return Component.callout(
      .warning, title: context.words(AssessmentTexts.conflictTitle),
      "<p>\(AssessmentTexts.theirs[language]): <b>\(saved)</b> (\(record.by.name[language]))</p>")
  }
}
