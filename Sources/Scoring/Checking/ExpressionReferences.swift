import Kernel

/// Facts and nodes that an expression names.
extension ExpressionTyper {
  private func report(_ finding: Finding, at column: Int) {
    context.report(finding, at: context.place(in: expression, column: column))
  }

  func fact(_ id: String, column: Int) -> ValueType {
    guard let fact = context.instrument.facts.first(where: { $0.id == id }) else {
      // A fact that could not be read has been reported where it stands.
      let isNode = context.byID[id] != nil
      if isNode || !context.writtenIDs.contains(id) || isNameOfSomethingElse(id) {
        report(.unknownFact(id, near: nearFact(id), isNode: isNode, isText: isNameOfSomethingElse(id)), at: column)
      }
      return .unknown
    }
    return switch fact.kind {
    case .number: .number
    case .yesNo: .truth
    case .choice(let choices): .text(.choices(choices.map(\.id), of: id))
    }
  }

  private func nearFact(_ id: String) -> String? {
    closest(to: id, among: context.instrument.facts.map(\.id) + ["round", "class", "true", "false"])
  }

  /// An id of a round, class or choice that was written without quotation marks.
  private func isNameOfSomethingElse(_ id: String) -> Bool {
    context.texts.contains(id)
  }

  func reference(_ property: Expression.Property, _ id: String, column: Int) -> ValueType {
    guard let target = context.byID[id] else {
      if !context.writtenIDs.contains(id) {
        report(.unknownNode(id, near: context.idNear(id)), at: column)
      }
      return type(of: property)
    }
    if property == .sum { return sum(over: target, column: column) }
    guard context.isVisible(target, from: collection) else {
      report(.insideItems(id, collection: context.collectionName(of: target)), at: column)
      return type(of: property)
    }
    let node = context.nodes[target].node
    // What could not be read has a kind of its own that is not known here.
    guard !context.isBroken(node) else { return property == .value ? .unknown : type(of: property) }
    switch property {
    case .satisfied, .answered: return .truth
    case .score, .percent:
      if node.isOnlyRecorded { report(.hasNoScore(id, property: property), at: column) }
      return .number
    case .count:
      if !node.canBeCounted { report(.cannotBeCounted(id, kind: node.kind.name), at: column) }
      return .number
    case .value: return value(of: node, column: column)
    case .sum: return .number
    }
  }

  private func type(of property: Expression.Property) -> ValueType {
    switch property {
    case .value: .unknown
    case .score, .percent, .count, .sum: .number
    case .satisfied, .answered: .truth
    }
  }

  /// A number of the items, added up over all of them.
  private func sum(over target: Int, column: Int) -> ValueType {
    let node = context.nodes[target].node
    guard !context.isBroken(node) else { return .number }
    let isNumber =
      switch node.kind {
      case .number, .levels: true
      case .bands(let bands): bands.value == nil
      default: false
      }
    if context.nodes[target].collection == nil || !isNumber { report(.nothingToAddUp(node.id), at: column) }
    return .number
  }

  private func value(of node: Node, column: Int) -> ValueType {
    switch node.kind {
    case .yesNo: return .truth
    case .levels, .number: return .number
    case .text: return .text(.free)
    case .choice(let question) where !question.isMultiple:
      return .text(.choices(question.choices.map(\.id), of: node.id))
    case .bands(let bands) where bands.value == nil: return .number
    default:
      report(.hasNoValue(node.id, kind: node.kind.name, countable: node.canBeCounted), at: column)
      return .unknown
    }
  }
}

extension Node {
  /// A leaf that informs and never scores.
  var isOnlyRecorded: Bool {
    switch kind {
    case .number(_, let isScored): !isScored
    case .text(_, let points): points == nil
    case .choice(let question): question.choices.allSatisfy { $0.score == nil }
    default: false
    }
  }

  /// Whether `count[…]` has a meaning here.
  var canBeCounted: Bool {
    switch kind {
    case .milestones, .collection, .count: true
    case .choice(let question): question.isMultiple
    default: false
    }
  }
}
