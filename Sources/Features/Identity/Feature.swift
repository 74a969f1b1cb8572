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
  private let routes: IdentityRoutes

  /// Puts the feature together.
  ///
  /// - Parameter admitsDemo: whether the accounts of the demonstration may sign in.
  public init(
    database: any Database, organisation: Organisation, passwords: PasswordWorker, clock: WallClock,
    lifetime: SessionLifetime, admitsDemo: Bool
  ) {
    keeper = AccountKeeper(database: database, passwords: passwords, clock: clock)
    let doorkeeper = Doorkeeper(
      database: database, passwords: passwords, clock: clock, lifetime: lifetime, admitsDemo: admitsDemo)
    routes = IdentityRoutes(
      database: database, organisation: organisation, doorkeeper: doorkeeper, keeper: keeper, clock: clock)
  }

  /// Accounts, sessions, failures.
  public var migrations: [Migration] { IdentityMigrations.all }

  /// Adds the addresses of Identity.
  public func register(in router: inout Router) { routes.register(in: &router) }
}
