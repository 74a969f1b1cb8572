import Database
import Foundation
import HTTP
import Kernel
import Scoring

/// Where assessments are read, changed and scored, for one person at a time. Nobody learns here of anything that
/// `Permissions` does not let them see: what is hidden is refused exactly as what does not exist.
struct AssessmentDesk: Sendable {
  let database: any Database
  let organisation: Organisation
  let library: any InstrumentLibrary
  let clock: WallClock
  /// What may be shown of agencies that the reader does not see.
  var disclosure = GroupDisclosure(minimum: 5)
  /// Who is told what happened.
  var people: any PeopleDirectory = NoPeople()
  /// Where evidence is looked up.
  var evidence: any EvidenceShelf = NoEvidence()
  let plans = PlanShelf()
  let evaluations = EvaluationCache()
  let rounds = RoundCache()

  /// An assessment opened for a person.
  struct Opened: Sendable {
    var sheet: AssessmentSheet
    var agency: Agency
    var evaluation: Evaluation
    var capabilities: Capabilities
    /// Why this person cannot change anything today; `nil` when they can.
    var lock: Lock?
    /// What happened to it so far, in order.
    var events: [LifeEvent] = []
    /// The items that were sent back, when it was not sent back as a whole.
    var openItems: Set<String>?
    /// The last signature.
    var signature: Signature?
    /// What evidence is attached, by item; `nil` where none is kept.
    var attached: [String: [EvidenceSummary]]?
    /// What was judged, once the result is final.
    var review: Review?
    /// What the agency's own answers come to, where `evaluation` is what was judged.
    var claimed: Evaluation?
    var plan: Plan { evaluation.plan }

    /// What changed after the signature, item by item.
    var changes: [AnswerDifference] { signature?.differences(to: sheet) ?? [] }

    /// What evidence there is, and what is wrong with it.
    var evidence: EvidenceReport {
      guard let attached else { return .none }
      return EvidenceReport(
        attached: attached, evaluation: claimed ?? evaluation, period: sheet.round.evidencePeriod)
    }

    /// The text that a signature is put to now.
    var signable: String { SignedContent.text(sheet, evaluation, evidence: attached ?? [:]) }

    /// Why an item cannot be changed; `nil` when it can.
    func lock(of key: AnswerKey) -> Lock? {
      lock ?? (openItems.map { $0.contains(key.text) } ?? true ? nil : .notReturned)
    }
  }

  /// Opens an assessment.
  ///
  /// - Throws: `PermissionDenied`, the same whether it is hidden or does not exist.
  func open(_ id: ID<Assessment>, for viewer: Viewer, to action: Action = .readAssessment) async throws -> Opened {
    let found = try await database.read { connection in
      let (sheet, tree) = try Self.look(up: id, viewer, action, organisation, connection)
      let events = try LifeStore.events(of: id, in: connection)
      return Found(
        sheet: sheet, tree: tree, events: events,
        review: sheet.assessment.isDecided ? try ReviewStore.review(of: id, in: connection) : nil,
        signature: events.contains { $0.step == .sign } ? try LifeStore.signature(of: id, in: connection) : nil,
        attached: try attached(to: id, connection),
        reachesWholeRound: try Self.reachesWholeRound(sheet.round.id, tree, viewer, connection))
    }
    return try await opened(found, viewer)
  }

  /// The same with the final result in the place of what the agency claims, when there is one.
  static func decided(_ opened: Opened) -> Opened {
    guard let review = opened.review, !review.differing(in: opened.sheet).isEmpty else { return opened }
    var decided = opened
    decided.claimed = opened.evaluation
    decided.evaluation = Evaluation(review.input(opened.sheet), plan: opened.plan)
    return decided
  }

  /// An assessment as one moment of the database knew it.
  struct Found: Sendable {
    var sheet: AssessmentSheet
    var tree: OrganisationTree
    var events: [LifeEvent]
    var review: Review?
    var signature: Signature?
    var attached: [String: [EvidenceSummary]]?
    /// Whether the viewer's part holds every agency of the round.
    var reachesWholeRound: Bool
  }

