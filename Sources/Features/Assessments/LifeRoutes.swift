import Design
import Foundation
import HTTP
import Kernel
import Scoring

/// The addresses of an assessment's life after answering.
struct LifeRoutes: Sendable {
  let desk: AssessmentDesk

  func register(in router: inout Router) {
    router.register(.get, "/assessments/:id/life", life)
    router.register(.post, "/assessments/:id/submit") { try await take(.handIn, $0, then: "check") }
    router.register(.get, "/assessments/:id/sign") { try await show(.sign, $0) }
    router.register(.post, "/assessments/:id/sign") { try await send(.sign, .sign, $0) }
    router.register(.get, "/assessments/:id/return") { try await show(.sendBack, $0) }
    router.register(.post, "/assessments/:id/return") { try await send(.sendBack, .sendBack, $0) }
    router.register(.get, "/assessments/:id/appeal") { try await show(.appeal, $0) }
    router.register(.post, "/assessments/:id/appeal") { try await send(.appeal, .appeal, $0) }
    router.register(.get, "/assessments/:id/decide") { try await show(.decide, $0) }
    router.register(.post, "/assessments/:id/decide") { try await send(.decide, .answerAppeal, $0) }
    router.register(.post, "/assessments/:id/final") { try await take(.finalise, $0, then: "life") }
    router.register(.post, "/assessments/:id/publish") { try await take(.publish, $0, then: "life") }
    router.register(.post, "/assessments/:id/reopen") { try await take(.reopen, $0, then: "life") }
  }

  private func context(_ request: Request) async throws -> FormContext {
    let id = ID<Assessment>(rawValue: try request.parameters.require("id"))
    return desk.context(try await desk.open(id, for: request.viewer), request)
  }

  private func address(_ request: Request, _ page: String) throws -> String {
    "/assessments/\(try request.parameters.require("id"))/\(page)"
  }

  @Sendable private func life(_ request: Request) async throws -> Response {
    let context = try await context(request)
    let page = LifePage(context: context, now: desk.clock.now())
    return AssessmentRoutes(desk: desk).page(request, context, title: page.title, FormMain(html: page.html))
  }

  // MARK: Pages with words at items

  private func show(_ kind: StepPage.Kind, _ request: Request) async throws -> Response {
    let context = try await context(request)
    let step: LifeStep =
      switch kind {
      case .sign: .sign
      case .sendBack: .sendBack
      case .appeal: .appeal
      case .decide: .answerAppeal
      }
    let state = context.opened.sheet.assessment.state(in: context.opened.sheet.round)
    guard LifeTable.line(step, from: state) != nil, context.opened.capabilities.allow(step.action) else {
      // Where it stands now says more than a refusal.
      return request.redirect(to: context.base + "/life")
    }
    return page(StepPage(context: context, kind: kind, now: desk.clock.now()), request)
  }

  private func page(_ page: StepPage, _ request: Request, status: Status = .ok) -> Response {
    AssessmentRoutes(desk: desk).page(
      request, page.context, title: page.title, FormMain(html: page.html), status: status)
  }

  private func send(_ kind: StepPage.Kind, _ step: LifeStep, _ request: Request) async throws -> Response {
    let before = try await context(request)
    let form = try await request.form()
    var order = LifeForm.order(step, from: form, nodes: before.plan.nodes.map(\.id))
    if step == .answerAppeal {
      let said = before.opened.events.last { $0.step == .appeal }?.points ?? []
      order.points = said.map { point in
        LifePoint(node: point.node, reason: point.reason, reply: LifeForm.words(form[LifeForm.reply(point.node)]))
      }
    }
    switch try await desk.take(order, of: before.opened.sheet.assessment.id, by: request.viewer) {
    case .done, .doneBefore:
      return request.redirect(
        to: before.base + "/life", flash: Flash(.good, LifeTexts.done(step)[request.language]))
    case .refused(.standsElsewhere(let state)):
      let words = LifeTexts.refusal(.standsElsewhere(state))[request.language]
      return request.redirect(to: before.base + "/life", flash: Flash(.warning, words))
    case .refused(let refusal):
      // What was typed stays; what changed meanwhile is on the page now.
      var page = StepPage(context: try await context(request), kind: kind, now: desk.clock.now())
      page.trouble = StepTrouble(order: order, refusal: refusal)
      let status: Status = if case .changedMeanwhile = refusal { .conflict } else { .unprocessableContent }
      return self.page(page, request, status: status)
    }
  }

  // MARK: Steps of a single button

  /// Takes a step as a form asks for it, and goes on to a page.
  private func take(_ step: LifeStep, _ request: Request, then page: String) async throws -> Response {
    let id = ID<Assessment>(rawValue: try request.parameters.require("id"))
    let order = LifeForm.order(step, from: try await request.form())
    let outcome = try await desk.take(order, of: id, by: request.viewer)
    let flash =
      switch outcome {
      case .done, .doneBefore: Flash(.good, LifeTexts.done(step)[request.language])
      case .refused(let refusal): Flash(.warning, LifeTexts.refusal(refusal)[request.language])
      }
    return request.redirect(to: try address(request, page), flash: flash)
  }
}

extension AssessmentDesk {
  /// What the pages of the form need to know.
  func context(_ opened: Opened, _ request: Request) -> FormContext {
    var context = FormContext(
      opened, language: request.language, token: request.formToken, today: clock.today)
    if opened.attached != nil { context.evidenceAddress = { [evidence] in evidence.address(of: $0) } }
    return context
  }
}

/// What the forms of steps send.
enum LifeForm {
  static let revision = "revision"
  static let looked = "looked"
  static let digest = "digest"
  static let reason = "reason"
  static func point(_ node: String) -> String { "r-" + node }
  static func reply(_ node: String) -> String { "y-" + node }
  static let longest = 4_000

  static func order(_ step: LifeStep, from form: FormData, nodes: [String] = []) -> LifeOrder {
    var order = LifeOrder(step: step)
    order.seen = form[revision].flatMap { Int($0) }
    order.looked = form[looked].flatMap { Double($0) }.map { Date(timeIntervalSince1970: $0 / 1000) }
    order.digest = form[digest]
    order.reason = words(form[reason])
    order.points = nodes.compactMap { node in
      let why = words(form[point(node)])
      return why.isEmpty ? nil : LifePoint(node: node, reason: why)
    }
    return order
  }

  static func words(_ text: String?) -> String {
    String((text ?? "").replacing("\r\n", with: "\n").prefix(longest)).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
