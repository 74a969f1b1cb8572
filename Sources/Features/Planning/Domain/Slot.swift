import Kernel
import Scoring

/// A place of an instrument that waits for something an agency sets itself before the year begins: a list of
/// indicators, a criterion of its own, or an issue it may choose.
struct Slot: Sendable {
  /// What is set there.
  enum Form: Sendable, Hashable {
    /// Any number of indicators, each with targets and a weight.
    case list
    /// One criterion with three targets in words.
    case criteria
    /// Nothing but the choice itself.
    case issue
  }

  /// Something more that the instrument asks of an entry.
  struct Extra: Sendable {
    /// How it is typed.
    enum Input: Sendable {
      case line, paragraph, number
      case choice([(id: String, text: LocalizedText)])
    }

    let id: String
    let title: LocalizedText
    let hint: LocalizedText?
    let input: Input
  }

  /// The group whose weight the entries share.
  struct Limit: Sendable, Hashable {
    let node: String
    let title: LocalizedText
    let total: Exact
  }

  /// How the weight of an entry reaches the score.
  enum Weighing: Sendable, Hashable {
    /// It has none.
    case none
    /// It must be set; with all others under the limit it adds up to it.
    case required
    /// It may be set; once one is, all under the limit are.
    case optional
  }

  /// The id of the node.
  let id: String
  let title: LocalizedText
  let guidance: LocalizedText?
  /// The document and the item the rule stands in.
  let source: LocalizedText?
  let form: Form
  let limit: Limit?
  let weighing: Weighing
  let isMonitor: Bool
  let isJoint: Bool
  /// The kinds of target that may be chosen; none where targets are always in words.
  let directions: [(id: String, text: LocalizedText)]
  let extras: [Extra]
  /// The nodes that take the parts, by part.
  let parts: [Part: String]
  /// The fact that says that it was chosen.
  let chosenFact: String?
  /// The fact that carries its weight.
  let weightFact: String?

  /// What a node takes, told by the end of its id.
  enum Part: String, Sendable, CaseIterable {
    case definition, unit, weight, direction, partners, approved
    case target50 = "target-50"
    case target75 = "target-75"
    case target100 = "target-100"
  }
}

extension Plan {
  /// Every place that waits for something the agency sets, in the order of the instrument.
  var slots: [Slot] { SlotFinder(self).find() }
}

/// Finds the places of an instrument: lists whose items end in `-weight` and `-target-100`, groups with a
/// `-target-100` in words, lists that are only followed, and issues that a single yes-or-no fact switches on.
private struct SlotFinder {
  let plan: Plan
  let yesNoFacts: Set<String>
  let numberFacts: Set<String>

  init(_ plan: Plan) {
    self.plan = plan
    let facts = plan.instrument.facts
    yesNoFacts = Set(facts.filter { if case .yesNo = $0.kind { true } else { false } }.map(\.id))
    numberFacts = Set(facts.filter { if case .number = $0.kind { true } else { false } }.map(\.id))
  }

  func find() -> [Slot] {
    var found: [Slot] = []
    visit(plan.instrument.root, under: nil, &found)
    return found
  }

  private func visit(_ node: Node, under limit: Slot.Limit?, _ found: inout [Slot]) {
    if let slot = slot(node, under: limit) {
      found.append(slot)
      return
    }
    var inner = limit
    if case .number(let total)? = node.weight, total > .one, !node.children.isEmpty {
      inner = Slot.Limit(node: node.id, title: node.title, total: total)
    }
    for child in node.children { visit(child, under: inner, &found) }
  }

  private func slot(_ node: Node, under limit: Slot.Limit?) -> Slot? {
    if case .collection(let list) = node.kind {
      let parts = parts(of: list.each.children)
      let isSet = parts[.target100] != nil && parts[.weight] != nil
      let isFollowed = node.isMonitor && list.each.children.contains { if case .text = $0.kind { true } else { false } }
      if isSet || isFollowed {
        return make(
          node, .list, list.each.children, parts, limit, isSet && !node.isMonitor ? .required : .none)
      }
    }
    let parts = parts(of: node.children)
    let chosen = node.condition.flatMap(singleFact)
    if parts[.target100] != nil, isText(parts[.target100]) {
      return make(node, .criteria, node.children, parts, limit, weightFact(node) == nil ? .optional : .required)
    }
    guard let chosen, yesNoFacts.contains(chosen), limit != nil, node.weight != nil else { return nil }
    return make(node, .issue, [], [:], limit, .optional)
  }

  private func make(
    _ node: Node, _ form: Slot.Form, _ children: [Node], _ parts: [Slot.Part: String], _ limit: Slot.Limit?,
    _ weighing: Slot.Weighing
  ) -> Slot {
    let chosen = node.condition.flatMap(singleFact).flatMap { yesNoFacts.contains($0) ? $0 : nil }
    let known = Set(parts.values)
    return Slot(
      id: node.id, title: node.title, guidance: node.guidance, source: node.source.map(words), form: form,
      limit: weighing == .none ? nil : limit, weighing: limit == nil ? .none : weighing, isMonitor: node.isMonitor,
      isJoint: node.isJoint, directions: directions(children, parts),
      extras: children.filter { !known.contains($0.id) }.compactMap { extra($0, in: form) }, parts: parts,
      chosenFact: chosen, weightFact: weightFact(node))
  }

  private func words(_ source: Source) -> LocalizedText {
    guard let item = source.item else { return source.document }
    return LocalizedText(
      th: "\(source.document.th) · \(item.th)", en: "\(source.document.en) · \(item.en)")
  }

  private func parts(of children: [Node]) -> [Slot.Part: String] {
    var parts: [Slot.Part: String] = [:]
    for child in children {
      for part in Slot.Part.allCases where child.id.hasSuffix("-" + part.rawValue) {
        // A count of partners is a figure of its own, not the names of the partners.
        if part == .partners, !isText(child.id) { continue }
        parts[part] = child.id
      }
    }
    return parts
  }

  private func isText(_ id: String?) -> Bool {
    guard let id, let index = plan.indices[id], case .text = plan.nodes[index].kind else { return false }
    return true
  }

  private func directions(
    _ children: [Node], _ parts: [Slot.Part: String]
  ) -> [(id: String, text: LocalizedText)] {
    guard let id = parts[.direction], let node = children.first(where: { $0.id == id }),
      case .choice(let question) = node.kind
    else { return [] }
    return question.choices.map { ($0.id, $0.text) }
  }

  private func extra(_ node: Node, in form: Slot.Form) -> Slot.Extra? {
    let input: Slot.Extra.Input
    switch node.kind {
    case .text(.paragraph, _): input = .paragraph
    case .text(.line, _): input = .line
    case .choice(let question) where !question.isMultiple: input = .choice(question.choices.map { ($0.id, $0.text) })
    case .bands(let bands) where form == .criteria && bands.input != nil: input = .number
    default: return nil
    }
    return Slot.Extra(id: node.id, title: node.title, hint: node.guidance, input: input)
  }

  private func weightFact(_ node: Node) -> String? {
    guard case .expression(let expression)? = node.weight, case .fact(let id, _) = expression.root,
      numberFacts.contains(id)
    else { return nil }
    return id
  }

  private func singleFact(_ expression: Expression) -> String? {
    guard case .fact(let id, _) = expression.root else { return nil }
    return id
  }
}
