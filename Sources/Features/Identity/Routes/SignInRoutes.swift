import Crypto
import Database
import Design
import HTTP
import Kernel

/// The addresses of Identity.
struct IdentityRoutes: Sendable {
  let database: any Database
  let organisation: Organisation
  let doorkeeper: Doorkeeper
  let keeper: AccountKeeper
  let clock: WallClock
  let secondFactors: SecondFactorKeeper
  /// Roles that must have a second factor.
  let secondFactorRoles: Set<Role>
  /// The address of the site, with which links begin; `nil` takes that of the request.
  let publicAddress: String?

  func register(in router: inout Router) {
    router.register(.get, "/sign-in", showSignIn)
    router.register(.post, "/sign-in", signIn)
    router.register(.get, "/sign-in/code", showCode)
    router.register(.post, "/sign-in/code", enterCode)
    router.register(.post, "/sign-out", signOut)
    router.register(.get, "/account", showAccount)
    router.register(.post, "/account/language", changeLanguage)
    router.register(.post, "/account/password", changePassword)
    router.register(.post, "/account/sessions", signOutOthers)
    router.register(.post, "/account/sessions/:session", signOutOne)
    router.register(.post, "/reader", changeDisplay)
    registerPeople(in: &router)
    registerInvitations(in: &router)
    registerSecondFactor(in: &router)
    registerDelegation(in: &router)
    registerTokens(in: &router)
  }

  @Sendable private func showSignIn(_ request: Request) async throws -> Response {
    let back = Preferences.safeReturn(request.query["back"])
    if request.viewer.isSignedIn { return .redirect(back) }
    return .page(try await signInPage(request, back: back))
  }

  @Sendable private func signIn(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let back = Preferences.safeReturn(form["back"])
    let username = form["username"] ?? ""
    let password = form["password"] ?? ""
    let flaws = Self.blanks(username, password, request.language)
    guard flaws.isEmpty else {
      let page = try await signInPage(
        request, back: back, username: username, flaws: flaws, kept: KeptForm(carriedBy: form))
      return .page(page, status: .unprocessableContent)
    }
    let attempt = Doorkeeper.Attempt(username: username, password: password, arrival: request.arrival)
    return try await answer(attempt, request, Onward(back: back, kept: KeptForm(carriedBy: form)))
  }

  private func answer(
    _ attempt: Doorkeeper.Attempt, _ request: Request, _ onward: Onward
  ) async throws -> Response {
    let failure: LocalizedText
    var response: Response
    do {
      let outcome = try await doorkeeper.signIn(attempt)
      switch outcome {
      case .opened, .needsCode: return letIn(outcome, request, onward)
      case .refused:
        failure = IdentityTexts.wrong
        response = Response(.unprocessableContent)
      case .wait(let seconds):
        failure = IdentityTexts.wait(seconds: seconds)
        response = Response(.tooManyRequests, headers: [.retryAfter: String(seconds)])
      }
    } catch PasswordError.busy {
      failure = IdentityTexts.busy
      response = Response(.serviceUnavailable, headers: [.retryAfter: "5"])
    }
    let page = try await signInPage(
      request, back: onward.back, username: attempt.username, failure: failure, kept: onward.kept)
    let rendered = Response.page(page, status: response.status)
    for field in rendered.headers { response.headers[field.name] = field.value }
    response.body = rendered.body
    return response
  }

  private static func blanks(_ username: String, _ password: String, _ language: Language) -> [FieldFlaw] {
    var flaws: [FieldFlaw] = []
    if username.isEmpty { flaws.append(FieldFlaw(field: "username", message: IdentityTexts.fillUsername[language])) }
    if password.isEmpty { flaws.append(FieldFlaw(field: "password", message: IdentityTexts.fillPassword[language])) }
    return flaws
  }

  private func signInPage(
    _ request: Request, back: String, username: String = "", flaws: [FieldFlaw] = [], failure: LocalizedText? = nil,
    kept: KeptForm? = nil
  ) async throws -> Page {
    let demo = doorkeeper.admitsDemo ? try await keeper.all().filter { $0.isDemo && $0.isActive } : []
    let page = SignInPage(
      language: request.language, token: request.formToken, back: back, username: username, errors: flaws,
      failure: failure, kept: kept, demo: demo)
    return request.page(title: SignInPage.title[request.language], main: page.html)
  }

  @Sendable private func signOut(_ request: Request) async throws -> Response {
    if let digest = request.sessionDigest { try await doorkeeper.signOut(digest, viewer: request.viewer) }
    var response = request.redirect(to: "/sign-in", flash: Flash(.good, IdentityTexts.signedOut[request.language]))
    response.clearCookie(SessionCookie.session, secure: request.isSecure)
    return response
  }

  @Sendable private func changeDisplay(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let preferences = Preferences(form: { form[$0] })
    var response = Response.redirect(Preferences.safeReturn(form["back"]))
    let name = HeaderName(validating: Preferences.cookieName) ?? "reader"
    response.setCookie(
      Cookie(name, preferences.cookieValue, maxAge: SessionCookie.year, secure: request.isSecure))
    return response
  }
}
