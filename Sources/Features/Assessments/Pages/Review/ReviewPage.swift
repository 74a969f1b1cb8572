import Design
import HTML
import Kernel
import Scoring

/// One part of an assessment to judge: claim and evidence, and beside them the assessor's own judgement.
struct ReviewPage {
  let context: ReviewContext
  let section: Int
  /// What was sent and could not be kept, by node id.
  var typed: [String: TypedJudgement] = [:]
  var flaws: [String: LocalizedText] = [:]
  var alarm: HTML = .empty
  /// The assessments before and after in the queue.
  var neighbours: (previous: String?, next: String?) = (nil, nil)

  private var language: Language { context.language }
  private var form: FormContext { context.form }
  var title: String { form.name(of: section) }

  var html: HTML {
    let place =
      "\(context.reviewed.opened.agency.name[language]) · \(context.reviewed.opened.sheet.round.title[language])"
    return """
      \(Component.heading(title, eyebrow: place))\(alarm)\(context.hands)\(context.figures)\
      \(HTML.let(context.reviewed.opened.signature) { SignatureLine(signature: $0, language: language).html })\
      \(HTML.if(
        !context.reviewed.opened.changes.isEmpty,
        "<p><a href=\"\(url: context.base)/end#changes\">\(LifeTexts.changedSinceSigned[language])</a></p>"))\
      \(Component.disclosure(form.words(AssessmentTexts.contents), id: "contents", contents))\
      \(Component.errorSummary(errors, language: language))\
      <form method="post" action="\(url: context.address(of: section))" novalidate="">\(Page.tokenInput(form.token))\
      \(HTML.forEach(context.questions(in: section), question))\(buttons)</form>
      """
  }

  private var contents: HTML {
    """
    <ul class="check-list">\(HTML.forEach(form.askedSections) { section in
      let all = context.questions(in: section)
      let done = all.filter { context.judgement(of: $0) != nil }.count
      let isHere = section == self.section
      return """
        <li><a href="\(url: context.address(of: section))"\(attribute: "aria-current", isHere ? "page" : nil)>\
        \(form.name(of: section))</a> <span class="soft small number">\(done)/\(all.count)</span></li>
        """ as HTML
    })<li><a href="\(url: context.base)/end">\(ReviewTexts.end[language])</a></li></ul>
    """
  }

  private var errors: [FieldError] {
    context.questions(in: section).compactMap { node in
      let id = form.plan.nodes[node].id
      return flaws[id].map { FieldError(TypedJudgement.reasonField(id), "\(form.name(of: node)): \($0[language])") }
    }
  }

  private func question(_ node: Int) -> HTML {
    JudgementView(
      context: context, node: node, typed: typed[form.plan.nodes[node].id],
      flaw: flaws[form.plan.nodes[node].id]
    ).html
  }

  private var buttons: HTML {
    let sections = form.askedSections
    let place = sections.firstIndex(of: section) ?? 0
    let walk: HTML = """
      \(HTML.if(
        place > 0,
        Component.linkButton(
          AssessmentTexts.previousSection[language], to: context.address(of: sections[max(place - 1, 0)]), kind: .quiet,
          key: "p")))\
      \(HTML.let(neighbours.previous) {
        Component.linkButton(ReviewTexts.previousAssessment[language], to: $0, kind: .quiet, key: "k")
      })\
      \(HTML.let(neighbours.next) {
        Component.linkButton(ReviewTexts.nextAssessment[language], to: $0, kind: .quiet, key: "j")
      })
      """
    guard context.isOpen else {
      let next = place + 1 < sections.count ? context.address(of: sections[place + 1]) : context.base + "/end"
      return Component.actions(
        Component.linkButton(AssessmentTexts.nextSection[language], to: next, kind: .secondary, key: "n"), walk)
    }
    return """
      <p><label class="choice"><input type="checkbox" name="agree-rest" value="1"/>\
      <span class="choice-label">\(ReviewTexts.agreeRest[language])</span></label></p>\
      \(Component.actions(
        Component.button(ReviewTexts.saveAndNext[language], name: "go", value: "next", key: "n"),
        Component.button(ReviewTexts.save[language], kind: .secondary), walk))
      """
  }
}

/// One question with what is claimed, what proves it and what the assessor says.
struct JudgementView {
  let context: ReviewContext
  let node: Int
  let typed: TypedJudgement?
  let flaw: LocalizedText?

  private var language: Language { context.language }
  private var form: FormContext { context.form }
  private var rule: Node { form.plan.nodes[node] }
  private var record: AnswerRecord { context.reviewed.opened.sheet[.node(rule.id)] }

  var html: HTML {
    """
    <article class="criterion question" id="q-\(attr: rule.id)" aria-labelledby="t-\(attr: rule.id)">\
    <div class="criterion-head"><h2 id="t-\(attr: rule.id)">\(form.name(of: node))</h2>\
    <p class="criterion-points">\(points)</p></div>\
    \(HTML.let(rule.question) { "<p>\($0[language])</p>" })\(rubric.guidance)\(rubric.rule)\
    <div class="columns"><div>\(claim)</div><div>\(own)</div></div>\
    <p class="small no-print"><a href="/rounds/\(context.assessment.round.rawValue)/item/\(attr: rule.id)">\
    \(ReviewTexts.consistency[language])<span class="hidden-text"> \(form.title(of: node))</span></a></p></article>
    """
  }

