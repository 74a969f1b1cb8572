import Database
import Design
import HTTP
import Kernel

/// The addresses of discussions.
struct DiscussionRoutes: Sendable {
  let desk: DiscussionDesk

  func register(in router: inout Router) {
    router.register(.get, "/discussion", show)
    router.register(.post, "/discussion", say)
    router.register(.post, "/discussion/comments/:id/edit", edit)
    router.register(.post, "/discussion/comments/:id/withdraw", withdraw)
    router.register(.post, "/discussion/comments/:id/resolve") { try await settle($0, true) }
    router.register(.post, "/discussion/comments/:id/reopen") { try await settle($0, false) }
  }

  private func place(_ field: (String) -> String?) throws -> DiscussionPlace {
    guard let kind = field("kind"), let subject = field("subject"), let item = field("item"),
      let place = DiscussionPlace("\(kind)/\(subject)/\(item)"), place.subject == subject
    else { throw RoutingError.notFound }
    return place
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    let opened = try await desk.open(try place { request.query[$0] }, for: request.viewer)
    var page = page(opened, request)
    page.editing = request.query["edit"].flatMap { id in
      opened.comments.first { $0.id.rawValue == id && $0.mayEdit(request.viewer.account?.id, at: desk.clock.now()) }?.id
    }
    return response(page, request)
  }

  @Sendable private func say(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let place = try place { form[$0] }
    let root = form["root"].map { ID<Comment>(rawValue: $0) }
    let typed = form[root.map { "body-\($0)" } ?? "body"] ?? ""
    switch SpokenText.checked(typed) {
    case .failure(let flaw):
      var page = page(try await desk.open(place, for: request.viewer), request)
      page.typed = (root, typed, flaw == .empty ? DiscussionTexts.nothing : DiscussionTexts.tooLong)
      return response(page, request, status: .unprocessableContent)
    case .success(let body):
      try await desk.say(body, at: place, answering: root, by: request.viewer)
      return back(to: place, DiscussionTexts.posted, .good, request)
    }
  }

  @Sendable private func edit(_ request: Request) async throws -> Response {
    let id = ID<Comment>(rawValue: try request.parameters.require("id"))
    let form = try await request.form()
    let place = try await placeOf(id, request)
    switch SpokenText.checked(form["edit-\(id)"]) {
    case .failure(let flaw):
      return back(to: place, flaw == .empty ? DiscussionTexts.nothing : DiscussionTexts.tooLong, .bad, request)
    case .success(let body):
      let isDone = try await desk.edit(id, to: body, by: request.viewer)
      return back(
        to: place, isDone ? DiscussionTexts.changed : DiscussionTexts.tooLate, isDone ? .good : .warning, request)
    }
  }

  @Sendable private func withdraw(_ request: Request) async throws -> Response {
    let id = ID<Comment>(rawValue: try request.parameters.require("id"))
    let place = try await placeOf(id, request)
    try await desk.withdraw(id, by: request.viewer)
    return back(to: place, DiscussionTexts.taken, .good, request)
  }

  private func settle(_ request: Request, _ isSettled: Bool) async throws -> Response {
    let id = ID<Comment>(rawValue: try request.parameters.require("id"))
    let place = try await placeOf(id, request)
    try await desk.settle(id, isSettled, by: request.viewer)
    return request.redirect(to: "/discussion?\(DiscussionDesk.query(place))")
  }

  private func placeOf(_ id: ID<Comment>, _ request: Request) async throws -> DiscussionPlace {
    try await desk.database.read { [desk] in try desk.find(id, request.viewer, $0).0.place }
  }

  private func page(_ opened: DiscussionDesk.Opened, _ request: Request) -> DiscussionPage {
    DiscussionPage(opened: opened, viewer: request.viewer, token: request.formToken, now: desk.clock.now())
  }

  private func response(_ page: DiscussionPage, _ request: Request, status: Status = .ok) -> Response {
    let standing = page.opened.standing
    let title = "\(DiscussionTexts.discussion[request.language]): \(standing.title[request.language])"
    let crumbs = [
      Crumb(standing.title[request.language], to: standing.address),
      Crumb(DiscussionTexts.discussion[request.language]),
    ]
    return .page(request.page(title: title, breadcrumb: crumbs, main: page.html), status: status)
  }

  private func back(
    to place: DiscussionPlace, _ words: LocalizedText, _ tone: Tone, _ request: Request
  ) -> Response {
    request.redirect(
      to: "/discussion?\(DiscussionDesk.query(place))", flash: Flash(tone, words[request.language]))
  }
}
