import Kernel
import YAML

/// Runs worked examples: they are the tests of an instrument.
public enum ExampleRunner {
  /// Everything that does not come out as expected, at the place of the expectation; none when the example passes.
  public static func run(_ example: Example, plan: Plan, file: String) -> [Diagnostic] {
    var run = ExampleRun(example: example, plan: plan, file: file)
    run.compare()
    return run.failures
  }

  /// Runs all examples of a file.
  public static func run(_ examples: [Example], plan: Plan, file: String) -> [Diagnostic] {
    examples.flatMap { run($0, plan: plan, file: file) }
  }
}

/// One example with what came out.
private struct ExampleRun {
  let example: Example
  let plan: Plan
  let file: String
  let result: RoundResult
  var failures: [Diagnostic] = []

  init(example: Example, plan: Plan, file: String) {
    self.example = example
    self.plan = plan
    self.file = file
    let entries = example.agencies.map { RoundEntry(id: $0.id, input: $0.input) }
    result = RoundResult(entries, round: example.agencies.first?.input.round, plan: plan)
  }

  private var rows: [Int] { Array(example.agencies.indices) }

  mutating func compare() {
    checkTaken()
    for expectation in example.expectations {
      guard let node = plan.indices[expectation.node] else { continue }
      if example.isGroup {
        compareMean(expectation, node)
      } else {
        compare(expectation, with: result.result(0, node))
      }
    }
    compareRanks()
    compareSummary()
  }

  /// Results taken as they are can be no more than their nodes can give.
  private mutating func checkTaken() {
    for (row, agency) in example.agencies.enumerated() {
      for taken in agency.written?.takenScores(agency.input.answers, of: row, plan) ?? [] {
        guard let problem = taken.problem(in: result) else { continue }
        let finding = Finding.badAnswer(problem)
        failures.append(Diagnostic(file: file, mark: taken.place, problem: finding.problem, remedy: finding.remedy))
      }
    }
  }

  private mutating func fail(_ what: LocalizedText, expected: LocalizedText, found: LocalizedText, at mark: YAMLMark) {
    let finding = Finding.unmet(what, expected: expected, found: found)
    failures.append(Diagnostic(file: file, mark: mark, problem: finding.problem, remedy: finding.remedy))
  }

  private mutating func compare(_ expectation: Expectation, with result: NodeResult) {
    let node = expectation.node
    let status = Expectation.Status(result.status)
    if let expected = expectation.status, expected != status {
      fail(
        .ofNode("status", node), expected: LocalizedText(same: expected.rawValue),
        found: LocalizedText(same: status.rawValue), at: expectation.mark)
    }
    // Without a score there is only a figure when blanks count as zero.
    if let figure = expectation.score {
      if result.hasScore {
        compare(figure, with: result.score, .ofNode("score", node))
      } else {
        fail(
          .ofNode("score", node), expected: LocalizedText(same: figure.value.description),
          found: LocalizedText(same: status.rawValue), at: figure.mark)
      }
    }
    if let shown = expectation.shown { compare(shown, with: result, node) }
    if let figure = expectation.zero { compare(figure, with: result.floor, .ofNode("zero", node)) }
    if let figure = expectation.maximum { compare(figure, with: result.maximum, .ofNode("maximum", node)) }
    if let figure = expectation.coverage {
      compare(figure, with: result.coverage.multiplied(by: .hundred) ?? .zero, .ofNode("coverage", node))
    }
  }

  private mutating func compare(_ expected: Expectation.Figure, with found: Exact, _ what: LocalizedText) {
    guard found.rounded(to: expected.digits) != expected.value else { return }
    fail(
      what, expected: LocalizedText(same: expected.value.formatted(digits: expected.digits)),
      found: LocalizedText(same: found.description), at: expected.mark)
  }

  /// What readers see is compared letter by letter.
  private mutating func compare(_ expected: Expectation.ShownFigure, with result: NodeResult, _ node: String) {
    let found = result.hasScore ? plan.instrument.shown(result.score) : Expectation.Status(result.status).rawValue
    guard found != expected.text else { return }
    fail(
      .ofNode("shown", node), expected: LocalizedText(same: "“\(expected.text)”"),
      found: LocalizedText(same: "“\(found)”"), at: expected.mark)
  }

