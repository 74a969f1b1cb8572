import Crypto
import Database
import Design
import HTTP
import Kernel

/// What a signed-in person does with their own account.
extension IdentityRoutes {
  @Sendable func showAccount(_ request: Request) async throws -> Response {
    .page(try await accountPage(request))
  }

  @Sendable func changeLanguage(_ request: Request) async throws -> Response {
    let account = try signedIn(request)
    let language = try await request.form()["language"].flatMap(Language.init)
    try await database.write { try AccountStore.setLanguage(language, of: account.id, in: $0) }
    let flash = Flash(.good, IdentityTexts.languageSaved[language ?? request.language])
    var response = request.redirect(to: "/account", flash: flash)
    if let language { response.setCookie(SessionCookie.language(language, secure: request.isSecure)) }
    return response
  }

  @Sendable func changePassword(_ request: Request) async throws -> Response {
    let account = try signedIn(request)
    let form = try await request.form()
    let language = request.language
    guard try await isPassword(form["current"] ?? "", of: account) else {
      let flaw = FieldFlaw(field: "current", message: IdentityTexts.currentPasswordWrong[language])
      return .page(try await accountPage(request, flaws: [flaw]), status: .unprocessableContent)
    }
    do {
      try await keeper.setPassword(
        form["new"] ?? "", of: account.username, by: request.viewer, keeping: request.sessionDigest)
    } catch AccountError.badPassword(let reason) {
      let flaw = FieldFlaw(field: "new", message: reason[language])
      return .page(try await accountPage(request, flaws: [flaw]), status: .unprocessableContent)
    }
    return request.redirect(to: "/account", flash: Flash(.good, IdentityTexts.passwordChanged[language]))
  }

  @Sendable func signOutOthers(_ request: Request) async throws -> Response {
    let account = try signedIn(request)
    let viewer = request.viewer
    let kept = request.sessionDigest
    let trail = AuditTrail(clock: clock)
    try await database.write { connection in
      try SessionStore.removeAll(of: account.id, except: kept, in: connection)
      let entry = AuditEntry("session.closed-others", on: "account", account.id.rawValue, agency: account.agency)
      try trail.append(entry, by: viewer, in: connection)
    }
    return request.redirect(to: "/account", flash: Flash(.good, IdentityTexts.othersSignedOut[request.language]))
  }

  @Sendable func signOutOne(_ request: Request) async throws -> Response {
    let account = try signedIn(request)
    let viewer = request.viewer
    let mark = request.parameters["session"] ?? ""
    let trail = AuditTrail(clock: clock)
    let isEnded = try await database.write { connection in
      guard try SessionStore.remove(beginning: mark, of: account.id, in: connection) else { return false }
      let entry = AuditEntry("session.closed", on: "account", account.id.rawValue, agency: account.agency)
      try trail.append(entry, by: viewer, in: connection)
      return true
    }
    guard isEnded else { throw RoutingError.notFound }
    return request.redirect(to: "/account", flash: Flash(.good, IdentityTexts.sessionEnded[request.language]))
  }

  /// The person whose own account it is. A personal token does not reach here.
  func signedIn(_ request: Request) throws -> Account {
    try Permissions(.empty).require(request.viewer, .keepOwnAccount, hiding: false)
    guard let account = request.viewer.account else {
      throw PermissionDenied(.keepOwnAccount, by: request.viewer)
    }
    return account
  }

  /// Guessing is slowed here too: whoever finds a browser left open must not learn the password from it.
  func isPassword(_ password: String, of account: Account) async throws -> Bool {
    let bucket = SignInPatience.bucket(username: account.username, address: "account-page", device: nil)
    let moment = clock.now()
    let hash = try await database.write { connection -> String? in
      let free = SignInPatience.freeAttempts
      guard try PatienceStore.wait(bucket, free: free, at: moment, in: connection) == 0 else { return nil }
      try PatienceStore.countFailure(bucket, at: moment, in: connection)
      return try AccountStore.find(account.id, in: connection)?.passwordHash
    }
    guard try await keeper.passwords.verify(password, against: hash, isKnown: true) else { return false }
    try await database.write { try PatienceStore.forget(bucket, in: $0) }
    return true
  }

  private func accountPage(_ request: Request, flaws: [FieldFlaw] = []) async throws -> Page {
    let account = try signedIn(request)
    let moment = clock.now()
    let second = try await secondFactors.status(of: account.id)
    let (sessions, tree) = try await database.read { [organisation] connection in
      (
        try SessionStore.sessions(of: account.id, at: moment, in: connection),
        try organisation.tree(in: connection)
      )
    }
    let page = AccountPage(
      viewer: request.viewer, account: account, token: request.formToken, tree: tree, sessions: sessions,
      currentSession: request.sessionDigest, secondFactor: second, errors: flaws)
    let title = IdentityTexts.account[request.language]
    return request.page(title: title, breadcrumb: [Crumb(title)], main: page.html)
  }
}
