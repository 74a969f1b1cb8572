import Database
import Foundation
import HTTP
import Kernel

extension PlanningDesk {
  /// An action plan opened for a person.
  struct OpenedPlan: Sendable {
    let place: Place
    let plan: ActionPlan
    let activities: [Activity]
    let reports: [Int: QuarterReport]
    let capabilities: Capabilities
    let today: Day

    var base: String { "\(place.base)/plans/\(plan.id.rawValue)" }
    var mayWrite: Bool { capabilities.allow(.proposeIndicators) }

    /// The activities with an output in a quarter.
    func due(in quarter: Int) -> [Activity] { activities.filter { !$0.content[quarter].output.isEmpty } }

    func phase(_ quarter: Int) -> QuarterPhase {
      QuarterPhase(
        hasBegun: today >= place.year.days(ofQuarter: quarter).lowerBound,
        hasClosed: today > place.calendar.closing(ofQuarter: quarter), report: reports[quarter])
    }

    /// Whether this person may report a quarter today.
    func mayReport(_ quarter: Int) -> Bool {
      capabilities.allow(.reportProgress) && phase(quarter).takesReport && !due(in: quarter).isEmpty
    }
  }

  /// Where a quarter's report stands.
  struct QuarterPhase: Sendable, Hashable {
    let hasBegun: Bool
    let hasClosed: Bool
    let report: QuarterReport?

    /// What was reported can be mended until it closes; what was not can still be reported once.
    var takesReport: Bool { hasBegun && (!hasClosed || report == nil) }
    var isOverdue: Bool { hasClosed && report == nil }
  }

  func open(
    _ id: String, _ code: String, _ year: FiscalYear, for viewer: Viewer
  ) async throws -> OpenedPlan {
    try await database.read { [self] connection in
      try look(up: ID(rawValue: id), code, year, for: viewer, to: .readPlanning, in: connection)
    }
  }

  private func look(
    up id: ID<ActionPlan>, _ code: String, _ year: FiscalYear, for viewer: Viewer, to action: Action,
    in connection: any Connection
  ) throws -> OpenedPlan {
    let place = try place(code, year, for: viewer, to: action, in: connection)
    guard let plan = try ActionPlanStore.find(id, in: connection), plan.agency == place.agency.id, plan.year == year
    else { throw PermissionDenied(action, by: viewer, hiding: true) }
    return OpenedPlan(
      place: place, plan: plan, activities: try ActionPlanStore.activities(of: id, in: connection),
      reports: try ActionPlanStore.reports(of: id, in: connection),
      capabilities: Permissions(place.tree).capabilities(viewer, on: Subject(agency: place.agency.id)),
      today: clock.today)
  }

  /// What came of saving a plan, an activity or a report.
  enum Saving<Kept: Sendable>: Sendable {
    case saved(Kept)
    /// Somebody else was faster; what stands now, `nil` when it is gone.
    case conflict(Kept?)
    case locked
  }

  /// Saves the head and the roadmap of a plan, a new one when `id` is `nil`.
  func save(
    _ content: ActionPlan.Content, as id: ID<ActionPlan>?, seen: Int, in place: Place, by viewer: Viewer
  ) async throws -> Saving<ActionPlan> {
    try await database.write { [clock, self] connection in
      let place = try self.place(place.agency.code, place.year, for: viewer, to: .proposeIndicators, in: connection)
      let old = try id.map {
        try look(up: $0, place.agency.code, place.year, for: viewer, to: .proposeIndicators, in: connection).plan
      }
      if let old, old.revision != seen, old.content != content { return .conflict(old) }
      if let old, old.content == content { return .saved(old) }
      let plan = ActionPlan(
        id: old?.id ?? .make(at: clock.now()), agency: place.agency.id, year: place.year, content: content,
        revision: (old?.revision ?? 0) + 1, by: Hand(viewer), changedAt: clock.now())
      try ActionPlanStore.save(plan, in: connection)
      try AuditTrail(clock: clock).append(
        AuditEntry(
          old == nil ? "action-plan.added" : "action-plan.changed", on: "action-plan", plan.id.rawValue,
          agency: place.agency.id, before: try (old?.content).map(StoredContent.text),
          after: try StoredContent.text(content)), by: viewer, in: connection)
      return .saved(plan)
    }
  }

