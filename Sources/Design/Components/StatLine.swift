public import HTML
public import Kernel

/// The two figures that always stand together, and how much they rest on.
public struct ScoreFigures: Sendable {
  let answeredOnly: String
  let blanksAsZero: String
  let maximum: String
  /// Share of the weight that is answered, as text, such as "85 %".
  let coverage: String
  /// The same from 0 to 1, for the bar.
  let coverageShare: Double
  /// What changed, for instance "+0.5 จากคำตอบล่าสุด".
  let change: String?

  /// All figures as they are to be read.
  public init(
    answeredOnly: String, blanksAsZero: String, maximum: String, coverage: String, coverageShare: Double,
    change: String? = nil
  ) {
    self.answeredOnly = answeredOnly
    self.blanksAsZero = blanksAsZero
    self.maximum = maximum
    self.coverage = coverage
    self.coverageShare = coverageShare
    self.change = change
  }
}

extension Component {
  /// The score with blanks as zero, which ranks and sentences go by; the score on what is answered; and the coverage.
  public static func statLine(_ figures: ScoreFigures, id: String? = nil, language: Language) -> HTML {
    """
    <dl class="figures"\(attribute: "id", id)>\
    <div class="figure-main"><dt>\(Phrase.blanksAsZero[language])</dt><dd>\(figures.blanksAsZero) \
    <span class="of">\(Phrase.outOf[language]) \(figures.maximum)</span>\
    \(HTML.let(figures.change) { "<span class=\"change\">\($0)</span>" })</dd></div>\
    <div><dt>\(Phrase.answeredOnly[language])</dt><dd>\(figures.answeredOnly) \
    <span class="of">\(Phrase.outOf[language]) \(figures.maximum)</span></dd></div>\
    <div><dt>\(Phrase.coverage[language])</dt><dd>\(figures.coverage)\(bar(share: figures.coverageShare))</dd></div></dl>
    """
  }

  /// A plain bar for a share from 0 to 1; the figure stands beside it, so it is silent for those who listen.
  public static func bar(share: Double) -> HTML {
    let width = hundredths(min(max(share, 0), 1) * 100)
    return """
      <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
      <rect class="bar-track" width="100" height="8"/><rect class="bar-fill" width="\(raw: width)" height="8"/></svg>
      """
  }
}
