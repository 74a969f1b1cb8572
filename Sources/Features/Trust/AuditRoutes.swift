import Database
import Design
import HTTP
import Kernel

/// The addresses of the trail.
struct AuditRoutes: Sendable {
  let database: any Database
  let organisation: Organisation
  let people: any PeopleDirectory
  let clock: WallClock

  /// Records on one page.
  static let pageLength = 50

  func register(in router: inout Router) {
    router.register(.get, "/audit", list)
    router.register(.get, "/audit/:number", show)
    router.register(.get, "/audit/export.csv") { try await export($0, .csv) }
    router.register(.get, "/audit/export.jsonl") { try await export($0, .jsonl) }
  }

  /// Whoever may read no part of the trail must not even learn that there is one.
  private func reader(_ request: Request) throws -> Viewer {
    guard Permissions(.empty).allowsAnywhere(request.viewer, .readAuditTrail) else {
      throw PermissionDenied(.readAuditTrail, by: request.viewer, hiding: true)
    }
    return request.viewer
  }

  @Sendable private func list(_ request: Request) async throws -> Response {
    let viewer = try reader(request)
    let query = AuditQuery(request.query)
    let page = try await database.read { [organisation, people] connection in
      let tree = try organisation.tree(in: connection)
      let (filter, flaws) = query.filter(for: viewer, tree: tree)
      let records =
        flaws.isEmpty
        ? try AuditTrail.records(filter, before: query.before, limit: Self.pageLength + 1, in: connection) : []
      let shown = Array(records.prefix(Self.pageLength))
      return AuditListPage(
        viewer: viewer, query: query, filter: filter, flaws: flaws, records: shown,
        hasOlder: records.count > shown.count,
        names: try AuditNames(shown, tree: tree, people: people, language: viewer.language, in: connection),
        proof: try ProofKeeper.state(in: connection),
        agencies: Permissions(tree).agencies(where: viewer, may: .readAuditTrail))
    }
    let title = TrustTexts.trail[request.language]
    let status: Status = page.flaws.isEmpty ? .ok : .unprocessableContent
    return .page(request.page(title: title, breadcrumb: [Crumb(title)], main: page.html), status: status)
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    let viewer = try reader(request)
    guard let number = Int(try request.parameters.require("number")) else { throw RoutingError.notFound }
    let page = try await database.read { [organisation, people] connection in
      let tree = try organisation.tree(in: connection)
      let record = try AuditTrail.record(number, in: connection)
      try Permissions(tree).require(viewer, .readAuditTrail, on: Subject(agency: record?.entry.agency))
      guard let record else { throw RoutingError.notFound }
      let names = try AuditNames([record], tree: tree, people: people, language: viewer.language, in: connection)
      return AuditRecordPage(record: record, names: names)
    }
    let crumbs = [Crumb(TrustTexts.trail[request.language], to: "/audit"), Crumb(page.title)]
    return .page(request.page(title: page.title, breadcrumb: crumbs, main: page.html))
  }

  private func export(_ request: Request, _ format: AuditExport.Format) async throws -> Response {
    let viewer = try reader(request)
    let query = AuditQuery(request.query)
    let trail = AuditTrail(clock: clock)
    let filter = try await database.write { [organisation] connection -> AuditFilter? in
      let (filter, flaws) = query.filter(for: viewer, tree: try organisation.tree(in: connection))
      guard flaws.isEmpty else { return nil }
      let entry = AuditEntry("audit.exported", on: "audit", format.rawValue, after: query.fields.encoded)
      try trail.append(entry, by: viewer, in: connection)
      return filter
    }
    // A filter that makes no sense is explained on the page.
    guard let filter else { return .redirect(query.address()) }
    let export = AuditExport(filter, as: format, language: request.language)
    var response = Response.stream(type: format.mediaType) { [database] writer in
      try await export.write(from: database) { try await writer.write($0) }
    }
    response.headers[.contentDisposition] = Response.attachment("audit-\(clock.today.iso).\(format.rawValue)")
    response.headers[.cacheControl] = "private, no-store"
    return response
  }
}
