import Dispatch

/// Runs a plan over inputs: one assessment, one changed answer, or a whole round.
enum Scorer {
  /// Evaluates every node.
  static func score(_ input: CompiledInput, plan: Plan, into results: UnsafeMutablePointer<NodeResult>) {
    results.update(repeating: .absent, count: plan.nodes.count)
    withEngine(plan, input, results) { engine in
      engine.run(plan.order.base, count: plan.order.count)
    }
  }

  /// Evaluates again what depends on one node, in place.
  static func rescore(
    _ node: Int, _ input: CompiledInput, plan: Plan, into results: UnsafeMutablePointer<NodeResult>
  ) {
    withEngine(plan, input, results) { engine in
      plan.dependents[node].withUnsafeBufferPointer { order in
        guard let start = order.baseAddress else { return }
        engine.run(start, count: order.count)
      }
    }
  }

  /// Evaluates many assessments on all cores; the results stand one assessment after the other.
  static func score(_ inputs: [CompiledInput], plan: Plan, progress: (@Sendable (Int) -> Void)?) -> [NodeResult] {
    let width = plan.nodes.count
    let chunk = 64
    let chunks = (inputs.count + chunk - 1) / chunk
    return Array(unsafeUninitializedCapacity: inputs.count * width) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      // Every chunk writes rows of its own; nobody reads before all are done.
      nonisolated(unsafe) let rows = start
      DispatchQueue.concurrentPerform(iterations: chunks) { number in
        let rowNumbers = (number * chunk)..<min((number + 1) * chunk, inputs.count)
        for row in rowNumbers { score(inputs[row], plan: plan, into: rows + row * width) }
        progress?(rowNumbers.count)
      }
      count = inputs.count * width
    }
  }

  /// Evaluates the node of one item of a collection, into a full row of results.
  static func scoreItem(
    _ row: Int, of collection: Int, _ input: CompiledInput, plan: Plan,
    into results: UnsafeMutablePointer<NodeResult>
  ) {
    guard let order = plan.itemOrders[collection] else { return }
    withEngine(plan, input, results) { engine in
      engine.withItem((row, collection)) { $0.run(order.base, count: order.count) }
    }
  }

  static func withEngine(
    _ plan: Plan, _ input: CompiledInput, _ results: UnsafeMutablePointer<NodeResult>,
    _ body: (inout Engine) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Engine.Value.self, capacity: plan.stackDepth + 1) { stack in
      input.slots.withUnsafeBufferPointer { slots in
        input.facts.withUnsafeBufferPointer { facts in
          guard let stackBase = stack.baseAddress else { return }
          stack.initialize(repeating: .missing)
          // An instrument without questions or facts has no memory to lend; one blank stands in and is never read.
          withUnsafePointer(to: Slot.blank) { blank in
            var engine = Engine(
              nodes: plan.table.base, children: plan.childTable.base, entries: plan.entryTable.base,
              amounts: plan.amountTable.base, constants: plan.constantTable.base, programs: plan.programTable.base,
              instructions: plan.instructionTable.base, results: results, stack: stackBase,
              slots: slots.baseAddress ?? blank, facts: facts.baseAddress ?? blank,
              roundBit: 1 << UInt64(input.round), agencyClass: input.agencyClass,
              roundText: plan.texts.known(plan.instrument.rounds[input.round].id),
              classText: plan.classText(input.agencyClass), plan: plan, input: input,
              hasWeights: !input.weights.isEmpty, hasOverrides: !input.overrides.isEmpty, item: blank)
            body(&engine)
          }
        }
      }
    }
  }
}

extension Plan {
  func classText(_ index: Int) -> Int128 {
    index < instrument.classes.count ? texts.known(instrument.classes[index].id) : -1
  }
}
