import Kernel

/// A node where it stands in the plan's table: read field by field, never copied.
typealias NodePlace = UnsafePointer<PlanNode>

/// Evaluates one assessment over raw memory: no allocation, no reference counting.
///
/// The pointers are lent by ``Scorer`` for the time of one call and never kept. Not copyable, and nothing in it changes:
/// every rule reads the one engine in place, where a copy for each call would cost more than the rule.
struct Engine: ~Copyable {
  let nodes: UnsafePointer<PlanNode>
  let children: UnsafePointer<Int32>
  let entries: UnsafePointer<PlanEntry>
  let amounts: UnsafePointer<PlanAmount>
  let constants: UnsafePointer<PlanConstant>
  let programs: UnsafePointer<Program>
  let instructions: UnsafePointer<Instruction>
  let results: UnsafeMutablePointer<NodeResult>
  let stack: UnsafeMutablePointer<Value>
  let slots: UnsafePointer<Slot>
  let facts: UnsafePointer<Slot>
  let roundBit: UInt64
  let agencyClass: Int
  let roundText: Int128
  let classText: Int128
  let itemOrders: UnsafePointer<Int32>
  let itemSlots: UnsafePointer<Slot>
  let lists: UnsafePointer<CompiledInput.ItemRange>
  let overrides: UnsafeBufferPointer<CompiledInput.Override>
  let weights: UnsafeBufferPointer<CompiledInput.OwnWeight>
  let cursor: UnsafeMutablePointer<ItemCursor>

  /// The item being evaluated.
  struct ItemCursor {
    var answers: UnsafePointer<Slot>
    /// −1 outside collections.
    var row: Int32 = -1
  }

  /// A value of an expression, or why there is none.
  struct Value: BitwiseCopyable {
    var raw: Int128
    var problem: NodeResult.Problem
    static func known(_ raw: Int128) -> Value { Value(raw: raw, problem: .none) }
    static let missing = Value(raw: 0, problem: .missingInput)
  }

  func run(_ order: UnsafePointer<Int32>, count: Int) {
    let canBeDirect = overrides.isEmpty
    for position in 0..<count {
      let index = Int(order[position])
      let node = nodes + index
      if canBeDirect && node.pointee.flags.contains(.direct) {
        setDirectly(results + index, node)
      } else {
        evaluate(index)
      }
    }
  }

  func evaluate(_ index: Int) {
    let node = nodes + index
    guard node.pointee.rounds & roundBit != 0 else {
      results[index] = .absent
      return
    }
    if !overrides.isEmpty, let override = override(of: index) {
      results[index] = override
      return
    }
    if node.pointee.flags.contains(.plain) {
      results[index] = compute(index, node)
      return
    }
    var result = compute(index, node)
    if node.pointee.condition >= 0 { applyCondition(node, to: &result) }
    if node.pointee.requires.count > 0 { applyRequirements(node, to: &result) }
    if node.pointee.rescale != .own { applyRescale(node, to: &result) }
    if node.pointee.roundDigits >= 0 { applyRounding(node, to: &result) }
    if node.pointee.flags.contains(.monitor) && result.status == .scored { result.status = .monitor }
    results[index] = result
  }

  /// The node's own rule, before conditions, requirements, rescaling and rounding.
  func compute(_ index: Int, _ node: NodePlace) -> NodeResult {
    switch node.pointee.operation {
    case .sum: return sum(node)
    case .mean: return mean(node)
    case .minimum: return minimum(node)
    case .index: return surveyIndex(node)
    case .count: return satisfiedCount(node)
    case .tiers: return tiers(node)
    case .cases: return cases(node)
    case .list: return list(index, node)
    default: return leaf(node)
    }
  }

  // MARK: What stands around a node's own rule

  /// A figure from elsewhere, or a group declared not applicable, takes the place of the node's own result.
  private func override(of index: Int) -> NodeResult? {
    let node = nodes + index
    let row = node.pointee.flags.contains(.inItem) ? cursor.pointee.row : -1
    guard let override = overrides.first(where: { $0.node == Int32(index) && $0.row == row }) else {
      return nil
    }
    var result = compute(index, node)
    if node.pointee.rescale != .own { applyRescale(node, to: &result) }
    if override.status == .notApplicable {
      result.status = .notApplicable
      return result
    }
    let value = Exact(raw: override.value)
    return NodeResult(
      score: value, floor: value, maximum: result.maximum, coverageUnits: Engine.full, status: override.status,
      problem: .none)
  }

