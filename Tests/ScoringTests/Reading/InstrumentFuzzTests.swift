import Foundation
import Kernel
import Testing
import YAML

@testable import Scoring

@Suite("Instruments from hostile files")
struct InstrumentFuzzTests {
  /// The instruments that come with the product, and one that uses every key.
  private static let originals: [[UInt8]] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "instruments")
    let folders = (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
    let files = folders.map { $0.appending(path: "instrument.yaml") }
    let shipped = files.sorted { $0.path < $1.path }.compactMap { try? Data(contentsOf: $0) }.map { [UInt8]($0) }
    return shipped + [Array(InstrumentReaderTests.everything.utf8)]
  }()

  /// Whatever the file, there is an instrument or a reason, and every reason is at a place of the file.
  private func expectSound(_ bytes: [UInt8], _ comment: Comment) {
    let reading = InstrumentReader.read(bytes, file: "f.yaml")
    #expect((reading.instrument != nil) == reading.diagnostics.isEmpty, comment)
    // A line is ended by a line feed, a return, or one of the separators of two or three bytes.
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D || $0 == 0x85 || $0 == 0xA8 || $0 == 0xA9 } + 2
    // One expectation for all of them: thousands of files are read here.
    let isEachPlaced = reading.diagnostics.allSatisfy { diagnostic in
      let mark = diagnostic.mark
      return mark.line >= 1 && mark.line <= lines && mark.column >= 1
    }
    let isEachWorded = reading.diagnostics.allSatisfy { diagnostic in
      let texts = [diagnostic.problem, diagnostic.remedy]
      return texts.allSatisfy { !$0.th.isEmpty && !$0.en.isEmpty }
    }
    #expect(isEachPlaced && isEachWorded, comment)
  }

  @Test("random bytes are refused, never fatal", arguments: 0..<4 as Range<UInt64>)
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<500 {
      let count = Int.random(in: 0..<400, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      expectSound(bytes, "seed \(seed), round \(round)")
    }
  }

  @Test("random YAML of the language's own words is refused, never fatal", arguments: 0..<4 as Range<UInt64>)
  func randomWords(seed: UInt64) {
    var random = SeededGenerator(seed: 100 + seed)
    let words =
      LanguageKeys.all.flatMap(\.keys).map { "\($0): " } + LanguageKeys.kinds.keys.map { "kind: \($0)" }
      + ["{ ", "}", "[", "]", ", ", "\n", "\n  ", "\n    ", "- ", "1", "-1", "\"value[a]\"", "a", "th: ก", "true"]
    for round in 0..<500 {
      let count = Int.random(in: 0..<60, using: &random)
      let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined()
      expectSound(Array((Mistake.head + "root: " + text).utf8), "seed \(seed), round \(round)")
    }
  }

  @Test("mutated instruments are read or refused, never fatal", arguments: 0..<8 as Range<UInt64>)
  func mutations(seed: UInt64) {
    var random = SeededGenerator(seed: 200 + seed)
    // Large instruments are cut to a part, so that many mutations fit into a short test.
    for round in 0..<150 {
      guard var bytes = Self.originals.randomElement(using: &random) else { continue }
      if bytes.count > 6_000 { bytes = Array(bytes.prefix(Int.random(in: 1_000..<6_000, using: &random))) }
      for _ in 0..<Int.random(in: 1...3, using: &random) { Self.mutate(&bytes, using: &random) }
      expectSound(bytes, "seed \(seed), round \(round)")
    }
  }

  private static func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let line = Int.random(in: 0..<lines.count, using: &random)
    let other = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: other)
    case 2: lines.swapAt(line, other)
    case 3: lines[line].insert(contentsOf: [0x20, 0x20], at: 0)
    case 4: lines[line] = Array(lines[line].prefix(Int.random(in: 0...lines[line].count, using: &random)))
    case 5:
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      return
    default:
      let range = Int.random(in: 0..<lines.count, using: &random)..<lines.count
      let piece = lines[range].prefix(40)
      lines.insert(contentsOf: piece, at: other)
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  @Test("deep nesting is refused")
  func deepNesting() {
    for depth in [10, 31, 33, 64, 65, 200, 20_000] {
      let node = "{ id: a, kind: sum, title: { th: ก, en: A }, children: ["
      let text = Mistake.head + "root: " + String(repeating: node, count: depth) + String(repeating: "]}", count: depth)
      expectSound(Array(text.utf8), "depth \(depth)")
    }
    expectSound(Array(String(repeating: "[", count: 100_000).utf8), "brackets")
    expectSound(Array(String(repeating: "- ", count: 100_000).utf8), "dashes")
  }

  @Test("a long chain of references is no circle and does not exhaust the stack")
  func longChain() {
    let nodes = (0..<3_000).map { number in
      let condition = number == 0 ? "" : ", when: \"satisfied[n\(number - 1)]\""
      return "    - { id: n\(number), kind: yes_no, title: { th: ก, en: A }\(condition) }"
    }
    let head = "root:\n  id: r\n  kind: sum\n  title: { th: ก, en: A }\n  children:\n"
    let text = Mistake.head + head + nodes.reversed().joined(separator: "\n") + "\n"
    let reading = InstrumentReader.read(Array(text.utf8), file: "f.yaml")
    #expect(reading.instrument != nil && reading.diagnostics.isEmpty)
  }
}