  /// Saves one activity, a new one when `id` is `nil`.
  func save(
    _ content: Activity.Content, as id: ID<Activity>?, seen: Int, in opened: OpenedPlan, by viewer: Viewer
  ) async throws -> Saving<Activity> {
    try await database.write { [clock, self] connection in
      let now = try again(opened, viewer, .proposeIndicators, connection)
      let old = id.flatMap { id in now.activities.first { $0.id == id } }
      if id != nil, old == nil { return .conflict(nil) }
      if let old, old.revision != seen, old.content != content { return .conflict(old) }
      if let old, old.content == content { return .saved(old) }
      let activity = Activity(
        id: old?.id ?? .make(at: clock.now()), plan: now.plan.id,
        position: old?.position ?? (now.activities.map(\.position).max() ?? 0) + 1, content: content,
        revision: (old?.revision ?? 0) + 1)
      try ActionPlanStore.save(activity, in: connection)
      try AuditTrail(clock: clock).append(
        AuditEntry(
          old == nil ? "activity.added" : "activity.changed", on: "activity", activity.id.rawValue,
          agency: now.plan.agency, before: try (old?.content).map(StoredContent.text),
          after: try StoredContent.text(content)), by: viewer, in: connection)
      return .saved(activity)
    }
  }

  /// Takes an activity out; one that was reported on stays.
  func remove(
    _ id: ID<Activity>, seen: Int, in opened: OpenedPlan, by viewer: Viewer
  ) async throws -> Saving<Activity> {
    try await database.write { [clock, self] connection in
      let now = try again(opened, viewer, .proposeIndicators, connection)
      guard let old = now.activities.first(where: { $0.id == id }) else { return .conflict(nil) }
      guard old.revision == seen else { return .conflict(old) }
      if now.reports.values.contains(where: { $0.lines[id.rawValue] != nil }) { return .locked }
      try ActionPlanStore.remove(id, in: connection)
      try AuditTrail(clock: clock).append(
        AuditEntry(
          "activity.removed", on: "activity", id.rawValue, agency: now.plan.agency,
          before: try StoredContent.text(old.content)), by: viewer, in: connection)
      return .saved(old)
    }
  }

  /// Keeps what is reported for a quarter; after its closing date once, and marked late.
  func report(
    _ lines: [String: QuarterReport.Line], for quarter: Int, seen: Int, in opened: OpenedPlan, by viewer: Viewer
  ) async throws -> Saving<QuarterReport> {
    try await database.write { [clock, self] connection in
      let now = try again(opened, viewer, .reportProgress, connection)
      let phase = now.phase(quarter)
      guard phase.takesReport else { return .locked }
      if let old = phase.report, old.revision != seen, old.lines != lines { return .conflict(old) }
      let report = QuarterReport(
        plan: now.plan.id, quarter: quarter, lines: lines, revision: (phase.report?.revision ?? 0) + 1,
        isLate: phase.hasClosed, by: Hand(viewer), at: clock.now())
      try ActionPlanStore.save(report, in: connection)
      try AuditTrail(clock: clock).append(
        AuditEntry(
          "quarter.reported", on: "action-plan", "\(now.plan.id)/\(quarter)", agency: now.plan.agency,
          before: try (phase.report?.lines).map(StoredContent.text), after: try StoredContent.text(lines)),
        by: viewer, in: connection)
      return .saved(report)
    }
  }

  private func again(
    _ opened: OpenedPlan, _ viewer: Viewer, _ action: Action, _ connection: any Connection
  ) throws -> OpenedPlan {
    try look(
      up: opened.plan.id, opened.place.agency.code, opened.place.year, for: viewer, to: action, in: connection)
  }
}
