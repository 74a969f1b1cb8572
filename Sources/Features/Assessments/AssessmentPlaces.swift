import Database
import HTTP
public import Kernel
import Scoring
import Synchronization

extension AssessmentsFeature {
  /// Where people meet: the items of assessments, and whole rounds.
  public var places: [any DiscussionHost] { [AssessmentPlaces(desk: desk), RoundPlaces(desk: desk)] }
}

/// The items of assessments.
final class AssessmentPlaces: DiscussionHost {
  let kind = "assessment"
  private let desk: AssessmentDesk
  /// The instruments of places that were asked for, by content hash.
  private let plans = Mutex<[String: Plan]>([:])

  init(desk: AssessmentDesk) {
    self.desk = desk
  }

  func prepare(_ place: DiscussionPlace) async throws {
    let id = ID<Assessment>(rawValue: place.subject)
    let found = try await desk.database.read { connection in
      try AssessmentStore.find(id, in: connection).flatMap { try RoundStore.find($0.round, in: connection) }
    }
    guard let round = found, plans.withLock({ $0[round.contentHash] }) == nil else { return }
    let plan = try await desk.plan(of: round)
    plans.withLock { $0[round.contentHash] = plan }
  }

  func standing(
    at place: DiscussionPlace, for viewer: Viewer, in connection: any Connection
  ) throws -> DiscussionStanding? {
    let id = ID<Assessment>(rawValue: place.subject)
    let tree = try desk.organisation.tree(in: connection)
    let permissions = Permissions(tree)
    guard let assessment = try AssessmentStore.find(id, in: connection),
      let round = try RoundStore.find(assessment.round, in: connection), let agency = tree[assessment.agency],
      permissions.allows(viewer, .readAssessment, on: assessment.subject(in: round))
    else { return nil }
    let node = String(place.item.prefix { $0 != "/" })
    let plan = plans.withLock { $0[round.contentHash] }
    if let plan, plan.indices[node] == nil { return nil }
    return DiscussionStanding(
      title: title(of: node, in: plan),
      context: LocalizedText(
        th: "\(agency.name.th) · \(round.title.th)", en: "\(agency.name.en) · \(round.title.en)"),
      agency: assessment.agency, reading: .readAssessment,
      mayWrite: permissions.allows(viewer, .discuss, on: Subject(agency: assessment.agency)),
      address: "/assessments/\(id)/at/\(PercentCoding.encode(node))")
  }

  private func title(of node: String, in plan: Plan?) -> LocalizedText {
    guard let plan, let index = plan.indices[node] else { return LocalizedText(same: node) }
    let title = plan.nodes[index].title
    let words = Language.allCases.map { language in
      [plan.code(of: index, language), title[language]].compactMap { $0 }.joined(separator: " ")
    }
    return LocalizedText(th: words.first ?? title.th, en: words.last ?? title.en)
  }
}

/// Whole rounds: what everybody in one may ask and say.
struct RoundPlaces: DiscussionHost {
  let kind = "round"
  let desk: AssessmentDesk

  func standing(
    at place: DiscussionPlace, for viewer: Viewer, in connection: any Connection
  ) throws -> DiscussionStanding? {
    let permissions = Permissions(try desk.organisation.tree(in: connection))
    let id = ID<EvaluationRound>(rawValue: place.subject)
    guard place.item == "all", permissions.allows(viewer, .readRound),
      let round = try RoundStore.find(id, in: connection)
    else { return nil }
    let manages = permissions.allowsAnywhere(viewer, .manageRound)
    guard round.state != .preparing || manages else { return nil }
    return DiscussionStanding(
      title: round.title, context: round.fiscalYear.title, agency: nil, reading: .readRound,
      mayWrite: permissions.allowsAnywhere(viewer, .discuss), mayModerate: manages, address: "/rounds/\(id)")
  }
}
