import Crypto
import Database
import Foundation
public import Kernel

extension AccountKeeper {
  /// Somebody to be invited.
  struct Guest: Sendable {
    var username: String
    var name: LocalizedText
    var email: String
    var agency: ID<Agency>?
    var grants: [RoleGrant]
    var language: Language?
  }

  /// Makes an account that its owner opens by a one-time link; until then nobody can sign in to it.
  ///
  /// - Throws: `AccountError`, or `DatabaseError`.
  public func invite(
    _ typed: String, name: LocalizedText, email: String = "", agencyCode: String?, grants: [WrittenGrant],
    by viewer: Viewer
  ) async throws -> InvitationLetter {
    let guest = try await database.read { connection in
      let tree = try AgencyStore.tree(in: connection)
      return Guest(
        username: typed, name: name, email: email, agency: try agencyCode.map { try Self.agency($0, in: tree) },
        grants: try grants.map { try $0.grant(in: tree) })
    }
    return try await invite(guest, by: viewer) { _, _ in }
  }

  func invite(_ guest: Guest, by viewer: Viewer, permit: @escaping Permit) async throws -> InvitationLetter {
    guard let username = Username(guest.username) else { throw AccountError.badUsername(guest.username) }
    let name = try Self.checked(guest.name)
    let email = try Self.address(guest.email)
    let moment = clock.now()
    let account = Account(
      id: .make(at: moment), username: username.text, name: name, agency: guest.agency, grants: guest.grants,
      language: guest.language, email: email, isActive: false)
    let token = SecureRandom.token()
    let trail = AuditTrail(clock: clock)
    return try await database.write { connection in
      try permit(AgencyStore.tree(in: connection), AccountStore.Keyed(account: account, passwordHash: ""))
      if try AccountStore.find(username, in: connection) != nil { throw AccountError.usernameTaken(username.text) }
      try AccountStore.add(account, hash: "", at: moment, in: connection)
      let letter = try Self.hand(token, to: account, at: moment, by: viewer, in: connection)
      let entry = AuditEntry(
        "account.invited", on: "account", account.id.rawValue, agency: account.agency, after: account.summary)
      try trail.append(entry, by: viewer, in: connection)
      return letter
    }
  }

  /// Makes a new link for an account; the one before is no longer good.
  func inviteAgain(
    _ id: ID<Account>, by viewer: Viewer, permit: @escaping Permit
  ) async throws -> InvitationLetter {
    let token = SecureRandom.token()
    let moment = clock.now()
    try await change(id, "account.invited-again", by: viewer, permit: permit) { keyed, connection in
      guard keyed.account.isActive || keyed.passwordHash.isEmpty else { throw AccountError.switchedOff }
      _ = try Self.hand(token, to: keyed.account, at: moment, by: viewer, in: connection)
      return (nil, nil)
    }
    guard let account = try await database.read({ try AccountStore.find(id, in: $0)?.account }) else {
      throw AccountError.unknownUsername(id.rawValue)
    }
    return InvitationLetter(account: account, path: Invitation.path(token), expires: moment + Invitation.lifetime)
  }

  func revokeInvitation(_ id: ID<Account>, by viewer: Viewer, permit: @escaping Permit) async throws {
    try await change(id, "account.invitation-revoked", by: viewer, permit: permit) { _, connection in
      try InvitationStore.removeAll(of: id, in: connection)
      return (nil, nil)
    }
  }

  /// The one place where an invitation is handed over, in the transaction that makes it: the inviter is shown the link,
  /// and where mail is set up a letter goes to the person's address.
  private static func hand(
    _ token: String, to account: Account, at moment: Date, by viewer: Viewer, in connection: any Connection
  ) throws -> InvitationLetter {
    let invitation = Invitation(
      account: account.id, inviter: viewer.account?.id, created: moment, expires: moment + Invitation.lifetime)
    try InvitationStore.add(invitation, digest: Doorkeeper.digest(token), in: connection)
    let path = Invitation.path(token)
    if let email = account.email {
      let language = account.language ?? viewer.language
      let until = DateText(language).dayAndTime(invitation.expires)
      let letter = Letter(
        "account.invited", to: email, name: account.name[language], language: language,
        subject: PeopleTexts.mailSubject[language],
        body: PeopleTexts.mailBody(account.username, until: until)[language], address: path)
      try LetterBox.post(letter, at: moment, in: connection)
    }
    return InvitationLetter(account: account, path: path, expires: invitation.expires)
  }

  /// The account that an invitation leads to; `nil` when the link was used, taken back, or has run out.
  func invited(_ token: String) async throws -> Account? {
    let digest = Doorkeeper.digest(token)
    let moment = clock.now()
    return try await database.read { connection in
      try InvitationStore.live(digest, at: moment, in: connection).flatMap {
        try AccountStore.find($0.account, in: connection)?.account
      }
    }
  }

  /// Takes an invitation up: name and password are the person's own from here on, and the link is used.
  ///
  /// - Returns: the account; `nil` when the link is no longer good.
  /// - Throws: `AccountError`, `PasswordError`, or `DatabaseError`.
  func accept(
    _ token: String, name: LocalizedText, password: String, address: String
  ) async throws -> Account? {
    guard let account = try await invited(token) else { return nil }
    let name = try Self.checked(name)
    if let objection = PasswordPolicy.objection(to: password, username: account.username) {
      throw AccountError.badPassword(objection)
    }
    let hash = try await passwords.hash(password)
    let moment = clock.now()
    let digest = Doorkeeper.digest(token)
    let trail = AuditTrail(clock: clock)
    return try await database.write { connection in
      guard let invitation = try InvitationStore.live(digest, at: moment, in: connection),
        var account = try AccountStore.find(invitation.account, in: connection)?.account
      else { return nil }
      let before = account.name
      account.name = name
      account.isActive = true
      try AccountStore.setPassword(hash, of: account.id, at: moment, in: connection)
      try AccountStore.setPerson(name, email: account.email, of: account.id, in: connection)
      try AccountStore.setActive(true, of: account.id, in: connection)
      try InvitationStore.removeAll(of: account.id, in: connection)
      try SessionStore.removeAll(of: account.id, in: connection)
      let entry = AuditEntry(
        "account.invitation-accepted", on: "account", account.id.rawValue, agency: account.agency, before: before.th,
        after: name.th)
      try trail.append(entry, by: Viewer(account, address: address), in: connection)
      return account
    }
  }
}
