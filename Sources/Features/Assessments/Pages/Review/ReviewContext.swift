import Design
import HTML
import Kernel
import Scoring

/// What the pages of those who judge share.
struct ReviewContext: Sendable {
  let reviewed: AssessmentDesk.Reviewed
  let form: FormContext
  /// Whether this reader holds the claim and may save.
  let isMine: Bool

  var language: Language { form.language }
  var assessment: Assessment { reviewed.opened.sheet.assessment }
  var base: String { "/review/\(assessment.id)" }
  var mayJudge: Bool { reviewed.opened.capabilities.allow(.assess) }
  /// Whether saving would be taken now.
  var isOpen: Bool { mayJudge && isMine && (assessment.state == .underReview || assessment.state == .appealed) }

  func address(of section: Int) -> String { "\(base)/at/\(form.plan.nodes[section].id)" }

  func questions(in section: Int) -> [Int] {
    form.outline.questions(in: section).filter { form.evaluation.isAsked($0) && !form.evaluation.isTaken($0) }
  }

  func judgement(of node: Int) -> Judgement? {
    reviewed.review.judgement(of: form.plan.nodes[node].id, in: reviewed.opened.sheet)
  }

  var progress: (done: Int, total: Int) {
    let all = form.askedQuestions.filter { !form.evaluation.isTaken($0) }
    return (all.filter { judgement(of: $0) != nil }.count, all.count)
  }

  /// Both figures side by side.
  var figures: HTML {
    let words = FigureWords(instrument: form.plan.instrument, language: language)
    let (done, total) = progress
    return Component.definitionList([
      Design.Fact(LifeTexts.claimedFigure[language], text: words.reason(reviewed.opened.evaluation.root)),
      Design.Fact(LifeTexts.assessedFigure[language], text: words.reason(reviewed.assessed.root)),
      Design.Fact(ReviewTexts.progress[language], text: ReviewTexts.judged(done, of: total)[language]),
    ])
  }

  /// Who judges, and how to begin or stop.
  var hands: HTML {
    let claim = reviewed.claim
    guard mayJudge else { return .empty }
    if let claim, !isMine {
      return Component.callout(
        .warning, title: ReviewTexts.takenBy(claim)[language],
        """
        <p>\(ReviewTexts.takeOverHint[language])</p>\
        \(button("claim", ReviewTexts.takeOver, .secondary, "<input type=\"hidden\" name=\"over\" value=\"1\"/>"))
        """)
    }
    if isOpen { return button("release", ReviewTexts.release, .quiet) }
    let word = assessment.state == .assessed ? ReviewTexts.resume : ReviewTexts.claim
    return Component.callout(.info, title: ReviewTexts.mustClaim[language], button("claim", word, .primary))
  }

  private func button(
    _ name: String, _ word: LocalizedText, _ kind: ButtonKind, _ more: HTML = .empty
  ) -> HTML {
    """
    <form method="post" action="\(url: base)/\(raw: name)">\(Page.tokenInput(form.token))\(more)\
    \(Component.actions(Component.button(word[language], kind: kind)))</form>
    """
  }
}
