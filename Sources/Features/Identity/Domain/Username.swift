import Foundation

/// What is typed to sign in: 2 to 64 of `a`–`z`, `0`–`9`, `.`, `-`, `_`, `@`. Capitals are read as small letters.
public struct Username: Sendable, Hashable {
  /// The name in the one form in which it is kept and compared.
  public let text: String

  /// Reads what was typed; `nil` when no account can have such a name.
  public init?(_ typed: String) {
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x2E, 0x2D, 0x5F, 0x40: true
      default: false
      }
    }
    guard isPlain, (2...64).contains(text.utf8.count) else { return nil }
    self.text = text
  }
}
