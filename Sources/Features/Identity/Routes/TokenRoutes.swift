import Database
import Design
import Foundation
import HTML
import HTTP
import Kernel

/// Making and revoking one's personal tokens.
extension IdentityRoutes {
  func registerTokens(in router: inout Router) {
    router.register(.get, "/account/tokens", showTokens)
    router.register(.post, "/account/tokens", makeToken)
    router.register(.post, "/account/tokens/:token/revoke", revokeToken)
  }

  @Sendable private func showTokens(_ request: Request) async throws -> Response {
    .page(try await tokensPage(request))
  }

  @Sendable private func makeToken(_ request: Request) async throws -> Response {
    let account = try signedIn(request)
    let form = try await request.form()
    let language = request.language
    let viewer = request.viewer
    let name = (form["name"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    let scopes = Set(form.all("scope").compactMap(TokenScope.init))
    let days = form["days"].flatMap(Int.init).flatMap { APIToken.lifetimes.contains($0) ? $0 : nil } ?? 30
    var flaws: [FieldFlaw] = []
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    if name.isEmpty || name.count > 80 || !isPlain {
      flaws.append(FieldFlaw(field: "name", message: TokenTexts.badName[language]))
    }
    if scopes.isEmpty { flaws.append(FieldFlaw(field: "scope", message: TokenTexts.noScope[language])) }
    let moment = clock.now()
    let secret = APIToken.make()
    let token = APIToken(
      id: .make(at: moment), name: name, scopes: scopes, created: moment,
      expires: moment + Double(days) * 86_400, used: nil)
    if flaws.isEmpty, try await !keep(token, secret, for: account, by: viewer) {
      flaws.append(FieldFlaw(field: "name", message: TokenTexts.tooMany[language]))
    }
    guard flaws.isEmpty else {
      return .page(try await tokensPage(request, flaws: flaws, typed: form), status: .unprocessableContent)
    }
    let page = NewTokenPage(language: language, token: token, secret: secret)
    var response = Response.page(ownPage(request, TokenTexts.made, page.html))
    response.headers[.cacheControl] = "no-store"
    return response
  }

  /// False when the person has too many tokens already.
  private func keep(_ token: APIToken, _ secret: String, for account: Account, by viewer: Viewer) async throws -> Bool {
    let trail = AuditTrail(clock: clock)
    return try await database.write { connection in
      guard try TokenStore.tokens(of: account.id, in: connection).count < APIToken.most else { return false }
      try TokenStore.add(token, digest: Doorkeeper.digest(secret), for: account.id, in: connection)
      let scopes = token.scopes.map(\.rawValue).sorted().joined(separator: ", ")
      let entry = AuditEntry(
        "token.made", on: "account", account.id.rawValue, agency: account.agency, after: "\(token.name): \(scopes)")
      try trail.append(entry, by: viewer, in: connection)
      return true
    }
  }

  @Sendable private func revokeToken(_ request: Request) async throws -> Response {
    let account = try signedIn(request)
    let id = ID<APIToken>(rawValue: request.parameters["token"] ?? "")
    let viewer = request.viewer
    let trail = AuditTrail(clock: clock)
    let isFound = try await database.write { connection -> Bool in
      guard let token = try TokenStore.tokens(of: account.id, in: connection).first(where: { $0.id == id }),
        try TokenStore.remove(id, of: account.id, in: connection)
      else { return false }
      let entry = AuditEntry(
        "token.revoked", on: "account", account.id.rawValue, agency: account.agency, before: token.name)
      try trail.append(entry, by: viewer, in: connection)
      return true
    }
    guard isFound else { throw RoutingError.notFound }
    return request.redirect(to: "/account/tokens", flash: Flash(.good, TokenTexts.revoked[request.language]))
  }

  private func tokensPage(_ request: Request, flaws: [FieldFlaw] = [], typed: FormData? = nil) async throws -> Page {
    let account = try signedIn(request)
    let tokens = try await database.read { try TokenStore.tokens(of: account.id, in: $0) }
    let page = TokensPage(
      language: request.language, formToken: request.formToken, tokens: tokens, now: clock.now(), errors: flaws,
      typed: typed)
    return ownPage(request, TokenTexts.title, page.html)
  }
}
