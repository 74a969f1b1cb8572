import Kernel

/// Compiles expressions to short stack programs.
struct ProgramCompiler {
  var programs: [Program] = []
  var instructions: [Instruction] = []
  var texts = TextTable()
  var indices: [String: Int] = [:]
  var deepest = 0
  /// Nodes that each program reads, for the evaluation order.
  private(set) var references: [[Int]] = []
  private let facts: [String: Int]

  init(_ instrument: Instrument) {
    facts = Dictionary(instrument.facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for id in instrument.rounds.map(\.id) + instrument.classes.map(\.id) { _ = texts.number(for: id) }
    for fact in instrument.facts {
      if case .choice(let choices) = fact.kind {
        for choice in choices { _ = texts.number(for: choice.id) }
      }
    }
  }

  mutating func compile(_ expression: Expression) -> Int32 {
    var output = Output()
    emit(expression.root, into: &output)
    output.joinComparisons()
    let start = instructions.count
    instructions += output.instructions
    deepest = max(deepest, output.deepest)
    programs.append(
      Program(
        instructions: TableRange(start: Int32(start), count: Int32(output.instructions.count)),
        depth: Int32(output.deepest), shape: output.shape))
    references.append(output.references)
    return Int32(programs.count - 1)
  }

  private struct Output {
    var instructions: [Instruction] = []
    var references: [Int] = []
    var depth = 0
    var deepest = 0

    mutating func push(_ instruction: Instruction, consuming: Int) {
      instructions.append(instruction)
      depth += 1 - consuming
      deepest = max(deepest, depth)
    }

    var shape: Program.Shape {
      if instructions.count == 1 && instructions[0].isValue { return .value }
      if instructions.count == 3 && instructions[0].isValue && instructions[1].isValue && instructions[2].isOperator {
        return .pair
      }
      return .steps
    }

    /// `value[id] = constant`, the commonest of all conditions, becomes one step.
    mutating func joinComparisons() {
      var joined: [Instruction] = []
      for instruction in instructions {
        if instruction.code == .equal, joined.count >= 2,
          joined[joined.count - 1].code == .constant,
          joined[joined.count - 2].code == .value
        {
          let constant = joined.removeLast().constant
          let node = joined.removeLast().operand
          joined.append(Instruction(code: .valueIs, operand: node, constant: constant))
        } else {
          joined.append(instruction)
        }
      }
      instructions = joined
    }
  }

  private mutating func emit(_ term: Expression.Term, into output: inout Output) {
    switch term {
    case .number(let value): output.push(Instruction(code: .constant, constant: value.raw), consuming: 0)
    case .text(let text):
      output.push(Instruction(code: .constant, constant: texts.number(for: text)), consuming: 0)
    case .truth(let truth): output.push(Instruction(code: .constant, constant: truth ? 1 : 0), consuming: 0)
    case .fact(let id, _):
      let fact = facts[id]
      output.push(Instruction(code: fact == nil ? .unknown : .fact, operand: Int32(fact ?? 0)), consuming: 0)
    case .round: output.push(Instruction(code: .round), consuming: 0)
    case .agencyClass: output.push(Instruction(code: .agencyClass), consuming: 0)
    case .reference(let property, let id, _): emit(property, of: id, into: &output)
    case .negate(let inner):
      emit(inner, into: &output)
      output.push(Instruction(code: .negate), consuming: 1)
    case .not(let inner):
      emit(inner, into: &output)
      output.push(Instruction(code: .not), consuming: 1)
    case .binary(let op, let left, let right, _):
      emit(left, into: &output)
      emit(right, into: &output)
      output.push(Instruction(code: op.code), consuming: 2)
    case .call(let function, let arguments, _):
      for argument in arguments { emit(argument, into: &output) }
      output.push(
        Instruction(code: function.code, operand: Int32(arguments.count)), consuming: arguments.count)
    }
  }

  private func emit(_ property: Expression.Property, of id: String, into output: inout Output) {
    guard let node = indices[id] else {
      output.push(Instruction(code: .unknown), consuming: 0)
      return
    }
    output.references.append(node)
    let code: Instruction.Code =
      switch property {
      case .value: .value
      case .score: .score
      case .percent: .percent
      case .satisfied: .satisfied
      case .answered: .answered
      case .count: .count
      case .sum: .sum
      }
    output.push(Instruction(code: code, operand: Int32(node)), consuming: 0)
  }
}

extension Expression.Operator {
  fileprivate var code: Instruction.Code {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .and: .and
    case .or: .or
    }
  }
}

extension Expression.Function {
  fileprivate var code: Instruction.Code {
    switch self {
    case .min: .minimum
    case .max: .maximum
    case .round: .roundTo
    case .abs: .absolute
    case .if: .choose
    }
  }
}
