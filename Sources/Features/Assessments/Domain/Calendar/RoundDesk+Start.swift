import Database
import Foundation
import Kernel
import Scoring

extension RoundDesk {
  /// Starts a round: every agency that takes part gets its assessment, and those who answer for it hear of it, all in
  /// one transaction. A second start finds nothing left to do.
  func start(_ id: ID<EvaluationRound>, seen: Int, by viewer: Viewer) async throws -> Outcome {
    let plan = try await desk.plan(of: try await open(id, for: viewer).round)
    let moment = desk.clock.now()
    return try await update(id, seen: seen, "round.started", reason: "", by: viewer) {
      [desk] managed, tree, connection in
      guard managed.round.state == .preparing else { return RoundChangeTexts.startedAlready }
      guard managed.round.contentHash == plan.instrument.contentHash else { return RoundChangeTexts.notFromHere }
      let agencies = managed.terms.population.agencies(in: tree)
      guard !agencies.isEmpty else { return RoundChangeTexts.nobodyTakesPart }
      managed.round.state = .running
      managed.terms.startedAt = moment
      let seats = Seats(desk: desk, plan: plan, round: managed.round)
      try seats.add(agencies, by: viewer, in: connection)
      return nil
    }
  }
}

/// Makes assessments for agencies, with the class that each has now, and tells those who answer for them.
struct Seats: Sendable {
  let desk: AssessmentDesk
  let plan: Plan
  let round: EvaluationRound

  func add(_ agencies: [Agency], by viewer: Viewer, in connection: any Connection) throws {
    let moment = desk.clock.now()
    let known = Set(plan.instrument.classes.map(\.id))
    let trail = AuditTrail(clock: desk.clock)
    for agency in agencies {
      let assessment = Assessment(
        id: .make(at: moment), round: round.id, agency: agency.id,
        classID: agency.classID.flatMap { known.contains($0) ? $0 : nil }, state: .draft, revision: 0,
        changedAt: moment)
      try AssessmentStore.add(assessment, in: connection)
      let entry = AuditEntry(
        "assessment.created", on: "assessment", assessment.id.rawValue, agency: agency.id,
        after: "draft; class \(assessment.classID ?? "-")")
      try trail.append(entry, by: viewer, in: connection)
      let notice = Notice(
        "round.started", subject: RoundChangeTexts.startedNotice(round), body: RoundChangeTexts.startedBody(round),
        address: "/assessments/\(assessment.id)", agency: agency.id, once: "round.started/\(assessment.id)")
      try tell(notice, about: agency.id, except: viewer, in: connection)
    }
  }

  private func tell(
    _ notice: Notice, about agency: ID<Agency>, except viewer: Viewer, in connection: any Connection
  ) throws {
    try desk.tellAgency(notice, agency, except: viewer, in: connection)
  }
}

extension AssessmentDesk {
  /// Leaves a notice for those who answer and sign for an agency.
  func tellAgency(
    _ notice: Notice, _ agency: ID<Agency>, except viewer: Viewer, in connection: any Connection
  ) throws {
    let recipients =
      try people.people(holding: .respondent, for: agency, in: connection)
      + people.people(holding: .approver, for: agency, in: connection)
    try NoticeBoard.post(
      notice, to: recipients.map(\.id), except: viewer.account?.id, at: clock.now(), in: connection)
  }
}
