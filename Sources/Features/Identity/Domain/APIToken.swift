import Crypto
import Foundation
import Kernel

/// A personal token, by which a program acts for its owner within some scopes. What opens is known to the owner only.
struct APIToken: Sendable, Hashable {
  let id: ID<APIToken>
  /// What the owner calls it.
  let name: String
  let scopes: Set<TokenScope>
  let created: Date
  let expires: Date
  /// When it was last used, to a few minutes.
  let used: Date?

  /// What every token begins with, so that one left in a file by mistake is found.
  static let prefix = "samrit_"
  /// The days for which a token may be good.
  static let lifetimes = [7, 30, 90, 180, 365]
  /// The most tokens of one person.
  static let most = 20

  /// What is handed to the owner.
  static func make() -> String { prefix + SecureRandom.token() }
}
