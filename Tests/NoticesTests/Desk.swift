import Database
import Foundation
import HTTP
import Kernel
import Mail
import SQLite
import Synchronization

@testable import Notices

/// Accounts that are simply there.
struct FixedPeople: PeopleDirectory {
  var accounts: [Account]

  func person(_ id: ID<Account>, in connection: any Connection) throws -> Account? {
    accounts.first { $0.id == id }
  }

  func people(holding role: Role, for agency: ID<Agency>, in connection: any Connection) throws -> [Account] {
    accounts.filter { account in
      account.isActive && account.grants.contains { $0.role == role && ($0.part == nil || $0.part == agency) }
    }
  }

  func person(named username: String, in connection: any Connection) throws -> Account? {
    accounts.first { $0.username == username && $0.isActive }
  }
}

/// A mail server that answers as it is told and keeps what it took.
final class FakeCarrier: MailCarrier {
  private struct Content {
    var taken: [MailMessage] = []
    var refusals: [MailFailure] = []
    var dies = false
  }

  private let content = Mutex(Content())

  var taken: [MailMessage] { content.withLock { $0.taken } }

  /// Refuses the next mails so, one after the other.
  func refuse(_ failures: MailFailure...) { content.withLock { $0.refusals += failures } }

  func send(_ message: MailMessage) async throws(MailFailure) {
    let failure = content.withLock { content -> MailFailure? in
      if !content.refusals.isEmpty { return content.refusals.removeFirst() }
      content.taken.append(message)
      return nil
    }
    if let failure { throw failure }
  }
}

/// Notices over a database of its own, at 09:00 of a Bangkok day.
struct Desk {
  static let day = Day(year: 2026, month: 2, day: 2) ?? Day(of: Date(timeIntervalSince1970: 0))
  static let agency = ID<Agency>(rawValue: "a")
  static let somchai = account("somchai", "สมชาย", .respondent, language: .thai)
  static let jane = account("jane", "เจน", .respondent, language: .english)
  static let admin = Account(
    id: ID(rawValue: "admin"), username: "admin", name: LocalizedText(same: "Admin"),
    grants: [RoleGrant(.administrator, within: nil)])

  let database: any Database
  let clock = ManualClock(Self.day.at(hour: 9))
  let carrier = FakeCarrier()
  let people = FixedPeople(accounts: [Self.somchai, Self.jane, Self.admin])
  let sources: [any DeadlineSource]

  init(_ database: (any Database)? = nil, sources: [any DeadlineSource] = []) async throws {
    self.sources = sources
    if let database { self.database = database } else { self.database = try await SQLiteDatabase.temporary() }
    let feature = NoticesFeature(
      database: self.database, organisation: Organisation(), people: people, clock: clock.clock, service: nil)
    try await Migrator(KernelMigrations.all + feature.migrations).apply(to: self.database)
    try await self.database.write { connection in
      let agency = Agency(
        id: Self.agency, code: "A", name: LocalizedText(th: "กรมตัวอย่าง", en: "Sample Department"), kind: .department)
      try AgencyStore.save(agency, in: connection)
    }
  }

  static func account(_ name: String, _ thai: String, _ role: Role, language: Language) -> Account {
    Account(
      id: ID(rawValue: name), username: name, name: LocalizedText(th: thai, en: name.capitalized), agency: agency,
      grants: [RoleGrant(role, within: agency)], language: language)
  }

  var service: MailService? {
    MailAddress("samrit@example.go.th", name: "Samrit").map { sender in
      MailService(carrier: carrier, sender: sender, publicAddress: "https://samrit.example.go.th/") { account in
        account.username == "admin" ? nil : "\(account.username)@example.go.th"
      }
    }
  }

  /// One turn of the mail task.
  func mail() async throws {
    guard let service else { return }
    try await MailTask(
      database: database, organisation: Organisation(), people: people, clock: clock.clock, service: service
    ).run()
  }

  func remind() async throws {
    try await ReminderTask(database: database, people: people, clock: clock.clock, sources: sources).run()
  }

  func post(_ kind: String, _ subject: String = "เรื่องใหม่", to account: Account = somchai, once: String? = nil)
    async throws
  {
    let notice = Notice(
      kind, subject: LocalizedText(th: subject, en: "News <b>"),
      body: LocalizedText(th: "เปิดดูและดำเนินการ", en: "Look & act."), address: "/assessments/1", once: once)
    let moment = clock.clock.now()
    try await database.write { try NoticeBoard.post(notice, to: [account.id], at: moment, in: $0) }
  }

  func inbox(of account: Account = somchai) async throws -> [StoredNotice] {
    try await database.read { try NoticeStore.inbox(of: account.id, limit: 100, offset: 0, in: $0) }
  }

  func mails() async throws -> [(state: String, text: String)] {
    try await database.read { connection in
      try connection.query("SELECT state, body_text FROM mail ORDER BY id").map {
        (state: try $0.get("state"), text: try $0.get("body_text"))
      }
    }
  }

  func choose(_ group: NoticeGroup, _ delivery: NoticeDelivery, _ account: Account = somchai) async throws {
    try await database.write { try PreferenceStore.save([group: delivery], of: account.id, in: $0) }
  }

  /// A browser in which somebody has signed in.
  func client(_ account: Account = somchai) -> RouterClient {
    let feature = NoticesFeature(
      database: database, organisation: Organisation(), people: people, clock: clock.clock, service: service)
    var router = Router()
    feature.register(in: &router)
    return RouterClient(HTTPService(router: router, middleware: [SignedIn(account: account)]))
  }
}

/// Stands for the session.
struct SignedIn: Middleware {
  let account: Account

  func respond(to request: Request, next: @escaping Handler) async throws -> Response {
    var request = request
    request.viewer = Viewer(account, language: account.language ?? .thai)
    request.formToken = "token"
    return try await next(request)
  }
}
