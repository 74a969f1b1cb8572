import Database
import Foundation
import HTTP
import Kernel

/// Who has answered in a round, for those who may compare agencies: their part of it, and nothing from elsewhere.
struct RoundOverview: Sendable {
  /// What agencies are looked for.
  enum Group: String, Sendable, CaseIterable {
    case all
    case notBegun = "not-begun"
    case begun
    case returned
    case handedIn = "handed-in"
    case late
    case overdue
    case setAside = "set-aside"

    var title: LocalizedText {
      switch self {
      case .all: ExceptionTexts.all
      case .notBegun: ExceptionTexts.notBegun
      case .begun: ExceptionTexts.begun
      case .returned: ExceptionTexts.returned
      case .handedIn: ExceptionTexts.handedIn
      case .late: ExceptionTexts.late
      case .overdue: ExceptionTexts.overdue
      case .setAside: ExceptionTexts.setAside
      }
    }
  }

  /// One agency.
  struct Row: Sendable {
    var assessment: Assessment
    /// The round with the days of this agency.
    var round: EvaluationRound
    var agency: Agency
    /// How many answers it has.
    var answers: Int
    var timeliness: Timeliness

    var isSetAside: Bool { round.exception.map { $0.kind != .otherDays } ?? false }

    func belongs(to group: Group) -> Bool {
      if isSetAside { return group == .setAside }
      switch group {
      case .all: return true
      case .notBegun: return !assessment.isHandedIn && !isReturned && answers == 0
      case .begun: return !assessment.isHandedIn && !isReturned && answers > 0
      case .returned: return isReturned
      case .handedIn: return assessment.isHandedIn
      case .late: if case .late = timeliness { return true } else { return false }
      case .overdue: if case .overdue = timeliness { return true } else { return false }
      case .setAside: return false
      }
    }

    var isReturned: Bool { assessment.state == .returned }
  }

  let round: EvaluationRound
  let rows: [Row]
  let tree: OrganisationTree

  /// How many of some rows were handed in, of how many that are asked.
  static func response(_ rows: some Sequence<Row>) -> (done: Int, all: Int) {
    rows.reduce(into: (0, 0)) { count, row in
      guard !row.isSetAside else { return }
      count.1 += 1
      if row.assessment.isHandedIn { count.0 += 1 }
    }
  }

  func count(_ group: Group) -> Int { rows.count { $0.belongs(to: group) } }

  /// The nearest agency of a kind at or above one.
  func above(_ agency: Agency, _ kind: Agency.Kind) -> Agency? {
    ([agency] + tree.ancestors(of: agency.id)).first { $0.kind == kind }
  }
}

extension RoundDesk {
  /// Who has answered, of the agencies that a viewer may compare.
  ///
  /// - Throws: `PermissionDenied`, the same whether the round is hidden or does not exist.
  func overview(_ id: ID<EvaluationRound>, for viewer: Viewer) async throws -> RoundOverview {
    let round = try await desk.round(id, for: viewer)
    let today = desk.clock.today
    return try await desk.database.read { [organisation = desk.organisation] connection in
      let present = try organisation.tree(in: connection)
      // Names are those of the round's last day, or of today while it runs.
      let named = try organisation.tree(on: min(round.closes, today), in: connection)
      let permissions = Permissions(present)
      guard permissions.allowsAnywhere(viewer, .compareAgencies) else {
        throw PermissionDenied(.compareAgencies, by: viewer, hiding: true)
      }
      let exceptions = try ExceptionStore.all(of: id, in: connection)
      let answers = try AnswerStore.counts(ofRound: id, in: connection)
      let first = try LifeStore.firstHandIns(ofRound: id, in: connection)
      let seats = try AssessmentStore.all(of: id, withThoseSetAside: true, in: connection)
      let places = Dictionary(uniqueKeysWithValues: named.agencies.enumerated().map { ($1.id, $0) })
      let rows = seats.compactMap { seat -> RoundOverview.Row? in
        guard let agency = named[seat.agency] ?? present[seat.agency],
          permissions.allows(viewer, .compareAgencies, on: seat.subject(in: round))
        else { return nil }
        let own = round.applying(exceptions[seat.agency])
        return RoundOverview.Row(
          assessment: seat, round: own, agency: agency, answers: answers[seat.id] ?? 0,
          timeliness: Timeliness(seat, in: own, on: today, first: first[seat.id]))
      }.sorted { (places[$0.agency.id] ?? 0) < (places[$1.agency.id] ?? 0) }
      return RoundOverview(round: round, rows: rows, tree: named)
    }
  }

  /// Tells those who answer for every agency that is overdue, once a day for each.
  ///
  /// - Returns: how many agencies were told of it.
  func remind(_ id: ID<EvaluationRound>, by viewer: Viewer) async throws -> Int {
    let overdue = try await overview(id, for: viewer).rows.filter { $0.belongs(to: .overdue) }
    let today = desk.clock.today
    return try await desk.database.write { [desk] connection in
      let permissions = Permissions(try desk.organisation.tree(in: connection))
      let own = overdue.filter { permissions.allows(viewer, .manageRound, on: Subject(agency: $0.agency.id)) }
      guard !own.isEmpty || permissions.allowsAnywhere(viewer, .manageRound) else {
        throw PermissionDenied(.manageRound, by: viewer)
      }
      for row in own {
        let notice = Notice(
          "round.overdue", subject: ExceptionTexts.reminder(row.round), body: ExceptionTexts.reminderBody(row.round),
          address: "/assessments/\(row.assessment.id)", agency: row.agency.id,
          once: "round.overdue/\(row.assessment.id)/\(today)")
        try desk.tellAgency(notice, row.agency.id, except: viewer, in: connection)
      }
      let entry = AuditEntry("round.reminded", on: "round", id.rawValue, after: "\(own.count) agencies")
      try AuditTrail(clock: desk.clock).append(entry, by: viewer, in: connection)
      return own.count
    }
  }
}

extension AnswerStore {
  /// How many answers each assessment of a round has; those without any are left out.
  static func counts(ofRound round: ID<EvaluationRound>, in connection: any Connection) throws -> [ID<Assessment>: Int]
  {
    var found: [ID<Assessment>: Int] = [:]
    let statement: SQL = """
      SELECT assessment_answer.assessment_id, COUNT(*) AS number
      FROM assessment_answer JOIN assessment ON assessment.id = assessment_answer.assessment_id
      WHERE assessment.round_id = \(round) AND assessment_answer.answer IS NOT NULL
      GROUP BY assessment_answer.assessment_id
      """
    try connection.forEach(statement) { row in found[try row.get("assessment_id")] = try row.get("number") }
    return found
  }
}

extension LifeStore {
  /// When each assessment of a round was handed in for the first time, where that was recorded.
  static func firstHandIns(
    ofRound round: ID<EvaluationRound>, in connection: any Connection
  ) throws -> [ID<Assessment>: Date] {
    var found: [ID<Assessment>: Date] = [:]
    let statement: SQL = """
      SELECT assessment_event.assessment_id, MIN(assessment_event.at) AS at
      FROM assessment_event JOIN assessment ON assessment.id = assessment_event.assessment_id
      WHERE assessment.round_id = \(round) AND assessment_event.step = \(LifeStep.handIn.rawValue)
      GROUP BY assessment_event.assessment_id
      """
    try connection.forEach(statement) { row in found[try row.get("assessment_id")] = try row.get("at") }
    return found
  }
}
