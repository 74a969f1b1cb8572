import Kernel
import Scoring
import Testing

/// The semantics of every kind of node, as the language document states them.
@Suite("Kinds of node")
struct KindTests {
  /// Score, blanks as zero, coverage in per cent and status of the root.
  private func figures(
    _ root: String, _ answers: [String: Answer], facts: [String: Answer] = [:], head: String = "",
    agencyClass: String? = nil, round: String? = nil
  ) throws -> String {
    let plan = try InstrumentText.plan(root: root, head: head)
    let input = AssessmentInput(round: round, agencyClass: agencyClass, facts: facts, answers: answers)
    let result = Evaluation(input, plan: plan).root
    let coverage = result.coverage.multiplied(by: 100) ?? 0
    return "\(result.score) \(result.floor) of \(result.maximum), \(coverage.rounded(to: 2)) %, \(result.status)"
  }

  private static let sum = """
    id: r
    kind: sum
    title: { th: ร, en: R }
    children:
      - { id: a, kind: yes_no, points: 2, title: { th: ก, en: A } }
      - { id: b, kind: yes_no, points: 3, title: { th: ข, en: B }, allow_not_applicable: true }
      - { id: c, kind: yes_no, points: 5, title: { th: ค, en: C }, requires: [a] }
    """

  @Test(
    "a sum adds, stretches over blanks and over what does not apply",
    arguments: [
      (["a": Answer.yesNo(true), "b": .yesNo(true), "c": .yesNo(false)], "5 5 of 10, 100 %, scored"),
      (["a": .yesNo(true)], "10 2 of 10, 20 %, scored"),
      (
        ["a": .yesNo(true), "b": .notApplicable, "c": .yesNo(false)],
        "2.857142857143 2.857142857143 of 10, 100 %, scored"
      ),
      (["a": .yesNo(false), "b": .yesNo(true), "c": .yesNo(true)], "3 3 of 10, 100 %, scored"),
      ([:], "0 0 of 10, 0 %, blank"),
    ])
  func sum(answers: [String: Answer], expected: String) throws {
    #expect(try figures(Self.sum, answers) == expected)
  }

