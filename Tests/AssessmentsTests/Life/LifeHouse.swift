import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

/// People by role, as Identity would know them.
struct Village: PeopleDirectory {
  func person(_ id: ID<Account>, in connection: any Connection) throws -> Account? { nil }

  func people(holding role: Role, for agency: ID<Agency>, in connection: any Connection) throws -> [Account] {
    [LifeHouse.viewer(role).account].compactMap { $0 }
  }

  func person(named username: String, in connection: any Connection) throws -> Account? { nil }
}

/// Evidence that is simply there, by item.
struct FixedShelf: EvidenceShelf {
  var pieces: [String: [EvidenceSummary]] = [:]

  func attached(toAll kind: String, _ subject: String, in connection: any Connection) throws
    -> [String: [EvidenceSummary]]
  { pieces }

  func address(of place: EvidencePlace) -> String { "/evidence/at/\(place.kind)/\(place.subject)/\(place.item)" }

  static func piece(
    _ title: String, demand: String? = nil, period: ClosedRange<Day>? = nil, expires: Day? = nil
  ) -> EvidenceSummary {
    EvidenceSummary(
      id: title, title: title, form: .file, detail: "PDF", period: period, expires: expires, demand: demand,
      version: 1, changedAt: House.today.start, address: "/evidence/\(title)")
  }
}

/// The house of one agency with a person for each role, each named after it.
struct LifeHouse {
  let house: House
  let manual: ManualClock
  let feature: AssessmentsFeature
  var desk: AssessmentDesk { feature.desk }

  init(evidence: any EvidenceShelf = NoEvidence(), rule: EvidenceRule = .warn) async throws {
    manual = ManualClock(House.today.at(hour: 9))
    house = try await House(clock: manual.clock)
    feature = AssessmentsFeature(
      database: house.database, organisation: Organisation(), library: FixedLibrary(plans: [house.plan]),
      clock: manual.clock, people: Village(), evidence: evidence)
    try await house.database.write { connection in
      try connection.execute("UPDATE evaluation_round SET evidence_rule = \(rule)")
    }
  }

  static func viewer(_ role: Role, _ language: Language = .thai, named name: String? = nil) -> Viewer {
    House.viewer(
      name ?? role.rawValue, role, in: role == .respondent || role == .approver ? House.first : nil, language)
  }

  func client(_ role: Role, _ language: Language = .thai, named name: String? = nil) -> RouterClient {
    House.client(of: feature, Self.viewer(role, language, named: name))
  }

  func answer(_ id: String, _ answer: Answer?, by viewer: Viewer = viewer(.respondent)) async throws -> Bool {
    let opened = try await desk.open(House.assessment, for: viewer)
    let change = AnswerChange(key: .node(id), answer: answer, note: "", seen: opened.sheet[.node(id)].version)
    if case .saved = try await desk.save([change], in: opened, by: viewer) { return true }
    return false
  }

  /// Takes a step that must succeed, an hour after the one before.
  func take(
    _ step: LifeStep, _ role: Role, reason: String = "", points: [LifePoint] = [],
    location: SourceLocation = #_sourceLocation
  ) async throws {
    manual.advance(seconds: 3600)
    let order = LifeOrder(step: step, reason: reason, points: points)
    let outcome = try await desk.take(order, of: House.assessment, by: Self.viewer(role))
    guard case .done = outcome else {
      Issue.record("\(step): \(outcome)", sourceLocation: location)
      return
    }
  }

  /// Answers, hands in and signs.
  func sign() async throws {
    #expect(try await answer("1.1", .yesNo(true)))
    #expect(try await answer("1.2", .number(3)))
    try await take(.handIn, .respondent)
    try await take(.sign, .approver)
  }

  func judge(_ id: String, _ answer: Answer?, reason: String = "เหตุผล", by viewer: Viewer = viewer(.assessor))
    async throws -> JudgeOutcome
  {
    let reviewed = try await desk.review(House.assessment, for: viewer)
    let change = JudgementChange(
      node: id, agrees: answer == nil, answer: answer, reason: reason,
      claim: Judgement.claim(reviewed.opened.sheet[.node(id)]),
      seen: reviewed.review.judgements[id]?.version ?? 0)
    return try await desk.judge([change], of: House.assessment, by: viewer)
  }

  func notices(for role: Role) async throws -> [String] {
    let id = Self.viewer(role).account?.id
    return try await house.database.read { connection in
      try connection.query("SELECT kind FROM notice WHERE recipient_id = \(id) ORDER BY created_at, id")
        .map { try $0.get("kind") }
    }
  }
}
