import Kernel

extension Engine {
  func leaf(_ node: PlanNode) -> NodeResult {
    switch node.operation {
    case .yesNo, .text:
      let points = amount(node.amount)
      guard points.problem == .none else { return blank(maximum: .zero, problem: points.problem) }
      let maximum = Exact(raw: points.raw)
      let slot = slot(node)
      return answered(slot, maximum: maximum) {
        node.operation == .text || slot.value != 0 ? maximum : .zero
      }
    case .levels:
      let slot = slot(node)
      return answered(slot, maximum: best(node)) { Exact(raw: slot.value) }
    case .choice:
      let slot = slot(node)
      return answered(slot, maximum: best(node)) {
        Exact(raw: entries[Int(node.entries.start) + Int(slot.value)].score)
      }
    case .multipleChoice: return multipleChoice(node)
    case .milestones:
      let slot = slot(node)
      return answered(slot, maximum: best(node)) {
        let run = doneFromTheFirst(slot.value)
        return run == 0 ? .zero : Exact(raw: entries[Int(node.entries.start) + run - 1].score)
      }
    case .number:
      let slot = slot(node)
      return answered(slot, maximum: Exact(raw: amount(node.amount).raw)) { Exact(raw: slot.value) }
    case .record:
      return answered(slot(node), maximum: .zero) { .zero }
    case .bands: return bands(node)
    default: return formula(node)
    }
  }

  private func answered(_ slot: Slot, maximum: Exact, score: () -> Exact) -> NodeResult {
    switch slot.state {
    case .blank: return blank(maximum: maximum, problem: .none)
    case .notApplicable:
      return NodeResult(
        score: .zero, floor: .zero, maximum: maximum, coverageUnits: 0, status: .notApplicable, problem: .none)
    case .answered: return scored(score(), maximum: maximum)
    }
  }

  func scored(_ score: Exact, maximum: Exact) -> NodeResult {
    NodeResult(
      score: score, floor: score, maximum: maximum, coverageUnits: Engine.full, status: .scored, problem: .none)
  }

  func blank(maximum: Exact, problem: NodeResult.Problem) -> NodeResult {
    NodeResult(score: .zero, floor: .zero, maximum: maximum, coverageUnits: 0, status: .blank, problem: problem)
  }

  /// Highest score among the node's entries.
  private func best(_ node: PlanNode) -> Exact {
    var best = Exact.zero
    for position in node.entries.range { best = max(best, Exact(raw: entries[position].score)) }
    return best
  }

  private func multipleChoice(_ node: PlanNode) -> NodeResult {
    var possible = Exact.zero
    var chosen = Exact.zero
    let slot = slot(node)
    for (bit, position) in node.entries.range.enumerated() {
      let score = Exact(raw: entries[position].score)
      if score > .zero { possible += score }
      if slot.value & (Int128(1) << Int128(bit)) != 0 { chosen += score }
    }
    let maximum = node.amount >= 0 ? min(possible, Exact(raw: amount(node.amount).raw)) : possible
    return answered(slot, maximum: maximum) { min(max(chosen, .zero), maximum) }
  }

  /// Length of the unbroken run of steps from the first.
  func doneFromTheFirst(_ bits: Int128) -> Int { (~bits).trailingZeroBitCount }

  // MARK: Bands and formulas

  private func bands(_ node: PlanNode) -> NodeResult {
    let maximum = max(best(node), Exact(raw: node.below))
    var value: Value
    if node.program >= 0 {
      value = run(program: node.program)
    } else {
      let slot = slot(node)
      if slot.state == .notApplicable {
        return answered(slot, maximum: maximum) { .zero }
      }
      value = slot.state == .blank ? .missing : .known(slot.value)
      if slot.state == .blank { value.problem = .missingInput }
    }
    guard value.problem == .none else {
      // A plain blank answer is no problem to report.
      return blank(maximum: maximum, problem: node.program >= 0 ? value.problem : .none)
    }
    let score = node.flags.contains(.linear) ? interpolated(node, value) : stepped(node, value)
    guard score.problem == .none else { return blank(maximum: maximum, problem: score.problem) }
    return scored(Exact(raw: score.raw), maximum: maximum)
  }

  private func threshold(_ entry: PlanEntry) -> Value {
    entry.program >= 0 ? run(program: entry.program) : .known(entry.threshold)
  }

  private func isReached(_ value: Int128, _ threshold: Int128, lowerIsBetter: Bool) -> Bool {
    lowerIsBetter ? value <= threshold : value >= threshold
  }

  private func stepped(_ node: PlanNode, _ value: Value) -> Value {
    let lower = node.flags.contains(.lowerIsBetter)
    var score = node.below
    for position in node.entries.range {
      let threshold = threshold(entries[position])
      if threshold.problem != .none { return threshold }
      guard isReached(value.raw, threshold.raw, lowerIsBetter: lower) else { break }
      score = entries[position].score
    }
    return .known(score)
  }

  private func interpolated(_ node: PlanNode, _ value: Value) -> Value {
    let lower = node.flags.contains(.lowerIsBetter)
    var previous: (threshold: Int128, score: Int128)?
    for position in node.entries.range {
      let threshold = threshold(entries[position])
      if threshold.problem != .none { return threshold }
      let score = entries[position].score
      guard isReached(value.raw, threshold.raw, lowerIsBetter: lower) else {
        guard let previous else { return .known(node.below) }
        let way = Exact(raw: value.raw - previous.threshold)
        let span = Exact(raw: threshold.raw - previous.threshold)
        let rise = Exact(raw: score - previous.score)
        guard let part = way.multiplied(by: rise)?.divided(by: span) else {
          return Value(raw: 0, problem: .outOfRange)
        }
        return .known(previous.score + part.raw)
      }
      previous = (threshold.raw, score)
    }
    return .known(previous?.score ?? node.below)
  }

  private func formula(_ node: PlanNode) -> NodeResult {
    let maximum = amount(node.amount)
    guard maximum.problem == .none else { return blank(maximum: .zero, problem: maximum.problem) }
    let value = run(program: node.program)
    guard value.problem == .none else { return blank(maximum: Exact(raw: maximum.raw), problem: value.problem) }
    return scored(Exact(raw: min(max(value.raw, 0), maximum.raw)), maximum: Exact(raw: maximum.raw))
  }
}
