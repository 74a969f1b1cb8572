public import Database
import Synchronization

/// The organisation of any day, read again only after it has changed, on this node or another.
///
/// Ask it before changing agencies, never after in the same transaction: what it has read it keeps, and a transaction
/// may still be undone.
public final class Organisation: Sendable {
  private struct Known {
    let revision: Int
    let history: OrganisationHistory
    let changeDays: [Day]
    /// By the day of the last change before them.
    var trees: [Day: OrganisationTree] = [:]
  }

  private let clock: WallClock
  private let known = Mutex<Known?>(nil)

  /// How many days' trees are kept.
  private static let treeLimit = 32

  /// Knows nothing yet.
  ///
  /// - Parameter clock: says which day today is.
  public init(clock: WallClock = .system) {
    self.clock = clock
  }

  /// The tree of today as this transaction sees it: one short query when nothing changed.
  public func tree(in connection: any Connection) throws -> OrganisationTree {
    try tree(on: clock.today, in: connection)
  }

  /// The tree as it stood, or will stand, on a day: with the names and places of that day. What somebody may do is
  /// decided by the tree of today, also where the past is shown.
  public func tree(on day: Day, in connection: any Connection) throws -> OrganisationTree {
    let known = try current(in: connection)
    let place = known.changeDays.last { $0 <= day } ?? .beginning
    if let tree = known.trees[place] { return tree }
    let tree = try known.history.tree(on: place)
    self.known.withLock { kept in
      guard kept?.revision == known.revision else { return }
      if kept?.trees.count ?? 0 >= Self.treeLimit { kept?.trees = [:] }
      kept?.trees[place] = tree
    }
    return tree
  }

  /// All agencies with all their states.
  public func history(in connection: any Connection) throws -> OrganisationHistory {
    try current(in: connection).history
  }

  private func current(in connection: any Connection) throws -> Known {
    let revision = try AgencyStore.revision(in: connection)
    if let known = known.withLock({ $0 }), known.revision == revision { return known }
    let history = try AgencyStore.history(in: connection)
    let fresh = Known(revision: revision, history: history, changeDays: history.changeDays)
    known.withLock { $0 = fresh }
    return fresh
  }
}
