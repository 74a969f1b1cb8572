import Design
import HTML
import HTTP
import Kernel
import Scoring

/// The form in which a round is made or changed.
struct RoundFormPage {
  let language: Language
  let token: String?
  let choices: RoundChoices
  /// Where the form is sent.
  let address: String
  /// What stands in the fields.
  var values: RoundValues
  /// The round as it is kept; `nil` for a new one.
  var managed: ManagedRound?
  var errors: [(field: String, message: LocalizedText)] = []
  /// How many agencies of each class would take part, when that was asked for.
  var preview: [Agency]?
  /// Somebody else changed the round meanwhile.
  var isStale = false

  private func words(_ text: LocalizedText) -> String { text[language] }
  private var isPreparing: Bool { managed.map { $0.round.state == .preparing } ?? true }
  var title: String { words(managed == nil ? RoundChangeTexts.newTitle : RoundChangeTexts.editTitle) }

  var html: HTML {
    """
    \(Component.heading(
      title, eyebrow: managed?.round.title[language],
      lead: HTML(text: words(isPreparing ? RoundChangeTexts.newLead : RoundChangeTexts.editRunning))))\
    \(stale)\(Component.errorSummary(errors.map { FieldError($0.field, words($0.message)) }, language: language))\
    \(previewBox)<form method="post" action="\(url: address)" enctype="multipart/form-data" novalidate="">\
    \(Page.tokenInput(token))<input type="hidden" name="\(attr: RoundField.revision)" value="\(managed?.terms.revision ?? 0)"/>\
    \(names)\(dates)\(rules)\(HTML.if(isPreparing, who))\
    \(HTML.if(!isPreparing, input(RoundField.reason, RoundChangeTexts.reason, .lines(2), hint: RoundChangeTexts.reasonHint)))\
    \(Component.actions(
      Component.button(words(RoundChangeTexts.save)),
      HTML.if(isPreparing, Component.button(words(RoundChangeTexts.preview), kind: .secondary, name: "go", value: "preview"))))\
    </form>
    """
  }

  private func input(
    _ name: String, _ label: LocalizedText, _ kind: Field.Kind = .text, hint: LocalizedText? = nil
  ) -> HTML {
    Component.field(
      Field(
        name, label: words(label), kind: kind, value: values[name], hint: hint.map(words),
        error: errors.first { $0.field == name }.map { words($0.message) }), language: language)
  }

  private var names: HTML {
    let options = choices.instruments.map { choice in
      let parts = [choice.plan.instrument.title[language], choice.round?.title[language], choice.pin.version]
      return FieldOption(choice.pin.value, parts.compactMap { $0 }.joined(separator: " · "))
    }
    return """
      \(input(RoundField.titleThai, RoundChangeTexts.titleThai))\
      \(input(RoundField.titleEnglish, RoundChangeTexts.titleEnglish))\
      \(input(RoundField.year, RoundChangeTexts.year, .number))\
      \(HTML.if(
        isPreparing,
        input(
          RoundField.instrument, RoundChangeTexts.instrument,
          .select([FieldOption("", words(RoundChangeTexts.choose))] + options), hint: RoundChangeTexts.instrumentHint)))
      """
  }

  private var dates: HTML {
    """
    \(input(RoundField.opens, RoundChangeTexts.opens, hint: AssessmentTexts.dateHint))\
    \(input(RoundField.due, RoundChangeTexts.due, hint: AssessmentTexts.dateHint))\
    \(input(RoundField.closes, RoundChangeTexts.closes, hint: RoundChangeTexts.closesHint))
    """
  }

  private var rules: HTML {
    let earlier = choices.earlier.map { FieldOption($0.id.rawValue, $0.title[language]) }
    return """
      \(Component.checkboxList(
        Design.ChoiceQuestion(
          RoundField.open, legend: words(RoundChangeTexts.confidentiality),
          choices: [
            Design.Choice("1", words(RoundChangeTexts.openWhenPublished), meaning: words(RoundChangeTexts.openMeaning))
          ], selected: values.isOpen ? ["1"] : []), language: language))\
      \(input(
        RoundField.evidence, RoundChangeTexts.evidenceRule,
        .select([
          FieldOption(EvidenceRule.warn.rawValue, words(RoundChangeTexts.evidenceWarns)),
          FieldOption(EvidenceRule.block.rawValue, words(RoundChangeTexts.evidenceBlocks)),
        ])))\
      \(input(RoundField.appeal, RoundChangeTexts.appealDays, .number, hint: RoundChangeTexts.appealHint))\
      \(input(RoundField.minimum, RoundChangeTexts.minimum, .number, hint: RoundChangeTexts.minimumHint))\
      \(input(
        RoundField.carries, RoundChangeTexts.carries,
        .select([FieldOption("", words(RoundChangeTexts.carriesNothing))] + earlier), hint: RoundChangeTexts.carriesHint))
      """
  }

