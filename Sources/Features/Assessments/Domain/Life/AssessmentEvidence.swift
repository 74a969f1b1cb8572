import Database
import Foundation
import Kernel
import Scoring

/// What assessments say of the items that evidence is attached to.
struct AssessmentEvidence: EvidenceHost {
  static let kind = "assessment"

  let organisation: Organisation
  let plans: PlanShelf
  let clock: WallClock

  var kind: String { Self.kind }

  func hosting(
    of place: EvidencePlace, for viewer: Viewer, in connection: any Connection
  ) throws -> EvidenceHosting? {
    let id = ID<Assessment>(rawValue: place.subject)
    let tree = try organisation.tree(in: connection)
    guard place.kind == Self.kind, let assessment = try AssessmentStore.find(id, in: connection),
      let round = try RoundStore.find(assessment.round, in: connection), let agency = tree[assessment.agency],
      Permissions(tree).allows(viewer, .readAssessment, on: assessment.subject(in: round))
    else { return nil }
    let nodeID = place.item.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
    // A plan that this node of the program has not met yet only leaves the checklist out.
    let plan = plans.plan(round.contentHash)
    let rule = plan?.indices[nodeID].map { plan?.nodes[$0] } ?? nil
    if plan != nil, rule == nil { return nil }
    let mayAnswer = Permissions(tree).allows(viewer, .answer, on: assessment.subject(in: round))
    let lock = Lock.of(assessment, in: round, on: clock.today, mayAnswer: mayAnswer)
    let open = try LifeStore.openItems(of: assessment, in: connection)
    return EvidenceHosting(
      title: rule?.title ?? LocalizedText(same: nodeID),
      context: LocalizedText(
        th: "\(agency.name.th) · \(round.title.th)", en: "\(agency.name.en) · \(round.title.en)"),
      agency: agency.id, mayChange: lock == nil && (open?.contains(nodeID) ?? true), period: round.evidencePeriod,
      checklist: (rule?.evidence ?? []).map { EvidenceDemand(id: $0.id, title: $0.title, isRequired: $0.isRequired) },
      address: "/assessments/\(id)/at/\(nodeID)")
  }

  /// Counts as a change of the assessment: who signs or judges must have seen it.
  func evidenceChanged(at place: EvidencePlace, by viewer: Viewer, in connection: any Connection) throws {
    try AssessmentStore.touch(ID(rawValue: place.subject), at: clock.now(), in: connection)
  }
}
