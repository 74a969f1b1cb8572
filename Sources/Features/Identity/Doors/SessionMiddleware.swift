import Crypto
public import Database
import Design
import Foundation
public import HTTP
public import Kernel

/// Finds out who is asking and in which language, and gives every visitor a form token of their own.
public struct SessionMiddleware: Middleware {
  private let database: any Database
  private let organisation: Organisation
  private let clock: WallClock
  private let lifetime: SessionLifetime
  private let demandsHTTPS: Bool

  /// A middleware that knows the sessions of a database.
  ///
  /// - Parameter demandsHTTPS: marks cookies as for HTTPS only even when the request does not show that it came so.
  public init(
    database: any Database, organisation: Organisation, clock: WallClock, lifetime: SessionLifetime,
    demandsHTTPS: Bool
  ) {
    self.database = database
    self.organisation = organisation
    self.clock = clock
    self.lifetime = lifetime
    self.demandsHTTPS = demandsHTTPS
  }

  /// How often the time of last use is written down, in seconds.
  private static let touchInterval: TimeInterval = 300

  /// Answers the request as what its cookies say.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    var request = request
    if demandsHTTPS { request.isSecure = true }
    if let bearer = BearerToken.find(in: request) { return try await respond(to: request, bearer: bearer, next: next) }
    let cookies = request.cookies
    let token = cookies[SessionCookie.session.text].flatMap { $0.isEmpty ? nil : $0 }
    let live = try await liveSession(token)
    let asked = request.query[LanguageSwitch.field].flatMap(Language.init)
    request.viewer = Viewer(
      live?.person.account, language: asked ?? language(cookies, live?.person.account, request),
      address: request.remoteAddress, agencyName: live?.agencyName)
    request.viewer.principals = live?.person.principals ?? []
    request.hasSecondFactor = live?.hasSecondFactor ?? false
    if let account = live?.person.account { request.notes.label("user", account.username) }
    request.sessionDigest = live?.digest
    let visit = cookies[SessionCookie.visit.text].flatMap { $0.isEmpty ? nil : $0 }
    let secret = live == nil ? visit ?? SecureRandom.token() : token ?? ""
    request.formToken = FormToken.make(from: secret)
    var response = try await next(request)
    if live == nil, visit == nil, response.headers[.contentType]?.hasPrefix("text/html") == true {
      response.setCookie(Cookie(SessionCookie.visit, secret, secure: request.isSecure))
    }
    if token != nil, live == nil, !response.sets(SessionCookie.session) {
      response.clearCookie(SessionCookie.session, secure: request.isSecure)
    }
    if let asked { response.setCookie(SessionCookie.language(asked, secure: request.isSecure)) }
    return response
  }

  private struct Live: Sendable {
    let digest: String
    let person: EffectiveGrants.Person
    let agencyName: LocalizedText?
    let hasSecondFactor: Bool
  }

  private func liveSession(_ token: String?) async throws -> Live? {
    guard let token else { return nil }
    let digest = Doorkeeper.digest(token)
    let moment = clock.now()
    let today = clock.today
    let found = try await database.read { [organisation, lifetime] connection -> (live: Live, seen: Date)? in
      guard let found = try SessionStore.live(digest, at: moment, idle: lifetime.idle, in: connection),
        let person = try EffectiveGrants.person(found.account, on: today, in: connection), person.account.isActive
      else { return nil }
      let name = try person.account.agency.flatMap { try organisation.tree(in: connection)[$0]?.name }
      let hasSecondFactor = try SecondFactorStore.isOn(for: person.account.id, in: connection)
      let live = Live(digest: digest, person: person, agencyName: name, hasSecondFactor: hasSecondFactor)
      return (live, found.session.seen)
    }
    if let found, moment.timeIntervalSince(found.seen) > Self.touchInterval {
      try await database.write { try SessionStore.touch(digest, at: moment, in: $0) }
    }
    return found?.live
  }

  /// Answers a program that shows a personal token; whatever cookies it sends mean nothing.
  private func respond(to request: Request, bearer: String, next: Handler) async throws -> Response {
    var request = request
    let digest = Doorkeeper.digest(bearer)
    let moment = clock.now()
    let today = clock.today
    let found = try await database.read { [organisation] connection -> Bearer? in
      guard let found = try TokenStore.live(digest, at: moment, in: connection),
        let person = try EffectiveGrants.person(found.account, on: today, in: connection), person.account.isActive
      else { return nil }
      let name = try person.account.agency.flatMap { try organisation.tree(in: connection)[$0]?.name }
      return Bearer(
        token: found.token, person: person, agencyName: name,
        hasSecondFactor: try SecondFactorStore.isOn(for: person.account.id, in: connection))
    }
    let language = LanguageSwitch.preferred(acceptLanguage: request.headers[.acceptLanguage])
    guard let found else { return BearerToken.refusal(.unauthorized, TokenTexts.unknown, request, language) }
    if found.token.used.map({ moment.timeIntervalSince($0) > Self.touchInterval }) ?? true {
      try await database.write { try TokenStore.touch(found.token.id, at: moment, in: $0) }
    }
    request.viewer = Viewer(
      found.person.account, language: language, address: request.remoteAddress, agencyName: found.agencyName)
    request.viewer.principals = found.person.principals
    request.viewer.token = Viewer.PersonalToken(name: found.token.name, scopes: found.token.scopes)
    request.hasSecondFactor = found.hasSecondFactor
    request.notes.label("user", found.person.account.username)
    if !request.method.isSafe, found.token.scopes.isSubset(of: [.read]) {
      return BearerToken.refusal(.forbidden, TokenTexts.readsOnly, request, language)
    }
    return try await next(request)
  }

  private struct Bearer: Sendable {
    let token: APIToken
    let person: EffectiveGrants.Person
    let agencyName: LocalizedText?
    let hasSecondFactor: Bool
  }

  private func language(_ cookies: QueryItems, _ account: Account?, _ request: Request) -> Language {
    cookies[LanguageSwitch.cookieName].flatMap(Language.init) ?? account?.language
      ?? LanguageSwitch.preferred(acceptLanguage: request.headers[.acceptLanguage])
  }
}

/// The cookies of Identity.
enum SessionCookie {
  /// The session's token.
  static let session: HeaderName = "samrit_session"
  /// What binds forms to a visitor who has not signed in.
  static let visit: HeaderName = "samrit_visit"
  /// Proves that this browser has signed in before.
  static let device: HeaderName = "samrit_device"
  /// Proves that the password was given and the code is still to come.
  static let pending: HeaderName = "samrit_pending"

  static let year = 365 * 86_400

  static func language(_ language: Language, secure: Bool) -> Cookie {
    let name = HeaderName(validating: LanguageSwitch.cookieName) ?? "language"
    return Cookie(name, language.rawValue, maxAge: year, secure: secure)
  }
}

private enum SessionDigestKey: RequestContextKey { typealias Value = String }
private enum SecondFactorKey: RequestContextKey { typealias Value = Bool }

extension Request {
  /// Whether the person's account has a second factor.
  var hasSecondFactor: Bool {
    get { context[SecondFactorKey.self] ?? false }
    set { context[SecondFactorKey.self] = newValue }
  }

  /// The digest of the session's token; `nil` when nobody has signed in.
  var sessionDigest: String? {
    get { context[SessionDigestKey.self] }
    set { context[SessionDigestKey.self] = newValue }
  }
}

extension Response {
  fileprivate func sets(_ cookie: HeaderName) -> Bool {
    headers.all(.setCookie).contains { $0.hasPrefix(cookie.text + "=") }
  }
}
