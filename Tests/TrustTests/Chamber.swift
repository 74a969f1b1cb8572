import Database
import Foundation
import HTTP
import Kernel
import SQLite

@testable import Trust

/// Two departments under a ministry, a trail of their doings, and nothing else.
struct Chamber {
  static let ministry = ID<Agency>(rawValue: "m")
  static let first = ID<Agency>(rawValue: "a")
  static let second = ID<Agency>(rawValue: "b")

  let database: any Database
  let clock = ManualClock(Date(timeIntervalSince1970: 1_763_600_000))
  let directory = FixedPeople()
  let feature: TrustFeature

  init(
    database given: (any Database)? = nil, holders: [any PersonalDataHolder] = [], rules: [RetentionRule] = [],
    periods: [String: Int] = [:]
  ) async throws {
    database = if let given { given } else { try await SQLiteDatabase.temporary() }
    feature = TrustFeature(
      database: database, organisation: Organisation(), people: directory, clock: clock.clock, holders: holders,
      rules: rules, periods: periods)
    try await Migrator(KernelMigrations.all + feature.migrations).apply(to: database)
    try await database.write { connection in
      try AgencyStore.save(Self.agency(Self.ministry, "กระทรวง"), in: connection)
      try AgencyStore.save(Self.agency(Self.first, "กรมหนึ่ง", under: Self.ministry), in: connection)
      try AgencyStore.save(Self.agency(Self.second, "กรมลับ", under: Self.ministry), in: connection)
    }
  }

  static func agency(_ id: ID<Agency>, _ name: String, under parent: ID<Agency>? = nil) -> Agency {
    Agency(
      id: id, code: id.rawValue.uppercased(), name: LocalizedText(th: name, en: "Agency \(id.rawValue)"),
      parent: parent, kind: .department)
  }

  static func viewer(
    _ role: Role, in part: ID<Agency>? = nil, named name: String = "malee", _ language: Language = .english
  ) -> Viewer {
    let account = Account(
      id: ID(rawValue: name), username: name, name: LocalizedText(same: name), agency: part,
      grants: [RoleGrant(role, within: part)])
    return Viewer(account, language: language, address: "10.0.0.7")
  }

  /// Adds records, one a minute.
  func record(_ entries: [AuditEntry], by viewer: Viewer = viewer(.respondent, in: first, named: "somchai"))
    async throws
  {
    let trail = AuditTrail(clock: clock.clock)
    for entry in entries {
      clock.advance(seconds: 60)
      try await database.write { try trail.append(entry, by: viewer, in: $0) }
    }
  }

  /// A browser in which somebody has signed in.
  func client(_ viewer: Viewer) -> RouterClient {
    var router = Router()
    feature.register(in: &router)
    return RouterClient(HTTPService(router: router, middleware: [SignedIn(viewer: viewer)]))
  }
}

/// People who are simply there.
struct FixedPeople: PeopleDirectory {
  static let all = [
    Chamber.viewer(.respondent, in: Chamber.first, named: "somchai"),
    Chamber.viewer(.auditor, named: "auditor"), Chamber.viewer(.administrator, named: "root"),
  ].compactMap(\.account)

  func person(_ id: ID<Account>, in connection: any Connection) throws -> Account? { Self.all.first { $0.id == id } }

  func people(holding role: Role, for agency: ID<Agency>, in connection: any Connection) throws -> [Account] {
    Self.all.filter { $0.grants.contains { $0.role == role } }
  }

  func person(named username: String, in connection: any Connection) throws -> Account? {
    Self.all.first { $0.username == username }
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
