import Design
import Foundation
import HTML
import Kernel

/// What waits to be judged.
struct QueuePage {
  let language: Language
  let lines: [AssessmentDesk.Listed]
  let viewer: Viewer
  let now: Date

  var html: HTML {
    """
    \(Component.heading(ReviewTexts.review[language], lead: HTML(text: ReviewTexts.queueLead[language])))\
    \(HTML.if(
      lines.isEmpty, Component.emptyState(ReviewTexts.queueEmpty[language], ReviewTexts.queueEmptyHint[language]),
      else: Component.table(table, language: language)))
    """
  }

  private var table: Table {
    Table(
      caption: ReviewTexts.review[language], isCaptionHidden: true,
      columns: [
        Table.Column(AssessmentTexts.agency[language]), Table.Column(ReviewTexts.round[language]),
        Table.Column(AssessmentTexts.state[language]), Table.Column(ReviewTexts.waitingSince[language]),
        Table.Column(ReviewTexts.taken[language]),
      ], rows: lines.map { .cells(cells($0)) }, isStacked: true)
  }

  private func cells(_ line: AssessmentDesk.Listed) -> [HTML] {
    let assessment = line.assessment
    let claim = ReviewClaim(assessment, at: now)
    let late = assessment.daysLate(in: line.round)
    let holder =
      claim.map { $0.isHeld(by: viewer) ? ReviewTexts.you[language] : ReviewTexts.takenBy($0)[language] }
      ?? ReviewTexts.nobody[language]
    return [
      "<a href=\"/review/\(assessment.id.rawValue)\">\(line.agency.name[language])</a>",
      HTML(text: line.round.title[language]),
      """
      \(Component.tag(AssessmentState.tag(assessment.state), assessment.state.title[language]))\
      \(HTML.if(late > 0, " " + Component.tag(.warning, LifeTexts.late(late)[language])))
      """,
      HTML(text: assessment.since.map { DateText(language).dayAndTime($0) } ?? "–"), HTML(text: holder),
    ]
  }
}
