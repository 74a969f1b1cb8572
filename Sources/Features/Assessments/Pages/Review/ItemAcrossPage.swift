import Design
import HTML
import Kernel
import Scoring

/// The same item in every agency of a round that the reader may judge or watch over.
struct ItemAcrossPage {
  struct Line: Sendable {
    var assessment: Assessment
    var agency: Agency
    var claim: Answer?
    var judgement: Judgement?
    /// The result of the item as claimed, and as judged.
    var claimed: NodeResult
    var assessed: NodeResult
    /// `nil` where no evidence is kept.
    var evidence: Int?
  }

  let round: EvaluationRound
  let plan: Plan
  let node: Int
  let lines: [Line]
  let language: Language

  private var rule: Node { plan.nodes[node] }
  private var figures: FigureWords { FigureWords(instrument: plan.instrument, language: language) }

  var title: String {
    [plan.code(of: node, language), rule.title[language]].compactMap { $0 }.joined(separator: " ")
  }

  var html: HTML {
    let rubric = RubricView(language: language, node: rule, points: figures.points, source: nil)
    return """
      \(Component.heading(
        title, eyebrow: "\(ReviewTexts.consistency[language]) · \(round.title[language])",
        lead: HTML(text: ReviewTexts.consistencyLead[language])))\
      \(HTML.let(rule.question) { "<p>\($0[language])</p>" })\(rubric.guidance)\(rubric.rule)\
      \(Component.table(table, language: language))
      """
  }

  private var table: Table {
    let hasEvidence = lines.contains { $0.evidence != nil }
    let columns: [Table.Column?] = [
      Table.Column(AssessmentTexts.agency[language]), Table.Column(AssessmentTexts.state[language]),
      Table.Column(ReviewTexts.agencySays[language]), Table.Column(ReviewTexts.assessorSays[language]),
      hasEvidence ? Table.Column(EvidenceTexts.evidence[language], isNumber: true) : nil,
      Table.Column(LifeTexts.claimedFigure[language], isNumber: true),
      Table.Column(LifeTexts.assessedFigure[language], isNumber: true),
    ]
    return Table(
      caption: title, isCaptionHidden: true, columns: columns.compactMap { $0 },
      rows: lines.map { .cells(cells($0, hasEvidence)) }, isStacked: true)
  }

  private func cells(_ line: Line, _ hasEvidence: Bool) -> [HTML] {
    let state = line.assessment.state(in: round)
    let cells: [HTML?] = [
      "<a href=\"/review/\(line.assessment.id.rawValue)/at/\(attr: rule.id)\">\(line.agency.name[language])</a>",
      Component.tag(AssessmentState.tag(state), state.title[language]),
      HTML(text: AnswerWords.text(line.claim, of: rule, language)), judgement(line.judgement),
      hasEvidence ? HTML(text: line.evidence.map(String.init) ?? "–") : nil,
      HTML(text: figures.text(line.claimed)), HTML(text: figures.text(line.assessed)),
    ]
    return cells.compactMap { $0 }
  }

  private func judgement(_ judgement: Judgement?) -> HTML {
    guard let judgement else { return "<span class=\"soft\">\(ReviewTexts.notYet[language])</span>" }
    guard !judgement.agrees else { return HTML(text: ReviewTexts.agree[language]) }
    return """
      <b>\(AnswerWords.text(judgement.answer, of: rule, language))</b><br/>\
      <span class="soft small">\(Lines.html(judgement.reason))</span>
      """
  }
}
