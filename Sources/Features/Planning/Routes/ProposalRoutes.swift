import Database
import Design
import HTML
import HTTP
import Kernel
import Scoring

/// The addresses of one agency's indicators for a year.
struct ProposalRoutes: Sendable {
  let desk: PlanningDesk

  func register(in router: inout Router) {
    router.register(.get, "/planning/:year/:agency", show)
    router.register(.post, "/planning/:year/:agency", begin)
    router.register(.post, "/planning/:year/:agency/propose", propose)
    router.register(.get, "/planning/:year/:agency/decide", decision)
    router.register(.post, "/planning/:year/:agency/decide", decide)
    router.register(.get, "/planning/:year/:agency/indicators/new", new)
    router.register(.post, "/planning/:year/:agency/indicators/new", add)
    router.register(.get, "/planning/:year/:agency/indicators/:id", indicator)
    router.register(.post, "/planning/:year/:agency/indicators/:id", save)
    router.register(.post, "/planning/:year/:agency/indicators/:id/remove", remove)
  }

  // MARK: What every address does first

  func find(_ request: Request) async throws -> (place: PlanningDesk.Place, opened: PlanningDesk.Opened?) {
    let year = try OverviewRoutes.year(of: request)
    return try await desk.open(try request.parameters.require("agency"), year, for: request.viewer)
  }

  private func open(_ request: Request) async throws -> PlanningDesk.Opened {
    guard let opened = try await find(request).opened else {
      throw PermissionDenied(.readPlanning, by: request.viewer, hiding: true)
    }
    return opened
  }

  private func page(
    _ request: Request, _ place: PlanningDesk.Place, title: String?, main: HTML, status: Status = .ok
  ) -> Response {
    let language = request.language
    let name = place.agency.name[language]
    let year = Crumb(
      "\(PlanningTexts.planning[language]) \(place.year.buddhistYear)", to: "/planning/\(place.year.buddhistYear)")
    let crumbs = title.map { [year, Crumb(name, to: place.base), Crumb($0)] } ?? [year, Crumb(name)]
    let print = PrintHeader(
      agency: name, round: place.year.title[language], date: DateText(language).day(desk.clock.today))
    return .page(
      request.page(
        title: title.map { "\($0) – \(name)" } ?? "\(PlanningTexts.indicators[language]) – \(name)",
        breadcrumb: crumbs, printHeader: print, main: main), status: status)
  }

  // MARK: The proposal

  @Sendable private func show(_ request: Request) async throws -> Response {
    let (place, opened) = try await find(request)
    if let opened { return try await show(opened, request) }
    let mayBegin = Permissions(place.tree).allows(
      request.viewer, .proposeIndicators, on: Subject(agency: place.agency.id))
    let page = BeginPage(
      place: place, instruments: mayBegin ? try await desk.instruments() : [], plans: try await plans(place),
      mayBegin: mayBegin, language: request.language, token: request.formToken)
    return self.page(request, place, title: nil, main: page.html)
  }

  private func plans(_ place: PlanningDesk.Place) async throws -> [ActionPlan] {
    try await desk.database.read { try ActionPlanStore.all(of: place.agency.id, in: place.year, in: $0) }
  }

  private func show(
    _ opened: PlanningDesk.Opened, _ request: Request, findings: [ProposalCheck.Finding] = [], status: Status = .ok
  ) async throws -> Response {
    let page = ProposalPage(
      opened: opened, plans: try await plans(opened.place), language: request.language, token: request.formToken,
      today: desk.clock.today, shelf: desk.shelf, findings: findings)
    return self.page(request, opened.place, title: nil, main: page.html, status: status)
  }

  @Sendable private func begin(_ request: Request) async throws -> Response {
    let (place, _) = try await find(request)
    let wanted = try await request.form()["instrument"]
    guard let plan = try await desk.instruments().first(where: { $0.instrument.id == wanted }) else {
      return request.redirect(to: place.base)
    }
    try await desk.begin(place.agency.code, place.year, with: plan, by: request.viewer)
    return request.redirect(to: place.base)
  }

  @Sendable private func propose(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    let seen = Int(try await request.form()["seen"] ?? "") ?? -1
    switch try await desk.propose(opened, seen: seen, by: request.viewer) {
    case .done:
      return request.redirect(
        to: opened.place.base, flash: Flash(.good, PlanningTexts.proposed[request.language]))
    case .moved:
      return request.redirect(
        to: opened.place.base, flash: Flash(.warning, PlanningTexts.moved[request.language]))
    case .incomplete(let findings):
      return try await show(opened, request, findings: findings, status: .unprocessableContent)
    }
  }

  // MARK: Decisions

  @Sendable private func decision(_ request: Request) async throws -> Response {
    let opened = try await decidable(request)
    let page = DecidePage(opened: opened, language: request.language, token: request.formToken)
    return self.page(request, opened.place, title: page.title, main: page.html)
  }

  private func decidable(_ request: Request) async throws -> PlanningDesk.Opened {
    let opened = try await open(request)
    guard opened.mayDecide else {
      throw PermissionDenied(opened.proposal.stage.action ?? .decideForAgency, by: request.viewer)
    }
    return opened
  }

