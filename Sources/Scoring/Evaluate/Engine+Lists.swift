import Kernel

extension Engine {
  /// Running totals over the items of a collection.
  private struct ItemTotals {
    var count = 0
    var answered = 0
    var satisfied = 0
    var likelySatisfied = 0
    var score = Exact.zero
    var floor = Exact.zero
    var lowest = Exact(raw: .max)
    var lowestFloor = Exact(raw: .max)
    var maximum = Exact.zero
    var lowestMaximum = Exact(raw: .max)
    var coverage: Int128 = 0
    /// Weight × figure over the items, for a weighted mean.
    var weighted = Totals()
    var undecided = NodeResult.Problem.none
    var unweighed = 0
  }

  func list(_ index: Int, _ node: NodePlace) -> NodeResult {
    let items = lists[Int(node.pointee.list)]
    let each = index - 1
    var totals = ItemTotals()
    for row in 0..<items.count {
      enter(row, of: items)
      runCore(node)
      let item = results[each]
      // What does not apply is left out, whatever `only` says.
      if item.status == .notApplicable || item.status == .absent { continue }
      switch inclusion(node) {
      case .counts: add(item, to: node, each: each, &totals)
      case .undecided: add(blank(maximum: item.maximum, problem: .none), to: node, each: each, &totals)
      case .leftOut: break
      }
    }
    let maximum =
      totals.count > 0 ? self.maximum(node, totals) : blankMaximum(node, width: items.width, each)
    for position in node.pointee.itemCore.range { results[Int(itemOrders[position])] = .absent }
    guard items.isAnswered else { return blank(maximum: maximum, problem: .none) }
    if totals.count == 0 && node.pointee.least == 0 { return empty(node, maximum: maximum) }
    return combined(node, totals, listed: items.count, maximum: maximum)
  }

  /// Makes the answers of one item those that the nodes inside the collection see.
  func enter(_ row: Int, of items: CompiledInput.ItemRange) {
    cursor.pointee = ItemCursor(answers: itemSlots + items.start + row * items.width, row: Int32(row))
  }

  /// Evaluates every node inside a collection for the present item.
  func runItem(_ node: NodePlace) { run(node.pointee.itemOrder) }

  /// Evaluates those that the collection's own figure needs.
  private func runCore(_ node: NodePlace) { run(node.pointee.itemCore) }

  private func run(_ order: TableRange) { run(itemOrders + Int(order.start), count: Int(order.count)) }

  private enum Inclusion {
    case counts, leftOut, undecided
  }

  /// `only` decides which items count. While it cannot be decided, an item counts as not answered: leaving the question
  /// blank must not make an item disappear.
  private func inclusion(_ node: NodePlace) -> Inclusion {
    guard node.pointee.program >= 0 else { return .counts }
    let value = run(program: node.pointee.program)
    if value.problem != .none { return .undecided }
    return value.raw != 0 ? .counts : .leftOut
  }

  private func add(_ result: NodeResult, to node: NodePlace, each: Int, _ totals: inout ItemTotals) {
    let whole = node.pointee.flags.contains(.wholeItems)
    totals.count += 1
    totals.coverage += Int128(result.coverageUnits)
    totals.maximum += result.maximum
    totals.lowestMaximum = min(totals.lowestMaximum, result.maximum)
    let certain = result.hasScore && isSatisfied(each)
    let likely = result.hasScore && reaches(result.score, of: result.maximum, nodes[each].satisfiedAt)
    if certain { totals.satisfied += 1 }
    let floor = whole ? (certain ? result.maximum : .zero) : result.floor
    let score = whole ? (likely ? result.maximum : .zero) : result.score
    if node.pointee.combine == .weightedMean {
      let weight = self.weight(of: each)
      if weight.problem == .none && weight.raw == 0 {
        // Counts nothing, neither in the figure nor in the coverage.
      } else if weight.problem == .none {
        var item = result
        item.score = score
        item.floor = floor
        totals.weighted.add(item, weight: weight.raw, blankIsZero: false)
      } else {
        totals.undecided = weight.problem
        totals.unweighed += 1
      }
    }
    totals.floor += floor
    totals.lowestFloor = min(totals.lowestFloor, floor)
    guard result.status != .blank else { return }
    totals.answered += 1
    if likely { totals.likelySatisfied += 1 }
    totals.score += score
    totals.lowest = min(totals.lowest, score)
  }

