/// Every agency with all its states: past, present and to come. A value: reading and changing it needs no database.
///
/// The organisation of any day follows from it, so nothing has to be done when a day comes on which a change takes
/// effect.
public struct OrganisationHistory: Sendable {
  private var lines: [ID<Agency>: [AgencyVersion]] = [:]
  private var codes: [String: ID<Agency>] = [:]

  /// No agencies.
  public init() {}

  /// The versions of agencies, in any order; of two of one agency and day the latter counts.
  public init(_ versions: [AgencyVersion]) {
    for (id, own) in Dictionary(grouping: versions, by: \.agency.id) {
      var line: [AgencyVersion] = []
      for version in own.enumerated().sorted(by: {
        ($0.element.validFrom, $0.offset) < ($1.element.validFrom, $1.offset)
      }) {
        if line.last?.validFrom == version.element.validFrom { line.removeLast() }
        line.append(version.element)
      }
      lines[id] = Self.withEnds(line)
      if let last = line.last { codes[last.agency.code] = id }
    }
  }

  /// The identities of all agencies there ever are.
  public var ids: [ID<Agency>] { Array(lines.keys) }

  /// All states of an agency, the earliest first; none when there is no such agency.
  public func versions(of id: ID<Agency>) -> [AgencyVersion] { lines[id] ?? [] }

  /// The agency of a code, whenever it exists.
  public func id(code: String) -> ID<Agency>? { codes[code] }

  /// An agency as it stands on a day; `nil` before its first.
  public func agency(_ id: ID<Agency>, on day: Day) -> Agency? { version(of: id, on: day)?.agency }

  /// The version that holds on a day.
  public func version(of id: ID<Agency>, on day: Day) -> AgencyVersion? {
    lines[id]?.last { $0.validFrom <= day }
  }

  /// All agencies of a day, those that have ended by then among them.
  public func agencies(on day: Day) -> [Agency] {
    lines.values.compactMap { line in line.last { $0.validFrom <= day }?.agency }
  }

  /// The organisation of a day.
  public func tree(on day: Day) throws(OrganisationTree.Flaw) -> OrganisationTree {
    try OrganisationTree(agencies(on: day))
  }

  /// The days on which anything changes, in order.
  public var changeDays: [Day] { Set(lines.values.joined().map(\.validFrom)).sorted() }

  /// Records that an agency stands so from a day on. What later versions did not change themselves they take over: a
  /// name mended in the past lasts until the next renaming, and no longer.
  public mutating func record(_ state: Agency, from day: Day, _ note: AgencyVersion.Note = .init()) {
    var line = lines[state.id] ?? []
    let before = line.last { $0.validFrom <= day }?.agency
    if let place = line.firstIndex(where: { $0.validFrom == day }) {
      line[place] = AgencyVersion(state, from: day, note)
    } else {
      let place = line.firstIndex { $0.validFrom > day } ?? line.endIndex
      line.insert(AgencyVersion(state, from: day, note), at: place)
    }
    if let before { Self.carry(from: before, to: state, after: day, in: &line) }
    for place in line.indices { line[place].agency.setCode(of: state) }
    if let code = lines[state.id]?.last?.agency.code, codes[code] == state.id { codes[code] = nil }
    codes[state.code] = state.id
    lines[state.id] = Self.withEnds(line)
  }

  /// Takes back what was recorded for a day, as if it had not been; the first version stays.
  public mutating func withdraw(_ id: ID<Agency>, from day: Day) {
    guard var line = lines[id], let place = line.firstIndex(where: { $0.validFrom == day }), place > 0 else { return }
    let withdrawn = line.remove(at: place).agency
    Self.carry(from: withdrawn, to: line[place - 1].agency, after: day, in: &line)
    lines[id] = Self.withEnds(line)
  }

  private static func carry(
    from old: Agency, to new: Agency, after day: Day, in line: inout [AgencyVersion]
  ) {
    for aspect in AgencyAspect.changed(from: old, to: new) {
      for place in line.indices where line[place].validFrom > day {
        guard aspect.isSame(line[place].agency, old) else { break }
        aspect.copy(from: new, to: &line[place].agency)
      }
    }
  }

  /// The day since when an agency has ended is that of the first of the versions in which it has.
  private static func withEnds(_ line: [AgencyVersion]) -> [AgencyVersion] {
    var line = line
    var since: Day?
    for place in line.indices {
      since = line[place].agency.isWorking ? nil : since ?? line[place].validFrom
      line[place].agency.ended = since
      if since == nil { line[place].agency.successor = nil }
    }
    return line
  }
}

extension Agency {
  /// Codes are not dated: a code names an agency whenever it exists.
  fileprivate mutating func setCode(of other: Agency) { code = other.code }
}
