import Database
import Design
import HTTP
import Kernel
import Scoring

/// The addresses of answering.
struct AssessmentRoutes: Sendable {
  let desk: AssessmentDesk

  func register(in router: inout Router) {
    router.register(.get, "/assessments", list)
    router.register(.get, "/assessments/:id", begin)
    router.register(.get, "/assessments/:id/at/:node", show)
    router.register(.post, "/assessments/:id/at/:node", save)
    router.register(.get, "/assessments/:id/facts", showFacts)
    router.register(.post, "/assessments/:id/facts", saveFacts)
    router.register(.get, "/assessments/:id/check", check)
    router.register(.post, "/assessments/:id/items/:node", addItem)
    router.register(.get, "/assessments/:id/items/:node/:row", showItem)
    router.register(.post, "/assessments/:id/items/:node/:row", saveItem)
    router.register(.post, "/assessments/:id/items/:node/:row/remove", removeItem)
  }

  // MARK: What every address does first

  func open(_ request: Request) async throws -> AssessmentDesk.Opened {
    let id = ID<Assessment>(rawValue: try request.parameters.require("id"))
    return try await desk.open(id, for: request.viewer)
  }

  func context(_ opened: AssessmentDesk.Opened, _ request: Request) -> FormContext {
    desk.context(opened, request)
  }

  /// The node that the address names.
  func node(_ request: Request, in context: FormContext) throws -> Int {
    guard let index = context.plan.indices[try request.parameters.require("node")],
      context.plan.exists(index, inRound: context.outline.round)
    else { throw RoutingError.notFound }
    return index
  }

  func page(
    _ request: Request, _ context: FormContext, title: String, _ main: FormMain, status: Status = .ok
  ) -> Response {
    let opened = context.opened
    let crumbs = [
      Crumb(AssessmentTexts.assessments[request.language], to: "/assessments"),
      Crumb(opened.sheet.round.title[request.language], to: context.base), Crumb(title),
    ]
    let print = PrintHeader(
      agency: opened.agency.name[request.language], round: opened.sheet.round.title[request.language],
      date: DateText(request.language).day(desk.clock.today))
    let whole = request.page(
      title: "\(title) – \(opened.agency.name[request.language])", breadcrumb: crumbs, printHeader: print,
      main: main.html)
    return .page(whole, status: status)
  }

  // MARK: Lists and beginnings

  @Sendable private func list(_ request: Request) async throws -> Response {
    guard request.viewer.isSignedIn else { throw PermissionDenied(.readAssessment, by: request.viewer) }
    var lines: [AssessmentListPage.Line] = []
    for listed in try await desk.assessments(for: request.viewer) {
      let evaluation = try await desk.evaluation(of: listed)
      let root = try await desk.result(of: listed).root
      let score = root.hasScore ? evaluation.plan.instrument.shown(root.score) : "–"
      lines.append(AssessmentListPage.Line(listed: listed, completion: Completion(evaluation).all, score: score))
    }
    let page = AssessmentListPage(language: request.language, lines: lines, today: desk.clock.today)
    let title = AssessmentTexts.assessments[request.language]
    return .page(request.page(title: title, breadcrumb: [Crumb(title)], main: page.html))
  }

  /// The first page with something to answer; the facts when the criteria cannot do without them.
  @Sendable private func begin(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    let context = context(opened, request)
    let lacksFacts = opened.plan.instrument.facts.contains { opened.evaluation.input.facts[$0.id] == nil }
    if lacksFacts, opened.lock == nil { return request.redirect(to: context.base + "/facts") }
    guard let section = context.firstOpenSection else { return request.redirect(to: context.base + "/check") }
    return request.redirect(to: context.address(of: section))
  }

  // MARK: Handing in

  @Sendable private func check(_ request: Request) async throws -> Response {
    let context = context(try await open(request), request)
    let page = CheckPage(context: context, now: desk.clock.now())
    return self.page(request, context, title: page.title, FormMain(html: page.html))
  }
}
