import Database
import Design
import HTML
import HTTP
import Kernel

/// The addresses of roadmaps and action plans.
struct PlanRoutes: Sendable {
  let desk: PlanningDesk

  func register(in router: inout Router) {
    router.register(.get, "/planning/:year/:agency/plans/new", new)
    router.register(.post, "/planning/:year/:agency/plans/new", add)
    router.register(.get, "/planning/:year/:agency/plans/:plan", show)
    router.register(.get, "/planning/:year/:agency/plans/:plan/plan.xlsx", download)
    router.register(.get, "/planning/:year/:agency/plans/:plan/edit", edit)
    router.register(.post, "/planning/:year/:agency/plans/:plan/edit", save)
    router.register(.get, "/planning/:year/:agency/plans/:plan/activities/:activity", activity)
    router.register(.post, "/planning/:year/:agency/plans/:plan/activities/:activity", saveActivity)
    router.register(.post, "/planning/:year/:agency/plans/:plan/activities/:activity/remove", removeActivity)
    router.register(.get, "/planning/:year/:agency/plans/:plan/quarters/:quarter", report)
    router.register(.post, "/planning/:year/:agency/plans/:plan/quarters/:quarter", saveReport)
  }

  // MARK: What every address does first

  private func open(_ request: Request) async throws -> PlanningDesk.OpenedPlan {
    let year = try OverviewRoutes.year(of: request)
    return try await desk.open(
      try request.parameters.require("plan"), try request.parameters.require("agency"), year, for: request.viewer)
  }

  private func place(_ request: Request) async throws -> PlanningDesk.Place {
    let year = try OverviewRoutes.year(of: request)
    let code = try request.parameters.require("agency", as: String.self)
    return try await desk.database.read { [desk] connection in
      try desk.place(code, year, for: request.viewer, to: .proposeIndicators, in: connection)
    }
  }

  private func page(
    _ request: Request, _ place: PlanningDesk.Place, _ plan: ActionPlan?, title: String, main: HTML,
    status: Status = .ok
  ) -> Response {
    let language = request.language
    var crumbs = [
      Crumb(
        "\(PlanningTexts.planning[language]) \(place.year.buddhistYear)", to: "/planning/\(place.year.buddhistYear)"),
      Crumb(place.agency.name[language], to: place.base),
    ]
    if let plan, title != plan.content.title {
      crumbs.append(Crumb(plan.content.title, to: "\(place.base)/plans/\(plan.id.rawValue)"))
    }
    let print = PrintHeader(
      agency: place.agency.name[language], round: place.year.title[language],
      date: DateText(language).day(desk.clock.today))
    return .page(
      request.page(title: title, breadcrumb: crumbs + [Crumb(title)], printHeader: print, main: main), status: status)
  }

  private func requireWriting(_ opened: PlanningDesk.OpenedPlan, _ request: Request) throws {
    guard opened.mayWrite else { throw PermissionDenied(.proposeIndicators, by: request.viewer) }
  }

  // MARK: The plan

  @Sendable private func show(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    let page = PlanPage(opened: opened, language: request.language)
    return self.page(request, opened.place, opened.plan, title: opened.plan.content.title, main: page.html)
  }

  @Sendable private func download(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    let bytes = try PlanWorkbook(opened: opened, language: request.language).bytes()
    var response = Response.download(
      bytes, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      filename: "plan-\(opened.place.year.buddhistYear)-\(opened.place.agency.code).xlsx")
    response.headers[.cacheControl] = "private, no-cache"
    return response
  }

  @Sendable private func new(_ request: Request) async throws -> Response {
    let place = try await place(request)
    var content = ActionPlan.Content()
    content.lead = place.agency.name[request.language]
    let page = PlanEditPage(
      place: place, plan: nil, content: content, language: request.language, token: request.formToken)
    return self.page(request, place, nil, title: page.title, main: page.html)
  }

  @Sendable private func add(_ request: Request) async throws -> Response {
    try await save(nil, in: try await place(request), request)
  }

  @Sendable private func edit(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    try requireWriting(opened, request)
    let page = PlanEditPage(
      place: opened.place, plan: opened.plan, content: opened.plan.content, language: request.language,
      token: request.formToken)
    return self.page(request, opened.place, opened.plan, title: page.title, main: page.html)
  }

  @Sendable private func save(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    try requireWriting(opened, request)
    return try await save(opened.plan, in: opened.place, request)
  }

  private func save(_ plan: ActionPlan?, in place: PlanningDesk.Place, _ request: Request) async throws -> Response {
    let form = try await request.form()
    let written = PlanForm(form, year: place.year)
    var page = PlanEditPage(
      place: place, plan: plan, content: written.content, language: request.language, token: request.formToken)
    page.flaws = written.flaws
    guard page.flaws.isEmpty else {
      return self.page(request, place, plan, title: page.title, main: page.html, status: .unprocessableContent)
    }
    let seen = Int(form["seen"] ?? "") ?? -1
    switch try await desk.save(written.content, as: plan?.id, seen: seen, in: place, by: request.viewer) {
    case .saved(let kept):
      return request.redirect(
        to: "\(place.base)/plans/\(kept.id)", flash: Flash(.good, PlanningTexts.saved[request.language]))
    case .conflict(let theirs):
      page = PlanEditPage(
        place: place, plan: theirs, content: written.content, language: request.language, token: request.formToken)
      page.isConflict = true
      return self.page(request, place, theirs, title: page.title, main: page.html, status: .conflict)
    case .locked:
      return request.redirect(to: place.base, flash: Flash(.warning, PlanningTexts.cannotNow[request.language]))
    }
  }

