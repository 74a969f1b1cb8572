import Design
import HTTP
import Kernel

/// The addresses of agencies.
struct AgencyRoutes: Sendable {
  let desk: AgencyDesk

  func register(in router: inout Router) {
    router.register(.get, "/agencies", list)
    router.register(.get, "/agencies/new", showNew)
    router.register(.post, "/agencies/new", add)
    router.register(.get, "/agencies/export.csv", downloadCSV)
    router.register(.get, "/agencies/export.xlsx", downloadXLSX)
    router.register(.get, "/agencies/:id", show)
    router.register(.get, "/agencies/:id/change/:kind", showChange)
    router.register(.post, "/agencies/:id/change/:kind", change)
    router.register(.post, "/agencies/:id/withdraw", withdraw)
  }

  @Sendable private func list(_ request: Request) async throws -> Response {
    let query = AgencyQuery(request.query)
    let reading = try await desk.read(request.viewer, on: query.day)
    let page = AgencyListPage(reading: reading, query: query, language: request.language)
    let title = AgencyTexts.agencies[request.language]
    return .page(request.page(title: title, breadcrumb: [Crumb(title)], main: page.html))
  }

  @Sendable private func downloadCSV(_ request: Request) async throws -> Response {
    let (export, name) = try await export(request)
    return download(export.csv(), "text/csv; charset=utf-8", "\(name).csv")
  }

  @Sendable private func downloadXLSX(_ request: Request) async throws -> Response {
    let (export, name) = try await export(request)
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return download(try export.xlsx(), type, "\(name).xlsx")
  }

  private func export(_ request: Request) async throws -> (AgencyExport, name: String) {
    let reading = try await desk.read(request.viewer, on: AgencyQuery(request.query).day)
    return (try AgencyExport(reading.history, on: reading.day), "agencies-\(reading.day.iso)")
  }

  private func download(_ bytes: [UInt8], _ type: String, _ name: String) -> Response {
    var response = Response.download(bytes, type: type, filename: name)
    response.headers[.cacheControl] = "private, no-cache"
    return response
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    let (reading, agency) = try await agency(request)
    let page = AgencyPage(
      reading: reading, agency: agency, trail: try await desk.trail(of: agency.id, for: reading),
      page: max(1, request.query["page"].flatMap(Int.init) ?? 1), token: request.formToken,
      language: request.language)
    return .page(
      request.page(
        title: agency.name[request.language],
        breadcrumb: crumbs(reading, agency, request.language) + [Crumb(agency.name[request.language])],
        main: page.html))
  }

  @Sendable private func showNew(_ request: Request) async throws -> Response {
    let reading = try await desk.read(request.viewer)
    let under = request.query["under"] ?? ""
    try requireManager(reading, at: reading.history.id(code: under))
    let form = AgencyForm(["parent": under, "from": reading.today.iso, "order": "0"])
    return .page(formPage(.add, form, reading, request))
  }

  @Sendable private func add(_ request: Request) async throws -> Response {
    let reading = try await desk.read(request.viewer)
    try requireManager(reading, at: nil)
    let form = AgencyForm(try await request.form())
    var reader = AgencyFormReader(form, reading)
    let id = ID<Agency>.make(at: desk.clock.now())
    guard let new = reader.newAgency(id: id) else {
      return .page(formPage(.add, form, reading, request, flaws: reader.flaws), status: .unprocessableContent)
    }
    guard reading.allows(.manageOrganisation, at: new.agency.parent) else {
      let flaw = FormFlaw(field: "parent", message: AgencyTexts.newParentOutOfReach)
      return .page(formPage(.add, form, reading, request, flaws: [flaw]), status: .unprocessableContent)
    }
    do {
      try await desk.add(
        new.agency, from: new.from, reason: new.reason, reference: new.reference, by: request.viewer)
    } catch AgencyRefusal.flaws(let flaws) {
      return .page(formPage(.add, form, reading, request, flaws: flaws), status: .unprocessableContent)
    }
    return request.redirect(
      to: AgencyWords.address(id), flash: Flash(.good, AgencyTexts.added[request.language]))
  }

  @Sendable private func showChange(_ request: Request) async throws -> Response {
    let (reading, agency, kind) = try await subject(request)
    let form = AgencyForm(agency, in: reading, from: reading.today)
    return .page(formPage(work(kind, agency, reading), form, reading, request))
  }

