import Design
import HTML
import Kernel

/// Who decided what, when, on which paper, and what was amended.
struct DecisionHistory {
  let opened: PlanningDesk.Opened
  let language: Language
  let shelf: any EvidenceShelf

  var html: HTML {
    HTML.if(
      !opened.decisions.isEmpty || !opened.amendments.isEmpty,
      "<section id=\"history\"><h2>\(PlanningTexts.history[language])</h2>\(decisions)\(amendments)</section>")
      + evidence
  }

  private var decisions: HTML {
    guard !opened.decisions.isEmpty else { return .empty }
    return Component.table(
      Table(
        caption: PlanningTexts.history[language], isCaptionHidden: true,
        columns: [
          Table.Column(PlanningTexts.stage[language]), Table.Column(PlanningTexts.verdict[language]),
          Table.Column(PlanningTexts.document[language]), Table.Column(PlanningTexts.words[language]),
          Table.Column(PlanningTexts.by[language]),
        ], rows: opened.decisions.reversed().map(row), isStacked: true), language: language)
  }

  private func row(_ decision: Decision) -> Table.Row {
    let state: TagState =
      switch decision.verdict {
      case .approved: .good
      case .returned: .warning
      case .proposed: .info
      }
    let reasons = decision.reasons.sorted { $0.key < $1.key }.map { id, reason -> HTML in
      let name = opened.indicators.first { $0.id.rawValue == id }?.content.name ?? ""
      return
        "<li>\(HTML.if(!name.isEmpty, "<b>\(TypedText.html(name, language))</b>: "))\(TypedText.html(reason, language))</li>"
    }
    let paper = [decision.document, decision.meeting].filter { !$0.isEmpty }.joined(separator: " · ")
    return .cells([
      HTML(text: PlanningTexts.stage(decision.stage)[language]),
      """
      \(Component.tag(state, PlanningTexts.verdict(decision.verdict)[language])) \
      \(DateText(language).day(decision.day, .short))\
      \(HTML.if(decision.isLate, " \(Component.tag(.bad, PlanningTexts.lateWas[language]))"))
      """, paper.isEmpty ? "–" : TypedText.html(paper, language),
      """
      \(decision.text.isEmpty && reasons.isEmpty ? "–" : TypedText.html(decision.text, language))\
      \(HTML.if(!reasons.isEmpty, "<ul>\(reasons)</ul>"))
      """,
      "\(decision.by.name[language])<br/><span class=\"soft small\">\(DateText(language).dayAndTime(decision.at))</span>",
    ])
  }

  // MARK: Amendments

  private var amendments: HTML {
    guard !opened.amendments.isEmpty else { return .empty }
    var rows: [Table.Row] = []
    for amendment in opened.amendments {
      let name = amendment.after?.name ?? amendment.before?.name ?? ""
      let stage = PlanningTexts.stage(amendment.stage)[language]
      rows.append(
        .band("\(name) · \(stage) · \(amendment.by.name[language]) · \(DateText(language).dayAndTime(amendment.at))"))
      rows += ContentDifference(before: amendment.before, after: amendment.after, slots: opened.slots)
        .lines(language).map { line in
          .cells([HTML(text: line.name), TypedText.html(line.before, language), TypedText.html(line.after, language)])
        }
    }
    return Component.table(
      Table(
        caption: PlanningTexts.amendments[language],
        columns: [
          Table.Column(PlanningTexts.field[language]), Table.Column(PlanningTexts.before[language]),
          Table.Column(PlanningTexts.after[language]),
        ], rows: rows, isStacked: true), language: language)
  }

  // MARK: Papers

