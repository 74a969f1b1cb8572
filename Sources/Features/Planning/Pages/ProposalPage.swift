import Design
import HTML
import Kernel
import Scoring

/// The indicators of one agency for a year: where they stand, what they are, what was decided.
struct ProposalPage {
  let opened: PlanningDesk.Opened
  let plans: [ActionPlan]
  let language: Language
  let token: String?
  let today: Day
  let shelf: any EvidenceShelf
  /// What stood in the way of proposing or approving, after somebody tried.
  var findings: [ProposalCheck.Finding] = []

  var place: PlanningDesk.Place { opened.place }
  private var proposal: Proposal { opened.proposal }

  var html: HTML {
    """
    \(Component.heading(
      place.agency.name[language], eyebrow: "\(PlanningTexts.indicators[language]) · \(place.year.title[language])",
      lead: HTML(text: opened.plan.instrument.title[language])))\
    \(stages)\(state)\(refusal)\(indicatorTable)\(sums)\(next)\
    \(DecisionHistory(opened: opened, language: language, shelf: shelf).html)\
    \(PlanList(place: place, plans: plans, mayWrite: opened.capabilities.allow(.proposeIndicators), language: language).html)
    """
  }

  // MARK: Where it stands

  private var stages: HTML {
    let order = Proposal.Stage.allCases
    let now = order.firstIndex(of: proposal.stage) ?? 0
    let steps = order.enumerated().map { index, stage in
      let state: Step.State = index < now || proposal.stage == .approved ? .done : index == now ? .current : .coming
      return Step(PlanningTexts.stage(stage)[language], state, note: note(stage, isPast: index < now))
    }
    return Component.stepper(steps, language: language)
  }

  private func note(_ stage: Proposal.Stage, isPast: Bool) -> String? {
    if isPast, let passed = opened.decisions.last(where: { $0.stage == stage && $0.verdict != .returned }) {
      let day = DateText(language).day(passed.day, .short)
      return passed.isLate ? "\(day) (\(PlanningTexts.late[language]))" : day
    }
    guard let step = stage.step, let due = place.calendar[step] else { return nil }
    let text = "\(PlanningTexts.due[language]) \(DateText(language).day(due, .short))"
    return proposal.stage == stage && today > due ? "\(text) (\(PlanningTexts.late[language]))" : text
  }

  private var state: HTML {
    if proposal.stage == .approved, let decision = opened.decisions.last {
      let approval = PlanApproval(
        day: decision.day, document: decision.document, meeting: decision.meeting, address: place.base)
      return Component.callout(
        .good, title: PlanningTexts.approvedTitle[language],
        "<p>\(approval.sentence[language]) · \(decision.meeting)</p><p>\(PlanningTexts.approvedBody[language])</p>")
    }
    guard proposal.stage == .draft, let last = opened.decisions.last, last.verdict == .returned else { return .empty }
    let stage = PlanningTexts.stage(last.stage)[language]
    let reasons = last.reasons.sorted { $0.key < $1.key }.map { id, reason -> HTML in
      let name = opened.indicators.first { $0.id.rawValue == id }?.content.name ?? ""
      return
        "<li>\(HTML.if(!name.isEmpty, "<b>\(TypedText.html(name, language))</b>: "))\(TypedText.html(reason, language))</li>"
    }
    return Component.callout(
      .warning, title: "\(PlanningTexts.returnedTitle[language]) · \(stage)",
      "\(HTML.if(!last.text.isEmpty, "<p>\(TypedText.html(last.text, language))</p>"))\(HTML.if(!reasons.isEmpty, "<ul>\(reasons)</ul>"))"
    )
  }

  private var refusal: HTML {
    guard !findings.isEmpty else { return .empty }
    return """
      <div class="error-summary" role="alert" tabindex="-1"><h2>\(PlanningTexts.toMend[language])</h2>\
      \(list(findings))</div>
      """
  }

  // MARK: The indicators

  private var indicatorTable: HTML {
    guard !opened.indicators.isEmpty else {
      return "\(adding)"
    }
    var rows: [Table.Row] = []
    for slot in opened.slots {
      let own = opened.indicators.filter { $0.content.slot == slot.id }
      guard !own.isEmpty else { continue }
      rows.append(.band("\(slot.id) \(slot.title[language])"))
      rows += own.map { row($0, slot) }
    }
    rows += opened.indicators.filter { opened.slot(of: $0) == nil }.map { row($0, nil) }
    let table = Table(
      caption: PlanningTexts.indicators[language],
      columns: [
        Table.Column(PlanningTexts.name[language]), Table.Column(PlanningTexts.weight[language], isNumber: true),
      ]
        + PlanningTexts.targetNames.map { Table.Column($0[language]) } + [
          Table.Column(PlanningTexts.responsible[language])
        ], rows: rows, isStacked: true)
    return Component.table(table, language: language) + adding
  }

