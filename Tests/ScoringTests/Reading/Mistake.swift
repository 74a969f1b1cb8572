import Kernel
import Testing

@testable import Scoring

/// A file with something wrong in it, and what must be said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let reports: String

  /// - Parameters:
  ///   - text: the file from its fifth line on, unless it is the whole file.
  ///   - reports: the messages in the order of the file, each in English and then in Thai.
  init(_ name: String, isWholeFile: Bool = false, _ text: String, reports: String) {
    self.name = name
    file = isWholeFile ? text : Self.head + text
    self.reports = reports
  }

  var testDescription: String { name }

  /// The first four lines of every file that is not about them.
  static let head = """
    samrit: 1
    id: t
    version: "1"
    title: { th: ก, en: A }

    """

  func expectReported(sourceLocation: SourceLocation = #_sourceLocation) {
    let reading = InstrumentReader.read(Array((file + "\n").utf8), file: "f.yaml")
    let lines = reading.diagnostics.flatMap { [$0.line(in: .english), $0.line(in: .thai)] }
    #expect(lines.joined(separator: "\n") == reports, sourceLocation: sourceLocation)
    #expect(reading.instrument == nil, sourceLocation: sourceLocation)
  }
}
