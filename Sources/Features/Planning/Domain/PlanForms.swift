import HTTP
import Kernel

/// Reads the head of a plan and its roadmap out of a form.
struct PlanForm {
  /// How many years of a roadmap can be written.
  static let years = 5

  let content: ActionPlan.Content
  let flaws: [PlanningFlaw]

  static func year(_ number: Int, _ part: String) -> String { "year-\(number)-\(part)" }

  init(_ form: FormData, year first: FiscalYear) {
    func text(_ field: String) -> String { (form[field] ?? "").trimmed }
    var content = ActionPlan.Content()
    content.title = text("title")
    content.lead = text("lead")
    content.partners = text("partners")
    content.person = text("person")
    content.position = text("position")
    content.phone = text("phone")
    content.mail = text("mail")
    content.years = (0..<Self.years).map { number in
      ActionPlan.RoadmapYear(
        year: "\(first.buddhistYear + number)", goal: text(Self.year(number, "goal")),
        indicator: text(Self.year(number, "indicator")), agencies: text(Self.year(number, "agencies")))
    }.filter { !$0.isEmpty }
    self.content = content
    flaws = content.title.isEmpty ? [PlanningFlaw(field: "title", message: PlanningFlaws.noTitle)] : []
  }
}

/// Reads an activity out of a form.
struct ActivityForm {
  let content: Activity.Content
  let flaws: [PlanningFlaw]

  static func field(_ quarter: Int, _ part: String) -> String { "q\(quarter)-\(part)" }

  init(_ form: FormData) {
    func text(_ field: String) -> String { (form[field] ?? "").trimmed }
    var content = Activity.Content()
    content.name = text("name")
    content.budget = text("budget")
    content.quarters = (1...4).map { quarter in
      Activity.Quarter(
        output: text(Self.field(quarter, "output")), agency: text(Self.field(quarter, "agency")),
        share: text(Self.field(quarter, "share")))
    }
    self.content = content
    flaws = Self.flaws(content)
  }

  private static func flaws(_ content: Activity.Content) -> [PlanningFlaw] {
    var flaws: [PlanningFlaw] = []
    func complain(_ field: String, _ message: LocalizedText) {
      flaws.append(PlanningFlaw(field: field, message: message))
    }
    if content.name.isEmpty { complain("name", PlanningFlaws.noActivity) }
    if !content.budget.isEmpty, IndicatorContent.number(content.budget).map(\.isNegative) ?? true {
      complain("budget", PlanningFlaws.badBudget)
    }
    if content.quarters.allSatisfy(\.output.isEmpty) { complain(field(1, "output"), PlanningFlaws.noOutput) }
    for (place, quarter) in content.quarters.enumerated() {
      if !quarter.output.isEmpty, quarter.agency.isEmpty {
        complain(field(place + 1, "agency"), PlanningFlaws.noQuarterAgency)
      }
      guard !quarter.share.isEmpty else { continue }
      let share = IndicatorContent.number(quarter.share)
      if share.map({ $0.isNegative || $0 > .hundred }) ?? true {
        complain(field(place + 1, "share"), PlanningFlaws.badShare)
      }
    }
    return flaws
  }
}

/// Reads the report of a quarter out of a form.
struct ReportForm {
  let lines: [String: QuarterReport.Line]
  let flaws: [PlanningFlaw]

  static func field(_ activity: Activity, _ part: String) -> String { "\(part)-\(activity.id.rawValue)" }

  init(_ form: FormData, for activities: [Activity]) {
    var lines: [String: QuarterReport.Line] = [:]
    var flaws: [PlanningFlaw] = []
    for activity in activities {
      func text(_ part: String) -> String { (form[Self.field(activity, part)] ?? "").trimmed }
      let line = QuarterReport.Line(
        status: QuarterReport.Status(rawValue: text("status"))?.rawValue ?? "", figure: text("figure"),
        text: text("text"), evidence: text("evidence"), problems: text("problems"))
      lines[activity.id.rawValue] = line
      if line.status.isEmpty {
        flaws.append(PlanningFlaw(field: Self.field(activity, "status"), message: PlanningFlaws.noStatus))
      }
      if line.text.isEmpty {
        flaws.append(PlanningFlaw(field: Self.field(activity, "text"), message: PlanningFlaws.noText))
      }
    }
    self.lines = lines
    self.flaws = flaws
  }
}
