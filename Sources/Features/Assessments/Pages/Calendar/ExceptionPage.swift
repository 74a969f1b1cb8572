import Design
import HTML
import HTTP
import Kernel

/// What was decided for single agencies of a round, and the form to decide more.
struct ExceptionPage {
  let language: Language
  let token: String?
  let opened: RoundDesk.Opened
  let parts: [Agency]
  var values = RoundValues(FormData())
  var chosen: String?
  var errors: [(field: String, message: LocalizedText)] = []

  static let kindField = "decision"

  private var round: EvaluationRound { opened.round }
  private func words(_ text: LocalizedText) -> String { text[language] }

  var html: HTML {
    """
    \(Component.heading(
      words(ExceptionTexts.title), eyebrow: "\(round.title[language]) · \(CalendarTexts.days(round, language))",
      lead: HTML(text: words(ExceptionTexts.lead))))\
    \(Component.errorSummary(errors.map { FieldError($0.field, words($0.message)) }, language: language))\
    <h2>\(ExceptionTexts.present[language])</h2>\(present)\(HTML.if(round.state != .published, form))
    """
  }

  private var present: HTML {
    let rows = opened.tree.agencies.compactMap { agency in opened.exceptions[agency.id].map { (agency, $0) } }
    guard !rows.isEmpty else {
      return Component.emptyState(words(ExceptionTexts.none), words(ExceptionTexts.noneHint))
    }
    let text = DateText(language)
    return Component.table(
      Table(
        caption: words(ExceptionTexts.present), isCaptionHidden: true,
        columns: [
          Table.Column(words(ExceptionTexts.agency)), Table.Column(words(ExceptionTexts.exception)),
          Table.Column(words(CalendarTexts.due)), Table.Column(words(CalendarTexts.closes)),
          Table.Column(words(ExceptionTexts.decided)),
        ],
        rows: rows.map { agency, exception in
          let own = round.applying(exception)
          return .cells([
            "\(agency.name[language])<br/><span class=\"soft small\">\(agency.code)</span>",
            HTML(text: CalendarTexts.title(exception.kind)[language]), HTML(text: text.day(own.due, .short)),
            HTML(text: text.day(own.closes, .short)), exception.told(in: language),
          ])
        }, isStacked: true), language: language)
  }

  private func input(
    _ name: String, _ label: LocalizedText, _ kind: Field.Kind = .text, hint: LocalizedText? = nil
  ) -> HTML {
    Component.field(
      Field(
        name, label: words(label), kind: kind, value: values[name], hint: hint.map(words),
        error: errors.first { $0.field == name }.map { words($0.message) }), language: language)
  }

  private var form: HTML {
    let meanings: [RoundDecision.Kind: LocalizedText] = [
      .withdrawn: ExceptionTexts.withdrawMeaning, .add: ExceptionTexts.addMeaning,
    ]
    let kinds = RoundDecision.Kind.allCases.map { kind in
      Design.Choice(
        kind.rawValue, words(ExceptionTexts.words(kind)), meaning: meanings[kind].map(words))
    }
    let options =
      [FieldOption("", words(ExceptionTexts.noPart))]
      + parts.map { FieldOption($0.id.rawValue, opened.tree.path(of: $0.id, in: language)) }
    return """
      <h2>\(ExceptionTexts.what[language])</h2>\
      <form method="post" action="/rounds/\(attr: round.id.rawValue)/exceptions" enctype="multipart/form-data" novalidate="">\
      \(Page.tokenInput(token))\
      \(Component.radioCards(
        Design.ChoiceQuestion(
          Self.kindField, legend: words(ExceptionTexts.what), choices: kinds, selected: Set([chosen].compactMap { $0 }),
          error: errors.first { $0.field == Self.kindField }.map { words($0.message) }), language: language))\
      \(input(RoundField.part, ExceptionTexts.forWhom, .select(options), hint: ExceptionTexts.partHint))\
      \(input(RoundField.codes, RoundChangeTexts.codes, .lines(3), hint: ExceptionTexts.codesHint))\
      \(FileInput(
        name: RoundField.codesFile, label: RoundChangeTexts.codesFile[language],
        error: errors.first { $0.field == RoundField.codesFile }.map { words($0.message) }).html)\
      \(input(RoundField.due, ExceptionTexts.due, hint: ExceptionTexts.daysHint))\
      \(input(RoundField.closes, ExceptionTexts.closes, hint: AssessmentTexts.dateHint))\
      \(input(RoundField.reason, RoundChangeTexts.reason, .lines(2), hint: RoundChangeTexts.reasonHint))\
      \(Component.actions(Component.button(words(RoundChangeTexts.save))))</form>
      """
  }
}

extension AgencyException {
  /// Why, by whom and when it was decided; the reason in the language it was written in.
  func told(in language: Language) -> HTML {
    """
    \(RoundChangeTexts.reason[language]): \(Lines.html(reason)) – \(by.name[language]), \
    \(DateText(language).day(at, .short))
    """
  }
}
