import Charts
import Design
import HTML
import Kernel
import Scoring

/// Agencies by rank, and how their scores are spread.
struct RankingView {
  let view: RoundView
  let language: Language

  private var figures: FigureWords { FigureWords(instrument: view.plan.instrument, language: language) }

  var html: HTML {
    """
    <p class="soft small">\(RoundTexts.rankNote[language])</p>
    <div class="columns ranking">\(table)\(histogram.figure)</div>
    """
  }

  private var ordered: [(rank: Int?, row: RoundView.Row)] {
    zip(view.ranks, view.rows).enumerated().sorted { left, right in
      (left.element.0 ?? .max, left.offset) < (right.element.0 ?? .max, right.offset)
    }.map { ($0.element.0, $0.element.1) }
  }

  private var table: HTML {
    let counts = Dictionary(grouping: view.ranks.compactMap { $0 }, by: { $0 }).mapValues(\.count)
    return Component.table(
      Table(
        caption: RoundTexts.rank[language], isCaptionHidden: true,
        columns: [
          Table.Column(RoundTexts.rank[language]), Table.Column(RoundTexts.agency[language]),
          Table.Column(ResultTexts.blanksAsZero[language], isNumber: true),
          Table.Column(ResultTexts.answeredOnly[language], isNumber: true),
          Table.Column(RoundTexts.answered[language], isNumber: true),
        ],
        rows: ordered.map { rank, row in
          .cells(cells(rank, isShared: rank.map { counts[$0] ?? 0 > 1 } ?? false, row))
        }, isTall: true), language: language)
  }

  private func cells(_ rank: Int?, isShared: Bool, _ row: RoundView.Row) -> [HTML] {
    let root = view.result.root(row.index)
    let place: HTML =
      rank.map { "\($0)\(HTML.if(isShared, " <span class=\"soft small\">\(RoundTexts.shared[language])</span>"))" }
      ?? "<span class=\"soft\">–</span>"
    return [
      place,
      "<a href=\"/assessments/\(row.assessment.id.rawValue)/result\">\(row.agency.name[language])</a>",
      HTML(text: root.hasScore ? figures.shown(root.floor) : RoundTexts.unranked[language]),
      HTML(text: root.hasScore ? figures.shown(root.score) : "–"),
      HTML(text: figures.percent(root.coverage)),
    ]
  }

  private var histogram: Histogram {
    var bins = Array(repeating: 0, count: 10)
    for row in view.rows {
      let root = view.result.root(row.index)
      guard root.hasScore, let share = root.floorShare else { continue }
      bins[min(max(Int((share.approximate * 10).rounded(.down)), 0), 9)] += 1
    }
    return Histogram(
      title: RoundTexts.distribution[language],
      bins: bins.enumerated().map { Histogram.Bin($0 == 9 ? "90+" : "\($0 * 10)–\($0 * 10 + 9)", count: $1) },
      unit: RoundTexts.agencies[language], language: language == .thai ? .thai : .english)
  }
}
