import Testing
import YAML

@Suite("Limits of reading YAML")
struct YAMLLimitTests {
  @Test("nesting is accepted up to the limit and refused beyond it", arguments: ["[", "- ", "{a: ", "? "])
  func depth(opening: String) {
    let limits = YAMLLimits(depth: 20)
    let deep = YAMLReader.parse(String(repeating: opening, count: 200_000), limits: limits)
    #expect(deep.node == nil)
    #expect(deep.errors.last?.problem == .tooDeep(limit: 20))
    let within = YAMLReader.parse(String(repeating: "[", count: 20) + String(repeating: "]", count: 20), limits: limits)
    #expect(within.errors.isEmpty)
  }

  @Test("too many bytes and too many nodes are refused")
  func size() {
    let limits = YAMLLimits(bytes: 1000, nodes: 10)
    #expect(
      YAMLReader.parse(String(repeating: " ", count: 1001), limits: limits).errors.map(\.problem)
        == [.tooLarge(limit: 1000)])
    #expect(
      YAMLReader.parse(String(repeating: "- a\n", count: 20), limits: limits).errors.map(\.problem)
        == [.tooLarge(limit: 10)])
  }

  @Test("a pyramid of aliases costs no more than its text")
  func laughs() {
    var source = "a0: &a0 [lol]\n"
    for level in 1...9 {
      let uses = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      source += "a\(level): &a\(level) [\(uses)]\n"
    }
    let errors = YAMLReader.parse(source).errors
    #expect(errors.count == 10 + 81)
    #expect(errors.allSatisfy { if case .aliasesNotAllowed = $0.problem { true } else { false } })
  }

  @Test("a flood of tag directives is refused at once, before or after a document")
  func directives() {
    let flood = (0..<100_000).map { "%TAG !a\($0)! b\n" }.joined()
    for (source, line) in [(flood + "--- a", 1), ("a\n...\n" + flood + "--- a", 3)] {
      let errors = YAMLReader.parse(source).errors
      #expect(errors == [YAMLError(mark: YAMLMark(line: line, column: 1), problem: .tagNotAllowed("%TAG"))])
    }
  }

  @Test("long names are cut in messages")
  func longNames() throws {
    let name = String(repeating: "ก", count: 1_000)
    let error = try #require(YAMLReader.parse("{\(name): 1, \(name): 2}").errors.first)
    #expect(error.problem == .duplicateKey(name))
    #expect(error.problem.english.count < 200)
    #expect(error.problem.thai.count < 200)
  }

  @Test("reading stops when the list of errors is full")
  func errorLimit() {
    let (node, errors) = YAMLReader.parse(String(repeating: "a: 1\n", count: 50), limits: YAMLLimits(errors: 7))
    #expect(node == nil)
    #expect(errors.count == 7)
  }

  @Test("random bytes and mutated documents always give an answer")
  func fuzz() {
    var random = SplitMix(state: 2_026)
    let written = "ก: &a [1, 'x', \"y\\n\"]\nb: !t {c: *a, ? [d] : |\n  e\n }\n---\n- >-\n  f\n# g\n%YAML 1.1\n"
    let seed = Array(written.utf8)
    let alphabet = Array("{}[]:-?&*!|>'\"%@`#, \n\t\\ab0~<".utf8)
    var trees = 0
    for turn in 0..<6_000 {
      let bytes: [UInt8]
      switch turn % 3 {
      case 0: bytes = (0..<Int.random(in: 0..<120, using: &random)).map { _ in .random(in: 0...255, using: &random) }
      case 1: bytes = (0..<Int.random(in: 0..<120, using: &random)).map { _ in alphabet.random(&random) }
      default: bytes = mutated(seed, &random, alphabet)
      }
      let (node, errors) = YAMLReader.parse(bytes)
      if node != nil { trees += 1 }
      #expect(errors.allSatisfy { $0.mark.line >= 1 && $0.mark.column >= 1 })
    }
    #expect(trees > 100)
  }

  private func mutated(_ seed: [UInt8], _ random: inout SplitMix, _ alphabet: [UInt8]) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = alphabet.random(&random)
      case 1: bytes.insert(alphabet.random(&random), at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 5))
      }
      if bytes.isEmpty { return seed }
    }
    return bytes
  }
}

/// A small seeded generator, so that a failure repeats.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension [UInt8] {
  fileprivate func random(_ random: inout SplitMix) -> UInt8 {
    self[Int.random(in: 0..<count, using: &random)]
  }
}
