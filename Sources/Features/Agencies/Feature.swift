public import Database
public import HTTP
public import Kernel

/// The organisation: what agencies there are, were and will be.
public struct AgenciesFeature: Feature {
  /// `agencies`
  public let name = "agencies"
  let desk: AgencyDesk

  /// Puts the feature together.
  public init(database: any Database, organisation: Organisation, clock: WallClock) {
    desk = AgencyDesk(database: database, organisation: organisation, clock: clock)
  }

  /// Files between their dry run and their confirmation.
  public var migrations: [Migration] { AgencyMigrations.all }

  /// A few changes of the demonstration's agencies.
  public var demo: (any DemoContent)? { AgenciesDemo() }

  /// What programs may do.
  public var operations: [APIOperation] { AgencyOperations(desk: desk).all }

  /// Adds the addresses of Agencies.
  public func register(in router: inout Router) {
    AgencyImportRoutes(desk: desk).register(in: &router)
    AgencyRoutes(desk: desk).register(in: &router)
  }

  /// The agencies.
  public var navigation: [NavigationEntry] {
    [NavigationEntry(AgencyTexts.agencies, to: "/agencies", order: 60, for: .readOrganisation)]
  }
}
