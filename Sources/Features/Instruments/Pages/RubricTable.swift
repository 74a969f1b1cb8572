import HTML
import Kernel
import Scoring

/// What each score means, as a table.
enum RubricTable {
  struct Row {
    let head: String
    let text: String
    let points: String?

    init(_ head: String, _ text: String, _ points: String?) {
      self.head = head
      self.text = text
      self.points = points
    }
  }

  static func html(caption: String, rows: [Row]) -> HTML {
    HTML.if(
      !rows.isEmpty,
      """
      <table class="rubric"><caption class="hidden-text">\(caption)</caption><tbody>\(HTML.forEach(rows) { row in
        """
        <tr><th scope="row">\(row.head)</th><td>\(row.text)</td>\
        \(HTML.let(row.points) { "<td class=\"num\">\($0)</td>" })</tr>
        """
      })</tbody></table>
      """)
  }

  static func rows(of node: Node, rules: RuleWords, language: Language) -> [Row] {
    switch node.kind {
    case .levels(let levels): levels.map { level(of: $0, rules, language) }
    case .choice(let question):
      question.choices.enumerated().map { place, choice in
        let isScored = question.choices.contains { $0.score != nil }
        return Row("\(place + 1)", choice.text[language], isScored ? choice.score.map(rules.points) ?? "–" : nil)
      }
    case .milestones(let steps):
      steps.enumerated().map { place, step in
        Row(InstrumentTexts.step(place + 1)[language], step.text[language], rules.points(step.score))
      }
    case .bands(let bands): rows(of: bands, rules, language)
    case .count(let count):
      count.levels.map { Row(InstrumentTexts.met($0.atLeast)[language], "", rules.points($0.score)) }
    case .tiers(let tiers):
      tiers.tiers.map {
        Row("\(InstrumentTexts.target[language]) \(rules.plain($0.at))", $0.criterion.title[language], nil)
      }
    default: []
    }
  }

  private static func level(of level: Level, _ rules: RuleWords, _ language: Language) -> Row {
    Row(
      "\(InstrumentTexts.level[language]) \(rules.plain(level.score))",
      level.text?[language] ?? InstrumentTexts.emptyLevel[language], rules.points(level.score))
  }

  private static func rows(of bands: Bands, _ rules: RuleWords, _ language: Language) -> [Row] {
    let unit = bands.input?.unit?[language]
    let rows = bands.bands.map { band in
      let threshold = [bands.lowerIsBetter ? "≤" : "≥", rules.threshold(band.threshold), unit]
      return Row(
        threshold.compactMap { $0 }.joined(separator: " "), band.text?[language] ?? "", rules.points(band.score))
    }
    guard !bands.below.isZero else { return rows }
    return [Row(InstrumentTexts.belowAll[language], "", rules.points(bands.below))] + rows
  }
}
