import Kernel

extension Engine {
  /// Running totals over the children of a group.
  struct Totals {
    var weight: Int128 = 0
    var answeredWeight: Int128 = 0
    /// Weight × figure, on twice the digits.
    var score: Int128 = 0
    var floor: Int128 = 0
    var maximum: Int128 = 0
    var coverage: Int128 = 0
    var applicable = 0
    var answered = 0
    var wholeCoverage = true
    var overflow = false

    mutating func add(_ result: NodeResult, weight: Int128, blankIsZero: Bool) {
      applicable += 1
      self.weight += weight
      floor &+= product(weight, result.floor.raw)
      maximum &+= product(weight, result.maximum.raw)
      if result.coverageUnits != Engine.full { wholeCoverage = false }
      coverage &+= product(weight, Int128(result.coverageUnits))
      if result.status == .blank && !blankIsZero { return }
      answered += 1
      answeredWeight += weight
      score &+= product(weight, result.score.raw)
    }

    private mutating func product(_ left: Int128, _ right: Int128) -> Int128 {
      let (product, overflow) = left.multipliedReportingOverflow(by: right)
      if overflow { self.overflow = true }
      return product
    }
  }

  /// Whether a child takes part in its group's figure.
  @inline(__always) private func counts(_ result: NodeResult, _ node: PlanNode) -> Bool {
    result.status != .absent && node.flags.isDisjoint(with: [.monitor, .record])
  }

  private func coverage(_ total: Int128, _ weight: Int128, whole: Bool) -> Int64 {
    if whole { return Engine.full }
    return weight == 0 || total == 0 ? 0 : Int64(clamping: Exact.divideRounding(total, weight))
  }

  // MARK: Sum

  func sum(_ node: PlanNode) -> NodeResult {
    var score = Exact.zero
    var floor = Exact.zero
    var whole = Exact.zero
    var applicable = Exact.zero
    var answered = Exact.zero
    var granted = Exact.zero
    var coverage: Int128 = 0
    var wholeCoverage = true
    var anyAnswered = false
    var anyApplicable = false
    var anyChild = false
    var settled = false
    var open = Exact.zero
    let rule = node.notApplicable
    for position in node.children.range {
      let child = Int(children[position])
      let result = results[child]
      guard counts(result, nodes[child]) else { continue }
      anyChild = true
      if result.status == .notApplicable {
        switch rule {
        case .rescale: whole += result.maximum
        case .reduce: break
        case .full: granted += result.maximum
        case .zero:
          whole += result.maximum
          applicable += result.maximum
          answered += result.maximum
        }
        // What is granted or counted zero is settled: the group has a figure even when nothing else applies.
        if rule == .full || rule == .zero { settled = true }
        continue
      }
      anyApplicable = true
      whole += result.maximum
      applicable += result.maximum
      open += result.maximum
      floor += result.floor
      if result.coverageUnits != Engine.full { wholeCoverage = false }
      coverage &+= result.maximum.raw &* Int128(result.coverageUnits)
      if result.status == .blank && !node.flags.contains(.missingIsZero) { continue }
      anyAnswered = true
      answered += result.maximum
      score += result.score
    }
    guard anyApplicable || settled else {
      let maximum = rule == .reduce ? Exact.zero : whole + granted
      return NodeResult(
        score: .zero, floor: .zero, maximum: maximum, coverageUnits: 0, status: anyChild ? .notApplicable : .absent,
        problem: .none)
    }
    var result = scored(score, maximum: whole + granted)
    result.floor = floor
    result.coverageUnits = self.coverage(coverage, open.raw, whole: wholeCoverage)
    if !anyAnswered && anyApplicable { result.status = .blank }
    stretch(&result, answered: answered, applicable: applicable, whole: whole)
    if result.status == .scored { result.score += granted }
    result.floor += granted
    return result
  }

  /// Spreads what was earned over what is blank (answered figure) and what does not apply (both figures).
  private func stretch(_ result: inout NodeResult, answered: Exact, applicable: Exact, whole: Exact) {
    if answered != whole && !answered.isZero {
      guard let score = result.score.multiplied(by: whole)?.divided(by: answered) else {
        block(&result, .outOfRange)
        return
      }
      result.score = score
    }
    if applicable != whole && !applicable.isZero {
      guard let floor = result.floor.multiplied(by: whole)?.divided(by: applicable) else {
        block(&result, .outOfRange)
        return
      }
      result.floor = floor
    }
  }

  // MARK: Means

