import Kernel
import Testing

@testable import Scoring

@Suite("Figures as readers see them")
struct ShownFigureTests {
  private func failures(digits: Int, rounding: String, shown: String) throws -> [String] {
    let plan = try InstrumentText.plan(
      root: """
        id: total
        kind: number
        scored: true
        max: 500
        title: { th: ก, en: A }
        """, head: "digits: \(digits)\nrounding: \(rounding)")
    let text = """
      examples:
        - title: { th: ก, en: A }
          answers: { total: 308.6667 }
          expect: { total: { shown: "\(shown)" } }
      """
    let reading = ExamplesReader.read(Array(text.utf8), file: "e.yaml", instrument: plan.instrument)
    #expect(reading.diagnostics.map { $0.line(in: .english) } == [])
    return ExampleRunner.run(reading.examples, plan: plan, file: "e.yaml").map { $0.line(in: .english) }
  }

  @Test(
    "an example expects the digits and the rounding of its instrument",
    arguments: [(0, "down", "308"), (0, "half_away", "309"), (2, "half_away", "308.67"), (1, "down", "308.6")])
  func meets(digits: Int, rounding: String, shown: String) throws {
    #expect(try failures(digits: digits, rounding: rounding, shown: shown) == [])
  }

  @Test("a figure shown otherwise is reported at its place")
  func differs() throws {
    let found = try failures(digits: 0, rounding: "down", shown: "309")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("e.yaml:4:31: the score as shown of “total” should be “309”, but is “308”") == true)
  }
}
