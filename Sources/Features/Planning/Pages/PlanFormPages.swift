import Design
import HTML
import Kernel

/// The form of the head of a plan and its roadmap.
struct PlanEditPage {
  let place: PlanningDesk.Place
  /// `nil` for a new plan.
  let plan: ActionPlan?
  var content: ActionPlan.Content
  let language: Language
  let token: String?
  var flaws: [PlanningFlaw] = []
  var isConflict = false

  var title: String { (plan == nil ? PlanTexts.new : PlanTexts.edit)[language] }

  var html: HTML {
    let address = plan.map { "\(place.base)/plans/\($0.id.rawValue)/edit" } ?? "\(place.base)/plans/new"
    return """
      \(Component.heading(title, eyebrow: "\(place.agency.name[language]) · \(place.year.title[language])"))\
      \(HTML.if(isConflict, Component.callout(.warning, title: PlanTexts.conflict[language])))\
      \(Component.errorSummary(flaws.map { FieldError($0.field, $0.message[language]) }, language: language))\
      <form method="post" action="\(url: address)" novalidate="">\(Page.tokenInput(token))\
      <input type="hidden" name="seen" value="\(plan?.revision ?? 0)"/>\
      \(field("title", PlanTexts.title, content.title))\
      \(field("lead", PlanTexts.lead, content.lead, isOptional: true))\
      \(field("partners", PlanTexts.partners, content.partners, lines: 3, hint: PlanTexts.partnersHint, isOptional: true))\
      <h2>\(PlanTexts.roadmap[language])</h2><p>\(PlanTexts.roadmapHint[language])</p>\
      \(HTML.forEach(0..<PlanForm.years, year))\
      <h2>\(PlanTexts.person[language])</h2>\
      \(field("person", PlanTexts.person, content.person, isOptional: true))\
      \(field("position", PlanTexts.position, content.position, isOptional: true))\
      \(field("phone", PlanTexts.phone, content.phone, isOptional: true))\
      \(field("mail", PlanTexts.mail, content.mail, isOptional: true))\
      \(Component.actions(Component.button(PlanningTexts.save[language])))</form>
      """
  }

  private func year(_ number: Int) -> HTML {
    let name = "\(place.year.buddhistYear + number)"
    let kept = content.years.first { $0.year == name } ?? ActionPlan.RoadmapYear(year: name)
    let fields: HTML = """
      \(field(PlanForm.year(number, "goal"), PlanTexts.goal, kept.goal, lines: 3, isOptional: true))\
      \(field(PlanForm.year(number, "indicator"), PlanTexts.indicator, kept.indicator, lines: 2, isOptional: true))\
      \(field(PlanForm.year(number, "agencies"), PlanTexts.yearAgencies, kept.agencies, lines: 2, isOptional: true))
      """
    return Component.disclosure(
      "\(PlanningTexts.year[language]) \(name)", isOpen: number < 3 || !kept.isEmpty, fields)
  }

  private func field(
    _ name: String, _ label: LocalizedText, _ value: String, lines: Int = 1, hint: LocalizedText? = nil,
    isOptional: Bool = false
  ) -> HTML {
    Component.field(
      Field(
        name, label: label[language], kind: lines > 1 ? .lines(lines) : .text, value: value, hint: hint?[language],
        error: flaws.first { $0.field == name }?.message[language], isOptional: isOptional), language: language)
  }
}

/// The form of one activity.
struct ActivityPage {
  let opened: PlanningDesk.OpenedPlan
  /// `nil` for a new one.
  let activity: Activity?
  var content: Activity.Content
  let language: Language
  let token: String?
  var flaws: [PlanningFlaw] = []
  var isConflict = false

  var title: String { activity == nil ? PlanTexts.addActivity[language] : content.name }

  var html: HTML {
    let address = "\(opened.base)/activities/\(activity?.id.rawValue ?? "new")"
    return """
      \(Component.heading(title, eyebrow: opened.plan.content.title))\
      \(HTML.if(isConflict, Component.callout(.warning, title: PlanTexts.conflict[language])))\
      \(Component.errorSummary(flaws.map { FieldError($0.field, $0.message[language]) }, language: language))\
      <form method="post" action="\(url: address)" novalidate="">\(Page.tokenInput(token))\
      <input type="hidden" name="seen" value="\(activity?.revision ?? 0)"/>\
      \(field("name", PlanTexts.activity, content.name, .lines(2)))\
      \(field("budget", PlanTexts.budget, content.budget, .number, unit: PlanTexts.baht, isOptional: true))\
      \(HTML.forEach(1...4, quarter))\
      \(Component.actions(Component.button(PlanningTexts.save[language])))</form>\(removal(address))
      """
  }

  private func quarter(_ number: Int) -> HTML {
    let kept = content[number]
    return """
      <fieldset><legend>\(PlanTexts.quarter(number, of: opened.place.year)[language])</legend>\
      \(field(ActivityForm.field(number, "output"), PlanTexts.output, kept.output, .lines(2), isOptional: true))\
      \(field(ActivityForm.field(number, "agency"), PlanTexts.responsible, kept.agency, isOptional: true))\
      \(field(
        ActivityForm.field(number, "share"), PlanTexts.share, kept.share, .number, unit: PlanTexts.percent,
        isOptional: true))</fieldset>
      """
  }

  private func removal(_ address: String) -> HTML {
    HTML.let(activity) { activity in
      """
      <form method="post" action="\(url: address)/remove">\(Page.tokenInput(token))\
      <input type="hidden" name="seen" value="\(activity.revision)"/>\
      \(Component.actions(Component.button(PlanTexts.removeActivity[language], kind: .danger)))</form>
      """
    }
  }

  private func field(
    _ name: String, _ label: LocalizedText, _ value: String, _ kind: Field.Kind = .text, unit: LocalizedText? = nil,
    isOptional: Bool = false
  ) -> HTML {
    Component.field(
      Field(
        name, label: label[language], kind: kind, value: value,
        error: flaws.first { $0.field == name }?.message[language], unit: unit?[language], isOptional: isOptional),
      language: language)
  }
}
