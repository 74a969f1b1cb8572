/// Takes mail to where it is delivered.
public protocol MailCarrier: Sendable {
  /// Hands one mail over. When it returns, a mail server has taken it and answers for it.
  ///
  /// - Throws: `MailFailure`.
  func send(_ message: MailMessage) async throws(MailFailure)
}

/// Why a mail was not taken.
public struct MailFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// Whether trying again can help.
  public enum Kind: String, Sendable, CaseIterable {
    /// The server is away, busy, or was not signed in to as it wants: later it may work, or once the operator has
    /// mended the settings.
    case temporary
    /// The server will never take this mail: there is no such person, or it is too large.
    case permanent
  }

  /// Whether trying again can help.
  public let kind: Kind
  /// The server's answer, 421 or 550 for instance; `nil` when there was none.
  public let code: Int?
  /// What happened, for the operator. Holds no password and nothing of the mail.
  public let reason: String

  /// Describes a failure.
  public init(_ kind: Kind, code: Int? = nil, _ reason: String) {
    self.kind = kind
    self.code = code
    self.reason = reason
  }

  /// For logs.
  public var description: String { code.map { "\(reason) (\($0))" } ?? reason }
}
