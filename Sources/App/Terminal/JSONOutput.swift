import Kernel

/// A value of JSON for scripts. Keys keep their order; numbers keep every digit.
indirect enum JSONOutput {
  case object([(String, JSONOutput)])
  case list([JSONOutput])
  case text(String)
  case number(Exact)
  case whole(Int)
  case truth(Bool)
  case null

  static func text(_ text: String?) -> JSONOutput { text.map { .text($0) } ?? .null }
  static func number(_ number: Exact?) -> JSONOutput { number.map { .number($0) } ?? .null }
  static func whole(_ number: Int?) -> JSONOutput { number.map { .whole($0) } ?? .null }

  /// Both languages.
  static func both(_ text: LocalizedText) -> JSONOutput { .object([("th", .text(text.th)), ("en", .text(text.en))]) }

  /// The value as text, indented by two spaces a level; lists of plain values stay on one line.
  func written(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .object(let fields):
      if fields.isEmpty { return "{}" }
      let lines = fields.map { "\(inner)\(JSONText.quoted($0.0)): \($0.1.written(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    case .list(let values):
      if values.allSatisfy(\.isPlain) { return "[" + values.map { $0.written() }.joined(separator: ", ") + "]" }
      return "[\n" + values.map { inner + $0.written(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .text(let text): return JSONText.quoted(text)
    case .number(let number): return number.description
    case .whole(let number): return String(number)
    case .truth(let truth): return truth ? "true" : "false"
    case .null: return "null"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .object, .list: false
    default: true
    }
  }
}
