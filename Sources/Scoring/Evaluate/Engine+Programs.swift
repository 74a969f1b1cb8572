import Kernel

extension Engine {
  /// Runs a compiled expression; truth is 1 or 0.
  func run(program index: Int32) -> Value {
    let program = programs[Int(index)]
    let first = instructions + Int(program.instructions.start)
    switch program.shape {
    case .value: return load(first.pointee)
    case .pair: return binary(first[2].code, load(first[0]), load(first[1]))
    case .steps: break
    }
    var top = -1
    for position in program.instructions.range {
      let instruction = instructions[position]
      switch instruction.code {
      case .negate, .not, .absolute:
        stack[top] = unary(instruction.code, stack[top])
      case .minimum, .maximum:
        let count = Int(instruction.operand)
        top -= count - 1
        for other in 1..<max(count, 1) { stack[top] = extreme(instruction.code, stack[top], stack[top + other]) }
      case .choose:
        top -= 2
        let condition = stack[top]
        stack[top] = condition.problem != .none ? condition : stack[condition.raw != 0 ? top + 1 : top + 2]
      case .add, .subtract, .multiply, .divide, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and,
        .or, .roundTo:
        top -= 1
        stack[top] = binary(instruction.code, stack[top], stack[top + 1])
      default:
        top += 1
        stack[top] = load(instruction)
      }
    }
    return top >= 0 ? stack[top] : .missing
  }

  private func load(_ instruction: Instruction) -> Value {
    let operand = Int(instruction.operand)
    switch instruction.code {
    case .constant: return .known(instruction.constant)
    case .fact:
      let fact = facts[operand]
      return fact.isAnswered ? .known(fact.value) : .missing
    case .round: return .known(roundText)
    case .agencyClass: return classText >= 0 ? .known(classText) : .missing
    case .value: return answer(of: operand)
    case .valueIs:
      let value = answer(of: operand)
      return value.problem == .none ? truth(value.raw == instruction.constant) : value
    case .score:
      let result = results[operand]
      return result.hasScore ? .known(result.score.raw) : .missing
    case .percent:
      let result = results[operand]
      guard result.hasScore, let part = result.score.multiplied(by: .hundred)?.divided(by: result.maximum) else {
        return .missing
      }
      return .known(part.raw)
    case .satisfied: return .known(isSatisfied(operand) ? 1 : 0)
    case .answered: return .known(results[operand].hasScore ? 1 : 0)
    case .count: return count(of: operand)
    case .sum: return sum(ofItems: operand)
    default: return .missing
    }
  }

  @inline(__always) private func answer(of index: Int) -> Value {
    let node = nodes + index
    // A node that does not apply has no answer, whatever was typed before.
    guard node.pointee.slot >= 0, results[index].status != .notApplicable,
      results[index].status != .absent
    else {
      return .missing
    }
    let slot = slot(node)
    guard slot.isAnswered else { return .missing }
    guard node.pointee.operation == .choice else { return .known(slot.value) }
    return .known(entries[Int(node.pointee.entries.start) + Int(slot.value)].threshold)
  }

  private func count(of index: Int) -> Value {
    let node = nodes + index
    switch node.pointee.operation {
    case .milestones, .multipleChoice:
      let slot = slot(node)
      guard slot.isAnswered else { return .missing }
      let number =
        node.pointee.operation == .milestones
        ? doneFromTheFirst(slot.value) : slot.value.nonzeroBitCount
      return .known(Exact(number).raw)
    case .list:
      let items = lists[Int(node.pointee.list)]
      return items.isAnswered ? .known(Exact(items.count).raw) : .missing
    case .count:
      let satisfied = node.pointee.children.range.count { isSatisfied(Int(children[$0])) }
      return .known(Exact(satisfied).raw)
    default: return .missing
    }
  }

  /// Adds a number up over the items of its collection; blanks and a missing list add nothing.
  private func sum(ofItems index: Int) -> Value {
    let node = nodes + index
    guard node.pointee.list >= 0, node.pointee.slot >= 0 else { return .missing }
    let items = lists[Int(node.pointee.list)]
    var total = Exact.zero
    for row in 0..<items.count {
      let slot = itemSlots[items.start + row * items.width + Int(node.pointee.slot)]
      if slot.isAnswered { total += Exact(raw: slot.value) }
    }
    return .known(total.raw)
  }

  private func unary(_ code: Instruction.Code, _ value: Value) -> Value {
    guard value.problem == .none else { return value }
    switch code {
    case .negate: return .known(-value.raw)
    case .not: return .known(value.raw == 0 ? 1 : 0)
    default: return .known(Exact(raw: value.raw).magnitude.raw)
    }
  }

  private func extreme(_ code: Instruction.Code, _ left: Value, _ right: Value) -> Value {
    if left.problem != .none { return left }
    if right.problem != .none { return right }
    return .known(code == .minimum ? min(left.raw, right.raw) : max(left.raw, right.raw))
  }

  private func binary(_ code: Instruction.Code, _ left: Value, _ right: Value)
    -> Value
  {
    // `and` and `or` may be decided by one side alone.
    if code == .and || code == .or {
      let deciding: Int128 = code == .and ? 0 : 1
      if left.problem == .none && left.raw == deciding { return left }
      if right.problem == .none && right.raw == deciding { return right }
    }
    if left.problem != .none { return left }
    if right.problem != .none { return right }
    switch code {
    case .equal: return truth(left.raw == right.raw)
    case .notEqual: return truth(left.raw != right.raw)
    case .less: return truth(left.raw < right.raw)
    case .lessOrEqual: return truth(left.raw <= right.raw)
    case .greater: return truth(left.raw > right.raw)
    case .greaterOrEqual: return truth(left.raw >= right.raw)
    case .and, .or: return left
    default: return arithmetic(code, Exact(raw: left.raw), Exact(raw: right.raw))
    }
  }

  private func arithmetic(_ code: Instruction.Code, _ left: Exact, _ right: Exact) -> Value {
    switch code {
    case .add: return .known((left + right).raw)
    case .subtract: return .known((left - right).raw)
    case .multiply: return left.multiplied(by: right).map { .known($0.raw) } ?? Value(raw: 0, problem: .outOfRange)
    case .divide:
      if right.isZero { return Value(raw: 0, problem: .divisionByZero) }
      return left.divided(by: right).map { .known($0.raw) } ?? Value(raw: 0, problem: .outOfRange)
    default:
      let digits = min(max(right.wholeNumber ?? 0, 0), Exact.fractionDigits)
      return .known(left.rounded(to: digits).raw)
    }
  }

  private func truth(_ truth: Bool) -> Value { .known(truth ? 1 : 0) }
}