  @Sendable private func decide(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    guard opened.mayDecide else {
      return request.redirect(
        to: opened.place.base, flash: Flash(.warning, PlanningTexts.cannotNow[request.language]))
    }
    let form = try await request.form()
    var page = DecidePage(opened: opened, language: request.language, token: request.formToken)
    let written = DecisionForm(form, on: opened, today: desk.clock.today)
    page.typed = written.typed
    page.flaws = written.flaws
    guard let decision = written.decision else {
      return self.page(request, opened.place, title: page.title, main: page.html, status: .unprocessableContent)
    }
    switch try await desk.decide(decision, on: opened, by: request.viewer) {
    case .done:
      return request.redirect(to: opened.place.base, flash: Flash(.good, PlanningTexts.decided[request.language]))
    case .incomplete(let findings):
      return try await show(opened, request, findings: findings, status: .unprocessableContent)
    case .moved:
      guard let now = try await find(request).opened, now.mayDecide else {
        return request.redirect(
          to: opened.place.base, flash: Flash(.warning, PlanningTexts.cannotNow[request.language]))
      }
      page = DecidePage(opened: now, language: request.language, token: request.formToken)
      page.typed = written.typed
      page.isMoved = true
      return self.page(request, now.place, title: page.title, main: page.html, status: .conflict)
    }
  }

  // MARK: Indicators

  private func slot(_ id: String?, of opened: PlanningDesk.Opened, _ request: Request) throws -> Slot {
    guard let slot = opened.slots.first(where: { $0.id == id }) else {
      throw PermissionDenied(.readPlanning, by: request.viewer, hiding: true)
    }
    return slot
  }

  @Sendable private func new(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    guard opened.mayEdit else { throw PermissionDenied(.proposeIndicators, by: request.viewer) }
    let slot = try slot(request.query.first("slot"), of: opened, request)
    let basket = try await desk.basket(for: opened)
    var content = IndicatorContent(slot: slot.id)
    let from = request.query.first("from")
    if let taken = basket.flatMap(\.indicators).first(where: { $0.id.rawValue == from && $0.content.slot == slot.id }) {
      content = taken.content
      content.responsible = ""
    }
    var page = IndicatorPage(
      opened: opened, slot: slot, indicator: nil, content: content, language: request.language,
      token: request.formToken)
    page.basket = basket
    return self.page(request, opened.place, title: page.title, main: page.html)
  }

  @Sendable private func add(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    guard opened.mayEdit else { throw PermissionDenied(.proposeIndicators, by: request.viewer) }
    let form = try await request.form()
    let slot = try slot(form["slot"], of: opened, request)
    return try await save(form, slot, nil, opened, request)
  }

  private func indicator(_ request: Request, in opened: PlanningDesk.Opened) throws -> (Indicator, Slot) {
    let id = try request.parameters.require("id")
    guard let indicator = opened.indicators.first(where: { $0.id.rawValue == id }) else {
      throw PermissionDenied(.readPlanning, by: request.viewer, hiding: true)
    }
    return (indicator, try slot(indicator.content.slot, of: opened, request))
  }

  @Sendable private func indicator(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    let (indicator, slot) = try indicator(request, in: opened)
    var page = IndicatorPage(
      opened: opened, slot: slot, indicator: indicator, content: indicator.content, language: request.language,
      token: request.formToken)
    if request.query.first("check") != nil, opened.mayEdit {
      page.flaws = opened.check.findings.filter { $0.indicator?.id == indicator.id }.map(\.flaw)
    }
    return self.page(request, opened.place, title: page.title, main: page.html)
  }

  @Sendable private func save(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    let form = try await request.form()
    let id = try request.parameters.require("id")
    guard opened.indicators.contains(where: { $0.id.rawValue == id }) else {
      return request.redirect(
        to: opened.place.base, flash: Flash(.warning, PlanningTexts.removed[request.language]))
    }
    let (indicator, slot) = try indicator(request, in: opened)
    return try await save(form, slot, indicator, opened, request)
  }

  private func save(
    _ form: FormData, _ slot: Slot, _ indicator: Indicator?, _ opened: PlanningDesk.Opened, _ request: Request
  ) async throws -> Response {
    let content = IndicatorForm.content(form, for: slot)
    var page = IndicatorPage(
      opened: opened, slot: slot, indicator: indicator, content: content, language: request.language,
      token: request.formToken)
    page.flaws = IndicatorCheck(slot: slot).unreadable(content)
    guard page.flaws.isEmpty else {
      return self.page(request, opened.place, title: page.title, main: page.html, status: .unprocessableContent)
    }
    let seen = Int(form["seen"] ?? "") ?? -1
    switch try await desk.save(content, as: indicator?.id, seen: seen, in: opened, by: request.viewer) {
    case .saved:
      return request.redirect(to: opened.place.base, flash: Flash(.good, PlanningTexts.saved[request.language]))
    case .conflict(let theirs):
      guard let theirs else {
        return request.redirect(
          to: opened.place.base, flash: Flash(.warning, PlanningTexts.removed[request.language]))
      }
      page = IndicatorPage(
        opened: opened, slot: slot, indicator: theirs, content: content, language: request.language,
        token: request.formToken)
      page.isConflict = true
      return self.page(request, opened.place, title: page.title, main: page.html, status: .conflict)
    case .locked:
      return request.redirect(
        to: opened.place.base, flash: Flash(.warning, PlanningTexts.cannotNow[request.language]))
    }
  }

  @Sendable private func remove(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    let (indicator, _) = try indicator(request, in: opened)
    let seen = Int(try await request.form()["seen"] ?? "") ?? -1
    let flash: Flash
    switch try await desk.remove(indicator.id, seen: seen, in: opened, by: request.viewer) {
    case .saved: flash = Flash(.good, PlanningTexts.removed[request.language])
    case .conflict: flash = Flash(.warning, PlanningTexts.conflictTitle[request.language])
    case .locked: flash = Flash(.warning, PlanningTexts.cannotNow[request.language])
    }
    return request.redirect(to: opened.place.base, flash: flash)
  }
}
