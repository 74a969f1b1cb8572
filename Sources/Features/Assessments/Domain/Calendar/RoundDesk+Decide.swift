import Database
import Foundation
import Kernel
import Scoring

/// Something decided for some agencies of a round.
struct RoundDecision: Sendable, Hashable {
  enum Kind: String, Sendable, CaseIterable {
    case otherDays = "other-days"
    case excused
    case withdrawn
    /// Takes agencies in that were not in the round.
    case add
    /// Makes agencies like all others again.
    case lift
  }

  var kind: Kind
  var agencies: [ID<Agency>]
  var due: Day?
  var closes: Day?
  var reason: String
}

extension RoundDesk {
  /// What came of a decision.
  enum Decided: Sendable, Hashable {
    /// For so many agencies; the others were that way already, or not in the round.
    case done(Int)
    case refused(LocalizedText)
  }

  /// Decides for agencies: all of them in one transaction, each with its audit record and a notice.
  func decide(
    _ decision: RoundDecision, in id: ID<EvaluationRound>, by viewer: Viewer
  ) async throws -> Decided {
    let pinned = try await open(id, for: viewer).round
    let plan = try await desk.library.plan(id: pinned.instrumentID, contentHash: pinned.contentHash)
    return try await desk.database.write { [desk] connection in
      let (managed, tree) = try Self.look(up: id, viewer, desk.organisation, connection)
      guard managed.round.state != .published else { return .refused(RoundChangeTexts.publishedStays) }
      let permissions = Permissions(tree)
      let agencies = decision.agencies.filter { permissions.allows(viewer, .manageRound, on: Subject(agency: $0)) }
      let seats = try AssessmentStore.all(of: id, withThoseSetAside: true, in: connection)
      let maker = DecisionMaker(
        desk: desk, round: managed.round, decision: decision, viewer: viewer,
        present: try ExceptionStore.all(of: id, in: connection),
        seats: Dictionary(seats.map { ($0.agency, $0.id) }, uniquingKeysWith: { first, _ in first }),
        planned: Set(managed.terms.population.agencies(in: tree).map(\.id)))
      let count: Int
      if decision.kind == .add {
        guard managed.round.state != .preparing else { return .refused(ExceptionTexts.addByPopulation) }
        guard let plan else { return .refused(RoundChangeTexts.instrumentLost) }
        count = try maker.add(agencies.compactMap { tree[$0] }, plan, in: connection)
      } else {
        count = try agencies.filter { try maker.decide(for: $0, in: connection) }.count
      }
      var terms = managed.terms
      terms.revision += 1
      if count > 0 { try TermsStore.save(terms, of: id, in: connection) }
      return .done(count)
    }
  }
}

/// Makes one decision for one agency after the other.
private struct DecisionMaker {
  let desk: AssessmentDesk
  let round: EvaluationRound
  let decision: RoundDecision
  let viewer: Viewer
  let present: [ID<Agency>: AgencyException]
  let seats: [ID<Agency>: ID<Assessment>]
  /// Those that would take part, before the round has begun.
  let planned: Set<ID<Agency>>

  /// Whether anything was changed.
  func decide(for agency: ID<Agency>, in connection: any Connection) throws -> Bool {
    let isIn = round.state == .preparing ? planned.contains(agency) : seats[agency] != nil
    guard isIn else { return false }
    let before = present[agency]
    guard let kind = AgencyException.Kind(rawValue: decision.kind.rawValue) else {
      guard before != nil else { return false }
      try ExceptionStore.remove(agency, of: round.id, in: connection)
      try record("exception.lifted", agency, before: before, after: "lifted; \(decision.reason)", in: connection)
      return true
    }
    let exception = AgencyException(
      agency: agency, kind: kind, due: kind == .otherDays ? decision.due : nil,
      closes: kind == .otherDays ? decision.closes : nil, reason: decision.reason, by: Author(viewer),
      at: desk.clock.now())
    if let before, before.kind == exception.kind, before.due == exception.due, before.closes == exception.closes,
      before.reason == exception.reason
    {
      return false
    }
    try ExceptionStore.save(exception, of: round.id, in: connection)
    try record("exception.decided", agency, before: before, after: exception.summary, in: connection)
    return true
  }

  /// Takes agencies in; those that were taken out come back with what they had said.
  func add(_ agencies: [Agency], _ plan: Plan, in connection: any Connection) throws -> Int {
    let back = agencies.filter { present[$0.id]?.kind == .withdrawn }
    for agency in back {
      try ExceptionStore.remove(agency.id, of: round.id, in: connection)
      try record(
        "exception.lifted", agency.id, before: present[agency.id], after: "added; \(decision.reason)", in: connection)
    }
    let new = agencies.filter { seats[$0.id] == nil }
    try Seats(desk: desk, plan: plan, round: round).add(new, by: viewer, in: connection)
    for agency in new {
      try record("round.agency-added", agency.id, before: nil, after: decision.reason, in: connection)
    }
    return back.count + new.count
  }

  private func record(
    _ action: String, _ agency: ID<Agency>, before: AgencyException?, after: String, in connection: any Connection
  ) throws {
    let entry = AuditEntry(
      action, on: "round", "\(round.id)/\(agency)", agency: agency, before: before?.summary, after: after)
    try AuditTrail(clock: desk.clock).append(entry, by: viewer, in: connection)
    guard round.state != .preparing, let seat = seats[agency] else { return }
    let notice = Notice(
      "round.exception", subject: ExceptionTexts.notice(round, decision),
      body: LocalizedText(same: decision.reason), address: "/assessments/\(seat)", agency: agency)
    try desk.tellAgency(notice, agency, except: viewer, in: connection)
  }
}
