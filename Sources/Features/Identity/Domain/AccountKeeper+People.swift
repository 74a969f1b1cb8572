import Crypto
import Database
import Foundation
public import Kernel

/// What changes an account after it was made. `permit` is asked within the same transaction with the account as it
/// stands; the command line, whose operator may do everything, gives none.
extension AccountKeeper {
  /// Decides within the transaction whether a change may be made.
  typealias Permit = @Sendable (OrganisationTree, AccountStore.Keyed) throws -> Void

  /// Lets an account in or keeps it out; keeping out ends its sessions, tokens and invitation.
  ///
  /// - Throws: `AccountError`, or `DatabaseError`.
  public func setActive(_ isActive: Bool, _ typed: String, by viewer: Viewer) async throws {
    let id = try await account(named: typed)
    try await setActive(isActive, id, by: viewer) { _, _ in }
  }

  func setActive(_ isActive: Bool, _ id: ID<Account>, by viewer: Viewer, permit: @escaping Permit) async throws {
    let word = isActive ? "account.activated" : "account.deactivated"
    try await change(id, word, by: viewer, permit: permit) { keyed, connection in
      if isActive, keyed.passwordHash.isEmpty { throw AccountError.hasNoPassword(keyed.account.username) }
      if !isActive, keyed.account.id == viewer.account?.id { throw AccountError.ownAccount }
      try AccountStore.setActive(isActive, of: id, in: connection)
      if !isActive {
        try SessionStore.removeAll(of: id, in: connection)
        try TokenStore.removeAll(of: id, in: connection)
        try InvitationStore.removeAll(of: id, in: connection)
        try SecondFactorStore.removePending(of: id, in: connection)
      }
      return (nil, nil)
    }
  }

  /// Gives a role.
  ///
  /// - Throws: `AccountError`, or `DatabaseError`.
  public func grant(_ written: WrittenGrant, to typed: String, by viewer: Viewer) async throws {
    let id = try await account(named: typed)
    let grant = try await database.read { try written.grant(in: AgencyStore.tree(in: $0)) }
    try await self.grant(grant, to: id, by: viewer) { _, _ in }
  }

  func grant(_ grant: RoleGrant, to id: ID<Account>, by viewer: Viewer, permit: @escaping Permit) async throws {
    try await change(id, "account.grant-given", by: viewer, permit: permit) { keyed, connection in
      guard !keyed.account.grants.contains(grant) else { throw AccountError.grantHeld }
      try AccountStore.add(grant, to: id, in: connection)
      return (nil, grant.summary)
    }
  }

  /// Takes a role away.
  ///
  /// - Throws: `AccountError`, or `DatabaseError`.
  public func revoke(_ written: WrittenGrant, of typed: String, by viewer: Viewer) async throws {
    let id = try await account(named: typed)
    let grant = try await database.read { try written.grant(in: AgencyStore.tree(in: $0)) }
    try await revoke(grant, of: id, by: viewer) { _, _ in }
  }

  func revoke(_ grant: RoleGrant, of id: ID<Account>, by viewer: Viewer, permit: @escaping Permit) async throws {
    try await change(id, "account.grant-taken", by: viewer, permit: permit) { keyed, connection in
      guard keyed.account.grants.contains(grant) else { throw AccountError.noSuchGrant }
      try AccountStore.remove(grant, of: id, in: connection)
      return (grant.summary, nil)
    }
  }

  /// Signs an account out everywhere.
  ///
  /// - Returns: how many sessions ended.
  /// - Throws: `AccountError`, or `DatabaseError`.
  @discardableResult
  public func endSessions(of typed: String, by viewer: Viewer) async throws -> Int {
    let id = try await account(named: typed)
    return try await endSessions(of: id, by: viewer) { _, _ in }
  }