  private func combined(_ node: NodePlace, _ totals: ItemTotals, listed: Int, maximum: Exact) -> NodeResult {
    var result = scored(.zero, maximum: maximum)
    result.coverageUnits = totals.count == 0 ? Engine.full : Int64(totals.coverage / Int128(totals.count))
    if listed < Int(node.pointee.least) {
      result.floor = .zero
      result.problem = .tooFew
      return result
    }
    if totals.count == 0 { return empty(node, maximum: maximum) }
    switch node.pointee.combine {
    case .mean:
      result.score = Exact(raw: Exact.divideRounding(totals.score.raw, Int128(max(totals.answered, 1))))
      result.floor = Exact(raw: Exact.divideRounding(totals.floor.raw, Int128(totals.count)))
    case .sum:
      result.score = min(totals.score, maximum)
      result.floor = min(totals.floor, maximum)
    case .minimum:
      result.score = totals.answered == 0 ? .zero : totals.lowest
      result.floor = totals.lowestFloor
    case .weightedMean: return weightedItems(totals)
    case .share:
      result.score = share(totals.likelySatisfied, of: totals.answered)
      result.floor = share(totals.satisfied, of: totals.count)
    }
    if totals.answered == 0 { result.status = .blank }
    return result
  }

  /// The weighted mean over the items; an item whose weight is not known yet is left out.
  private func weightedItems(_ totals: ItemTotals) -> NodeResult {
    let weighted = totals.weighted
    guard weighted.weight > 0, !weighted.overflow else {
      return blank(maximum: totals.lowestMaximum, problem: weighted.overflow ? .outOfRange : totals.undecided)
    }
    var result = mean(of: weighted)
    if totals.unweighed > 0 {
      // Items that cannot be weighed yet are as good as unanswered.
      result.coverageUnits = result.coverageUnits / Int64(totals.count) * Int64(totals.count - totals.unweighed)
      if result.status == .scored { result.problem = totals.undecided }
    }
    return result
  }

  private func share(_ part: Int, of whole: Int) -> Exact {
    Exact(part * 100).divided(by: Exact(max(whole, 1))) ?? .zero
  }

  private func maximum(_ node: NodePlace, _ totals: ItemTotals) -> Exact {
    switch node.pointee.combine {
    case .mean: Exact(raw: Exact.divideRounding(totals.maximum.raw, Int128(totals.count)))
    case .minimum, .weightedMean: totals.lowestMaximum
    case .sum: Exact(raw: amount(node.pointee.amount).raw)
    case .share: .hundred
    }
  }

  /// The maximum an item would have, for a list that has none yet.
  private func blankMaximum(_ node: NodePlace, width: Int, _ each: Int) -> Exact {
    switch node.pointee.combine {
    case .sum: return Exact(raw: amount(node.pointee.amount).raw)
    case .share: return .hundred
    case .mean, .minimum, .weightedMean:
      if node.pointee.flags.contains(.fixedHighest) { return Exact(raw: node.pointee.highest) }
      return withUnsafeTemporaryAllocation(of: Slot.self, capacity: max(width, 1)) { blank in
        blank.initialize(repeating: .blank)
        guard let start = blank.baseAddress else { return .zero }
        cursor.pointee = ItemCursor(answers: start)
        runCore(node)
        return results[each].maximum
      }
    }
  }

  private func empty(_ node: NodePlace, maximum: Exact) -> NodeResult {
    switch node.pointee.empty {
    case .blank: return blank(maximum: maximum, problem: .none)
    case .zero: return scored(.zero, maximum: maximum)
    case .notApplicable:
      return NodeResult(
        score: .zero, floor: .zero, maximum: maximum, coverageUnits: 0, status: .notApplicable, problem: .none)
    }
  }
}