  /// What somebody may see of an assessment, or the refusal.
  static func look(
    up id: ID<Assessment>, _ viewer: Viewer, _ action: Action, _ organisation: Organisation,
    _ connection: any Connection
  ) throws -> (sheet: AssessmentSheet, tree: OrganisationTree) {
    let tree = try organisation.tree(in: connection)
    guard let assessment = try AssessmentStore.find(id, in: connection),
      let found = try RoundStore.find(assessment.round, in: connection)
    else { throw PermissionDenied(action, by: viewer, hiding: true) }
    let round = found.applying(try ExceptionStore.find(assessment.agency, in: found.id, connection))
    try Permissions(tree).require(viewer, action, on: assessment.subject(in: round))
    let records = try AnswerStore.records(of: id, in: connection)
    return (AssessmentSheet(assessment: assessment, round: round, records: records), tree)
  }

  private func opened(_ found: Found, _ viewer: Viewer) async throws -> Opened {
    let (sheet, tree) = (found.sheet, found.tree)
    let plan = try await plan(of: sheet.round)
    guard let agency = tree[sheet.assessment.agency] else {
      throw PermissionDenied(.readAssessment, by: viewer, hiding: true)
    }
    var allowed = Permissions(tree).capabilities(viewer, on: sheet.assessment.subject(in: sheet.round)).actions
    if !found.reachesWholeRound { allowed.remove(.reopen) }
    let lock = Lock.of(sheet.assessment, in: sheet.round, on: clock.today, mayAnswer: allowed.contains(.answer))
    return Opened(
      sheet: sheet, agency: agency, evaluation: evaluations.evaluation(of: sheet, plan: plan),
      capabilities: Capabilities(allowed), lock: lock, events: found.events,
      openItems: LifeStore.openItems(sheet.assessment, found.events),
      signature: found.signature, attached: found.attached, review: found.review)
  }

  /// The instrument a round is pinned to.
  ///
  /// - Throws: `HTTPFailure` 500 when its text was lost.
  func plan(of round: EvaluationRound) async throws -> Plan {
    guard let plan = try await library.plan(id: round.instrumentID, contentHash: round.contentHash) else {
      throw HTTPFailure(
        .internalServerError, "the instrument \(round.instrumentID) of round \(round.id) is not in the library")
    }
    plans.keep(plan)
    return plan
  }

  /// A round with the result of every agency in it. What a viewer may see of it is for the page to ask.
  func score(_ round: EvaluationRound) async throws -> ScoredRound {
    let pulse = try await database.read { try AssessmentStore.pulse(of: round.id, in: $0) }
    if var known = rounds.scored(round.id, at: pulse) {
      known.round = round
      return known
    }
    let plan = try await plan(of: round)
    let (fresh, assessments, inputs) = try await database.read { connection in
      let assessments = try AssessmentStore.all(of: round.id, in: connection)
      let records = try AnswerStore.records(ofRound: round.id, in: connection)
      let reviews = try ReviewStore.reviews(ofRound: round.id, in: connection)
      let inputs = assessments.map { assessment -> AssessmentInput in
        let own = Dictionary(
          (records[assessment.id] ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let sheet = AssessmentSheet(assessment: assessment, round: round, records: own)
        // What was judged takes the place of what was claimed as soon as it is final, not before.
        guard assessment.isDecided, let review = reviews[assessment.id] else { return sheet.input }
        return review.input(sheet)
      }
      return (try AssessmentStore.pulse(of: round.id, in: connection), assessments, inputs)
    }
    let entries = zip(assessments, inputs).map { RoundEntry(id: $0.agency.rawValue, input: $1) }
    let result = RoundResult(entries, round: round.instrumentRound, plan: plan)
    let scored = ScoredRound(round: round, assessments: assessments, inputs: inputs, result: result)
    rounds.keep(scored, at: fresh)
    return scored
  }
}
