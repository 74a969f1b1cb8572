import Design
import HTML
import Kernel
import Scoring

/// The rounds of a fiscal year on a line, and what is due from the reader.
struct CalendarPage {
  let language: Language
  let today: Day
  let year: FiscalYear
  let rounds: [EvaluationRound]
  /// What the reader answers for.
  let mine: [AssessmentDesk.Listed]
  /// The rounds that the reader manages.
  let managed: Set<ID<EvaluationRound>>
  let mayMake: Bool

  private var line: YearLine { YearLine(year: year, today: today, language: language) }

  var html: HTML {
    """
    \(Component.heading(
      "\(CalendarTexts.calendar[language]) \(year.title[language])", lead: HTML(text: CalendarTexts.lead[language]),
      actions: HTML.if(
        mayMake,
        Component.linkButton(
          CalendarTexts.newRound[language], to: "/rounds/new?year=\(year.buddhistYear)", kind: .secondary))))\
    \(years)\(due)<section><h2>\(CalendarTexts.roundsOfYear[language])</h2>\(timeline)</section>
    """
  }

  /// The years in which something happens, and this one.
  private var years: HTML {
    let known = Set(rounds.flatMap { [$0.fiscalYear, FiscalYear(containing: $0.closes)] })
      .union([year, FiscalYear(containing: today)])
    return Component.tabs(
      known.sorted().map {
        Tab(
          "\(language == .thai ? $0.buddhistYear : $0.commonYear)", to: "/calendar?year=\($0.buddhistYear)",
          isCurrent: $0 == year)
      }, label: CalendarTexts.years[language])
  }

  private var shown: [EvaluationRound] {
    rounds.filter { $0.fiscalYear == year || $0.opens <= year.days.upperBound && $0.closes >= year.days.lowerBound }
      .sorted { ($0.opens, $0.due, $0.id) < ($1.opens, $1.due, $1.id) }
  }

  // MARK: Due from the reader

  private var due: HTML {
    let own = mine.filter { FiscalYear(containing: $0.round.due) == year && $0.round.state == .running }
      .sorted { ($0.round.due, $0.assessment.id) < ($1.round.due, $1.assessment.id) }
    guard !mine.isEmpty else { return .empty }
    return """
      <section><h2>\(CalendarTexts.dueForMe[language])</h2>\(HTML.if(
        own.isEmpty, "<p class=\"soft\">\(CalendarTexts.nothingDue[language])</p>",
        else: Component.taskList(own.map(task), language: language)))</section>
      """
  }

  private func task(_ listed: AssessmentDesk.Listed) -> TaskItem {
    let (state, word) = Standing(listed.assessment, in: listed.round, on: today).words(language)
    let exception = listed.round.exception.map { CalendarTexts.title($0.kind)[language] }
    return TaskItem(
      listed.round.title[language], to: "/assessments/\(listed.assessment.id)", state: state, word,
      note: [listed.agency.name[language], exception].compactMap { $0 }.joined(separator: " · "),
      due: DateText(language).day(listed.round.due))
  }

  // MARK: The line

  private var timeline: HTML {
    guard !shown.isEmpty else {
      return Component.emptyState(CalendarTexts.noRounds[language], CalendarTexts.noRoundsHint[language])
    }
    return """
      <p class="soft small">\(CalendarTexts.legend[language])</p>\(line.scale)\(HTML.forEach(shown, entry))
      """
  }

  private func entry(_ round: EvaluationRound) -> HTML {
    let address = "/rounds/\(round.id)" + (managed.contains(round.id) && round.state == .preparing ? "/manage" : "")
    return """
      <article><h3><a href="\(url: address)">\(round.title[language])</a> \(RoundState.tag(round, on: today, language))</h3>\
      \(line.line(of: round))<p class="soft small">\(CalendarTexts.days(round, language))\
      \(HTML.if(
        managed.contains(round.id),
        " · <a href=\"/rounds/\(round.id.rawValue)/manage\">\(RoundChangeTexts.manage[language])<span class=\"hidden-text\"> \(round.title[language])</span></a>"))</p></article>
      """
  }
}

/// Where an assessment stands and whether it is in time, in a word.
struct Standing: Sendable, Hashable {
  let assessment: Assessment
  let round: EvaluationRound
  let timeliness: Timeliness

  init(_ assessment: Assessment, in round: EvaluationRound, on today: Day) {
    self.assessment = assessment
    self.round = round
    timeliness = Timeliness(assessment, in: round, on: today)
  }

  func words(_ language: Language) -> (TagState, String) {
    if let exception = round.exception, exception.kind != .otherDays {
      return (.locked, CalendarTexts.title(exception.kind)[language])
    }
    switch timeliness {
    case .late(let days): return (.warning, CalendarTexts.late(days)[language])
    case .overdue(let days): return (.bad, CalendarTexts.overdue(days)[language])
    case .inTime:
      return assessment.isHandedIn
        ? (.good, RoundTexts.handedIn[language]) : (.progress, AssessmentTexts.draft[language])
    }
  }
}