  private var rubric: RubricView {
    RubricView(language: language, node: rule, points: form.pointsWord, source: nil)
  }

  private var points: String {
    let (claimed, judged) = (form.evaluation[node], context.reviewed.assessed[node])
    guard form.plan.isCounted(node), !claimed.maximum.isZero else { return "" }
    let own = claimed.hasScore ? form.points(claimed.score) : "–"
    let theirs = judged.hasScore ? form.points(judged.score) : "–"
    return own == theirs
      ? "\(own) / \(form.pointsWord(claimed.maximum))" : "\(own) → \(theirs) / \(form.pointsWord(claimed.maximum))"
  }

  // MARK: The claim

  private var claim: HTML {
    let pieces = context.reviewed.opened.attached?[rule.id] ?? []
    let change = context.reviewed.opened.changes.first { $0.key == .node(rule.id) }
    return """
      <p class="small soft">\(ReviewTexts.agencySays[language])</p>\
      <p><b>\(AnswerWords.text(record.answer, of: rule, language))</b></p>\(items)\
      \(HTML.if(!record.note.isEmpty, "<p>\(Lines.html(record.note))</p>"))\
      \(HTML.if(change != nil, Component.tag(.warning, LifeTexts.changedSinceSigned[language])))\
      \(evidence(pieces))
      """
  }

  /// A list is read on its own pages.
  private var items: HTML {
    guard form.plan.isCollection(node), let items = form.evaluation.items(of: node) else { return .empty }
    return """
      <ol>\(HTML.forEach(items.enumerated()) { row, item in
        "<li><a href=\"\(url: form.address(ofItem: row, in: node))\">\(item.name)</a></li>"
      })</ol>
      """
  }

  private func evidence(_ pieces: [EvidenceSummary]) -> HTML {
    guard context.reviewed.opened.attached != nil else { return rubric.evidence }
    return """
      \(rubric.evidence)<p class="small soft">\(EvidenceTexts.attached[language])</p>\(HTML.if(
        pieces.isEmpty, "<p class=\"soft small\">\(EvidenceTexts.none[language])</p>",
        else: EvidenceList(pieces: pieces, language: language).html))
      """
  }

  // MARK: The judgement

  private var own: HTML {
    let stored = context.reviewed.review.judgements[rule.id]
    let isStale = stored != nil && context.judgement(of: node) == nil
    let shown = typed ?? TypedJudgement(isStale ? nil : stored, of: rule, language: language)
    guard context.isOpen else { return told(context.judgement(of: node)) }
    return """
      \(HTML.if(isStale, Component.callout(.warning, title: ReviewTexts.stale[language])))\
      <input type="hidden" name="\(attr: TypedJudgement.stampField(rule.id))" value="\(attr: stamp)"/>\
      \(Component.radioCards(
        Design.ChoiceQuestion(
          TypedJudgement.verdictField(rule.id), legend: ReviewTexts.yourJudgement[language],
          choices: [
            Design.Choice("agree", ReviewTexts.agree[language]), Design.Choice("differ", ReviewTexts.differ[language]),
          ], selected: shown.verdict.map { [$0] } ?? []), language: language))\
      \(Component.disclosure(
        ReviewTexts.differ[language], id: "own-\(rule.id)", isOpen: shown.verdict == "differ" || flaw != nil,
        "\(input(shown))\(reason(shown))"))
      """
  }

  private var stamp: String {
    "\(context.reviewed.review.judgements[rule.id]?.version ?? 0) \(TypedJudgement.mark(Judgement.claim(record)))"
  }

  private func told(_ judgement: Judgement?) -> HTML {
    guard let judgement else { return "<p class=\"soft\">\(ReviewTexts.notYet[language])</p>" }
    if judgement.agrees { return "<p>\(ReviewTexts.agree[language]) (\(judgement.by.name[language]))</p>" }
    return """
      <p class="small soft">\(judgement.by.name[language])</p>\
      <p><b>\(AnswerWords.text(judgement.answer, of: rule, language))</b></p><p>\(Lines.html(judgement.reason))</p>
      """
  }

  private func input(_ shown: TypedJudgement) -> HTML {
    if form.plan.isCollection(node) {
      return Component.field(
        Field(
          FieldName.answer(rule.id), label: ReviewTexts.ownScore[language], kind: .number,
          value: shown.answer.values.first ?? "",
          hint: RoundTexts.outOf(form.points(form.evaluation[node].maximum))[language]), language: language)
    }
    return AnswerInput(
      language: language, node: rule, points: form.pointsWord, maximum: form.evaluation[node].maximum,
      typed: shown.answer, error: nil, isLocked: false
    ).html
  }

  private func reason(_ shown: TypedJudgement) -> HTML {
    Component.field(
      Field(
        TypedJudgement.reasonField(rule.id), label: ReviewTexts.reason[language], kind: .lines(3), value: shown.reason,
        hint: ReviewTexts.reasonHint[language], error: flaw?[language]), language: language)
  }
}
