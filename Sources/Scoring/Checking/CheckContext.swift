import Kernel
import YAML

/// A node with its place in the tree.
struct CheckedNode {
  enum Role {
    case root, child, criterion, branch, field, each
  }

  let node: Node
  let index: Int
  let parent: Int?
  let role: Role
  /// The collection whose items have this node.
  let collection: Int?
  /// Rounds it exists in, its parents' included.
  let rounds: Set<String>

  var id: String { node.id }
}

/// What all checks share: the nodes in the order of the file, how to find them, and where to report.
struct CheckContext {
  let instrument: Instrument
  let log: ReadingLog
  let places: PlaceTable
  let fileMark: YAMLMark
  private(set) var nodes: [CheckedNode] = []
  private(set) var byID: [String: Int] = [:]
  /// The rounds and classes that sums are checked for.
  private(set) var settings: [StaticScales.Setting] = []
  /// Ids of rounds, classes and choices: texts that are easily written without quotation marks.
  private(set) var texts: Set<String> = []
  /// Ids that stand in the file, read or not: a node that could not be read is not reported as missing as well.
  let writtenIDs: Set<String>

  init(_ instrument: Instrument, tree: YAMLNode, log: ReadingLog) {
    self.instrument = instrument
    self.log = log
    places = PlaceTable(tree)
    fileMark = tree.mark
    writtenIDs = log.diagnostics.isEmpty ? [] : places.texts(of: "id")
    let everyRound = Set(instrument.rounds.map(\.id))
    add(instrument.root, parent: nil, role: .root, collection: nil, rounds: everyRound)
    settings = StaticScales.settings(of: instrument, nodes: nodes.count, depth: instrument.root.depth)
    texts = everyRound.union(instrument.classes.map(\.id))
    for case .choice(let question) in nodes.map(\.node.kind) { texts.formUnion(question.choices.map(\.id)) }
  }

  private mutating func add(_ node: Node, parent: Int?, role: CheckedNode.Role, collection: Int?, rounds: Set<String>) {
    let index = nodes.count
    let own = node.rounds.map { rounds.intersection($0) } ?? rounds
    nodes.append(
      CheckedNode(node: node, index: index, parent: parent, role: role, collection: collection, rounds: own))
    if !node.id.isEmpty, byID[node.id] == nil { byID[node.id] = index }
    var childRole = CheckedNode.Role.child
    var inside = collection
    switch node.kind {
    case .bands, .formula: childRole = .field
    case .tiers: childRole = .criterion
    case .cases: childRole = .branch
    case .collection: (childRole, inside) = (.each, index)
    default: break
    }
    for child in node.children { add(child, parent: index, role: childRole, collection: inside, rounds: own) }
  }

  // MARK: Reporting

  func report(_ finding: Finding, at mark: YAMLMark) { log.report(finding, at: mark) }

  func report(_ finding: Finding, in node: Node, _ steps: PlaceStep...) {
    log.report(finding, at: places.place(from: node.mark, steps))
  }

  func report(_ finding: Finding, inFile steps: PlaceStep...) {
    log.report(finding, at: places.place(from: fileMark, steps))
  }

  /// The place of a character of an expression.
  func place(in expression: Expression, column: Int) -> YAMLMark {
    if let places = log.expressionPlaces[expression.mark], places.indices.contains(column) { return places[column] }
    return YAMLMark(line: expression.mark.line, column: expression.mark.column + column)
  }

  // MARK: Finding nodes

  /// Whether something in the node could not be read, so that what it adds up to is not known.
  func isBroken(_ node: Node) -> Bool { log.broken.contains(node.mark) }

  /// The id that was probably meant. After many mistakes it is not looked for: a hostile file could make that slow.
  func idNear(_ id: String) -> String? {
    log.diagnostics.count < 100 ? closest(to: id, among: byID.keys) : nil
  }

  func parent(of node: CheckedNode) -> CheckedNode? { node.parent.map { nodes[$0] } }

  /// The collection that owns the items which the nodes of `collection` are asked about.
  func itemOwner(of collection: Int) -> Int {
    guard case .collection(let list) = nodes[collection].node.kind, let other = list.sameItemsAs,
      let owner = byID[other], case .collection = nodes[owner].node.kind
    else { return collection }
    return owner
  }
}

extension Node {
  /// Nodes within one another, itself included.
  fileprivate var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }
}
