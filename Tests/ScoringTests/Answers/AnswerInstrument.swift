import Kernel
import Testing

@testable import Scoring

/// An instrument with one question of each kind.
enum AnswerInstrument {
  static func read() throws -> Instrument {
    let reading = InstrumentReader.read(Array(text.utf8), file: "f.yaml")
    #expect(reading.diagnostics.map { $0.line(in: .english) } == [])
    return try #require(reading.instrument)
  }

  private static let text =
    Mistake.head + """
      rounds: [{ id: m6, title: { th: ก, en: A } }, { id: m12, title: { th: ก, en: A } }]
      classes: [{ id: central, title: { th: ก, en: A } }]
      facts:
        - { id: clients, type: number, title: { th: ก, en: A }, min: 0 }
        - { id: open, type: yes_no, title: { th: ก, en: A } }
        - { id: size, type: choice, title: { th: ก, en: A }, choices: [{ id: big, title: { th: ก, en: A } }] }
      root:
        id: r
        kind: weighted_mean
        title: { th: ก, en: A }
        children:
          - { id: yes, kind: yes_no, title: { th: ก, en: A }, allow_not_applicable: true, joint: true, weight: 1 }
          - id: level
            kind: levels
            title: { th: ก, en: A }
            weight: 1
            levels:
              - { score: 1, text: { th: ก, en: A } }
              - { score: 2, empty: true }
              - { score: 3, text: { th: ก, en: A } }
          - { id: number, kind: number, title: { th: ก, en: A }, min: 0, max: 100, whole: true }
          - { id: band, kind: bands, title: { th: ก, en: A }, weight: 1, input: { unit: "%" }, bands: [{ at_least: 1, score: 1 }] }
          - id: ratio
            kind: bands
            title: { th: ก, en: A }
            weight: 1
            fields: [{ id: part, title: { th: ก, en: A } }]
            value: "value[part]"
            bands: [{ at_least: 1, score: 1 }]
          - { id: one, kind: choice, title: { th: ก, en: A }, choices: [{ id: public, text: { th: ก, en: A } }, { id: closed, text: { th: ก, en: A } }] }
          - { id: many, kind: choice, multiple: true, title: { th: ก, en: A }, choices: [{ id: a, text: { th: ก, en: A } }, { id: b, text: { th: ก, en: A } }] }
          - { id: steps, kind: milestones, weight: 1, title: { th: ก, en: A }, steps: [{ id: s1, text: { th: ก, en: A }, score: 1 }, { id: s2, text: { th: ก, en: A }, score: 2 }] }
          - { id: line, kind: text, title: { th: ก, en: A } }
          - { id: paragraph, kind: text, format: paragraph, title: { th: ก, en: A } }
          - { id: url, kind: text, format: url, title: { th: ก, en: A } }
          - { id: email, kind: text, format: email, title: { th: ก, en: A } }
          - { id: date, kind: text, format: date, title: { th: ก, en: A } }
          - id: sets
            kind: collection
            weight: 1
            title: { th: ก, en: A }
            item: { th: ก, en: A }
            each: { id: meta, kind: yes_no, title: { th: ก, en: A } }
          - id: use
            kind: collection
            weight: 1
            title: { th: ก, en: A }
            item: { th: ก, en: A }
            same_items_as: sets
            each: { id: used, kind: number, scored: true, max: 9, title: { th: ก, en: A } }
      """
}
