import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring

@testable import Assessments

/// Who answers for an agency: one person each, named after it.
struct OneEach: PeopleDirectory {
  func person(_ id: ID<Account>, in connection: any Connection) throws -> Account? { nil }
  func person(named username: String, in connection: any Connection) throws -> Account? { nil }

  func people(holding role: Role, for agency: ID<Agency>, in connection: any Connection) throws -> [Account] {
    guard role == .respondent else { return [] }
    return [
      Account(
        id: ID(rawValue: "of-\(agency)"), username: "of-\(agency)", name: LocalizedText(same: agency.rawValue),
        agency: agency, grants: [RoleGrant(.respondent, within: agency)])
    ]
  }
}

/// Two ministries with offices, no round yet.
struct CalendarHouse {
  static let coordinator = House.viewer("koo", .coordinator, in: nil)
  static let ministry = ID<Agency>(rawValue: "m1")
  static let ofMinistry = House.viewer("kaew", .coordinator, in: ministry)

  let database: SQLiteDatabase
  let feature: AssessmentsFeature
  let plan: Plan
  let clock: ManualClock
  var rounds: RoundDesk { RoundDesk(desk: feature.desk) }

  /// - Parameter offices: how many offices each of the two ministries has.
  init(offices: Int = 3, plans: [Plan] = []) async throws {
    clock = ManualClock(FixedDay.day.at(hour: 9))
    database = try await SQLiteDatabase.temporary()
    plan = try SampleInstrument.plan()
    feature = AssessmentsFeature(
      database: database, organisation: Organisation(), library: FixedLibrary(plans: plans.isEmpty ? [plan] : plans),
      clock: clock.clock, people: OneEach())
    try await Migrator(KernelMigrations.all + feature.migrations).apply(to: database)
    try await database.write { connection in
      for ministry in ["m1", "m2"] {
        try AgencyStore.save(Self.agency(ministry, .ministry, nil), in: connection)
        for number in 0..<offices {
          let office = Self.agency("\(ministry)-o\(number)", .department, ID(rawValue: ministry))
          try AgencyStore.save(office, in: connection)
        }
      }
    }
  }

  static func agency(_ id: String, _ kind: Agency.Kind, _ parent: ID<Agency>?) -> Agency {
    Agency(
      id: ID(rawValue: id), code: id.uppercased(), name: LocalizedText(th: "หน่วย \(id)", en: "Agency \(id)"),
      parent: parent, kind: kind, classID: kind == .ministry ? nil : "central")
  }

  func client(_ viewer: Viewer = coordinator) -> RouterClient { House.client(of: feature, viewer) }

  /// The fields of a round as a coordinator fills them in.
  func fields(_ changes: [(String, String)] = []) -> QueryItems {
    let usual: [(String, String)] = [
      (RoundField.titleThai, "รอบใหม่"), (RoundField.titleEnglish, "New round"), (RoundField.year, "2569"),
      (RoundField.instrument, PinnedInstrument(plan, round: "m12").value), (RoundField.opens, "1/11/2568"),
      (RoundField.due, "30/11/2568"), (RoundField.closes, "10/12/2568"), (RoundField.minimum, "5"),
      (RoundField.appeal, "15"), (RoundField.evidence, "warn"),
      (RoundField.part, ""), (RoundField.kinds, "department"), (RoundField.revision, "0"),
    ]
    let names = Set(changes.map(\.0))
    return PageForm.items(usual.filter { !names.contains($0.0) } + changes)
  }

  func make(_ changes: [(String, String)] = [], by viewer: Viewer = coordinator) async throws -> EvaluationRound? {
    // Of two rounds the later one has the later identity.
    clock.advance(seconds: 1)
    var client = client(viewer)
    _ = try await client.post("/rounds/new", form: fields(changes))
    return try await database.read { try RoundStore.all(in: $0).max { $0.id < $1.id } }
  }

  func started(_ changes: [(String, String)] = []) async throws -> EvaluationRound? {
    guard let round = try await make(changes) else { return nil }
    _ = try await rounds.start(round.id, seen: 0, by: Self.coordinator)
    return try await database.read { try RoundStore.find(round.id, in: $0) }
  }

  func assessments(of round: EvaluationRound) async throws -> [Assessment] {
    try await database.read { try AssessmentStore.all(of: round.id, in: $0) }
  }

  func count(_ statement: SQL) async throws -> Int {
    try await database.read { try $0.first(statement)?.get("number") ?? 0 }
  }
}
