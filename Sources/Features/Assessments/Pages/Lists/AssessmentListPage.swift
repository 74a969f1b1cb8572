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
    let agencies = Set(lines.map(\.listed.agency))
    let heading = Component.heading(
      AssessmentTexts.assessments[language],
      eyebrow: agencies.count == 1 ? agencies.first?.name[language] : nil,
      lead: HTML(text: AssessmentTexts.listLead[language]))
    guard !lines.isEmpty else {
      return heading
        + Component.emptyState(AssessmentTexts.listEmptyTitle[language], AssessmentTexts.listEmpty[language])
    }
    return heading + (agencies.count == 1 ? ofOneAgency : ofMany)
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

  /// One agency: its rounds as a list of tasks.
  private var ofOneAgency: HTML {
    let own = rounds.flatMap { round in lines.filter { $0.listed.round.id == round.id } }
    return Component.taskList(
      own.map { line in
        let (tag, word) = AssessmentState.words(line.listed.assessment, line.completion)
        let score = "\(AssessmentTexts.score[language]) \(line.score)"
        return TaskItem(
          line.listed.round.title[language], to: "/assessments/\(line.listed.assessment.id)", state: tag,
          word[language],
          note: [note(line.listed.round), AssessmentTexts.answeredCount(line.completion)[language], score]
            .joined(separator: " · "))
      }, language: language)
  }

  /// Several agencies: each round is a band.
  private var ofMany: HTML {
    table(
      first: [Table.Column(AssessmentTexts.agency[language])],
      rows: rounds.flatMap { round -> [Table.Row] in
        let own = lines.filter { $0.listed.round.id == round.id }
        return [.band("\(round.title[language]) · \(note(round))")]
          + own.map { .cells([link($0, HTML(text: $0.listed.agency.name[language]))] + figures($0)) }
      })
  }

  private func table(first: [Table.Column], rows: [Table.Row]) -> HTML {
    Component.table(
      Table(
        caption: AssessmentTexts.assessments[language],
        columns: first + [
          Table.Column(AssessmentTexts.state[language]),
          Table.Column(AssessmentTexts.answered[language], isNumber: true),
          Table.Column(AssessmentTexts.score[language], isNumber: true),
        ], rows: rows), language: language)
  }

  private func note(_ round: EvaluationRound) -> String {
    if round.takesAnswers(on: today) { return AssessmentTexts.dueOn(round.due, today: today)[language] }
    if round.state == .published { return WorkState.published.title[language] }
    let lock: Lock = today < round.opens ? .notOpenYet(round.opens) : .closed(round.closes)
    return AssessmentTexts.locked(lock).title[language]
  }

  private func link(_ line: Line, _ name: HTML) -> HTML {
    "<a href=\"/assessments/\(line.listed.assessment.id.rawValue)\">\(name)</a>"
  }

  private func figures(_ line: Line) -> [HTML] {
    [
      state(line), Component.progressRing(done: line.completion.done, of: line.completion.total, language: language),
      HTML(text: line.score),
    ]
  }

  private func state(_ line: Line) -> HTML {
    let (tag, word) = AssessmentState.words(line.listed.assessment, line.completion)
    return Component.tag(tag, word[language])
  }
}

/// The state of an assessment in a word.
enum AssessmentState {
  static func words(_ assessment: Assessment, _ count: Completion.Count) -> (TagState, LocalizedText) {
    switch assessment.state {
    case .draft: break
    case .returned: return (.warning, assessment.state.title)
    case .final, .published: return (.good, assessment.state.title)
    case .closed: return (.locked, assessment.state.title)
    default: return (.info, assessment.state.title)
    }
    if count.total > 0, count.isComplete { return (.info, AssessmentTexts.ready) }
    return count.done == 0 ? (.blank, AssessmentTexts.draftBlank) : (.progress, AssessmentTexts.draft)
  }
}
