import Kernel

/// Turns approved indicators into what an assessment begins with.
struct PlanOutcome {
  let slots: [Slot]
  let indicators: [Indicator]

  func plan(of proposal: Proposal, approval: PlanApproval) -> ApprovedPlan {
    var plan = ApprovedPlan(
      agency: proposal.agency, year: proposal.year, instrument: proposal.instrumentID,
      contentHash: proposal.contentHash, approval: approval)
    for slot in slots {
      let own = indicators.filter { $0.content.slot == slot.id }.map(\.content)
      setFacts(slot, own, &plan)
      switch slot.form {
      case .list: if !own.isEmpty { plan.lists[slot.id] = own.map { item($0, slot) } }
      case .criteria: if let content = own.first { plan.answers.merge(answers(content, slot)) { $1 } }
      case .issue: break
      }
      if slot.weighing == .optional, let weight = own.first?.weightNumber { plan.weights[slot.id] = weight }
      plan.indicators += own.map { shown($0, slot) }
    }
    return plan
  }

  private func setFacts(_ slot: Slot, _ own: [IndicatorContent], _ plan: inout ApprovedPlan) {
    if let fact = slot.chosenFact, isAnyChosen(besides: slot) { plan.facts[fact] = .yesNo(!own.isEmpty) }
    if let fact = slot.weightFact { plan.facts[fact] = .number(own.first?.weightNumber ?? .zero) }
  }

  /// Nothing chosen under a limit says nothing about the choice; one choice says that the others were not made.
  private func isAnyChosen(besides slot: Slot) -> Bool {
    let peers = Set(slots.filter { $0.limit == slot.limit && $0.chosenFact != nil }.map(\.id))
    return indicators.contains { peers.contains($0.content.slot) }
  }

  private func item(_ content: IndicatorContent, _ slot: Slot) -> PlannedItem {
    var values = extras(content, slot)
    let isNumeric = IndicatorCheck(slot: slot).isNumeric(content)
    func put(_ part: Slot.Part, _ value: PlannedValue?) {
      if let id = slot.parts[part], let value { values[id] = value }
    }
    put(.definition, text(isNumeric || slot.isMonitor ? content.definition : withTargets(content)))
    put(.unit, text(content.unit))
    put(.weight, content.weightNumber.map { .number($0) })
    put(.direction, content.direction.isEmpty ? nil : .choice(content.direction))
    put(.partners, text(partners(content)))
    if isNumeric {
      put(.target50, IndicatorContent.number(content.target50).map { .number($0) })
      put(.target75, IndicatorContent.number(content.target75).map { .number($0) })
      put(.target100, IndicatorContent.number(content.target100).map { .number($0) })
    }
    return PlannedItem(name: content.name, values: values)
  }

  private func answers(_ content: IndicatorContent, _ slot: Slot) -> [String: PlannedValue] {
    var values = extras(content, slot)
    let texts: [(Slot.Part, String)] = [
      (.target50, content.target50), (.target75, content.target75), (.target100, content.target100),
      (.definition, content.definition), (.partners, partners(content)), (.unit, content.unit),
    ]
    for (part, written) in texts {
      if let id = slot.parts[part], let value = text(written) { values[id] = value }
    }
    if let id = slot.parts[.approved] { values[id] = .yesNo(true) }
    return values
  }

  private func extras(_ content: IndicatorContent, _ slot: Slot) -> [String: PlannedValue] {
    var values: [String: PlannedValue] = [:]
    for extra in slot.extras {
      guard let written = content.extras[extra.id], !written.isEmpty else { continue }
      switch extra.input {
      case .line, .paragraph: values[extra.id] = .text(written)
      case .choice: values[extra.id] = .choice(written)
      case .number: values[extra.id] = IndicatorContent.number(written).map { .number($0) }
      }
    }
    return values
  }

  private func partners(_ content: IndicatorContent) -> String {
    [content.lead, content.partners].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Targets in words have no node of their own in a list; they stand under the definition.
  private func withTargets(_ content: IndicatorContent) -> String {
    let lines = zip(["50", "75", "100"], content.targets).filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
    return ([content.definition] + lines).joined(separator: "\n")
  }

  private func text(_ written: String) -> PlannedValue? { written.isEmpty ? nil : .text(written) }

  private func shown(_ content: IndicatorContent, _ slot: Slot) -> PlannedIndicator {
    let isNumeric = IndicatorCheck(slot: slot).isNumeric(content)
    let hasTargets = content.targets.contains { !$0.isEmpty }
    return PlannedIndicator(
      node: slot.id, name: content.name.isEmpty ? slot.title.th : content.name,
      targets: hasTargets ? content.targets.map { isNumeric ? content.withUnit($0) : $0 } : [],
      weight: content.weightNumber,
      isMonitor: slot.isMonitor, isJoint: content.isJoint || slot.isJoint, lead: content.lead)
  }
}
