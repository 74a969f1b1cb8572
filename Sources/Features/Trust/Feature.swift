public import Database
public import HTTP
public import Kernel

/// What makes the system worthy of trust: the trail and its proof, how long things are kept, whose data is where.
public struct TrustFeature: Feature {
  /// `trust`
  public let name = "trust"
  private let database: any Database
  private let organisation: Organisation
  private let proof: ProofKeeper
  private let audit: AuditRoutes
  private let keeper: RetentionKeeper
  private let desk: PersonDesk

  /// Puts the feature together.
  ///
  /// - Parameters:
  ///   - holders: those who keep something about people.
  ///   - rules: how long things are kept.
  ///   - periods: days by kind, where the operator chose others than the rules say; 0 keeps for good.
  public init(
    database: any Database, organisation: Organisation, people: any PeopleDirectory, clock: WallClock,
    holders: [any PersonalDataHolder] = [], rules: [RetentionRule] = [], periods: [String: Int] = [:]
  ) {
    self.database = database
    self.organisation = organisation
    proof = ProofKeeper(database: database, organisation: organisation, people: people, clock: clock)
    keeper = RetentionKeeper(database: database, clock: clock, rules: rules, periods: periods)
    desk = PersonDesk(
      database: database, organisation: organisation, people: people, holders: holders + [TrailOfPerson()],
      clock: clock)
    audit = AuditRoutes(database: database, organisation: organisation, people: people, clock: clock)
  }

  /// Proof of the trail, holds, erased people.
  public var migrations: [Migration] { TrustMigrations.all }

  /// What programs may read.
  public var operations: [APIOperation] {
    AuditOperations(database: database, organisation: organisation).all
  }

  /// Adds the addresses of Trust.
  public func register(in router: inout Router) {
    audit.register(in: &router)
    KeepingRoutes(keeper: keeper).register(in: &router)
    PersonRoutes(desk: desk).register(in: &router)
  }

  /// The trail, for those who may read it.
  public var navigation: [NavigationEntry] {
    [NavigationEntry(TrustTexts.menu, to: "/audit", order: 90, for: .readAuditTrail)]
  }

  /// A broken trail waits for those who read it.
  public var waitingWork: (any WaitingWork)? { ProofWork(database: database) }

  /// Proving the trail, and erasing what was kept long enough.
  public var tasks: [PeriodicTask] {
    [
      PeriodicTask("trust.proof", every: 120) { [proof] in try await proof.run() },
      PeriodicTask("trust.retention", every: 3_600) { [keeper] in try await keeper.run() },
    ]
  }
}
