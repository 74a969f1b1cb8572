import Design
import Foundation
import HTML
import HTTP
import Kernel
import Scoring

/// The addresses of those who judge.
struct ReviewRoutes: Sendable {
  let desk: AssessmentDesk

  func register(in router: inout Router) {
    router.register(.get, "/review", queue)
    router.register(.get, "/review/:id", begin)
    router.register(.get, "/review/:id/at/:node", show)
    router.register(.post, "/review/:id/at/:node", judge)
    router.register(.get, "/review/:id/end", end)
    router.register(.post, "/review/:id/claim", claim)
    router.register(.post, "/review/:id/release", release)
    router.register(.post, "/review/:id/accept", accept)
    router.register(.post, "/review/:id/findings", addFinding)
    router.register(.post, "/review/:id/findings/:finding/withdraw", withdrawFinding)
    router.register(.get, "/rounds/:id/item/:node", across)
  }

  private func id(_ request: Request) throws -> ID<Assessment> {
    ID(rawValue: try request.parameters.require("id"))
  }

  private func context(_ request: Request) async throws -> ReviewContext {
    let reviewed = try await desk.review(try id(request), for: request.viewer)
    return ReviewContext(
      reviewed: reviewed, form: desk.context(reviewed.opened, request),
      isMine: reviewed.claim?.isHeld(by: request.viewer) ?? false)
  }

  private func page(
    _ request: Request, _ context: ReviewContext, title: String, _ main: HTML, status: Status = .ok
  ) -> Response {
    let crumbs = [
      Crumb(ReviewTexts.review[request.language], to: "/review"),
      Crumb(context.reviewed.opened.agency.name[request.language], to: context.base), Crumb(title),
    ]
    // The form has a page of the same part of the same agency, and other rounds have one more.
    let (opened, language) = (context.reviewed.opened, request.language)
    let place = "\(opened.agency.name[language]) · \(opened.sheet.round.title[language])"
    let whole = request.page(
      title: "\(ReviewTexts.review[language]): \(title) – \(place)", breadcrumb: crumbs, main: main)
    return .page(whole, status: status)
  }

  @Sendable private func queue(_ request: Request) async throws -> Response {
    let lines = try await desk.queue(for: request.viewer)
    let page = QueuePage(language: request.language, lines: lines, viewer: request.viewer, now: desk.clock.now())
    let title = ReviewTexts.review[request.language]
    return .page(request.page(title: title, breadcrumb: [Crumb(title)], main: page.html))
  }

  /// The first part with something not judged yet, else the end.
  @Sendable private func begin(_ request: Request) async throws -> Response {
    let context = try await context(request)
    let open = context.form.askedSections.first { section in
      context.questions(in: section).contains { context.judgement(of: $0) == nil }
    }
    return request.redirect(to: open.map { context.address(of: $0) } ?? context.base + "/end")
  }

  private func section(_ request: Request, _ context: ReviewContext) throws -> Int {
    guard let node = context.form.plan.indices[try request.parameters.require("node")],
      let section = context.form.outline.section(of: node), context.form.outline.sections.contains(section)
    else { throw RoutingError.notFound }
    return section
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    let context = try await context(request)
    let section = try section(request, context)
    let asked = try request.parameters.require("node")
    if context.form.plan.nodes[section].id != asked {
      return request.redirect(to: "\(context.address(of: section))#q-\(asked)")
    }
    return try await show(ReviewPage(context: context, section: section), request)
  }

  private func show(_ page: ReviewPage, _ request: Request, status: Status = .ok) async throws -> Response {
    var page = page
    let all = try await desk.queue(for: request.viewer).map { "/review/\($0.assessment.id)" }
    if let place = all.firstIndex(of: page.context.base) {
      page.neighbours = (place > 0 ? all[place - 1] : nil, place + 1 < all.count ? all[place + 1] : nil)
    } else {
      page.neighbours = (nil, all.first)
    }
    return self.page(request, page.context, title: page.title, page.html, status: status)
  }

  // MARK: Judging

  @Sendable private func judge(_ request: Request) async throws -> Response {
    let context = try await context(request)
    let section = try section(request, context)
    let form = try await request.form()
    var page = ReviewPage(context: context, section: section)
    var changes: [JudgementChange] = []
    for node in context.questions(in: section) {
      let id = context.form.plan.nodes[node].id
      let typed = TypedJudgement(form, id)
      page.typed[id] = typed
      do throws(AnswerFlaw) {
        let change = try typed.change(
          of: node, in: context.form, stamp: form[TypedJudgement.stampField(id)],
          agreesOtherwise: form["agree-rest"] != nil)
        if let change { changes.append(change) }
      } catch {
        page.flaws[id] = error.message
      }
    }
    guard page.flaws.isEmpty else { return try await show(page, request, status: .unprocessableContent) }
    switch try await desk.judge(changes, of: context.assessment.id, by: request.viewer) {
    case .saved:
      let sections = context.form.askedSections
      let next = sections.firstIndex(of: section).flatMap { $0 + 1 < sections.count ? sections[$0 + 1] : nil }
      let onward = next.map { context.address(of: $0) } ?? context.base + "/end"
      return request.redirect(
        to: form["go"] == "next" ? onward : context.address(of: section),
        flash: Flash(.good, ReviewTexts.saved[request.language]))
    case let outcome:
      var again = ReviewPage(context: try await self.context(request), section: section)
      again.typed = page.typed
      again.alarm = alarm(outcome, request.language)
      return try await show(again, request, status: .conflict)
    }
  }

