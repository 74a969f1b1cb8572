import Design
import HTML
import Kernel
import Scoring

/// All rounds, and how far each is.
struct RoundListPage {
  let views: [RoundView]
  let language: Language
  let today: Day

  var html: HTML {
    """
    \(Component.heading(RoundTexts.rounds[language], lead: HTML(text: RoundTexts.lead[language])))
    \(HTML.if(
      views.isEmpty, Component.emptyState(RoundTexts.none[language], RoundTexts.noneHint[language]),
      else: Component.table(table, language: language)))
    """
  }

  private var table: Table {
    Table(
      caption: RoundTexts.latestFirst[language],
      columns: [
        Table.Column(RoundTexts.round[language]), Table.Column(RoundTexts.dates[language]),
        Table.Column(RoundTexts.state[language]), Table.Column(RoundTexts.handedIn[language]),
        Table.Column(RoundTexts.mean[language], isNumber: true),
      ], rows: views.map(row), isStacked: true)
  }

  private func row(_ view: RoundView) -> Table.Row {
    let figures = FigureWords(instrument: view.plan.instrument, language: language)
    let counts = view.counts
    let mean = view.mean(of: view.plan.rootIndex).map {
      ResultTexts.of(figures.shown($0.score), figures.points($0.maximum))[language]
    }
    return .cells([
      """
      <a href="/rounds/\(view.round.id.rawValue)">\(view.round.title[language])</a>\
      <br/><span class="soft small">\(view.plan.instrument.title[language])</span>
      """,
      HTML(text: RoundTexts.period(view.round, language)), RoundState.tag(view.round, on: today, language),
      counts.all == 0
        ? "–" : Component.progressRing(done: counts.submitted, of: counts.all, language: language),
      HTML(text: mean ?? "–"),
    ])
  }
}
