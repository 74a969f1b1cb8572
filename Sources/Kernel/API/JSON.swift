/// A JSON value as the programming interface reads and writes it. Members keep their order, numbers their digits.
public indirect enum JSON: Sendable, Hashable {
  /// Nothing.
  case null
  /// True or false.
  case boolean(Bool)
  /// A number as JSON spells it.
  case number(String)
  /// Words.
  case string(String)
  /// Values in order.
  case list([JSON])
  /// Members in order, each name once.
  case object([Member])

  /// A named value of an object.
  public struct Member: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its value.
    public let value: JSON

    /// A named value.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// A whole number.
  public static func whole(_ number: Int) -> JSON { .number(String(number)) }

  /// Words, or nothing.
  public static func words(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// The value of a member; `nil` when there is none, or this is no object.
  public subscript(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The words, when it is words.
  public var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, when it is one.
  public var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }

  /// The values, when it is a list.
  public var values: [JSON]? { if case .list(let values) = self { values } else { nil } }

  /// The members, when it is an object.
  public var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  /// The value as compact JSON text.
  public var written: String {
    switch self {
    case .null: "null"
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .number(let text): text
    case .string(let text): Self.quoted(text)
    case .list(let values): "[" + values.map(\.written).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.name) + ":" + $0.value.written }.joined(separator: ",") + "}"
    }
  }

  /// A text in quotes, with whatever could end a line or a string early escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Words.
  public init(stringLiteral text: String) { self = .string(text) }
  /// True or false.
  public init(booleanLiteral isTrue: Bool) { self = .boolean(isTrue) }
  /// A whole number.
  public init(integerLiteral number: Int) { self = .whole(number) }
  /// Values in order.
  public init(arrayLiteral values: JSON...) { self = .list(values) }
  /// Members in order.
  public init(dictionaryLiteral members: (String, JSON)...) { self = .object(members.map { Member($0, $1) }) }
}
