import Design
import Foundation
import HTML
import Kernel
import Scoring

/// What went wrong with a form of a step, so that it can be shown again with what was typed.
struct StepTrouble: Sendable {
  var order: LifeOrder
  var refusal: LifeRefusal

  var typed: [String: String] {
    Dictionary(order.points.map { ($0.node, $0.reason) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A page on which a step is taken with words at single items.
struct StepPage {
  enum Kind: Sendable {
    case sign, sendBack, appeal, decide
  }

  let context: FormContext
  let kind: Kind
  let now: Date
  var trouble: StepTrouble?

  private var language: Language { context.language }

  var title: String {
    switch kind {
    case .sign: LifeTexts.signTitle[language]
    case .sendBack: LifeTexts.sendBack[language]
    case .appeal: LifeTexts.appeal[language]
    case .decide: LifeTexts.decide[language]
    }
  }

  private var lead: LocalizedText {
    switch kind {
    case .sign: LifeTexts.signLead
    case .sendBack: LifeTexts.sendBackLead
    case .appeal: LifeTexts.appealLead
    case .decide: LifeTexts.decideLead
    }
  }

  private var address: String {
    switch kind {
    case .sign: "sign"
    case .sendBack: "return"
    case .appeal: "appeal"
    case .decide: "decide"
    }
  }

  var html: HTML {
    let place = "\(context.opened.agency.name[language]) · \(context.opened.sheet.round.title[language])"
    return """
      \(Component.heading(title, eyebrow: place, lead: HTML(text: lead[language])))\(alarm)\(top)\
      <form method="post" action="\(url: context.base)/\(raw: address)" novalidate="">\
      \(StepFields(context: context, now: now, signs: kind == .sign).html)\(middle)\(buttons)</form>
      """
  }

  private var alarm: HTML {
    guard let trouble else { return .empty }
    let words = LifeTexts.refusal(trouble.refusal)[language]
    switch trouble.refusal {
    case .changedMeanwhile(let differences):
      return Component.callout(.warning, title: words)
        + DifferenceTable(context: context, title: LifeTexts.changedSinceLooked, differences: differences).html
    case .needsReason, .needsItems:
      return Component.errorSummary([FieldError(firstField, words)], language: language)
    default: return Component.callout(.bad, title: words)
    }
  }

  private var firstField: String {
    kind == .appeal ? nodes.first.map { LifeForm.point(context.plan.nodes[$0].id) } ?? "" : LifeForm.reason
  }

  private var top: HTML {
    switch kind {
    case .sign, .sendBack:
      """
      <p>\(LateTag(context: context).html)</p>\
      \(DifferenceTable(context: context, title: LifeTexts.changedSinceSigned, differences: context.opened.changes).html)\
      \(EvidenceProblems(context: context).html)\(ClaimFigures(context: context).html)
      """
    case .appeal, .decide: ClaimFigures(context: context).html
    }
  }

  private var nodes: [Int] {
    guard kind == .decide else { return context.askedQuestions }
    let appealed = Set(context.opened.events.last { $0.step == .appeal }?.points.map(\.node) ?? [])
    return context.plan.nodes.indices.filter { appealed.contains(context.plan.nodes[$0].id) }
  }

  private var middle: HTML {
    switch kind {
    case .sign: "<h2>\(LifeTexts.signed[language])</h2>\(AnswerTable(context: context).html)"
    case .sendBack:
      "\(reason(LifeTexts.wholeReason))\(reasons(LifeTexts.itemReason, LifeTexts.itemReasonHint))"
    case .appeal: reasons(LifeTexts.appealReason, LifeTexts.appealHint)
    case .decide: "\(decisions)\(reason(LifeTexts.decision))"
    }
  }

  private func reason(_ label: LocalizedText) -> HTML {
    let isMissing = if case .needsReason? = trouble?.refusal { true } else { false }
    return Component.field(
      Field(
        LifeForm.reason, label: label[language], kind: .lines(3), value: trouble?.order.reason ?? "",
        error: isMissing ? LifeTexts.refusal(.needsReason)[language] : nil), language: language)
  }

  private func reasons(_ label: LocalizedText, _ hint: LocalizedText) -> HTML {
    ItemReasons(
      context: context, nodes: nodes, label: label, hint: hint, typed: trouble?.typed ?? [:],
      extra: { JudgementWords(context: context, index: $0).html }
    ).html
  }

  private var decisions: HTML {
    let points = context.opened.events.last { $0.step == .appeal }?.points ?? []
    let typed = Dictionary(
      (trouble?.order.points ?? []).map { ($0.node, $0.reply) }, uniquingKeysWith: { first, _ in first })
    return ItemReasons(
      context: context, nodes: nodes, label: LifeTexts.decisionItem, hint: LifeTexts.decisionHint, typed: typed,
      field: LifeForm.reply,
      extra: { node in
        let said = points.first { $0.node == context.plan.nodes[node].id }?.reason ?? ""
        return """
          \(JudgementWords(context: context, index: node).html)\
          \(Component.callout(.warning, title: LifeTexts.appealReason[language], "<p>\(Lines.html(said))</p>"))
          """
      }, isOpen: true
    ).html
  }

  private var buttons: HTML {
    switch kind {
    case .sign:
      Component.actions(
        Component.button(LifeTexts.sign[language]),
        Component.linkButton(LifeTexts.sendBack[language], to: "\(context.base)/return", kind: .secondary))
    case .sendBack: Component.actions(Component.button(LifeTexts.sendBack[language]))
    case .appeal: Component.actions(Component.button(LifeTexts.appeal[language]))
    case .decide:
      Component.actions(
        Component.button(LifeTexts.decide[language]),
        Component.linkButton(
          LifeTexts.toReview[language], to: "/review/\(context.opened.sheet.assessment.id)", kind: .secondary))
    }
  }
}

/// The result, and what the agency claimed where that is something else.
struct ClaimFigures {
  let context: FormContext

  private var language: Language { context.language }

  var html: HTML {
    let figures = FigureWords(instrument: context.plan.instrument, language: language)
    let decided = AssessmentDesk.decided(context.opened)
    var facts: [Design.Fact] = []
    if let claimed = decided.claimed {
      facts.append(Design.Fact(LifeTexts.assessedFigure[language], text: figures.reason(decided.evaluation.root)))
      facts.append(Design.Fact(LifeTexts.claimedFigure[language], text: figures.reason(claimed.root)))
    } else {
      facts.append(Design.Fact(ResultTexts.result[language], text: figures.reason(decided.evaluation.root)))
    }
    return Component.definitionList(facts)
  }
}

/// What the assessor said of an item, where it is known and differs.
struct JudgementWords {
  let context: FormContext
  let index: Int

  var html: HTML {
    let rule = context.plan.nodes[index]
    guard let judgement = context.opened.review?.judgement(of: rule.id, in: context.opened.sheet), !judgement.agrees
    else { return .empty }
    return """
      <p>\(ReviewTexts.assessorSays[context.language]): <b>\(AnswerWords.text(judgement.answer, of: rule, context.language))</b>\
      \(HTML.if(!judgement.reason.isEmpty, "<br/>\(Lines.html(judgement.reason))"))</p>
      """
  }
}

/// Every question with its answer, evidence and figure, to be read.
struct AnswerTable {
  let context: FormContext

  private var language: Language { context.language }

  var html: HTML {
    let hasEvidence = context.opened.attached != nil
    let columns: [Table.Column?] = [
      Table.Column(LifeTexts.item[language]), Table.Column(ResultTexts.answer[language]),
      hasEvidence ? Table.Column(EvidenceTexts.evidence[language]) : nil,
      Table.Column(ResultTexts.score[language], isNumber: true),
    ]
    return Component.table(
      Table(
        caption: LifeTexts.signed[language], isCaptionHidden: true, columns: columns.compactMap { $0 },
        rows: context.askedQuestions.map { .cells(cells($0, hasEvidence)) }, isStacked: true), language: language)
  }

  private func cells(_ node: Int, _ hasEvidence: Bool) -> [HTML] {
    let rule = context.plan.nodes[node]
    let record = context.opened.sheet[.node(rule.id)]
    let result = context.evaluation[node]
    let isFigure = context.plan.isCounted(node) && !result.maximum.isZero
    let figure =
      isFigure ? "\(result.hasScore ? context.points(result.score) : "–") / \(context.points(result.maximum))" : "–"
    let cells: [HTML?] = [
      "<a href=\"\(url: context.address(of: node))\">\(context.name(of: node))</a>",
      """
      \(AnswerWords.text(record.answer, of: rule, language))\
      \(HTML.if(!record.note.isEmpty, "<br/><span class=\"soft small\">\(Lines.html(record.note))</span>"))
      """,
      hasEvidence ? evidence(rule.id) : nil, HTML(text: figure),
    ]
    return cells.compactMap { $0 }
  }

  private func evidence(_ id: String) -> HTML {
    let pieces = context.opened.attached?[id] ?? []
    return pieces.isEmpty ? "–" : EvidenceList(pieces: pieces, language: language).html
  }
}
