import Database
import Foundation
import Kernel
import Scoring

/// The steps of an assessment's life: each in one transaction with its audit record and its notices.
extension AssessmentDesk {
  /// Takes a step. A second request of the same changes nothing and is told so.
  ///
  /// - Throws: `PermissionDenied` when the step is not this person's to take, `DatabaseError`.
  func take(_ order: LifeOrder, of id: ID<Assessment>, by viewer: Viewer) async throws -> LifeOutcome {
    let plan = try await plan(of: try await open(id, for: viewer).sheet.round)
    return try await database.write { connection in
      let (sheet, tree) = try Self.look(up: id, viewer, .readAssessment, organisation, connection)
      let events = try LifeStore.events(of: id, in: connection)
      if Self.isDone(order, events, viewer) { return .doneBefore }
      let state = sheet.assessment.state(in: sheet.round)
      guard let line = LifeTable.line(order.step, from: state) else { return .refused(.standsElsewhere(state)) }
      let subject = sheet.assessment.subject(in: sheet.round)
      try Permissions(tree).require(viewer, order.step.action, on: subject, hiding: false)
      if order.step == .reopen { try Self.requireWholeRound(sheet, tree, viewer, connection) }
      if let seen = order.seen, seen != sheet.assessment.revision, line.demands.contains(.unchanged) {
        return .refused(.changedMeanwhile(try Self.changes(of: sheet, since: order.looked, connection)))
      }
      let evaluation = evaluations.evaluation(of: sheet, plan: plan)
      let attached = try attached(to: id, connection)
      let report = attached.map {
        EvidenceReport(attached: $0, evaluation: evaluation, period: sheet.round.evidencePeriod)
      }
      let moment = LifeMoment(
        sheet: sheet, state: state, events: events, tree: tree, evaluation: evaluation, evidence: report ?? .none)
      if let refusal = refusal(order, line, moment) { return .refused(refusal) }
      guard try carryOut(order, line, moment, by: viewer, in: connection) else {
        return .refused(.changedMeanwhile(try Self.changes(of: sheet, since: order.looked, connection)))
      }
      return .done
    }
  }

  /// Everything a step is decided on.
  struct LifeMoment {
    var sheet: AssessmentSheet
    var state: WorkState
    var events: [LifeEvent]
    var tree: OrganisationTree
    var evaluation: Evaluation
    var evidence: EvidenceReport
  }

  /// The same person asked for the same on the same screen before.
  private static func isDone(_ order: LifeOrder, _ events: [LifeEvent], _ viewer: Viewer) -> Bool {
    guard let seen = order.seen, let last = events.last, let account = viewer.account else { return false }
    return last.step == order.step && last.seen == seen && last.by.account == account.id
  }

  /// Whoever opens again what was handed in answers for all agencies of the round.
  private static func requireWholeRound(
    _ sheet: AssessmentSheet, _ tree: OrganisationTree, _ viewer: Viewer, _ connection: any Connection
  ) throws {
    guard try reachesWholeRound(sheet.round.id, tree, viewer, connection) else {
      throw PermissionDenied(.reopen, by: viewer)
    }
  }

  static func reachesWholeRound(
    _ round: ID<EvaluationRound>, _ tree: OrganisationTree, _ viewer: Viewer, _ connection: any Connection
  ) throws -> Bool {
    let permissions = Permissions(tree)
    return try AssessmentStore.all(of: round, in: connection).allSatisfy { other in
      permissions.allows(viewer, .manageRound, on: Subject(agency: other.agency))
    }
  }

  private func refusal(
    _ order: LifeOrder, _ line: LifeTable.Line, _ moment: LifeMoment
  ) -> LifeRefusal? {
    let (assessment, round) = (moment.sheet.assessment, moment.sheet.round)
    let items = order.points.filter { !$0.reason.isEmpty }
    for demand in line.demands.sorted(by: { "\($0)" < "\($1)" }) {
      switch demand {
      case .reason where order.reason.isEmpty: return .needsReason
      case .reasonOrItems where order.reason.isEmpty && items.isEmpty: return .needsReason
      case .items where items.isEmpty: return .needsItems
      case .openRound:
        if let lock = Lock.of(assessment, in: round, on: clock.today, mayAnswer: true) { return .locked(lock) }
      case .appealTime:
        let last = Self.lastAppealDay(moment.events, assessment, round)
        if clock.today > last { return .appealTimeOver(last) }
      case .evidence where round.evidenceRule == .block && !moment.evidence.flaws.isEmpty:
        return .evidence(moment.evidence.flaws)
      case .unchanged:
        if let digest = order.digest, digest != SignedContent.digest(content(of: moment)) {
          return .changedMeanwhile([])
        }
      default: continue
      }
    }
    return nil
  }