  func mean(_ node: PlanNode) -> NodeResult {
    var totals = Totals()
    let isWeighted = node.flags.contains(.weighted)
    var anyChild = false
    for position in node.children.range {
      let child = Int(children[position])
      let result = results[child]
      guard counts(result, nodes[child]) else { continue }
      anyChild = true
      guard result.status != .notApplicable else { continue }
      var weight = Exact.one.raw
      if isWeighted {
        let own = self.weight(of: child)
        guard own.problem == .none else { return blank(maximum: result.maximum, problem: own.problem) }
        weight = own.raw
        if weight == 0 { continue }
      }
      totals.add(result, weight: weight, blankIsZero: node.flags.contains(.missingIsZero))
    }
    guard totals.applicable > 0, totals.weight > 0 else {
      return NodeResult(
        score: .zero, floor: .zero, maximum: .zero, coverageUnits: 0, status: anyChild ? .notApplicable : .absent,
        problem: .none)
    }
    if totals.overflow { return blank(maximum: .zero, problem: .outOfRange) }
    return mean(of: totals)
  }

  /// Both figures, the maximum and the coverage of a mean; the total weight is not 0.
  func mean(of totals: Totals) -> NodeResult {
    var result = scored(.zero, maximum: Exact(raw: Exact.divideRounding(totals.maximum, totals.weight)))
    result.coverageUnits = coverage(totals.coverage, totals.weight, whole: totals.wholeCoverage)
    result.floor = Exact(raw: Exact.divideRounding(totals.floor, totals.weight))
    if totals.answered == 0 || totals.answeredWeight == 0 {
      result.status = .blank
    } else if totals.answered == totals.applicable && totals.score == totals.floor {
      result.score = result.floor
    } else {
      result.score = Exact(raw: Exact.divideRounding(totals.score, totals.answeredWeight))
    }
    return result
  }

  func minimum(_ node: PlanNode) -> NodeResult {
    var result = scored(Exact(raw: .max), maximum: Exact(raw: .max))
    var answered = 0
    var totals = Totals()
    var anyChild = false
    for position in node.children.range {
      let child = Int(children[position])
      let other = results[child]
      guard counts(other, nodes[child]) else { continue }
      anyChild = true
      guard other.status != .notApplicable else { continue }
      totals.add(other, weight: 1, blankIsZero: false)
      result.maximum = min(result.maximum, other.maximum)
      result.floor = min(result.floor, other.floor)
      if other.status != .blank || node.flags.contains(.missingIsZero) {
        answered += 1
        result.score = min(result.score, other.score)
      }
    }
    guard totals.applicable > 0 else {
      return NodeResult(
        score: .zero, floor: .zero, maximum: .zero, coverageUnits: 0, status: anyChild ? .notApplicable : .absent,
        problem: .none)
    }
    result.coverageUnits = coverage(totals.coverage, totals.weight, whole: totals.wholeCoverage)
    if answered == 0 {
      result.status = .blank
      result.score = .zero
    }
    return result
  }

  func surveyIndex(_ node: PlanNode) -> NodeResult {
    let base = Exact(raw: amount(node.amount).raw)
    var totals = Totals()
    var anyChild = false
    for position in node.children.range {
      let child = Int(children[position])
      var part = results[child]
      guard counts(part, nodes[child]) else { continue }
      anyChild = true
      guard part.status != .notApplicable, part.maximum > .zero else { continue }
      part.score = part.score.divided(by: part.maximum) ?? .zero
      part.floor = part.floor.divided(by: part.maximum) ?? .zero
      totals.add(part, weight: 1, blankIsZero: node.flags.contains(.missingIsZero))
    }
    guard totals.applicable > 0 else {
      return NodeResult(
        score: .zero, floor: .zero, maximum: base, coverageUnits: 0, status: anyChild ? .notApplicable : .absent,
        problem: .none)
    }
    var result = scored(share(totals.score, totals.answeredWeight, of: base), maximum: base)
    result.floor = share(totals.floor, totals.weight, of: base)
    result.coverageUnits = coverage(totals.coverage, totals.weight, whole: totals.wholeCoverage)
    if totals.answered == 0 {
      result.status = .blank
    } else if totals.answered < min(Int(node.least), totals.applicable) {
      block(&result, .tooFew)
    }
    return result
  }

  /// (total ÷ number) × base, dividing last.
  private func share(_ total: Int128, _ number: Int128, of base: Exact) -> Exact {
    guard number > 0, let product = Exact(raw: total).multiplied(by: base) else { return .zero }
    return Exact(raw: Exact.divideRounding(product.raw, number))
  }

