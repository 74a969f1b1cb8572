import Database
import Foundation
import HTTP
import Kernel
import PostgreSQL
import SQLite
import Testing

@testable import Agencies

/// The databases the feature is tested on: SQLite always, PostgreSQL where its address is given.
enum Store: String, CaseIterable, Sendable {
  case sqlite, postgresql

  static let address = ProcessInfo.processInfo.environment["SAMRIT_TEST_POSTGRES"]
  static let present = allCases.filter { $0 == .sqlite || address != nil }

  /// Opens an empty database; one of PostgreSQL lives in a schema of its own.
  func open() async throws -> any Database {
    guard self == .postgresql else { return try await SQLiteDatabase.temporary() }
    let address = try #require(Self.address)
    let name = "agencies_" + UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()
    let keeper = try await PostgreSQLDatabase.open(address, options: PostgreSQLOptions(connections: 1))
    try await keeper.write { try $0.execute(SQL(stringLiteral: "CREATE SCHEMA \(name)")) }
    await keeper.close()
    let isURL = address.contains("://")
    let path = isURL ? "options=-csearch_path%3D\(name)" : " options=-csearch_path=\(name)"
    return try await PostgreSQLDatabase.open(
      isURL ? address + (address.contains("?") ? "&" : "?") + path : address + path)
  }
}

/// A ministry with two departments and some units, and people who may and may not.
struct Office {
  static let today = Day(year: 2026, month: 3, day: 1) ?? .beginning

  let database: any Database
  let feature: AgenciesFeature
  var desk: AgencyDesk { feature.desk }

  static let agencies = [
    agency("M", .ministry, "กระทรวงตัวอย่าง", "Ministry of Examples"),
    agency("D1", .department, "กรมหนึ่ง", "Department One", under: "M"),
    agency("D2", .department, "กรมสอง", "Department Two", under: "M"),
    agency("D1-A", .division, "กองคลัง", "Finance Division", under: "D1"),
    agency("D1-B", .division, "กองแผนงาน", "Planning Division", under: "D1"),
    agency("D2-52", .provincialOffice, "สำนักงานจังหวัดลำปาง", "Lampang Office", under: "D2", province: "52"),
  ]

  init(_ store: Store = .sqlite, today: Day = today) async throws {
    database = try await store.open()
    let clock = WallClock.fixed(today)
    feature = AgenciesFeature(database: database, organisation: Organisation(clock: clock), clock: clock)
    try await Migrator(KernelMigrations.all + feature.migrations).apply(to: database)
    try await database.write { try AgencyStore.save(Self.agencies.map { AgencyVersion($0, from: .beginning) }, in: $0) }
  }

  static func id(_ code: String) -> ID<Agency> { ID(rawValue: "id-" + code) }

  static func agency(
    _ code: String, _ kind: Agency.Kind, _ th: String, _ en: String, under parent: String? = nil,
    province: String? = nil
  ) -> Agency {
    Agency(
      id: id(code), code: code, name: LocalizedText(th: th, en: en), parent: parent.map(id), kind: kind,
      classID: province == nil ? "central" : "regional", provinceCode: province)
  }

  static func viewer(
    _ name: String = "admin", _ role: Role = .administrator, in part: String? = nil, _ language: Language = .thai
  ) -> Viewer {
    let account = Account(
      id: ID(rawValue: name), username: name, name: LocalizedText(same: name),
      grants: [RoleGrant(role, within: part.map(id))])
    return Viewer(account, language: language)
  }

  static func change(_ content: AgencyChange.Content, from day: Day = today) -> AgencyChange {
    AgencyChange(content: content, from: day, reason: "ปรับโครงสร้าง", reference: "คำสั่งที่ 1/2569")
  }

  /// Makes a change on the newest state of an agency.
  func change(
    _ code: String, _ content: AgencyChange.Content, from day: Day = today, by viewer: Viewer = viewer()
  ) async throws {
    try await desk.change(Self.id(code), Self.change(content, from: day), seen: stamp(code), by: viewer)
  }

  func stamp(_ code: String) async throws -> String {
    AgencyStamp.of(try await history().versions(of: Self.id(code)))
  }

  func history() async throws -> OrganisationHistory {
    try await database.read { try AgencyStore.history(in: $0) }
  }

  func tree(_ day: Day = today) async throws -> OrganisationTree { try await history().tree(on: day) }

  func trail() async throws -> [AuditRecord] { try await database.read { try AuditTrail.latest(5_000, in: $0) } }

  func client(_ viewer: Viewer? = viewer()) -> RouterClient {
    var router = Router()
    feature.register(in: &router)
    return RouterClient(HTTPService(router: router, middleware: [SignedIn(viewer: viewer ?? .anonymous(.thai))]))
  }
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
