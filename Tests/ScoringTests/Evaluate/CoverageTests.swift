import Kernel
import Scoring
import Testing

/// What does not apply is not waited for.
@Suite("Coverage")
struct CoverageTests {
  private func result(_ root: String, _ answers: [String: Answer]) throws -> NodeResult {
    Evaluation(AssessmentInput(answers: answers), plan: try InstrumentText.plan(root: root)).root
  }

  @Test("a part that does not apply and counts zero is not missing from the coverage")
  func zeroRule() throws {
    let root = """
      id: r
      kind: sum
      not_applicable: zero
      title: { th: ร, en: R }
      children:
        - { id: a, kind: yes_no, points: 2, title: { th: ก, en: A } }
        - { id: b, kind: yes_no, points: 4, title: { th: ข, en: B }, allow_not_applicable: true }
        - { id: c, kind: yes_no, points: 6, title: { th: ค, en: C } }
      """
    let half = try result(root, ["a": .yesNo(true), "b": .notApplicable])
    #expect(half.coverage == Exact("0.25"))
    #expect(half.floor == 2 && half.maximum == 12)
    #expect(try result(root, ["a": .yesNo(true), "b": .notApplicable, "c": .yesNo(true)]).coverage == 1)
  }

  @Test(
    "a target that does not apply is not missing from the coverage",
    arguments: [
      (["t1": Answer.yesNo(true), "t2": .notApplicable, "t3": .yesNo(false)], "1", "75"),
      (["t1": Answer.yesNo(true), "t2": .notApplicable], "0.666666666667", "75"),
      (["t1": Answer.yesNo(true), "t2": .yesNo(true)], "0.75", "75"),
    ])
  func tiers(answers: [String: Answer], coverage: String, score: String) throws {
    let root = """
      id: r
      kind: tiers
      title: { th: ร, en: R }
      tiers:
        - { at: 50, criterion: { id: t1, kind: yes_no, title: { th: ก, en: A } } }
        - at: 75
          criterion: { id: t2, kind: yes_no, allow_not_applicable: true, title: { th: ข, en: B } }
        - { at: 100, criterion: { id: t3, kind: yes_no, title: { th: ค, en: C } } }
      """
    let found = try result(root, answers)
    #expect(found.coverage == Exact(coverage))
    #expect(found.score == Exact(score))
  }

  @Test("a list may be declared not applicable as a whole")
  func list() throws {
    let root = """
      id: r
      kind: sum
      title: { th: ร, en: R }
      children:
        - { id: a, kind: yes_no, points: 2, title: { th: ก, en: A } }
        - id: list
          kind: collection
          allow_not_applicable: true
          title: { th: ข, en: B }
          item: { th: ชุดข้อมูล, en: Data set }
          each: { id: each, kind: yes_no, points: 8, title: { th: ค, en: C } }
      """
    let plan = try InstrumentText.plan(root: root)
    let evaluation = Evaluation(AssessmentInput(answers: ["a": .yesNo(true), "list": .notApplicable]), plan: plan)
    #expect(evaluation["list"]?.status == .notApplicable)
    #expect(evaluation.root.score == 10 && evaluation.root.coverage == 1)
  }

  @Test(
    "an empty list has the maximum of an item still to be answered",
    arguments: [([Answer.Item](), "12"), ([Answer.Item(name: "A", answers: [:])], "12")])
  func emptyList(items: [Answer.Item], maximum: String) throws {
    let root = """
      id: list
      kind: collection
      title: { th: ร, en: R }
      item: { th: ชุดข้อมูล, en: Data set }
      each:
        id: each
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: note, kind: text, title: { th: ข, en: B } }
          - { id: a, kind: yes_no, points: 5, title: { th: ค, en: C } }
          - { id: b, kind: tiers, title: { th: ง, en: D }, tiers: [{ at: 7, criterion: { id: t, kind: yes_no, title: { th: จ, en: E } } }] }
      """
    #expect(try result(root, ["list": .items(items)]).maximum == Exact(maximum))
    #expect(try result(root, ["list": .items(items)]).status == .blank)
  }

  @Test("an item that does not apply is left out, even while `only` cannot be decided")
  func undecidedItem() throws {
    let root = """
      id: list
      kind: collection
      only: value[open]
      title: { th: ร, en: R }
      item: { th: ชุดข้อมูล, en: Data set }
      each:
        id: each
        kind: sum
        allow_not_applicable: true
        title: { th: ก, en: A }
        children:
          - { id: open, kind: yes_no, points: 1, title: { th: ข, en: B } }
          - { id: good, kind: yes_no, points: 1, title: { th: ค, en: C } }
      """
    let items = [
      Answer.Item(name: "A", answers: ["open": .yesNo(true), "good": .yesNo(true)]),
      Answer.Item(name: "B", answers: ["each": .notApplicable]),
      Answer.Item(name: "C", answers: ["good": .yesNo(true)]),
    ]
    let found = try result(root, ["list": .items(items)])
    #expect(found.score == 2 && found.floor == 1)
    #expect(found.coverage == Exact("0.5"))
  }
}
