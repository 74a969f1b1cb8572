import Database
import Foundation
import HTTP
import Kernel
import SQLite

@testable import Discussion

struct FixedPeople: PeopleDirectory {
  var accounts: [Account]

  func person(_ id: ID<Account>, in connection: any Connection) throws -> Account? {
    accounts.first { $0.id == id }
  }

  func people(holding role: Role, for agency: ID<Agency>, in connection: any Connection) throws -> [Account] {
    accounts.filter { account in
      account.grants.contains { $0.role == role && ($0.part == nil || $0.part == agency) }
    }
  }

  func person(named username: String, in connection: any Connection) throws -> Account? {
    accounts.first { $0.username == username }
  }
}

/// One item of every agency, and one round.
struct FixedHost: DiscussionHost {
  let kind: String
  let organisation: Organisation

  func standing(
    at place: DiscussionPlace, for viewer: Viewer, in connection: any Connection
  ) throws -> DiscussionStanding? {
    let permissions = Permissions(try organisation.tree(in: connection))
    if kind == "round" {
      guard permissions.allows(viewer, .readRound) else { return nil }
      return DiscussionStanding(
        title: LocalizedText(th: "รอบทดสอบ", en: "Test round"), context: LocalizedText(same: ""), agency: nil,
        reading: .readRound, mayWrite: permissions.allowsAnywhere(viewer, .discuss),
        mayModerate: permissions.allowsAnywhere(viewer, .manageRound), address: "/rounds/\(place.subject)")
    }
    let agency = ID<Agency>(rawValue: place.subject)
    guard permissions.allows(viewer, .readAssessment, on: Subject(agency: agency)) else { return nil }
    return DiscussionStanding(
      title: LocalizedText(th: "ข้อ \(place.item)", en: "Item \(place.item)"),
      context: LocalizedText(th: "หน่วยงาน", en: "Agency"), agency: agency, reading: .readAssessment,
      mayWrite: permissions.allows(viewer, .discuss, on: Subject(agency: agency)), address: "/items/\(place.item)")
  }
}

/// Discussion over a database of its own: two agencies and some people.
struct Desk {
  static let first = ID<Agency>(rawValue: "a")
  static let second = ID<Agency>(rawValue: "b")
  static let place = DiscussionPlace(kind: "assessment", subject: "a", item: "2.1")
  static let somchai = account("somchai", .respondent, first)
  static let malee = account("malee", .approver, first)
  static let wipa = account("wipa", .respondent, second)
  static let thana = account("thana", .coordinator, nil)
  static let audit = account("audit", .auditor, nil)

  let database: any Database
  let clock = ManualClock(Date(timeIntervalSince1970: 1_770_000_000))
  let organisation = Organisation()
  let people = FixedPeople(accounts: [Self.somchai, Self.malee, Self.wipa, Self.thana, Self.audit])
  let live: LiveEvents
  let presence: PresenceBoard
  let feature: DiscussionFeature

  init(_ database: (any Database)? = nil, isFirst: Bool = true, beat: Duration = .seconds(15)) async throws {
    if let database { self.database = database } else { self.database = try await SQLiteDatabase.temporary() }
    live = LiveEvents(database: self.database, organisation: organisation, clock: clock.clock, beat: beat)
    presence = PresenceBoard(database: self.database, people: people, live: live, clock: clock.clock)
    feature = DiscussionFeature(
      database: self.database, organisation: organisation, people: people, clock: clock.clock,
      hosts: [
        FixedHost(kind: "assessment", organisation: organisation), FixedHost(kind: "round", organisation: organisation),
      ], live: live, presence: presence)
    try await Migrator(KernelMigrations.all + feature.migrations).apply(to: self.database)
    guard isFirst else { return }
    try await self.database.write { connection in
      for id in [Self.first, Self.second] {
        let agency = Agency(
          id: id, code: id.rawValue.uppercased(), name: LocalizedText(same: id.rawValue), kind: .department)
        try AgencyStore.save(agency, in: connection)
      }
    }
  }

  static func account(_ name: String, _ role: Role, _ part: ID<Agency>?) -> Account {
    Account(
      id: ID(rawValue: name), username: name, name: LocalizedText(th: "คุณ\(name)", en: name.capitalized),
      grants: [RoleGrant(role, within: part)])
  }

  /// A browser in which somebody has signed in.
  func client(_ account: Account?) -> RouterClient {
    RouterClient(service(account))
  }

  func service(_ account: Account?) -> HTTPService {
    var router = Router()
    feature.register(in: &router)
    return HTTPService(router: router, middleware: [SignedIn(account: account)])
  }

  func say(_ body: String, by account: Account, root: ID<Comment>? = nil) async throws -> Status {
    // Identities are in the order of time.
    clock.advance(seconds: 1)
    var client = client(account)
    var fields = [("kind", "assessment"), ("subject", "a"), ("item", "2.1")]
    if let root { fields.append(("root", root.rawValue)) }
    fields.append((root.map { "body-\($0)" } ?? "body", body))
    return try await client.post("/discussion", form: Self.form(fields)).status
  }

  func comments() async throws -> [Comment] {
    try await database.read { try CommentStore.all(at: Self.place, in: $0) }
  }

  func notices() async throws -> [String] {
    try await database.read { connection in
      try connection.query("SELECT recipient_id, kind FROM notice ORDER BY id").map {
        "\(try $0.get("recipient_id", as: String.self)) \(try $0.get("kind", as: String.self))"
      }
    }
  }

  func actions() async throws -> [String] {
    try await database.read { try AuditTrail.latest(50, in: $0).map(\.entry.action).reversed() }
  }

  static func form(_ fields: [(String, String)]) -> QueryItems {
    let text = fields.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    return QueryItems(parsing: text) ?? QueryItems()
  }
}

/// Stands for the session.
struct SignedIn: Middleware {
  let account: Account?

  func respond(to request: Request, next: @escaping Handler) async throws -> Response {
    var request = request
    request.viewer = Viewer(account, language: .english)
    request.formToken = "token"
    return try await next(request)
  }
}
