/// What an id may be made of, at most 64 characters.
enum IdentifierRule: Sendable {
  /// Latin letters, digits, `.`, `-`, `_`.
  case node
  /// Latin letters, digits, `.`, `-`.
  case instrument
  /// Latin letters, digits, `_`, beginning with a letter: a word of an expression.
  case fact

  static let maximumLength = 64

  func accepts(_ id: String) -> Bool {
    guard !id.isEmpty, id.utf8.count <= Self.maximumLength else { return false }
    if self == .fact, id.utf8.first.map(Self.isDigit) == true { return false }
    return id.utf8.allSatisfy { Self.isLetter($0) || Self.isDigit($0) || signs.utf8.contains($0) }
  }

  private var signs: String {
    switch self {
    case .node: ".-_"
    case .instrument: ".-"
    case .fact: "_"
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
