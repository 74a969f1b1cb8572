import Database
import Design
import Foundation
import HTTP
import Kernel
import PostgreSQL
import SQLite
import Scoring
import YAML

@testable import Planning

/// Instruments that are simply there.
struct FixedLibrary: InstrumentLibrary {
  let plans: [Plan]

  func current() async throws -> [Plan] { plans }

  func plan(id: String, contentHash: String) async throws -> Plan? {
    plans.first { $0.instrument.id == id && $0.instrument.contentHash == contentHash }
  }
}

/// Everybody who holds a role, told by name.
struct FixedPeople: PeopleDirectory {
  let accounts: [Account]

  func person(_ id: ID<Account>, in connection: any Connection) throws -> Account? { accounts.first { $0.id == id } }
  func person(named username: String, in connection: any Connection) throws -> Account? {
    accounts.first { $0.username == username }
  }
  func people(
    holding role: Role, for agency: ID<Agency>, in connection: any Connection
  ) throws -> [Account] {
    accounts.filter { account in account.grants.contains { $0.role == role && ($0.part == nil || $0.part == agency) } }
  }
}

/// A ministry with two departments, and the people who propose and decide.
struct House {
  static let ministry = ID<Agency>(rawValue: "m")
  static let department = ID<Agency>(rawValue: "d")
  static let other = ID<Agency>(rawValue: "o")
  static let today = Day(year: 2025, month: 9, day: 1) ?? Day(of: .distantPast)
  static let base = "/planning/2569/D"

  let database: any Database
  let feature: PlanningFeature
  let plan: Plan

  static let officer = viewer("officer", .respondent, in: department)
  static let approver = viewer("approver", .approver, in: department)
  static let coordinator = viewer("coordinator", .coordinator, in: ministry)
  static let central = viewer("central", .coordinator, in: nil)
  static let stranger = viewer("stranger", .respondent, in: other)

  init(on database: (any Database)? = nil, today: Day = House.today, clock: WallClock? = nil) async throws {
    let here: any Database = if let database { database } else { try await SQLiteDatabase.temporary() }
    self.database = here
    plan = try SampleFramework.plan()
    let people = [Self.officer, Self.approver, Self.coordinator, Self.central].compactMap(\.account)
    feature = PlanningFeature(
      database: here, organisation: Organisation(), library: FixedLibrary(plans: [plan]),
      clock: clock ?? .fixed(today), people: FixedPeople(accounts: people))
    try await Migrator(KernelMigrations.all + feature.migrations).apply(to: here)
    try await here.write { connection in
      guard try connection.first("SELECT id FROM agency LIMIT 1") == nil else { return }
      try AgencyStore.save(Self.agency(Self.ministry, "M", .ministry, under: nil), in: connection)
      try AgencyStore.save(Self.agency(Self.department, "D", .department, under: Self.ministry), in: connection)
      try AgencyStore.save(Self.agency(Self.other, "O", .department, under: Self.ministry), in: connection)
    }
  }

  static func agency(_ id: ID<Agency>, _ code: String, _ kind: Agency.Kind, under parent: ID<Agency>?) -> Agency {
    Agency(
      id: id, code: code, name: LocalizedText(th: "หน่วยงาน \(code)", en: "Agency \(code)"), parent: parent, kind: kind)
  }

  static func viewer(_ name: String, _ role: Role, in part: ID<Agency>?) -> Viewer {
    Viewer(
      Account(
        id: ID(rawValue: name), username: name, name: LocalizedText(same: name), agency: part,
        grants: [RoleGrant(role, within: part)]), language: .english)
  }

  func client(_ viewer: Viewer) -> RouterClient {
    var router = Router()
    feature.register(in: &router)
    return RouterClient(HTTPService(router: router, middleware: [SignedIn(viewer: viewer)]))
  }

  func opened(_ viewer: Viewer = officer) async throws -> PlanningDesk.Opened? {
    try await feature.desk.open("D", Self.year, for: viewer).opened
  }

  static let year = FiscalYear(containing: today).next

  /// Begins the proposal and adds indicators through the pages.
  func begin(_ indicators: [[String: String]]) async throws {
    var client = client(Self.officer)
    _ = try await client.post(Self.base, form: ["instrument": "framework"])
    for indicator in indicators {
      var fields = indicator
      fields["seen"] = "0"
      let reply = try await client.post(Self.base + "/indicators/new", form: Self.items(fields))
      guard reply.status == .seeOther else { throw Refused(reply.text) }
    }
  }

  struct Refused: Error {
    let page: String
    init(_ page: String) { self.page = page }
  }

  static func items(_ fields: [String: String]) -> QueryItems {
    let text = fields.map { "\(PercentCoding.encode($0.key))=\(PercentCoding.encode($0.value))" }
    return QueryItems(parsing: text.joined(separator: "&")) ?? QueryItems()
  }

  /// Proposes, or records a decision, at the revision that stands now.
  func pass(_ path: String, _ viewer: Viewer, _ fields: [String: String] = [:]) async throws -> TestReply {
    var fields = fields
    fields["seen"] = "\(try await opened()?.proposal.revision ?? 0)"
    var client = client(viewer)
    let reply = try await client.post(Self.base + path, form: Self.items(fields))
    return TestReply(status: reply.status, text: reply.text)
  }

  static func approval(_ document: String) -> [String: String] {
    ["verdict": "approved", "document": document, "day": "2025-08-31", "meeting": "2/2568", "words": ""]
  }

