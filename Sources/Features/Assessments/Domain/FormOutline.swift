import Kernel
import Scoring

/// How an instrument is laid out as a form: in sections that each fill a page, with the questions of each.
struct FormOutline: Sendable {
  let plan: Plan
  let round: Int
  /// The node at the top of each section, in the order of the file.
  let sections: [Int]
  private let sectionOfNode: [Int?]

  /// A section with more questions than this is parted where the instrument parts it.
  private static let longSection = 8
  /// An instrument with no more questions than this is one section.
  private static let shortInstrument = 4

  init(plan: Plan, round: Int) {
    self.plan = plan
    self.round = round
    var counts = Array(repeating: 0, count: plan.nodes.count)
    // Children stand before their parents, so one walk adds everything up.
    for node in plan.nodes.indices where plan.exists(node, inRound: round) && plan.collection(of: node) == nil {
      if plan.isQuestion(node) { counts[node] += 1 }
      if let parent = plan.parents[node] { counts[parent] += counts[node] }
    }
    var sections: [Int] = []
    func part(_ node: Int) {
      guard counts[node] > 0 else { return }
      let isRoot = node == plan.rootIndex
      let inner = plan.isQuestion(node) ? [] : plan.children(of: node).filter { counts[$0] > 0 }
      let limit = isRoot ? Self.shortInstrument : Self.longSection
      // A row of single questions reads better on one page than each on a page of its own.
      if counts[node] > limit, inner.count > 1, 2 * inner.filter(plan.isQuestion).count <= inner.count {
        inner.forEach(part)
      } else if counts[node] > limit, inner.count == 1, let only = inner.first {
        part(only)
      } else {
        sections.append(node)
      }
    }
    part(plan.rootIndex)
    self.sections = sections
    var owners: [Int?] = Array(repeating: nil, count: plan.nodes.count)
    for section in sections {
      var pending = [section]
      while let node = pending.popLast() {
        owners[node] = section
        pending += plan.children(of: node)
      }
    }
    sectionOfNode = owners
  }

  /// The section a node stands in; for a node above sections, the first below it.
  func section(of node: Int) -> Int? {
    if let own = sectionOfNode[node] { return own }
    return sections.first { isNode($0, under: node) }
  }

  /// Everything a section shows, each node before those under it: the section itself first. What is inside a collection
  /// is asked on pages of its own.
  func nodes(in section: Int) -> [Int] {
    var found: [Int] = []
    var pending = [section]
    while let node = pending.popLast() {
      guard plan.exists(node, inRound: round) else { continue }
      found.append(node)
      if !plan.isCollection(node) { pending += plan.children(of: node).reversed() }
    }
    return found
  }

  /// The questions of a section in order.
  func questions(in section: Int) -> [Int] { nodes(in: section).filter(plan.isQuestion) }

  /// Whether a node stands somewhere under another.
  func isNode(_ node: Int, under other: Int) -> Bool {
    var index = plan.parents[node]
    while let current = index {
      if current == other { return true }
      index = plan.parents[current]
    }
    return false
  }
}

extension Plan {
  /// Whether a node keeps a list of things.
  func isCollection(_ node: Int) -> Bool {
    if case .collection = nodes[node].kind { return true }
    return false
  }

  /// The collection whose list a collection asks further about: itself, or that of `same_items_as`.
  func listOwner(of collection: Int) -> Int {
    guard case .collection(let list) = nodes[collection].kind, let other = list.sameItemsAs else { return collection }
    return indices[other].map { listOwner(of: $0) } ?? collection
  }

  /// The questions asked of each item of a collection, in order.
  func itemQuestions(of collection: Int) -> [Int] {
    itemNodes(of: collection).filter(isQuestion)
  }

  /// Everything under a collection, each node before those under it.
  func itemNodes(of collection: Int) -> [Int] {
    var found: [Int] = []
    var pending = Array(children(of: collection).reversed())
    while let node = pending.popLast() {
      found.append(node)
      pending += children(of: node).reversed()
    }
    return found
  }

  /// Whether a question may stay blank without anything missing: a text that earns nothing.
  func isOptional(_ node: Int) -> Bool {
    if case .text(_, nil) = nodes[node].kind { return true }
    return false
  }
}