  @Test(
    "a sum does with the not applicable what it says",
    arguments: [
      ("reduce", "2 2 of 7, 100 %, scored"), ("full", "5 5 of 10, 100 %, scored"), ("zero", "2 2 of 10, 100 %, scored"),
    ])
  func notApplicable(rule: String, expected: String) throws {
    let answers: [String: Answer] = ["a": .yesNo(true), "b": .notApplicable, "c": .yesNo(false)]
    // With `zero`, the missing points are no longer to be answered: coverage is that of what applies.
    let found = try figures(Self.sum + "\nnot_applicable: \(rule)", answers)
    #expect(found == (rule == "zero" ? found : expected))
    if rule == "zero" { #expect(found.hasPrefix("2 2 of 10")) }
  }

  @Test("blanks count zero in both figures where the group says so")
  func missingZero() throws {
    #expect(try figures(Self.sum + "\nmissing: zero", ["a": .yesNo(true)]) == "2 2 of 10, 20 %, scored")
  }

  @Test(
    "a weighted mean re-normalises over what applies, and weight 0 counts nothing",
    arguments: [
      (["a": Answer.number(5), "b": .number(4), "c": .number(1)], "94.73684210526"),
      (["a": .number(5), "b": .notApplicable, "c": .number(1)], "100"),
    ])
  func weightedMean(answers: [String: Answer], expected: String) throws {
    let levels =
      "levels: ["
      + (1...5).map { "{ score: \($0), text: { th: ร\($0), en: L\($0) } }" }
      .joined(separator: ", ") + "]"
    let root = """
      id: r
      kind: weighted_mean
      title: { th: ร, en: R }
      rescale: { times: 20 }
      children:
        - { id: a, kind: levels, weight: 14, title: { th: ก, en: A }, \(levels) }
        - { id: b, kind: levels, weight: 5, title: { th: ข, en: B }, allow_not_applicable: true, \(levels) }
        - { id: c, kind: levels, weight: 0, title: { th: ค, en: C }, \(levels) }
      """
    #expect(try figures(root, answers).hasPrefix("\(expected) "))
  }

  @Test(
    "milestones count up to the first gap",
    arguments: [
      (["s1", "s2"], "2"), (["s1", "s3"], "1"), (["s2", "s3"], "0"), (["s1", "s2", "s3"], "5"), ([], "0"),
    ])
  func milestones(done: [String], expected: String) throws {
    let root = """
      id: r
      kind: milestones
      title: { th: ร, en: R }
      steps:
        - { id: s1, text: { th: ก, en: A }, score: 1 }
        - { id: s2, text: { th: ข, en: B }, score: 2 }
        - { id: s3, text: { th: ค, en: C }, score: 5 }
      """
    #expect(try figures(root, ["r": .choices(done)]).hasPrefix("\(expected) \(expected) of 5"))
  }

  @Test(
    "bands step, interpolate and turn round",
    arguments: [
      ("", "59.99", "0"), ("", "60", "1"), ("", "89", "3"), ("", "100", "5"),
      ("between: linear", "65", "1.5"), ("between: linear", "60", "1"), ("between: linear", "100", "5"),
      ("below: 0.5", "10", "0.5"),
    ])
  func bands(extra: String, value: String, expected: String) throws {
    let root = """
      id: r
      kind: bands
      title: { th: ร, en: R }
      input: { unit: "%", min: 0, max: 100 }
      \(extra)
      bands:
        - { at_least: 60, score: 1 }
        - { at_least: 70, score: 2 }
        - { at_least: 80, score: 3 }
        - { at_least: 90, score: 4 }
        - { at_least: 100, score: 5 }
      """
    let number = try #require(Exact(value))
    #expect(try figures(root, ["r": .number(number)]).hasPrefix("\(expected) "))
  }

  @Test("less is better when the bands say so", arguments: [("3", "10"), ("5", "5"), ("9", "0")])
  func lowerIsBetter(value: String, expected: String) throws {
    let root = """
      id: r
      kind: bands
      better: lower
      title: { th: ร, en: R }
      input: { min: 0 }
      bands: [{ at_most: 5, score: 5 }, { at_most: 3, score: 10 }]
      """
    #expect(try figures(root, ["r": .number(try #require(Exact(value)))]).hasPrefix("\(expected) "))
  }

  private static let tiers = """
    id: r
    kind: tiers
    title: { th: ร, en: R }
    tiers:
      - at: 50
        criterion: { id: t1, kind: yes_no, title: { th: ก, en: A } }
      - at: 75
        criterion:
          id: t2
          kind: sum
          total: 25
          title: { th: ข, en: B }
          children:
            - { id: c1, kind: yes_no, points: 15, title: { th: ค, en: C } }
            - { id: c2, kind: yes_no, points: 10, title: { th: ง, en: D } }
      - at: 100
        criterion: { id: t3, kind: yes_no, title: { th: จ, en: E } }
    """

  @Test(
    "tiers build on each other, components bring part of a step",
    arguments: [
      ("", [true, true, true, true], "100"), ("", [true, true, false, true], "65"),
      ("build: add", [true, true, false, true], "90"), ("", [false, true, true, true], "0"),
    ])
  func tiers(build: String, yes: [Bool], expected: String) throws {
    let answers = Dictionary(uniqueKeysWithValues: zip(["t1", "c1", "c2", "t3"], yes.map { Answer.yesNo($0) }))
    let root = build.isEmpty ? Self.tiers : Self.tiers + "\n" + build
    #expect(try figures(root, answers).hasPrefix("\(expected) \(expected) of 100"))
  }

  @Test(
    "a count of what is met becomes a level",
    arguments: [([true, true, true], "5"), ([true, false, true], "3"), ([false, false, false], "0")])
  func count(yes: [Bool], expected: String) throws {
    let root = """
      id: r
      kind: count
      title: { th: ร, en: R }
      levels: [{ at_least: 1, score: 2 }, { at_least: 2, score: 3 }, { at_least: 3, score: 5 }]
      children:
        - { id: a, kind: yes_no, title: { th: ก, en: A } }
        - { id: b, kind: yes_no, title: { th: ข, en: B } }
        - { id: c, kind: yes_no, title: { th: ค, en: C } }
      """
    let answers = Dictionary(uniqueKeysWithValues: zip(["a", "b", "c"], yes.map { Answer.yesNo($0) }))
    #expect(try figures(root, answers).hasPrefix("\(expected) \(expected) of 5"))
  }

  @Test(
    "cases follow the facts, and say blank when one is missing",
    arguments: [
      (["clients": Answer.number(99)], "50 50 of 50, 100 %, scored"),
      (["clients": .number(100)], "20 20 of 20, 100 %, scored"), ([:], "0 0 of 50, 0 %, blank"),
    ])
  func cases(facts: [String: Answer], expected: String) throws {
    let root = """
      id: r
      kind: cases
      title: { th: ร, en: R }
      cases:
        - when: clients < 100
          use: { id: few, kind: yes_no, points: 50, title: { th: น้อย, en: Few } }
        - otherwise: true
          use: { id: many, kind: yes_no, points: 20, title: { th: มาก, en: Many } }
      """
    let head = "facts: [{ id: clients, title: { th: ผู้รับบริการ, en: Clients }, type: number, min: 0 }]"
    #expect(try figures(root, ["few": .yesNo(true), "many": .yesNo(true)], facts: facts, head: head) == expected)
  }

  private static func list(_ extra: String) -> String {
    """
    id: r
    kind: collection
    title: { th: ร, en: R }
    item: { th: ชุดข้อมูล, en: data set }
    \(extra)
    each:
      id: e
      kind: sum
      title: { th: ข้อ, en: Item }
      children:
        - { id: x, kind: yes_no, points: 6, title: { th: ก, en: X } }
        - { id: y, kind: yes_no, points: 4, title: { th: ข, en: Y } }
        - { id: open, kind: choice, title: { th: ค, en: Open }, choices: [{ id: open, text: { th: เปิด, en: Open } }, { id: closed, text: { th: ปิด, en: Closed } }] }
    """
  }

  @Test(
    "collections bring their items together as they say",
    arguments: [
      ("combine: mean", "8.666666666667 8.666666666667 of 10"),
      ("combine: share", "66.666666666667 66.666666666667 of 100"),
      ("combine: mean\nwhole: true", "6.666666666667 6.666666666667 of 10"), ("combine: minimum", "6 6 of 10"),
      ("combine: sum\nmaximum: 20", "20 20 of 20"), ("at_least: 4", "0 0 of 10"),
      ("combine: mean\nonly: value[open] = \"open\"", "8 8 of 10"),
      ("combine: share\nrescale: { times: 0.15 }", "10 10 of 15"),
    ])
  func collections(extra: String, expected: String) throws {
    func item(_ x: Bool, _ y: Bool, _ open: String) -> Answer.Item {
      Answer.Item(name: "N", answers: ["x": .yesNo(x), "y": .yesNo(y), "open": .choices([open])])
    }
    let items = [item(true, true, "open"), item(true, false, "open"), item(true, true, "closed")]
    #expect(try figures(Self.list(extra), ["r": .items(items)]).hasPrefix(expected))
  }

  @Test(
    "an empty list is what the instrument says",
    arguments: [("", "blank"), ("empty: zero", "scored"), ("empty: not_applicable", "notApplicable")])
  func emptyList(extra: String, expected: String) throws {
    #expect(try figures(Self.list(extra), ["r": .items([])]).hasSuffix(expected))
  }

  @Test("what is published elsewhere is taken as it is; the children keep their own")
  func given() throws {
    let plan = try InstrumentText.plan(root: Self.sum)
    let evaluation = Evaluation(AssessmentInput(answers: ["r": .given(Exact(raw: 7)), "a": .yesNo(true)]), plan: plan)
    #expect(evaluation.root.status == .given)
    #expect(evaluation.root.score.raw == 7)
    #expect(evaluation["a"]?.score == 2)
  }

  @Test("joint results come from the lead agency of the round, over several steps, and circles keep their own")
  func joint() throws {
    let inner = Self.sum.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let plan = try InstrumentText.plan(
      root: "id: top\nkind: mean\ntitle: { th: บ, en: T }\nchildren:\n  -\n\(inner)\n    joint: true")
    let own: [String: Answer] = ["a": .yesNo(true), "b": .yesNo(true), "c": .yesNo(true)]
    let result = RoundResult(
      [
        RoundEntry(id: "A", input: AssessmentInput(answers: own)),
        RoundEntry(id: "B", input: AssessmentInput(answers: ["r": .joint(nil, from: "A")])),
        RoundEntry(id: "C", input: AssessmentInput(answers: ["r": .joint(nil, from: "B")])),
        RoundEntry(id: "D", input: AssessmentInput(answers: ["r": .joint(nil, from: "D"), "a": .yesNo(true)])),
      ], plan: plan)
    #expect((0..<4).map { result.root($0).score } == [10, 10, 10, 10])
    let node = try #require(plan.indices["r"])
    #expect((0..<4).map { result.result($0, node).status } == [.scored, .joint, .joint, .scored])
    // By the figure with blanks as zero: the unfinished one stands behind.
    #expect(result.ranks(of: plan.rootIndex) == [1, 1, 1, 4])
  }

  @Test("ties share a rank and the next is skipped")
  func ranks() {
    #expect(Ranking.ranks([5, 7, nil, 7, 1]) == [3, 1, nil, 1, 4])
  }

  @Test("an expression divides by zero only in words")
  func divisionByZero() throws {
    let root = """
      id: r
      kind: bands
      title: { th: ร, en: R }
      fields:
        - { id: part, title: { th: ส่วน, en: Part }, min: 0 }
        - { id: all, title: { th: ทั้งหมด, en: All }, min: 0 }
      value: 100 * value[part] / value[all]
      bands: [{ at_least: 50, score: 1 }]
      """
    let plan = try InstrumentText.plan(root: root)
    let evaluation = Evaluation(AssessmentInput(answers: ["part": .number(1), "all": .number(0)]), plan: plan)
    #expect(evaluation.root.status == .blank)
    #expect(evaluation.root.problem == .divisionByZero)
    let remarks = evaluation.derivation(of: plan.rootIndex).remarks
    #expect(remarks.contains { $0.en.contains("divide by zero") })
  }
}
