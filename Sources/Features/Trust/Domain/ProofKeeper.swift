import Database
import Foundation
import Kernel

/// Proves the trail little by little while the server runs, and tells administrators and auditors when it breaks.
struct ProofKeeper: Sendable {
  let database: any Database
  let organisation: Organisation
  let people: any PeopleDirectory
  let clock: WallClock

  /// What is known of the trail.
  struct State: Sendable {
    var head: ProofWalk?
    var round: ProofWalk?
    var flaw: ProofWalk.Flaw? { head?.flaw ?? round?.flaw }
  }

  /// Records proven in one read.
  static let stretch = 2_000
  /// Records of the old part proven again in one turn.
  static let again = 20_000

  static func state(in connection: any Connection) throws -> State {
    State(head: try ProofStore.walk(.head, in: connection), round: try ProofStore.walk(.round, in: connection))
  }

  /// Goes on where the last turn ended: all that is new, and a piece of what is old.
  func run() async throws {
    try await advance(.head, atMost: .max)
    try await advance(.round, atMost: Self.again)
  }

  private func advance(_ kind: ProofWalk.Kind, atMost limit: Int) async throws {
    let moment = clock.now()
    var walk = try await database.read { try ProofStore.walk(kind, in: $0) } ?? ProofWalk(kind: kind, at: moment)
    var done = 0
    while done < limit {
      try Task.checkCancellation()
      let checkpoint = walk.checkpoint
      let progress = try await database.read { try AuditTrail.prove(after: checkpoint, limit: Self.stretch, in: $0) }
      switch progress {
      case .broken(let number, let reason, let reached):
        walk.at = moment
        let isKnown = walk.flaw?.number == number
        // A record that was proven and has changed since is looked at again from the same place at the next turn.
        if reached.number > walk.checkpoint.number { walk.checkpoint = reached }
        if !isKnown { walk.flaw = ProofWalk.Flaw(number: number, reason: reason, foundAt: moment) }
        return try await save(walk, telling: !isKnown)
      case .proven(let reached, let hasMore):
        done += max(1, reached.number - checkpoint.number)
        walk.checkpoint = reached
        walk.flaw = nil
        walk.at = moment
        guard hasMore else {
          walk.wholeAt = moment
          if kind == .round { walk.checkpoint = .beginning }
          return try await save(walk, telling: false)
        }
      }
    }
    try await save(walk, telling: false)
  }

  private func save(_ walk: ProofWalk, telling: Bool) async throws {
    try await database.write { [people, organisation] connection in
      try ProofStore.save(walk, in: connection)
      guard telling, let flaw = walk.flaw else { return }
      let notice = Notice(
        "audit.broken", subject: TrustTexts.brokenSubject, body: TrustTexts.broken(flaw.number, flaw.reason),
        address: "/audit", once: "audit.broken/\(flaw.number)")
      var readers: Set<ID<Account>> = []
      for root in try organisation.tree(in: connection).roots {
        for role in [Role.administrator, .auditor] {
          readers.formUnion(try people.people(holding: role, for: root.id, in: connection).map(\.id))
        }
      }
      try NoticeBoard.post(notice, to: readers, at: walk.at, in: connection)
    }
  }
}

/// The broken trail among what waits for those who read it.
struct ProofWork: WaitingWork {
  let database: any Database

  func items(for viewer: Viewer) async throws -> [WaitingItem] {
    guard Permissions(.empty).allowsAnywhere(viewer, .readAuditTrail),
      let flaw = try await database.read({ try ProofKeeper.state(in: $0).flaw })
    else { return [] }
    return [
      WaitingItem(
        title: TrustTexts.brokenTask, place: TrustTexts.trail, address: "/audit", due: Day(of: flaw.foundAt),
        state: TrustTexts.broken(flaw.number, flaw.reason))
    ]
  }
}