  @discardableResult
  func endSessions(of id: ID<Account>, by viewer: Viewer, permit: @escaping Permit) async throws -> Int {
    let ended = try await change(id, "account.sessions-ended", by: viewer, permit: permit) { _, connection in
      let kept = viewer.account?.id == id ? nil : ""
      let count = try SessionStore.removeAll(of: id, except: kept, in: connection)
      return (nil, String(count))
    }
    return ended.flatMap(Int.init) ?? 0
  }

  /// Takes the second factor off an account, for somebody who has lost both their device and their recovery codes.
  ///
  /// - Throws: `AccountError`, or `DatabaseError`.
  public func resetSecondFactor(of typed: String, by viewer: Viewer) async throws {
    let id = try await account(named: typed)
    try await resetSecondFactor(of: id, by: viewer) { _, _ in }
  }

  func resetSecondFactor(of id: ID<Account>, by viewer: Viewer, permit: @escaping Permit) async throws {
    try await change(id, "account.second-factor-reset", by: viewer, permit: permit) { _, connection in
      try SecondFactorStore.remove(of: id, in: connection)
      return (nil, nil)
    }
  }

  func setPerson(
    _ name: LocalizedText, email: String, of id: ID<Account>, by viewer: Viewer, permit: @escaping Permit
  ) async throws {
    let checked = try Self.checked(name)
    let address = try Self.address(email)
    try await change(id, "account.person-changed", by: viewer, permit: permit) { keyed, connection in
      let before = keyed.account
      try AccountStore.setPerson(checked, email: address, of: id, in: connection)
      return (Self.summary(before.name, before.email), Self.summary(checked, address))
    }
  }

  private static func summary(_ name: LocalizedText, _ email: String?) -> String {
    [name.th, name.en, email ?? ""].joined(separator: " · ")
  }

  /// One change of an account with its record; the whole organisation is never left without an administrator.
  ///
  /// - Returns: what was recorded as the state afterwards.
  @discardableResult
  func change(
    _ id: ID<Account>, _ action: String, by viewer: Viewer, permit: @escaping Permit,
    _ body: @escaping @Sendable (AccountStore.Keyed, any Connection) throws -> (before: String?, after: String?)
  ) async throws -> String? {
    let trail = AuditTrail(clock: clock)
    return try await database.write { connection in
      guard let keyed = try AccountStore.find(id, in: connection) else {
        throw AccountError.unknownUsername(id.rawValue)
      }
      try permit(AgencyStore.tree(in: connection), keyed)
      let administrators = try AccountStore.wholeAdministrators(in: connection)
      let (before, after) = try body(keyed, connection)
      if administrators > 0, try AccountStore.wholeAdministrators(in: connection) == 0 {
        throw AccountError.lastAdministrator
      }
      let account = keyed.account
      let entry = AuditEntry(
        action, on: "account", id.rawValue, agency: account.agency, before: before, after: after)
      try trail.append(entry, by: viewer, in: connection)
      return after
    }
  }

  private func account(named typed: String) async throws -> ID<Account> {
    guard let username = Username(typed) else { throw AccountError.unknownUsername(typed) }
    guard let found = try await database.read({ try AccountStore.find(username, in: $0)?.account.id }) else {
      throw AccountError.unknownUsername(username.text)
    }
    return found
  }

  static func checked(_ name: LocalizedText) throws -> LocalizedText {
    let thai = name.th.trimmingCharacters(in: .whitespacesAndNewlines)
    let english = name.en.trimmingCharacters(in: .whitespacesAndNewlines)
    let isPlain = (thai + english).unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard !thai.isEmpty, thai.count <= 120, english.count <= 120, isPlain else { throw AccountError.badName }
    return LocalizedText(th: thai, en: english.isEmpty ? thai : english)
  }

  static func address(_ typed: String) throws -> String? {
    guard !typed.allSatisfy(\.isWhitespace) else { return nil }
    guard let address = EmailAddress.read(typed) else { throw AccountError.badEmail(typed) }
    return address
  }
}

extension RoleGrant {
  /// `respondent@…`, for the trail.
  var summary: String { role.rawValue + (part.map { "@\($0)" } ?? "") }
}
