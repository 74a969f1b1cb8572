import Database
import Foundation
import Kernel
import Scoring

extension AssessmentDesk {
  /// What waits to be judged by this viewer, the longest waiting first.
  func queue(for viewer: Viewer) async throws -> [Listed] {
    let tree = try await database.read { [organisation] in try organisation.tree(in: $0) }
    let permissions = Permissions(tree)
    guard permissions.allowsAnywhere(viewer, .readReview) else { throw PermissionDenied(.readReview, by: viewer) }
    let states: Set<WorkState> = [.approved, .underReview, .appealed]
    return try await assessments(for: viewer, to: .readAssessment).filter { listed in
      let subject = listed.assessment.subject(in: listed.round)
      return subject.state.map(states.contains) == true && permissions.allows(viewer, .readReview, on: subject)
    }.sorted {
      ($0.assessment.since ?? .distantPast, $0.assessment.id) < ($1.assessment.since ?? .distantPast, $1.assessment.id)
    }
  }

  /// One item in every agency of a round that the viewer may judge or watch over.
  func item(
    _ nodeID: String, in id: ID<EvaluationRound>, for viewer: Viewer
  ) async throws -> ItemAcross {
    let round = try await round(id, for: viewer)
    let plan = try await plan(of: round)
    guard let node = plan.indices[nodeID], plan.collection(of: node) == nil else {
      throw PermissionDenied(.readReview, by: viewer, hiding: true)
    }
    let (tree, assessments, records, reviews, counts) = try await database.read { [organisation] connection in
      let tree = try organisation.tree(in: connection)
      let permissions = Permissions(tree)
      let assessments = try AssessmentStore.all(of: id, in: connection).filter {
        permissions.allows(viewer, .readReview, on: $0.subject(in: round))
      }
      var counts: [ID<Assessment>: Int]?
      for assessment in assessments {
        guard let attached = try attached(to: assessment.id, connection) else { break }
        counts = counts ?? [:]
        counts?[assessment.id] = attached[nodeID]?.count ?? 0
      }
      return (
        tree, assessments, try AnswerStore.records(ofRound: id, in: connection),
        try ReviewStore.reviews(ofRound: id, in: connection), counts
      )
    }
    guard !assessments.isEmpty else { throw PermissionDenied(.readReview, by: viewer, hiding: true) }
    let places = Dictionary(uniqueKeysWithValues: tree.agencies.enumerated().map { ($1.id, $0) })
    let lines = assessments.sorted { (places[$0.agency] ?? 0) < (places[$1.agency] ?? 0) }
      .compactMap { assessment -> ItemAcrossPage.Line? in
        guard let agency = tree[assessment.agency] else { return nil }
        let own = Dictionary(
          (records[assessment.id] ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let sheet = AssessmentSheet(assessment: assessment, round: round, records: own)
        let review = reviews[assessment.id] ?? Review()
        let claimed = evaluations.evaluation(of: sheet, plan: plan)
        let assessed =
          review.differing(in: sheet).isEmpty ? claimed : Evaluation(review.input(sheet), plan: plan)
        return ItemAcrossPage.Line(
          assessment: assessment, agency: agency, claim: sheet[.node(nodeID)].answer,
          judgement: review.judgement(of: nodeID, in: sheet), claimed: claimed[node], assessed: assessed[node],
          evidence: counts?[assessment.id])
      }
    return ItemAcross(round: round, plan: plan, node: node, lines: lines)
  }

  struct ItemAcross: Sendable {
    var round: EvaluationRound
    var plan: Plan
    var node: Int
    var lines: [ItemAcrossPage.Line]
  }
}
