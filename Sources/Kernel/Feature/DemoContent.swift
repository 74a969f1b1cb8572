public import Database

/// Invented content that shows a feature at work. Loaded once, into an empty database, in one transaction: first the
/// agencies of all features, then their accounts, then each feature's own content in the order of the features.
public protocol DemoContent: Sendable {
  /// Agencies to make, in any order.
  var agencies: [Agency] { get }
  /// People to make; `Account.isDemo` is set for them, and all have the password that the sign-in page shows.
  var accounts: [Account] { get }
  /// Puts the feature's own content in. Agencies and accounts exist already.
  func load(_ demo: DemoContext, in connection: any Connection) throws
}

extension DemoContent {
  /// None.
  public var agencies: [Agency] { [] }
  /// None.
  public var accounts: [Account] { [] }
}

/// What those who load demonstration content share.
public struct DemoContext: Sendable {
  /// The day the demonstration is set in.
  public let clock: WallClock
  /// Where changes are recorded.
  public let trail: AuditTrail
  /// The organisation of the demonstration.
  public let tree: OrganisationTree

  /// What loaders share.
  public init(clock: WallClock, trail: AuditTrail, tree: OrganisationTree) {
    self.clock = clock
    self.trail = trail
    self.tree = tree
  }
}
