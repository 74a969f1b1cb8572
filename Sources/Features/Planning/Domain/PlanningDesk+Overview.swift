import Database
import Kernel

extension PlanningDesk {
  /// How far every agency is that a person may know of.
  struct Overview: Sendable {
    struct Line: Sendable {
      let agency: Agency
      let proposal: Proposal?
      let isReturned: Bool
      let plans: Int
      let isLate: Bool
    }

    let year: FiscalYear
    let years: [FiscalYear]
    let calendar: PlanningCalendar
    let lines: [Line]
    let maySetDates: Bool
  }

  func overview(of year: FiscalYear, for viewer: Viewer) async throws -> Overview {
    try await database.read { [organisation, clock] connection in
      let tree = try organisation.tree(in: connection)
      let permissions = Permissions(tree)
      let agencies = permissions.agencies(where: viewer, may: .readPlanning)
      let calendar = try CalendarStore.calendar(of: year, in: connection)
      let proposals = try ProposalStore.all(in: year, in: connection)
      let plans = Dictionary(grouping: try ActionPlanStore.all(in: year, in: connection), by: \.agency)
      let isBusy: (Agency) -> Bool = { proposals[$0.id] != nil || plans[$0.id] != nil }
      // Divisions and offices take part through their agency, unless they have something of their own.
      let shown = agencies.filter { agency in
        agency.kind == .ministry || agency.kind == .department || isBusy(agency) || agencies.count == 1
      }
      let lines = try shown.map { agency in
        let proposal = proposals[agency.id]
        return Overview.Line(
          agency: agency, proposal: proposal,
          isReturned: try proposal.map { try Self.isReturned($0, in: connection) } ?? false,
          plans: plans[agency.id]?.count ?? 0,
          isLate: calendar.isLate((proposal?.stage ?? .draft).step, on: clock.today))
      }
      let known = try ProposalStore.years(in: connection).compactMap(FiscalYear.init(buddhistYear:))
      return Overview(
        year: year, years: Set(known + [year, year.next]).sorted(by: >), calendar: calendar, lines: lines,
        maySetDates: permissions.allows(viewer, .decideCentrally))
    }
  }

  /// Whether a draft is one that a committee returned.
  static func isReturned(_ proposal: Proposal, in connection: any Connection) throws -> Bool {
    guard proposal.stage == .draft else { return false }
    return try DecisionStore.all(of: proposal.id, in: connection).last?.verdict == .returned
  }
}
