import Kernel

/// The grammar by recursive descent, loosest first: or, and, not, comparison, sum, product, sign.
struct ExpressionGrammar {
  typealias Term = Expression.Term

  /// Brackets, calls, `not` and signs within one another.
  static let maximumDepth = 40

  private let tokens: [ExpressionToken]
  private var index = 0
  private var depth = 0

  /// The tokens end with `.end`.
  init(tokens: [ExpressionToken]) {
    self.tokens = tokens
  }

  mutating func expression() throws(ExpressionError) -> Term {
    guard token.kind != .end else { throw ExpressionError(finding: .emptyExpression, column: 0) }
    let term = try disjunction()
    guard token.kind == .end else { throw ExpressionError(finding: .unexpectedRest(token.shown), column: token.column) }
    return term
  }

  private var token: ExpressionToken { tokens[min(index, tokens.count - 1)] }

  private mutating func take(_ kind: ExpressionToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ symbol: String, opened column: Int) throws(ExpressionError) {
    guard !take(.symbol(symbol)) else { return }
    throw ExpressionError(finding: .unclosedParenthesis(found: token.shown, column: column + 1), column: token.column)
  }

  private mutating func deeper<Value>(
    at column: Int, _ read: (inout ExpressionGrammar) throws(ExpressionError) -> Value
  ) throws(ExpressionError) -> Value {
    guard depth < Self.maximumDepth else {
      throw ExpressionError(finding: .expressionTooDeep(limit: Self.maximumDepth), column: column)
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }
}

// MARK: - Logic and comparison

extension ExpressionGrammar {
  private mutating func disjunction() throws(ExpressionError) -> Term {
    var left = try conjunction()
    while case let column = token.column, take(.word("or")) {
      left = .binary(.or, left, try conjunction(), column: column)
    }
    return left
  }

  private mutating func conjunction() throws(ExpressionError) -> Term {
    var left = try negation()
    while case let column = token.column, take(.word("and")) {
      left = .binary(.and, left, try negation(), column: column)
    }
    return left
  }

  private mutating func negation() throws(ExpressionError) -> Term {
    let column = token.column
    guard take(.word("not")) else { return try comparison() }
    return .not(try deeper(at: column) { grammar throws(ExpressionError) in try grammar.negation() })
  }

  private mutating func comparison() throws(ExpressionError) -> Term {
    let left = try sum()
    guard let comparison = comparisonSign else { return left }
    let column = token.column
    index += 1
    let right = try sum()
    if let second = comparisonSign {
      throw ExpressionError(
        finding: .chainedComparison(first: comparison.rawValue, second: second.rawValue), column: token.column)
    }
    return .binary(comparison, left, right, column: column)
  }

  private var comparisonSign: Expression.Operator? {
    guard case .symbol(let sign) = token.kind, "=!<>".contains(sign.prefix(1)) else { return nil }
    return Expression.Operator(rawValue: sign)
  }
}

// MARK: - Arithmetic

extension ExpressionGrammar {
  private mutating func sum() throws(ExpressionError) -> Term {
    var left = try product()
    while let sign = sign(of: [.add, .subtract]) {
      let column = token.column
      index += 1
      left = .binary(sign, left, try product(), column: column)
    }
    return left
  }

  private mutating func product() throws(ExpressionError) -> Term {
    var left = try signed()
    while let sign = sign(of: [.multiply, .divide]) {
      let column = token.column
      index += 1
      left = .binary(sign, left, try signed(), column: column)
    }
    return left
  }

  private func sign(of wanted: [Expression.Operator]) -> Expression.Operator? {
    wanted.first { token.kind == .symbol($0.rawValue) }
  }

  private mutating func signed() throws(ExpressionError) -> Term {
    let column = token.column
    guard take(.symbol("-")) else { return try primary() }
    return .negate(try deeper(at: column) { grammar throws(ExpressionError) in try grammar.signed() })
  }
}

// MARK: - Values, references and calls

extension ExpressionGrammar {
  private mutating func primary() throws(ExpressionError) -> Term {
    let start = token
    switch start.kind {
    case .number(let number):
      index += 1
      return .number(number)
    case .text(let text):
      index += 1
      return .text(text)
    case .word(let word):
      return try named(word, at: start.column)
    case .symbol("("):
      index += 1
      return try deeper(at: start.column) { grammar throws(ExpressionError) in
        let inner = try grammar.disjunction()
        try grammar.expect(")", opened: start.column)
        return inner
      }
    case .bracketed(let id):
      throw ExpressionError(finding: .bracketAlone(id), column: start.column)
    case .end:
      throw ExpressionError(finding: .endsTooSoon, column: start.column)
    case .symbol:
      throw ExpressionError(finding: .valueExpected(found: start.shown), column: start.column)
    }
  }

  private mutating func named(_ word: String, at column: Int) throws(ExpressionError) -> Term {
    index += 1
    if case .bracketed(let id) = token.kind { return try reference(word, to: id, at: column) }
    if token.kind == .symbol("(") { return try call(word, at: column) }
    switch word {
    case "true": return .truth(true)
    case "false": return .truth(false)
    case "round": return .round
    case "class": return .agencyClass
    case "and", "or", "not": throw ExpressionError(finding: .valueExpected(found: word), column: column)
    default: break
    }
    if Expression.Property(rawValue: word) != nil {
      throw ExpressionError(finding: .propertyAlone(word), column: column)
    }
    if Expression.Function(rawValue: word) != nil {
      throw ExpressionError(finding: .functionAlone(word), column: column)
    }
    return .fact(word, column: column)
  }

  private mutating func reference(_ word: String, to id: String, at column: Int) throws(ExpressionError) -> Term {
    guard let property = Expression.Property(rawValue: word) else {
      let known = Expression.Property.allCases.map(\.rawValue)
      throw ExpressionError(finding: .unknownProperty(word, near: closest(to: word, among: known)), column: column)
    }
    let place = token.column
    index += 1
    return .reference(property, node: id, column: place)
  }

  private mutating func call(_ word: String, at column: Int) throws(ExpressionError) -> Term {
    guard let function = Expression.Function(rawValue: word) else {
      let known = Expression.Function.allCases.map(\.rawValue)
      throw ExpressionError(finding: .unknownFunction(word, near: closest(to: word, among: known)), column: column)
    }
    let open = token.column
    index += 1
    let arguments = try deeper(at: column) { grammar throws(ExpressionError) in try grammar.arguments(opened: open) }
    guard function.accepts(arguments.count) else {
      throw ExpressionError(finding: .wrongArguments(function, given: arguments.count), column: column)
    }
    return .call(function, arguments, column: column)
  }

  private mutating func arguments(opened column: Int) throws(ExpressionError) -> [Term] {
    guard !take(.symbol(")")) else { return [] }
    var arguments = [try disjunction()]
    while take(.symbol(",")) { arguments.append(try disjunction()) }
    try expect(")", opened: column)
    return arguments
  }
}

extension Expression.Function {
  /// How the function is written, for messages.
  var pattern: String {
    switch self {
    case .min: "min(a, b, …)"
    case .max: "max(a, b, …)"
    case .round: "round(x, digits)"
    case .abs: "abs(x)"
    case .if: "if(condition, a, b)"
    }
  }

  fileprivate func accepts(_ count: Int) -> Bool {
    switch self {
    case .min, .max: count >= 1
    case .round: count == 2
    case .abs: count == 1
    case .if: count == 3
    }
  }
}
