import Kernel

/// An instrument compiled for evaluation: nodes in post-order in one flat table, expressions as short programs.
///
/// Compiling is done once per instrument version; a plan is immutable and shared freely.
public final class Plan: Sendable {
  /// The instrument it was made from.
  public let instrument: Instrument
  /// The instrument's nodes; the index of a node here is its index in every result. Children stand before parents.
  public let nodes: [Node]
  /// Index of each node by its id.
  public let indices: [String: Int]
  /// Index of the parent of each node; `nil` for the root.
  public let parents: [Int?]
  let table: FlatTable<PlanNode>
  let childTable: FlatTable<Int32>
  let entryTable: FlatTable<PlanEntry>
  let amountTable: FlatTable<PlanAmount>
  let constantTable: FlatTable<PlanConstant>
  let programTable: FlatTable<Program>
  let instructionTable: FlatTable<Instruction>
  /// Evaluation order of the nodes outside collections: what is needed stands before what needs it.
  let order: FlatTable<Int32>
  /// Evaluation orders inside the `each` of the collections.
  let itemOrderTable: FlatTable<Int32>
  /// For each node, the nodes to evaluate again when its answer changes, in order.
  let dependents: [[Int32]]
  let texts: TextTable
  /// The numbers of the ids of rounds, and of classes with −1 for none at the end.
  let roundTexts: FlatTable<Int128>
  let classTexts: FlatTable<Int128>
  let layout: InputLayout
  /// The nodes that have one result an agency, and for each node its place among them (−1 inside collections).
  let kept: FlatTable<Int32>
  let keptPlaces: FlatTable<Int32>
  let stackDepth: Int

  /// The root is always the last node.
  public var rootIndex: Int { nodes.count - 1 }

  init(compiler: PlanCompiler) {
    instrument = compiler.instrument
    nodes = compiler.nodes
    indices = compiler.indices
    parents = compiler.plan.map { $0.parent < 0 ? nil : Int($0.parent) }
    childTable = FlatTable(compiler.lists)
    entryTable = FlatTable(compiler.entries)
    amountTable = FlatTable(compiler.amounts)
    constantTable = FlatTable(compiler.constants)
    programTable = FlatTable(compiler.programs.programs)
    instructionTable = FlatTable(compiler.programs.instructions)
    stackDepth = max(compiler.programs.deepest, 1)
    texts = compiler.programs.texts
    layout = compiler.layout
    let orders = EvaluationOrder(compiler: compiler)
    order = FlatTable(orders.outer)
    var plan = compiler.plan
    var itemOrders: [Int32] = []
    for (collection, itemOrder) in orders.items.sorted(by: { $0.key < $1.key }) {
      plan[collection].itemOrder = TableRange(start: Int32(itemOrders.count), count: Int32(itemOrder.count))
      itemOrders += itemOrder
      let core = orders.cores[collection] ?? itemOrder
      plan[collection].itemCore = TableRange(
        start: Int32(itemOrders.count), count: Int32(core.count))
      itemOrders += core
    }
    table = FlatTable(plan)
    itemOrderTable = FlatTable(itemOrders)
    dependents = orders.dependents
    roundTexts = FlatTable(instrument.rounds.map { compiler.programs.texts.known($0.id) })
    classTexts = FlatTable(instrument.classes.map { compiler.programs.texts.known($0.id) } + [-1])
    kept = FlatTable(orders.outer.sorted())
    var places = [Int32](repeating: -1, count: plan.count)
    for (place, node) in orders.outer.sorted().enumerated() { places[Int(node)] = Int32(place) }
    keptPlaces = FlatTable(places)
  }

  /// Compiles an instrument that the reader and the checker accepted.
  public convenience init(_ instrument: Instrument) {
    self.init(compiler: PlanCompiler(instrument))
  }

  /// Index of a round by id; the first round when `id` is `nil`; `nil` when there is no such round.
  public func roundIndex(_ id: String?) -> Int? {
    guard let id else { return 0 }
    return instrument.rounds.firstIndex { $0.id == id }
  }

  /// Whether a node exists in a round.
  public func exists(_ node: Int, inRound round: Int) -> Bool {
    var index: Int? = node
    while let current = index {
      if table[current].rounds & (1 << UInt64(round)) == 0 { return false }
      index = parents[current]
    }
    return true
  }

  /// Indices of the children of a node, in the order of the file.
  public func children(of node: Int) -> [Int] {
    table[node].children.range.map { Int(childTable[$0]) }
  }

  /// The collection a node belongs to, when it is asked once per item.
  public func collection(of node: Int) -> Int? {
    guard table[node].flags.contains(.inItem) else { return nil }
    var index: Int? = parents[node]
    while let current = index {
      if table[current].operation == .list { return current }
      index = parents[current]
    }
    return nil
  }

  /// Whether a node asks for an answer of its own.
  public func isQuestion(_ node: Int) -> Bool { table[node].slot >= 0 }
}

/// Numbers for the texts that expressions compare (choice ids, round ids, class ids).
struct TextTable: Sendable {
  private(set) var numbers: [String: Int128] = [:]
  private(set) var texts: [String] = []

  mutating func number(for text: String) -> Int128 {
    if let known = numbers[text] { return known }
    let number = Int128(texts.count)
    numbers[text] = number
    texts.append(text)
    return number
  }

  /// The number of a text, or −1 for one that no expression mentions.
  func known(_ text: String) -> Int128 { numbers[text] ?? -1 }
}

/// Where each answer goes in the compact input of the engine.
struct InputLayout: Sendable {
  /// Number of slots of an assessment.
  var slotCount = 0
  /// For a collection's index, the collection that owns the item list (itself, or that of `same_items_as`).
  var listOwner: [Int: Int] = [:]
  /// For an owner's index, its place among the lists of an assessment.
  var listNumber: [Int: Int] = [:]
  /// Slots of one item, by list number.
  var itemSlotCounts: [Int] = []
  /// Leaf nodes of one item with their slots, by list number.
  var itemLeaves: [[(node: Int, slot: Int)]] = []
  var factIndices: [String: Int] = [:]
}
