import Design
import HTML
import Kernel

/// A year: its dates, and how far each agency is.
struct OverviewPage {
  let overview: PlanningDesk.Overview
  let language: Language
  let today: Day

  var html: HTML {
    """
    \(Component.heading(
      PlanningTexts.planning[language], eyebrow: overview.year.title[language],
      lead: HTML(text: PlanningTexts.lead[language]), actions: actions))\
    \(years)\(dates)\
    \(HTML.if(
      overview.lines.isEmpty,
      Component.emptyState(PlanningTexts.noAgencies[language], PlanningTexts.noAgenciesHint[language]),
      else: Component.table(table, language: language)))
    """
  }

  private var actions: HTML? {
    guard overview.maySetDates else { return nil }
    return Component.linkButton(
      PlanningTexts.setDates[language], to: "/planning/\(overview.year.buddhistYear)/calendar", kind: .secondary)
  }

  private var years: HTML {
    Component.tabs(
      overview.years.map {
        Tab("\($0.buddhistYear)", to: "/planning/\($0.buddhistYear)", isCurrent: $0 == overview.year)
      }, label: PlanningTexts.year[language])
  }

  private var dates: HTML {
    let known = CalendarStep.allCases.compactMap { step in
      overview.calendar[step].map { day in
        Fact(PlanningTexts.step(step)[language], text: DateText(language).day(day))
      }
    }
    return HTML.if(
      !known.isEmpty,
      Component.disclosure(PlanningTexts.calendar[language], id: "calendar", Component.definitionList(known)))
  }

  private var table: Table {
    Table(
      caption: PlanningTexts.indicators[language],
      columns: [
        Table.Column(PlanningTexts.agency[language]), Table.Column(PlanningTexts.stage[language]),
        Table.Column(PlanningTexts.due[language]), Table.Column(PlanningTexts.plans[language], isNumber: true),
      ], rows: overview.lines.map(row), isStacked: true)
  }

  private func row(_ line: PlanningDesk.Overview.Line) -> Table.Row {
    let base = "/planning/\(overview.year.buddhistYear)/\(line.agency.code)"
    let due = (line.proposal?.stage ?? .draft).step.flatMap { overview.calendar[$0] }
    return .cells([
      "<a href=\"\(url: base)\">\(line.agency.name[language])</a>",
      """
      \(StageTag.tag(line.proposal?.stage, isReturned: line.isReturned, language))\
      \(HTML.if(line.isLate, " \(Component.tag(.bad, PlanningTexts.late[language]))"))
      """,
      HTML(text: due.map { DateText(language).day($0, .short) } ?? "–"),
      line.plans == 0 ? "–" : "<a href=\"\(url: base)#plans\">\(line.plans)</a>",
    ])
  }
}

/// Where a proposal stands, in a word.
enum StageTag {
  static func tag(_ stage: Proposal.Stage?, isReturned: Bool, _ language: Language) -> HTML {
    guard let stage else { return Component.tag(.blank, PlanningTexts.noneYet[language]) }
    if isReturned { return Component.tag(.warning, PlanningTexts.returnedTitle[language]) }
    let state: TagState = stage == .approved ? .good : stage == .draft ? .neutral : .progress
    return Component.tag(state, PlanningTexts.stage(stage)[language])
  }
}

/// The form with the dates of a year.
struct CalendarPage {
  let calendar: PlanningCalendar
  let language: Language
  let token: String?
  var typed: [CalendarStep: String] = [:]
  var flaws: Set<CalendarStep> = []

  static func name(_ step: CalendarStep) -> String { "date-\(step.rawValue)" }

  var html: HTML {
    """
    \(Component.heading(
      PlanningTexts.calendar[language], eyebrow: calendar.year.title[language],
      lead: HTML(text: PlanningTexts.calendarLead[language])))\
    \(Component.errorSummary(errors, language: language))\
    <form method="post" action="/planning/\(calendar.year.buddhistYear)/calendar" novalidate="">\(Page.tokenInput(token))\
    \(HTML.forEach(CalendarStep.allCases, field))\
    \(Component.actions(Component.button(PlanningTexts.saveCalendar[language])))</form>
    """
  }

  private var errors: [FieldError] {
    CalendarStep.allCases.filter(flaws.contains).map {
      FieldError(Self.name($0), "\(PlanningTexts.step($0)[language]): \(PlanningFlaws.notAStep[language])")
    }
  }

  private func field(_ step: CalendarStep) -> HTML {
    Component.field(
      Field(
        Self.name(step), label: PlanningTexts.step(step)[language], kind: .date,
        value: typed[step] ?? calendar[step]?.iso ?? "",
        error: flaws.contains(step) ? PlanningFlaws.notAStep[language] : nil, isOptional: true), language: language)
  }
}
