import Kernel

/// Scales of leaves: every level, choice, step and band can be reached and brings what it seems to bring.
struct LeafCheck {
  let context: CheckContext

  func check(_ checked: CheckedNode) {
    let node = checked.node
    switch node.kind {
    case .levels(let levels): self.levels(levels, of: node)
    case .choice(let question): choice(question, of: node)
    case .milestones(let steps): milestones(steps, of: node)
    case .bands(let bands): BandsCheck(context: context, node: node).check(bands)
    case .number(let input, let isScored): number(input, isScored: isScored, of: node)
    default: break
    }
  }

  private func levels(_ levels: [Level], of node: Node) {
    context.limit(levels.count, of: "levels", in: node)
    context.rising(levels.map(\.score), of: node, list: "levels", key: "score")
    if let last = levels.last, last.isEmpty {
      context.report(.emptyTopLevel(last.score), in: node, "levels", .element(levels.count - 1))
    }
  }

  private func choice(_ question: ChoiceQuestion, of node: Node) {
    let choices = question.choices
    context.limit(choices.count, of: "choices", in: node)
    for (index, choice) in choices.enumerated() {
      if let score = choice.score, score.isNegative {
        context.report(.notPositive(score, zeroAllowed: true), in: node, "choices", .element(index), "score")
      }
    }
    let scored = choices.count { $0.score != nil }
    if scored > 0, let missing = choices.firstIndex(where: { $0.score == nil }) {
      context.report(.choiceWithoutScore(choices[missing].id), in: node, "choices", .element(missing))
    }
    guard let maximum = question.maximum else { return }
    if !question.isMultiple { context.report(.maximumWithoutMultiple, in: node, "maximum") }
    if maximum <= .zero { context.report(.notPositive(maximum, zeroAllowed: false), in: node, "maximum") }
  }

  private func milestones(_ steps: [Milestone], of node: Node) {
    context.limit(steps.count, of: "steps", in: node)
    context.rising(steps.map(\.score), of: node, list: "steps", key: "score")
  }

  private func number(_ input: NumberInput, isScored: Bool, of node: Node) {
    if let low = input.min, let high = input.max, low > high {
      context.report(.minAboveMax(low, high), in: node, "min")
    }
    guard isScored else { return }
    guard let high = input.max else { return context.report(.scoredWithoutMax, in: node, "scored") }
    if high <= .zero { context.report(.notPositive(high, zeroAllowed: false), in: node, "max") }
    if let low = input.min, low.isNegative { context.report(.notPositive(low, zeroAllowed: true), in: node, "min") }
  }
}

extension CheckContext {
  func limit(_ count: Int, of list: String, in node: Node) {
    guard count > FileCheck.maximumChoices else { return }
    report(.tooMany(list, limit: FileCheck.maximumChoices), in: node, .key(list))
  }

  /// Scores of a list rise from element to element and are never negative.
  func rising(_ scores: [Exact], of node: Node, list: String, key: String, mayRest: Bool = false) {
    if let first = scores.first, first.isNegative {
      report(.notPositive(first, zeroAllowed: true), in: node, .key(list), 0, .key(key))
    }
    for (index, pair) in zip(scores, scores.dropFirst()).enumerated() {
      guard mayRest ? pair.0 > pair.1 : pair.0 >= pair.1 else { continue }
      report(.notRising(key, before: pair.0, after: pair.1), in: node, .key(list), .element(index + 1), .key(key))
    }
  }
}
