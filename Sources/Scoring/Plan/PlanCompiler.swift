import Kernel

/// Turns the tree of an instrument into the flat tables of a ``Plan``.
struct PlanCompiler {
  let instrument: Instrument
  var nodes: [Node] = []
  var plan: [PlanNode] = []
  var indices: [String: Int] = [:]
  var lists: [Int32] = []
  var entries: [PlanEntry] = []
  var amounts: [PlanAmount] = []
  var constants: [PlanConstant] = []
  var layout = InputLayout()
  var programs: ProgramCompiler

  init(_ instrument: Instrument) {
    self.instrument = instrument
    programs = ProgramCompiler(instrument)
    for (index, fact) in instrument.facts.enumerated() { layout.factIndices[fact.id] = index }
    number(instrument.root, collection: nil)
    for index in nodes.indices { linkLists(index) }
    programs.indices = indices
    for index in nodes.indices { compile(index) }
  }

  // MARK: Numbering

  /// Gives the subtree its indices in post-order, and every question its slot.
  private mutating func number(_ node: Node, collection: Int?) {
    let first = nodes.count
    var children: [Int32] = []
    // A collection's own index is only known after its `each`; items are linked to it in `linkLists`.
    let inside = node.isCollection ? -1 : collection
    for child in node.children {
      number(child, collection: inside)
      children.append(Int32(nodes.count - 1))
    }
    let index = nodes.count
    var entry = PlanNode(operation: node.operation)
    entry.firstDescendant = Int32(first)
    entry.children = append(children)
    if collection != nil { entry.flags.insert(.inItem) }
    nodes.append(node)
    plan.append(entry)
    if indices[node.id] == nil { indices[node.id] = index }
    for child in children { plan[Int(child)].parent = Int32(index) }
    if collection == nil && node.asksForAnswer {
      plan[index].slot = Int32(layout.slotCount)
      layout.slotCount += 1
    }
  }

  /// Lays out the items of a collection; a collection of the same items adds its questions to them.
  private mutating func linkLists(_ index: Int) {
    guard case .collection(let collection) = nodes[index].kind else { return }
    let owner = collection.sameItemsAs.flatMap { indices[$0] } ?? index
    layout.listOwner[index] = owner
    let number =
      layout.listNumber[owner]
      ?? {
        layout.itemSlotCounts.append(0)
        layout.itemLeaves.append([])
        return layout.itemSlotCounts.count - 1
      }()
    layout.listNumber[owner] = number
    let each = Int(plan[index].firstDescendant)..<index
    for node in each.lowerBound...index { plan[node].list = Int32(number) }
    for node in each where nodes[node].asksForAnswer && !nodes[node].isCollection {
      let slot = layout.itemSlotCounts[number]
      plan[node].slot = Int32(slot)
      layout.itemLeaves[number].append((node, slot))
      layout.itemSlotCounts[number] += 1
    }
  }

  // MARK: Nodes

  private mutating func compile(_ index: Int) {
    let node = nodes[index]
    var entry = plan[index]
    if node.isMonitor { entry.flags.insert(.monitor) }
    if node.isJoint { entry.flags.insert(.joint) }
    if node.missing == .zero { entry.flags.insert(.missingIsZero) }
    entry.notApplicable = node.notApplicable
    entry.satisfiedAt = node.satisfiedAt.raw
    if let rounds = node.rounds {
      entry.rounds = instrument.rounds.enumerated().reduce(0) { bits, round in
        rounds.contains(round.element.id) ? bits | (1 << UInt64(round.offset)) : bits
      }
    }
    entry.requires = append(node.requires.compactMap { indices[$0].map(Int32.init) })
    if let condition = node.condition { entry.condition = programs.compile(condition) }
    if let weight = node.weight { entry.weight = amount(weight) }
    if let rounding = node.round {
      entry.roundDigits = Int8(clamping: rounding.digits)
      entry.roundMode = rounding.mode
    }
    switch node.rescale {
    case .times(let factor):
      entry.rescale = .times
      entry.rescaleAmount = amount(factor)
    case .to(let base):
      entry.rescale = .to
      entry.rescaleAmount = amount(base)
    case nil: break
    }
    compileKind(node, into: &entry)
    fixAmounts(node, into: &entry)
    if entry.condition < 0, entry.requires.count == 0, entry.rescale == .own, entry.roundDigits < 0,
      !node.isMonitor
    {
      entry.flags.insert(.plain)
      let isDirect = [.yesNo, .text, .levels, .number, .record].contains(entry.operation)
      if isDirect && entry.flags.contains(.fixedHighest) && entry.rounds == .max { entry.flags.insert(.direct) }
    }
    entry.counted = append(
      entry.children.range.map { lists[$0] }.filter {
        plan[Int($0)].flags.isDisjoint(with: [.monitor, .record])
      })
    plan[index] = entry
    if entry.operation == .list, let maximum = fixedMaximum(of: index - 1) {
      plan[index].flags.insert(.fixedHighest)
      plan[index].highest = maximum
    }
  }

