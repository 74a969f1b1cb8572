import Database
import Foundation
import HTTP
import Kernel
import Scoring

extension PlanningDesk {
  /// A proposal opened for a person, with everything that its page shows.
  struct Opened: Sendable {
    let place: Place
    var proposal: Proposal
    var indicators: [Indicator]
    var decisions: [Decision]
    var amendments: [Amendment]
    let plan: Plan
    let slots: [Slot]
    let capabilities: Capabilities
    /// Whether this person decides in the present stage.
    let mayDecide: Bool
    let evidence: [String: [EvidenceSummary]]

    var check: ProposalCheck { ProposalCheck(slots: slots, indicators: indicators) }
    /// Whether this person may change indicators now: the agency in its draft, a committee when it is its turn.
    var mayEdit: Bool { proposal.stage == .draft ? capabilities.allow(.proposeIndicators) : mayDecide }

    func slot(of indicator: Indicator) -> Slot? { slots.first { $0.id == indicator.content.slot } }
  }

  /// Opens what an agency proposes for a year; `nil` when nothing was begun.
  func open(_ code: String, _ year: FiscalYear, for viewer: Viewer) async throws -> (place: Place, opened: Opened?) {
    let read = try await database.read { [shelf, self] connection -> Read in
      let place = try self.place(code, year, for: viewer, in: connection)
      guard let proposal = try ProposalStore.find(of: place.agency.id, in: year, in: connection) else {
        return Read(place: place)
      }
      return Read(
        place: place, proposal: proposal, indicators: try IndicatorStore.all(of: proposal.id, in: connection),
        decisions: try DecisionStore.all(of: proposal.id, in: connection),
        amendments: try DecisionStore.amendments(of: proposal.id, in: connection),
        evidence: try shelf.attached(toAll: PlanningEvidence.kind, proposal.id.rawValue, in: connection))
    }
    guard let proposal = read.proposal else { return (read.place, nil) }
    let plan = try await plan(of: proposal)
    let permissions = Permissions(read.place.tree)
    let stage = proposal.stage
    let mayDecide = stage.action.map { permissions.allows(viewer, $0, on: read.place.subject(of: stage)) } ?? false
    let opened = Opened(
      place: read.place, proposal: proposal, indicators: read.indicators, decisions: read.decisions,
      amendments: read.amendments, plan: plan, slots: plan.slots,
      capabilities: permissions.capabilities(viewer, on: Subject(agency: read.place.agency.id)),
      mayDecide: mayDecide, evidence: read.evidence)
    return (read.place, opened)
  }

  private struct Read: Sendable {
    var place: Place
    var proposal: Proposal?
    var indicators: [Indicator] = []
    var decisions: [Decision] = []
    var amendments: [Amendment] = []
    var evidence: [String: [EvidenceSummary]] = [:]
  }

  /// Begins a proposal; one that was begun meanwhile stays as it is.
  func begin(_ code: String, _ year: FiscalYear, with plan: Plan, by viewer: Viewer) async throws {
    try await database.write { [clock, self] connection in
      let place = try place(code, year, for: viewer, to: .proposeIndicators, in: connection)
      guard try ProposalStore.find(of: place.agency.id, in: year, in: connection) == nil else { return }
      let proposal = Proposal(
        id: .make(at: clock.now()), agency: place.agency.id, year: year, instrumentID: plan.instrument.id,
        contentHash: plan.instrument.contentHash, stage: .draft, revision: 1, changedAt: clock.now())
      try ProposalStore.add(proposal, in: connection)
      try AuditTrail(clock: clock).append(
        AuditEntry(
          "proposal.begun", on: "proposal", proposal.id.rawValue, agency: place.agency.id,
          after: plan.instrument.id), by: viewer, in: connection)
    }
  }

  /// What came of saving.
  enum Outcome: Sendable {
    case saved
    /// Somebody else was faster; what stands now, if it still stands.
    case conflict(Indicator?)
    /// The stage has moved on.
    case locked
  }

