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
    var covered = Covered()
    var applicable = 0
    var answered = 0
    /// The maximum of the first; the mean of equal maxima needs no division.
    var firstMaximum = Exact.zero
    var equalMaxima = true
    var overflow = false

    mutating func add(_ result: NodeResult, weight: Int128, blankIsZero: Bool) {
      if applicable == 0 { firstMaximum = result.maximum }
      equalMaxima = equalMaxima && result.maximum == firstMaximum
      applicable += 1
      self.weight += weight
      maximum &+= product(weight, result.maximum.raw)
      covered.add(weight, result.coverageUnits)
      let floor = product(weight, result.floor.raw)
      self.floor &+= floor
      if result.status == .blank && !blankIsZero { return }
      answered += 1
      answeredWeight += weight
      score &+= result.score == result.floor ? floor : product(weight, result.score.raw)
    }

    private mutating func product(_ left: Int128, _ right: Int128) -> Int128 {
      // What fits in 64 bits cannot overflow 128.
      let (short, shorter) = (Int64(truncatingIfNeeded: left), Int64(truncatingIfNeeded: right))
      if Int128(short) == left && Int128(shorter) == right { return Int128(short) &* Int128(shorter) }
      let (product, overflow) = left.multipliedReportingOverflow(by: right)
      if overflow { self.overflow = true }
      return product
    }
  }

  /// How much of a weight is answered. Most parts are answered wholly or not at all and need no multiplication.
  struct Covered {
    /// Weight of what is not answered at all.
    private var open: Int128 = 0
    /// Weight × units that lack in what is answered in part.
    private var lacking: Int128 = 0
    private var isWhole = true

    @inline(__always) mutating func add(_ weight: Int128, _ units: Int64) {
      if units == Engine.full { return }
      isWhole = false
      if units == 0 {
        open &+= weight
      } else {
        lacking &+= weight &* Int128(Engine.full - units)
      }
    }

    /// The share of all the weight, in coverage units.
    func share(of weight: Int128) -> Int64 {
      if isWhole { return Engine.full }
      if weight == open { return 0 }
      let covered = (weight &- open) &* Int128(Engine.full) &- lacking
      return Int64(clamping: Exact.divideRounding(covered, weight))
    }
  }

  // MARK: Sum

  func sum(_ node: NodePlace) -> NodeResult {
    var score = Exact.zero
    var floor = Exact.zero
    /// Maxima of what applies, of that the part left blank, and of what does not apply.
    var asked = Exact.zero
    var skipped = Exact.zero
    var missing = Exact.zero
    var covered = Covered()
    var anyAnswered = false
    var anyApplicable = false
    var anyNotApplicable = false
    var anyChild = false
    let blankIsZero = node.pointee.flags.contains(.missingIsZero)
    for position in node.pointee.counted.range {
      let result = results + Int(children[position])
      let status = result.pointee.status
      if status == .absent { continue }
      anyChild = true
      let maximum = result.pointee.maximum
      if status == .notApplicable {
        anyNotApplicable = true
        missing += maximum
        continue
      }
      anyApplicable = true
      asked += maximum
      floor += result.pointee.floor
      covered.add(maximum.raw, result.pointee.coverageUnits)
      if status == .blank && !blankIsZero {
        skipped += maximum
        continue
      }
      anyAnswered = true
      score += result.pointee.score
    }
    let rule = node.pointee.notApplicable
    let kept = rule == .rescale || rule == .zero ? missing : .zero
    let granted = rule == .full ? missing : .zero
    // What is granted or counted zero is settled: the group has a figure even when nothing else applies.
    let isSettled = (rule == .full || rule == .zero) && anyNotApplicable
    guard anyApplicable || isSettled else {
      return NodeResult(
        score: .zero, floor: .zero, maximum: kept + granted, coverageUnits: 0,
        status: anyChild ? .notApplicable : .absent, problem: .none)
    }
    let whole = asked + kept
    // What does not apply and counts 0 is as good as answered.
    let applicable = rule == .zero ? whole : asked
    var result = scored(score, maximum: whole + granted)
    result.floor = floor
    result.coverageUnits = covered.share(of: asked.raw)
    if !anyAnswered && anyApplicable { result.status = .blank }
    stretch(&result, answered: applicable - skipped, applicable: applicable, whole: whole)
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

  func mean(_ node: NodePlace) -> NodeResult {
    var totals = Totals()
    let isWeighted = node.pointee.flags.contains(.weighted)
    var anyChild = false
    for position in node.pointee.counted.range {
      let child = Int(children[position])
      let result = results[child]
      guard result.status != .absent else { continue }
      anyChild = true
      guard result.status != .notApplicable else { continue }
      var weight: Int128 = 1
      if isWeighted {
        let own = self.weight(of: child)
        guard own.problem == .none else { return blank(maximum: result.maximum, problem: own.problem) }
        weight = own.raw
        if weight == 0 { continue }
      }
      totals.add(result, weight: weight, blankIsZero: node.pointee.flags.contains(.missingIsZero))
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
    let maximum =
      totals.equalMaxima
      ? totals.firstMaximum : Exact(raw: Exact.divideRounding(totals.maximum, totals.weight))
    var result = scored(.zero, maximum: maximum)
    result.coverageUnits = totals.covered.share(of: totals.weight)
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

  func minimum(_ node: NodePlace) -> NodeResult {
    var result = scored(Exact(raw: .max), maximum: Exact(raw: .max))
    var answered = 0
    var totals = Totals()
    var anyChild = false
    for position in node.pointee.counted.range {
      let child = Int(children[position])
      let other = results[child]
      guard other.status != .absent else { continue }
      anyChild = true
      guard other.status != .notApplicable else { continue }
      totals.add(other, weight: 1, blankIsZero: false)
      result.maximum = min(result.maximum, other.maximum)
      result.floor = min(result.floor, other.floor)
      if other.status != .blank || node.pointee.flags.contains(.missingIsZero) {
        answered += 1
        result.score = min(result.score, other.score)
      }
    }
    guard totals.applicable > 0 else {
      return NodeResult(
        score: .zero, floor: .zero, maximum: .zero, coverageUnits: 0, status: anyChild ? .notApplicable : .absent,
        problem: .none)
    }
    result.coverageUnits = totals.covered.share(of: totals.weight)
    if answered == 0 {
      result.status = .blank
      result.score = .zero
    }
    return result
  }

  func surveyIndex(_ node: NodePlace) -> NodeResult {
    let base = Exact(raw: amount(node.pointee.amount).raw)
    var totals = Totals()
    var anyChild = false
    for position in node.pointee.counted.range {
      let child = Int(children[position])
      var part = results[child]
      guard part.status != .absent else { continue }
      anyChild = true
      guard part.status != .notApplicable, part.maximum > .zero else { continue }
      part.score = part.score.divided(by: part.maximum) ?? .zero
      part.floor = part.floor.divided(by: part.maximum) ?? .zero
      totals.add(part, weight: 1, blankIsZero: node.pointee.flags.contains(.missingIsZero))
    }
    guard totals.applicable > 0 else {
      return NodeResult(
        score: .zero, floor: .zero, maximum: base, coverageUnits: 0, status: anyChild ? .notApplicable : .absent,
        problem: .none)
    }
    var result = scored(share(totals.score, totals.answeredWeight, of: base), maximum: base)
    result.floor = share(totals.floor, totals.weight, of: base)
    result.coverageUnits = totals.covered.share(of: totals.weight)
    if totals.answered == 0 {
      result.status = .blank
    } else if totals.answered < min(Int(node.pointee.least), totals.applicable) {
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

  func satisfiedCount(_ node: NodePlace) -> NodeResult {
    var certain = 0
    var likely = 0
    var totals = Totals()
    var anyChild = false
    for position in node.pointee.counted.range {
      let child = Int(children[position])
      let result = results[child]
      guard result.status != .absent else { continue }
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
    result.coverageUnits = totals.covered.share(of: totals.weight)
    if totals.answered == 0 {
      result.status = .blank
      result.score = .zero
      result.floor = .zero
    }
    return result
  }

  private func level(_ node: NodePlace, count: Int) -> Exact {
    var score = Exact.zero
    for position in node.pointee.entries.range where entries[position].threshold <= Int128(count) {
      score = Exact(raw: entries[position].score)
    }
    return score
  }

  func tiers(_ node: NodePlace) -> NodeResult {
    var before: Int128 = 0
    var result = scored(.zero, maximum: .zero)
    result.floor = .zero
    var reachable = (score: true, floor: true)
    var covered = Covered()
    var asked = Exact.zero
    var answered = 0
    var applicable = 0
    for (number, position) in node.pointee.entries.range.enumerated() {
      let child = Int(children[Int(node.pointee.children.start) + number])
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
      asked += step
      covered.add(step.raw, part.coverageUnits)
      if part.status != .blank { answered += 1 }
      let threshold = nodes[child].satisfiedAt
      if reachable.score { result.score += tier(part.score, of: part.maximum, step: step, satisfiedAt: threshold) }
      if reachable.floor { result.floor += tier(part.floor, of: part.maximum, step: step, satisfiedAt: threshold) }
      if node.pointee.flags.contains(.strict) {
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
    result.coverageUnits = covered.share(of: asked.raw)
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

  func cases(_ node: NodePlace) -> NodeResult {
    for (number, position) in node.pointee.entries.range.enumerated() {
      let child = Int(children[Int(node.pointee.children.start) + number])
      let condition =
        entries[position].program >= 0 ? run(program: entries[position].program) : .known(1)
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

  private func highestMaximum(_ node: NodePlace) -> Exact {
    node.pointee.children.range.reduce(.zero) { max($0, results[Int(children[$1])].maximum) }
  }
}