  private mutating func compareMean(_ expectation: Expectation, _ node: Int) {
    guard let mean = result.mean(of: node, over: rows) else {
      let nothing = LocalizedText(th: "ไม่มีคะแนน", en: "without a score")
      let expected = expectation.score ?? expectation.maximum
      return fail(
        .ofNode("mean", expectation.node), expected: LocalizedText(same: expected?.value.description ?? ""),
        found: nothing, at: expectation.mark)
    }
    if let figure = expectation.score { compare(figure, with: mean.score, .ofNode("mean", expectation.node)) }
    if let figure = expectation.maximum { compare(figure, with: mean.maximum, .ofNode("maximum", expectation.node)) }
  }

  private mutating func compareRanks() {
    let ranks = result.ranks(of: plan.rootIndex)
    for expected in example.ranks {
      guard let row = example.agencies.firstIndex(where: { $0.id == expected.agency }) else { continue }
      guard ranks[row] != expected.rank else { continue }
      let none = LocalizedText(th: "ไม่มีลำดับ", en: "none")
      fail(
        .ofNode("rank", expected.agency), expected: LocalizedText(same: "\(expected.rank)"),
        found: ranks[row].map { LocalizedText(same: "\($0)") } ?? none, at: expected.mark)
    }
  }

  private mutating func compareSummary() {
    let summary = result.summary(over: rows)
    compare(example.strongest, with: summary.strongest, .strongest)
    compare(example.weakest, with: summary.weakest, .weakest)
    guard let first = example.urgent.first else { return }
    let expected = example.urgent.map(\.id)
    let found = summary.urgent.map { plan.nodes[$0.node].id }
    guard expected != found else { return }
    fail(
      .urgent, expected: LocalizedText(same: expected.joined(separator: ", ")),
      found: LocalizedText(same: found.joined(separator: ", ")), at: first.mark)
  }

  private mutating func compare(_ expected: ExpectedNode?, with found: SummaryFigure?, _ what: LocalizedText) {
    guard let expected else { return }
    let id = found.map { plan.nodes[$0.node].id }
    guard id != expected.id else { return }
    let none = LocalizedText(th: "ไม่มี", en: "none")
    fail(
      what, expected: LocalizedText(same: expected.id), found: id.map { LocalizedText(same: $0) } ?? none,
      at: expected.mark)
  }
}

extension LocalizedText {
  fileprivate static func ofNode(_ what: String, _ id: String) -> LocalizedText {
    let thai = [
      "score": "คะแนน", "zero": "คะแนนเมื่อนับข้อว่างเป็น 0", "maximum": "คะแนนเต็ม", "coverage": "ความครบถ้วน",
      "status": "สถานะ", "shown": "คะแนนที่แสดง", "mean": "ค่าเฉลี่ย", "rank": "ลำดับ",
    ]
    let english = [
      "zero": "the score with blanks as zero", "mean": "the mean", "rank": "the rank", "status": "the status",
      "shown": "the score as shown",
    ]
    return LocalizedText(th: "\(thai[what] ?? what)ของ “\(id)”", en: "\(english[what] ?? "the \(what)") of “\(id)”")
  }

  fileprivate static let strongest = LocalizedText(th: "ด้านที่เข้มแข็งที่สุด", en: "the strongest pillar")
  fileprivate static let weakest = LocalizedText(th: "ด้านที่ควรพัฒนามากที่สุด", en: "the weakest pillar")
  fileprivate static let urgent = LocalizedText(th: "ด้านที่ควรเร่งพัฒนา", en: "the most urgent dimensions")
}

extension Expectation.Status {
  init(_ status: NodeResult.Status) {
    self =
      switch status {
      case .scored: .scored
      case .blank: .blank
      case .notApplicable: .notApplicable
      case .monitor: .monitor
      case .joint: .joint
      case .given: .given
      case .absent: .absent
      }
  }
}
