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

  /// Puts the feature together.
  public init(
    database: any Database, organisation: Organisation, people: any PeopleDirectory, clock: WallClock
  ) {
    self.database = database
    self.organisation = organisation
    proof = ProofKeeper(database: database, organisation: organisation, people: people, clock: clock)
    audit = AuditRoutes(database: database, organisation: organisation, people: people, clock: clock)
  }

  /// Proof of the trail, holds, erased people.
  public var migrations: [Migration] { TrustMigrations.all }

  /// What programs may read.
  public var operations: [APIOperation] {
    AuditOperations(database: database, organisation: organisation).all
  }

  /// Adds the addresses of Trust.
  public func register(in router: inout Router) { audit.register(in: &router) }

  /// The trail, for those who may read it.
  public var navigation: [NavigationEntry] {
    [NavigationEntry(TrustTexts.menu, to: "/audit", order: 90, for: .readAuditTrail)]
  }

  /// A broken trail waits for those who read it.
  public var waitingWork: (any WaitingWork)? { ProofWork(database: database) }

  /// Proving the trail.
  public var tasks: [PeriodicTask] {
    [PeriodicTask("trust.proof", every: 120) { [proof] in try await proof.run() }]
  }
}
