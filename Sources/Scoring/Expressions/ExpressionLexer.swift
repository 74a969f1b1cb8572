import Kernel

/// Cuts an expression into tokens.
struct ExpressionLexer {
  private let characters: [Unicode.Scalar]
  private var position = 0

  /// Longer expressions are refused: nobody could review them.
  static let maximumLength = 2_000

  init(_ text: String) {
    characters = Array(text.unicodeScalars)
  }

  /// All tokens, the last being `.end`.
  mutating func tokens() throws(ExpressionError) -> [ExpressionToken] {
    guard characters.count <= Self.maximumLength else {
      throw ExpressionError(finding: .expressionTooLong(limit: Self.maximumLength), column: 0)
    }
    var tokens: [ExpressionToken] = []
    while let token = try next() { tokens.append(token) }
    tokens.append(ExpressionToken(kind: .end, column: characters.count))
    return tokens
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken? {
    while let character = current, character.properties.isWhitespace { position += 1 }
    guard let character = current else { return nil }
    if Self.isDigit(character) { return try number() }
    if Self.isWordStart(character) { return word() }
    switch character {
    case "\"", "'": return try text(closedBy: character)
    case "[": return try bracketed()
    default: return try symbol(character)
    }
  }

  private var current: Unicode.Scalar? { position < characters.count ? characters[position] : nil }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters[range])
    return String(view)
  }

  private mutating func number() throws(ExpressionError) -> ExpressionToken {
    let start = position
    while let character = current, Self.isDigit(character) || character == "." { position += 1 }
    let written = string(start..<position)
    guard let number = Exact(written) else {
      throw ExpressionError(finding: .badNumberInExpression(written), column: start)
    }
    return ExpressionToken(kind: .number(number), column: start)
  }

  private mutating func word() -> ExpressionToken {
    let start = position
    while let character = current, Self.isWordStart(character) || Self.isDigit(character) { position += 1 }
    return ExpressionToken(kind: .word(string(start..<position)), column: start)
  }

  private mutating func text(closedBy quote: Unicode.Scalar) throws(ExpressionError) -> ExpressionToken {
    let start = position
    position += 1
    while let character = current, character != quote { position += 1 }
    guard current != nil else { throw ExpressionError(finding: .unclosedText, column: start) }
    position += 1
    return ExpressionToken(kind: .text(string(start + 1..<position - 1)), column: start)
  }

  private mutating func bracketed() throws(ExpressionError) -> ExpressionToken {
    let open = position
    while let character = current, character != "]" { position += 1 }
    guard current != nil else { throw ExpressionError(finding: .unclosedBracket, column: open) }
    var (first, last) = (open + 1, position)
    position += 1
    while first < last, characters[first].properties.isWhitespace { first += 1 }
    while first < last, characters[last - 1].properties.isWhitespace { last -= 1 }
    guard first < last else { throw ExpressionError(finding: .emptyBracket, column: open) }
    return ExpressionToken(kind: .bracketed(string(first..<last)), column: first)
  }

  private mutating func symbol(_ character: Unicode.Scalar) throws(ExpressionError) -> ExpressionToken {
    let start = position
    let pair = string(start..<min(start + 2, characters.count))
    if let known = Self.foreign[pair] ?? Self.foreign[String(character)] {
      throw ExpressionError(finding: .foreignSign(known.written, use: known.use), column: start)
    }
    if ["!=", "<=", ">="].contains(pair) {
      position += 2
      return ExpressionToken(kind: .symbol(pair), column: start)
    }
    guard "()+-*/=<>,".unicodeScalars.contains(character) else {
      throw ExpressionError(finding: .unexpectedCharacter(String(character)), column: start)
    }
    position += 1
    return ExpressionToken(kind: .symbol(String(character)), column: start)
  }

  /// Signs of other languages, and what to write instead.
  private static let foreign: [String: (written: String, use: String)] = [
    "==": ("==", "="), "<>": ("<>", "!="), "&&": ("&&", "and"), "||": ("||", "or"), "≤": ("≤", "<="),
    "≥": ("≥", ">="), "≠": ("≠", "!="), "×": ("×", "*"), "÷": ("÷", "/"), "\u{2212}": ("\u{2212}", "-"),
    "–": ("–", "-"), "“": ("“", "\""), "”": ("”", "\""), "‘": ("‘", "\""), "’": ("’", "\""),
  ]

  private static func isDigit(_ character: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(character.value) || (0x0E50...0x0E59).contains(character.value)
  }

  private static func isWordStart(_ character: Unicode.Scalar) -> Bool {
    character == "_" || (0x41...0x5A).contains(character.value) || (0x61...0x7A).contains(character.value)
  }
}
