import Kernel

/// One thing to mend, at one field.
struct PlanningFlaw: Sendable, Hashable {
  /// The name of the field; empty for the whole.
  var field: String
  var message: LocalizedText
}

/// What one indicator still lacks.
struct IndicatorCheck {
  let slot: Slot

  /// What cannot even be kept as a draft: it would not be understood.
  func unreadable(_ content: IndicatorContent) -> [PlanningFlaw] {
    var flaws: [PlanningFlaw] = []
    if slot.form != .issue, content.name.isEmpty {
      flaws.append(PlanningFlaw(field: Names.name, message: PlanningFlaws.noName))
    }
    for (field, text) in Names.texts(content) where text.count > 4_000 {
      flaws.append(PlanningFlaw(field: field, message: PlanningFlaws.tooLong))
    }
    if !content.weight.isEmpty { flaws += weightFlaws(content) }
    for (field, text) in zip(Names.targets, content.targets)
    where isNumeric(content) && !text.isEmpty && IndicatorContent.number(text) == nil {
      flaws.append(PlanningFlaw(field: field, message: PlanningFlaws.notANumber))
    }
    for extra in slot.extras {
      guard case .number = extra.input, let text = content.extras[extra.id], !text.isEmpty,
        IndicatorContent.number(text) == nil
      else { continue }
      flaws.append(PlanningFlaw(field: Names.extra(extra.id), message: PlanningFlaws.notANumber))
    }
    return flaws
  }

  /// What must be there before it is proposed.
  func lacking(_ content: IndicatorContent) -> [PlanningFlaw] {
    var flaws = unreadable(content)
    func need(_ field: String, _ text: String, _ message: LocalizedText) {
      if text.isEmpty { flaws.append(PlanningFlaw(field: field, message: message)) }
    }
    if slot.weighing == .required { need(Names.weight, content.weight, PlanningFlaws.noWeight) }
    guard slot.form != .issue else { return flaws }
    need(Names.definition, content.definition, PlanningFlaws.noDefinition)
    need(Names.responsible, content.responsible, PlanningFlaws.noResponsible)
    need(Names.source, content.source, PlanningFlaws.noSource)
    if content.isJoint || slot.isJoint { need(Names.lead, content.lead, PlanningFlaws.noLead) }
    for extra in slot.extras { need(Names.extra(extra.id), content.extras[extra.id] ?? "", PlanningFlaws.noExtra) }
    guard !slot.isMonitor else { return flaws }
    if !slot.directions.isEmpty { need(Names.direction, content.direction, PlanningFlaws.noDirection) }
    if isNumeric(content) { need(Names.unit, content.unit, PlanningFlaws.noUnit) }
    if content.direction == Names.followsLead { return flaws }
    for (field, text) in zip(Names.targets, content.targets) { need(field, text, PlanningFlaws.noTarget) }
    return flaws + orderFlaws(content)
  }

  /// Whether the targets are figures.
  func isNumeric(_ content: IndicatorContent) -> Bool {
    content.direction == Names.higher || content.direction == Names.lower
  }

  private func weightFlaws(_ content: IndicatorContent) -> [PlanningFlaw] {
    guard let weight = content.weightNumber, !weight.isNegative else {
      return [PlanningFlaw(field: Names.weight, message: PlanningFlaws.notANumber)]
    }
    guard let limit = slot.limit, weight > limit.total else { return [] }
    return [PlanningFlaw(field: Names.weight, message: PlanningFlaws.overLimit(limit))]
  }

  /// Targets climb, or fall where less is better.
  private func orderFlaws(_ content: IndicatorContent) -> [PlanningFlaw] {
    guard isNumeric(content) else { return [] }
    let values = content.targets.map(IndicatorContent.number)
    let isRising = content.direction == Names.higher
    var flaws: [PlanningFlaw] = []
    for place in 1...2 {
      guard let before = values[place - 1], let now = values[place] else { continue }
      if isRising ? now < before : now > before {
        flaws.append(
          PlanningFlaw(field: Names.targets[place], message: PlanningFlaws.order(place, isRising: isRising)))
      }
    }
    if flaws.isEmpty, let first = values[0], first == values[2] {
      flaws.append(PlanningFlaw(field: Names.target100, message: PlanningFlaws.flat))
    }
    return flaws
  }