  private mutating func compileKind(_ node: Node, into entry: inout PlanNode) {
    switch node.kind {
    case .yesNo(let points): entry.amount = amount(points)
    case .levels(let levels):
      entry.entries = append(
        levels.filter { !$0.isEmpty }.map { PlanEntry(threshold: $0.score.raw, score: $0.score.raw) })
    case .choice(let question): compile(question, into: &entry)
    case .milestones(let steps):
      entry.entries = append(steps.map { PlanEntry(threshold: 0, score: $0.score.raw) })
    case .bands(let bands): compile(bands, into: &entry)
    case .number(let input, let isScored):
      if !isScored { entry.flags.insert(.record) }
      entry.amount = amount(.number(isScored ? input.max ?? .zero : .zero))
    case .text(_, let points):
      if points == nil { entry.flags.insert(.record) }
      entry.amount = amount(points ?? .number(.zero))
    case .formula(let formula):
      entry.program = programs.compile(formula.score)
      entry.amount = amount(formula.maximum)
    case .sum, .mean, .minimum, .cases: break
    case .weightedMean: entry.flags.insert(.weighted)
    case .index(let index):
      entry.amount = amount(.number(index.base))
      entry.least = Int32(clamping: index.minimumAnswered)
    case .count(let count):
      entry.entries = append(count.levels.map { PlanEntry(threshold: Int128($0.atLeast), score: $0.score.raw) })
    case .tiers(let tiers):
      if tiers.isStrict { entry.flags.insert(.strict) }
      entry.entries = append(tiers.tiers.map { PlanEntry(threshold: 0, score: $0.at.raw) })
    case .collection(let list): compile(list, into: &entry)
    }
    if case .cases(let cases) = node.kind {
      entry.entries = append(
        cases.map { PlanEntry(threshold: 0, score: 0, program: $0.condition.map { programs.compile($0) } ?? -1) })
    }
  }

  /// Works out once what is the same for every agency.
  private func fixAmounts(_ node: Node, into entry: inout PlanNode) {
    switch node.weight {
    case nil:
      entry.flags.insert(.fixedWeight)
      entry.fixedWeight = Exact.one.raw
    case .number(let weight):
      entry.flags.insert(.fixedWeight)
      entry.fixedWeight = weight.raw
    default: break
    }
    let scores = entries[entry.entries.range].map(\.score)
    entry.flags.insert(.fixedHighest)
    switch node.kind {
    case .yesNo(points: .number(let points)), .text(_, points: .number(let points)):
      entry.highest = points.raw
    case .text(_, points: nil), .number(_, scored: false): break
    case .levels, .milestones: entry.highest = scores.reduce(0, max)
    case .choice(let question) where question.isMultiple:
      let possible = scores.filter { $0 > 0 }.reduce(0, +)
      entry.highest = question.maximum.map { min($0.raw, possible) } ?? possible
    case .choice: entry.highest = scores.reduce(0, max)
    case .bands(let bands): entry.highest = scores.reduce(max(bands.below.raw, 0), max)
    case .number(let input, scored: true): entry.highest = input.max?.raw ?? 0
    default: entry.flags.remove(.fixedHighest)
    }
  }

