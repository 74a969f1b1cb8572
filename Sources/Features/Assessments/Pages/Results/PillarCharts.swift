import Charts
import Design
import HTML
import Kernel
import Scoring

/// The parts of a result around a circle, and beside it in their order of rank.
struct PillarCharts {
  let context: ResultContext
  let summary: Summary

  private var language: Language { context.language }
  private var chartLanguage: ChartLanguage { language == .thai ? .thai : .english }
  private var figures: FigureWords { context.figures }

  var html: HTML {
    guard !summary.pillars.isEmpty else { return .empty }
    return """
      <section><h2>\(ResultTexts.pillars[language])</h2>\(extremes)\
      <div class="columns">\(HTML.if(summary.pillars.count >= 3, radar.figure))\(bars.figure)</div></section>
      """
  }

  private var extremes: HTML {
    guard let strongest = summary.strongest, let weakest = summary.weakest,
      strongest.node != weakest.node,
      strongest.share != weakest.share
    else { return .empty }
    return """
      <p class="extremes">\(extreme(ResultTexts.strongest, strongest))\(extreme(ResultTexts.weakest, weakest))</p>
      """
  }

  private func extreme(_ word: LocalizedText, _ figure: SummaryFigure) -> HTML {
    """
    <span><span class="soft">\(word[language])</span> \
    <a href="\(url: context.derivation(of: figure.node))">\(context.name(of: figure.node))</a> \
    <b class="number">\(figures.percent(figure.share))</b></span>
    """
  }

  /// Names the blank ones too, so that a circle is never drawn without its gaps.
  private var radar: RadarChart {
    let pillars = context.pillars
    func series(_ share: (NodeResult) -> Exact?) -> [ChartPoint] {
      pillars.map { pillar in
        let result = context.evaluation[pillar]
        guard result.hasScore, let share = share(result) else {
          return ChartPoint(nil, figures.status(result.status))
        }
        return ChartPoint(share.approximate * 100, figures.percent(share))
      }
    }
    var all = [RadarChart.Series(ResultTexts.answeredOnly[language], series(\.share))]
    if pillars.contains(where: { context.evaluation[$0].floor != context.evaluation[$0].score }) {
      all.append(RadarChart.Series(ResultTexts.blanksAsZero[language], series(\.floorShare)))
    }
    return RadarChart(
      title: ResultTexts.radar[language], axes: pillars.map { context.title(of: $0) }, series: all,
      maximum: 100,
      language: chartLanguage)
  }

  private var bars: RankedBarChart {
    let known = summary.pillars.enumerated()
      .sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }.map(\.element)
    let items = known.map { figure in
      RankedBarChart.Item(
        context.name(of: figure.node),
        ChartPoint(
          figure.share.approximate * 100,
          "\(figures.shown(figure.score))/\(figures.points(figure.maximum))"
        ),
        address: context.derivation(of: figure.node),
        isMarked: figure == summary.weakest && known.count > 1)
    }
    return RankedBarChart(
      title: ResultTexts.ranked[language], items: items, maximum: 100, language: chartLanguage)
  }
}

extension ResultContext {
  /// The parts that can have a figure in this round.
  var pillars: [Int] {
    plan.pillars(inRound: round).filter { node in
      let status = evaluation[node].status
      return status != .absent && status != .notApplicable
    }
  }
}
