import Design
import HTTP
import Kernel

/// The addresses of moving a round to another text of its instrument.
struct MigrationRoutes: Sendable {
  let rounds: RoundDesk
  private var calendar: CalendarRoutes { CalendarRoutes(rounds: rounds) }

  func register(in router: inout Router) {
    router.register(.get, "/rounds/:id/migrate", show)
    router.register(.post, "/rounds/:id/migrate", migrate)
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    try await page(request)
  }

  private func page(
    _ request: Request, error: LocalizedText? = nil, status: Status = .ok
  ) async throws -> Response {
    let id = try calendar.id(request)
    let round = try await rounds.open(id, for: request.viewer).round
    let page = MigrationPage(
      migration: try await rounds.migration(id, for: request.viewer), round: round, language: request.language,
      token: request.formToken, error: error)
    return calendar.page(request, MigrationTexts.title[request.language], in: round, status: status, page.html)
  }

  @Sendable private func migrate(_ request: Request) async throws -> Response {
    let id = try calendar.id(request)
    let form = try await request.form()
    let reason = Reason.read(form)
    guard !reason.isEmpty else {
      return try await page(request, error: RoundChangeTexts.reasonNeeded, status: .unprocessableContent)
    }
    let outcome = try await rounds.migrate(
      id, stamp: form[MigrationPage.stampField] ?? "", reason: reason, by: request.viewer)
    if case .done = outcome { return try calendar.answer(outcome, MigrationTexts.done, request) }
    return try calendar.answer(outcome, MigrationTexts.done, request, at: "/migrate")
  }
}