  private var evidence: HTML {
    let stages = Proposal.Stage.allCases.filter { stage in
      stage != .approved && (opened.evidence[stage.rawValue] != nil || stage == opened.proposal.stage)
    }
    let items = stages.compactMap { stage -> HTML? in
      let place = EvidencePlace(
        kind: PlanningEvidence.kind, subject: opened.proposal.id.rawValue, item: stage.rawValue)
      let address = shelf.address(of: place)
      guard !address.isEmpty else { return nil }
      let attached = opened.evidence[stage.rawValue] ?? []
      let links = attached.map { piece -> HTML in
        "<li><a href=\"\(url: piece.address)\">\(piece.title)</a> <span class=\"soft small\">\(piece.detail)</span></li>"
      }
      let mayAttach = stage == opened.proposal.stage && opened.mayEdit
      guard !links.isEmpty || mayAttach else { return nil }
      return """
        <h3>\(PlanningTexts.stage(stage)[language])</h3>\(HTML.if(!links.isEmpty, "<ul>\(links)</ul>"))\
        \(HTML.if(
          mayAttach,
          Component.actions(Component.linkButton(PlanningTexts.attach[language], to: address, kind: .secondary))))
        """
    }
    return HTML.if(
      !items.isEmpty, "<section id=\"evidence\"><h2>\(PlanningTexts.evidence[language])</h2>\(items)</section>")
  }
}

/// What differs between two states of an indicator, field by field, in words.
struct ContentDifference {
  let before: IndicatorContent?
  let after: IndicatorContent?
  let slots: [Slot]

  struct Line: Sendable, Hashable {
    let name: String
    let before: String
    let after: String
  }

  func lines(_ language: Language) -> [Line] {
    guard let before, let after else {
      let name = after?.name ?? before?.name ?? ""
      return [
        Line(
          name: PlanningTexts.name[language], before: before == nil ? "–" : name,
          after: after == nil
            ? PlanningTexts.removedByCommittee[language] : "\(name) (\(PlanningTexts.addedByCommittee[language]))")
      ]
    }
    let slot = slots.first { $0.id == after.slot }
    let names = FieldNames(slot: slot, language: language)
    let old = Dictionary(FieldNames.values(before, slot, language), uniquingKeysWith: { first, _ in first })
    let new = FieldNames.values(after, slot, language)
    return new.compactMap { field, value in
      let was = old[field] ?? ""
      guard was != value else { return nil }
      return Line(name: names.name(field), before: was.isEmpty ? "–" : was, after: value.isEmpty ? "–" : value)
    }
  }
}

/// What the fields of an indicator are called, and their values in words.
struct FieldNames {
  typealias Names = IndicatorCheck.Names
  let slot: Slot?
  let language: Language

  func name(_ field: String) -> String {
    let known: [String: LocalizedText] = [
      Names.name: slot?.form == .issue ? PlanningTexts.issueName : PlanningTexts.name,
      Names.definition: PlanningTexts.definition, Names.unit: PlanningTexts.unit,
      Names.direction: PlanningTexts.direction, Names.weight: PlanningTexts.weight,
      Names.lead: PlanningTexts.leadAgency,
      Names.partners: PlanningTexts.partners, Names.source: PlanningTexts.dataSource,
      Names.responsible: PlanningTexts.responsible, Names.joint: PlanningTexts.joint,
    ]
    if let text = known[field] { return text[language] }
    if let place = Names.targets.firstIndex(of: field) { return PlanningTexts.targetNames[place][language] }
    if let place = Names.baseline.firstIndex(of: field) { return "\(PlanningTexts.baseline[language]) \(place + 1)" }
    return slot?.extras.first { Names.extra($0.id) == field }?.title[language] ?? field
  }

  static func values(_ content: IndicatorContent, _ slot: Slot?, _ language: Language) -> [(String, String)] {
    let direction = slot?.directions.first { $0.id == content.direction }?.text[language] ?? content.direction
    let joint = content.isJoint ? PlanningTexts.yes[language] : ""
    let texts = Names.texts(content).map { field, value -> (String, String) in
      guard let extra = slot?.extras.first(where: { Names.extra($0.id) == field }),
        case .choice(let choices) = extra.input
      else { return (field, value) }
      return (field, choices.first { $0.id == value }?.text[language] ?? value)
    }
    return texts + [(Names.weight, content.weight), (Names.direction, direction), (Names.joint, joint)]
  }
}