  private func applyCondition(_ node: NodePlace, to result: inout NodeResult) {
    let value = run(program: node.pointee.condition)
    if value.problem != .none {
      result.status = .blank
      result.problem = value.problem
      result.score = .zero
      result.floor = .zero
      result.coverageUnits = 0
    } else if value.raw == 0 {
      result.status = .notApplicable
      result.problem = .none
    }
  }

  private func applyRequirements(_ node: NodePlace, to result: inout NodeResult) {
    for position in node.pointee.requires.range {
      let required = Int(children[position])
      // What does not apply cannot be met, so it is not asked for.
      guard !isSatisfied(required), !isLeftOut(required) else { continue }
      result.score = .zero
      result.floor = .zero
      if result.status == .scored { result.problem = .requirementUnmet }
      return
    }
  }

  private func applyRescale(_ node: NodePlace, to result: inout NodeResult) {
    let amount = amount(node.pointee.rescaleAmount)
    guard amount.problem == .none else {
      block(&result, amount.problem)
      return
    }
    let factor = Exact(raw: amount.raw)
    if node.pointee.rescale == .times {
      scale(&result) { $0.multiplied(by: factor) }
      result.maximum = result.maximum.multiplied(by: factor) ?? .zero
    } else {
      let maximum = result.maximum
      scale(&result) { maximum.isZero ? .zero : $0.multiplied(by: factor)?.divided(by: maximum) }
      result.maximum = factor
    }
  }

  private func scale(_ result: inout NodeResult, by change: (Exact) -> Exact?) {
    guard let score = change(result.score), let floor = change(result.floor) else {
      block(&result, .outOfRange)
      return
    }
    result.score = score
    result.floor = floor
  }

  func block(_ result: inout NodeResult, _ problem: NodeResult.Problem) {
    if result.status != .notApplicable { result.status = .blank }
    result.problem = problem
    result.score = .zero
    result.floor = .zero
  }

  private func applyRounding(_ node: NodePlace, to result: inout NodeResult) {
    let (digits, mode) = (Int(node.pointee.roundDigits), node.pointee.roundMode)
    result.score = result.score.rounded(to: digits, mode: mode)
    result.floor = result.floor.rounded(to: digits, mode: mode)
  }

  // MARK: Shared questions

  /// The whole of a share, in coverage units.
  static let full: Int64 = 1_000_000_000_000

  /// Certain only: judged on the figure with blanks as zero.
  func isSatisfied(_ index: Int) -> Bool {
    let result = results[index]
    guard result.hasScore else { return false }
    // What is only recorded is satisfied by being there.
    if nodes[index].flags.contains(.record) { return true }
    return reaches(result.floor, of: result.maximum, nodes[index].satisfiedAt)
  }

  private func isLeftOut(_ index: Int) -> Bool {
    results[index].status == .notApplicable || results[index].status == .absent
  }

  /// Whether `figure` is at least `threshold` per cent of `maximum`.
  func reaches(_ figure: Exact, of maximum: Exact, _ threshold: Int128) -> Bool {
    if threshold == Exact.hundred.raw { return figure.raw >= maximum.raw && maximum.raw > 0 }
    guard let left = figure.multiplied(by: .hundred),
      let right = maximum.multiplied(by: Exact(raw: threshold))
    else {
      return false
    }
    return left >= right
  }

  func amount(_ index: Int32) -> Value {
    let amount = amounts[Int(index)]
    if amount.program >= 0 { return run(program: amount.program) }
    let constant = constants[Int(amount.start) + agencyClass]
    return constant.isKnown ? .known(constant.value) : .missing
  }

  func slot(_ node: NodePlace) -> Slot {
    node.pointee.flags.contains(.inItem)
      ? cursor.pointee.answers[Int(node.pointee.slot)] : slots[Int(node.pointee.slot)]
  }

  /// Weight of a child in a weighted mean.
  func weight(of child: Int) -> Value {
    if !weights.isEmpty, let own = weights.first(where: { $0.node == Int32(child) }) { return .known(own.value) }
    let node = nodes + child
    if node.pointee.flags.contains(.fixedWeight) { return .known(node.pointee.fixedWeight) }
    let weight = amount(node.pointee.weight)
    // The checker refuses negative weights; one that comes from an expression is caught here.
    return weight.raw < 0 ? Value(raw: 0, problem: .outOfRange) : weight
  }
}
