import Kernel

/// Finds out which facts and answers an undecided node is still waiting for.
struct MissingInputs {
  let evaluation: Evaluation
  let results: [NodeResult]

  func names(for index: Int) -> [LocalizedText] {
    names(in: expressions(of: evaluation.plan.nodes[index]))
  }

  func names(in expressions: [Expression]) -> [LocalizedText] {
    var found: [LocalizedText] = []
    for expression in expressions { collect(expression.root, into: &found) }
    var seen: Set<LocalizedText> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func expressions(of node: Node) -> [Expression] {
    var expressions = [node.condition].compactMap { $0 }
    switch node.kind {
    case .bands(let bands):
      if let value = bands.value { expressions.append(value) }
      for band in bands.bands {
        if case .expression(let expression) = band.threshold { expressions.append(expression) }
      }
    case .formula(let formula): expressions.append(formula.score)
    case .cases(let cases): expressions += cases.compactMap(\.condition)
    case .weightedMean(let children, _):
      for child in children {
        if case .expression(let expression) = child.weight { expressions.append(expression) }
      }
    default: break
    }
    for amount in amounts(of: node) {
      if case .expression(let expression) = amount { expressions.append(expression) }
    }
    return expressions
  }

  private func amounts(of node: Node) -> [Amount] {
    var amounts: [Amount] = []
    switch node.rescale {
    case .times(let amount), .to(let amount): amounts.append(amount)
    case nil: break
    }
    switch node.kind {
    case .yesNo(let points): amounts.append(points)
    case .formula(let formula): amounts.append(formula.maximum)
    default: break
    }
    return amounts
  }

  private func collect(_ term: Expression.Term, into found: inout [LocalizedText]) {
    switch term {
    case .fact(let id, _):
      guard evaluation.input.facts[id] == nil else { return }
      let title = evaluation.plan.instrument.facts.first { $0.id == id }?.title
      found.append(title ?? LocalizedText(same: id))
    case .agencyClass:
      if evaluation.input.agencyClass == nil {
        found.append(LocalizedText(th: "ประเภทหน่วยงาน", en: "class of the agency"))
      }
    case .reference(let property, let id, _):
      guard property != .answered, property != .satisfied, let index = evaluation.plan.indices[id] else { return }
      if !results[index].hasScore { found.append(evaluation.plan.nodes[index].title) }
    case .negate(let inner), .not(let inner): collect(inner, into: &found)
    case .binary(_, let left, let right, _):
      collect(left, into: &found)
      collect(right, into: &found)
    case .call(_, let arguments, _):
      for argument in arguments { collect(argument, into: &found) }
    case .number, .text, .truth, .round: break
    }
  }
}
