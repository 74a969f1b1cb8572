import Crypto
import Design
import HTML
import HTTP
import Kernel

/// The second step of signing in, and setting it up.
extension IdentityRoutes {
  func registerSecondFactor(in router: inout Router) {
    router.register(.get, "/account/second-factor", showSecondFactor)
    router.register(.post, "/account/second-factor", confirmSecondFactor)
    router.register(.post, "/account/second-factor/codes", renewRecoveryCodes)
    router.register(.post, "/account/second-factor/off", turnSecondFactorOff)
  }

  @Sendable func showCode(_ request: Request) async throws -> Response {
    let back = Preferences.safeReturn(request.query["back"])
    if request.viewer.isSignedIn { return .redirect(back) }
    guard let pending = request.cookies[SessionCookie.pending.text], try await doorkeeper.awaitsCode(pending) else {
      return .redirect(SignInRedirect.address(comingBackTo: back))
    }
    return .page(codePage(request, Onward(back: back)))
  }

  @Sendable func enterCode(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let onward = Onward(back: Preferences.safeReturn(form["back"]), kept: KeptForm(carriedBy: form))
    let code = form["code"] ?? ""
    let language = request.language
    guard code.contains(where: { !$0.isWhitespace }) else {
      return .page(
        codePage(request, onward, flaw: SecondFactorTexts.fillCode[language]), status: .unprocessableContent)
    }
    let pending = request.cookies[SessionCookie.pending.text] ?? ""
    switch try await doorkeeper.enter(code, pending: pending, arrival: request.arrival) {
    case .opened(let token, let device, let account):
      return opened(token, device, account, request, onward)
    case .refused:
      return .page(
        codePage(request, onward, flaw: SecondFactorTexts.wrongCode[language]), status: .unprocessableContent)
    case .wait(let seconds):
      let page = codePage(request, onward, flaw: IdentityTexts.wait(seconds: seconds)[language])
      var response = Response.page(page, status: .tooManyRequests)
      response.headers[.retryAfter] = String(seconds)
      return response
    case .startAgain:
      let page = SignInPage(
        language: language, token: request.formToken, back: onward.back, failure: SecondFactorTexts.startAgain,
        kept: onward.kept, demo: [])
      return .page(request.page(title: SignInPage.title[language], main: page.html), status: .unprocessableContent)
    }
  }

  func codePage(_ request: Request, _ onward: Onward, flaw: String? = nil) -> Page {
    let page = CodePage(language: request.language, token: request.formToken, onward: onward, flaw: flaw)
    return request.page(title: CodePage.title[request.language], main: page.html)
  }

  @Sendable private func showSecondFactor(_ request: Request) async throws -> Response {
    .page(try await secondFactorPage(request))
  }

  @Sendable private func confirmSecondFactor(_ request: Request) async throws -> Response {
    _ = try signedIn(request)
    let language = request.language
    guard let codes = try await secondFactors.confirm(request.form()["code"] ?? "", by: request.viewer) else {
      let flaw = FieldFlaw(field: "code", message: SecondFactorTexts.wrongCode[language])
      return .page(try await secondFactorPage(request, flaw: flaw), status: .unprocessableContent)
    }
    return codesPage(codes, request)
  }

  @Sendable private func renewRecoveryCodes(_ request: Request) async throws -> Response {
    try await withPassword(request, field: "current-codes") { viewer in
      guard let codes = try await secondFactors.renewCodes(by: viewer) else { throw RoutingError.notFound }
      return codesPage(codes, request)
    }
  }

  @Sendable private func turnSecondFactorOff(_ request: Request) async throws -> Response {
    try await withPassword(request, field: "current-off") { viewer in
      try await secondFactors.turnOff(by: viewer)
      let flash = Flash(.good, SecondFactorTexts.turnedOff[request.language])
      return request.redirect(to: "/account/second-factor", flash: flash)
    }
  }

  /// Does what only somebody may do who knows the password, not whoever finds a browser left open.
  private func withPassword(
    _ request: Request, field: String, _ work: (Viewer) async throws -> Response
  ) async throws -> Response {
    let account = try signedIn(request)
    guard try await isPassword(request.form()[field] ?? "", of: account) else {
      let flaw = FieldFlaw(field: field, message: IdentityTexts.currentPasswordWrong[request.language])
      return .page(try await secondFactorPage(request, flaw: flaw), status: .unprocessableContent)
    }
    return try await work(request.viewer)
  }

  private func secondFactorPage(_ request: Request, flaw: FieldFlaw? = nil) async throws -> Page {
    let account = try signedIn(request)
    let status = try await secondFactors.status(of: account.id)
    var secret: [UInt8]?
    if case .off = status { secret = try await secondFactors.proposal(for: account.id) }
    let page = SecondFactorPage(
      language: request.language, token: request.formToken, account: account, status: status, secret: secret,
      isDemanded: account.grants.contains { secondFactorRoles.contains($0.role) }, flaw: flaw)
    return ownPage(request, SecondFactorTexts.title, page.html)
  }

  private func codesPage(_ codes: [String], _ request: Request) -> Response {
    let page = RecoveryCodesPage(language: request.language, codes: codes)
    var response = Response.page(ownPage(request, RecoveryCodesPage.title, page.html))
    response.headers[.cacheControl] = "no-store"
    return response
  }

  /// A page under one's own account.
  func ownPage(_ request: Request, _ title: LocalizedText, _ main: HTML) -> Page {
    let language = request.language
    let crumbs = [Crumb(IdentityTexts.account[language], to: "/account"), Crumb(title[language])]
    return request.page(title: title[language], breadcrumb: crumbs, main: main)
  }
}
