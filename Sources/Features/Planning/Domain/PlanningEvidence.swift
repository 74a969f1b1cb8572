import Database
import Kernel

/// Papers attached to a stage of a proposal, or to the report of an activity in a quarter.
struct PlanningEvidence: EvidenceHost {
  static let kind = "planning"

  let organisation: Organisation

  var kind: String { Self.kind }

  func hosting(
    of place: EvidencePlace, for viewer: Viewer, in connection: any Connection
  ) throws -> EvidenceHosting? {
    let tree = try organisation.tree(in: connection)
    guard place.kind == Self.kind else { return nil }
    if let proposal = try ProposalStore.find(ID(rawValue: place.subject), in: connection) {
      return stage(place, proposal, tree, viewer)
    }
    return nil
  }

  private func stage(
    _ place: EvidencePlace, _ proposal: Proposal, _ tree: OrganisationTree, _ viewer: Viewer
  ) -> EvidenceHosting? {
    guard let stage = Proposal.Stage(rawValue: place.item), let agency = tree[proposal.agency] else { return nil }
    let permissions = Permissions(tree)
    let subject = Subject(agency: agency.id)
    guard permissions.allows(viewer, .readPlanning, on: subject) else { return nil }
    let home = PlanningDesk.Place(
      agency: agency, year: proposal.year, tree: tree, calendar: PlanningCalendar(year: proposal.year))
    let action = stage.action ?? .proposeIndicators
    return EvidenceHosting(
      title: PlanningTexts.stage(stage),
      context: LocalizedText(
        th: "\(proposal.year.title.th) · \(agency.name.th)", en: "\(proposal.year.title.en) · \(agency.name.en)"),
      agency: agency.id, mayChange: permissions.allows(viewer, action, on: home.subject(of: stage)),
      address: home.base)
  }

  /// Papers change nothing of what is proposed; the evidence keeps its own history.
  func evidenceChanged(at place: EvidencePlace, by viewer: Viewer, in connection: any Connection) throws {}
}