  // MARK: Activities

  /// The activity of the address; `nil` for a new one.
  private func find(_ request: Request, in opened: PlanningDesk.OpenedPlan) throws -> Activity? {
    let id = try request.parameters.require("activity", as: String.self)
    if id == "new" { return nil }
    guard let activity = opened.activities.first(where: { $0.id.rawValue == id }) else {
      throw PermissionDenied(.readPlanning, by: request.viewer, hiding: true)
    }
    return activity
  }

  @Sendable private func activity(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    try requireWriting(opened, request)
    let activity = try find(request, in: opened)
    let page = ActivityPage(
      opened: opened, activity: activity, content: activity?.content ?? Activity.Content(),
      language: request.language, token: request.formToken)
    return self.page(request, opened.place, opened.plan, title: page.title, main: page.html)
  }

  @Sendable private func saveActivity(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    try requireWriting(opened, request)
    let activity = try find(request, in: opened)
    let form = try await request.form()
    let written = ActivityForm(form)
    var page = ActivityPage(
      opened: opened, activity: activity, content: written.content, language: request.language,
      token: request.formToken)
    page.flaws = written.flaws
    guard page.flaws.isEmpty else {
      return self.page(
        request, opened.place, opened.plan, title: page.title, main: page.html, status: .unprocessableContent)
    }
    let seen = Int(form["seen"] ?? "") ?? -1
    switch try await desk.save(written.content, as: activity?.id, seen: seen, in: opened, by: request.viewer) {
    case .conflict(let theirs?):
      page = ActivityPage(
        opened: opened, activity: theirs, content: written.content, language: request.language,
        token: request.formToken)
      page.isConflict = true
      return self.page(request, opened.place, opened.plan, title: page.title, main: page.html, status: .conflict)
    case .conflict(nil), .locked:
      return request.redirect(to: opened.base, flash: Flash(.warning, PlanTexts.removed[request.language]))
    case .saved:
      return request.redirect(to: opened.base, flash: Flash(.good, PlanningTexts.saved[request.language]))
    }
  }

  @Sendable private func removeActivity(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    try requireWriting(opened, request)
    guard let activity = try find(request, in: opened) else { return request.redirect(to: opened.base) }
    let seen = Int(try await request.form()["seen"] ?? "") ?? -1
    let flash: Flash
    switch try await desk.remove(activity.id, seen: seen, in: opened, by: request.viewer) {
    case .saved, .conflict(nil): flash = Flash(.good, PlanTexts.removed[request.language])
    case .conflict: flash = Flash(.warning, PlanningTexts.conflictTitle[request.language])
    case .locked: flash = Flash(.warning, PlanTexts.hasReport[request.language])
    }
    return request.redirect(to: opened.base, flash: flash)
  }

  // MARK: Reports

  private func quarter(_ request: Request) throws -> Int {
    guard let quarter = Int(try request.parameters.require("quarter", as: String.self)), (1...4).contains(quarter)
    else { throw PermissionDenied(.readPlanning, by: request.viewer, hiding: true) }
    return quarter
  }

  @Sendable private func report(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    let quarter = try quarter(request)
    let report = opened.reports[quarter]
    let page = ReportPage(
      opened: opened, quarter: quarter, lines: report?.lines ?? [:], language: request.language,
      token: request.formToken, seen: report?.revision ?? 0)
    return self.page(request, opened.place, opened.plan, title: page.title, main: page.html)
  }

  @Sendable private func saveReport(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    let quarter = try quarter(request)
    guard opened.capabilities.allow(.reportProgress) else {
      throw PermissionDenied(.reportProgress, by: request.viewer)
    }
    let form = try await request.form()
    let written = ReportForm(form, for: opened.due(in: quarter))
    let seen = Int(form["seen"] ?? "") ?? -1
    var page = ReportPage(
      opened: opened, quarter: quarter, lines: written.lines, language: request.language, token: request.formToken,
      flaws: written.flaws, seen: seen)
    guard opened.mayReport(quarter) else {
      return request.redirect(
        to: "\(opened.base)/quarters/\(quarter)", flash: Flash(.warning, PlanTexts.locked[request.language]))
    }
    guard written.flaws.isEmpty else {
      return self.page(
        request, opened.place, opened.plan, title: page.title, main: page.html, status: .unprocessableContent)
    }
    switch try await desk.report(written.lines, for: quarter, seen: seen, in: opened, by: request.viewer) {
    case .saved:
      return request.redirect(to: opened.base, flash: Flash(.good, PlanTexts.sent[request.language]))
    case .conflict(let theirs):
      page.isConflict = true
      page.seen = theirs?.revision ?? 0
      return self.page(request, opened.place, opened.plan, title: page.title, main: page.html, status: .conflict)
    case .locked:
      return request.redirect(
        to: "\(opened.base)/quarters/\(quarter)", flash: Flash(.warning, PlanTexts.locked[request.language]))
    }
  }
}
