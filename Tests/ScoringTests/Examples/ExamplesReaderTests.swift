import Kernel
import Testing
import YAML

@testable import Scoring

@Suite("Reading examples")
struct ExamplesReaderTests {
  private func read(_ text: String) throws -> ExamplesReading {
    ExamplesReader.read(Array(text.utf8), file: "e.yaml", instrument: try AnswerInstrument.read())
  }

  @Test("everything that an example can say arrives")
  func wholeExample() throws {
    let reading = try read(
      """
      examples:
        - title: { th: ก, en: A }
          source: { document: B }
          round: m12
          class: central
          facts: { clients: 120, open: yes, size: big }
          answers:
            "yes": n/a
            level: 3
            one: public
            many: [a, b]
            steps: [s1]
            line: "n/a"
            date:
            ratio: { given: 2.50 }
            sets:
              - { name: Register, answers: { meta: yes, used: 4 } }
          weights: { level: 5 }
          expect:
            r: 66.67
            level: { score: 3, zero: 3, maximum: 3, coverage: 100, status: scored }
          strongest: level
          weakest: yes
          urgent: [level, band]
        - title: { th: ก, en: A }
          agencies:
            - { id: A, answers: { "yes": { joint: 1, from: B } } }
            - { id: B, answers: { "yes": { from: A } }, class: central, facts: { clients: 1 }, weights: { level: 2 } }
          expect_mean: { r: 41.5, level: { score: 2, maximum: 3 } }
          expect_rank: { A: 1, B: 2 }
      """)
    #expect(reading.diagnostics.map { $0.line(in: .english) } == [])
    let example = try #require(reading.examples.first)
    let input = try #require(example.agencies.first?.input)
    #expect(input.round == "m12" && input.agencyClass == "central" && input.weights == ["level": 5])
    #expect(input.facts == ["clients": .number(120), "open": .yesNo(true), "size": .choices(["big"])])
    #expect(
      input.answers == [
        "yes": .notApplicable, "level": .number(3), "one": .choices(["public"]), "many": .choices(["a", "b"]),
        "steps": .choices(["s1"]), "line": .text("n/a"), "ratio": .given(Exact("2.5") ?? .zero),
        "sets": .items([Answer.Item(name: "Register", answers: ["meta": .yesNo(true), "used": .number(4)])]),
      ])
    #expect(
      example.expectations.first?.score?.value == Exact("66.67") && example.expectations.first?.score?.digits == 2)
    #expect(example.expectations.last?.status == .scored && example.urgent.map(\.id) == ["level", "band"])
    let group = try #require(reading.examples.last)
    #expect(group.isGroup && group.agencies.map(\.id) == ["A", "B"])
    #expect(group.agencies[0].input.answers["yes"] == .joint(1, from: "B"))
    #expect(group.agencies[1].input.answers["yes"] == .joint(nil, from: "A"))
    #expect(group.ranks.map(\.rank) == [1, 2] && group.expectations.last?.maximum?.value == 3)
  }

  @Test("all mistakes are reported at their place, in both languages")
  func mistakes() throws {
    let reading = try read(
      """
      examples:
        - title: { th: ก, en: A }
          round: m7
          class: regional
          facts: { cleints: 1, open: perhaps }
          answers: { levle: 3, level: 2, number: ten, "yes": [a], many: [a, c] }
          weights: { number: 3, level: -1 }
          expect: { rr: 1, r: { scroe: 1 }, level: high }
          urgent: [nothing]
        - title: { th: ก, en: A }
          agencies:
            - { id: A, answers: { sets: [{ name: x, answers: { mta: yes, used: 10 } }] } }
            - { id: A, answers: {} }
          expect_rank: { C: 1, A: 0 }
      """)
    #expect(reading.examples.isEmpty)
    #expect(
      reading.diagnostics.map { $0.line(in: .english) } == [
        "e.yaml:3:12: there is no round “m7” – did you mean “m6”?",
        "e.yaml:4:12: there is no class “regional” – the classes are central, and otherwise",
        "e.yaml:5:14: there is no fact “cleints” – did you mean “clients”?",
        "e.yaml:5:32: “perhaps” is neither yes nor no; write yes or no – \(Self.remedy)",
        "e.yaml:6:16: there is no node with the id “levle” – did you mean “level”?",
        "e.yaml:6:33: the level 2 has no meaning and cannot be chosen – \(Self.remedy)",
        "e.yaml:6:44: “ten” is not a number; write 1,250.5, for instance (at most 12 decimals and a million million)"
          + " – \(Self.remedy)",
        "e.yaml:6:56: this is answered with yes or no – \(Self.remedy)",
        "e.yaml:6:67: there is no choice “c”; choose from a, b – \(Self.remedy)",
        "e.yaml:7:16: “number” is no child of a weighted_mean, so a weight has no effect"
          + " – remove it, or use the id of a node that is weighted",
        "e.yaml:7:34: -1 is negative – use 0 or more",
        "e.yaml:8:15: there is no node with the id “rr” – use the id of a node of this instrument",
        "e.yaml:8:27: the key “scroe” is unknown in an expected result – did you mean “score”?",
        "e.yaml:8:46: “score” must be a number, not “high” – write digits and a point only, such as 1000.5,"
          + " with at most 12 decimals and no more than a million million",
        "e.yaml:9:14: there is no node with the id “nothing” – use the id of a node of this instrument",
        "e.yaml:12:58: nothing with this id is asked about an item; did you mean “meta”? – \(Self.remedy)",
        "e.yaml:12:74: it must be at most 9 – \(Self.remedy)",
        "e.yaml:13:15: the id “A” is used twice in this list – give it an id of its own",
        "e.yaml:14:20: there is no agency “C” in this example – use the id of one of its agencies",
        "e.yaml:14:29: 0 is no rank – write a whole number from 1",
      ])
    #expect(reading.diagnostics.first?.line(in: .thai) == "e.yaml:3:12: ไม่มีรอบการประเมิน “m7” – หมายถึง “m6” หรือไม่")
  }

  private static let remedy = "correct the answer, or remove it if there is none"

  @Test("files without examples are refused", arguments: ["", "examples:", "- a", "examples: [1]", "examples: {"])
  func nothing(text: String) throws {
    let reading = try read(text)
    #expect(reading.examples.isEmpty && !reading.diagnostics.isEmpty)
  }
}
