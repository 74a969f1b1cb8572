/// All agencies and how they stand to each other, at one time. A value: reading it needs no database.
public struct OrganisationTree: Sendable {
  /// Why agencies make no tree.
  public enum Flaw: Error, Sendable, Hashable, CustomStringConvertible {
    /// Two agencies carry one code.
    case duplicateCode(String)
    /// Two agencies carry one identity.
    case duplicateID(ID<Agency>)
    /// The unit above does not exist.
    case unknownParent(code: String, parent: ID<Agency>)
    /// An agency stands above itself.
    case cycle(code: String)

    /// What is wrong.
    public var description: String {
      switch self {
      case .duplicateCode(let code): "two agencies have the code \(code)"
      case .duplicateID(let id): "two agencies have the identity \(id)"
      case .unknownParent(let code, let parent): "agency \(code) stands under \(parent), which does not exist"
      case .cycle(let code): "agency \(code) stands above itself"
      }
    }
  }

  /// Every agency, each before those under it, siblings in order.
  public let agencies: [Agency]
  private let positions: [ID<Agency>: Int]
  private let codes: [String: Int]
  private let childPositions: [[Int]]
  /// One after the last agency under each, so that everything under an agency is one run of `agencies`.
  private let ends: [Int]

  /// No agencies.
  public static let empty = OrganisationTree()

  private init() {
    agencies = []
    positions = [:]
    codes = [:]
    childPositions = []
    ends = []
  }

  /// Puts agencies in order.
  public init(_ unordered: [Agency]) throws(Flaw) {
    try Self.check(unordered)
    var siblings = Dictionary(grouping: unordered, by: \.parent)
    for (parent, group) in siblings { siblings[parent] = Self.inOrder(group) }
    var walk = Walk(siblings: siblings)
    walk.visit(siblings[nil] ?? [])
    agencies = walk.agencies
    ends = walk.ends
    childPositions = walk.children
    positions = Dictionary(uniqueKeysWithValues: walk.agencies.enumerated().map { ($1.id, $0) })
    codes = Dictionary(uniqueKeysWithValues: walk.agencies.enumerated().map { ($1.code, $0) })
    if walk.agencies.count < unordered.count, let lost = unordered.first(where: { positions[$0.id] == nil }) {
      throw .cycle(code: lost.code)
    }
  }

  /// The agency of an identity.
  public subscript(_ id: ID<Agency>) -> Agency? { positions[id].map { agencies[$0] } }

  /// The agency of a code.
  public func agency(code: String) -> Agency? { codes[code].map { agencies[$0] } }

  /// The agencies at the top.
  public var roots: [Agency] { agencies.filter { $0.parent == nil } }

  /// The agencies that new work may be given to, each before those under it.
  public var working: [Agency] { agencies.filter(\.isWorking) }

  /// The agencies directly under one, in order.
  public func children(of id: ID<Agency>) -> [Agency] {
    positions[id].map { childPositions[$0].map { agencies[$0] } } ?? []
  }

  /// Every agency under one, and that one first when asked for; each before those under it.
  public func descendants(of id: ID<Agency>, includingItself: Bool = false) -> ArraySlice<Agency> {
    guard let position = positions[id] else { return [] }
    return agencies[(includingItself ? position : position + 1)..<ends[position]]
  }

  /// The agencies above one, the nearest first.
  public func ancestors(of id: ID<Agency>) -> [Agency] {
    var result: [Agency] = []
    var next = self[id]?.parent
    while let id = next, let agency = self[id] {
      result.append(agency)
      next = agency.parent
    }
    return result
  }

  /// Whether an agency is another one or stands somewhere under it.
  public func contains(_ id: ID<Agency>, within part: ID<Agency>) -> Bool {
    guard let inner = positions[id], let outer = positions[part] else { return false }
    return (outer..<ends[outer]).contains(inner)
  }

  /// The names from the top down to an agency: `กระทรวง… › กรม… › กอง…`.
  public func path(of id: ID<Agency>, in language: Language) -> String {
    (ancestors(of: id).reversed() + [self[id]].compactMap { $0 }).map { $0.name[language] }.joined(separator: " › ")
  }

  private static func check(_ agencies: [Agency]) throws(Flaw) {
    var ids: Set<ID<Agency>> = []
    var codes: Set<String> = []
    for agency in agencies {
      guard ids.insert(agency.id).inserted else { throw .duplicateID(agency.id) }
      guard codes.insert(agency.code).inserted else { throw .duplicateCode(agency.code) }
    }
    for agency in agencies {
      if let parent = agency.parent, !ids.contains(parent) {
        throw .unknownParent(code: agency.code, parent: parent)
      }
    }
  }

  private static func inOrder(_ group: [Agency]) -> [Agency] {
    group.map { ($0.sortOrder, ThaiOrder($0.name.th), $0) }
      .sorted { ($0.0, $0.1, $0.2.code) < ($1.0, $1.1, $1.2.code) }
      .map(\.2)
  }
}

/// Lists agencies from the top down. Depth is that of the tree; a cycle is never reached from the top.
private struct Walk {
  let siblings: [ID<Agency>?: [Agency]]
  var agencies: [Agency] = []
  var ends: [Int] = []
  var children: [[Int]] = []

  init(siblings: [ID<Agency>?: [Agency]]) {
    self.siblings = siblings
  }

  @discardableResult
  mutating func visit(_ group: [Agency]) -> [Int] {
    var own: [Int] = []
    for agency in group {
      let position = agencies.count
      own.append(position)
      agencies.append(agency)
      ends.append(position + 1)
      children.append([])
      children[position] = visit(siblings[agency.id] ?? [])
      ends[position] = agencies.count
    }
    return own
  }
}
