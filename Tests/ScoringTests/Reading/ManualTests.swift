import Foundation
import Kernel
import Testing

@testable import Scoring

/// A manual of the instrument language, with what it shows as code.
struct Manual: Sendable, CustomTestStringConvertible {
  let name: String
  /// Blocks between lines of backticks, without the backticks.
  let blocks: [String]
  /// What stands between two backticks in the sentences and tables.
  let spans: [String]
  /// Ranks of the headings, in order.
  let headings: [Int]

  static let english = Manual("instrument-language.md")
  static let thai = Manual("instrument-language.th.md")

  private init(_ name: String) {
    self.name = name
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = (try? String(contentsOf: root.appending(path: "docs/\(name)"), encoding: .utf8)) ?? ""
    let parts = text.components(separatedBy: "\n```")
    blocks = parts.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { part in
      String(part.element.drop { $0 != "\n" }.dropFirst())
    }
    let sentences = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "\n")
    spans = sentences.components(separatedBy: "`").enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    headings = sentences.split(separator: "\n").filter { $0.hasPrefix("#") }.map { $0.prefix { $0 == "#" }.count }
  }

  var testDescription: String { name }

  /// The words of all code: Latin letters, digits and `_`, without the notes in blocks.
  var words: Set<String> {
    let lines = blocks.joined(separator: "\n").split(separator: "\n").map { String($0.prefix { $0 != "#" }) }
    let code = (lines + spans).joined(separator: "\n")
    return Set(code.matches(of: /[A-Za-z][A-Za-z0-9_]*/).map { String($0.output) })
  }

  /// The blocks without notes and without what is said in Thai.
  var bareBlocks: [String] {
    blocks.map { block in
      block.split(separator: "\n").map { line in
        let code = line.hasPrefix("# ") ? line : line.prefix { $0 != "#" }
        return code.replacing(/\s+$/, with: "")
      }.joined(separator: "\n")
    }
  }
}

@Suite("The manuals of the instrument language")
struct ManualTests {
  @Test("both name every key of an instrument and of its examples", arguments: [Manual.english, .thai])
  func keys(manual: Manual) {
    let examples = [
      ExampleKeys.file, ExampleKeys.single, ExampleKeys.group, ExampleKeys.agency, ExampleKeys.expectation,
      ExampleKeys.meanExpectation, ExampleKeys.item, ExampleKeys.given, ExampleKeys.joint,
    ]
    let keys = Set((LanguageKeys.all + examples).flatMap(\.keys)).union(LanguageKeys.kinds.keys)
    #expect(keys.subtracting(manual.words) == [])
  }

  @Test("both name every word that a key may have as its value", arguments: [Manual.english, .thai])
  func values(manual: Manual) {
    func words<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> [String] where Value.RawValue == String {
      Value.allCases.map(\.rawValue)
    }
    let values =
      words(RoundingMode.self) + words(Part.self) + words(NotApplicableRule.self) + words(TextFormat.self)
      + words(ItemList.Combine.self) + words(ItemList.Empty.self) + words(Expectation.Status.self)
      + words(Expression.Property.self) + ["strict", "add", "stepped", "linear", "lower", "otherwise"]
    #expect(Set(values).subtracting(manual.words) == [])
  }

  @Test("what one shows as code, the other shows too, under the same headings")
  func alike() {
    let (english, thai) = (Manual.english, Manual.thai)
    #expect(english.headings.count > 10 && english.headings == thai.headings)
    #expect(english.words.subtracting(thai.words) == [])
    #expect(thai.words.subtracting(english.words) == [])
    #expect(english.bareBlocks.count > 8 && english.bareBlocks == thai.bareBlocks)
  }

  @Test("the first instrument of each is sound and its example comes out", arguments: [Manual.english, .thai])
  func firstInstrument(manual: Manual) throws {
    let reading = InstrumentReader.read(Array(try #require(manual.blocks.first).utf8), file: "f.yaml")
    #expect(reading.diagnostics == [])
    let plan = Plan(try #require(reading.instrument))
    let examples = ExamplesReader.read(Array(manual.blocks[1].utf8), file: "e.yaml", instrument: plan.instrument)
    #expect(examples.diagnostics.map { $0.line(in: .english) } == [])
    #expect(examples.examples.count == 1)
    #expect(ExampleRunner.run(examples.examples, plan: plan, file: "e.yaml") == [])
  }
}
