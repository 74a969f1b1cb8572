public import Kernel

/// Why a written answer cannot be understood, as one sentence that also says what to write.
public struct AnswerError: Error, Sendable, Hashable {
  /// What is wrong, and what to write instead.
  public var problem: LocalizedText

  /// An error with its sentence.
  public init(_ problem: LocalizedText) {
    self.problem = problem
  }

  init(th: String, en: String) {
    problem = LocalizedText(th: th, en: en)
  }
}
