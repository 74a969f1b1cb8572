public import Database
public import Kernel

/// Takes files of agencies in: first what they would change, then exactly that.
public struct AgencyImporter: Sendable {
  private let database: any Database
  private let clock: WallClock

  /// An importer for the organisation in a database.
  public init(database: any Database, clock: WallClock) {
    self.database = database
    self.clock = clock
  }

  /// What came of taking a file in.
  public enum Outcome: Sendable {
    /// What it would change, or has changed.
    case difference(AgencyImport)
    /// The organisation has changed since the difference was looked at; nothing was recorded.
    case stale
  }

  /// What a file would change; nothing is recorded.
  ///
  /// - Parameter bound: whether the viewer's permissions bind; those of the command line do not.
  /// - Returns: the difference, and the revision of the organisation that it was taken from.
  /// - Throws: `UnreadableAgencyFile`, or `DatabaseError`.
  public func check(
    _ bytes: [UInt8], named filename: String, _ options: AgencyImport.Options, by viewer: Viewer, bound: Bool = true
  ) async throws -> (difference: AgencyImport, revision: Int) {
    let clock = clock
    return try await database.read { connection in
      let revision = try AgencyStore.revision(in: connection)
      return (try Self.read(bytes, filename, options, viewer, bound, clock, in: connection), revision)
    }
  }

  /// Records what a file changes, all of it or, when anything is wrong with it, nothing.
  ///
  /// - Parameter revision: that of the difference that was looked at; `nil` when none was.
  /// - Throws: `UnreadableAgencyFile`, or `DatabaseError`.
  public func apply(
    _ bytes: [UInt8], named filename: String, _ options: AgencyImport.Options, by viewer: Viewer, bound: Bool = true,
    seen revision: Int? = nil
  ) async throws -> Outcome {
    let clock = clock
    return try await database.write { connection in
      try Self.apply(bytes, filename, options, viewer, bound, clock, seen: revision, in: connection)
    }
  }

  static func apply(
    _ bytes: [UInt8], _ filename: String, _ options: AgencyImport.Options, _ viewer: Viewer, _ bound: Bool,
    _ clock: WallClock, seen revision: Int?, in connection: any Connection
  ) throws -> Outcome {
    if let revision, try AgencyStore.revision(in: connection) != revision { return .stale }
    let difference = try read(bytes, filename, options, viewer, bound, clock, in: connection)
    guard difference.problems.isEmpty, !difference.items.isEmpty else { return .difference(difference) }
    try difference.changes.save(trail: AuditTrail(clock: clock), in: connection)
    return .difference(difference)
  }

  private static func read(
    _ bytes: [UInt8], _ filename: String, _ options: AgencyImport.Options, _ viewer: Viewer, _ bound: Bool,
    _ clock: WallClock, in connection: any Connection
  ) throws -> AgencyImport {
    let file = try AgencyFile(bytes)
    let history = try AgencyStore.history(in: connection)
    let reading = try OrganisationReading(history, today: clock.today, viewer: viewer)
    return AgencyImport(
      file, options: options, reading: reading, isBound: bound, filename: filename, at: clock.now())
  }
}