  private func alarm(_ outcome: JudgeOutcome, _ language: Language) -> HTML {
    Component.callout(.warning, title: words(outcome, language))
  }

  private func words(_ outcome: JudgeOutcome, _ language: Language) -> String {
    switch outcome {
    case .saved: ReviewTexts.saved[language]
    case .taken(let claim): ReviewTexts.takenBy(claim)[language]
    case .refused(let refusal): LifeTexts.refusal(refusal)[language]
    }
  }

  private func answer(
    _ outcome: JudgeOutcome, _ request: Request, to page: String, done: LocalizedText
  ) throws -> Response {
    let address = "/review/\(try id(request))\(page)"
    guard case .saved = outcome else {
      return request.redirect(to: address, flash: Flash(.warning, words(outcome, request.language)))
    }
    return request.redirect(to: address, flash: Flash(.good, done[request.language]))
  }

  @Sendable private func claim(_ request: Request) async throws -> Response {
    let over = try await request.form()["over"] == "1"
    let outcome = try await desk.claim(try id(request), takesOver: over, by: request.viewer)
    return try answer(outcome, request, to: "", done: ReviewTexts.claimed)
  }

  @Sendable private func release(_ request: Request) async throws -> Response {
    try await desk.release(try id(request), by: request.viewer)
    return request.redirect(to: "/review", flash: Flash(.good, ReviewTexts.released[request.language]))
  }

  // MARK: The end

  @Sendable private func end(_ request: Request) async throws -> Response {
    let context = try await context(request)
    let page = EndPage(context: context, now: desk.clock.now())
    return self.page(request, context, title: page.title, page.html)
  }

  @Sendable private func accept(_ request: Request) async throws -> Response {
    let order = LifeForm.order(.accept, from: try await request.form())
    let context = try await context(request)
    if let claim = context.reviewed.claim, !context.isMine {
      return try answer(.taken(claim), request, to: "/end", done: ReviewTexts.saved)
    }
    switch try await desk.take(order, of: context.assessment.id, by: request.viewer) {
    case .refused(let refusal): return try answer(.refused(refusal), request, to: "/end", done: ReviewTexts.saved)
    case .done, .doneBefore:
      return request.redirect(
        to: context.form.base + "/life", flash: Flash(.good, LifeTexts.done(.accept)[request.language]))
    }
  }

  @Sendable private func addFinding(_ request: Request) async throws -> Response {
    let context = try await context(request)
    let form = try await request.form()
    let words = LifeForm.words(form["words"])
    guard !words.isEmpty else {
      let page = EndPage(context: context, now: desk.clock.now(), flaw: ReviewTexts.needsWords)
      return self.page(request, context, title: page.title, page.html, status: .unprocessableContent)
    }
    let now = desk.clock.now()
    let item = form["item"].flatMap { context.form.plan.indices[$0] == nil ? nil : $0 }
    let made = form["id"].flatMap { $0.count == 26 ? ID<Finding>(rawValue: $0) : nil }
    let finding = Finding(
      id: made ?? .make(at: now), node: item, kind: form["kind"].flatMap(Finding.Kind.init) ?? .suggestion,
      words: words, by: Author(request.viewer), at: now)
    let outcome = try await desk.add(finding, to: context.assessment.id, by: request.viewer)
    guard case .saved = outcome else {
      var page = EndPage(context: try await self.context(request), now: now)
      page.typedWords = words
      let main = alarm(outcome, request.language) + page.html
      return self.page(request, context, title: page.title, main, status: .conflict)
    }
    return try answer(.saved, request, to: "/end", done: ReviewTexts.findingAdded)
  }

  @Sendable private func withdrawFinding(_ request: Request) async throws -> Response {
    let finding = ID<Finding>(rawValue: try request.parameters.require("finding"))
    let outcome = try await desk.withdraw(finding, of: try id(request), by: request.viewer)
    return try answer(outcome, request, to: "/end", done: ReviewTexts.withdrawn)
  }

  // MARK: One item in all agencies

  @Sendable private func across(_ request: Request) async throws -> Response {
    let round = ID<EvaluationRound>(rawValue: try request.parameters.require("id"))
    let found = try await desk.item(try request.parameters.require("node"), in: round, for: request.viewer)
    let page = ItemAcrossPage(
      round: found.round, plan: found.plan, node: found.node, lines: found.lines, language: request.language)
    let crumbs = [
      Crumb(RoundTexts.rounds[request.language], to: "/rounds"),
      Crumb(found.round.title[request.language], to: "/rounds/\(round)"), Crumb(page.title),
    ]
    return .page(request.page(title: page.title, breadcrumb: crumbs, main: page.html))
  }
}
