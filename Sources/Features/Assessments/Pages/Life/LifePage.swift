import Design
import Foundation
import HTML
import Kernel
import Scoring

/// Where an assessment stands, who must act next, and what this reader can do.
struct LifePage {
  let context: FormContext
  let now: Date

  private var language: Language { context.language }
  private var assessment: Assessment { context.opened.sheet.assessment }
  private var state: WorkState { assessment.state(in: context.opened.sheet.round) }
  var title: String { context.words(LifeTexts.lifeTitle) }

  var html: HTML {
    let place = "\(context.opened.agency.name[language]) · \(context.opened.sheet.round.title[language])"
    return """
      \(Component.heading(title, eyebrow: place, lead: HTML(text: LifeTexts.waiting(state, since: assessment.since)[language])))\
      <p>\(Component.tag(AssessmentState.tag(state), state.title[language]))\(LateTag(context: context).html)</p>\
      \(HTML.let(context.opened.signature) { SignatureLine(signature: $0, language: language).html })\
      \(steps)\
      \(DifferenceTable(context: context, title: LifeTexts.changedSinceSigned, differences: context.opened.changes).html)\
      \(Timeline(context: context).html)
      """
  }

  private var steps: HTML {
    let possible = LifeTable.steps(from: state).filter { context.opened.capabilities.allow($0.action) }
    let parts = possible.map(part).filter { !$0.isEmpty }
    return HTML.if(parts.isEmpty, "<p class=\"soft\">\(LifeTexts.nobodyActs[language])</p>", else: parts.joined())
  }

  private func part(_ step: LifeStep) -> HTML {
    switch step {
    case .handIn: link(AssessmentTexts.checkTitle, "\(context.base)/check")
    case .sign: link(LifeTexts.signTitle, "\(context.base)/sign")
    case .sendBack: link(LifeTexts.sendBack, "\(context.base)/return", .secondary)
    case .review, .accept: link(LifeTexts.toReview, "/review/\(assessment.id)")
    case .finalise: form("final", LifeTexts.finalise)
    case .publish: form("publish", LifeTexts.publish)
    case .appeal: appeal
    case .answerAppeal: link(LifeTexts.decide, "\(context.base)/decide")
    case .reopen: reopen
    }
  }

  private var appeal: HTML {
    let last = AssessmentDesk.lastAppealDay(context.opened.events, assessment, context.opened.sheet.round)
    guard context.today <= last else { return .empty }
    return
      "\(link(LifeTexts.appeal, "\(context.base)/appeal", .secondary))<p class=\"soft small\">\(LifeTexts.appealUntil(last)[language])</p>"
  }

  private func link(_ word: LocalizedText, _ address: String, _ kind: ButtonKind = .primary) -> HTML {
    Component.actions(Component.linkButton(word[language], to: address, kind: kind))
  }

  private func form(_ name: String, _ word: LocalizedText) -> HTML {
    """
    <form method="post" action="\(url: context.base)/\(raw: name)">\(StepFields(context: context, now: now).html)\
    \(Component.actions(Component.button(word[language])))</form>
    """
  }

  private var reopen: HTML {
    Component.disclosure(
      LifeTexts.reopen[language], id: "reopen",
      """
      <form method="post" action="\(url: context.base)/reopen">\(StepFields(context: context, now: now).html)\
      \(Component.field(
        Field(LifeForm.reason, label: LifeTexts.reason[language], kind: .lines(3), hint: LifeTexts.reopenHint[language]),
        language: language))\
      \(Component.actions(Component.button(LifeTexts.reopen[language], kind: .danger)))</form>
      """)
  }
}

/// How late it was handed in.
struct LateTag {
  let context: FormContext

  var html: HTML {
    let days = context.opened.sheet.assessment.daysLate(in: context.opened.sheet.round)
    return HTML.if(days > 0, " " + Component.tag(.warning, LifeTexts.late(days)[context.language]))
  }
}

extension AssessmentState {
  static func tag(_ state: WorkState) -> TagState {
    switch state {
    case .draft: .progress
    case .returned, .appealed: .warning
    case .final, .published: .good
    case .closed: .locked
    default: .info
    }
  }
}
