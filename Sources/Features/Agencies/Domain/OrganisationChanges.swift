import Database
import Foundation
import Kernel

/// Changes of agencies that are kept together or not at all.
struct OrganisationChanges {
  private(set) var history: OrganisationHistory
  /// The field of the form at which problems of the whole stand.
  var fieldOfProblems = "from"
  private let original: OrganisationHistory
  private let viewer: Viewer
  private let moment: Date
  private var entries: [AuditEntry] = []
  private var touched: [ID<Agency>] = []
  private var firstDay: Day?

  init(_ history: OrganisationHistory, by viewer: Viewer, at moment: Date) {
    self.history = history
    original = history
    self.viewer = viewer
    self.moment = moment
  }

  /// Why something is changed, by whom and when.
  func note(reason: String, reference: String) -> AgencyVersion.Note {
    AgencyVersion.Note(
      reason: reason, reference: reference, changedBy: viewer.account?.username ?? "samrit", changedAt: moment)
  }

  /// How many agencies are changed.
  var count: Int { Set(touched).count }

  /// Records that an agency stands so from a day on.
  mutating func record(_ agency: Agency, from day: Day, _ note: AgencyVersion.Note) {
    let old = history.agency(agency.id, on: day)
    let isNew = history.versions(of: agency.id).isEmpty
    let action =
      isNew
      ? "agency.created"
      : old.map { AgencyAspect.action(AgencyAspect.changed(from: $0, to: agency), of: agency) } ?? "agency.changed"
    history.record(agency, from: day, note)
    touch(agency.id, day)
    let after = "\(day.iso) \(AgencySummary.of(agency, in: history))" + note.summary
    entries.append(entry(action, agency.id, before: old.map { AgencySummary.of($0, in: original) }, after: after))
  }

  /// Takes back what was recorded for a day.
  mutating func withdraw(_ id: ID<Agency>, from day: Day) {
    let before = history.agency(id, on: day).map { "\(day.iso) \(AgencySummary.of($0, in: history))" }
    history.withdraw(id, from: day)
    touch(id, day)
    let after = history.agency(id, on: day).map { AgencySummary.of($0, in: history) }
    entries.append(entry("agency.change-withdrawn", id, before: before, after: after))
  }

  /// What would be wrong on any day from the first change on.
  var problems: [OrganisationProblem] { firstDay.map { history.problems(from: $0) } ?? [] }

  /// Keeps the changes with their audit records.
  func save(trail: AuditTrail, in connection: any Connection) throws {
    let ids = Set(touched)
    let known = ids.filter { !original.versions(of: $0).isEmpty }
    for id in known { try AgencyStore.clear(id, in: connection) }
    try AgencyStore.save(ids.sorted().flatMap { history.versions(of: $0) }, in: connection)
    for entry in entries { try trail.append(entry, by: viewer, in: connection) }
  }

  private mutating func touch(_ id: ID<Agency>, _ day: Day) {
    touched.append(id)
    firstDay = min(firstDay ?? day, day)
  }

  private func entry(_ action: String, _ id: ID<Agency>, before: String?, after: String?) -> AuditEntry {
    AuditEntry(action, on: "agency", id.rawValue, agency: id, before: before, after: after)
  }
}

/// An agency on one line, for the trail.
enum AgencySummary {
  static func of(_ agency: Agency, in history: OrganisationHistory) -> String {
    func code(_ id: ID<Agency>?) -> String { id.flatMap { history.versions(of: $0).last?.agency.code } ?? "-" }
    var text = "\(agency.code) · \(agency.name.th) · \(agency.name.en) · parent \(code(agency.parent))"
    text += " · \(agency.kind.rawValue) · \(agency.classID ?? "-") · \(agency.provinceCode ?? "-")"
    text += " · \(agency.sortOrder)"
    if let ended = agency.ended { text += " · ended \(ended.iso)" }
    if agency.successor != nil { text += " · into \(code(agency.successor))" }
    return text
  }
}

extension AgencyVersion.Note {
  fileprivate var summary: String {
    [reason, reference].filter { !$0.isEmpty }.map { " · \($0)" }.joined()
  }
}
