import Kernel

/// One answer as the engine reads it, in 16 bytes: a round of many agencies is read once from end to end.
struct Slot: BitwiseCopyable, Sendable {
  enum State: UInt8, BitwiseCopyable {
    case blank, answered, notApplicable
  }

  /// A number, 0 or 1, a place in a list of choices, a set of bits, or the number of a text; by the kind of the leaf.
  /// Means something only where there is an answer.
  let value: Int128

  // No answer comes near these: see `Exact.largestInput`.
  private static var noAnswer: Int128 { .min }
  private static var doesNotApply: Int128 { .min + 1 }

  init(value: Int128, state: State) {
    self.value =
      switch state {
      case .answered: value
      case .blank: Slot.noAnswer
      case .notApplicable: Slot.doesNotApply
      }
  }

  @inline(__always) var isAnswered: Bool { value > Slot.doesNotApply }

  @inline(__always) var state: State {
    if isAnswered { return .answered }
    return value == Slot.noAnswer ? .blank : .notApplicable
  }

  static var blank: Slot { Slot(value: 0, state: .blank) }
}

/// Everything one agency brings, laid out for one plan.
public struct CompiledInput: Sendable {
  /// The items of one collection: `count` × `width` slots from `start` of `itemSlots`.
  struct ItemRange: Sendable, BitwiseCopyable {
    var start = 0
    var count = 0
    var width = 0
    var isAnswered = false
  }

  /// A result that takes the place of a node's own.
  struct Override: Sendable, BitwiseCopyable {
    var node: Int32
    /// Row of the item the node is asked for; −1 outside collections.
    var row: Int32 = -1
    var value: Int128
    var status: NodeResult.Status
  }

  var slots: [Slot]
  var itemSlots: [Slot] = []
  var lists: [ItemRange]
  var facts: [Slot]
  var round: Int
  /// Index of the class; the number of classes when unknown.
  var agencyClass: Int
  var overrides: [Override] = []
  var weights: [OwnWeight] = []

  /// A weight of this agency alone.
  struct OwnWeight: Sendable, BitwiseCopyable {
    var node: Int32
    var value: Int128
  }
}

extension CompiledInput {
  /// Lays out an agency's input. Answers to unknown nodes, or of the wrong type, count as blank: ``AnswerCheck`` reports
  /// them before.
  public init(_ input: AssessmentInput, for plan: Plan) {
    let layout = plan.layout
    slots = Array(repeating: .blank, count: layout.slotCount)
    facts = Array(repeating: .blank, count: plan.instrument.facts.count)
    lists = layout.itemSlotCounts.map { ItemRange(width: $0) }
    round = plan.roundIndex(input.round) ?? 0
    agencyClass =
      plan.instrument.classes.firstIndex { $0.id == input.agencyClass } ?? plan.instrument.classes.count
    for (id, answer) in input.facts {
      guard let index = layout.factIndices[id] else { continue }
      facts[index] = plan.slot(forFact: index, answer)
    }
    for (id, answer) in input.answers {
      guard let node = plan.indices[id] else { continue }
      set(answer, at: node, in: plan)
    }
    for (id, weight) in input.weights {
      guard let node = plan.indices[id] else { continue }
      weights.append(OwnWeight(node: Int32(node), value: weight.raw))
    }
  }

  /// Changes one answer; `nil` makes it blank.
  mutating func set(_ answer: Answer?, at node: Int, in plan: Plan) {
    let entry = plan.table[node]
    overrides.removeAll { $0.node == Int32(node) && $0.row < 0 }
    if let answer,
      let override = CompiledInput.override(
        answer, at: node, isLeaf: entry.slot >= 0 && entry.operation != .list)
    {
      overrides.append(override)
    }
    guard entry.slot >= 0, !entry.flags.contains(.inItem) else { return }
    if entry.operation == .list {
      setItems(answer, at: node, in: plan)
    } else {
      slots[Int(entry.slot)] = plan.slot(for: node, answer)
    }
  }

