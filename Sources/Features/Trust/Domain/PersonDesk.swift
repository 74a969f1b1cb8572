import Database
import Foundation
import Kernel

/// What is held of one person, and the end of it.
struct PersonDesk: Sendable {
  let database: any Database
  let organisation: Organisation
  let people: any PeopleDirectory
  let holders: [any PersonalDataHolder]
  let clock: WallClock

  /// A person with everything that is held of them.
  struct Opened: Sendable {
    let person: Account
    let holdings: [PersonalHolding]
    let erasedAt: Date?
    /// Why nothing may be erased now.
    let hold: LegalHold?
    /// Whether the reader may erase it.
    let mayErase: Bool
  }

  /// Why a person was not erased.
  enum Refusal: Error, Sendable, Hashable {
    case held(String)
    case alreadyErased
    case oneself
  }

  /// Opens what is held of a person: for the person, and for administrators of their part.
  func open(_ id: ID<Account>, for viewer: Viewer) async throws -> Opened {
    try await database.read { try look(up: id, for: viewer, in: $0) }
  }

  private func look(up id: ID<Account>, for viewer: Viewer, in connection: any Connection) throws -> Opened {
    let person = try people.person(id, in: connection)
    let isOneself = viewer.account?.id == id && viewer.isSignedIn
    let mayErase = Permissions(try organisation.tree(in: connection))
      .allows(viewer, .manageAccounts, on: Subject(agency: person?.agency))
    guard let person, isOneself || mayErase else {
      throw PermissionDenied(.manageAccounts, by: viewer, hiding: true)
    }
    let held = try holders.flatMap { try $0.holdings(of: id, in: connection) }
    return Opened(
      person: person, holdings: held, erasedAt: try ErasedStore.moment(of: id, in: connection),
      hold: try HoldStore.all(in: connection)[LegalHold.everything], mayErase: mayErase && !isOneself)
  }

  /// The identity of an active account, by its username.
  func find(_ username: String) async throws -> ID<Account>? {
    try await database.read { [people] in try people.person(named: username, in: $0)?.id }
  }

  /// Notes that the data was handed out, and hands it out.
  func export(_ id: ID<Account>, for viewer: Viewer) async throws -> Opened {
    let trail = AuditTrail(clock: clock)
    return try await database.write { connection in
      let opened = try look(up: id, for: viewer, in: connection)
      let entry = AuditEntry("person.exported", on: "account", id.rawValue, agency: opened.person.agency)
      try trail.append(entry, by: viewer, in: connection)
      return opened
    }
  }

  /// Erases what is held of a person, all of it or nothing.
  ///
  /// - Throws: `Refusal`, or `PermissionDenied`.
  func erase(_ id: ID<Account>, because reason: String, by viewer: Viewer) async throws {
    let trail = AuditTrail(clock: clock)
    let erasure = PersonErasure(of: id, name: TrustTexts.formerUserName, at: clock.now())
    try await database.write { connection in
      let opened = try look(up: id, for: viewer, in: connection)
      if viewer.account?.id == id { throw Refusal.oneself }
      if let hold = opened.hold { throw Refusal.held(hold.reason) }
      if opened.erasedAt != nil { throw Refusal.alreadyErased }
      let count = try holders.reduce(0) { try $0 + $1.erase(erasure, in: connection) }
      try ErasedStore.add(id, at: erasure.moment, in: connection)
      let entry = AuditEntry(
        "person.erased", on: "account", id.rawValue, agency: opened.person.agency,
        after: #"{"count":\#(count),"reason":\#(JSONWriting.quoted(reason))}"#)
      try trail.append(entry, by: viewer, in: connection)
    }
  }
}

/// What somebody did, as the trail keeps it.
struct TrailOfPerson: PersonalDataHolder {
  func holdings(of person: ID<Account>, in connection: any Connection) throws -> [PersonalHolding] {
    let rows = try connection.query(
      """
      SELECT number, moment, address, action, subject_kind, subject_id FROM audit_record WHERE actor_id = \(person)
      ORDER BY number
      """)
    guard !rows.isEmpty else { return [] }
    let items = try rows.map { row in
      PersonalHolding.Item([
        .init(TrustTexts.number, String(try row.get("number", as: Int.self))),
        .init(TrustTexts.moment, try row.get("moment")), .init(TrustTexts.action, try row.get("action")),
        .init(TrustTexts.kind, try row.get("subject_kind")), .init(TrustTexts.subject, try row.get("subject_id")),
        .init(TrustTexts.address, try row.get("address")),
      ])
    }
    return [PersonalHolding(TrustTexts.trail, items, on: .kept(PersonTexts.trailStays))]
  }

  /// The trail stays: it names an account, and what the account was called to sign in.
  func erase(_ erasure: PersonErasure, in connection: any Connection) throws -> Int { 0 }
}

/// What is held of a person as a file: JSON, in both languages where the words are ours.
struct PersonFile {
  let opened: PersonDesk.Opened
  let moment: Date

  var json: String {
    let person = opened.person
    return """
      {"person":{"account":\(JSONWriting.quoted(person.id.rawValue)),"username":\(JSONWriting.quoted(person.username)),\
      "name_th":\(JSONWriting.quoted(person.name.th)),"name_en":\(JSONWriting.quoted(person.name.en))},\
      "exported":\(JSONWriting.quoted(DateText(.english).dayAndTime(moment))),\
      "holdings":[\(opened.holdings.map(holding).joined(separator: ","))]}
      """
  }

  private func holding(_ holding: PersonalHolding) -> String {
    let consequence = PersonTexts.consequence(holding.consequence)
    return """
      {"title_th":\(JSONWriting.quoted(holding.title.th)),"title_en":\(JSONWriting.quoted(holding.title.en)),\
      "when_erased_th":\(JSONWriting.quoted(consequence.th)),"when_erased_en":\(JSONWriting.quoted(consequence.en)),\
      "items":[\(holding.items.map(item).joined(separator: ","))]}
      """
  }

  private func item(_ item: PersonalHolding.Item) -> String {
    let members = item.values.map { "\(JSONWriting.quoted($0.name.en)):\(JSONWriting.quoted($0.text))" }
    return "{\(members.joined(separator: ","))}"
  }
}
