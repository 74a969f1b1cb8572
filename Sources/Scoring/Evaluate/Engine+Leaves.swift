import Kernel

extension Engine {
  /// The commonest leaves, with a maximum that is the same for all and nothing around them, in a few steps.
  @inline(__always) func setDirectly(_ result: UnsafeMutablePointer<NodeResult>, _ node: NodePlace) {
    let answers = node.pointee.flags.contains(.inItem) ? cursor.pointee.answers : slots
    let slot = answers + Int(node.pointee.slot)
    let isAnswered = slot.pointee.isAnswered
    var earned = slot.pointee.value
    switch node.pointee.operation {
    case .yesNo: earned = earned != 0 ? node.pointee.highest : 0
    case .text, .record: earned = node.pointee.highest
    default: break
    }
    // Answers of peers are as good as random: choosing between figures is quicker than guessing a branch.
    let score = Exact(raw: isAnswered ? earned : 0)
    result.pointee.score = score
    result.pointee.floor = score
    result.pointee.maximum.raw = node.pointee.highest
    result.pointee.coverageUnits = isAnswered ? Engine.full : 0
    result.pointee.status = isAnswered ? .scored : slot.pointee.state == .blank ? .blank : .notApplicable
    result.pointee.problem = .none
    result.pointee.selectedCase = -1
  }

  func leaf(_ node: NodePlace) -> NodeResult {
    switch node.pointee.operation {
    case .yesNo, .text:
      var maximum = Exact(raw: node.pointee.highest)
      if !node.pointee.flags.contains(.fixedHighest) {
        let points = amount(node.pointee.amount)
        guard points.problem == .none else { return blank(maximum: .zero, problem: points.problem) }
        maximum = Exact(raw: points.raw)
      }
      let slot = slot(node)
      return answered(slot, maximum: maximum) {
        node.pointee.operation == .text || slot.value != 0 ? maximum : .zero
      }
    case .levels:
      let slot = slot(node)
      return answered(slot, maximum: Exact(raw: node.pointee.highest)) { Exact(raw: slot.value) }
    case .choice:
      let slot = slot(node)
      return answered(slot, maximum: Exact(raw: node.pointee.highest)) {
        Exact(raw: entries[Int(node.pointee.entries.start) + Int(slot.value)].score)
      }
    case .multipleChoice: return multipleChoice(node)
    case .milestones:
      let slot = slot(node)
      return answered(slot, maximum: Exact(raw: node.pointee.highest)) {
        let run = doneFromTheFirst(slot.value)
        return run == 0
          ? .zero : Exact(raw: entries[Int(node.pointee.entries.start) + run - 1].score)
      }
    case .number:
      let slot = slot(node)
      return answered(slot, maximum: Exact(raw: node.pointee.highest)) { Exact(raw: slot.value) }
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

  private func multipleChoice(_ node: NodePlace) -> NodeResult {
    var chosen = Exact.zero
    let slot = slot(node)
    var ticked = slot.value
    for position in node.pointee.entries.range {
      if ticked & 1 != 0 { chosen += Exact(raw: entries[position].score) }
      ticked >>= 1
    }
    let maximum = Exact(raw: node.pointee.highest)
    return answered(slot, maximum: maximum) { min(max(chosen, .zero), maximum) }
  }

  /// Length of the unbroken run of steps from the first.
  func doneFromTheFirst(_ bits: Int128) -> Int { (~bits).trailingZeroBitCount }

  // MARK: Bands and formulas

  private func bands(_ node: NodePlace) -> NodeResult {
    let maximum = Exact(raw: node.pointee.highest)
    var value: Value
    if node.pointee.program >= 0 {
      value = run(program: node.pointee.program)
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
      return blank(maximum: maximum, problem: node.pointee.program >= 0 ? value.problem : .none)
    }
    let score =
      node.pointee.flags.contains(.linear) ? interpolated(node, value) : stepped(node, value)
    guard score.problem == .none else { return blank(maximum: maximum, problem: score.problem) }
    return scored(Exact(raw: score.raw), maximum: maximum)
  }

  private func threshold(_ entry: PlanEntry) -> Value {
    entry.program >= 0 ? run(program: entry.program) : .known(entry.threshold)
  }

  private func isReached(_ value: Int128, _ threshold: Int128, lowerIsBetter: Bool) -> Bool {
    lowerIsBetter ? value <= threshold : value >= threshold
  }

  private func stepped(_ node: NodePlace, _ value: Value) -> Value {
    let lower = node.pointee.flags.contains(.lowerIsBetter)
    var score = node.pointee.below
    for position in node.pointee.entries.range {
      let threshold = threshold(entries[position])
      if threshold.problem != .none { return threshold }
      guard isReached(value.raw, threshold.raw, lowerIsBetter: lower) else { break }
      score = entries[position].score
    }
    return .known(score)
  }

  private func interpolated(_ node: NodePlace, _ value: Value) -> Value {
    let lower = node.pointee.flags.contains(.lowerIsBetter)
    var previous: (threshold: Int128, score: Int128)?
    for position in node.pointee.entries.range {
      let threshold = threshold(entries[position])
      if threshold.problem != .none { return threshold }
      let score = entries[position].score
      guard isReached(value.raw, threshold.raw, lowerIsBetter: lower) else {
        guard let previous else { return .known(node.pointee.below) }
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
    return .known(previous?.score ?? node.pointee.below)
  }

  private func formula(_ node: NodePlace) -> NodeResult {
    let maximum = amount(node.pointee.amount)
    guard maximum.problem == .none else { return blank(maximum: .zero, problem: maximum.problem) }
    let value = run(program: node.pointee.program)
    guard value.problem == .none else {
      return blank(maximum: Exact(raw: maximum.raw), problem: value.problem)
    }
    return scored(Exact(raw: min(max(value.raw, 0), maximum.raw)), maximum: Exact(raw: maximum.raw))
  }
}
