import Kernel
import YAML

/// Gathers everything that is wrong while one file is read. Used on one thread, for one file.
final class ReadingLog {
  let file: String
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  /// Mappings of nodes in which something is wrong, so that later checks do not build on them.
  private(set) var broken: Set<YAMLMark> = []
  /// Where the characters of each expression stand, by the place of its first.
  private(set) var expressionPlaces: [YAMLMark: [YAMLMark]] = [:]

  private var silenced: Set<YAMLMark> = []

  init(file: String, source: SourceText) {
    self.file = file
    self.source = source
  }

  /// A mistake of YAML. What stands in the place of an alias is not judged as well.
  func report(_ error: YAMLError) {
    report(Finding(error.problem), at: error.mark)
    if case .aliasesNotAllowed = error.problem { silenced.insert(error.mark) }
  }

  func report(_ finding: Finding, at mark: YAMLMark) {
    guard !silenced.contains(mark) else { return }
    diagnostics.append(Diagnostic(file: file, mark: mark, problem: finding.problem, remedy: finding.remedy))
  }

  /// Marks the node at `mark` as broken when reading it reports anything.
  func watching<Value>(_ mark: YAMLMark, _ read: () -> Value) -> Value {
    let before = diagnostics.count
    let value = read()
    if diagnostics.count > before { broken.insert(mark) }
    return value
  }

  /// Reads the expression a scalar holds; a mistake in it is reported where it stands.
  func expression(_ scalar: YAMLScalar) -> Expression? {
    let places = source.places(of: scalar)
    let start = places.first ?? scalar.mark
    do {
      let term = try ExpressionParser.term(scalar.text)
      expressionPlaces[start] = places
      return Expression(root: term, text: scalar.text, mark: start)
    } catch {
      report(error.finding, at: places[min(error.column, places.count - 1)])
      return nil
    }
  }
}
