import Design
import HTML
import Kernel

/// Where a committee's decision is recorded.
struct DecidePage {
  let opened: PlanningDesk.Opened
  let language: Language
  let token: String?
  var typed: [String: String] = [:]
  var flaws: [PlanningFlaw] = []
  var isMoved = false

  static func reason(_ indicator: Indicator) -> String { "reason-\(indicator.id.rawValue)" }

  private var place: PlanningDesk.Place { opened.place }
  var title: String { PlanningTexts.decide[language] }

  var html: HTML {
    """
    \(Component.heading(
      title, eyebrow: "\(place.agency.name[language]) · \(place.year.title[language])",
      lead: HTML(text: PlanningTexts.stage(opened.proposal.stage)[language])))\
    \(HTML.if(isMoved, Component.callout(.warning, title: PlanningTexts.moved[language])))\
    \(Component.errorSummary(flaws.map { FieldError($0.field, $0.message[language]) }, language: language))\
    <form method="post" action="\(url: place.base)/decide" novalidate="">\(Page.tokenInput(token))\
    <input type="hidden" name="seen" value="\(opened.proposal.revision)"/>\(verdict)\
    \(field("document", PlanningTexts.document))\(field("day", PlanningTexts.decisionDay, .date))\
    \(field("meeting", PlanningTexts.meeting))\(field("words", PlanningTexts.words, .lines(3), isOptional: true))\
    \(reasons)\(Component.actions(
      Component.button(PlanningTexts.decide[language]),
      Component.linkButton(PlanningTexts.indicators[language], to: place.base, kind: .quiet)))</form>
    """
  }

  private var verdict: HTML {
    Component.radioCards(
      ChoiceQuestion(
        "verdict", legend: PlanningTexts.verdict[language],
        choices: [
          Choice("approved", PlanningTexts.approve[language], meaning: PlanningTexts.approveMeaning[language]),
          Choice("returned", PlanningTexts.sendBack[language], meaning: PlanningTexts.sendBackMeaning[language]),
        ], selected: Set([typed["verdict"]].compactMap { $0 }), error: error("verdict")), language: language)
  }

  private func error(_ field: String) -> String? { flaws.first { $0.field == field }?.message[language] }

  private func field(
    _ name: String, _ label: LocalizedText, _ kind: Field.Kind = .text, isOptional: Bool = false
  ) -> HTML {
    Component.field(
      Field(
        name, label: label[language], kind: kind, value: typed[name] ?? "", error: error(name),
        isOptional: isOptional), language: language)
  }

  private var reasons: HTML {
    let fields = opened.indicators.map { indicator -> HTML in
      let slot = opened.slot(of: indicator)
      let name = indicator.content.name.isEmpty ? slot?.title[language] ?? "" : indicator.content.name
      return field(Self.reason(indicator), LocalizedText(same: name), .lines(2), isOptional: true)
    }
    return "<fieldset><legend>\(PlanningTexts.reasons[language])</legend>\(fields)</fieldset>"
  }
}