  private mutating func setItems(_ answer: Answer?, at collection: Int, in plan: Plan) {
    guard let number = plan.layout.listNumber[collection] else { return }
    replaceItems(of: number, with: plan.itemSlots(answer, list: number), isAnswered: answer?.isItems == true)
    overrides.removeAll { $0.row >= 0 && plan.owner(ofItemNode: Int($0.node)) == collection }
    guard case .items(let items) = answer else { return }
    for (row, item) in items.enumerated() {
      for (id, answer) in item.answers {
        guard let node = plan.indices[id], plan.owner(ofItemNode: node) == collection,
          var override = CompiledInput.override(answer, at: node, isLeaf: plan.table[node].slot >= 0)
        else { continue }
        override.row = Int32(row)
        overrides.append(override)
      }
    }
  }

  private mutating func replaceItems(of number: Int, with new: [Slot], isAnswered: Bool) {
    let old = lists[number]
    let range = old.start..<(old.start + old.count * old.width)
    itemSlots.replaceSubrange(range, with: new)
    for other in lists.indices where other != number && lists[other].start >= range.upperBound {
      lists[other].start += new.count - range.count
    }
    lists[number].count = old.width == 0 ? 0 : new.count / old.width
    lists[number].isAnswered = isAnswered
  }

  private static func override(_ answer: Answer, at node: Int, isLeaf: Bool) -> Override? {
    switch answer {
    case .given(let value): Override(node: Int32(node), value: value.raw, status: .given)
    case .joint(let value?, _): Override(node: Int32(node), value: value.raw, status: .joint)
    case .notApplicable: isLeaf ? nil : Override(node: Int32(node), value: 0, status: .notApplicable)
    default: nil
    }
  }
}

extension Plan {
  /// The compact form of a leaf's answer.
  func slot(for node: Int, _ answer: Answer?) -> Slot {
    guard let answer else { return .blank }
    switch (nodes[node].kind, answer) {
    case (_, .notApplicable): return Slot(value: 0, state: .notApplicable)
    case (.yesNo, .yesNo(let yes)): return Slot(value: yes ? 1 : 0, state: .answered)
    case (.levels(let levels), .number(let score)):
      guard levels.contains(where: { !$0.isEmpty && $0.score == score }) else { return .blank }
      return Slot(value: score.raw, state: .answered)
    case (.bands, .number(let number)), (.number, .number(let number)):
      return Slot(value: number.raw, state: .answered)
    case (.choice(let question), .choices(let ids)):
      return slot(of: ids, among: question.choices.map(\.id), isMultiple: question.isMultiple)
    case (.milestones(let steps), .choices(let ids)):
      return slot(of: ids, among: steps.map(\.id), isMultiple: true)
    case (.text, .text(let text)):
      return text.isFilledIn ? Slot(value: texts.known(text), state: .answered) : .blank
    case (.collection, .items): return Slot(value: 0, state: .answered)
    default: return .blank
    }
  }

  private func slot(of ids: [String], among known: [String], isMultiple: Bool) -> Slot {
    let places = ids.compactMap { id in known.firstIndex(of: id) }
    if isMultiple {
      return Slot(value: places.reduce(0) { $0 | (Int128(1) << Int128($1)) }, state: .answered)
    }
    guard let place = places.first else { return .blank }
    return Slot(value: Int128(place), state: .answered)
  }

  func slot(forFact index: Int, _ answer: Answer) -> Slot {
    switch (instrument.facts[index].kind, answer) {
    case (.number, .number(let number)): Slot(value: number.raw, state: .answered)
    case (.yesNo, .yesNo(let yes)): Slot(value: yes ? 1 : 0, state: .answered)
    case (.choice, .choices(let ids)):
      ids.first.map { Slot(value: texts.known($0), state: .answered) } ?? .blank
    default: .blank
    }
  }

  /// The collection whose item list a node inside an `each` belongs to.
  func owner(ofItemNode node: Int) -> Int? {
    collection(of: node).map { layout.listOwner[$0] ?? $0 }
  }

  func itemSlots(_ answer: Answer?, list: Int) -> [Slot] {
    guard case .items(let items) = answer else { return [] }
    let width = layout.itemSlotCounts[list]
    var slots = [Slot](repeating: .blank, count: width * items.count)
    for (row, item) in items.enumerated() {
      for leaf in layout.itemLeaves[list] {
        slots[row * width + leaf.slot] = slot(for: leaf.node, item.answers[nodes[leaf.node].id])
      }
    }
    return slots
  }
}

extension Answer {
  fileprivate var isItems: Bool {
    if case .items = self { true } else { false }
  }
}