  /// The names of the fields, and the kinds of target the check knows.
  enum Names {
    static let name = "name"
    static let definition = "definition"
    static let unit = "unit"
    static let direction = "direction"
    static let weight = "weight"
    static let lead = "lead"
    static let partners = "partners"
    static let joint = "joint"
    static let source = "source"
    static let responsible = "responsible"
    static let target100 = "target-100"
    static let targets = ["target-50", "target-75", target100]
    static let baseline = ["baseline-1", "baseline-2", "baseline-3"]
    static let higher = "higher"
    static let lower = "lower"
    static let followsLead = "lead"

    static func extra(_ id: String) -> String { "extra-\(id)" }

    static func texts(_ content: IndicatorContent) -> [(String, String)] {
      [
        (name, content.name), (definition, content.definition), (unit, content.unit), (lead, content.lead),
        (partners, content.partners), (source, content.source), (responsible, content.responsible),
      ] + zip(targets, content.targets) + zip(baseline, content.baseline)
        + content.extras.sorted { $0.key < $1.key }.map { (extra($0.key), $0.value) }
    }
  }
}

/// What a whole proposal still lacks before it can go before the committees.
struct ProposalCheck {
  let slots: [Slot]
  let indicators: [Indicator]

  /// One sentence, and the indicator and field it is mended at.
  struct Finding: Sendable, Hashable {
    var indicator: Indicator?
    var flaw: PlanningFlaw
  }

  /// The weights that were given under one limit.
  struct Sum: Sendable, Hashable {
    var limit: Slot.Limit
    var total: Exact
    var isRequired: Bool
    var isMet: Bool { total == limit.total }
  }

  var findings: [Finding] {
    guard !indicators.isEmpty else {
      return [Finding(indicator: nil, flaw: PlanningFlaw(field: "", message: PlanningFlaws.empty))]
    }
    var found: [Finding] = []
    for indicator in indicators {
      guard let slot = slot(of: indicator) else {
        found.append(Finding(indicator: indicator, flaw: PlanningFlaw(field: "", message: PlanningFlaws.unknownSlot)))
        continue
      }
      found += IndicatorCheck(slot: slot).lacking(indicator.content).map { Finding(indicator: indicator, flaw: $0) }
    }
    for (slot, count) in singles where count > 1 {
      found.append(
        Finding(indicator: nil, flaw: PlanningFlaw(field: "", message: PlanningFlaws.twice(slot.title))))
    }
    return found + sums.flatMap(findings)
  }

  /// The sums of the weights, one for each group that limits them and in which anything was proposed.
  var sums: [Sum] {
    var sums: [Sum] = []
    for slot in slots {
      guard let limit = slot.limit, !sums.contains(where: { $0.limit == limit }) else { continue }
      let inside = indicators.filter { self.slot(of: $0)?.limit == limit }
      let isRequired = slots.contains { $0.limit == limit && $0.weighing == .required }
      let given = inside.filter { !$0.content.weight.isEmpty }
      guard isRequired || !given.isEmpty else { continue }
      let total = given.reduce(Exact.zero) { $0 + ($1.content.weightNumber ?? .zero) }
      sums.append(Sum(limit: limit, total: total, isRequired: isRequired))
    }
    return sums
  }

  private func findings(_ sum: Sum) -> [Finding] {
    var found: [Finding] = []
    if !sum.isRequired {
      // Once one issue has a weight of its own, the others cannot go without.
      found += indicators.filter { slot(of: $0)?.limit == sum.limit && $0.content.weight.isEmpty }.map {
        Finding(
          indicator: $0, flaw: PlanningFlaw(field: IndicatorCheck.Names.weight, message: PlanningFlaws.noWeight))
      }
    }
    if !sum.isMet {
      found.append(Finding(indicator: nil, flaw: PlanningFlaw(field: "", message: PlanningFlaws.sum(sum))))
    }
    return found
  }

  /// Places that take one entry, and how many stand there.
  private var singles: [(Slot, Int)] {
    slots.filter { $0.form != .list }.map { slot in
      (slot, indicators.filter { $0.content.slot == slot.id }.count)
    }
  }

  func slot(of indicator: Indicator) -> Slot? { slots.first { $0.id == indicator.content.slot } }
}
