import Charts
import Design
import Foundation
import HTML
import Kernel
import Scoring

/// One agency's result on one page: where it stands, why, and what next.
struct ExecutivePage {
  let context: ResultContext
  /// The same agency in the round before of the same instrument.
  let earlier: EarlierResult?
  let now: Date
  private let summary: Summary

  init(context: ResultContext, earlier: EarlierResult?, now: Date) {
    self.context = context
    self.earlier = earlier
    self.now = now
    summary = context.evaluation.summary
  }

  private var language: Language { context.language }
  private var figures: FigureWords { context.figures }
  private var root: NodeResult { context.evaluation.root }

  var html: HTML {
    let figures = standing
    let held = figures.heldBack.map { ResultTexts.holding($0)[language] }
    let heading: HTML = """
      <div class="heading"><p class="eyebrow">\(eyebrow)</p>\
      <h1>\(ResultTexts.standing(figures)[language])\
      \(HTML.let(held) { " \($0)" })</h1>\
      <div class="actions">\(actions)</div></div>
      """
    guard root.hasScore else { return "\(heading)<p>\(ResultTexts.beginHint[language])</p>" }
    return """
      \(heading)\(total)\(recent)\(PillarCharts(context: context, summary: summary).html)
      \(verdict)<div class="columns result-next">\(urgent)\(NextStepList(context: context).html)</div>
      """
  }

  private var eyebrow: String {
    "\(context.opened.agency.name[language]) · \(context.opened.sheet.round.title[language])"
  }

  private var standing: StandingFigures {
    let held = context.heldBack().first
    return StandingFigures(
      score: root.hasScore ? figures.shown(root.floor) : nil, maximum: figures.points(root.maximum),
      isFull: root.hasScore && root.floor == root.maximum,
      coverage: root.coverage < .one ? figures.percent(root.coverage) : nil, change: change,
      heldBack: held.map {
        StandingFigures.HeldBack(
          title: context.plan.nodes[$0.node].title, amount: figures.difference($0.gain))
      })
  }

  private var change: StandingFigures.Change? {
    guard let earlier, root.hasScore, earlier.root.hasScore, earlier.root.maximum == root.maximum
    else { return nil }
    let difference = root.floor - earlier.root.floor
    return StandingFigures.Change(
      direction: difference.isZero ? .same : difference.isNegative ? .down : .up,
      amount: figures.difference(difference), since: earlier.title)
  }

  private var actions: HTML {
    let links: [HTML] = [
      Component.linkButton(
        ResultTexts.toTotal[language], to: context.derivation(of: context.plan.rootIndex),
        kind: .secondary),
      context.opened.capabilities.allow(.readAssessment)
        ? Component.linkButton(ResultTexts.toAnswers[language], to: context.base, kind: .quiet)
        : .empty,
      context.opened.capabilities.allow(.readAssessment)
        ? Component.linkButton(LifeTexts.lifeTitle[language], to: "\(context.base)/life", kind: .quiet) : .empty,
      Component.linkButton(
        ResultTexts.toRound[language], to: "/rounds/\(context.opened.sheet.round.id)", kind: .quiet),
    ]
    return links.joined()
  }

  private var total: HTML {
    let grade = HTML.let(context.evaluation.grade) { grade in
      // The grade goes by what is answered, as the instrument says it; where that is not all, it says so.
      let by = root.floor == root.score ? "" : " · \(ResultTexts.answeredOnly[language])"
      return
        "<p class=\"result-grade\">\(ResultTexts.grade[language])\(by) <strong>\(grade.title[language])</strong></p>"
        as HTML
    }
    return """
      <div class="result-total">\(Component.statLine(
        ScoreFigures(
          answeredOnly: figures.shown(root.score), blanksAsZero: figures.shown(root.floor),
          maximum: figures.points(root.maximum), coverage: figures.percent(root.coverage),
          coverageShare: root.coverage.approximate), language: language))\(grade)</div>
      """
  }

  /// Whose figure this is, who signed, and what the assessor said of it.
  private var verdict: HTML {
    let opened = context.opened
    let assessment = opened.sheet.assessment
    let signature = HTML.let(opened.signature) { SignatureLine(signature: $0, language: language).html }
    guard let review = opened.review else {
      if assessment.state(in: opened.sheet.round) == .published { return signature }
      return "<p class=\"soft small\">\(LifeTexts.stillClaimed[language])</p>\(signature)"
    }
    let form = FormContext(opened, language: language, token: nil, today: context.today)
    let isJudged = !review.judgements.isEmpty
    let mayRead = opened.capabilities.allow(.readAssessment)
    let claimed = HTML.let(opened.claimed) { claimed in
      "<p>\(LifeTexts.claimedFigure[language]): <span class=\"number\">\(figures.reason(claimed.root))</span></p>"
    }
    return """
      <section><h2>\(LifeTexts.verdict[language])</h2>\
      <p>\(Component.tag(AssessmentState.tag(assessment.state), assessment.state.title[language]))</p>\(claimed)\(signature)\
      \(HTML.if(isJudged && mayRead, JudgedTable(form: form, review: review, assessed: context.evaluation).html))\
      \(HTML.if(
        mayRead && !review.findings.isEmpty,
        "<h3>\(ReviewTexts.findings[language])</h3>\(FindingList(form: form, findings: review.findings).html)"))</section>
      """
  }

  /// What changed this week.
  private var recent: HTML {
    let changed = context.opened.sheet.records.values.filter {
      now.timeIntervalSince($0.at) < 7 * 86_400
    }
    guard let last = changed.max(by: { $0.at < $1.at }) else { return .empty }
    return "<p class=\"soft small\">\(ResultTexts.recent(changed.count, last, language))</p>"
  }

  private var urgent: HTML {
    let lowest = summary.urgent.filter { $0.share < .one }
    let list: HTML = HTML.if(
      lowest.isEmpty, "<p>\(ResultTexts.noneUrgent[language])</p>",
      else: "<ol class=\"urgent\">\(HTML.forEach(lowest, urgentItem))</ol>")
    return """
      <section><h2>\(ResultTexts.urgent[language])</h2>\
      <p class="soft small">\(ResultTexts.urgentLead[language])</p>\(list)</section>
      """
  }

  private func urgentItem(_ figure: SummaryFigure) -> HTML {
    let node = context.plan.nodes[figure.node]
    return """
      <li><p class="urgent-head"><a href="\(url: context.derivation(of: figure.node))">\(context.name(of: figure.node))</a>\
      <b class="number">\(ResultTexts.of(figures.shown(figure.score), figures.points(figure.maximum))[language])</b></p>\
      \(HTML.let(node.guidance) { "<p class=\"urgent-guidance\">\(ShortText.of($0[language]))</p>" })</li>
      """
  }
}

/// The result of the same agency in the round before.
struct EarlierResult: Sendable {
  var title: LocalizedText
  var root: NodeResult
}
