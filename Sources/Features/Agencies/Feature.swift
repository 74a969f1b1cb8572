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

  /// Adds the addresses of Agencies.
  public func register(in router: inout Router) {
    AgencyRoutes(desk: desk).register(in: &router)
  }

  /// The agencies.
  public var navigation: [NavigationEntry] {
    [NavigationEntry(AgencyTexts.agencies, to: "/agencies", order: 60, for: .readOrganisation)]
  }
}
