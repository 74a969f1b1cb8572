import Database
import Design
import HTML
import HTTP
import Kernel
import Scoring

/// The addresses of Instruments. Published rules are open to everybody.
struct InstrumentRoutes: Sendable {
  let library: StoredInstruments
  let database: any Database

  func register(in router: inout Router) {
    router.register(.get, "/instruments", list)
    router.register(.get, "/instruments/:id", show)
  }

  @Sendable private func list(_ request: Request) async throws -> Response {
    let permissions = Permissions(.empty)
    try permissions.require(request.viewer, .readInstruments)
    let plans = try await library.current()
    let refused = request.viewer.has(.administrator) ? library.reading().refused : []
    let page = InstrumentListPage(language: request.language, plans: plans, refused: refused)
    let title = InstrumentTexts.instruments[request.language]
    return .page(request.page(title: title, breadcrumb: [Crumb(title)], main: page.html))
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    try Permissions(.empty).require(request.viewer, .readInstruments)
    let id: String = try request.parameters.require("id")
    let present = try await library.current().first { $0.instrument.id == id }
    let wanted = request.query["version"]
    let plan =
      if let wanted { try await library.plan(id: id, contentHash: wanted) } else { present }
    guard let plan else { throw HTTPFailure(.notFound, "no instrument \(id) of this version") }
    let versions = try await database.read { try InstrumentStore.versions(of: id, in: $0) }
    let language = request.language
    let page = InstrumentPage(
      language: language, plan: plan, versions: versions,
      isOld: present.map { $0.instrument.contentHash != plan.instrument.contentHash } ?? true)
    let title = plan.instrument.title[language]
    let crumbs = [Crumb(InstrumentTexts.instruments[language], to: "/instruments"), Crumb(title)]
    return .page(request.page(title: title, breadcrumb: crumbs, main: page.html))
  }
}