  /// The last day to object: counted from when the result was made final.
  static func lastAppealDay(_ events: [LifeEvent], _ assessment: Assessment, _ round: EvaluationRound) -> Day {
    let final = events.last { $0.step == .finalise }?.at ?? assessment.since ?? assessment.changedAt
    return Day(of: final).adding(days: round.appealDays)
  }

  private func content(of moment: LifeMoment) -> String {
    SignedContent.text(moment.sheet, moment.evaluation, evidence: moment.evidence.attached)
  }

  private func carryOut(
    _ order: LifeOrder, _ line: LifeTable.Line, _ moment: LifeMoment, by viewer: Viewer,
    in connection: any Connection
  ) throws -> Bool {
    let old = moment.sheet.assessment
    let now = clock.now()
    var new = old
    new.state = line.to
    new.since = now
    new.changedAt = now
    switch order.step {
    case .handIn:
      new.submittedAt = now
      new.submittedBy = Author(viewer)
    case .reopen: new.isReopened = true
    case .finalise: new.isReopened = false
    default: break
    }
    guard try AssessmentStore.move(new, from: old, in: connection) else { return false }
    if order.step == .sign {
      let text = content(of: moment)
      let number = try (LifeStore.signature(of: old.id, in: connection)?.number ?? 0) + 1
      try LifeStore.add(
        Signature(
          assessment: old.id, number: number, at: now, by: Author(viewer), digest: SignedContent.digest(text),
          content: text), in: connection)
    }
    if order.step == .review {
      try AssessmentStore.setReviewer(Author(viewer), at: now, of: old.id, in: connection)
    }
    if line.to == .assessed || line.to == .returned || line.to == .final {
      try AssessmentStore.setReviewer(nil, at: nil, of: old.id, in: connection)
    }
    let event = LifeEvent(
      id: .make(at: now), assessment: old.id, number: moment.events.count + 1, step: order.step, from: moment.state,
      to: line.to, at: now, by: Author(viewer), reason: order.reason, seen: order.seen ?? old.revision,
      points: order.points.filter { !$0.reason.isEmpty || !$0.reply.isEmpty })
    try LifeStore.add(event, in: connection)
    try AuditTrail(clock: clock).append(
      AuditEntry(
        "assessment.\(order.step.rawValue)", on: "assessment", old.id.rawValue, agency: old.agency,
        before: moment.state.rawValue, after: LifeAudit.text(event)), by: viewer, in: connection)
    try LifeNotices(people: people, plan: moment.evaluation.plan).post(
      event, of: new, in: moment.sheet.round, tree: moment.tree, by: viewer, connection)
    return true
  }

  /// What was answered after a moment, with what it said before; all of the trail's word.
  static func changes(
    of sheet: AssessmentSheet, since moment: Date?, _ connection: any Connection
  ) throws -> [AnswerDifference] {
    guard let moment else { return [] }
    let touched = sheet.records.values.filter { $0.at > moment }.sorted { $0.key.text < $1.key.text }
    return try touched.compactMap { record in
      let subject = "\(sheet.assessment.id)/\(record.key.text)"
      let later = try AuditTrail.history(of: "answer", subject, in: connection).filter { $0.moment > moment }
      let after = StoredAnswer.summary(record.answer, note: record.note)
      let before = later.last?.entry.before
      return before == after ? nil : AnswerDifference(key: record.key, before: before, after: after)
    }
  }

  /// What evidence is attached, by item; `nil` where none is kept.
  func attached(
    to id: ID<Assessment>, _ connection: any Connection
  ) throws -> [String: [EvidenceSummary]]? {
    guard !(evidence is NoEvidence) else { return nil }
    return try evidence.attached(toAll: AssessmentEvidence.kind, id.rawValue, in: connection)
  }
}

/// A step as the audit trail keeps it: the new state, then the reason, then each item with its own.
enum LifeAudit {
  static func text(_ event: LifeEvent) -> String {
    let items = event.points.map { point in
      "\(point.node): \(point.reason)" + (point.reply.isEmpty ? "" : " → \(point.reply)")
    }
    return ([event.to.rawValue, event.reason].filter { !$0.isEmpty } + items).joined(separator: "\n")
  }
}
