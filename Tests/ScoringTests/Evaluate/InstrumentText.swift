import Foundation
import Kernel
import Scoring
import Testing

/// Builds small instruments for tests from the text of their root.
enum InstrumentText {
  /// The plan of an instrument whose root is `root` (YAML, indented from column 0).
  static func plan(root: String, head: String = "") throws -> Plan {
    let body = root.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
    let text = """
      samrit: 1
      id: test
      version: "1"
      title: { th: ทดสอบ, en: Test }
      \(head)
      root:
      \(body)
      """
    let reading = InstrumentReader.read(Array(text.utf8), file: "test.yaml")
    for problem in reading.diagnostics { Issue.record("\(problem.line(in: .english))") }
    return Plan(try #require(reading.instrument))
  }

  /// The folder of the shipped instruments.
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "instruments")

  /// Ids of the shipped instruments.
  static let shipped: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/instrument.yaml").path) }
      .sorted()
  }()

  /// The plan of a shipped instrument.
  static func plan(shipped id: String) throws -> Plan {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "\(id)/instrument.yaml")))
    return Plan(try #require(InstrumentReader.read(bytes, file: "\(id)/instrument.yaml").instrument))
  }
}
