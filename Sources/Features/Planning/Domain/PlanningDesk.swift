import Database
import Foundation
import HTTP
import Kernel
import Scoring

/// Where indicators and plans are read and changed, for one person at a time. What is hidden is refused exactly as
/// what does not exist.
struct PlanningDesk: Sendable {
  let database: any Database
  let organisation: Organisation
  let library: any InstrumentLibrary
  let clock: WallClock
  let shelf: any EvidenceShelf
  /// Who is told; `nil` in a house that cannot find people.
  let people: (any PeopleDirectory)?

  /// An agency in a fiscal year, for a person who may know of it.
  struct Place: Sendable {
    let agency: Agency
    let year: FiscalYear
    let tree: OrganisationTree
    let calendar: PlanningCalendar

    var base: String { "/planning/\(year.buddhistYear)/\(agency.code)" }

    /// The ministry whose committee decides: the nearest one above, or whoever stands at the top.
    var ministry: ID<Agency> {
      let line = [agency] + tree.ancestors(of: agency.id)
      return (line.first { $0.kind == .ministry } ?? line.last ?? agency).id
    }

    /// What a decision in a stage is asked of.
    func subject(of stage: Proposal.Stage) -> Subject {
      switch stage {
      case .ministry: Subject(agency: ministry)
      case .central: .everything
      case .draft, .agency, .approved: Subject(agency: agency.id)
      }
    }
  }

  /// Finds the agency of an address.
  ///
  /// - Throws: `PermissionDenied`, the same whether it is hidden or does not exist.
  func place(
    _ code: String, _ year: FiscalYear, for viewer: Viewer, to action: Action = .readPlanning,
    in connection: any Connection
  ) throws -> Place {
    let tree = try organisation.tree(in: connection)
    guard let agency = tree.agency(code: code) else { throw PermissionDenied(action, by: viewer, hiding: true) }
    let permissions = Permissions(tree)
    try permissions.require(viewer, .readPlanning, on: Subject(agency: agency.id))
    try permissions.require(viewer, action, on: Subject(agency: agency.id), hiding: false)
    let calendar = try CalendarStore.calendar(of: year, in: connection)
    return Place(agency: agency, year: year, tree: tree, calendar: calendar)
  }

  /// The instrument a proposal was written for.
  ///
  /// - Throws: `HTTPFailure` 500 when its text was lost.
  func plan(of proposal: Proposal) async throws -> Plan {
    guard let plan = try await library.plan(id: proposal.instrumentID, contentHash: proposal.contentHash) else {
      throw HTTPFailure(.internalServerError, "the instrument \(proposal.instrumentID) is not in the library")
    }
    return plan
  }

  /// The instruments that leave something to be set, each with what.
  func instruments() async throws -> [Plan] {
    try await library.current().filter { plan in plan.slots.contains { $0.form == .list || $0.form == .criteria } }
  }

  // MARK: The dates of a year

  func saveCalendar(_ calendar: PlanningCalendar, by viewer: Viewer) async throws {
    try await database.write { [organisation, clock] connection in
      let tree = try organisation.tree(in: connection)
      try Permissions(tree).require(viewer, .decideCentrally, on: .everything, hiding: false)
      let before = try CalendarStore.calendar(of: calendar.year, in: connection)
      guard before != calendar else { return }
      try CalendarStore.save(calendar, in: connection)
      try AuditTrail(clock: clock).append(
        AuditEntry(
          "planning.dates-set", on: "planning-calendar", "\(calendar.year.buddhistYear)", before: before.summary,
          after: calendar.summary), by: viewer, in: connection)
    }
  }

  // MARK: Telling people

  /// Leaves word for those who hold a role for an agency.
  func tell(
    _ notice: Notice, _ roles: [Role], for agency: ID<Agency>, by viewer: Viewer, in connection: any Connection
  ) throws {
    guard let people else { return }
    let ids = try roles.flatMap { try people.people(holding: $0, for: agency, in: connection) }.map(\.id)
    try NoticeBoard.post(notice, to: ids, except: viewer.account?.id, at: clock.now(), in: connection)
  }
}

extension PlanningCalendar {
  /// The dates on one line, for the trail.
  var summary: String {
    CalendarStep.allCases.compactMap { step in dates[step].map { "\(step.rawValue) \($0)" } }.joined(separator: ", ")
  }
}
