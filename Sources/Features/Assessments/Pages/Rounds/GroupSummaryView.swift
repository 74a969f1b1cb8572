import Charts
import Design
import HTML
import Kernel
import Scoring

/// What stands out in the mean of a group: its parts, strongest and weakest, and the five most urgent.
struct GroupSummaryView {
  let view: RoundView
  let summary: Summary
  let language: Language

  private var figures: FigureWords { FigureWords(instrument: view.plan.instrument, language: language) }
  private var chartLanguage: ChartLanguage { language == .thai ? .thai : .english }

  var html: HTML {
    guard !summary.pillars.isEmpty else {
      return Component.emptyState(RoundTexts.notYet[language], RoundTexts.notYetHint[language])
    }
    return """
      <section><h2>\(RoundTexts.meanPillars[language])</h2>\(extremes)\
      <div class="columns">\(HTML.if(summary.pillars.count >= 3, radar.figure))\(bars.figure)</div></section>\(urgent)
      """
  }

  private func name(_ node: Int) -> String {
    [view.plan.code(of: node, language), view.plan.nodes[node].title[language]].compactMap { $0 }
      .joined(separator: " ")
  }

  /// The matrix sorted by a node.
  private func address(_ node: Int, _ detail: RoundQuery.Detail) -> String {
    view.query.with { query in
      query.view = .matrix
      query.detail = detail
      query.sorting = .node(view.plan.nodes[node].id)
      query.isAscending = true
    }.address(of: view.round.id)
  }

  private var extremes: HTML {
    guard let strongest = summary.strongest, let weakest = summary.weakest, strongest.share != weakest.share else {
      return .empty
    }
    return """
      <p class="extremes">\(extreme(ResultTexts.strongest, strongest))\(extreme(ResultTexts.weakest, weakest))</p>
      """
  }

  private func extreme(_ word: LocalizedText, _ figure: SummaryFigure) -> HTML {
    """
    <span><span class="soft">\(word[language])</span> \
    <a href="\(url: address(figure.node, .pillars))">\(name(figure.node))</a> \
    <b class="number">\(figures.percent(figure.share))</b></span>
    """
  }

  private var radar: RadarChart {
    RadarChart(
      title: ResultTexts.radar[language], axes: summary.pillars.map { view.plan.nodes[$0.node].title[language] },
      series: [
        RadarChart.Series(
          RoundTexts.mean[language],
          summary.pillars.map { ChartPoint($0.share.approximate * 100, figures.percent($0.share)) })
      ], maximum: 100, language: chartLanguage)
  }

  private var bars: RankedBarChart {
    let ranked = summary.pillars.enumerated()
      .sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }.map(\.element)
    return RankedBarChart(
      title: ResultTexts.ranked[language],
      items: ranked.map { figure in
        RankedBarChart.Item(
          name(figure.node),
          ChartPoint(
            figure.share.approximate * 100,
            "\(figures.shown(figure.score))/\(figures.points(figure.maximum))"),
          address: address(figure.node, .pillars), isMarked: figure == summary.weakest && ranked.count > 1)
      }, maximum: 100, language: chartLanguage)
  }

  private var urgent: HTML {
    let lowest = summary.urgent.filter { $0.share < .one }
    return """
      <section><h2>\(ResultTexts.urgent[language])</h2><p class="soft small">\(RoundTexts.urgentLead[language])</p>\
      \(HTML.if(
        lowest.isEmpty, "<p>\(ResultTexts.noneUrgent[language])</p>",
        else: "<ol class=\"urgent\">\(HTML.forEach(lowest, item))</ol>"))</section>
      """
  }

  private func item(_ figure: SummaryFigure) -> HTML {
    """
    <li><p class="urgent-head"><a href="\(url: address(figure.node, .indicators))">\(name(figure.node))</a>\
    <b class="number">\(ResultTexts.of(figures.shown(figure.score), figures.points(figure.maximum))[language])</b></p>\
    \(HTML.let(view.plan.nodes[figure.node].guidance) { "<p class=\"urgent-guidance\">\(ShortText.of($0[language]))</p>" })</li>
    """
  }
}
