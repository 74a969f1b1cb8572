/// Puts nodes into an order in which everything a node needs is evaluated before it.
///
/// The checker refuses circles; should one remain, its nodes keep their order in the file.
struct EvaluationOrder {
  private(set) var outer: [Int32] = []
  private(set) var items: [Int: [Int32]] = [:]
  /// Of the order inside items, what the collection's own figure needs: questions that are only recorded and that no
  /// rule reads are left out.
  private(set) var cores: [Int: [Int32]] = [:]
  private(set) var dependents: [[Int32]] = []

  init(compiler: PlanCompiler) {
    let needs = EvaluationOrder.needs(of: compiler)
    let counted = EvaluationOrder.needs(of: compiler, countedOnly: true)
    let sorted = EvaluationOrder.sort(needs)
    let plan = compiler.plan
    outer = sorted.filter { !plan[Int($0)].flags.contains(.inItem) }
    for index in plan.indices where plan[index].operation == .list {
      let order = EvaluationOrder.items(of: index, needs: needs, sorted: sorted, compiler: compiler)
      items[index] = order
      cores[index] = EvaluationOrder.core(
        of: index, order: order, needs: counted, compiler: compiler)
    }
    dependents = EvaluationOrder.dependents(of: needs, sorted: sorted, plan: plan)
  }

  /// For each node, the nodes that must be evaluated before it; `countedOnly` leaves out children that take no part in
  /// their group's figure.
  private static func needs(of compiler: PlanCompiler, countedOnly: Bool = false) -> [[Int]] {
    let owners = compiler.layout.listOwner
    return compiler.plan.indices.map { index in
      let node = compiler.plan[index]
      var needed = node.children.range.map { Int(compiler.lists[$0]) }
      if countedOnly && node.operation != .cases && node.operation != .tiers {
        needed.removeAll { !compiler.plan[$0].flags.isDisjoint(with: [.monitor, .record]) }
      }
      needed += node.requires.range.map { Int(compiler.lists[$0]) }
      var programs = [node.condition, node.program]
      for amount in [node.weight, node.amount, node.rescaleAmount] where amount >= 0 {
        programs.append(compiler.amounts[Int(amount)].program)
      }
      for entry in node.entries.range { programs.append(compiler.entries[entry].program) }
      for program in programs where program >= 0 { needed += compiler.programs.references[Int(program)] }
      // A weight is read by the parent.
      for child in node.children.range {
        let weight = compiler.plan[Int(compiler.lists[child])].weight
        if weight >= 0, compiler.amounts[Int(weight)].program >= 0 {
          needed += compiler.programs.references[Int(compiler.amounts[Int(weight)].program)]
        }
      }
      if let owner = owners[index], owner != index { needed.append(owner) }
      // What is added up over items waits for the whole collection.
      let own = collection(of: index, compiler.plan)
      needed += needed.compactMap { other in collection(of: other, compiler.plan).flatMap { $0 == own ? nil : $0 } }
      return needed.filter { $0 != index && !isCollection($0, around: index, compiler.plan) }
    }
  }

  private static func collection(of node: Int, _ plan: [PlanNode]) -> Int? {
    guard plan[node].flags.contains(.inItem) else { return nil }
    var current = plan[node].parent
    while current >= 0 && plan[Int(current)].operation != .list { current = plan[Int(current)].parent }
    return current >= 0 ? Int(current) : nil
  }

  private static func isCollection(_ candidate: Int, around node: Int, _ plan: [PlanNode]) -> Bool {
    plan[candidate].operation == .list && collection(of: node, plan) == candidate
  }

  /// The order inside one item: the collection's own `each`, and that of the collection whose items it shares when it
  /// refers to it.
  private static func items(
    of collection: Int, needs: [[Int]], sorted: [Int32], compiler: PlanCompiler
  ) -> [Int32] {
    func each(_ index: Int) -> Range<Int> { Int(compiler.plan[index].firstDescendant)..<index }
    var included = Set(each(collection))
    if let owner = compiler.layout.listOwner[collection], owner != collection {
      let shared = each(owner)
      let refers = (each(collection) + [collection]).contains { node in needs[node].contains(where: shared.contains) }
      if refers { included.formUnion(shared) }
    }
    return sorted.filter { included.contains(Int($0)) }
  }

  private static func core(
    of collection: Int, order: [Int32], needs: [[Int]], compiler: PlanCompiler
  ) -> [Int32] {
    var pending = [collection - 1]
    let only = compiler.plan[collection].program
    if only >= 0 { pending += compiler.programs.references[Int(only)] }
    let weight = compiler.plan[collection - 1].weight
    if weight >= 0, compiler.amounts[Int(weight)].program >= 0 {
      pending += compiler.programs.references[Int(compiler.amounts[Int(weight)].program)]
    }
    var needed = Set(pending)
    while let node = pending.popLast() {
      for other in needs[node] where needed.insert(other).inserted { pending.append(other) }
    }
    return order.filter { needed.contains(Int($0)) }
  }

  private static func sort(_ needs: [[Int]]) -> [Int32] {
    var result: [Int32] = []
    var state = [UInt8](repeating: 0, count: needs.count)
    for start in needs.indices {
      var stack = [(node: start, next: 0)]
      while let top = stack.last {
        if top.next == 0 {
          if state[top.node] != 0 {
            stack.removeLast()
            continue
          }
          state[top.node] = 1
        }
        if top.next < needs[top.node].count {
          stack[stack.count - 1].next += 1
          let needed = needs[top.node][top.next]
          if state[needed] == 0 { stack.append((needed, 0)) }
        } else {
          state[top.node] = 2
          result.append(Int32(top.node))
          stack.removeLast()
        }
      }
    }
    return result
  }

  /// For each node, everything that must be evaluated again with it; a node inside items stands for its collection.
  private static func dependents(of needs: [[Int]], sorted: [Int32], plan: [PlanNode]) -> [[Int32]] {
    var direct = [[Int]](repeating: [], count: needs.count)
    for (node, needed) in needs.enumerated() {
      for other in needed { direct[other].append(node) }
    }
    var place = [Int](repeating: 0, count: needs.count)
    for (position, node) in sorted.enumerated() { place[Int(node)] = position }
    return needs.indices.map { start in
      var seen: Set<Int> = [start]
      var pending = [start]
      while let node = pending.popLast() {
        for next in direct[node] where seen.insert(next).inserted { pending.append(next) }
      }
      return seen.filter { !plan[$0].flags.contains(.inItem) }.sorted { place[$0] < place[$1] }.map(Int32.init)
    }
  }
}
