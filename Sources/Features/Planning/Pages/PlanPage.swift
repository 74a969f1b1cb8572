import Design
import HTML
import Kernel

/// A plan in the layout of the official form: roadmap over the years, outputs over the quarters, who answers for it.
/// It prints broadside on A4.
struct PlanPage {
  let opened: PlanningDesk.OpenedPlan
  let language: Language

  private var content: ActionPlan.Content { opened.plan.content }
  private var place: PlanningDesk.Place { opened.place }

  var html: HTML {
    """
    <div class="matrix">\(Component.heading(
      content.title, eyebrow: "\(place.agency.name[language]) · \(place.year.title[language])", lead: nil,
      actions: actions))\
    \(head)\(roadmap)\(activities)\(person)\(reports)</div>
    """
  }

  private var actions: HTML {
    let edit =
      opened.mayWrite
      ? [
        Component.linkButton(PlanTexts.edit[language], to: "\(opened.base)/edit", kind: .secondary),
        Component.linkButton(PlanTexts.addActivity[language], to: "\(opened.base)/activities/new", kind: .secondary),
      ] : []
    let file = Component.linkButton(PlanTexts.workbook[language], to: "\(opened.base)/plan.xlsx", kind: .quiet)
    return (edit + [file]).joined()
  }

  private var head: HTML {
    let facts = [(PlanTexts.lead, content.lead), (PlanTexts.partners, content.partners)]
    return Component.definitionList(
      facts.filter { !$0.1.isEmpty }.map { Fact($0.0[language], TypedText.html($0.1, language)) })
  }

  // MARK: The roadmap

  private var roadmap: HTML {
    guard !content.years.isEmpty else { return .empty }
    let parts: [(LocalizedText, (ActionPlan.RoadmapYear) -> String)] = [
      (PlanTexts.goal, { $0.goal }), (PlanTexts.indicator, { $0.indicator }),
      (PlanTexts.yearAgencies, { $0.agencies }),
    ]
    let table = Table(
      caption: PlanTexts.roadmapTitle(opened.plan)[language],
      columns: [Table.Column(PlanningTexts.year[language])] + content.years.map { Table.Column($0.year) },
      rows: parts.map { title, value in
        .cells([HTML(text: title[language])] + content.years.map { TypedText.html(value($0), language) })
      }, isStacked: true)
    return Component.table(table, language: language)
  }

  // MARK: The action plan

  private var activities: HTML {
    guard !opened.activities.isEmpty else {
      return Component.emptyState(PlanTexts.actionPlan[language], PlanTexts.noActivities[language])
    }
    let title = PlanTexts.actionPlanTitle(place.year)[language]
    let hasBudget = opened.activities.contains { !$0.content.budget.isEmpty }
    return """
      <div class="scroller stack" role="region" tabindex="0" aria-label="\(attr: title)"><table class="table">\
      <caption>\(title)<span class="caption-note">\(PlanTexts.tableLead[language])</span></caption>\
      <thead><tr><th scope="col">\(PlanTexts.activity[language])</th>\(HTML.forEach(1...4) { quarter in
        """
        <th scope="col">\(PlanTexts.quarter(quarter, of: place.year)[language])</th>\
        <th scope="col">\(PlanTexts.responsible[language])</th>
        """
      })\(HTML.if(
        hasBudget,
        "<th scope=\"col\" class=\"num\">\(PlanTexts.budget[language])<span class=\"unit\">\(PlanTexts.baht[language])</span></th>"
      ))</tr></thead>
      <tbody>\(HTML.forEach(opened.activities.enumerated()) { row($1, number: $0 + 1, hasBudget: hasBudget) })</tbody>\
      </table></div>
      """
  }

  private func row(_ activity: Activity, number: Int, hasBudget: Bool) -> HTML {
    let name: HTML =
      opened.mayWrite
      ? "<a href=\"\(url: opened.base)/activities/\(activity.id.rawValue)\">\(TypedText.html(activity.content.name, language))</a>"
      : TypedText.html(activity.content.name, language)
    let quarters = (1...4).map { quarter -> HTML in
      let planned = activity.content[quarter]
      let label = PlanTexts.quarter(quarter, of: place.year)[language]
      let share = planned.share.isEmpty ? "" : "\(PlanTexts.share[language]) \(planned.share)"
      let line = opened.reports[quarter]?.lines[activity.id.rawValue]
      return """
        <td data-label="\(attr: label)">\(planned.output.isEmpty ? "–" : TypedText.html(planned.output, language))\
        \(HTML.if(!share.isEmpty, "<br/><span class=\"soft small\">\(share)</span>"))\
        \(HTML.let(line) { "<br/>\(StatusTag.tag($0, language))" })</td>\
        <td data-label="\(attr: PlanTexts.responsible[language])">\(planned.agency.isEmpty ? "–" : TypedText.html(planned.agency, language))</td>
        """
    }
    let budget = IndicatorContent.number(activity.content.budget).map { NumberText().short($0) } ?? "–"
    return """
      <tr><th scope="row">\(number). \(name)</th>\(quarters)\(HTML.if(
        hasBudget, "<td class=\"num\" data-label=\"\(attr: PlanTexts.budget[language])\">\(budget)</td>"))</tr>

      """
  }

  private var person: HTML {
    let facts = [
      (PlanTexts.person, content.person), (PlanTexts.position, content.position),
      (PlanningTexts.agency, place.agency.name[language]), (PlanTexts.phone, content.phone),
      (PlanTexts.mail, content.mail),
    ]
    guard !content.person.isEmpty else { return .empty }
    return Component.definitionList(
      facts.filter { !$0.1.isEmpty }.map { Fact($0.0[language], TypedText.html($0.1, language)) })
  }

  // MARK: The reports

  private var reports: HTML {
    guard !opened.activities.isEmpty else { return .empty }
    let table = Table(
      caption: PlanTexts.reports[language],
      columns: [
        Table.Column(PlanTexts.reports[language]), Table.Column(PlanTexts.closes[language]),
        Table.Column(PlanTexts.status[language]), Table.Column(PlanningTexts.by[language]),
      ], rows: (1...4).map(report), isStacked: true)
    return "<section id=\"reports\">\(Component.table(table, language: language))</section>"
  }

  private func report(_ quarter: Int) -> Table.Row {
    let phase = opened.phase(quarter)
    let name = PlanTexts.quarter(quarter, of: place.year)[language]
    let (state, word): (TagState, LocalizedText) =
      if let report = phase.report {
        report.isLate ? (.warning, PlanTexts.reportedLate) : (.good, PlanTexts.reported)
      } else if !phase.hasBegun {
        (.blank, PlanTexts.coming)
      } else {
        phase.isOverdue ? (.bad, PlanTexts.overdue) : (.progress, PlanTexts.notYet)
      }
    let who = phase.report.map { "\($0.by.name[language]) · \(DateText(language).dayAndTime($0.at))" } ?? "–"
    return .cells([
      phase.hasBegun ? "<a href=\"\(url: opened.base)/quarters/\(quarter)\">\(name)</a>" : "\(name)",
      HTML(text: DateText(language).day(place.calendar.closing(ofQuarter: quarter), .short)),
      Component.tag(state, word[language]), HTML(text: who),
    ])
  }
}
