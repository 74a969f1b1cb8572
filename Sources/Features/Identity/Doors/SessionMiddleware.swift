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
    let cookies = request.cookies
    let token = cookies[SessionCookie.session.text].flatMap { $0.isEmpty ? nil : $0 }
    let live = try await liveSession(token)
    let asked = request.query[LanguageSwitch.field].flatMap(Language.init)
    request.viewer = Viewer(
      live?.account, language: asked ?? language(cookies, live?.account, request), address: request.remoteAddress,
      agencyName: live?.agencyName)
    if let account = live?.account { request.notes.label("user", account.username) }
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
    let account: Account
    let agencyName: LocalizedText?
  }

  private func liveSession(_ token: String?) async throws -> Live? {
    guard let token else { return nil }
    let digest = Doorkeeper.digest(token)
    let moment = clock.now()
    let found = try await database.read { [organisation, lifetime] connection -> (live: Live, seen: Date)? in
      guard let found = try SessionStore.live(digest, at: moment, idle: lifetime.idle, in: connection),
        let account = try AccountStore.find(found.account, in: connection)?.account, account.isActive
      else { return nil }
      let tree = try organisation.tree(in: connection)
      let name = account.agency.flatMap { tree[$0]?.name }
      return (Live(digest: digest, account: account, agencyName: name), found.session.seen)
    }
    if let found, moment.timeIntervalSince(found.seen) > Self.touchInterval {
      try await database.write { try SessionStore.touch(digest, at: moment, in: $0) }
    }
    return found?.live
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

  static let year = 365 * 86_400

  static func language(_ language: Language, secure: Bool) -> Cookie {
    let name = HeaderName(validating: LanguageSwitch.cookieName) ?? "language"
    return Cookie(name, language.rawValue, maxAge: year, secure: secure)
  }
}

private enum SessionDigestKey: RequestContextKey { typealias Value = String }

extension Request {
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
