public import HTTP

/// Carries a message over a redirect in a short-lived cookie and forgets it once a page has shown it.
public struct FlashCarrier: Middleware {
  static let cookieName: HeaderName = "samrit_flash"

  /// A carrier.
  public init() {}

  /// Answers the request and drops the cookie when what came back is a page.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    var response = try await next(request)
    let isPage = response.headers[.contentType]?.hasPrefix("text/html") == true
    if isPage, request.cookies[Self.cookieName.text] != nil {
      response.clearCookie(Self.cookieName, secure: request.isSecure)
    }
    return response
  }
}

extension Request {
  /// The message that the last redirect carried.
  var carriedFlash: Flash? {
    guard let value = cookies[FlashCarrier.cookieName.text] else { return nil }
    let parts = value.split(separator: "|", maxSplits: 1)
    guard parts.count == 2, let tone = Tone(rawValue: String(parts[0])) else { return nil }
    return Flash(tone, String(parts[1]))
  }

  /// Sends the reader to a path of this site, with a message to be shown there.
  public func redirect(to address: String, flash: Flash? = nil) -> Response {
    var response = Response.redirect(Preferences.safeReturn(address))
    if let flash {
      response.setCookie(
        Cookie(
          FlashCarrier.cookieName, "\(flash.kind.rawValue)|\(flash.text)", maxAge: 60, secure: isSecure))
    }
    return response
  }
}
