/// Somebody mail can be sent to or comes from.
public struct MailAddress: Sendable, Hashable {
  /// `name@example.go.th`
  public let address: String
  /// The person's or system's name; may be empty.
  public let name: String

  /// An address with a name; `nil` when the address is none, or holds what could change the meaning of a mail.
  ///
  /// Only what every mail server takes: ASCII, one `@`, no quoting, no spaces, a domain of letters, digits, dots and
  /// hyphens.
  public init?(_ address: String, name: String = "") {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, address.utf8.count <= 254, Self.isLocalPart(parts[0]), Self.isDomain(parts[1]) else {
      return nil
    }
    self.address = address
    self.name = String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }

  /// Reads `address` or `Name <address>`.
  public init?(parsing text: String) {
    guard text.last == ">", let start = text.lastIndex(of: "<") else {
      self.init(text)
      return
    }
    let name = text[..<start].drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    self.init(String(text[text.index(after: start)...].dropLast()), name: String(name))
  }

  private static func isLocalPart(_ text: Substring) -> Bool {
    let others = Set(".!#$%&'*+/=?^_`{|}~-".utf8)
    return (1...64).contains(text.utf8.count) && text.first != "." && text.last != "." && !text.contains("..")
      && text.utf8.allSatisfy { isLetterOrDigit($0) || others.contains($0) }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// As it stands in a header field.
  var field: String {
    name.isEmpty ? "<\(address)>" : "\(EncodedWords.text(name, startingAt: 10))\(EncodedWords.gap)<\(address)>"
  }
}
