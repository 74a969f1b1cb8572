import Database
import Foundation
import HTTP
import Kernel
import Scoring

/// Where rounds are made, changed, started and ended. Whoever does so manages the whole part that the round is for;
/// to others it refuses as if there were no such round.
struct RoundDesk: Sendable {
  let desk: AssessmentDesk

  /// What came of a change.
  enum Outcome: Sendable {
    case done(ManagedRound)
    /// Somebody else changed the round meanwhile; this is how it stands now.
    case stale(ManagedRound)
    /// It cannot be done as things are.
    case refused(LocalizedText)
  }

  /// A round opened by somebody who manages it.
  struct Opened: Sendable {
    var managed: ManagedRound
    var tree: OrganisationTree
    var assessments: [Assessment]
    var exceptions: [ID<Agency>: AgencyException]
    var round: EvaluationRound { managed.round }
    var terms: RoundTerms { managed.terms }

    /// The agencies that take part: those that have an assessment once it runs, those that would have one before.
    var agencies: [Agency] {
      if round.state == .preparing { return terms.population.agencies(in: tree) }
      let taking = Set(assessments.map(\.agency))
      return tree.agencies.filter { taking.contains($0.id) }
    }
  }

  /// Opens a round.
  ///
  /// - Throws: `PermissionDenied`, the same whether it is hidden or does not exist.
  func open(_ id: ID<EvaluationRound>, for viewer: Viewer) async throws -> Opened {
    try await desk.database.read { [organisation = desk.organisation] connection in
      let (managed, tree) = try Self.look(up: id, viewer, organisation, connection)
      return Opened(
        managed: managed, tree: tree, assessments: try AssessmentStore.all(of: id, in: connection),
        exceptions: try ExceptionStore.all(of: id, in: connection))
    }
  }

  static func look(
    up id: ID<EvaluationRound>, _ viewer: Viewer, _ organisation: Organisation, _ connection: any Connection
  ) throws -> (managed: ManagedRound, tree: OrganisationTree) {
    let tree = try organisation.tree(in: connection)
    guard let round = try RoundStore.find(id, in: connection) else {
      throw PermissionDenied(.manageRound, by: viewer, hiding: true)
    }
    let terms = try TermsStore.find(id, in: connection)
    try Permissions(tree).require(viewer, .manageRound, on: terms.subject)
    return (ManagedRound(round: round, terms: terms), tree)
  }

  /// The parts of the organisation that somebody may make rounds for; `nil` among them is the whole.
  func parts(for viewer: Viewer) async throws -> (parts: [Agency], mayWhole: Bool, tree: OrganisationTree) {
    let tree = try await desk.database.read { [organisation = desk.organisation] in try organisation.tree(in: $0) }
    let permissions = Permissions(tree)
    guard permissions.allowsAnywhere(viewer, .manageRound) else {
      throw PermissionDenied(.manageRound, by: viewer)
    }
    let own = permissions.agencies(where: viewer, may: .manageRound)
    let tops = Set(viewer.grants.compactMap(\.part))
    return (
      own.filter { tops.contains($0.id) || !tree.children(of: $0.id).isEmpty },
      permissions.allows(viewer, .manageRound), tree
    )
  }

  /// Makes a round.
  func create(_ draft: RoundDraft, by viewer: Viewer) async throws -> ID<EvaluationRound> {
    let id = ID<EvaluationRound>.make(at: desk.clock.now())
    var terms = RoundTerms(population: draft.population, minimumAgencies: draft.minimumAgencies)
    terms.carriesFrom = draft.carriesFrom
    let managed = ManagedRound(round: draft.round(id), terms: terms)
    try await desk.database.write { [organisation = desk.organisation, clock = desk.clock] connection in
      let tree = try organisation.tree(in: connection)
      try Permissions(tree).require(viewer, .manageRound, on: managed.terms.subject, hiding: false)
      try RoundStore.add(managed.round, in: connection)
      try TermsStore.save(managed.terms, of: id, in: connection)
      let entry = AuditEntry("round.created", on: "round", id.rawValue, after: managed.summary)
      try AuditTrail(clock: clock).append(entry, by: viewer, in: connection)
    }
    return id
  }

  /// Changes a round.
  ///
  /// - Parameter seen: the revision that the person saw.
  func change(
    _ id: ID<EvaluationRound>, to draft: RoundDraft, seen: Int, reason: String, by viewer: Viewer
  ) async throws -> Outcome {
    try await update(id, seen: seen, "round.changed", reason: reason, by: viewer) { managed, tree, _ in
      if managed.round.state == .published { return RoundChangeTexts.publishedStays }
      try Permissions(tree).require(viewer, .manageRound, on: Subject(agency: draft.population.part), hiding: false)
      managed = draft.applied(to: managed)
      return nil
    }
  }

  /// Closes, opens again or publishes.
  func end(
    _ id: ID<EvaluationRound>, as state: EvaluationRound.State, seen: Int, reason: String, by viewer: Viewer
  ) async throws -> Outcome {
    let moment = desk.clock.now()
    return try await update(id, seen: seen, "round.\(state.rawValue)", reason: reason, by: viewer) { managed, _, _ in
      guard managed.round.state.next.contains(state) else { return RoundChangeTexts.notFromHere }
      managed.round.state = state
      managed.terms.endedAt = state == .running ? nil : moment
      return nil
    }
  }

  /// Changes a round with its audit record, unless somebody else changed it since it was seen.
  ///
  /// - Parameter body: makes the change, or says why it cannot be made.
  func update(
    _ id: ID<EvaluationRound>, seen: Int, _ action: String, reason: String, by viewer: Viewer,
    _ body: @escaping @Sendable (inout ManagedRound, OrganisationTree, any Connection) throws -> LocalizedText?
  ) async throws -> Outcome {
    try await desk.database.write { [organisation = desk.organisation, clock = desk.clock] connection in
      let (before, tree) = try Self.look(up: id, viewer, organisation, connection)
      guard before.terms.revision == seen else { return .stale(before) }
      var after = before
      if let refusal = try body(&after, tree, connection) { return .refused(refusal) }
      after.terms.revision += 1
      try TermsStore.change(after.round, in: connection)
      try TermsStore.save(after.terms, of: id, in: connection)
      let why = reason.isEmpty ? "" : "\nreason \(reason)"
      let entry = AuditEntry(action, on: "round", id.rawValue, before: before.summary, after: after.summary + why)
      try AuditTrail(clock: clock).append(entry, by: viewer, in: connection)
      return .done(after)
    }
  }
}

extension EvaluationRound.State {
  /// Where a round can be taken by hand, besides being started.
  var next: Set<EvaluationRound.State> {
    switch self {
    case .preparing, .published: []
    case .running: [.closed, .published]
    case .closed: [.running, .published]
    }
  }
}
