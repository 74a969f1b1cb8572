import Design
import HTML
import HTTP
import Kernel
import Scoring

/// The addresses of results and derivations.
struct ResultRoutes: Sendable {
  let desk: AssessmentDesk

  func register(in router: inout Router) {
    router.register(.get, "/assessments/:id/result", showResult)
    router.register(.get, "/assessments/:id/derivation/:node", showDerivation)
  }

  private func context(_ request: Request) async throws -> ResultContext {
    let id = ID<Assessment>(rawValue: try request.parameters.require("id"))
    let opened = try await desk.open(id, for: request.viewer, to: .readResult)
    return ResultContext(opened: AssessmentDesk.decided(opened), language: request.language, today: desk.clock.today)
  }

  @Sendable private func showResult(_ request: Request) async throws -> Response {
    let context = try await context(request)
    let page = ExecutivePage(
      context: context, earlier: try await earlier(context, request), now: desk.clock.now())
    let language = request.language
    return self.page(
      request, context,
      title: "\(ResultTexts.result[language]) – \(context.opened.agency.name[language])",
      crumbs: [Crumb(ResultTexts.result[language])], main: page.html)
  }

  /// The result of the same agency in the round of the same instrument that was due before, if the viewer may read it.
  private func earlier(_ context: ResultContext, _ request: Request) async throws -> EarlierResult? {
    let present = context.opened.sheet
    let others = try await desk.assessments(for: request.viewer, to: .readResult).filter { listed in
      listed.agency.id == context.opened.agency.id
        && listed.round.instrumentID == present.round.instrumentID
        && listed.round.due < present.round.due
    }
    guard let last = others.max(by: { $0.round.due < $1.round.due }) else { return nil }
    let evaluation = try await desk.result(of: last)
    let title = evaluation.round.title
    let isTold = title != context.evaluation.round.title
    return EarlierResult(
      title: isTold ? LocalizedText(th: title.th, en: "the \(title.en)") : last.round.fiscalYear.title,
      root: evaluation.root)
  }

  @Sendable private func showDerivation(_ request: Request) async throws -> Response {
    let context = try await context(request)
    let plan = context.plan
    guard let node = plan.indices[try request.parameters.require("node")],
      plan.exists(node, inRound: context.round)
    else { throw RoutingError.notFound }
    var item: Int?
    if let collection = plan.collection(of: node) {
      // Inside a list a figure belongs to one item; without one there is only the list itself.
      guard let items = context.evaluation.items(of: collection),
        let wanted = request.query["item"].flatMap({ Int($0) }),
        items.indices.contains(wanted - 1)
      else { return .redirect(context.derivation(of: collection)) }
      item = wanted - 1
    }
    let page = DerivationPage(context: context, node: node, item: item)
    let language = request.language
    var crumbs = [Crumb(ResultTexts.result[language], to: context.base + "/result")]
    let above = context.ancestors(of: node)
    // A narrow screen shows the one step up alone, so that one says more than its number.
    crumbs += above.reversed().map { index in
      Crumb(
        index == above.first
          ? context.name(of: index) : plan.code(of: index, language) ?? context.title(of: index),
        to: context.derivation(of: index, item: plan.collection(of: index) == nil ? nil : item))
    }
    crumbs.append(Crumb(page.title))
    return self.page(request, context, title: page.title, crumbs: crumbs, main: page.html)
  }

  private func page(
    _ request: Request, _ context: ResultContext, title: String, crumbs: [Crumb], main: HTML
  ) -> Response {
    let language = request.language
    let round = context.opened.sheet.round
    let agency = context.opened.agency.name[language]
    let way = [Crumb(round.title[language], to: "/rounds/\(round.id)")]
    let print = PrintHeader(
      agency: agency, round: round.title[language], date: DateText(language).day(desk.clock.today))
    return .page(
      request.page(title: title, breadcrumb: way + crumbs, printHeader: print, main: main))
  }
}
