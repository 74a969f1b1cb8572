import Database
import Kernel
import Scoring

extension AssessmentDesk {
  /// An assessment in a list: what stands around it.
  struct Listed: Sendable {
    var assessment: Assessment
    var round: EvaluationRound
    var agency: Agency
  }

  /// The rounds a viewer may know of, the one that is due last first.
  func rounds(for viewer: Viewer) async throws -> [EvaluationRound] {
    let (all, tree, terms) = try await database.read { [organisation] connection in
      (
        try RoundStore.all(in: connection), try organisation.tree(in: connection), try TermsStore.all(in: connection)
      )
    }
    let permissions = Permissions(tree)
    guard permissions.allows(viewer, .readRound) else { throw PermissionDenied(.readRound, by: viewer) }
    return all.filter { round in
      round.state != .preparing
        || permissions.allows(viewer, .manageRound, on: (terms[round.id] ?? RoundTerms()).subject)
    }
  }

  /// A round a viewer may know of.
  ///
  /// - Throws: `PermissionDenied`, the same whether it is hidden or does not exist.
  func round(_ id: ID<EvaluationRound>, for viewer: Viewer) async throws -> EvaluationRound {
    guard let round = try await rounds(for: viewer).first(where: { $0.id == id }) else {
      throw PermissionDenied(.readRound, by: viewer, hiding: true)
    }
    return round
  }

  /// The assessments for whose agencies a viewer may do something, by round and in the order of the organisation.
  func assessments(
    for viewer: Viewer, to action: Action = .readAssessment
  ) async throws -> [Listed] {
    let (rounds, assessments, tree, exceptions) = try await database.read { [organisation] connection in
      let tree = try organisation.tree(in: connection)
      let agencies = Permissions(tree).agencies(where: viewer, may: action, state: .draft)
      let ids = agencies.count == tree.agencies.count ? nil : Set(agencies.map(\.id))
      return (
        try RoundStore.all(in: connection), try AssessmentStore.all(ofAgencies: ids, in: connection), tree,
        try ExceptionStore.all(in: connection)
      )
    }
    let permissions = Permissions(tree)
    let places = Dictionary(uniqueKeysWithValues: tree.agencies.enumerated().map { ($1.id, $0) })
    let byRound = Dictionary(grouping: assessments, by: \.round)
    return rounds.flatMap { round -> [Listed] in
      (byRound[round.id] ?? []).compactMap { assessment -> Listed? in
        let exception = exceptions[round.id]?[assessment.agency]
        guard let agency = tree[assessment.agency], exception?.kind != .withdrawn,
          permissions.allows(viewer, .readAssessment, on: assessment.subject(in: round)),
          round.state != .preparing
        else { return nil }
        return Listed(assessment: assessment, round: round.applying(exception), agency: agency)
      }.sorted { (places[$0.agency.id] ?? 0) < (places[$1.agency.id] ?? 0) }
    }
  }

  /// The evaluation of a listed assessment.
  func evaluation(of listed: Listed) async throws -> Evaluation {
    if let known = evaluations.known(listed.assessment) { return known }
    let id = listed.assessment.id
    let records = try await database.read { try AnswerStore.records(of: id, in: $0) }
    let sheet = AssessmentSheet(assessment: listed.assessment, round: listed.round, records: records)
    return evaluations.evaluation(of: sheet, plan: try await plan(of: listed.round))
  }

  /// The evaluation that counts: what was judged once that is final, what the agency claims before.
  func result(of listed: Listed) async throws -> Evaluation {
    let claimed = try await evaluation(of: listed)
    guard listed.assessment.isDecided else { return claimed }
    let id = listed.assessment.id
    let (records, review) = try await database.read {
      (try AnswerStore.records(of: id, in: $0), try ReviewStore.review(of: id, in: $0))
    }
    let sheet = AssessmentSheet(assessment: listed.assessment, round: listed.round, records: records)
    guard !review.differing(in: sheet).isEmpty else { return claimed }
    return Evaluation(review.input(sheet), plan: claimed.plan)
  }
}