  static let kpi: [String: String] = [
    "slot": "kpis", "name": "Complaints closed in time", "definition": "Closed in 15 days ÷ all", "unit": "%",
    "kpi-x": "", "weight": "70", "direction": "higher", "target-50": "80", "target-75": "85", "target-100": "90",
    "source": "Complaint register", "responsible": "Head of service", "baseline-1": "78",
  ]
  static let sharing: [String: String] = [
    "slot": "sharing", "name": "Sharing licences", "definition": "Two-sided exchange", "target-50": "Agreement signed",
    "target-75": "Link tested", "target-100": "2 agencies exchange", "source": "Log", "responsible": "IT head",
    "extra-sd-data": "Licences", "extra-sd-partners": "2",
  ]
}

struct TestReply {
  let status: Status
  let text: String
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

/// An instrument with what an agency sets itself: a list of indicators, a criterion of its own, an issue to choose.
enum SampleFramework {
  static func plan() throws -> Plan {
    let reading = InstrumentReader.read(Array(text.utf8), file: "framework")
    guard var instrument = reading.instrument else {
      throw House.Refused(reading.diagnostics.map { $0.line(in: .english) }.joined(separator: "\n"))
    }
    instrument.contentHash = "hash"
    return Plan(instrument)
  }

  static let text = """
    samrit: 1
    id: framework
    version: "1"
    title: { th: "กรอบทดสอบ", en: "Test framework" }
    facts:
      - { id: chose_issue, type: yes_no, title: { th: "เลือกประเด็น", en: "Chose the issue" } }
      - { id: chose_sharing, type: yes_no, title: { th: "เลือกแบ่งปันข้อมูล", en: "Chose sharing" } }
      - { id: service_weight, type: number, title: { th: "น้ำหนักงานบริการ", en: "Weight of the service" } }
    root:
      id: total
      kind: weighted_mean
      total_weight: 100
      title: { th: "ทั้งหมด", en: "All" }
      children:
        - id: base
          kind: weighted_mean
          weight: 70
          title: { th: "ผลงาน", en: "Results" }
          children:
            - id: kpis
              kind: collection
              weight: 1
              title: { th: "ตัวชี้วัด", en: "Indicators" }
              item: { th: "ตัวชี้วัด", en: "Indicator" }
              combine: weighted_mean
              each:
                id: kpi
                kind: sum
                total: 100
                weight: "value[kpi-weight]"
                title: { th: "ตัวชี้วัด", en: "Indicator" }
                children:
                  - { id: kpi-definition, kind: text, title: { th: "คำอธิบาย", en: "Definition" } }
                  - { id: kpi-unit, kind: text, title: { th: "หน่วย", en: "Unit" } }
                  - { id: kpi-weight, kind: number, title: { th: "น้ำหนัก", en: "Weight" } }
                  - id: kpi-direction
                    kind: choice
                    title: { th: "ลักษณะ", en: "Kind of target" }
                    choices:
                      - { id: higher, text: { th: "มากดี", en: "More" } }
                      - { id: lower, text: { th: "น้อยดี", en: "Less" } }
                  - { id: kpi-target-50, kind: number, title: { th: "50", en: "50" } }
                  - { id: kpi-target-75, kind: number, title: { th: "75", en: "75" } }
                  - { id: kpi-target-100, kind: number, title: { th: "100", en: "100" } }
                  - { id: kpi-reached, kind: yes_no, points: 100, title: { th: "ถึง", en: "Reached" } }
            - id: service
              kind: weighted_mean
              when: "service_weight > 0"
              weight: "service_weight"
              total_weight: 1
              title: { th: "งานบริการ", en: "Service" }
              children:
                - { id: as-target-50, kind: text, weight: 0, title: { th: "50", en: "50" } }
                - { id: as-target-75, kind: text, weight: 0, title: { th: "75", en: "75" } }
                - { id: as-target-100, kind: text, weight: 0, title: { th: "100", en: "100" } }
                - { id: as-reached, kind: yes_no, points: 100, weight: 1, title: { th: "ถึง", en: "Reached" } }
        - id: digital
          kind: weighted_mean
          weight: 30
          title: { th: "ดิจิทัล", en: "Digital" }
          children:
            - id: issue
              kind: yes_no
              points: 100
              when: chose_issue
              weight: 1
              title: { th: "ประเด็น", en: "Issue" }
            - id: sharing
              kind: weighted_mean
              when: chose_sharing
              weight: 1
              total_weight: 1
              title: { th: "แบ่งปันข้อมูล", en: "Sharing" }
              children:
                - { id: sd-data, kind: text, format: paragraph, weight: 0, title: { th: "ข้อมูล", en: "Data" } }
                - id: sd-partners
                  kind: bands
                  weight: 0
                  input: { min: 0, whole: true }
                  title: { th: "จำนวนหน่วยงาน", en: "Agencies" }
                  bands: [{ at_least: 1, score: 1 }]
                - { id: sd-target-50, kind: text, weight: 0, title: { th: "50", en: "50" } }
                - { id: sd-target-75, kind: text, weight: 0, title: { th: "75", en: "75" } }
                - { id: sd-target-100, kind: text, weight: 0, title: { th: "100", en: "100" } }
                - { id: sd-approved, kind: yes_no, weight: 0, title: { th: "เห็นชอบ", en: "Approved" } }
                - { id: sd-reached, kind: yes_no, points: 100, weight: 1, title: { th: "ถึง", en: "Reached" } }
    """
}
