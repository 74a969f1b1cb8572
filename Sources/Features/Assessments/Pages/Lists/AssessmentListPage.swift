import Design
import HTML
import Kernel
import Scoring

/// The assessments in somebody's care, by round.
struct AssessmentListPage {
  /// One line of the list.
  struct Line: Sendable {
    var listed: AssessmentDesk.Listed
    var completion: Completion.Count
    var score: String
  }

  let language: Language
  let lines: [Line]
  let today: Day

  var html: HTML {
    let heading = Component.heading(
      AssessmentTexts.assessments[language], lead: HTML(text: AssessmentTexts.listLead[language]))
    guard !lines.isEmpty else {
      return heading
        + Component.emptyState(AssessmentTexts.listEmptyTitle[language], AssessmentTexts.listEmpty[language])
    }
    return heading + HTML.forEach(rounds) { round in section(round) }
  }

  private var rounds: [EvaluationRound] {
    var seen: Set<ID<EvaluationRound>> = []
    return lines.map(\.listed.round).filter { seen.insert($0.id).inserted }
      .sorted { (urgency($0), $0.id) < (urgency($1), $1.id) }
  }

  /// What can still be answered comes first, and of that what is due first.
  private func urgency(_ round: EvaluationRound) -> Int {
    let days = today.days(until: round.due)
    return round.takesAnswers(on: today) ? days + 100_000 * (days < 0 ? 0 : 1) : 1_000_000 - days
  }

  private func section(_ round: EvaluationRound) -> HTML {
    let own = lines.filter { $0.listed.round.id == round.id }
    let note =
      round.takesAnswers(on: today)
      ? AssessmentTexts.dueOn(round.due, today: today)[language]
      : round.state == .published
        ? WorkState.published.title[language] : AssessmentTexts.locked(.closed(round.closes)).title[language]
    return """
      <section><h2>\(round.title[language])</h2>\(Component.table(
        Table(
          caption: round.title[language], note: note,
          columns: [
            Table.Column(AssessmentTexts.agency[language]), Table.Column(AssessmentTexts.state[language]),
            Table.Column(AssessmentTexts.answered[language], isNumber: true),
            Table.Column(AssessmentTexts.score[language], isNumber: true),
          ], rows: own.map(row)), language: language))</section>
      """
  }

  private func row(_ line: Line) -> Table.Row {
    .cells([
      "<a href=\"/assessments/\(line.listed.assessment.id.rawValue)\">\(line.listed.agency.name[language])</a>",
      state(line),
      Component.progressRing(done: line.completion.done, of: line.completion.total, language: language),
      HTML(text: line.score),
    ])
  }

  private func state(_ line: Line) -> HTML {
    let (tag, word) = AssessmentState.words(line.listed.assessment, line.completion)
    return Component.tag(tag, word[language])
  }
}

/// The state of an assessment in a word.
enum AssessmentState {
  static func words(_ assessment: Assessment, _ count: Completion.Count) -> (TagState, LocalizedText) {
    if assessment.state == .submitted { return (.good, AssessmentTexts.submitted) }
    if count.total > 0, count.isComplete { return (.info, AssessmentTexts.ready) }
    return count.done == 0 ? (.blank, AssessmentTexts.draftBlank) : (.progress, AssessmentTexts.draft)
  }
}
