public import Kernel
public import YAML

/// One thing that is wrong in a file, where it is, and how to mend it.
public struct Diagnostic: Sendable, Hashable, Error {
  /// The file, as it was named.
  public var file: String
  /// Where in the file.
  public var mark: YAMLMark
  /// What is wrong.
  public var problem: LocalizedText
  /// How to mend it.
  public var remedy: LocalizedText

  /// Made from its parts.
  public init(file: String, mark: YAMLMark, problem: LocalizedText, remedy: LocalizedText) {
    self.file = file
    self.mark = mark
    self.problem = problem
    self.remedy = remedy
  }

  /// `file:line:column: what is wrong – how to mend it`.
  public func line(in language: Language) -> String {
    "\(file):\(mark.line):\(mark.column): \(problem[language]) – \(remedy[language])"
  }
}
