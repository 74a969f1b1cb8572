/// The part of JSON that stored answers use: no numbers (they would not stay exact) and no null.
indirect enum JSONValue: Equatable {
  case truth(Bool)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// Compact, keys in order.
  var text: String {
    switch self {
    case .truth(let truth): truth ? "true" : "false"
    case .text(let text): Self.quoted(text)
    case .list(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let fields):
      "{"
        + fields.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)):\($0.value.text)" }.joined(separator: ",")
        + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{2028}", "\u{2029}":
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Reads a whole text; `nil` when it is not exactly one such value.
  init?(_ text: String) {
    var reader = Reader(characters: Array(text.unicodeScalars))
    guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
    self = value
  }

  private struct Reader {
    let characters: [Unicode.Scalar]
    var position = 0

    /// Answers of items are the deepest there is.
    private static let deepest = 8

    init(characters: [Unicode.Scalar]) { self.characters = characters }

    var isAtEnd: Bool {
      mutating get {
        skipSpace()
        return position == characters.count
      }
    }

    private var current: Unicode.Scalar? { position < characters.count ? characters[position] : nil }

    private mutating func skipSpace() {
      while let character = current, [" ", "\n", "\r", "\t"].contains(character) { position += 1 }
    }

    private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
      skipSpace()
      guard current == wanted else { return false }
      position += 1
      return true
    }

    private mutating func take(word: String) -> Bool {
      let scalars = Array(word.unicodeScalars)
      guard characters[position...].starts(with: scalars) else { return false }
      position += scalars.count
      return true
    }

    mutating func value(depth: Int) -> JSONValue? {
      guard depth < Self.deepest else { return nil }
      skipSpace()
      switch current {
      case "{": return object(depth: depth)
      case "[": return list(depth: depth)
      case "\"": return string().map { .text($0) }
      case "t": return take(word: "true") ? .truth(true) : nil
      case "f": return take(word: "false") ? .truth(false) : nil
      default: return nil
      }
    }

    private mutating func object(depth: Int) -> JSONValue? {
      position += 1
      var fields: [String: JSONValue] = [:]
      if take("}") { return .object(fields) }
      repeat {
        skipSpace()
        guard current == "\"", let key = string(), fields[key] == nil, take(":"), let value = value(depth: depth + 1)
        else { return nil }
        fields[key] = value
      } while take(",")
      return take("}") ? .object(fields) : nil
    }

    private mutating func list(depth: Int) -> JSONValue? {
      position += 1
      var values: [JSONValue] = []
      if take("]") { return .list(values) }
      repeat {
        guard let value = value(depth: depth + 1) else { return nil }
        values.append(value)
      } while take(",")
      return take("]") ? .list(values) : nil
    }

    private mutating func string() -> String? {
      position += 1
      var text = String.UnicodeScalarView()
      while let character = current {
        position += 1
        switch character {
        case "\"": return String(text)
        case "\\":
          guard let escaped = escape() else { return nil }
          text.append(escaped)
        case "\u{0}"..<" ": return nil
        default: text.append(character)
        }
      }
      return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
      guard let character = current else { return nil }
      position += 1
      switch character {
      case "\"", "\\", "/": return character
      case "n": return "\n"
      case "r": return "\r"
      case "t": return "\t"
      case "b": return "\u{8}"
      case "f": return "\u{C}"
      case "u": return unicode()
      default: return nil
      }
    }

    private mutating func unicode() -> Unicode.Scalar? {
      guard let high = fourDigits() else { return nil }
      guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
      guard take(word: "\\u"), let low = fourDigits(), (0xDC00...0xDFFF).contains(low) else { return nil }
      return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    }

    private mutating func fourDigits() -> UInt32? {
      guard position + 4 <= characters.count else { return nil }
      var code: UInt32 = 0
      for character in characters[position..<position + 4] {
        guard character.isASCII, let digit = Character(character).hexDigitValue else { return nil }
        code = code * 16 + UInt32(digit)
      }
      position += 4
      return code
    }
  }
}
