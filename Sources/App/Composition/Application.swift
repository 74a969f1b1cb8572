public import Database
public import HTTP
import Identity
public import Kernel

/// The whole product over one database: features, their addresses, and what stands around every request.
public struct Application: Sendable {
  /// What it stands on.
  public let ground: Ground
  let features: [any Feature]
  let metrics = Metrics(prefix: "samrit")

  /// Puts the product together; reads and writes nothing yet.
  public init(_ ground: Ground) {
    self.ground = ground
    features = FeatureList.make(ground)
  }

  /// Every step of every table.
  public var migrations: [Migration] { KernelMigrations.all + features.flatMap(\.migrations) }

  /// Brings the tables up to date and tells what was done.
  ///
  /// - Throws: `MigrationError`, or `DatabaseError`.
  @discardableResult
  public func migrate() async throws -> [Migrator.Applied] {
    try await Migrator(migrations).apply(to: ground.database)
  }

  /// Lets every feature do what must be done before anything is served.
  ///
  /// - Returns: what the operator should know, a line each.
  public func prepare() async throws -> [LocalizedText] {
    var notes: [LocalizedText] = []
    for feature in features { notes += try await feature.prepare() }
    return notes
  }

  /// Answers requests.
  ///
  /// - Parameter log: takes one line of the access log.
  public func service(log: (@Sendable (String) -> Void)? = nil) -> HTTPService {
    ServiceBuilder(application: self, log: log).service
  }
}