  private mutating func compile(_ question: ChoiceQuestion, into entry: inout PlanNode) {
    if question.choices.allSatisfy({ $0.score == nil }) { entry.flags.insert(.record) }
    entry.operation = question.isMultiple ? .multipleChoice : .choice
    entry.entries = append(
      question.choices.map { choice in
        PlanEntry(threshold: programs.texts.number(for: choice.id), score: choice.score?.raw ?? 0)
      })
    if let maximum = question.maximum { entry.amount = amount(.number(maximum)) }
  }

  private mutating func compile(_ bands: Bands, into entry: inout PlanNode) {
    if bands.lowerIsBetter { entry.flags.insert(.lowerIsBetter) }
    if bands.isLinear { entry.flags.insert(.linear) }
    entry.below = bands.below.raw
    if let value = bands.value { entry.program = programs.compile(value) }
    entry.entries = append(
      bands.bands.map { band in
        switch band.threshold {
        case .number(let number): PlanEntry(threshold: number.raw, score: band.score.raw)
        case .expression(let expression):
          PlanEntry(threshold: 0, score: band.score.raw, program: programs.compile(expression))
        }
      })
  }

  private mutating func compile(_ list: ItemList, into entry: inout PlanNode) {
    if list.isWhole { entry.flags.insert(.wholeItems) }
    entry.combine = list.combine
    entry.empty = list.empty
    entry.least = Int32(clamping: list.atLeast)
    if let maximum = list.maximum { entry.amount = amount(.number(maximum)) }
    if let only = list.only { entry.program = programs.compile(only) }
  }

  // MARK: Tables

  private mutating func append(_ indices: [Int32]) -> TableRange {
    defer { lists += indices }
    return TableRange(start: Int32(lists.count), count: Int32(indices.count))
  }

  private mutating func append(_ new: [PlanEntry]) -> TableRange {
    defer { entries += new }
    return TableRange(start: Int32(entries.count), count: Int32(new.count))
  }

  private mutating func amount(_ amount: Amount) -> Int32 {
    var result = PlanAmount(start: Int32(constants.count))
    switch amount {
    case .number(let value):
      constants += Array(repeating: PlanConstant(value: value.raw, isKnown: true), count: instrument.classes.count + 1)
    case .byClass(let values, let otherwise):
      for agencyClass in instrument.classes.map({ Optional($0.id) }) + [nil] {
        let value = agencyClass.flatMap { values[$0] } ?? otherwise
        constants.append(PlanConstant(value: value?.raw ?? 0, isKnown: value != nil))
      }
    case .expression(let expression):
      result.program = programs.compile(expression)
    }
    amounts.append(result)
    return Int32(amounts.count - 1)
  }
}

extension Node {
  var isCollection: Bool {
    if case .collection = kind { true } else { false }
  }

  /// Whether the form asks something at this very node.
  var asksForAnswer: Bool {
    switch kind {
    case .yesNo, .levels, .choice, .milestones, .number, .text: true
    case .bands(let bands): bands.fields.isEmpty && bands.value == nil
    case .collection(let list): list.sameItemsAs == nil
    case .formula, .sum, .mean, .weightedMean, .minimum, .index, .count, .tiers, .cases: false
    }
  }

  var operation: Operation {
    switch kind {
    case .yesNo: .yesNo
    case .levels: .levels
    case .choice(let question): question.isMultiple ? .multipleChoice : .choice
    case .milestones: .milestones
    case .bands: .bands
    case .number(_, let isScored): isScored ? .number : .record
    case .text: .text
    case .formula: .formula
    case .sum: .sum
    case .mean, .weightedMean: .mean
    case .minimum: .minimum
    case .index: .index
    case .count: .count
    case .tiers: .tiers
    case .cases: .cases
    case .collection: .list
    }
  }
}
