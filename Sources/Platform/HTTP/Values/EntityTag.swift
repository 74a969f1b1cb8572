/// An entity tag: names one state of what an address serves.
public struct EntityTag: Sendable, Equatable, CustomStringConvertible {
  /// The text between the quotes.
  public let text: String
  /// Whether it promises equal meaning only, not equal bytes.
  public let isWeak: Bool

  /// Makes a tag; characters that cannot stand between the quotes are dropped.
  public init(_ text: String, weak: Bool = false) {
    self.text = String(
      decoding: text.utf8.filter { $0 == 0x21 || ($0 >= 0x23 && $0 != 0x7F) }, as: UTF8.self)
    isWeak = weak
  }

  /// The tag of a body, from its content.
  public init(of bytes: [UInt8], weak: Bool = false) {
    self.init(ContentHash(bytes).text, weak: weak)
  }

  /// Reads `"abc"` or `W/"abc"`; otherwise `nil`.
  public init?(parsing text: some StringProtocol) {
    var rest = text.trimmingBlanks()
    let weak = rest.hasPrefix("W/")
    if weak { rest.removeFirst(2) }
    guard rest.count >= 2, rest.hasPrefix("\""), rest.hasSuffix("\"") else { return nil }
    self.init(String(rest.dropFirst().dropLast()), weak: weak)
  }

  /// The tag as a header writes it.
  public var description: String { isWeak ? "W/\"\(text)\"" : "\"\(text)\"" }

  /// Whether an `If-None-Match` value names this tag (weak comparison, as RFC 9110 asks of that field).
  public func isNamed(in ifNoneMatch: String) -> Bool {
    if ifNoneMatch.trimmingBlanks() == "*" { return true }
    return Self.list(ifNoneMatch).contains { $0.text == text }
  }

  /// The tags of a list; commas may stand inside the quotes.
  private static func list(_ text: String) -> [EntityTag] {
    var tags: [EntityTag] = []
    var current = ""
    var quoted = false
    for character in text {
      if character == "\"" { quoted.toggle() }
      if character == ",", !quoted {
        if let tag = EntityTag(parsing: current) { tags.append(tag) }
        current = ""
      } else {
        current.append(character)
      }
    }
    if let tag = EntityTag(parsing: current) { tags.append(tag) }
    return tags
  }
}
