import Database
import Foundation
import Kernel
import Scoring

/// Judging: claim and evidence side by side, by one assessor at a time.
extension AssessmentDesk {
  /// An assessment as those see it who judge, or watch over the judging.
  struct Reviewed: Sendable {
    var opened: Opened
    var review: Review
    /// What the judgements make of it.
    var assessed: Evaluation
    var claim: ReviewClaim?
  }

  /// Opens an assessment to judge it.
  ///
  /// - Throws: `PermissionDenied`, the same whether it is hidden or does not exist.
  func review(_ id: ID<Assessment>, for viewer: Viewer, to action: Action = .readReview) async throws -> Reviewed {
    let opened = try await open(id, for: viewer, to: action)
    let review = try await database.read { try ReviewStore.review(of: id, in: $0) }
    return Reviewed(
      opened: opened, review: review, assessed: Evaluation(review.input(opened.sheet), plan: opened.plan),
      claim: ReviewClaim(opened.sheet.assessment, at: clock.now()))
  }

  /// Takes an assessment to judge it; one that nobody has begun is begun.
  ///
  /// - Parameter takesOver: whether another assessor's claim is knowingly set aside.
  func claim(_ id: ID<Assessment>, takesOver: Bool, by viewer: Viewer) async throws -> JudgeOutcome {
    let now = clock.now()
    let found = try await database.write { [organisation] connection -> (WorkState, ReviewClaim?) in
      let (sheet, tree) = try Self.look(up: id, viewer, .readReview, organisation, connection)
      try Permissions(tree).require(viewer, .assess, on: sheet.assessment.subject(in: sheet.round), hiding: false)
      if let claim = ReviewClaim(sheet.assessment, at: now), !claim.isHeld(by: viewer), !takesOver {
        return (sheet.assessment.state, claim)
      }
      try AssessmentStore.setReviewer(Author(viewer), at: now, of: id, in: connection)
      if let old = sheet.assessment.reviewer, old != Author(viewer) {
        try AuditTrail(clock: clock).append(
          AuditEntry(
            "assessment.review-taken-over", on: "assessment", id.rawValue, agency: sheet.assessment.agency,
            before: old.name.th, after: Author(viewer).name.th), by: viewer, in: connection)
      }
      return (sheet.assessment.state, nil)
    }
    if let claim = found.1 { return .taken(claim) }
    guard found.0 == .approved || found.0 == .assessed else { return .saved }
    switch try await take(LifeOrder(step: .review), of: id, by: viewer) {
    case .refused(let refusal) where refusal != .standsElsewhere(.underReview): return .refused(refusal)
    default: return .saved
    }
  }

  /// Gives an assessment back to the queue.
  func release(_ id: ID<Assessment>, by viewer: Viewer) async throws {
    try await database.write { [organisation, clock] connection in
      let (sheet, tree) = try Self.look(up: id, viewer, .readReview, organisation, connection)
      try Permissions(tree).require(viewer, .assess, on: sheet.assessment.subject(in: sheet.round), hiding: false)
      guard let claim = ReviewClaim(sheet.assessment, at: clock.now()), claim.isHeld(by: viewer) else { return }
      try AssessmentStore.setReviewer(nil, at: nil, of: id, in: connection)
    }
  }

  /// Keeps judgements, all of them or none.
  func judge(_ changes: [JudgementChange], of id: ID<Assessment>, by viewer: Viewer) async throws -> JudgeOutcome {
    do {
      return try await keep(changes, of: id, by: viewer)
    } catch is StaleJudgement {
      return .refused(.changedMeanwhile([]))
    }
  }

  /// Another window of the same assessor was faster; thrown so that nothing of the form is kept.
  private struct StaleJudgement: Error {}

