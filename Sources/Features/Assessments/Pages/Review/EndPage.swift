import Design
import Foundation
import HTML
import Kernel
import Scoring

/// The end of a review: findings, what differs, and the steps that follow.
struct EndPage {
  let context: ReviewContext
  let now: Date
  var flaw: LocalizedText?
  var typedWords = ""

  private var language: Language { context.language }
  private var form: FormContext { context.form }
  private var opened: AssessmentDesk.Opened { context.reviewed.opened }
  var title: String { ReviewTexts.end[language] }

  var html: HTML {
    let place = "\(opened.agency.name[language]) · \(opened.sheet.round.title[language])"
    let lead = LifeTexts.waiting(
      opened.sheet.assessment.state(in: opened.sheet.round), since: opened.sheet.assessment.since)
    return """
      \(Component.heading(title, eyebrow: place, lead: HTML(text: lead[language])))\(context.hands)\(context.figures)\
      \(DifferenceTable(context: form, title: LifeTexts.changedSinceSigned, differences: opened.changes).html)\
      \(EvidenceProblems(context: form).html)\
      \(JudgedTable(form: form, review: context.reviewed.review, assessed: context.reviewed.assessed).html)\
      \(findings)\(steps)
      """
  }

  private var findings: HTML {
    let all = context.reviewed.review.findings
    return """
      <h2>\(ReviewTexts.findings[language])</h2><p class="soft small">\(ReviewTexts.findingsLead[language])</p>\
      \(HTML.if(
        all.isEmpty, "<p>\(ReviewTexts.noFindings[language])</p>",
        else: FindingList(form: form, findings: all, withdraw: context.isOpen ? context.base : nil).html))\
      \(HTML.if(context.isOpen, adding))
      """
  }

  private var adding: HTML {
    let items = form.askedQuestions.map { FieldOption(form.plan.nodes[$0].id, form.name(of: $0)) }
    let kinds = Finding.Kind.allCases.map { FieldOption($0.rawValue, ReviewTexts.kind($0)[language]) }
    // The identity is made with the form, so that the same form sent twice adds one finding.
    let id = ID<Finding>.make(at: now)
    return """
      <form method="post" action="\(url: context.base)/findings" novalidate="">\(Page.tokenInput(form.token))\
      <input type="hidden" name="id" value="\(attr: id.rawValue)"/>\
      \(Component.field(
        Field(
          "words", label: ReviewTexts.findingWords[language], kind: .lines(3), value: typedWords, error: flaw?[language]),
        language: language))\
      \(Component.field(
        Field("kind", label: ReviewTexts.findingKind[language], kind: .select(kinds), value: Finding.Kind.suggestion.rawValue),
        language: language))\
      \(Component.field(
        Field(
          "item", label: ReviewTexts.findingItem[language],
          kind: .select([FieldOption("", ReviewTexts.wholeAssessment[language])] + items)), language: language))\
      \(Component.actions(Component.button(ReviewTexts.addFinding[language], kind: .secondary)))</form>
      """
  }

  private var steps: HTML {
    let state = opened.sheet.assessment.state
    let mayReturn = opened.capabilities.allow(.sendBack)
    return """
      \(HTML.if(context.isOpen && state == .underReview, accept))\
      \(HTML.if(
        state == .appealed && opened.capabilities.allow(.answerAppeal),
        Component.actions(Component.linkButton(LifeTexts.decide[language], to: "\(form.base)/decide"))))\
      \(HTML.if(
        mayReturn,
        Component.actions(
          Component.linkButton(LifeTexts.sendBack[language], to: "\(form.base)/return", kind: .secondary))))\
      <p class="no-print"><a href="\(url: form.base)/life">\(LifeTexts.lifeTitle[language])</a></p>
      """
  }

  private var accept: HTML {
    """
    <form method="post" action="\(url: context.base)/accept">\(StepFields(context: form, now: now).html)\
    <p class="soft small">\(ReviewTexts.acceptHint[language])</p>\
    \(Component.actions(Component.button(ReviewTexts.accept[language])))</form>
    """
  }
}

/// Where the assessor differs from the agency, with both figures and the reason.
struct JudgedTable {
  let form: FormContext
  let review: Review
  let assessed: Evaluation

  private var language: Language { form.language }

  var html: HTML {
    let all = review.differing(in: form.opened.sheet).compactMap { judgement in
      form.plan.indices[judgement.node].map { ($0, judgement) }
    }
    guard !all.isEmpty else {
      return "<h2>\(ReviewTexts.differences[language])</h2><p>\(ReviewTexts.noDifferences[language])</p>"
    }
    let claimed = form.opened.claimed ?? form.opened.evaluation
    let table = Table(
      caption: ReviewTexts.differences[language],
      columns: [
        Table.Column(LifeTexts.item[language]), Table.Column(LifeTexts.claimedFigure[language]),
        Table.Column(LifeTexts.assessedFigure[language]), Table.Column(LifeTexts.reason[language]),
      ],
      rows: all.map { node, judgement in
        .cells([
          "<a href=\"\(url: form.address(of: node))\">\(form.name(of: node))</a>",
          cell(form.opened.sheet[.node(judgement.node)].answer, node, claimed[node]),
          cell(judgement.answer, node, assessed[node]), Lines.html(judgement.reason),
        ])
      }, isStacked: true)
    return Component.table(table, language: language)
  }

  private func cell(_ answer: Answer?, _ node: Int, _ result: NodeResult) -> HTML {
    let isFigure = form.plan.isCounted(node) && result.hasScore && !result.maximum.isZero
    return """
      \(AnswerWords.text(answer, of: form.plan.nodes[node], language))\
      \(HTML.if(isFigure, "<br/><span class=\"soft small number\">\(form.points(result.score)) / \(form.points(result.maximum))</span>"))
      """
  }
}

/// Findings with the item they are about.
struct FindingList {
  let form: FormContext
  let findings: [Finding]
  /// The address of the review, where findings can be taken back.
  var withdraw: String?

  private var language: Language { form.language }

  var html: HTML { "<ul class=\"history\">\(HTML.forEach(findings, line))</ul>" }

  private func line(_ finding: Finding) -> HTML {
    let tone: TagState = finding.kind == .praise ? .good : finding.kind == .mend ? .bad : .info
    let node = finding.node.flatMap { form.plan.indices[$0] }
    return """
      <li>\(Component.tag(tone, ReviewTexts.kind(finding.kind)[language])) \
      \(HTML.let(node) { "<a href=\"\(url: form.address(of: $0))\">\(form.name(of: $0))</a>" })\
      <br/>\(Lines.html(finding.words))<br/><span class="soft small">\(finding.by.name[language])</span>\
      \(HTML.let(withdraw) { base in
        """
        <form method="post" action="\(url: base)/findings/\(attr: finding.id.rawValue)/withdraw">\
        \(Page.tokenInput(form.token))\(Component.button(ReviewTexts.withdraw[language], kind: .quiet))</form>
        """
      })</li>
      """
  }
}
