import Kernel
import Testing
import YAML

@testable import Scoring

@Suite("Running examples")
struct ExampleRunnerTests {
  private static let instrument =
    Mistake.head + """
      root:
        id: total
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, points: 4, title: { th: ก, en: A } }
          - { id: b, kind: bands, title: { th: ก, en: A }, input: {}, bands: [{ at_least: 0, score: 0 }, { at_least: 9, score: 6 }], between: linear }
      """

  private func failures(_ examples: String) throws -> [Diagnostic] {
    let reading = InstrumentReader.read(Array(Self.instrument.utf8), file: "f.yaml")
    let instrument = try #require(reading.instrument)
    let examples = ExamplesReader.read(Array(examples.utf8), file: "e.yaml", instrument: instrument)
    #expect(examples.diagnostics.map { $0.line(in: .english) } == [])
    return ExampleRunner.run(examples.examples, plan: Plan(instrument), file: "e.yaml")
  }

  @Test("an example that comes out as expected passes; figures are compared at the decimals written")
  func passes() throws {
    let failures = try failures(
      """
      examples:
        - title: { th: ก, en: A }
          answers: { a: yes, b: 5 }
          expect: { total: 7.33, b: { score: 3.3333, zero: 3, maximum: 6, coverage: 100, status: scored } }
          strongest: a
          weakest: b
          urgent: [b, a]
        - title: { th: ก, en: A }
          agencies: [{ id: A, answers: { a: yes, b: 9 } }, { id: B, answers: { a: no, b: 9 } }]
          expect_mean: { total: 8, a: { score: 2, maximum: 4 } }
          expect_rank: { A: 1, B: 2 }
      """)
    #expect(failures == [])
  }

  @Test("whatever does not come out as expected is reported at its place, in both languages")
  func fails() throws {
    let failures = try failures(
      """
      examples:
        - title: { th: ก, en: A }
          answers: { a: yes, b: 5 }
          expect: { total: 7.34, b: { zero: 4, maximum: 5, coverage: 99, status: blank } }
          strongest: b
          weakest: a
          urgent: [a, b]
        - title: { th: ก, en: A }
          answers: {}
          expect: { total: 0 }
        - title: { th: ก, en: A }
          agencies: [{ id: A, answers: { a: yes, b: 9 } }, { id: B, answers: { a: no, b: 9 } }]
          expect_mean: { total: 9 }
          expect_rank: { A: 2, B: 2 }
      """)
    let remedy = "look at the rules of the instrument, or at what is expected"
    #expect(
      failures.map { $0.line(in: .english) } == [
        "e.yaml:4:22: the score of “total” should be 7.34, but is 7.333333333333 – \(remedy)",
        "e.yaml:4:28: the status of “b” should be blank, but is scored – \(remedy)",
        "e.yaml:4:39: the score with blanks as zero of “b” should be 4, but is 3.333333333333 – \(remedy)",
        "e.yaml:4:51: the maximum of “b” should be 5, but is 6 – \(remedy)",
        "e.yaml:4:64: the coverage of “b” should be 99, but is 100 – \(remedy)",
        "e.yaml:5:16: the strongest pillar should be b, but is a – \(remedy)",
        "e.yaml:6:14: the weakest pillar should be a, but is b – \(remedy)",
        "e.yaml:7:14: the most urgent dimensions should be a, b, but is b, a – \(remedy)",
        "e.yaml:10:22: the score of “total” should be 0, but is blank – \(remedy)",
        "e.yaml:13:27: the mean of “total” should be 9, but is 8 – \(remedy)",
        "e.yaml:14:23: the rank of “A” should be 2, but is 1 – \(remedy)",
      ])
    #expect(
      failures.first?.line(in: .thai)
        == "e.yaml:4:22: คะแนนของ “total” ควรเป็น 7.34 แต่ได้ 7.333333333333 – ตรวจกติกาของแบบประเมิน หรือผลที่คาดไว้")
  }
}
