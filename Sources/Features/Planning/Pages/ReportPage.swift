import Design
import HTML
import Kernel

/// What came of one quarter: a form while it takes reports, text afterwards.
struct ReportPage {
  let opened: PlanningDesk.OpenedPlan
  let quarter: Int
  var lines: [String: QuarterReport.Line]
  let language: Language
  let token: String?
  var flaws: [PlanningFlaw] = []
  var isConflict = false
  /// The revision the form was made from.
  var seen: Int

  private var phase: PlanningDesk.QuarterPhase { opened.phase(quarter) }
  var title: String { "\(PlanTexts.report[language]) \(PlanTexts.quarter(quarter, of: opened.place.year)[language])" }

  var html: HTML {
    let closing = opened.place.calendar.closing(ofQuarter: quarter)
    return """
      \(Component.heading(
        title, eyebrow: opened.plan.content.title, lead: HTML(text: PlanTexts.closesOn(closing)[language])))\
      \(HTML.if(isConflict, Component.callout(.warning, title: PlanTexts.conflict[language])))\
      \(Component.errorSummary(flaws.map { FieldError($0.field, $0.message[language]) }, language: language))\
      \(state)\(HTML.if(opened.mayReport(quarter), form, else: reading))
      """
  }

  private var state: HTML {
    if let report = phase.report {
      let who = "\(report.by.name[language]) · \(DateText(language).dayAndTime(report.at))"
      let word = report.isLate ? PlanTexts.reportedLate : PlanTexts.reported
      let lock = phase.takesReport ? "" : PlanTexts.locked[language]
      return Component.callout(
        report.isLate ? .warning : .good, title: word[language],
        "<p>\(who)</p>\(HTML.if(!lock.isEmpty, "<p>\(lock)</p>"))")
    }
    if !phase.hasBegun { return Component.callout(.info, title: PlanTexts.notOpen[language]) }
    return HTML.if(phase.isOverdue, Component.callout(.warning, title: PlanTexts.lateWarning[language]))
  }

  private var form: HTML {
    """
    <form method="post" action="\(url: opened.base)/quarters/\(quarter)" novalidate="">\(Page.tokenInput(token))\
    <input type="hidden" name="seen" value="\(seen)"/>\(HTML.forEach(opened.due(in: quarter), fields))\
    \(Component.actions(Component.button(PlanTexts.send[language])))</form>
    """
  }

  private func fields(_ activity: Activity) -> HTML {
    let line = lines[activity.id.rawValue] ?? QuarterReport.Line()
    let options =
      [FieldOption("", PlanningTexts.choose[language])]
      + QuarterReport.Status.allCases.map { FieldOption($0.rawValue, PlanTexts.status($0)[language]) }
    return Component.card(
      title: activity.content.name,
      """
      \(plan(activity))\(field(activity, "status", PlanTexts.status, line.status, .select(options)))\
      \(field(activity, "figure", PlanTexts.figure, line.figure, isOptional: true))\
      \(field(activity, "text", PlanTexts.text, line.text, .lines(3)))\
      \(field(activity, "evidence", PlanTexts.evidence, line.evidence, isOptional: true))\
      \(field(activity, "problems", PlanTexts.problems, line.problems, .lines(2), isOptional: true))
      """)
  }

  private func plan(_ activity: Activity) -> HTML {
    let planned = activity.content[quarter]
    var facts = [
      Fact(PlanTexts.output[language], TypedText.html(planned.output, language)),
      Fact(PlanTexts.responsible[language], TypedText.html(planned.agency, language)),
    ]
    if !planned.share.isEmpty { facts.append(Fact(PlanTexts.share[language], text: planned.share)) }
    return Component.definitionList(facts)
  }

  private func field(
    _ activity: Activity, _ part: String, _ label: LocalizedText, _ value: String, _ kind: Field.Kind = .text,
    isOptional: Bool = false
  ) -> HTML {
    let name = ReportForm.field(activity, part)
    return Component.field(
      Field(
        name, label: label[language], kind: kind, value: value,
        error: flaws.first { $0.field == name }?.message[language], isOptional: isOptional), language: language)
  }

  private var reading: HTML {
    let due = opened.due(in: quarter)
    guard !due.isEmpty else { return Component.emptyState(PlanTexts.nothingToReport[language], "") }
    return HTML.forEach(due) { activity in
      Component.card(title: activity.content.name, plan(activity) + said(activity))
    }
  }

  private func said(_ activity: Activity) -> HTML {
    guard let line = lines[activity.id.rawValue] else { return .empty }
    let texts = [
      (PlanTexts.figure, line.figure), (PlanTexts.text, line.text), (PlanTexts.evidence, line.evidence),
      (PlanTexts.problems, line.problems),
    ]
    let facts =
      [Fact(PlanTexts.status[language], StatusTag.tag(line, language))]
      + texts.filter { !$0.1.isEmpty }.map { Fact($0.0[language], TypedText.html($0.1, language)) }
    return Component.definitionList(facts)
  }
}

/// How far an output is, in a word.
enum StatusTag {
  static func tag(_ line: QuarterReport.Line, _ language: Language) -> HTML {
    guard let status = QuarterReport.Status(rawValue: line.status) else {
      return Component.tag(.blank, PlanTexts.notYet[language])
    }
    let state: TagState =
      switch status {
      case .done: .good
      case .partly: .warning
      case .not: .bad
      }
    return Component.tag(state, PlanTexts.status(status)[language])
  }
}
