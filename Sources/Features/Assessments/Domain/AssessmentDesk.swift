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
  /// Who is told what happened.
  var people: any PeopleDirectory = NoPeople()
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
    var plan: Plan { evaluation.plan }
  }

  /// Opens an assessment.
  ///
  /// - Throws: `PermissionDenied`, the same whether it is hidden or does not exist.
  func open(_ id: ID<Assessment>, for viewer: Viewer, to action: Action = .readAssessment) async throws -> Opened {
    let found = try await database.read { [organisation] connection in
      try Self.look(up: id, viewer, action, organisation, connection)
    }
    return try await opened(found.sheet, found.tree, viewer)
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

  private func opened(_ sheet: AssessmentSheet, _ tree: OrganisationTree, _ viewer: Viewer) async throws -> Opened {
    let plan = try await plan(of: sheet.round)
    guard let agency = tree[sheet.assessment.agency] else {
      throw PermissionDenied(.readAssessment, by: viewer, hiding: true)
    }
    let capabilities = Permissions(tree).capabilities(viewer, on: sheet.assessment.subject(in: sheet.round))
    return Opened(
      sheet: sheet, agency: agency, evaluation: evaluations.evaluation(of: sheet, plan: plan),
      capabilities: capabilities,
      lock: Lock.of(
        sheet.assessment, in: sheet.round, on: clock.today, mayAnswer: capabilities.allow(.answer)))
  }

  /// The instrument a round is pinned to.
  ///
  /// - Throws: `HTTPFailure` 500 when its text was lost.
  func plan(of round: EvaluationRound) async throws -> Plan {
    guard let plan = try await library.plan(id: round.instrumentID, contentHash: round.contentHash) else {
      throw HTTPFailure(
        .internalServerError, "the instrument \(round.instrumentID) of round \(round.id) is not in the library")
    }
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
      let inputs = assessments.map { assessment in
        AssessmentInput(
          records[assessment.id] ?? [], round: round.instrumentRound, agencyClass: assessment.classID)
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
