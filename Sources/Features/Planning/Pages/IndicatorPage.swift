import Design
import HTML
import Kernel

/// One indicator: the form for whoever may change it, plain text for others.
struct IndicatorPage {
  typealias Names = IndicatorCheck.Names

  let opened: PlanningDesk.Opened
  let slot: Slot
  /// `nil` for a new one.
  let indicator: Indicator?
  /// What the form shows: what is kept, or what was typed.
  var content: IndicatorContent
  let language: Language
  let token: String?
  var flaws: [PlanningFlaw] = []
  /// Whether somebody saved in between; then what is kept is shown beside what was typed.
  var isConflict = false
  var basket: [(agency: Agency, indicators: [Indicator])] = []

  private var names: FieldNames { FieldNames(slot: slot, language: language) }
  private var base: String { opened.place.base }
  var title: String {
    content.name.isEmpty ? "\(PlanningTexts.add[language])" : content.name
  }

  var html: HTML {
    """
    \(Component.heading(
      title, eyebrow: "\(slot.id) \(slot.title[language])", lead: slot.guidance.map { HTML(text: $0[language]) }))\
    \(Component.errorSummary(flaws.filter { !$0.field.isEmpty }.map { FieldError($0.field, "\(names.name($0.field)): \($0.message[language])") }, language: language))\
    \(source)\(conflict)\(fromBasket)\(HTML.if(opened.mayEdit, form, else: reading))
    """
  }

  private var source: HTML {
    HTML.let(slot.source) { "<p class=\"soft small\">\(PlanningTexts.source[language]): \($0[language])</p>" }
  }

  private var conflict: HTML {
    guard isConflict, let indicator else { return .empty }
    let lines = ContentDifference(before: indicator.content, after: content, slots: opened.slots).lines(language)
    let table = Table(
      caption: PlanningTexts.savedNow[language], isCaptionHidden: true,
      columns: [
        Table.Column(PlanningTexts.field[language]), Table.Column(PlanningTexts.savedNow[language]),
        Table.Column(PlanningTexts.yours[language]),
      ], rows: lines.map { .cells([HTML(text: $0.name), HTML(text: $0.before), HTML(text: $0.after)]) },
      isStacked: true)
    let who = "\(indicator.by.name[language]) · \(DateText(language).dayAndTime(indicator.changedAt))"
    return Component.callout(
      .warning, title: PlanningTexts.conflictTitle[language],
      "<p>\(PlanningTexts.conflictBody[language]) (\(who))</p>\(Component.table(table, language: language))")
  }

  private var fromBasket: HTML {
    let choices = basket.flatMap { above in
      above.indicators.filter { $0.content.slot == slot.id }.map { (above.agency, $0) }
    }
    guard indicator == nil, !choices.isEmpty else { return .empty }
    let options = choices.map { agency, indicator in
      FieldOption(indicator.id.rawValue, "\(indicator.content.name) (\(agency.name[language]))")
    }
    return """
      <form class="filter" method="get" action="\(url: base)/indicators/new">\
      <input type="hidden" name="slot" value="\(attr: slot.id)"/>\
      \(Component.field(
        Field(
          "from", label: PlanningTexts.fromBasket[language], kind: .select(options),
          hint: PlanningTexts.basketHint[language]), language: language))\
      \(Component.button(PlanningTexts.take[language], kind: .secondary))</form>
      """
  }

  // MARK: Reading

  private var reading: HTML {
    let facts = FieldNames.values(content, slot, language).filter { !$0.1.isEmpty }.map { field, value in
      Fact(names.name(field), TypedText.html(value, language))
    }
    return Component.definitionList(facts)
  }

  // MARK: The form

  private var form: HTML {
    let address = indicator.map { "\(base)/indicators/\($0.id.rawValue)" } ?? "\(base)/indicators/new"
    let label = opened.proposal.stage == .draft ? PlanningTexts.save : PlanningTexts.amend
    return """
      <form method="post" action="\(url: address)" novalidate="">\(Page.tokenInput(token))\
      <input type="hidden" name="seen" value="\(indicator?.revision ?? 0)"/>\
      <input type="hidden" name="slot" value="\(attr: slot.id)"/>\(fields)\
      \(Component.actions(
        Component.button(label[language]),
        Component.linkButton(PlanningTexts.indicators[language], to: base, kind: .quiet)))</form>\(removal)
      """
  }

