import Kernel

/// One word, number, text or sign of an expression.
struct ExpressionToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case number(Exact)
    case text(String)
    case word(String)
    case symbol(String)
    /// What stands between `[` and `]`, taken as it is.
    case bracketed(String)
    case end
  }

  var kind: Kind
  /// Place of the first character in the expression, from 0; of a bracketed id, the place of the id.
  var column: Int

  /// The token as a reader would quote it in a message.
  var shown: String {
    switch kind {
    case .number(let number): number.description
    case .text(let text): "\"\(text)\""
    case .word(let word), .symbol(let word): word
    case .bracketed(let id): "[\(id)]"
    case .end: ""
    }
  }
}

/// A mistake in an expression and the place of it, counted from 0.
struct ExpressionError: Error, Sendable, Hashable {
  let finding: Finding
  let column: Int
}
