import Database
import Design
import HTML
import HTTP
import Kernel
import Scoring

/// The addresses of rounds.
struct RoundRoutes: Sendable {
  let desk: AssessmentDesk

  func register(in router: inout Router) {
    router.register(.get, "/rounds", list)
    router.register(.get, "/rounds/:id", show)
    router.register(.get, "/rounds/:id/matrix.csv", download)
  }

  @Sendable private func list(_ request: Request) async throws -> Response {
    let tree = try await tree()
    let manages = Permissions(tree).allowsAnywhere(request.viewer, .manageRound)
    var views: [RoundView] = []
    for round in try await desk.rounds(for: request.viewer) {
      let scored = try await desk.score(round)
      let view = RoundView(
        scored, tree: tree, names: try await names(of: round), viewer: request.viewer, query: RoundQuery())
      // To those who run rounds an empty one says something; to others it would only be somebody else's.
      if manages || !view.visible.isEmpty { views.append(view) }
    }
    let page = RoundListPage(views: views, language: request.language, today: desk.clock.today)
    let title = RoundTexts.rounds[request.language]
    return .page(request.page(title: title, breadcrumb: [Crumb(title)], main: page.html))
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    let view = try await view(request)
    let language = request.language
    let page = RoundPage(view: view, language: language, today: desk.clock.today)
    let terms = try await desk.database.read { try TermsStore.find(view.round.id, in: $0) }
    let disclosure = GroupDisclosure(minimum: max(desk.disclosure.minimum, terms.minimumAgencies))
    let whole = WholeRound(view, disclosure: disclosure, today: desk.clock.today)
    let title = view.round.title[language]
    let agency = request.viewer.agencyName?[language] ?? ""
    let print = PrintHeader(agency: agency, round: title, date: DateText(language).day(desk.clock.today))
    return .page(
      request.page(
        title: title, breadcrumb: [Crumb(RoundTexts.rounds[language], to: "/rounds"), Crumb(title)],
        printHeader: print, main: page.html + HTML.let(whole) { $0.html(view, language) }))
  }

  @Sendable private func download(_ request: Request) async throws -> Response {
    let view = try await view(request)
    guard view.mayExport else { throw PermissionDenied(.exportResults, by: request.viewer) }
    let file = MatrixFile(view: view, language: request.language)
    var response = Response.download(
      file.bytes, type: "text/csv; charset=utf-8", filename: "\(view.round.id)-\(view.query.detail.rawValue).csv")
    response.headers[.cacheControl] = "private, no-cache"
    return response
  }

  private func view(_ request: Request) async throws -> RoundView {
    let id = ID<EvaluationRound>(rawValue: try request.parameters.require("id"))
    let round = try await desk.round(id, for: request.viewer)
    return RoundView(
      try await desk.score(round), tree: try await tree(), names: try await names(of: round), viewer: request.viewer,
      query: RoundQuery(request.query))
  }

  /// The organisation by the names of the round's last day, or of today while it runs.
  private func names(of round: EvaluationRound) async throws -> OrganisationTree {
    let day = min(round.closes, desk.clock.today)
    return try await desk.database.read { [organisation = desk.organisation] connection in
      try organisation.tree(on: day, in: connection)
    }
  }

  private func tree() async throws -> OrganisationTree {
    try await desk.database.read { [organisation = desk.organisation] in try organisation.tree(in: $0) }
  }
}
