import Database
import Design
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring

@testable import Assessments

/// Instruments that are simply there.
struct FixedLibrary: InstrumentLibrary {
  let plans: [Plan]

  func current() async throws -> [Plan] { plans }

  func plan(id: String, contentHash: String) async throws -> Plan? {
    plans.first { $0.instrument.id == id && $0.instrument.contentHash == contentHash }
  }
}

/// Two agencies with people, one round that runs, one assessment each.
struct House {
  static let today = FixedDay.day
  static let first = ID<Agency>(rawValue: "a")
  static let second = ID<Agency>(rawValue: "b")
  static let assessment = ID<Assessment>(rawValue: "one")
  static let other = ID<Assessment>(rawValue: "two")

  let database: SQLiteDatabase
  let feature: AssessmentsFeature
  let clock: WallClock
  let plan: Plan
  var desk: AssessmentDesk { feature.desk }

  init(closes: Int = 10, clock: WallClock = .fixed(FixedDay.day)) async throws {
    self.clock = clock
    database = try await SQLiteDatabase.temporary()
    plan = try SampleInstrument.plan()
    feature = AssessmentsFeature(
      database: database, organisation: Organisation(), library: FixedLibrary(plans: [plan]), clock: clock)
    try await Migrator(KernelMigrations.all + feature.migrations).apply(to: database)
    let round = Self.round(closes: closes)
    try await database.write { connection in
      try AgencyStore.save(Self.agency(Self.first, "หน่วยแรก"), in: connection)
      try AgencyStore.save(Self.agency(Self.second, "หน่วยลับ"), in: connection)
      try RoundStore.add(round, in: connection)
      try AssessmentStore.add(Self.assessment(Self.assessment, of: Self.first), in: connection)
      try AssessmentStore.add(Self.assessment(Self.other, of: Self.second), in: connection)
    }
  }

  static func agency(_ id: ID<Agency>, _ name: String) -> Agency {
    Agency(
      id: id, code: id.rawValue.uppercased(), name: LocalizedText(th: name, en: "Agency \(id.rawValue)"),
      kind: .department)
  }

  static func round(closes: Int = 10) -> EvaluationRound {
    EvaluationRound(
      id: ID(rawValue: "round"), title: LocalizedText(th: "รอบทดสอบ", en: "Test round"), instrumentID: "sample",
      instrumentVersion: "1", contentHash: "hash-of-sample", instrumentRound: "m12",
      fiscalYear: FiscalYear(containing: today), opens: today.adding(days: -20), due: today.adding(days: closes - 2),
      closes: today.adding(days: closes), state: .running, isOpenWhenPublished: true)
  }

  static func assessment(_ id: ID<Assessment>, of agency: ID<Agency>) -> Assessment {
    Assessment(
      id: id, round: ID(rawValue: "round"), agency: agency, classID: nil, state: .draft, revision: 0,
      changedAt: today.start)
  }

  static func viewer(
    _ name: String = "somchai", _ role: Role = .respondent, in part: ID<Agency>? = first, _ language: Language = .thai
  ) -> Viewer {
    let account = Account(
      id: ID(rawValue: name), username: name, name: LocalizedText(same: name), agency: part,
      grants: [RoleGrant(role, within: part)])
    return Viewer(account, language: language)
  }

  /// A browser in which somebody has signed in.
  func client(_ viewer: Viewer = viewer()) -> RouterClient { Self.client(of: feature, viewer) }

  static func client(of feature: AssessmentsFeature, _ viewer: Viewer) -> RouterClient {
    var router = Router()
    feature.register(in: &router)
    return RouterClient(HTTPService(router: router, middleware: [SignedIn(viewer: viewer)]))
  }

  func records(_ id: ID<Assessment> = assessment) async throws -> [AnswerKey: AnswerRecord] {
    try await database.read { try AnswerStore.records(of: id, in: $0) }
  }

  func answer(_ id: String) async throws -> Answer? { try await records()[.node(id)]?.answer }
}

enum FixedDay {
  static let day = Day(year: 2025, month: 11, day: 20) ?? Day(of: Date(timeIntervalSince1970: 0))
}

/// Stands for the session: everybody who asks is this viewer.
struct SignedIn: Middleware {
  let viewer: Viewer

  func respond(to request: Request, next: @escaping Handler) async throws -> Response {
    var request = request
    request.viewer = viewer
    request.formToken = "token"
    return try await next(request)
  }
}

/// The fields of the first form of a page that saves answers, as a browser would send them untouched.
struct PageForm {
  private(set) var fields: [(name: String, value: String)] = []

  init(_ html: String) {
    for tag in html.split(separator: "<").map(String.init) where tag.hasPrefix("input") {
      let isTick = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"")
      guard let name = Self.attribute("name", of: tag), !name.isEmpty, !isTick || tag.contains("checked=\"\"") else {
        continue
      }
      if tag.contains("form=\"") { continue }
      fields.append((name, Self.attribute("value", of: tag) ?? ""))
    }
    for part in html.components(separatedBy: "<textarea").dropFirst() {
      guard let name = Self.attribute("name", of: part), let start = part.range(of: ">"),
        let end = part.range(of: "</textarea>")
      else { continue }
      let text = String(part[start.upperBound..<end.lowerBound])
      fields.append((name, Self.plain(text.hasPrefix("\n") ? String(text.dropFirst()) : text)))
    }
  }

  func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The form with some fields filled in instead.
  func filled(_ changes: [(String, String)]) -> QueryItems {
    let names = Set(changes.map(\.0))
    let kept = fields.filter { !names.contains($0.name) }.map { ($0.name, $0.value) }
    return Self.items(kept + changes)
  }

  /// What the script sends: hidden fields, the changed ones, and their names.
  func autosaved(_ changes: [(String, String)]) -> QueryItems {
    let hidden = fields.filter { $0.name.hasPrefix("v-") || $0.name == "revision" || $0.name == "csrf" }
    return Self.items(hidden.map { ($0.name, $0.value) } + changes + Set(changes.map(\.0)).map { ("changed", $0) })
  }

  static func items(_ pairs: [(String, String)]) -> QueryItems {
    let text = pairs.map { "\(PercentCoding.encode($0.0))=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    return QueryItems(parsing: text) ?? QueryItems()
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    guard let start = tag.range(of: " \(name)=\"") else { return nil }
    return plain(String(tag[start.upperBound...].prefix { $0 != "\"" }))
  }

  private static func plain(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }
}
