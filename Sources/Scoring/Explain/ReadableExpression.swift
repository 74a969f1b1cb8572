import Kernel

/// Writes an expression with the figures that were put in, as worked arithmetic.
struct ReadableExpression {
  let evaluation: Evaluation
  let results: [NodeResult]
  let item: Int?
  let language: Language

  func text(_ term: Expression.Term) -> String {
    switch term {
    case .number(let value): return Deriver.figure(value)
    case .text(let text): return "“\(text)”"
    case .truth(let truth): return truth ? "✓" : "✗"
    case .fact(let id, _): return fact(id)
    case .round: return evaluation.round.title[language]
    case .agencyClass:
      let agencyClass = evaluation.plan.instrument.classes.first { $0.id == evaluation.input.agencyClass }
      return agencyClass?.title[language] ?? "?"
    case .reference(let property, let id, _): return reference(property, id)
    case .negate(let inner): return "−\(text(inner))"
    case .not(let inner): return "\(language == .thai ? "ไม่ใช่" : "not") \(text(inner))"
    case .binary(let op, let left, let right, _):
      return "\(grouped(left, under: op)) \(sign(op)) \(grouped(right, under: op))"
    case .call(let function, let arguments, _):
      return ExpressionWords.call(function, arguments, written: arguments.map(text), language)
    }
  }

  private func grouped(_ term: Expression.Term, under op: Expression.Operator) -> String {
    if case .binary(let inner, _, _, _) = term, inner.strength <= op.strength, inner != op || op == .divide {
      return "(\(text(term)))"
    }
    return text(term)
  }

  private func sign(_ op: Expression.Operator) -> String {
    switch op {
    case .multiply: "×"
    case .divide: "÷"
    case .subtract: "−"
    case .notEqual: "≠"
    case .lessOrEqual: "≤"
    case .greaterOrEqual: "≥"
    case .and: language == .thai ? "และ" : "and"
    case .or: language == .thai ? "หรือ" : "or"
    default: op.rawValue
    }
  }

  private func fact(_ id: String) -> String {
    let fact = evaluation.plan.instrument.facts.first { $0.id == id }
    let title = fact?.title[language] ?? id
    switch evaluation.input.facts[id] {
    case .number(let value): return "\(title) [\(Deriver.figure(value))]"
    case .yesNo(let yes): return "\(title) [\(yes ? "✓" : "✗")]"
    case .choices(let ids):
      guard case .choice(let choices)? = fact?.kind else { return title }
      let chosen = choices.filter { ids.contains($0.id) }.map { $0.text[language] }
      return "\(title) [\(chosen.joined(separator: ", "))]"
    default: return "\(title) [?]"
    }
  }

  private func reference(_ property: Expression.Property, _ id: String) -> String {
    guard let index = evaluation.plan.indices[id] else { return id }
    let title = evaluation.plan.nodes[index].title[language]
    switch property {
    case .score, .percent, .satisfied, .answered, .count:
      return "\(title) [\(Deriver.figure(results[index].score))]"
    case .sum:
      return "Σ \(title)"
    case .value:
      return "\(title) [\(value(of: index, id: id))]"
    }
  }

  private func value(of index: Int, id: String) -> String {
    var answer = evaluation.input.answers[id]
    if let item, let collection = evaluation.plan.collection(of: index),
      let items = evaluation.items(of: collection), items.indices.contains(item)
    {
      answer = items[item].answers[id]
    }
    switch answer {
    case .number(let value): return Deriver.figure(value)
    case .yesNo(let yes): return yes ? "✓" : "✗"
    case .choices(let ids): return ids.joined(separator: ", ")
    case .text(let text): return text
    default: return "?"
    }
  }
}

extension Expression.Operator {
  /// How tightly the operator binds.
  fileprivate var strength: Int {
    switch self {
    case .or: 0
    case .and: 1
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 2
    case .add, .subtract: 3
    case .multiply, .divide: 4
    }
  }
}
