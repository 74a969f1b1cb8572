/// A value for the drawing, and the same as it is to be read.
public struct ChartPoint: Sendable, Hashable {
  let value: Double?
  let text: String

  /// A value that is missing is nil; its text then says why, or is empty.
  public init(_ value: Double?, _ text: String) {
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
    self.text = text
  }

  func shown(_ language: ChartLanguage) -> String {
    text.isEmpty ? language.missing : text
  }
}
