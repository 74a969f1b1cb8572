/// The name of a header field. Two names are equal when they differ only in ASCII case.
public struct HeaderName: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name as written, for instance `Content-Type`.
  public let text: String

  /// Accepts a name that is a token as RFC 9110 defines it, otherwise `nil`.
  public init?(validating text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy(isTokenByte) else { return nil }
    self.text = text
  }

  /// A name written in source code. A literal that is no token is a mistake of the programmer and stops the program.
  public init(stringLiteral text: StaticString) {
    self.text = text.description
    precondition(self.text.utf8.allSatisfy(isTokenByte), "not a header name")
  }

  /// A name whose bytes were checked already.
  package init(checked text: String) { self.text = text }

  /// The name as written.
  public var description: String { text }

  /// Compares without regard to ASCII case.
  public static func == (left: HeaderName, right: HeaderName) -> Bool {
    left.text == right.text || equalIgnoringCase(left.text, right.text)
  }

  /// Feeds the lowercase form.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(lowercaseASCII(byte)) }
  }
}

extension HeaderName {
  /// `Accept`
  public static let accept: HeaderName = "Accept"
  /// `Accept-Encoding`
  public static let acceptEncoding: HeaderName = "Accept-Encoding"
  /// `Accept-Language`
  public static let acceptLanguage: HeaderName = "Accept-Language"
  /// `Allow`
  public static let allow: HeaderName = "Allow"
  /// `Authorization`
  public static let authorization: HeaderName = "Authorization"
  /// `Cache-Control`
  public static let cacheControl: HeaderName = "Cache-Control"
  /// `Connection`
  public static let connection: HeaderName = "Connection"
  /// `Content-Disposition`
  public static let contentDisposition: HeaderName = "Content-Disposition"
  /// `Content-Encoding`
  public static let contentEncoding: HeaderName = "Content-Encoding"
  /// `Content-Length`
  public static let contentLength: HeaderName = "Content-Length"
  /// `Content-Security-Policy`
  public static let contentSecurityPolicy: HeaderName = "Content-Security-Policy"
  /// `Content-Type`
  public static let contentType: HeaderName = "Content-Type"
  /// `Cookie`
  public static let cookie: HeaderName = "Cookie"
  /// `ETag`
  public static let etag: HeaderName = "ETag"
  /// `Expect`
  public static let expect: HeaderName = "Expect"
  /// `Host`
  public static let host: HeaderName = "Host"
  /// `If-None-Match`
  public static let ifNoneMatch: HeaderName = "If-None-Match"
  /// `Location`
  public static let location: HeaderName = "Location"
  /// `Origin`
  public static let origin: HeaderName = "Origin"
  /// `Referer`
  public static let referer: HeaderName = "Referer"
  /// `Retry-After`
  public static let retryAfter: HeaderName = "Retry-After"
  /// `Set-Cookie`
  public static let setCookie: HeaderName = "Set-Cookie"
  /// `Transfer-Encoding`
  public static let transferEncoding: HeaderName = "Transfer-Encoding"
  /// `User-Agent`
  public static let userAgent: HeaderName = "User-Agent"
  /// `Vary`
  public static let vary: HeaderName = "Vary"
}
