import HTML
import Kernel
import Scoring

/// What each score of a leaf means, with the one that the answer reaches marked by a sign and a word.
struct RuleTable {
  let node: Node
  let answer: Answer?
  let figures: FigureWords

  private struct Row {
    var head: String
    var text: String
    var points: String
    var isReached = false
  }

  private var language: Language { figures.language }

  var html: HTML {
    let rows = self.rows
    return HTML.if(
      !rows.isEmpty,
      """
      <table class="rubric"><caption class="hidden-text">\(ResultTexts.rule[language])</caption><tbody>\
      \(HTML.forEach(rows, row))</tbody></table>
      """)
  }

  private func row(_ row: Row) -> HTML {
    """
    <tr\(attribute: "class", row.isReached ? "rubric-reached" : nil)><th scope="row">\(row.head)</th><td>\(row.text)\
    \(HTML.if(row.isReached, " <strong>◂ \(ResultTexts.reached[language])</strong>"))</td>\
    <td class="num">\(row.points)</td></tr>
    """
  }

  private var rows: [Row] {
    switch node.kind {
    case .levels(let levels): levels.map(row)
    case .choice(let question): question.choices.enumerated().map { row($1, place: $0) }
    case .milestones(let steps): rows(of: steps)
    case .bands(let bands): rows(of: bands)
    case .count(let count): count.levels.map { Row(head: "≥ \($0.atLeast)", text: "", points: points($0.score)) }
    default: []
    }
  }

  private func points(_ value: Exact) -> String { AssessmentTexts.plain(value) }

  private func row(_ level: Level) -> Row {
    Row(
      head: "\(AssessmentTexts.level[language]) \(points(level.score))", text: level.text?[language] ?? "–",
      points: points(level.score), isReached: answer == .number(level.score))
  }

  private func row(_ choice: Choice, place: Int) -> Row {
    let isChosen = if case .choices(let ids)? = answer { ids.contains(choice.id) } else { false }
    return Row(
      head: "\(place + 1)", text: choice.text[language], points: choice.score.map(points) ?? "–", isReached: isChosen)
  }

  /// The last step of the unbroken run is the one that counts.
  private func rows(of steps: [Milestone]) -> [Row] {
    let done: Set<String> = if case .choices(let ids)? = answer { Set(ids) } else { [] }
    let run = steps.prefix { done.contains($0.id) }.count
    return steps.enumerated().map { place, step in
      Row(
        head: language == .thai ? "ขั้นตอนที่ \(place + 1)" : "Step \(place + 1)", text: step.text[language],
        points: points(step.score), isReached: place == run - 1)
    }
  }

  /// A threshold that depends on the agency stands in the working, with its figure.
  private func rows(of bands: Bands) -> [Row] {
    let unit = bands.input?.unit?[language]
    let value: Exact? = if case .number(let number)? = answer { number } else { nil }
    let reached = bands.bands.lastIndex { band in
      guard let value, case .number(let threshold) = band.threshold else { return false }
      return bands.lowerIsBetter ? value <= threshold : value >= threshold
    }
    return bands.bands.enumerated().compactMap { place, band in
      guard case .number(let threshold) = band.threshold else { return nil }
      let head = [bands.lowerIsBetter ? "≤" : "≥", points(threshold), unit].compactMap { $0 }
      return Row(
        head: head.joined(separator: " "), text: band.text?[language] ?? "", points: points(band.score),
        isReached: place == reached)
    }
  }
}
