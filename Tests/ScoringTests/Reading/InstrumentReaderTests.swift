import Kernel
import Testing

@testable import Scoring

@Suite("Reading instruments")
struct InstrumentReaderTests {
  private func read(_ text: String) -> InstrumentReading {
    InstrumentReader.read(Array(text.utf8), file: "f.yaml")
  }

  @Test("all mistakes of a file come in one run, in its order, without what merely follows from them")
  func severalMistakes() {
    let reading = read(
      """
      samrit: 1
      id: t
      version: "1"
      titel: { th: ก, en: A }
      digits: 9
      facts:
        - { id: clients, type: number, title: { th: ก, en: A } }
        - { id: class, type: yes_no, title: { th: ก, en: A } }
      root:
        id: r
        kind: sum
        total: 10
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, points: "4 +", title: { th: ก, en: A } }
          - { id: b, kind: yesno, title: { th: ก, en: A } }
          - { id: c, kind: levels, title: { th: ก, en: A }, levels: [{ score: 2, empty: true }] }
          - id: d
            kind: yes_no
            title: { th: ก, en: A }
            when: "value[b] = 1 and value[nothing] and clients > 3"
            requires: [a, other]
          - id: e
            kind: mean
            title: { th: ก, en: A }
            children:
              - { id: a, kind: yes_no, weight: 2, title: { th: ก, en: A } }
      """)
    #expect(reading.instrument == nil)
    #expect(
      reading.diagnostics.map { $0.line(in: .english) } == [
        "f.yaml:4:1: the key “titel” is unknown in the instrument – did you mean “title”?",
        "f.yaml:5:9: 9 digits after the point are out of range – use 0 to 6",
        "f.yaml:8:11: “class” is a word of the language – choose another id",
        "f.yaml:15:42: the expression ends too soon – add the missing value at the end",
        "f.yaml:16:22: the kind “yesno” is unknown – did you mean “yes_no”?",
        "f.yaml:17:64: the highest level (2) is empty, so nobody can reach it – write what it means, or remove it",
        "f.yaml:21:37: there is no node with the id “nothing” – use the id of a node of this instrument",
        "f.yaml:22:21: there is no node with the id “other” – use the id of a node of this instrument",
        "f.yaml:27:17: the id “a” is already used in line 15 – give this node an id of its own",
        "f.yaml:27:34: the weight has no effect here: “e” is of kind mean"
          + " – remove it, or make “e” a weighted_mean",
      ])
  }

  @Test("more than 64 steps are refused")
  func tooManySteps() {
    let steps = (1...65).map { "  - { id: s\($0), text: { th: ก, en: A }, score: \($0) }" }.joined(separator: "\n  ")
    let reading = read(
      Mistake.head + "root:\n  id: r\n  kind: milestones\n  title: { th: ก, en: A }\n  steps:\n  \(steps)\n")
    #expect(
      reading.diagnostics.map { $0.line(in: .english) } == ["f.yaml:10:5: “steps” has more than 64 elements – split it"]
    )
  }

  @Test("every key of the language arrives in the model")
  func wholeLanguage() throws {
    let reading = read(Self.everything)
    #expect(reading.diagnostics.map { $0.line(in: .english) } == [])
    let instrument = try #require(reading.instrument)
    #expect(instrument.fiscalYear == 2565 && instrument.digits == 3 && instrument.rounding == .halfEven)
    #expect(instrument.rounds.map(\.due) == ["2025-03-31", nil])
    #expect(instrument.facts.map(\.id) == ["clients", "open", "size"])
    #expect(instrument.grades.map(\.atLeast) == [50, 80])
    #expect(instrument.source?.item == LocalizedText(same: "6"))
    let nodes = instrument.root.children
    #expect(
      nodes.map(\.kind.name) == [
        "yes_no", "levels", "choice", "milestones", "bands", "bands", "formula", "number", "text", "index", "count",
        "tiers", "cases", "collection", "collection", "sum", "minimum", "mean",
      ])
    let first = nodes[0]
    #expect(first.rounds == ["m6", "m12"] && first.requires == ["levels"] && first.satisfiedAt == 60)
    #expect(first.round == Rounding(digits: 1, mode: .up) && first.allowsNotApplicable && first.isJoint)
    #expect(
      first.evidence == [EvidenceRequirement(id: "plan", title: LocalizedText(th: "ก", en: "A"), isRequired: true)])
    #expect(first.part == .dimension && first.condition?.text == "clients > 3 and round = \"m6\"")
    guard case .byClass(let weights, let otherwise) = first.weight else {
      Issue.record("no weight by class")
      return
    }
    #expect(weights == ["central": 5] && otherwise == 10)
    guard case .collection(let list) = nodes[14].kind else {
      Issue.record("no collection")
      return
    }
    #expect(list.sameItemsAs == "sets" && list.combine == .share && list.only?.text == "value[open-set]")
    #expect(nodes[15].missing == .zero && nodes[15].notApplicable == .full)
  }

  static let everything = """
    samrit: 1
    id: t
    version: "1"
    title: { th: ก, en: A }
    about: { th: ก, en: A }
    source: { document: { th: ก, en: A }, item: "6" }
    notes: [Plain, { th: ก, en: A }]
    fiscal_year: 2565
    digits: 3
    rounding: half_even
    rounds:
      - { id: m6, title: { th: ก, en: A }, due: 2025-03-31 }
      - { id: m12, title: { th: ก, en: A } }
    classes: [{ id: central, title: { th: ก, en: A } }, { id: region, title: { th: ก, en: A } }]
    facts:
      - { id: clients, type: number, title: { th: ก, en: A }, unit: people, min: 0, max: 1000000 }
      - { id: open, type: yes_no, title: { th: ก, en: A } }
      - { id: size, type: choice, title: { th: ก, en: A }, choices: [{ id: big, title: { th: ก, en: A } }] }
    grades: [{ at_least: 50, title: { th: ก, en: A } }, { at_least: 80, title: { th: ก, en: A } }]
    root:
      id: r
      kind: weighted_mean
      title: { th: ก, en: A }
      rescale: { to: 100 }
      children:
        - id: yes
          kind: yes_no
          points: "if(open, 1, 2)"
          title: { th: ก, en: A }
          question: { th: ก, en: A }
          guidance: { th: ก, en: A }
          evidence: [{ id: plan, title: { th: ก, en: A }, required: true }]
          source: { document: B }
          notes: [C]
          rounds: [m6, m12]
          when: 'clients > 3 and round = "m6"'
          weight: { central: 5, otherwise: 10 }
          requires: [levels]
          satisfied_at: 60
          rescale: { times: 20 }
          round: { digits: 1, mode: up }
          allow_not_applicable: true
          joint: true
          part: dimension
        - { id: levels, weight: 1, kind: levels, title: { th: ก, en: A }, levels: [{ score: 0, empty: true }, { score: 1, text: { th: ก, en: A } }] }
        - { id: choice, weight: 1, kind: choice, multiple: true, maximum: 2, title: { th: ก, en: A }, choices: [{ id: a, text: { th: ก, en: A }, score: 3 }] }
        - { id: steps, weight: 1, kind: milestones, title: { th: ก, en: A }, steps: [{ id: s1, text: { th: ก, en: A }, score: 1 }] }
        - id: bands
          weight: 1
          kind: bands
          title: { th: ก, en: A }
          input: { unit: "%", min: 0, max: 100, whole: true }
          better: lower
          between: linear
          below: 0.5
          bands: [{ at_most: 80, score: 1, text: { th: ก, en: A } }, { at_most: "clients / 1000", score: 2 }]
        - id: ratio
          weight: 1
          kind: bands
          title: { th: ก, en: A }
          fields: [{ id: part, title: { th: ก, en: A }, min: 0 }, { id: all, title: { th: ก, en: A }, whole: true }]
          value: "100 * value[part] / value[all]"
          bands: [{ at_least: 50, score: 1 }]
        - { id: formula, weight: 1, kind: formula, title: { th: ก, en: A }, score: "value[extra] + score[bands]", maximum: 4, fields: [{ id: extra, title: { th: ก, en: A } }] }
        - { id: number, weight: 1, kind: number, title: { th: ก, en: A }, unit: { th: ก, en: A }, min: 0, max: 5, whole: true, scored: true }
        - { id: text, weight: 0, kind: text, title: { th: ก, en: A }, format: url, points: 1 }
        - { id: index, weight: 1, kind: index, title: { th: ก, en: A }, base: 5, minimum_answered: 1, children: [{ id: i1, kind: yes_no, title: { th: ก, en: A } }] }
        - { id: count, weight: 1, kind: count, title: { th: ก, en: A }, levels: [{ at_least: 1, score: 3 }], children: [{ id: c1, kind: yes_no, title: { th: ก, en: A } }] }
        - { id: tiers, weight: 1, kind: tiers, build: add, title: { th: ก, en: A }, tiers: [{ at: 50, criterion: { id: t1, kind: yes_no, title: { th: ก, en: A } } }] }
        - id: cases
          weight: 1
          kind: cases
          title: { th: ก, en: A }
          cases:
            - { when: 'size = "big" or class = "central"', use: { id: k1, kind: yes_no, title: { th: ก, en: A } } }
            - { otherwise: true, use: { id: k2, kind: yes_no, title: { th: ก, en: A } } }
        - id: sets
          weight: "sum[records]"
          kind: collection
          title: { th: ก, en: A }
          item: { th: ก, en: A }
          combine: sum
          whole: true
          maximum: 10
          empty: zero
          each:
            id: set
            kind: sum
            title: { th: ก, en: A }
            children:
              - { id: open-set, kind: yes_no, title: { th: ก, en: A } }
              - { id: records, kind: number, title: { th: ก, en: A } }
        - { id: use, weight: 1, kind: collection, title: { th: ก, en: A }, item: { th: ก, en: A }, combine: share, at_least: 2, same_items_as: sets, only: "value[open-set]", each: { id: used, kind: yes_no, title: { th: ก, en: A } } }
        - { id: sum, weight: 1, kind: sum, total: 2, missing: zero, not_applicable: full, title: { th: ก, en: A }, children: [{ id: s, kind: yes_no, points: 2, title: { th: ก, en: A } }] }
        - { id: minimum, weight: 1, kind: minimum, title: { th: ก, en: A }, children: [{ id: m, kind: yes_no, title: { th: ก, en: A } }] }
        - { id: mean, weight: 1, kind: mean, part: pillar, title: { th: ก, en: A }, children: [{ id: n, kind: yes_no, monitor: true, title: { th: ก, en: A } }, { id: o, kind: yes_no, title: { th: ก, en: A } }] }
    """
}
