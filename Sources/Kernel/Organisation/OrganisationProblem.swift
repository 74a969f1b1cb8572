/// Why a history makes no organisation on some day.
public enum OrganisationProblem: Sendable, Hashable {
  /// The unit above does not exist yet on that day.
  case parentMissing(ID<Agency>, parent: ID<Agency>, on: Day)
  /// It works although the unit above has ended.
  case parentEnded(ID<Agency>, parent: ID<Agency>, on: Day)
  /// It stands above itself.
  case cycle(ID<Agency>, on: Day)
  /// It was merged into one that does not work on that day.
  case successorNotWorking(ID<Agency>, successor: ID<Agency>, on: Day)

  /// The agency that it stands at.
  public var agency: ID<Agency> {
    switch self {
    case .parentMissing(let id, _, _), .parentEnded(let id, _, _), .cycle(let id, _),
      .successorNotWorking(let id, _, _):
      id
    }
  }

  /// The first day on which it is so.
  public var day: Day {
    switch self {
    case .parentMissing(_, _, let day), .parentEnded(_, _, let day), .cycle(_, let day),
      .successorNotWorking(_, _, let day):
      day
    }
  }
}

extension OrganisationHistory {
  /// What is wrong on any day from one on, each with the first such day, in the order of the days; none when every day
  /// has its tree.
  public func problems(from first: Day) -> [OrganisationProblem] {
    var problems: [OrganisationProblem] = []
    var faulty: Set<ID<Agency>> = []
    for day in [first] + changeDays.filter({ $0 > first }) {
      let states = Dictionary(uniqueKeysWithValues: agencies(on: day).map { ($0.id, $0) })
      var sound: Set<ID<Agency>> = []
      for agency in states.values.sorted(by: { $0.code < $1.code }) where !faulty.contains(agency.id) {
        guard let problem = Self.problem(of: agency, in: states, on: day, sound: &sound) else { continue }
        faulty.insert(agency.id)
        problems.append(problem)
      }
    }
    return problems
  }

  private static func problem(
    of agency: Agency, in states: [ID<Agency>: Agency], on day: Day, sound: inout Set<ID<Agency>>
  ) -> OrganisationProblem? {
    if let id = agency.parent {
      guard let parent = states[id] else { return .parentMissing(agency.id, parent: id, on: day) }
      if agency.isWorking, !parent.isWorking { return .parentEnded(agency.id, parent: id, on: day) }
    }
    // Later the successor may end too; on the day of the merger it must work.
    if let id = agency.successor, agency.ended == day || agency.id == id,
      states[id]?.isWorking != true || id == agency.id
    {
      return .successorNotWorking(agency.id, successor: id, on: day)
    }
    return reachesTop(agency, in: states, sound: &sound) ? nil : .cycle(agency.id, on: day)
  }

  /// Follows the units above; those known to reach the top end the walk early.
  private static func reachesTop(
    _ agency: Agency, in states: [ID<Agency>: Agency], sound: inout Set<ID<Agency>>
  ) -> Bool {
    var way: Set<ID<Agency>> = []
    var next: Agency? = agency
    while let step = next, !sound.contains(step.id) {
      guard way.insert(step.id).inserted else { return false }
      next = step.parent.flatMap { states[$0] }
    }
    sound.formUnion(way)
    return true
  }
}
