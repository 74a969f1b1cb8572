import Design
import HTML
import Kernel

/// The action plans of an agency in a year.
struct PlanList {
  let place: PlanningDesk.Place
  let plans: [ActionPlan]
  let mayWrite: Bool
  let language: Language

  var html: HTML {
    let items = plans.map { plan -> HTML in
      """
      <li><a href="\(url: place.base)/plans/\(plan.id.rawValue)">\(TypedText.html(plan.content.title, language))</a>\
      \(HTML.if(!plan.content.lead.isEmpty, " <span class=\"soft small\">\(plan.content.lead)</span>"))</li>
      """
    }
    return """
      <section id="plans"><h2>\(PlanTexts.plans[language])</h2>\
      \(HTML.if(items.isEmpty, "<p class=\"soft\">\(PlanTexts.none[language])</p>", else: "<ul>\(items)</ul>"))\
      \(HTML.if(
        mayWrite,
        Component.actions(
          Component.linkButton(PlanTexts.new[language], to: "\(place.base)/plans/new", kind: .secondary))))</section>
      """
  }
}
