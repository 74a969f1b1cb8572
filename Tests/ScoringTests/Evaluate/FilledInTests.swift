import Kernel
import Testing

@testable import Scoring

@Suite("Texts that are filled in")
struct FilledInTests {
  private static let root = """
    id: r
    kind: sum
    title: { th: ร, en: R }
    children:
      - { id: t, kind: text, format: paragraph, points: 2, title: { th: ก, en: A } }
      - { id: f, kind: formula, maximum: 1, score: "if(answered[t], 1, 0)", title: { th: ก, en: A } }
    """

  @Test(
    "an answer without a letter or a digit is blank",
    arguments: [
      ("-", false), ("–", false), (" … ", false), (".", false), ("- - -", false), ("/", false), ("?!", false),
      ("*\n*", false), ("\u{200B}", false), ("✓", false),
      ("ก", true), ("ๆ", true), ("a", true), ("๑", true), ("0", true), ("- ไม่มี", true), ("ฯลฯ", true), ("½", true),
    ])
  func filledIn(text: String, isFilledIn: Bool) throws {
    let plan = try InstrumentText.plan(root: Self.root)
    let evaluation = Evaluation(AssessmentInput(answers: ["t": .text(text)]), plan: plan)
    let result = evaluation[try #require(plan.indices["t"])]
    #expect(result.status == (isFilledIn ? .scored : .blank))
    #expect(evaluation[try #require(plan.indices["f"])].score == (isFilledIn ? .one : .zero))
    #expect(evaluation.root.floor == (isFilledIn ? 3 : 0))
  }
}
