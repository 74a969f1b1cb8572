public import Database
public import HTTP
public import Kernel
public import Scoring

/// Rounds and the assessments in them: answering, scoring, results.
public struct AssessmentsFeature: Feature {
  /// `assessments`
  public let name = "assessments"
  /// Invented rounds over the instruments given; `nil` when none were.
  public let demo: (any DemoContent)?
  let desk: AssessmentDesk

  /// Puts the feature together.
  ///
  /// - Parameters:
  ///   - library: where instruments come from, by id and content hash.
  ///   - people: who is told what happened.
  ///   - evidence: where evidence is looked up.
  ///   - demoInstruments: what the demonstration shows rounds of; without any there is none.
  public init(
    database: any Database, organisation: Organisation, library: any InstrumentLibrary, clock: WallClock,
    people: any PeopleDirectory = NoPeople(), evidence: any EvidenceShelf = NoEvidence(), demoInstruments: [Plan] = []
  ) {
    desk = AssessmentDesk(
      database: database, organisation: organisation, library: library, clock: clock, people: people,
      evidence: evidence)
    demo = demoInstruments.isEmpty ? nil : AssessmentsDemo(plans: demoInstruments)
  }

  /// Rounds, assessments, answers.
  public var migrations: [Migration] { AssessmentMigrations.all }

  /// What assessments say of the items that evidence is attached to.
  public var evidenceHost: any EvidenceHost {
    AssessmentEvidence(organisation: desk.organisation, plans: desk.plans, clock: desk.clock)
  }

  /// Meets the instruments of all rounds.
  public func prepare() async throws -> [LocalizedText] {
    for round in try await desk.database.read({ try RoundStore.all(in: $0) }) {
      // A lost instrument is told of where it is asked for.
      _ = try? await desk.plan(of: round)
    }
    return []
  }

  /// What programs may do.
  public var operations: [APIOperation] {
    RoundOperations(desk: desk).all + AssessmentOperations(desk: desk).all + LifeOperations(desk: desk).all
  }

  /// Adds the addresses of Assessments.
  public func register(in router: inout Router) {
    AssessmentRoutes(desk: desk).register(in: &router)
    ResultRoutes(desk: desk).register(in: &router)
    RoundRoutes(desk: desk).register(in: &router)
    CalendarRoutes(rounds: RoundDesk(desk: desk)).register(in: &router)
    MigrationRoutes(rounds: RoundDesk(desk: desk)).register(in: &router)
    CarryRoutes(desk: desk).register(in: &router)
    OverviewRoutes(rounds: RoundDesk(desk: desk)).register(in: &router)
    LifeRoutes(desk: desk).register(in: &router)
    ReviewRoutes(desk: desk).register(in: &router)
  }

  /// What is to be answered, and the rounds.
  public var navigation: [NavigationEntry] {
    [
      NavigationEntry(AssessmentTexts.assessments, to: "/assessments", order: 10, for: .readAssessment),
      NavigationEntry(ReviewTexts.review, to: "/review", order: 15, for: .assess),
      NavigationEntry(RoundTexts.rounds, to: "/rounds", order: 20, for: .readRound),
      NavigationEntry(CalendarTexts.calendar, to: "/calendar", order: 25, for: .readRound),
    ]
  }

  /// What is to be answered, and by when.
  public var waitingWork: (any WaitingWork)? { AssessmentWork(desk: desk) }
}
