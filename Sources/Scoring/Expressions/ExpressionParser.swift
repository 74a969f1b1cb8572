public import YAML

/// Reads expressions such as `100 * value[linked] / value[all] >= 80 and class = "central"`.
public enum ExpressionParser {
  /// Reads one expression that stands on one line.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - file: the file it stands in, for the error.
  ///   - mark: where its first character stands.
  /// - Throws: the first mistake, at the exact column.
  public static func parse(_ text: String, file: String, mark: YAMLMark) throws(Diagnostic) -> Expression {
    do {
      return Expression(root: try term(text), text: text, mark: mark)
    } catch {
      let place = YAMLMark(line: mark.line, column: mark.column + error.column)
      throw Diagnostic(file: file, mark: place, problem: error.finding.problem, remedy: error.finding.remedy)
    }
  }

  /// The term an expression stands for; mistakes carry their column in `text`, from 0.
  static func term(_ text: String) throws(ExpressionError) -> Expression.Term {
    var lexer = ExpressionLexer(text)
    var grammar = ExpressionGrammar(tokens: try lexer.tokens())
    return try grammar.expression()
  }

  /// Words that mean something in expressions and so cannot name a fact.
  public static let reservedWords: Set<String> = {
    let properties = Expression.Property.allCases.map(\.rawValue)
    let functions = Expression.Function.allCases.map(\.rawValue)
    return Set(properties + functions + ["round", "class", "true", "false", "and", "or", "not"])
  }()
}