  // MARK: Counting, tiers, cases

  func satisfiedCount(_ node: PlanNode) -> NodeResult {
    var certain = 0
    var likely = 0
    var totals = Totals()
    var anyChild = false
    for position in node.children.range {
      let child = Int(children[position])
      let result = results[child]
      guard counts(result, nodes[child]) else { continue }
      anyChild = true
      guard result.status != .notApplicable else { continue }
      totals.add(result, weight: 1, blankIsZero: false)
      if isSatisfied(child) { certain += 1 }
      if result.hasScore && reaches(result.score, of: result.maximum, nodes[child].satisfiedAt) { likely += 1 }
    }
    let maximum = level(node, count: .max)
    guard totals.applicable > 0 else {
      return NodeResult(
        score: .zero, floor: .zero, maximum: maximum, coverageUnits: 0, status: anyChild ? .notApplicable : .absent,
        problem: .none)
    }
    var result = scored(level(node, count: likely), maximum: maximum)
    result.floor = level(node, count: certain)
    result.coverageUnits = coverage(totals.coverage, totals.weight, whole: totals.wholeCoverage)
    if totals.answered == 0 {
      result.status = .blank
      result.score = .zero
      result.floor = .zero
    }
    return result
  }

  private func level(_ node: PlanNode, count: Int) -> Exact {
    var score = Exact.zero
    for position in node.entries.range where entries[position].threshold <= Int128(count) {
      score = Exact(raw: entries[position].score)
    }
    return score
  }

  func tiers(_ node: PlanNode) -> NodeResult {
    var before: Int128 = 0
    var result = scored(.zero, maximum: .zero)
    result.floor = .zero
    var reachable = (score: true, floor: true)
    var open = Exact.zero
    var coverage: Int128 = 0
    var answered = 0
    var applicable = 0
    for (number, position) in node.entries.range.enumerated() {
      let child = Int(children[Int(node.children.start) + number])
      let part = results[child]
      let step = Exact(raw: entries[position].score - before)
      before = entries[position].score
      if part.status == .notApplicable || part.status == .absent {
        // A target that is not set counts as reached.
        if reachable.score { result.score += step }
        if reachable.floor { result.floor += step }
        continue
      }
      applicable += 1
      open += step
      coverage &+= step.raw &* Int128(part.coverageUnits)
      if part.status != .blank { answered += 1 }
      let threshold = nodes[child].satisfiedAt
      if reachable.score { result.score += tier(part.score, of: part.maximum, step: step, satisfiedAt: threshold) }
      if reachable.floor { result.floor += tier(part.floor, of: part.maximum, step: step, satisfiedAt: threshold) }
      if node.flags.contains(.strict) {
        reachable.score = reachable.score && part.hasScore && reaches(part.score, of: part.maximum, threshold)
        reachable.floor = reachable.floor && part.hasScore && reaches(part.floor, of: part.maximum, threshold)
      }
    }
    result.maximum = Exact(raw: before)
    guard applicable > 0 else {
      result.status = .notApplicable
      result.coverageUnits = 0
      return result
    }
    result.coverageUnits = self.coverage(coverage, open.raw, whole: false)
    if answered == 0 {
      block(&result, .none)
    }
    return result
  }

  /// What a tier's criterion brings of its step: in full once satisfied, otherwise its share.
  private func tier(_ figure: Exact, of maximum: Exact, step: Exact, satisfiedAt: Int128) -> Exact {
    if reaches(figure, of: maximum, satisfiedAt) { return step }
    return figure.multiplied(by: step)?.divided(by: maximum) ?? .zero
  }

  func cases(_ node: PlanNode) -> NodeResult {
    for (number, position) in node.entries.range.enumerated() {
      let child = Int(children[Int(node.children.start) + number])
      let condition = entries[position].program >= 0 ? run(program: entries[position].program) : .known(1)
      if condition.problem != .none {
        return blank(maximum: highestMaximum(node), problem: condition.problem)
      }
      if condition.raw != 0 {
        var result = results[child]
        if result.status == .absent { result.status = .notApplicable }
        result.selectedCase = Int16(clamping: number)
        return result
      }
    }
    return NodeResult(
      score: .zero, floor: .zero, maximum: highestMaximum(node), coverageUnits: 0, status: .notApplicable,
      problem: .none)
  }

  private func highestMaximum(_ node: PlanNode) -> Exact {
    node.children.range.reduce(.zero) { max($0, results[Int(children[$1])].maximum) }
  }
}
