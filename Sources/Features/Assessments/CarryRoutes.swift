import Database
import Design
import HTTP
import Kernel
import Scoring

/// The addresses of suggestions from the round before.
struct CarryRoutes: Sendable {
  let desk: AssessmentDesk
  private var assessments: AssessmentRoutes { AssessmentRoutes(desk: desk) }

  func register(in router: inout Router) {
    router.register(.get, "/assessments/:id/carry", show)
    router.register(.post, "/assessments/:id/carry", decide)
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    let opened = try await assessments.open(request)
    let context = assessments.context(opened, request)
    let page = CarryPage(context: context, carryOver: try await desk.carryOver(for: opened, viewer: request.viewer))
    return assessments.page(request, context, title: page.title, FormMain(html: page.html))
  }

  @Sendable private func decide(_ request: Request) async throws -> Response {
    let opened = try await assessments.open(request)
    let address = assessments.context(opened, request).base + "/carry"
    let form = try await request.form()
    if let lock = opened.lock {
      let words = AssessmentTexts.locked(lock).title[request.language]
      return request.redirect(to: address, flash: Flash(.warning, words))
    }
    guard let carryOver = try await desk.carryOver(for: opened, viewer: request.viewer) else {
      return request.redirect(to: address)
    }
    if let key = form[CarryPage.dismissField].map(AnswerKey.init) {
      if carryOver[key] != nil { try await desk.dismiss([key], in: opened, by: request.viewer) }
      return request.redirect(to: address, flash: Flash(.info, CarryTexts.dismissed[request.language]))
    }
    return try await confirm(wanted(form), of: carryOver, in: opened, at: address, request)
  }

  /// One answer, or all that were shown in a part; what the page did not show is never confirmed with the others.
  private func wanted(_ form: FormData) -> Set<AnswerKey> {
    if let one = form[CarryPage.confirmField] { return [AnswerKey(one)] }
    return form[CarryPage.partField] == nil ? [] : Set(form.all(CarryPage.shownField).map(AnswerKey.init))
  }

  private func confirm(
    _ keys: Set<AnswerKey>, of carryOver: CarryOver, in opened: AssessmentDesk.Opened, at address: String,
    _ request: Request
  ) async throws -> Response {
    let changes = carryOver.usable.filter { keys.contains($0.key) }.map { suggestion in
      AnswerChange(
        key: suggestion.key, answer: suggestion.answer, note: suggestion.note,
        seen: opened.sheet[suggestion.key].version)
    }
    let flash: Flash
    switch try await desk.save(changes, in: opened, by: request.viewer) {
    case .saved(let records, _) where !records.isEmpty:
      flash = Flash(.good, CarryTexts.confirmed(records.count)[request.language])
    case .saved, .conflict: flash = Flash(.warning, CarryTexts.nothingDone[request.language])
    case .locked(let lock): flash = Flash(.warning, AssessmentTexts.locked(lock).title[request.language])
    }
    return request.redirect(to: address, flash: flash)
  }
}
