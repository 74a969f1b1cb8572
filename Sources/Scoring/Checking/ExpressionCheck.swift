import Kernel
import YAML

/// What kind of value an expression has.
enum ValueType: Hashable {
  case number, truth
  /// A text; the ids it may be, when they are known.
  case text(TextDomain)
  /// Something is wrong inside, and has been reported.
  case unknown

  /// Texts that only ever are one of some ids.
  enum TextDomain: Hashable {
    case free
    case literal(String)
    case rounds, classes
    case choices([String], of: String)
  }

  var name: (th: String, en: String) {
    switch self {
    case .number: ("ตัวเลข", "a number")
    case .truth: ("จริงหรือเท็จ", "true or false")
    case .text: ("ข้อความ", "a text")
    case .unknown: ("", "")
    }
  }

  func isSameKind(as other: ValueType) -> Bool {
    switch (self, other) {
    case (.number, .number), (.truth, .truth), (.text, .text), (.unknown, _), (_, .unknown): true
    default: false
    }
  }
}

/// References of expressions exist, and their values fit together.
struct ExpressionCheck {
  let context: CheckContext

  func run() {
    for checked in context.nodes {
      for site in context.expressions(of: checked) {
        let typer = ExpressionTyper(context: context, expression: site.expression, collection: site.collection)
        let type = typer.type(of: site.expression.root)
        guard !type.isSameKind(as: site.wanted) else { continue }
        let place = context.place(in: site.expression, column: 0)
        context.report(.wrongResult(type, wanted: site.wanted), at: place)
      }
    }
  }
}

/// Finds the type of each part of one expression, reporting what does not fit.
struct ExpressionTyper {
  let context: CheckContext
  let expression: Expression
  let collection: Int?

  private func report(_ finding: Finding, column: Int) {
    context.report(finding, at: context.place(in: expression, column: column))
  }

  func type(of term: Expression.Term) -> ValueType {
    switch term {
    case .number: .number
    case .text(let text): .text(.literal(text))
    case .truth: .truth
    case .round: .text(.rounds)
    case .agencyClass: .text(.classes)
    case .fact(let id, let column): fact(id, column: column)
    case .reference(let property, let id, let column): reference(property, id, column: column)
    case .negate(let inner): expect(.number, inner, column: 0)
    case .not(let inner): expect(.truth, inner, column: 0)
    case .binary(let sign, let left, let right, let column): binary(sign, left, right, column: column)
    case .call(let function, let arguments, let column): call(function, arguments, column: column)
    }
  }

  /// The wanted type whatever the part is, so that one mistake is reported once.
  private func expect(_ wanted: ValueType, _ term: Expression.Term, column: Int) -> ValueType {
    let found = type(of: term)
    if !found.isSameKind(as: wanted) {
      report(.wrongPart(found, wanted: wanted), column: term.column ?? column)
    }
    return wanted
  }

  private func binary(
    _ sign: Expression.Operator, _ left: Expression.Term, _ right: Expression.Term, column: Int
  ) -> ValueType {
    switch sign {
    case .add, .subtract, .multiply, .divide:
      _ = expect(.number, left, column: column)
      _ = expect(.number, right, column: column)
      if sign == .divide, case .number(let divisor) = right, divisor.isZero { report(.dividesByZero, column: column) }
      return .number
    case .and, .or:
      _ = expect(.truth, left, column: column)
      _ = expect(.truth, right, column: column)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      _ = expect(.number, left, column: column)
      _ = expect(.number, right, column: column)
    case .equal, .notEqual:
      compare(left, right, column: column)
    }
    return .truth
  }

  private func compare(_ left: Expression.Term, _ right: Expression.Term, column: Int) {
    let (first, second) = (type(of: left), type(of: right))
    guard first.isSameKind(as: second) else {
      return report(.incomparable(first, second), column: column)
    }
    if case .text(let domain) = first, case .text(.literal(let text)) = second {
      literal(text, in: domain, column: quoted(text, after: column))
    } else if case .text(let domain) = second, case .text(.literal(let text)) = first {
      literal(text, in: domain, column: quoted(text, before: column))
    }
  }

  /// A text that is compared with something that is never that text.
  private func literal(_ text: String, in domain: ValueType.TextDomain, column: Int) {
    let known: [String]
    switch domain {
    case .free, .literal: return
    case .rounds: known = context.instrument.rounds.map(\.id)
    case .classes: known = context.instrument.classes.map(\.id)
    case .choices(let ids, _): known = ids
    }
    guard !known.contains(text) else { return }
    report(.neverEqual(text, near: closest(to: text, among: known), known: known), column: column)
  }

  private func quoted(_ text: String, after column: Int) -> Int {
    let characters = Array(expression.text.unicodeScalars)
    return characters.indices.first { $0 > column && isQuote(characters[$0]) } ?? column
  }

  private func quoted(_ text: String, before column: Int) -> Int {
    let characters = Array(expression.text.unicodeScalars.prefix(column))
    guard let close = characters.indices.last(where: { isQuote(characters[$0]) }) else { return column }
    return max(close - text.unicodeScalars.count - 1, 0)
  }

  private func isQuote(_ character: Unicode.Scalar) -> Bool { character == "\"" || character == "'" }

  private func call(_ function: Expression.Function, _ arguments: [Expression.Term], column: Int) -> ValueType {
    guard function == .if else {
      for argument in arguments { _ = expect(.number, argument, column: column) }
      return .number
    }
    guard arguments.count == 3 else { return .unknown }
    _ = expect(.truth, arguments[0], column: column)
    let (yes, no) = (type(of: arguments[1]), type(of: arguments[2]))
    guard yes.isSameKind(as: no) else {
      report(.unlikeBranches(yes, no), column: column)
      return .unknown
    }
    if case .text = yes { return .text(.free) }
    return yes == .unknown ? no : yes
  }
}

extension Expression.Term {
  /// Where the part stands, for those that keep it.
  var column: Int? {
    switch self {
    case .fact(_, let column), .call(_, _, let column): column
    // The column of a reference is that of the id in the brackets.
    case .reference(let property, _, let column): max(column - property.rawValue.count - 1, 0)
    case .negate(let inner), .not(let inner): inner.column
    case .binary(_, let left, _, let column): left.column ?? column
    case .number, .text, .truth, .round, .agencyClass: nil
    }
  }
}
