public import Foundation

/// One signed-in browser. The token itself is known to the browser only.
public struct Session: Sendable, Hashable {
  /// SHA-256 of the token, in hexadecimal digits.
  public let digest: String
  /// When the person signed in.
  public let created: Date
  /// When it was last used, to a few minutes.
  public let seen: Date
  /// When it ends, whatever happens.
  public let expires: Date
  /// The network address it was opened from.
  public let address: String
  /// What the browser called itself.
  public let agent: String

  /// Characters of the digest that name a session on pages.
  static let markLength = 16
  /// The session's name on pages; nothing can be opened with it.
  var mark: String { String(digest.prefix(Self.markLength)) }
}

/// How long sessions last.
public struct SessionLifetime: Sendable, Hashable {
  /// Seconds without use after which a session ends.
  public var idle: TimeInterval
  /// Seconds after which it ends in any case.
  public var longest: TimeInterval

  /// Seconds of both kinds.
  public init(idle: TimeInterval = 4 * 3600, longest: TimeInterval = 12 * 3600) {
    self.idle = idle
    self.longest = longest
  }
}