  private func row(_ indicator: Indicator, _ slot: Slot?) -> Table.Row {
    let content = indicator.content
    let name = content.name.isEmpty ? slot?.title[language] ?? content.slot : content.name
    var tags: [HTML] = []
    if content.isJoint || slot?.isJoint == true {
      let lead = content.lead.isEmpty ? "" : " · \(content.lead)"
      tags.append(Component.tag(.info, "Joint KPI\(lead)"))
    }
    if slot?.isMonitor == true { tags.append(Component.tag(.neutral, PlanningTexts.monitor[language])) }
    let isNumeric = slot.map { IndicatorCheck(slot: $0).isNumeric(content) } ?? false
    let targets = content.targets.map { target -> HTML in
      target.isEmpty ? "–" : TypedText.html(isNumeric ? content.withUnit(target) : target, language)
    }
    return .cells(
      [
        """
        <a href="\(url: place.base)/indicators/\(indicator.id.rawValue)">\(TypedText.html(name, language))</a>\
        \(HTML.if(!tags.isEmpty, "<br/>\(tags.joined(separator: " "))"))
        """, content.weight.isEmpty ? "–" : HTML(text: content.weight),
      ] + targets + [content.responsible.isEmpty ? "–" : TypedText.html(content.responsible, language)])
  }

  private var adding: HTML {
    guard opened.mayEdit else { return .empty }
    let options = opened.slots.filter { slot in
      slot.form == .list || !opened.indicators.contains { $0.content.slot == slot.id }
    }.map { slot in
      FieldOption(slot.id, "\(slot.id) \(slot.title[language])")
    }
    return """
      <form class="filter" method="get" action="\(url: place.base)/indicators/new">\
      \(Component.field(
        Field("slot", label: PlanningTexts.addUnder[language], kind: .select(options)), language: language))\
      \(Component.button(PlanningTexts.addHere[language], kind: .secondary))</form>
      """
  }

  private var sums: HTML {
    let sums = opened.check.sums
    guard !sums.isEmpty else { return .empty }
    let facts = sums.map { sum in
      let state: TagState = sum.isMet ? .good : .warning
      return Design.Fact(
        "\(PlanningTexts.sumOfWeights[language]): \(sum.limit.title[language])",
        Component.tag(state, PlanningTexts.sum(sum)[language]))
    }
    return Component.definitionList(facts)
  }

  // MARK: What comes next

  private var next: HTML {
    if proposal.stage == .draft, opened.capabilities.allow(.proposeIndicators) { return proposing }
    guard opened.mayDecide else { return .empty }
    return Component.actions(
      Component.linkButton(PlanningTexts.decide[language], to: "\(place.base)/decide"))
  }

  private var proposing: HTML {
    let missing = opened.check.findings
    return """
      <section id="propose"><h2>\(PlanningTexts.propose[language])</h2>\
      \(HTML.if(
        missing.isEmpty, Component.callout(.good, title: PlanningTexts.ready[language]),
        else: Component.callout(.warning, title: PlanningTexts.toMend[language], list(missing))))\
      <p>\(PlanningTexts.proposeHint[language])</p>\
      <form method="post" action="\(url: place.base)/propose">\(Page.tokenInput(token))\
      <input type="hidden" name="seen" value="\(proposal.revision)"/>\
      \(Component.actions(Component.button(PlanningTexts.propose[language])))</form></section>
      """
  }

  func list(_ findings: [ProposalCheck.Finding]) -> HTML {
    let items = findings.map { finding -> HTML in
      guard let indicator = finding.indicator else { return "<li>\(finding.flaw.message[language])</li>" }
      let slot = opened.slot(of: indicator)
      let name = indicator.content.name.isEmpty ? slot?.title[language] ?? "" : indicator.content.name
      let field = finding.flaw.field.isEmpty ? "" : "#field-\(finding.flaw.field)"
      let address = "\(place.base)/indicators/\(indicator.id.rawValue)?check=1\(field)"
      return
        "<li><a href=\"\(url: address)\">\(TypedText.html(name, language))</a>: \(finding.flaw.message[language])</li>"
    }
    return "<ul>\(items)</ul>"
  }
}

/// The page of an agency that has not begun.
struct BeginPage {
  let place: PlanningDesk.Place
  let instruments: [Plan]
  let plans: [ActionPlan]
  let mayBegin: Bool
  let language: Language
  let token: String?

  var html: HTML {
    """
    \(Component.heading(
      place.agency.name[language], eyebrow: "\(PlanningTexts.indicators[language]) · \(place.year.title[language])",
      lead: HTML(text: PlanningTexts.notBegun[language])))\(form)\
    \(PlanList(place: place, plans: plans, mayWrite: mayBegin, language: language).html)
    """
  }

  private var form: HTML {
    guard mayBegin, !instruments.isEmpty else { return .empty }
    let options = instruments.map { FieldOption($0.instrument.id, $0.instrument.title[language]) }
    return """
      <form method="post" action="\(url: place.base)">\(Page.tokenInput(token))\
      \(Component.field(
        Field(
          "instrument", label: PlanningTexts.instrument[language], kind: .select(options),
          hint: PlanningTexts.beginHint[language]), language: language))\
      \(Component.actions(Component.button(PlanningTexts.begin[language])))</form>
      """
  }
}
