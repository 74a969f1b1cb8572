import Crypto
import Database
import Identity
public import Kernel

/// Fills an empty database with the invented content of all features.
public struct DemoLoader: Sendable {
  private let application: Application

  /// A loader for this product.
  public init(_ application: Application) {
    self.application = application
  }

  /// Loads the content when the database holds no agencies and no accounts, all in one transaction.
  ///
  /// - Returns: whether anything was loaded.
  @discardableResult
  public func loadIfEmpty() async throws -> Bool {
    let ground = application.ground
    let contents = application.features.compactMap(\.demo)
    guard !contents.isEmpty, try await isEmpty() else { return false }
    let people = try await DemoAccounts(passwords: ground.passwords)
    let trail = AuditTrail(clock: ground.clock)
    let moment = ground.clock.now()
    return try await ground.database.write { connection in
      let agencies = contents.flatMap(\.agencies)
      let tree = try OrganisationTree(agencies)
      // Each agency after the one it stands under.
      for agency in tree.agencies { try AgencyStore.save(agency, in: connection) }
      try people.add(contents.flatMap(\.accounts), at: moment, trail: trail, in: connection)
      let context = DemoContext(clock: ground.clock, trail: trail, tree: tree)
      for content in contents { try content.load(context, in: connection) }
      return true
    }
  }

  private func isEmpty() async throws -> Bool {
    try await application.ground.database.read { connection in
      try connection.first("SELECT id FROM agency LIMIT 1") == nil
        && connection.first("SELECT id FROM account LIMIT 1") == nil
    }
  }

  /// The accounts that may be tried out, for the terminal.
  public func accounts() async throws -> [Account] {
    let ground = application.ground
    let keeper = AccountKeeper(database: ground.database, passwords: ground.passwords, clock: ground.clock)
    return try await keeper.all().filter { $0.isDemo && $0.isActive }
  }
}
