import Database
import Design
import HTTP
import Kernel
import Scoring

/// The facts of the agency.
extension AssessmentRoutes {
  @Sendable func showFacts(_ request: Request) async throws -> Response {
    let context = context(try await open(request), request)
    return factsPage(FactsPage(context: context), request)
  }

  @Sendable func saveFacts(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    let form = try await request.form()
    var page = FactsPage(context: context(opened, request))
    var changes: [AnswerChange] = []
    for fact in opened.plan.instrument.facts {
      guard let stamp = SeenStamp(form[FactsPage.stampName(fact)]) else { continue }
      let typed = TypedAnswer(values: form.all(FactsPage.fieldName(fact)))
      do throws(AnswerFlaw) {
        let answer = try AnswerReading.read(typed, for: fact)
        if stamp.saw(answer, note: "") { continue }
        changes.append(AnswerChange(key: .fact(fact.id), answer: answer, note: "", seen: stamp.version))
      } catch {
        page.flaws[fact.id] = error
        page.typed[fact.id] = typed
      }
    }
    guard page.flaws.isEmpty else { return factsPage(page, request, status: .unprocessableContent) }
    switch try await desk.save(changes, in: opened, by: request.viewer) {
    case .locked(let lock):
      let flash = Flash(.warning, AssessmentTexts.locked(lock).title[request.language])
      return request.redirect(to: page.context.base + "/facts", flash: flash)
    case .conflict(let conflicts):
      // The page shows what is saved now beside what was typed; sending it again means it.
      page = FactsPage(context: context(try await open(request), request))
      for conflict in conflicts {
        guard case .fact(let id) = conflict.theirs.key else { continue }
        page.conflicts.insert(id)
        page.typed[id] = TypedAnswer(conflict.mine.answer, language: request.language)
      }
      return factsPage(page, request, status: .conflict)
    case .saved(_, let now):
      let context = context(now, request)
      let next = context.firstOpenSection.map { context.address(of: $0) } ?? context.base + "/check"
      return request.redirect(to: next, flash: Flash(.good, AssessmentTexts.saved[request.language]))
    }
  }

  private func factsPage(_ page: FactsPage, _ request: Request, status: Status = .ok) -> Response {
    self.page(request, page.context, title: page.title, FormMain(html: page.html), status: status)
  }
}
