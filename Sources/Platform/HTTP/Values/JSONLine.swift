/// One flat JSON object, written member by member.
struct JSONLine {
  private var body = "{"

  /// The object, closed.
  var text: String { body + "}" }

  mutating func add(_ name: String, _ value: Int) {
    begin(name)
    body += String(value)
  }

  mutating func add(_ name: String, _ value: String) {
    begin(name)
    quote(value)
  }

  private mutating func begin(_ name: String) {
    if body.utf8.count > 1 { body += "," } else { body.reserveCapacity(256) }
    quote(name)
    body += ":"
  }

  /// Writes a JSON text. What is not a plain character is escaped, so that a line stays one line everywhere.
  private mutating func quote(_ text: String) {
    body += "\""
    // Most texts need nothing; looking at bytes first is many times quicker than going character by character.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      body += text
    } else {
      for scalar in text.unicodeScalars { append(scalar) }
    }
    body += "\""
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": body += "\\\""
    case "\\": body += "\\\\"
    case "\n": body += "\\n"
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      body += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: body.unicodeScalars.append(scalar)
    }
  }
}
