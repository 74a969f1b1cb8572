public import Foundation
public import Kernel

/// A way into an account, good once: whoever holds its token chooses the password. The token is known to its bearer
/// only.
struct Invitation: Sendable, Hashable {
  /// Whose it is.
  let account: ID<Account>
  /// Who made it; `nil` for the command line.
  let inviter: ID<Account>?
  let created: Date
  let expires: Date

  /// Seconds for which it is good.
  static let lifetime: TimeInterval = 7 * 86_400

  /// The address that opens it.
  static func path(_ token: String) -> String { "/invitation/" + token }
}

/// An invitation just made. The link is shown once, to whoever made it.
public struct InvitationLetter: Sendable {
  /// The account that waits for its owner.
  public let account: Account
  /// The path of the one-time link, to stand after the address of the site.
  public let path: String
  /// When the link ends.
  public let expires: Date
}
