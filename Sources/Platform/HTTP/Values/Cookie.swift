/// A cookie to set. The safe choices are the defaults: out of reach of scripts, not sent from other sites' forms.
public struct Cookie: Sendable, Equatable {
  /// When a browser sends the cookie along with requests that other sites caused.
  public enum SameSite: String, Sendable {
    /// Never.
    case strict = "Strict"
    /// Only when following a link.
    case lax = "Lax"
    /// Always; browsers then insist on `Secure`.
    case none = "None"
  }

  /// The name, a token.
  public var name: HeaderName
  /// The value; any text, encoded on the way out and decoded on the way in.
  public var value: String
  /// The part of the site it is sent to.
  public var path: String
  /// Seconds until it expires; `nil` keeps it until the browser closes; 0 removes it.
  public var maxAge: Int?
  /// Whether scripts are kept from reading it.
  public var httpOnly: Bool
  /// Whether it travels over HTTPS only.
  public var secure: Bool
  /// Which requests of other sites carry it.
  public var sameSite: SameSite

  /// Describes a cookie; `secure` should follow whether the site is served over HTTPS.
  public init(
    _ name: HeaderName, _ value: String, path: String = "/", maxAge: Int? = nil, httpOnly: Bool = true,
    secure: Bool, sameSite: SameSite = .lax
  ) {
    self.name = name
    self.value = value
    self.path = path
    self.maxAge = maxAge
    self.httpOnly = httpOnly
    self.secure = secure
    self.sameSite = sameSite
  }

  /// The text of a `Set-Cookie` field.
  public var headerValue: String {
    var text = "\(name.text)=\(PercentCoding.encode(value, keeping: Self.isPlainOctet))"
    text += "; Path=\(path.replacing(";", with: "%3B"))"
    if let maxAge { text += "; Max-Age=\(maxAge)" }
    if httpOnly { text += "; HttpOnly" }
    if secure || sameSite == .none { text += "; Secure" }
    return text + "; SameSite=\(sameSite.rawValue)"
  }

  /// Reads the `Cookie` fields of a request; a pair that is no cookie is left out.
  static func parse(_ fields: [String]) -> QueryItems {
    var cookies = QueryItems()
    for pair in fields.flatMap({ $0.split(separator: ";") }) {
      guard let mark = pair.firstIndex(of: "=") else { continue }
      var raw = pair[pair.index(after: mark)...].trimmingBlanks()
      if raw.count >= 2, raw.hasPrefix("\""), raw.hasSuffix("\"") { raw = String(raw.dropFirst().dropLast()) }
      cookies.add(pair[..<mark].trimmingBlanks(), PercentCoding.decode(raw) ?? raw)
    }
    return cookies
  }

  /// RFC 6265's cookie-octet without `%`, which marks what was encoded.
  private static func isPlainOctet(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23, 0x24, 0x26...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
    default: false
    }
  }
}
