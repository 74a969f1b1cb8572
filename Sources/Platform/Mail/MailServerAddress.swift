/// Where mail is handed over, and how.
public struct MailServerAddress: Sendable, Hashable {
  /// `smtp://host:port`, or `smtps://host:port` for TLS from the first byte.
  public let url: String
  /// The name to sign in with; `nil` sends without signing in.
  public var user: String?
  /// The password.
  public var password: String?
  /// A file of certificates (PEM) to trust instead of the system's.
  public var authorities: String?
  /// The most seconds that one mail may take.
  public var timeout: Int

  let isTLSFromStart: Bool
  private let host: String

  /// Reads an address; `nil` when it is none. Without a port 25 is meant, with `smtps` 465.
  public init?(
    _ text: String, user: String? = nil, password: String? = nil, authorities: String? = nil, timeout: Int = 30
  ) {
    let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, ["smtp", "smtps"].contains(parts[0]) else { return nil }
    guard let place = Self.place(parts[1].hasSuffix("/") ? String(parts[1].dropLast()) : parts[1]) else { return nil }
    isTLSFromStart = parts[0] == "smtps"
    host = place.host
    url = "\(parts[0])://\(place.host):\(place.port ?? (isTLSFromStart ? 465 : 25))"
    self.user = user
    self.password = password
    self.authorities = authorities
    self.timeout = timeout
  }

  /// Whether TLS is insisted on: always, except that a server on this very computer is spoken to as it likes, and that
  /// a server which does not offer STARTTLS may be used without signing in.
  var demandsTLS: Bool { isTLSFromStart || user != nil && !isLoopback }

  private var isLoopback: Bool { host == "localhost" || host == "[::1]" || host.hasPrefix("127.") }

  private static func place(_ text: String) -> (host: String, port: Int?)? {
    var host = text[...]
    var port: Int?
    if let colon = text.lastIndex(of: ":"), !text.hasSuffix("]") {
      guard let number = Int(text[text.index(after: colon)...]), (1...65_535).contains(number) else { return nil }
      port = number
      host = text[..<colon]
    }
    let inner = host.hasPrefix("[") && host.hasSuffix("]") ? host.dropFirst().dropLast() : host
    let allowed: (UInt8) -> Bool = { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
        || byte == 0x2E || (byte == 0x3A && inner.count < host.count)
    }
    guard !inner.isEmpty, inner.utf8.allSatisfy(allowed) else { return nil }
    return (String(host), port)
  }
}