  @Sendable private func change(_ request: Request) async throws -> Response {
    let (reading, agency, kind) = try await subject(request)
    let form = AgencyForm(try await request.form())
    var reader = AgencyFormReader(form, reading)
    guard let change = reader.change(kind) else {
      let page = formPage(work(kind, agency, reading, seen: form["stamp"]), form, reading, request, flaws: reader.flaws)
      return .page(page, status: .unprocessableContent)
    }
    do {
      try await desk.change(agency.id, change, seen: form["stamp"], by: request.viewer)
    } catch AgencyRefusal.flaws(let flaws) {
      let page = formPage(work(kind, agency, reading, seen: form["stamp"]), form, reading, request, flaws: flaws)
      return .page(page, status: .unprocessableContent)
    } catch AgencyRefusal.changedMeanwhile {
      let now = try await desk.read(request.viewer)
      let page = formPage(work(kind, try now.require(agency.id), now), form, now, request, isConflict: true)
      return .page(page, status: .conflict)
    }
    return request.redirect(
      to: AgencyWords.address(agency.id), flash: Flash(.good, AgencyTexts.saved[request.language]))
  }

  @Sendable private func withdraw(_ request: Request) async throws -> Response {
    let (reading, agency) = try await agency(request)
    try requireManager(reading, at: agency.id)
    let form = AgencyForm(try await request.form())
    var flash = Flash(.good, AgencyTexts.withdrawn[request.language])
    do {
      guard let day = TypedDay.read(form["from"]) else { throw HTTPFailure(.badRequest, "no such day") }
      try await desk.withdraw(agency.id, from: day, seen: form["stamp"], by: request.viewer)
    } catch AgencyRefusal.flaws(let flaws) {
      flash = Flash(.bad, flaws.map { $0.message[request.language] }.joined(separator: " "))
    } catch AgencyRefusal.changedMeanwhile {
      flash = Flash(.warning, AgencyTexts.changedMeanwhileTitle[request.language])
    }
    return request.redirect(to: AgencyWords.address(agency.id), flash: flash)
  }

  private func agency(_ request: Request) async throws -> (OrganisationReading, Agency) {
    let reading = try await desk.read(request.viewer)
    return (reading, try reading.require(ID(rawValue: try request.parameters.require("id"))))
  }

  private func subject(_ request: Request) async throws -> (OrganisationReading, Agency, AgencyChange.Kind) {
    let (reading, agency) = try await agency(request)
    try requireManager(reading, at: agency.id)
    guard let kind = AgencyChange.Kind(rawValue: try request.parameters.require("kind")) else {
      throw RoutingError.notFound
    }
    return (reading, agency, kind)
  }

  /// Somebody who keeps a part opens the form without naming it; where the new agency goes is looked at when it is sent.
  private func requireManager(_ reading: OrganisationReading, at id: ID<Agency>?) throws {
    if id == nil, reading.mayManageSomewhere { return }
    try reading.require(.manageOrganisation, at: id)
  }

  private func work(
    _ kind: AgencyChange.Kind, _ agency: Agency, _ reading: OrganisationReading, seen: String? = nil
  ) -> AgencyFormPage.Work {
    .change(kind, of: agency, stamp: seen ?? AgencyStamp.of(reading.history.versions(of: agency.id)))
  }

  private func formPage(
    _ work: AgencyFormPage.Work, _ form: AgencyForm, _ reading: OrganisationReading, _ request: Request,
    flaws: [FormFlaw] = [], isConflict: Bool = false
  ) -> Page {
    let language = request.language
    let page = AgencyFormPage(
      work: work, form: form, reading: reading, flaws: flaws, isConflict: isConflict, token: request.formToken,
      language: language)
    var way = [Crumb(AgencyTexts.agencies[language], to: "/agencies")]
    if case .change(_, let agency, _) = work {
      way = crumbs(reading, agency, language)
      way.append(Crumb(agency.name[language], to: AgencyWords.address(agency.id)))
    }
    return request.page(title: page.title, breadcrumb: way + [Crumb(page.title)], main: page.html)
  }

  private func crumbs(_ reading: OrganisationReading, _ agency: Agency, _ language: Language) -> [Crumb] {
    let above = reading.tree.ancestors(of: agency.id).reversed()
    return [Crumb(AgencyTexts.agencies[language], to: "/agencies")]
      + above.map { Crumb($0.name[language], to: AgencyWords.address($0.id)) }
  }
}
