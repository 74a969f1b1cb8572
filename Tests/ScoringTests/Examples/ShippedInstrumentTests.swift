import Foundation
import Kernel
import Testing
import YAML

@testable import Scoring

@Suite("The instruments that come with the product")
struct ShippedInstrumentTests {
  static let folders: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "instruments")
    let found = (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
    return found.filter { FileManager.default.fileExists(atPath: $0.appending(path: "instrument.yaml").path) }
      .sorted { $0.path < $1.path }
  }()

  private func bytes(_ folder: URL, _ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: file)))
  }

  @Test("there are instruments to test")
  func found() {
    #expect(Self.folders.count >= 8)
  }

  @Test("each is accepted, carries its folder's name, and meets its worked examples", arguments: folders)
  func examples(folder: URL) throws {
    let reading = InstrumentReader.read(try bytes(folder, "instrument.yaml"), file: "instrument.yaml")
    #expect(reading.diagnostics.map { $0.line(in: .english) } == [])
    let instrument = try #require(reading.instrument)
    #expect(instrument.id == folder.lastPathComponent)
    let examples = ExamplesReader.read(
      try bytes(folder, "examples.yaml"), file: "examples.yaml", instrument: instrument)
    #expect(examples.diagnostics.map { $0.line(in: .english) } == [])
    #expect(examples.examples.count >= 3)
    let failures = ExampleRunner.run(examples.examples, plan: Plan(instrument), file: "examples.yaml")
    #expect(failures.map { $0.line(in: .english) } == [])
  }

  @Test("a broken copy of each is refused with the line and column of the damage", arguments: folders)
  func brokenCopies(folder: URL) throws {
    let text = String(decoding: try bytes(folder, "instrument.yaml"), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // The first title below the root loses its key.
    let root = try #require(lines.firstIndex { $0.hasPrefix("root:") })
    let title = try #require(lines[root...].firstIndex { $0.drop { " -".contains($0) }.hasPrefix("title:") })
    var broken = lines
    broken[title] = lines[title].replacing("title:", with: "titel:", maxReplacements: 1)
    let reading = InstrumentReader.read(Array(broken.joined(separator: "\n").utf8), file: "instrument.yaml")
    let column = lines[title].prefix { " -".contains($0) }.count + 1
    #expect(reading.instrument == nil)
    #expect(reading.diagnostics.map(\.mark) == [YAMLMark(line: title + 1, column: column)])
    #expect(reading.diagnostics.first?.remedy.en == "did you mean “title”?")
  }
}