  private var who: HTML {
    let whole = choices.mayWhole ? [FieldOption("", words(RoundChangeTexts.whole))] : []
    let parts = choices.parts.map { FieldOption($0.id.rawValue, choices.tree.path(of: $0.id, in: language)) }
    let used = Set(choices.tree.agencies.map(\.kind))
    let kinds = Agency.Kind.allCases.filter(used.contains).map { Design.Choice($0.rawValue, $0.title[language]) }
    return """
      <h2>\(RoundChangeTexts.who[language])</h2>\
      \(input(RoundField.part, RoundChangeTexts.part, .select(whole + parts)))\
      \(ticks(RoundField.kinds, RoundChangeTexts.kinds, kinds, values.kinds))\
      \(HTML.if(
        !choices.classes.isEmpty,
        ticks(
          RoundField.classes, RoundChangeTexts.classes, choices.classes.map { Design.Choice($0.id, $0.title[language]) },
          values.classes)))\
      \(input(RoundField.codes, RoundChangeTexts.codes, .lines(3), hint: RoundChangeTexts.codesHint))\
      \(FileInput(
        name: RoundField.codesFile, label: RoundChangeTexts.codesFile[language],
        error: errors.first { $0.field == RoundField.codesFile }.map { words($0.message) }).html)
      """
  }

  private func ticks(_ name: String, _ legend: LocalizedText, _ all: [Design.Choice], _ chosen: Set<String>) -> HTML {
    Component.checkboxList(
      Design.ChoiceQuestion(
        name, legend: words(legend), choices: all, selected: chosen, hint: words(RoundChangeTexts.allHint)),
      language: language)
  }

  private var previewBox: HTML {
    HTML.let(preview) { agencies in
      Component.callout(
        .info, title: "\(words(RoundChangeTexts.population)): \(RoundChangeTexts.count(agencies.count)[language])",
        PopulationView(agencies: agencies, classes: choices.classes, language: language).html)
    }
  }

  private var stale: HTML {
    guard isStale, let managed else { return .empty }
    return Component.callout(
      .warning, title: words(RoundChangeTexts.stale),
      """
      <p>\(RoundChangeTexts.staleLead[language])</p><p><b>\(RoundChangeTexts.savedNow[language])</b> \
      \(managed.round.title[language]) · \(managed.round.fiscalYear.title[language]) · \
      \(CalendarTexts.days(managed.round, language))</p>
      """)
  }
}

/// How many agencies of each class take part, and the first of them.
struct PopulationView {
  let agencies: [Agency]
  let classes: [(id: String, title: LocalizedText)]
  let language: Language

  var html: HTML {
    let counts = Dictionary(grouping: agencies, by: { $0.classID ?? "" }).mapValues(\.count)
    let lines = counts.sorted { $0.key < $1.key }.map { id, count -> String in
      let name = classes.first { $0.id == id }?.title[language] ?? (id.isEmpty ? "–" : id)
      return "\(name) \(NumberText().whole(count))"
    }
    return """
      <p>\(lines.joined(separator: " · "))</p>\
      \(HTML.if(
        !agencies.isEmpty,
        Component.disclosure(
          RoundChangeTexts.population[language],
          "<ul>\(HTML.forEach(agencies.prefix(2_000)) { "<li>\($0.code) \($0.name[language])</li>" })</ul>")))
      """
  }
}

/// A field that takes a file.
struct FileInput {
  let name: String
  let label: String
  var error: String?

  var html: HTML {
    """
    <div class="\(raw: error == nil ? "field" : "field field-failed")"><label for="field-\(attr: name)">\(label)</label>\
    \(HTML.let(error) { "<p class=\"field-error\">\($0)</p>" })\
    <input class="input" type="file" id="field-\(attr: name)" name="\(attr: name)" accept=".csv,.txt"/></div>
    """
  }
}

/// What stands in the fields of a round, as texts.
struct RoundValues: Sendable {
  private var texts: [String: String] = [:]
  var isOpen = false
  var kinds: Set<String> = []
  var classes: Set<String> = []

  subscript(name: String) -> String {
    get { texts[name] ?? "" }
    set { texts[name] = newValue }
  }

  /// What was typed.
  init(_ form: FormData) {
    for item in form.fields { texts[item.name] = item.value }
    isOpen = form[RoundField.open] != nil
    kinds = Set(form.all(RoundField.kinds))
    classes = Set(form.all(RoundField.classes))
  }

  /// A round as it is kept.
  init(_ managed: ManagedRound, _ language: Language) {
    let round = managed.round
    texts = [
      RoundField.titleThai: round.title.th, RoundField.titleEnglish: round.title.en,
      RoundField.year: String(round.fiscalYear.buddhistYear), RoundField.instrument: PinnedInstrument(round).value,
      RoundField.opens: DayEntry.text(round.opens, language), RoundField.due: DayEntry.text(round.due, language),
      RoundField.closes: DayEntry.text(round.closes, language),
      RoundField.evidence: round.evidenceRule.rawValue, RoundField.appeal: String(round.appealDays),
      RoundField.minimum: String(managed.terms.minimumAgencies),
      RoundField.carries: managed.terms.carriesFrom?.rawValue ?? "",
      RoundField.part: managed.terms.population.part?.rawValue ?? "",
      RoundField.codes: managed.terms.population.codes.sorted().joined(separator: "\n"),
    ]
    isOpen = round.isOpenWhenPublished
    kinds = Set(managed.terms.population.kinds.map(\.rawValue))
    classes = managed.terms.population.classes
  }

  /// A new round of a year.
  init(newIn year: FiscalYear, part: ID<Agency>?) {
    texts = [
      RoundField.year: String(year.buddhistYear), RoundField.minimum: "5", RoundField.appeal: "15",
      RoundField.evidence: EvidenceRule.warn.rawValue, RoundField.part: part?.rawValue ?? "",
    ]
  }
}
