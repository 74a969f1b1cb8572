public import Crypto
public import Database
public import HTTP
public import Kernel

/// Who people are: accounts, signing in and out, sessions, the reader's own settings.
public struct IdentityFeature: Feature {
  /// `identity`
  public let name = "identity"
  /// Makes and changes accounts.
  public let keeper: AccountKeeper
  /// Finds people for other features, delegations included.
  public let directory: any PeopleDirectory
  private let routes: IdentityRoutes
  private let database: any Database
  private let organisation: Organisation
  private let clock: WallClock

  /// Puts the feature together.
  ///
  /// - Parameters:
  ///   - admitsDemo: whether the accounts of the demonstration may sign in.
  ///   - secondFactorRoles: roles that must have a second factor.
  ///   - publicAddress: the address of the site, with which links begin; `nil` takes that of the request.
  public init(
    database: any Database, organisation: Organisation, passwords: PasswordWorker, clock: WallClock,
    lifetime: SessionLifetime, admitsDemo: Bool, secondFactorRoles: Set<Role> = [],
    publicAddress: String? = nil
  ) {
    keeper = AccountKeeper(database: database, passwords: passwords, clock: clock)
    let doorkeeper = Doorkeeper(
      database: database, passwords: passwords, clock: clock, lifetime: lifetime, admitsDemo: admitsDemo)
    routes = IdentityRoutes(
      database: database, organisation: organisation, doorkeeper: doorkeeper, keeper: keeper, clock: clock,
      secondFactors: SecondFactorKeeper(database: database, clock: clock), secondFactorRoles: secondFactorRoles,
      publicAddress: publicAddress)
    directory = AccountDirectory(organisation: organisation, clock: clock)
    self.database = database
    self.organisation = organisation
    self.clock = clock
  }

  /// What programs may do.
  public var operations: [APIOperation] {
    IdentityOperations(database: database, organisation: organisation, clock: clock).all
  }

  /// Accounts, sessions, failures.
  public var migrations: [Migration] { IdentityMigrations.all }

  /// The people of a part, for those who keep them.
  public var navigation: [NavigationEntry] {
    [NavigationEntry(PeopleTexts.title, to: "/people", order: 80, for: .readPeople)]
  }

  /// Sweeps away what has expired.
  public var tasks: [PeriodicTask] {
    [
      PeriodicTask("identity.sweep", every: 900) { [database, clock] in
        let moment = clock.now()
        try await database.write { try Sweeping.run(at: moment, in: $0) }
      }
    ]
  }

  /// What it keeps about people.
  public var personalData: (any PersonalDataHolder)? { AccountData() }

  /// How long it keeps it.
  public var retention: [RetentionRule] { AccountData.retention }

  /// Adds the addresses of Identity.
  public func register(in router: inout Router) { routes.register(in: &router) }
}