  private var removal: HTML {
    HTML.let(indicator) { indicator in
      """
      <form method="post" action="\(url: base)/indicators/\(indicator.id.rawValue)/remove">\(Page.tokenInput(token))\
      <input type="hidden" name="seen" value="\(indicator.revision)"/>\
      \(Component.actions(Component.button(PlanningTexts.remove[language], kind: .danger)))</form>
      """
    }
  }

  private var fields: HTML {
    guard slot.form != .issue else {
      return text(Names.name, content.name, isOptional: true) + weight
    }
    return text(Names.name, content.name) + text(Names.definition, content.definition, lines: 4) + extras + weight
      + direction + HTML.if(!slot.directions.isEmpty || slot.isMonitor, text(Names.unit, content.unit)) + baseline
      + targets + joint + text(Names.lead, content.lead, isOptional: !slot.isJoint)
      + text(Names.partners, content.partners, lines: 3, isOptional: true) + text(Names.source, content.source)
      + text(Names.responsible, content.responsible)
  }

  private func error(_ field: String) -> String? { flaws.first { $0.field == field }?.message[language] }

  private func text(
    _ field: String, _ value: String, lines: Int = 1, hint: String? = nil, isOptional: Bool = false
  ) -> HTML {
    Component.field(
      Field(
        field, label: names.name(field), kind: lines > 1 ? .lines(lines) : .text, value: value, hint: hint,
        error: error(field), isOptional: isOptional), language: language)
  }

  private var weight: HTML {
    guard slot.weighing != .none, let limit = slot.limit else { return .empty }
    let isRequired = slot.weighing == .required
    return Component.field(
      Field(
        Names.weight, label: PlanningTexts.weight[language], kind: .number, value: content.weight,
        hint: PlanningTexts.weightHint(limit, isRequired: isRequired)[language], error: error(Names.weight),
        unit: PlanningTexts.weightUnit[language], isOptional: !isRequired), language: language)
  }

  private var direction: HTML {
    guard !slot.directions.isEmpty else { return .empty }
    return select(Names.direction, content.direction, slot.directions, hint: nil)
  }

  private func select(
    _ field: String, _ value: String, _ choices: [(id: String, text: LocalizedText)], hint: String?
  ) -> HTML {
    let options =
      [FieldOption("", PlanningTexts.choose[language])] + choices.map { FieldOption($0.id, $0.text[language]) }
    return Component.field(
      Field(
        field, label: names.name(field), kind: .select(options), value: value, hint: hint, error: error(field)),
      language: language)
  }

  private var baseline: HTML {
    guard slot.form == .list else { return .empty }
    var year = opened.place.year
    var columns: [HTML] = []
    for (place, field) in Names.baseline.enumerated() {
      year = year.previous
      columns.append(
        Component.field(
          Field(
            field, label: PlanningTexts.resultOf(year)[language], value: content.baseline[place],
            error: error(field), isOptional: true), language: language))
    }
    return
      "<fieldset><legend>\(PlanningTexts.baseline[language])</legend><div class=\"columns\">\(columns)</div></fieldset>"
  }

  private var targets: HTML {
    guard !slot.isMonitor else { return .empty }
    let lines = slot.directions.isEmpty ? 3 : 2
    return HTML.forEach(zip(Names.targets, content.targets)) { field, value in
      text(field, value, lines: lines, hint: PlanningTexts.targetHint[language])
    }
  }

  private var joint: HTML {
    guard !slot.isJoint else { return .empty }
    return Component.checkboxList(
      ChoiceQuestion(
        Names.joint, legend: PlanningTexts.joint[language], choices: [Choice("yes", PlanningTexts.yes[language])],
        selected: content.isJoint ? ["yes"] : []), language: language)
  }

  private var extras: HTML {
    HTML.forEach(slot.extras) { extra in
      let field = Names.extra(extra.id)
      let value = content.extras[extra.id] ?? ""
      switch extra.input {
      case .line: return text(field, value, hint: extra.hint?[language])
      case .paragraph: return text(field, value, lines: 3, hint: extra.hint?[language])
      case .choice(let choices): return select(field, value, choices, hint: extra.hint?[language])
      case .number:
        return Component.field(
          Field(
            field, label: extra.title[language], kind: .number, value: value, hint: extra.hint?[language],
            error: error(field)), language: language)
      }
    }
  }
}
