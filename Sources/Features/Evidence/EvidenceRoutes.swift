import Database
import Design
import FileType
import Foundation
import HTML
import HTTP
import Kernel
import ObjectStorage

/// The addresses of Evidence.
struct EvidenceRoutes: Sendable {
  let desk: EvidenceDesk

  func register(in router: inout Router) {
    router.register(.get, "/evidence", list)
    router.register(.get, "/evidence/attach", showPlace)
    router.register(.post, "/evidence/attach", attachNew)
    router.register(.post, "/evidence/attach/existing", attachExisting)
    router.register(.get, "/evidence/pack", pack)
    router.register(.get, "/evidence/:id", show)
    router.register(.post, "/evidence/:id", change)
    router.register(.post, "/evidence/:id/versions", addVersion)
    router.register(.post, "/evidence/:id/void", void)
    router.register(.post, "/evidence/:id/detach", detach)
    router.register(.get, "/evidence/:id/versions/:number", download)
    router.register(.get, "/evidence/:id/versions/:number/preview", preview)
  }

  func id(_ request: Request) throws -> ID<EvidenceItem> { ID(rawValue: try request.parameters.require("id")) }

  /// The place that the fields name.
  func place(_ fields: QueryItems, _ request: Request) throws -> EvidencePlace {
    guard let kind = fields["kind"], let subject = fields["subject"], let item = fields["item"] else {
      throw EvidenceDesk.refusal(request.viewer)
    }
    return EvidencePlace(kind: kind, subject: subject, item: item)
  }

  // MARK: Reading

  @Sendable private func list(_ request: Request) async throws -> Response {
    var filter = EvidenceDesk.Filter()
    let query = request.query
    filter.words = String((query["q"] ?? "").prefix(200)).trimmingCharacters(in: .whitespacesAndNewlines)
    filter.state = query["state"].flatMap(EvidenceDesk.Filter.State.init) ?? .all
    filter.agency = query["agency"].flatMap { $0.isEmpty ? nil : ID(rawValue: $0) }
    let parts = (query["in"] ?? "").split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2 { filter.subject = (parts[0], parts[1]) }
    let page = min(10_000, max(1, query["page"].flatMap { Int($0) } ?? 1))
    let register = try await desk.register(filter, page: page, for: request.viewer)
    let view = RegisterPage(
      register: register, filter: filter, page: page, language: request.language, today: desk.clock.today)
    let title = EvidenceTexts.evidence[request.language]
    return .page(request.page(title: title, breadcrumb: [Crumb(title)], main: view.html))
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    let opened = try await desk.open(try id(request), for: request.viewer)
    return page(request, opened)
  }

  func page(
    _ request: Request, _ opened: EvidenceDesk.OpenedItem, draft: EvidenceDraft? = nil,
    flaws: [EvidenceDraft.Flaw] = [], reason: String = "", status: Status = .ok
  ) -> Response {
    let view = EvidencePage(
      opened: opened, language: request.language, today: desk.clock.today, token: request.formToken,
      limit: desk.limits.fileBytes, draft: draft ?? EvidenceDraft(opened.item, request.language), flaws: flaws,
      reason: reason)
    let crumbs = [Crumb(EvidenceTexts.evidence[request.language], to: "/evidence"), Crumb(opened.item.title)]
    return .page(request.page(title: opened.item.title, breadcrumb: crumbs, main: view.html), status: status)
  }

  @Sendable private func showPlace(_ request: Request) async throws -> Response {
    let opened = try await desk.open(try place(request.query, request), for: request.viewer)
    var draft = EvidenceDraft()
    draft.form = request.query["form"].flatMap(EvidenceSummary.Form.init) ?? .file
    return try await page(request, opened, draft: draft)
  }

  func page(
    _ request: Request, _ opened: EvidenceDesk.OpenedPlace, draft: EvidenceDraft, flaws: [EvidenceDraft.Flaw] = [],
    status: Status = .ok
  ) async throws -> Response {
    let words = String((request.query["q"] ?? "").prefix(200)).trimmingCharacters(in: .whitespacesAndNewlines)
    let candidates =
      opened.hosting.mayChange ? try await desk.candidates(words, at: opened, for: request.viewer) : []
    let view = AttachPage(
      opened: opened, candidates: candidates, words: words, language: request.language, today: desk.clock.today,
      token: request.formToken, limit: desk.limits.fileBytes, draft: draft, flaws: flaws)
    let title = EvidenceTexts.attach[request.language]
    let crumbs = [
      Crumb(EvidenceTexts.evidence[request.language], to: "/evidence"),
      Crumb(opened.hosting.title[request.language], to: opened.hosting.address), Crumb(title),
    ]
    let whole = "\(title) – \(opened.hosting.title[request.language])"
    return .page(request.page(title: whole, breadcrumb: crumbs, main: view.html), status: status)
  }

  // MARK: Contents

  /// What browsers may do with a file of somebody else: nothing but save it.
  private static let sandbox = "default-src 'none'; sandbox; frame-ancestors 'none'"

  private func file(_ request: Request) async throws -> FileContent {
    let opened = try await desk.open(try id(request), for: request.viewer)
    let number = Int(try request.parameters.require("number"))
    guard let version = opened.versions.first(where: { $0.number == number }),
      case .file(let file) = version.content, file.scan != .infected
    else { throw RoutingError.notFound }
    return file
  }

  @Sendable private func download(_ request: Request) async throws -> Response {
    let file = try await file(request)
    let stored = try await stored(file.key)
    var response = Response.stream(type: "application/octet-stream") { writer in
      try await stored.stream { try await writer.write($0) }
    }
    response.headers[.contentType] =
      file.kind.isImage || file.kind == .pdf ? file.kind.mediaType : "application/octet-stream"
    response.headers[.contentDisposition] = Response.attachment(file.filename)
    response.headers[.contentSecurityPolicy] = Self.sandbox
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers[.cacheControl] = "private, no-store, no-transform"
    return response
  }

  @Sendable private func preview(_ request: Request) async throws -> Response {
    guard let key = try await file(request).preview else { throw RoutingError.notFound }
    let stored = try await stored(key)
    var response = Response.stream(type: "image/png") { writer in
      try await stored.stream { try await writer.write($0) }
    }
    response.headers[.contentSecurityPolicy] = Self.sandbox
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers[.cacheControl] = "private, max-age=600"
    return response
  }

  private func stored(_ key: ObjectKey) async throws -> StoredFile {
    do {
      return try await desk.store.file(key)
    } catch {
      throw HTTPFailure(.serviceUnavailable, "evidence \(key): \(error)", headers: [.retryAfter: "30"])
    }
  }

  @Sendable private func pack(_ request: Request) async throws -> Response {
    guard let kind = request.query["kind"], let subject = request.query["subject"] else {
      throw EvidenceDesk.refusal(request.viewer)
    }
    let pack = EvidencePack(desk: desk, language: request.language)
    let (context, lines, files) = try await pack.lines(kind, subject, for: request.viewer)
    let title = "\(EvidenceTexts.evidence[request.language]) – \(context[request.language])"
    let archive = try await pack.make(title, lines, files)
    var response = Response.stream(type: "application/zip") { writer in
      try await FileSending.send(archive, to: writer)
    }
    response.headers[.contentDisposition] = Response.attachment(FileSending.name(title) + ".zip")
    response.headers[.cacheControl] = "private, no-store"
    return response
  }
}
