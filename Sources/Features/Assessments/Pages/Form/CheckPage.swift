import Design
import Foundation
import HTML
import Kernel
import Scoring

/// The last look before handing in: what is blank, what proof is needed, what it comes to.
struct CheckPage {
  let context: FormContext
  let now: Date

  private var language: Language { context.language }
  var title: String { context.words(AssessmentTexts.checkTitle) }

  var html: HTML {
    let place = "\(context.opened.agency.name[language]) · \(context.opened.sheet.round.title[language])"
    return Component.workbench(
      tree: ContentsTree(context: context, section: nil).html,
      treeLink: context.words(AssessmentTexts.allItems),
      main: """
        \(Component.heading(
          title, eyebrow: place,
          lead: context.isLocked ? nil : HTML(text: context.words(AssessmentTexts.checkLead))))\
        \(LockCallout(context: context).html)\(sentBack)\(blanks)\(proofs)\(changes)\(HTML.if(!context.isLocked, form))\
        \(onward)
        """,
      side: ScorePanel(context: context).html)
  }

  /// What was sent back, each with its reason.
  private var sentBack: HTML {
    guard context.opened.sheet.assessment.state == .returned,
      let event = context.opened.events.last(where: { $0.to == .returned })
    else { return .empty }
    return Component.callout(
      .warning, title: LifeTexts.sentBackBy(event)[language],
      """
      \(HTML.if(!event.reason.isEmpty, "<p>\(Lines.html(event.reason))</p>"))\
      \(HTML.if(!event.points.isEmpty, "<ul>\(HTML.forEach(event.points, point))</ul>"))
      """)
  }

  private func point(_ point: LifePoint) -> HTML {
    let name: HTML =
      context.plan.indices[point.node].map {
        "<a href=\"\(url: context.place(of: $0))\">\(context.name(of: $0))</a>"
      } ?? HTML(text: point.node)
    return "<li>\(name): \(Lines.html(point.reason))</li>"
  }

  private var changes: HTML {
    DifferenceTable(context: context, title: LifeTexts.changedSinceSigned, differences: context.opened.changes).html
  }

  /// Where it stands, for those whose turn it is and those who wait.
  private var onward: HTML {
    "<p class=\"no-print\"><a href=\"\(url: context.base)/life\">\(LifeTexts.lifeTitle[language])</a></p>"
  }

  private var open: [(section: Int, questions: [Int])] {
    context.askedSections.compactMap { section in
      let questions = context.outline.questions(in: section).filter { !context.completion[$0].isComplete }
      return questions.isEmpty ? nil : (section, questions)
    }
  }

  private var blanks: HTML {
    let open = open
    let count = context.completion.all.total - context.completion.all.done
    guard count > 0 else {
      return Component.callout(.good, title: context.words(AssessmentTexts.allAnswered))
    }
    return """
      \(Component.callout(.warning, title: context.words(AssessmentTexts.blanksLeft(count))))\
      \(HTML.forEach(open) { section, questions in
        """
        <h2 class="check-part"><a href="\(url: context.address(of: section))">\(context.name(of: section))</a></h2>\
        <ul class="check-list">\(HTML.forEach(questions.filter { $0 != section }) { question in
          "<li><a href=\"\(url: context.place(of: question))\">\(context.name(of: question))</a></li>"
        })</ul>
        """
      })
      """
  }

  /// Proof that the rules demand for what is claimed.
  private var proofs: HTML {
    let needed = context.outline.sections.flatMap { context.outline.nodes(in: $0) }.filter { node in
      context.evaluation.isAsked(node) && context.evaluation[node].hasScore
        && context.plan.nodes[node].evidence.contains(where: \.isRequired)
    }
    return HTML.if(
      !needed.isEmpty,
      """
      <h2>\(AssessmentTexts.proofTitle[language])</h2><p>\(AssessmentTexts.proofLead[language])</p>\
      \(EvidenceProblems(context: context).html)<ul>\(HTML.forEach(needed) { node in
        HTML.forEach(context.plan.nodes[node].evidence.filter(\.isRequired)) { proof in
          "<li>\(proof.title[language]) <span class=\"soft small\">(\(context.name(of: node)))</span></li>"
        }
      })</ul>
      """)
  }

  private var form: HTML {
    """
    <form method="post" action="\(url: context.base)/submit" data-moves-on="">\(StepFields(context: context, now: now).html)\
    \(Component.actions(
      Component.button(context.words(AssessmentTexts.submit)),
      HTML.let(context.firstOpenSection) {
        Component.linkButton(
          context.words(AssessmentTexts.backToAnswers), to: context.address(of: $0), kind: .quiet)
      }))</form>
    """
  }
}