  /// Saves an indicator, a new one when `id` is `nil`; in a committee's stage the change is kept as an amendment.
  func save(
    _ content: IndicatorContent, as id: ID<Indicator>?, seen: Int, in opened: Opened, by viewer: Viewer
  ) async throws -> Outcome {
    try await change(opened, viewer) { [clock] connection, proposal, place in
      let moment = clock.now()
      let others = try IndicatorStore.all(of: proposal.id, in: connection)
      let old = id.flatMap { id in others.first { $0.id == id } }
      if id != nil, old == nil || old?.revision != seen, old?.content != content { return .conflict(old) }
      if old?.content == content { return .saved }
      let indicator = Indicator(
        id: old?.id ?? .make(at: moment), proposal: proposal.id,
        position: old?.position ?? (others.map(\.position).max() ?? 0) + 1, content: content,
        revision: (old?.revision ?? 0) + 1, by: Hand(viewer), changedAt: moment)
      try IndicatorStore.save(indicator, in: connection)
      try Self.record(
        old?.content, content, of: indicator.id, proposal, place, viewer, AuditTrail(clock: clock), moment, connection)
      return .saved
    }
  }

  /// Takes an indicator out.
  func remove(_ id: ID<Indicator>, seen: Int, in opened: Opened, by viewer: Viewer) async throws -> Outcome {
    try await change(opened, viewer) { [clock] connection, proposal, place in
      guard let old = try IndicatorStore.find(id, in: connection), old.proposal == proposal.id else { return .saved }
      guard old.revision == seen else { return .conflict(old) }
      try IndicatorStore.remove(id, in: connection)
      try Self.record(
        old.content, nil, of: id, proposal, place, viewer, AuditTrail(clock: clock), clock.now(), connection)
      return .saved
    }
  }

  /// Runs a change when it is still this person's turn.
  private func change(
    _ opened: Opened, _ viewer: Viewer,
    _ body: @escaping @Sendable (any Connection, Proposal, Place) throws -> Outcome
  ) async throws -> Outcome {
    try await database.write { [clock, self] connection in
      let place = try place(opened.place.agency.code, opened.place.year, for: viewer, in: connection)
      guard let proposal = try ProposalStore.find(opened.proposal.id, in: connection),
        proposal.stage == opened.proposal.stage
      else { return .locked }
      let permissions = Permissions(place.tree)
      let action = proposal.stage == .draft ? Action.proposeIndicators : proposal.stage.action
      guard let action else { return .locked }
      try permissions.require(viewer, action, on: place.subject(of: proposal.stage), hiding: false)
      let outcome = try body(connection, proposal, place)
      if case .saved = outcome { try ProposalStore.touch(proposal.id, at: clock.now(), in: connection) }
      return outcome
    }
  }

  private static func record(
    _ before: IndicatorContent?, _ after: IndicatorContent?, of id: ID<Indicator>, _ proposal: Proposal,
    _ place: Place, _ viewer: Viewer, _ trail: AuditTrail, _ moment: Date, _ connection: any Connection
  ) throws {
    if proposal.stage != .draft {
      let amendment = Amendment(
        id: .make(at: moment), proposal: proposal.id, indicator: id, stage: proposal.stage, before: before,
        after: after, by: Hand(viewer), at: moment)
      try DecisionStore.add(amendment, in: connection)
    }
    let verb = after == nil ? "removed" : before == nil ? "added" : proposal.stage == .draft ? "changed" : "amended"
    try trail.append(
      AuditEntry(
        "indicator.\(verb)", on: "indicator", id.rawValue, agency: place.agency.id,
        before: try before.map(StoredContent.text), after: try after.map(StoredContent.text)),
      by: viewer, in: connection)
  }

  /// The indicators that agencies above have put before their committees, for those below to take over.
  func basket(for opened: Opened) async throws -> [(agency: Agency, indicators: [Indicator])] {
    let place = opened.place
    return try await database.read { connection in
      try place.tree.ancestors(of: place.agency.id).compactMap { above in
        guard let proposal = try ProposalStore.find(of: above.id, in: place.year, in: connection),
          proposal.stage != .draft, proposal.instrumentID == opened.proposal.instrumentID
        else { return nil }
        return (above, try IndicatorStore.all(of: proposal.id, in: connection))
      }
    }
  }
}
