public import Crypto
public import Database
import Foundation
public import Kernel

/// Why an account could not be made or changed.
public enum AccountError: Error, Sendable, Hashable {
  /// No account can have such a name.
  case badUsername(String)
  /// The name is taken.
  case usernameTaken(String)
  /// There is no such account.
  case unknownUsername(String)
  /// There is no agency of this code.
  case unknownAgency(String)
  /// The password cannot be taken.
  case badPassword(LocalizedText)
  /// No letter can reach such an address.
  case badEmail(String)
  /// The name is empty or too long.
  case badName
  /// Nobody would be left who keeps the whole organisation.
  case lastAdministrator
  /// The person has no such role there.
  case noSuchGrant
  /// The person holds the role there already.
  case grantHeld
  /// The person has never chosen a password.
  case hasNoPassword(String)
  /// The account is switched off.
  case switchedOff
  /// People do not switch off their own account.
  case ownAccount

  /// What is wrong, in words.
  public var explanation: LocalizedText {
    switch self {
    case .badUsername(let name): IdentityTexts.badUsername(name)
    case .usernameTaken(let name): IdentityTexts.usernameTaken(name)
    case .unknownUsername(let name): IdentityTexts.unknownUsername(name)
    case .unknownAgency(let code): IdentityTexts.unknownAgency(code)
    case .badPassword(let reason): reason
    case .badEmail(let text): PeopleTexts.badEmail(text)
    case .badName: PeopleTexts.badName
    case .lastAdministrator: PeopleTexts.lastAdministrator
    case .noSuchGrant: PeopleTexts.noSuchGrant
    case .grantHeld: PeopleTexts.grantHeld
    case .hasNoPassword(let name): PeopleTexts.hasNoPassword(name)
    case .switchedOff: PeopleTexts.switchedOff
    case .ownAccount: PeopleTexts.ownAccount
    }
  }
}

/// A grant as it is written on the command line: `respondent@DOF-01`, or `auditor` for the whole organisation.
public struct WrittenGrant: Sendable, Hashable {
  let role: Role
  let agencyCode: String?

  func grant(in tree: OrganisationTree) throws -> RoleGrant {
    RoleGrant(role, within: try agencyCode.map { try AccountKeeper.agency($0, in: tree) })
  }

  /// Reads a grant; `nil` when the role is unknown.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let role = Role(rawValue: String(parts[0])) else { return nil }
    self.role = role
    agencyCode = parts.count == 2 ? String(parts[1]) : nil
  }
}

/// Makes and changes accounts, each change together with its audit record.
public struct AccountKeeper: Sendable {
  let database: any Database
  let passwords: PasswordWorker
  let clock: WallClock

  /// A keeper of the accounts in a database.
  public init(database: any Database, passwords: PasswordWorker, clock: WallClock) {
    self.database = database
    self.passwords = passwords
    self.clock = clock
  }

  /// Every account, by username.
  public func all() async throws -> [Account] {
    try await database.read { try AccountStore.all(in: $0) }
  }

  /// Makes an account.
  ///
  /// - Throws: `AccountError`, `PasswordError`, or `DatabaseError`.
  @discardableResult
  public func add(
    _ typed: String, name: LocalizedText, agencyCode: String?, grants: [WrittenGrant], password: String,
    language: Language? = nil, by viewer: Viewer
  ) async throws -> Account {
    guard let username = Username(typed) else { throw AccountError.badUsername(typed) }
    if let objection = PasswordPolicy.objection(to: password, username: username.text) {
      throw AccountError.badPassword(objection)
    }
    let hash = try await passwords.hash(password)
    let moment = clock.now()
    let trail = AuditTrail(clock: clock)
    return try await database.write { connection in
      if try AccountStore.find(username, in: connection) != nil { throw AccountError.usernameTaken(username.text) }
      let tree = try AgencyStore.tree(in: connection)
      let account = Account(
        id: .make(at: moment), username: username.text, name: name,
        agency: try agencyCode.map { try Self.agency($0, in: tree) },
        grants: try grants.map { try $0.grant(in: tree) }, language: language)
      try AccountStore.add(account, hash: hash, at: moment, in: connection)
      let entry = AuditEntry(
        "account.created", on: "account", account.id.rawValue, agency: account.agency, after: account.summary)
      try trail.append(entry, by: viewer, in: connection)
      return account
    }
  }

  /// Gives an account another password and ends its sessions.
  ///
  /// - Parameter kept: the digest of a session that goes on.
  /// - Throws: `AccountError`, `PasswordError`, or `DatabaseError`.
  public func setPassword(
    _ password: String, of typed: String, by viewer: Viewer, keeping kept: String? = nil
  ) async throws {
    guard let username = Username(typed) else { throw AccountError.unknownUsername(typed) }
    if let objection = PasswordPolicy.objection(to: password, username: username.text) {
      throw AccountError.badPassword(objection)
    }
    let hash = try await passwords.hash(password)
    let moment = clock.now()
    let trail = AuditTrail(clock: clock)
    try await database.write { connection in
      guard let found = try AccountStore.find(username, in: connection)?.account else {
        throw AccountError.unknownUsername(username.text)
      }
      try AccountStore.setPassword(hash, of: found.id, at: moment, in: connection)
      try SessionStore.removeAll(of: found.id, except: kept, in: connection)
      try InvitationStore.removeAll(of: found.id, in: connection)
      let entry = AuditEntry("account.password-changed", on: "account", found.id.rawValue, agency: found.agency)
      try trail.append(entry, by: viewer, in: connection)
    }
  }

  static func agency(_ code: String, in tree: OrganisationTree) throws -> ID<Agency> {
    guard let agency = tree.agency(code: code) else { throw AccountError.unknownAgency(code) }
    return agency.id
  }
}

extension Account {
  /// Name and grants on one line, for the trail.
  var summary: String {
    let grants = grants.map { grant in grant.role.rawValue + (grant.part.map { "@\($0)" } ?? "") }
    return "\(username): \(grants.joined(separator: ", "))"
  }
}
