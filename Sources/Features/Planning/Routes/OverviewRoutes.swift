import Database
import Design
import HTTP
import Kernel

/// The addresses of a year as a whole.
struct OverviewRoutes: Sendable {
  let desk: PlanningDesk

  func register(in router: inout Router) {
    router.register(.get, "/planning", list)
    router.register(.get, "/planning/:year", year)
    router.register(.get, "/planning/:year/calendar", calendar)
    router.register(.post, "/planning/:year/calendar", saveCalendar)
  }

  /// The year that is being planned or run: from July on the next one.
  static func present(on today: Day) -> FiscalYear {
    let year = FiscalYear(containing: today)
    return (7...9).contains(today.month) ? year.next : year
  }

  static func year(of request: Request, _ action: Action = .readPlanning) throws -> FiscalYear {
    guard let number = Int(try request.parameters.require("year")), let year = FiscalYear(buddhistYear: number) else {
      throw PermissionDenied(action, by: request.viewer, hiding: true)
    }
    return year
  }

  @Sendable private func list(_ request: Request) async throws -> Response {
    guard request.viewer.isSignedIn else { throw PermissionDenied(.readPlanning, by: request.viewer) }
    let asked = request.query.first("year").flatMap(Int.init).flatMap(FiscalYear.init(buddhistYear:))
    let year = asked ?? Self.present(on: desk.clock.today)
    return request.redirect(to: "/planning/\(year.buddhistYear)")
  }

  @Sendable private func year(_ request: Request) async throws -> Response {
    guard request.viewer.isSignedIn else { throw PermissionDenied(.readPlanning, by: request.viewer) }
    return try await show(try Self.year(of: request), request)
  }

  private func show(_ year: FiscalYear, _ request: Request) async throws -> Response {
    let overview = try await desk.overview(of: year, for: request.viewer)
    let page = OverviewPage(overview: overview, language: request.language, today: desk.clock.today)
    let title = "\(PlanningTexts.planning[request.language]) \(year.buddhistYear)"
    let print = PrintHeader(
      agency: request.viewer.agencyName?[request.language] ?? "", round: year.title[request.language],
      date: DateText(request.language).day(desk.clock.today))
    return .page(
      request.page(title: title, breadcrumb: [Crumb(title)], printHeader: print, main: page.html))
  }

  // MARK: The dates

  @Sendable private func calendar(_ request: Request) async throws -> Response {
    let year = try Self.year(of: request, .decideCentrally)
    let calendar = try await readable(year, request)
    return page(CalendarPage(calendar: calendar, language: request.language, token: request.formToken), request)
  }

  private func readable(_ year: FiscalYear, _ request: Request) async throws -> PlanningCalendar {
    try await desk.database.read { [organisation = desk.organisation] connection in
      let tree = try organisation.tree(in: connection)
      try Permissions(tree).require(request.viewer, .decideCentrally, on: .everything, hiding: false)
      return try CalendarStore.calendar(of: year, in: connection)
    }
  }

  @Sendable private func saveCalendar(_ request: Request) async throws -> Response {
    let year = try Self.year(of: request, .decideCentrally)
    _ = try await readable(year, request)
    let form = try await request.form()
    var calendar = PlanningCalendar(year: year)
    var page = CalendarPage(calendar: calendar, language: request.language, token: request.formToken)
    for step in CalendarStep.allCases {
      let typed = (form[CalendarPage.name(step)] ?? "").trimmed
      page.typed[step] = typed
      guard !typed.isEmpty else { continue }
      if let day = Day(typed) { calendar.dates[step] = day } else { page.flaws.insert(step) }
    }
    guard page.flaws.isEmpty else { return self.page(page, request, status: .unprocessableContent) }
    try await desk.saveCalendar(calendar, by: request.viewer)
    return request.redirect(
      to: "/planning/\(year.buddhistYear)", flash: Flash(.good, PlanningTexts.calendarSaved[request.language]))
  }

  private func page(_ page: CalendarPage, _ request: Request, status: Status = .ok) -> Response {
    let year = page.calendar.year
    let title = PlanningTexts.calendar[request.language]
    let crumbs = [
      Crumb(PlanningTexts.planning[request.language], to: "/planning/\(year.buddhistYear)"), Crumb(title),
    ]
    return .page(request.page(title: title, breadcrumb: crumbs, main: page.html), status: status)
  }
}

extension String {
  /// Without blanks around it, and with one kind of line break.
  var trimmed: String {
    let lines = split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
    guard let start = lines.firstIndex(where: { !$0.isWhitespace }),
      let end = lines.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(lines[start...end])
  }
}
