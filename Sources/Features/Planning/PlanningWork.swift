import Database
import Kernel

/// What waits for people: proposals to write and to decide on, quarters to report.
struct PlanningWork: WaitingWork {
  let desk: PlanningDesk

  func items(for viewer: Viewer) async throws -> [WaitingItem] {
    guard viewer.isSignedIn else { return [] }
    return try await desk.database.read { [desk] connection in
      let tree = try desk.organisation.tree(in: connection)
      let proposals = try Self.proposals(viewer, tree, desk.clock.today, connection)
      return try proposals + Self.reports(viewer, tree, desk.clock.today, connection)
    }
  }

  private static func proposals(
    _ viewer: Viewer, _ tree: OrganisationTree, _ today: Day, _ connection: any Connection
  ) throws -> [WaitingItem] {
    let permissions = Permissions(tree)
    return try ProposalStore.open(in: connection).compactMap { proposal in
      guard let agency = tree[proposal.agency] else { return nil }
      let calendar = try CalendarStore.calendar(of: proposal.year, in: connection)
      let place = PlanningDesk.Place(agency: agency, year: proposal.year, tree: tree, calendar: calendar)
      let action = proposal.stage.action ?? .proposeIndicators
      guard permissions.allows(viewer, action, on: place.subject(of: proposal.stage)) else { return nil }
      let isReturned = try PlanningDesk.isReturned(proposal, in: connection)
      let title =
        proposal.stage == .draft
        ? PlanningTexts.proposeTask(proposal.year) : PlanningTexts.decideTask(proposal.stage)
      return WaitingItem(
        title: title, place: agency.name, address: place.base, due: proposal.stage.step.flatMap { calendar[$0] },
        state: isReturned ? PlanningTexts.returnedTitle : PlanningTexts.stage(proposal.stage))
    }
  }

  private static func reports(
    _ viewer: Viewer, _ tree: OrganisationTree, _ today: Day, _ connection: any Connection
  ) throws -> [WaitingItem] {
    let permissions = Permissions(tree)
    return try OpenQuarter.all(on: today, in: connection).compactMap { open in
      guard let agency = tree[open.plan.agency],
        permissions.allows(viewer, .reportProgress, on: Subject(agency: agency.id))
      else { return nil }
      return WaitingItem(
        title: PlanTexts.reportTask(open.quarter, open.plan.content.title), place: agency.name,
        address: open.address(agency), due: open.closes, state: PlanTexts.notYet)
    }
  }
}

/// A quarter that has begun, has outputs and has not been reported.
struct OpenQuarter: Sendable {
  let plan: ActionPlan
  let quarter: Int
  let closes: Day

  func address(_ agency: Agency) -> String {
    "/planning/\(plan.year.buddhistYear)/\(agency.code)/plans/\(plan.id)/quarters/\(quarter)"
  }

  /// The reports that are awaited on a day: of quarters that are over, and of the one in its last month.
  static func all(on today: Day, in connection: any Connection) throws -> [OpenQuarter] {
    var open: [OpenQuarter] = []
    let year = FiscalYear(containing: today)
    for year in [year.previous, year] {
      let calendar = try CalendarStore.calendar(of: year, in: connection)
      for plan in try ActionPlanStore.all(in: year, in: connection) {
        let activities = try ActionPlanStore.activities(of: plan.id, in: connection)
        let reports = try ActionPlanStore.reports(of: plan.id, in: connection)
        for quarter in 1...4 where reports[quarter] == nil {
          let awaited = year.days(ofQuarter: quarter).upperBound.adding(days: -30)
          guard today >= awaited, activities.contains(where: { !$0.content[quarter].output.isEmpty }) else { continue }
          open.append(OpenQuarter(plan: plan, quarter: quarter, closes: calendar.closing(ofQuarter: quarter)))
        }
      }
    }
    return open
  }
}

/// The dates of which people are reminded: quarters to report, proposals and decisions.
struct PlanningDeadlines: DeadlineSource {
  let organisation: Organisation

  func deadlines(on today: Day, in connection: any Connection) throws -> [Deadline] {
    let tree = try organisation.tree(in: connection)
    let reports = try OpenQuarter.all(on: today, in: connection).compactMap { open in
      tree[open.plan.agency].map { agency in
        Deadline(
          id: "action-plan/\(open.plan.id)/\(open.quarter)",
          title: PlanTexts.reportTask(open.quarter, open.plan.content.title), due: open.closes, agency: agency.id,
          roles: [.respondent, .approver], address: open.address(agency))
      }
    }
    return try reports
      + ProposalStore.open(in: connection).compactMap { proposal in
        let calendar = try CalendarStore.calendar(of: proposal.year, in: connection)
        guard let agency = tree[proposal.agency], let due = proposal.stage.step.flatMap({ calendar[$0] }) else {
          return nil
        }
        let place = PlanningDesk.Place(agency: agency, year: proposal.year, tree: tree, calendar: calendar)
        let isDraft = proposal.stage == .draft
        let roles: [Role] =
          isDraft ? [.respondent, .approver] : proposal.stage == .agency ? [.approver] : [.coordinator]
        return Deadline(
          id: "proposal/\(proposal.id)/\(proposal.stage.rawValue)",
          title: isDraft ? PlanningTexts.proposeTask(proposal.year) : PlanningTexts.decideTask(proposal.stage),
          due: due,
          agency: proposal.stage == .ministry || proposal.stage == .central ? place.ministry : agency.id, roles: roles,
          address: place.base)
      }
  }
}
