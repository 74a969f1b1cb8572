public import Kernel

/// One scored assessment that stays exact while its answers change.
public struct Evaluation: Sendable {
  /// The plan behind the figures.
  public let plan: Plan
  /// What the agency brings.
  public private(set) var input: AssessmentInput
  private(set) var compiled: CompiledInput
  /// One result a node, before what stands above it is considered.
  private(set) var raw: [NodeResult]

  /// Scores an agency's input.
  public init(_ input: AssessmentInput, plan: Plan) {
    self.plan = plan
    self.input = input
    compiled = CompiledInput(input, for: plan)
    raw = Array(repeating: .absent, count: plan.nodes.count)
    raw.withUnsafeMutableBufferPointer { results in
      if let start = results.baseAddress { Scorer.score(compiled, plan: plan, into: start) }
    }
  }

  /// Changes one answer (`nil` makes it blank) and evaluates only what depends on it.
  ///
  /// - Returns: the indices of the nodes whose result changed.
  @discardableResult
  public mutating func answer(_ answer: Answer?, at id: String) -> [Int] {
    guard let node = plan.indices[id] else { return [] }
    input.answers[id] = answer
    compiled.set(answer, at: node, in: plan)
    let affected = plan.dependents[node].map(Int.init)
    let before = affected.map { raw[$0] }
    raw.withUnsafeMutableBufferPointer { results in
      if let start = results.baseAddress { Scorer.rescore(node, compiled, plan: plan, into: start) }
    }
    return zip(affected, before).compactMap { index, old in raw[index] == old ? nil : index }
  }

  /// The result of a node, considering what stands above it: below a node that does not apply, nothing applies.
  public subscript(index: Int) -> NodeResult { plan.effective(index) { raw[$0] } }

  /// The result of a node by its id; `nil` when there is no such node.
  public subscript(id: String) -> NodeResult? {
    plan.indices[id].map { self[$0] }
  }

  /// The result of the whole assessment.
  public var root: NodeResult { raw[plan.rootIndex] }

  /// The case of a `cases` node that applies.
  public func selectedCase(of index: Int) -> Int? {
    plan.selectedCase(of: index, raw[index])
  }

  /// Results of one item of a collection, as a full row with the inner nodes filled in.
  public func item(_ row: Int, of collection: Int) -> [NodeResult] {
    var results = raw
    results.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { Scorer.scoreItem(row, of: collection, compiled, plan: plan, into: start) }
    }
    return results
  }

  /// The items of a collection with their names; `nil` when there is no list yet.
  public func items(of collection: Int) -> [Answer.Item]? {
    let owner = plan.layout.listOwner[collection] ?? collection
    guard case .items(let items) = input.answers[plan.nodes[owner].id] else { return nil }
    return items
  }

  /// The weight of a node among its siblings in this assessment; `nil` when it depends on something missing.
  public func weight(of index: Int) -> Exact? {
    let node = plan.nodes[index]
    if let own = input.weights[node.id] { return own }
    guard let weight = node.weight else { return .one }
    switch weight {
    case .number(let value): return value
    case .byClass(let values, let otherwise): return input.agencyClass.flatMap { values[$0] } ?? otherwise
    case .expression: return Scorer.amount(plan.table[index].weight, self)
    }
  }

  /// The round of this assessment.
  public var round: RoundDefinition { plan.instrument.rounds[compiled.round] }
}

extension Scorer {
  /// An amount as it stands in an assessment.
  static func amount(_ index: Int32, _ evaluation: Evaluation) -> Exact? {
    guard index >= 0 else { return nil }
    var results = evaluation.raw
    return results.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      var value: Exact?
      withEngine(evaluation.plan, evaluation.compiled, start) { engine in
        let amount = engine.amount(index)
        value = amount.problem == .none ? Exact(raw: amount.raw) : nil
      }
      return value
    }
  }

  /// The result of a node's own rule alone, before rescaling and rounding.
  static func ownResult(
    of node: Int, _ evaluation: Evaluation, results: [NodeResult], item: (row: Int, collection: Int)?
  ) -> NodeResult? {
    var results = results
    return results.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      var result: NodeResult?
      withEngine(evaluation.plan, evaluation.compiled, start) { engine in
        engine.withItem(item) { engine in result = engine.compute(node, engine.nodes + node) }
      }
      return result
    }
  }

  /// The weight of the node of an item.
  static func weight(
    of node: Int, _ evaluation: Evaluation, results: [NodeResult], item: (row: Int, collection: Int)
  ) -> Exact? {
    var results = results
    return results.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      var weight: Exact?
      withEngine(evaluation.plan, evaluation.compiled, start) { engine in
        engine.withItem(item) { engine in
          let found = engine.weight(of: node)
          weight = found.problem == .none ? Exact(raw: found.raw) : nil
        }
      }
      return weight
    }
  }

  /// The value of a compiled expression in an assessment, or for one item (its row and its collection).
  static func value(
    program: Int32, _ evaluation: Evaluation, results: [NodeResult]? = nil, item: (row: Int, collection: Int)? = nil
  ) -> Exact? {
    guard program >= 0 else { return nil }
    var results = results ?? evaluation.raw
    return results.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      var value: Exact?
      withEngine(evaluation.plan, evaluation.compiled, start) { engine in
        engine.withItem(item) { engine in
          let found = engine.run(program: program)
          value = found.problem == .none ? Exact(raw: found.raw) : nil
        }
      }
      return value
    }
  }
}

extension Engine {
  /// Runs `body` as if the row of a collection were the present item.
  func withItem(_ item: (row: Int, collection: Int)?, _ body: (borrowing Engine) -> Void) {
    if let item {
      let items = lists[Int(nodes[item.collection].list)]
      guard item.row >= 0, item.row < items.count else { return }
      enter(item.row, of: items)
    }
    body(self)
  }
}
