public import Database
public import HTTP
public import Kernel
public import Scoring

/// What an agency sets before the year begins, the committees that decide on it, and the plans that follow.
public struct PlanningFeature: Feature {
  /// `planning`
  public let name = "planning"
  let desk: PlanningDesk
  /// Invented proposals and a plan; `nil` when nothing is to be shown.
  public let demo: (any DemoContent)?

  /// Puts the feature together.
  ///
  /// - Parameters:
  ///   - library: where instruments come from, by id and content hash.
  ///   - shelf: where attached papers are looked up.
  ///   - people: who is told of decisions and dates; without it nobody is.
  ///   - demoInstruments: what the demonstration proposes indicators for; without any there is none.
  public init(
    database: any Database, organisation: Organisation, library: any InstrumentLibrary, clock: WallClock,
    shelf: any EvidenceShelf = NoEvidence(), people: (any PeopleDirectory)? = nil, demoInstruments: [Plan] = []
  ) {
    desk = PlanningDesk(
      database: database, organisation: organisation, library: library, clock: clock, shelf: shelf, people: people)
    demo = demoInstruments.first { $0.instrument.id == DemoIndicators.instrument }.map { PlanningDemo(instrument: $0) }
  }

  /// Calendar, proposals, decisions, plans, reports.
  public var migrations: [Migration] { PlanningMigrations.all }

  /// What stands approved, for those who run assessments.
  public var approved: any ApprovedPlans { StoredPlans() }

  /// Answers for papers attached to stages and reports.
  public static func evidenceHost(organisation: Organisation) -> any EvidenceHost {
    PlanningEvidence(organisation: organisation)
  }

  /// One entry.
  public var navigation: [NavigationEntry] {
    [NavigationEntry(PlanningTexts.planning, to: "/planning", order: 30, for: .readPlanning)]
  }

  /// What it keeps about people.
  public var personalData: (any PersonalDataHolder)? { PlanningAuthors() }

  /// Adds the addresses of Planning.
  public func register(in router: inout Router) {
    OverviewRoutes(desk: desk).register(in: &router)
    ProposalRoutes(desk: desk).register(in: &router)
    PlanRoutes(desk: desk).register(in: &router)
  }

  /// Proposals to write and to decide on, quarters to report.
  public var waitingWork: (any WaitingWork)? { PlanningWork(desk: desk) }

  /// What people are reminded of.
  public var deadlines: any DeadlineSource { PlanningDeadlines(organisation: desk.organisation) }
}