  private func keep(
    _ changes: [JudgementChange], of id: ID<Assessment>, by viewer: Viewer
  ) async throws -> JudgeOutcome {
    try await change(id, by: viewer) { sheet, connection in
      let review = try ReviewStore.review(of: id, in: connection)
      for change in changes {
        let record = sheet[.node(change.node)]
        guard change.claim == Judgement.claim(record) else {
          return .refused(
            .changedMeanwhile([
              AnswerDifference(
                key: record.key, before: change.claim, after: StoredAnswer.summary(record.answer, note: record.note))
            ]))
        }
      }
      var isTouched = false
      for change in changes {
        let old = review.judgements[change.node]
        let judgement = Judgement(
          node: change.node, claim: change.claim, agrees: change.agrees, answer: change.agrees ? nil : change.answer,
          reason: change.agrees ? "" : change.reason, version: (old?.version ?? 0) + 1, by: Author(viewer),
          at: clock.now())
        if let old, old.says(judgement) { continue }
        guard (old?.version ?? 0) == change.seen else { throw StaleJudgement() }
        try ReviewStore.save(judgement, of: id, in: connection)
        try AuditTrail(clock: clock).append(
          AuditEntry(
            "judgement.changed", on: "judgement", "\(id)/\(change.node)", agency: sheet.assessment.agency,
            before: old?.summary, after: judgement.summary), by: viewer, in: connection)
        isTouched = true
      }
      if isTouched { try AssessmentStore.touch(id, at: clock.now(), in: connection) }
      return .saved
    }
  }

  /// Adds a finding; the same form sent twice adds it once.
  func add(_ finding: Finding, to id: ID<Assessment>, by viewer: Viewer) async throws -> JudgeOutcome {
    try await change(id, by: viewer) { sheet, connection in
      guard try !ReviewStore.review(of: id, in: connection).findings.contains(where: { $0.id == finding.id }) else {
        return .saved
      }
      try ReviewStore.add(finding, of: id, in: connection)
      try AuditTrail(clock: clock).append(
        AuditEntry(
          "finding.added", on: "assessment", id.rawValue, agency: sheet.assessment.agency,
          after: "\(finding.kind.rawValue) \(finding.node ?? "")\n\(finding.words)"), by: viewer, in: connection)
      return .saved
    }
  }

  /// Takes a finding back.
  func withdraw(_ finding: ID<Finding>, of id: ID<Assessment>, by viewer: Viewer) async throws -> JudgeOutcome {
    try await change(id, by: viewer) { sheet, connection in
      guard try ReviewStore.withdraw(finding, of: id, at: clock.now(), in: connection) else { return .saved }
      try AuditTrail(clock: clock).append(
        AuditEntry(
          "finding.withdrawn", on: "assessment", id.rawValue, agency: sheet.assessment.agency,
          before: finding.rawValue), by: viewer, in: connection)
      return .saved
    }
  }

  /// What every change of a review does first: it must be under review and in this assessor's hands.
  private func change(
    _ id: ID<Assessment>, by viewer: Viewer,
    _ body: @escaping @Sendable (AssessmentSheet, any Connection) throws -> JudgeOutcome
  ) async throws -> JudgeOutcome {
    try await database.write { [organisation, clock] connection in
      let (sheet, tree) = try Self.look(up: id, viewer, .readReview, organisation, connection)
      let assessment = sheet.assessment
      try Permissions(tree).require(viewer, .assess, on: assessment.subject(in: sheet.round), hiding: false)
      guard assessment.state == .underReview || assessment.state == .appealed else {
        return .refused(.standsElsewhere(assessment.state))
      }
      if let claim = ReviewClaim(assessment, at: clock.now()), !claim.isHeld(by: viewer) { return .taken(claim) }
      try AssessmentStore.setReviewer(Author(viewer), at: clock.now(), of: id, in: connection)
      return try body(sheet, connection)
    }
  }
}

extension Judgement {
  /// As the audit trail keeps it.
  var summary: String { agrees ? "agrees" : StoredAnswer.summary(answer, note: reason) }

  func says(_ other: Judgement) -> Bool {
    claim == other.claim && agrees == other.agrees && answer == other.answer && reason == other.reason
  }
}
