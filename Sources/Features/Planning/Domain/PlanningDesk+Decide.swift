import Database
import Foundation
import HTTP
import Kernel
import Scoring

extension PlanningDesk {
  /// What came of proposing or deciding.
  enum Passing: Sendable {
    case done(Proposal.Stage)
    /// It lacks something; nothing was recorded.
    case incomplete([ProposalCheck.Finding])
    /// It changed since the page was opened.
    case moved
  }

  /// A decision as it was written.
  struct Written: Sendable {
    var verdict: Decision.Verdict
    var document = ""
    var day: Day
    var meeting = ""
    var text = ""
    var reasons: [String: String] = [:]
    /// The revision of the proposal that was read.
    var seen: Int
  }

  /// Puts a proposal before the agency's committee.
  func propose(_ opened: Opened, seen: Int, by viewer: Viewer) async throws -> Passing {
    let written = Written(verdict: .proposed, day: clock.today, seen: seen)
    return try await pass(opened, written, .proposeIndicators, by: viewer)
  }

  /// Records what a committee decided.
  func decide(_ written: Written, on opened: Opened, by viewer: Viewer) async throws -> Passing {
    guard let action = opened.proposal.stage.action else { return .moved }
    return try await pass(opened, written, action, by: viewer)
  }

  private func pass(
    _ opened: Opened, _ written: Written, _ action: Action, by viewer: Viewer
  ) async throws -> Passing {
    try await database.write { [clock, self] connection in
      let place = try place(opened.place.agency.code, opened.place.year, for: viewer, in: connection)
      guard let proposal = try ProposalStore.find(opened.proposal.id, in: connection) else { return .moved }
      try Permissions(place.tree).require(
        viewer, action, on: place.subject(of: opened.proposal.stage), hiding: false)
      guard proposal.stage == opened.proposal.stage, proposal.revision == written.seen else { return .moved }
      let indicators = try IndicatorStore.all(of: proposal.id, in: connection)
      if written.verdict != .returned {
        let findings = ProposalCheck(slots: opened.slots, indicators: indicators).findings
        guard findings.isEmpty else { return .incomplete(findings) }
      }
      let decision = Decision(
        id: .make(at: clock.now()), proposal: proposal.id, stage: proposal.stage, verdict: written.verdict,
        document: written.document, day: written.day, meeting: written.meeting, text: written.text,
        reasons: written.reasons, isLate: place.calendar.isLate(proposal.stage.step, on: clock.today),
        by: Hand(viewer), at: clock.now())
      try self.record(decision, proposal, place, opened.slots, indicators, viewer, connection)
      return .done(decision.verdict == .returned ? .draft : proposal.stage.next)
    }
  }

  func record(
    _ decision: Decision, _ proposal: Proposal, _ place: Place, _ slots: [Slot], _ indicators: [Indicator],
    _ viewer: Viewer, _ connection: any Connection
  ) throws {
    let next = decision.verdict == .returned ? Proposal.Stage.draft : proposal.stage.next
    try DecisionStore.add(decision, in: connection)
    let approval = PlanApproval(
      day: decision.day, document: decision.document, meeting: decision.meeting, address: place.base)
    let outcome =
      next == .approved
      ? PlanOutcome(slots: slots, indicators: indicators).plan(of: proposal, approval: approval) : nil
    try ProposalStore.move(proposal.id, to: next, outcome: outcome, at: clock.now(), in: connection)
    try AuditTrail(clock: clock).append(
      AuditEntry(
        "proposal.\(decision.verdict.rawValue)", on: "proposal", proposal.id.rawValue, agency: place.agency.id,
        before: proposal.stage.rawValue,
        after: [next.rawValue, decision.document, decision.text].filter { !$0.isEmpty }.joined(separator: ": ")),
      by: viewer, in: connection)
    let notice = Notice(
      "proposal.\(decision.verdict.rawValue)", subject: PlanningTexts.notice(decision, place.agency),
      body: LocalizedText(same: decision.text), address: place.base, agency: place.agency.id)
    switch next {
    case .draft, .approved:
      try tell(notice, [.respondent, .approver], for: place.agency.id, by: viewer, in: connection)
    case .agency: try tell(notice, [.approver], for: place.agency.id, by: viewer, in: connection)
    case .ministry: try tell(notice, [.coordinator], for: place.ministry, by: viewer, in: connection)
    case .central:
      try tell(notice, [.coordinator], for: place.tree.roots.first?.id ?? place.ministry, by: viewer, in: connection)
    }
  }
}
