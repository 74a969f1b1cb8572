import Design
import HTML
import HTTP
import Kernel

/// The addresses of what is held of people.
struct PersonRoutes: Sendable {
  let desk: PersonDesk

  func register(in router: inout Router) {
    router.register(.get, "/trust/people", find)
    router.register(.get, "/trust/people/:account", show)
    router.register(.get, "/trust/people/:account/data.json", export)
    router.register(.get, "/trust/people/:account/erase", ask)
    router.register(.post, "/trust/people/:account/erase", erase)
  }

  private func person(_ request: Request) throws -> ID<Account> {
    ID(rawValue: try request.parameters.require("account"))
  }

  @Sendable private func find(_ request: Request) async throws -> Response {
    let viewer = request.viewer
    guard Permissions(.empty).allowsAnywhere(viewer, .manageAccounts) else {
      throw PermissionDenied(.manageAccounts, by: viewer, hiding: true)
    }
    var page = FindPersonPage(viewer: viewer)
    if let typed = request.query["username"].map(WrittenText.trimmed), !typed.isEmpty {
      if let id = try await desk.find(typed), (try? await desk.open(id, for: viewer)) != nil {
        return .redirect("/trust/people/\(id)")
      }
      page.username = typed
      page.failure = PersonTexts.unknown
    }
    let title = PersonTexts.findTitle[request.language]
    return .page(
      request.page(title: title, breadcrumb: KeepingRoutes.crumbs(title, request), main: page.html),
      status: page.failure == nil ? .ok : .unprocessableContent)
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    let opened = try await desk.open(try person(request), for: request.viewer)
    let page = PersonPage(viewer: request.viewer, opened: opened)
    return self.page(request, opened, title: page.title, main: page.html)
  }

  @Sendable private func export(_ request: Request) async throws -> Response {
    let opened = try await desk.export(try person(request), for: request.viewer)
    let file = PersonFile(opened: opened, moment: desk.clock.now())
    var response = Response.download(
      Array(file.json.utf8), type: "application/json", filename: "\(opened.person.username).json")
    response.headers[.cacheControl] = "private, no-store"
    return response
  }

  @Sendable private func ask(_ request: Request) async throws -> Response {
    try await askAgain(request, try await erasable(request))
  }

  /// Only who may erase learns that there is something to erase.
  private func erasable(_ request: Request) async throws -> PersonDesk.Opened {
    let opened = try await desk.open(try person(request), for: request.viewer)
    guard opened.mayErase else { throw PermissionDenied(.manageAccounts, by: request.viewer, hiding: true) }
    return opened
  }

  private func askAgain(
    _ request: Request, _ opened: PersonDesk.Opened, typed: (String, String) = ("", ""),
    flaws: [(field: String, message: LocalizedText)] = []
  ) async throws -> Response {
    if opened.erasedAt != nil { return request.redirect(to: "/trust/people/\(opened.person.id)") }
    let page = ErasePage(
      viewer: request.viewer, opened: opened, token: request.formToken, typed: typed, flaws: flaws)
    return self.page(
      request, opened, title: PersonTexts.eraseTitle[request.language], main: page.html,
      status: flaws.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable private func erase(_ request: Request) async throws -> Response {
    let opened = try await erasable(request)
    let form = try await request.form()
    let typed = (form["username"] ?? "", form["reason"] ?? "")
    let reason = WrittenText.trimmed(typed.1)
    var flaws: [(field: String, message: LocalizedText)] = []
    if WrittenText.trimmed(typed.0) != opened.person.username { flaws.append(("username", PersonTexts.wrongName)) }
    if reason.isEmpty { flaws.append(("reason", PersonTexts.noReason)) }
    guard flaws.isEmpty else { return try await askAgain(request, opened, typed: typed, flaws: flaws) }
    let address = "/trust/people/\(opened.person.id)"
    do {
      try await desk.erase(opened.person.id, because: String(reason.prefix(1_000)), by: request.viewer)
    } catch let refusal as PersonDesk.Refusal {
      return request.redirect(to: address, flash: Flash(.warning, refusal.words[request.language]))
    }
    return request.redirect(to: address, flash: Flash(.good, PersonTexts.erased[request.language]))
  }

  private func page(
    _ request: Request, _ opened: PersonDesk.Opened, title: String, main: HTML, status: Status = .ok
  ) -> Response {
    let crumbs =
      opened.mayErase
      ? [Crumb(PersonTexts.findTitle[request.language], to: "/trust/people"), Crumb(title)] : [Crumb(title)]
    return .page(request.page(title: title, breadcrumb: crumbs, main: main), status: status)
  }
}

extension PersonDesk.Refusal {
  var words: LocalizedText {
    switch self {
    case .held(let reason): PersonTexts.heldBack(reason)
    case .alreadyErased: PersonTexts.alreadyErased
    case .oneself: PersonTexts.oneself
    }
  }
}
