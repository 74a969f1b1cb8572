public import Kernel
public import YAML

/// A small, total expression over facts and answers: no loops, no side effects.
public struct Expression: Sendable {
  /// The tree of criteria.
  public var root: Term
  /// As it stands in the file, for derivations.
  public var text: String
  /// Where in the file.
  public var mark: YAMLMark

  /// Made from its parts.
  public init(root: Term, text: String, mark: YAMLMark) {
    self.root = root
    self.text = text
    self.mark = mark
  }

  /// A part of an expression; `column` is its place in `text`, counted from 0.
  public indirect enum Term: Sendable {
    case number(Exact)
    case text(String)
    case truth(Bool)
    case fact(String, column: Int)
    case round
    case agencyClass
    case reference(Property, node: String, column: Int)
    case negate(Term)
    case not(Term)
    case binary(Operator, Term, Term, column: Int)
    case call(Function, [Term], column: Int)
  }

  /// What is asked of a node: `value[id]`, `score[id]`, …; `sum[id]` adds a number up over the items of its collection.
  public enum Property: String, Sendable, CaseIterable {
    case value, score, percent, satisfied, answered, count, sum
  }

  /// Arithmetic, comparison and logic.
  public enum Operator: String, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case and
    case or
  }

  /// The functions there are.
  public enum Function: String, Sendable, CaseIterable {
    case min, max, round, abs
    case `if`
  }
}
