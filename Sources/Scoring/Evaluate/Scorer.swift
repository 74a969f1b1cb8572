import Dispatch

/// Runs a plan over inputs: one assessment, one changed answer, or a whole round.
enum Scorer {
  /// Evaluates every node.
  static func score(_ input: CompiledInput, plan: Plan, into results: UnsafeMutablePointer<NodeResult>) {
    results.update(repeating: .absent, count: plan.table.count)
    evaluate(input, plan: plan, into: results)
  }

  /// Evaluates every node over a row in which those inside collections are absent, and leaves them so.
  private static func evaluate(_ input: CompiledInput, plan: Plan, into results: UnsafeMutablePointer<NodeResult>) {
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

  /// Evaluates many assessments on all cores and keeps the results of the nodes that the plan keeps (``Plan/kept``).
  static func score(_ inputs: [CompiledInput], plan: Plan, progress: (@Sendable (Int) -> Void)?) -> ResultTable {
    let table = ResultTable(rows: inputs.count, width: plan.kept.count)
    let chunk = 64
    let chunks = (inputs.count + chunk - 1) / chunk
    DispatchQueue.concurrentPerform(iterations: chunks) { number in
      let rows = (number * chunk)..<min((number + 1) * chunk, inputs.count)
      score(inputs[rows], plan: plan, into: table)
      progress?(rows.count)
    }
    return table
  }

  private static func score(_ inputs: ArraySlice<CompiledInput>, plan: Plan, into table: ResultTable) {
    // One row that stays in the processor's cache; only what is kept goes out to memory.
    withUnsafeTemporaryAllocation(of: NodeResult.self, capacity: plan.table.count) { buffer in
      guard let results = buffer.baseAddress else { return }
      results.initialize(repeating: .absent, count: plan.table.count)
      for row in inputs.indices {
        evaluate(inputs[row], plan: plan, into: results)
        table.store(results, of: plan.kept, row: row)
      }
    }
  }

  /// Evaluates the node of one item of a collection, into a full row of results.
  static func scoreItem(
    _ row: Int, of collection: Int, _ input: CompiledInput, plan: Plan,
    into results: UnsafeMutablePointer<NodeResult>
  ) {
    withEngine(plan, input, results) { engine in
      engine.withItem((row, collection)) { $0.runItem($0.nodes + collection) }
    }
  }

  static func withEngine(
    _ plan: Plan, _ input: CompiledInput, _ results: UnsafeMutablePointer<NodeResult>,
    _ body: (borrowing Engine) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Engine.Value.self, capacity: plan.stackDepth + 1) { stack in
      input.withMemory { memory in
        guard let stackBase = stack.baseAddress else { return }
        stack.initialize(repeating: .missing)
        var cursor = Engine.ItemCursor(answers: memory.itemSlots)
        withUnsafeMutablePointer(to: &cursor) { cursor in
          let engine = Engine(
            nodes: plan.table.base, children: plan.childTable.base, entries: plan.entryTable.base,
            amounts: plan.amountTable.base, constants: plan.constantTable.base, programs: plan.programTable.base,
            instructions: plan.instructionTable.base, results: results, stack: stackBase, slots: memory.slots,
            facts: memory.facts, roundBit: 1 << UInt64(input.round), agencyClass: input.agencyClass,
            roundText: plan.roundTexts[input.round], classText: plan.classTexts[input.agencyClass],
            itemOrders: plan.itemOrderTable.base, itemSlots: memory.itemSlots, lists: memory.lists,
            overrides: memory.overrides, weights: memory.weights, cursor: cursor)
          body(engine)
        }
      }
    }
  }
}

extension CompiledInput {
  /// The input's memory, lent to the engine.
  struct Memory {
    let slots: UnsafePointer<Slot>
    let facts: UnsafePointer<Slot>
    let itemSlots: UnsafePointer<Slot>
    let lists: UnsafePointer<ItemRange>
    let overrides: UnsafeBufferPointer<Override>
    let weights: UnsafeBufferPointer<OwnWeight>
  }

  func withMemory(_ body: (Memory) -> Void) {
    slots.lend { slots in
      facts.lend { facts in
        itemSlots.lend { items in
          lists.lend { lists in
            overrides.withUnsafeBufferPointer { overrides in
              weights.withUnsafeBufferPointer { weights in
                body(
                  Memory(
                    slots: slots, facts: facts, itemSlots: items, lists: lists, overrides: overrides,
                    weights: weights))
              }
            }
          }
        }
      }
    }
  }
}

extension Array where Element: BitwiseCopyable {
  /// Lends the first element's place. An empty array has no memory to lend: the place is then aligned and never read.
  fileprivate func lend(_ body: (UnsafePointer<Element>) -> Void) {
    withUnsafeBufferPointer { elements in
      if let start = elements.baseAddress { return body(start) }
      withUnsafeTemporaryAllocation(of: Element.self, capacity: 1) { spare in
        if let start = spare.baseAddress { body(UnsafePointer(start)) }
      }
    }
  }
}
