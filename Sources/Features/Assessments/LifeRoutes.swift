import Design
import Foundation
import HTTP
import Kernel
import Scoring

/// The addresses of an assessment's life after answering.
struct LifeRoutes: Sendable {
  let desk: AssessmentDesk

  func register(in router: inout Router) {
    router.register(.post, "/assessments/:id/submit", handIn)
  }

  @Sendable private func handIn(_ request: Request) async throws -> Response {
    try await take(.handIn, request, then: "check")
  }

  /// Takes a step as a form asks for it, and goes on to a page.
  func take(_ step: LifeStep, _ request: Request, then page: String) async throws -> Response {
    let id = ID<Assessment>(rawValue: try request.parameters.require("id"))
    let order = LifeForm.order(step, from: try await request.form())
    let outcome = try await desk.take(order, of: id, by: request.viewer)
    let flash =
      switch outcome {
      case .done, .doneBefore: Flash(.good, LifeTexts.done(step)[request.language])
      case .refused(let refusal): Flash(.warning, LifeTexts.refusal(refusal)[request.language])
      }
    return request.redirect(to: "/assessments/\(id)/\(page)", flash: flash)
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
      let (why, reply) = (words(form[point(node)]), words(form[Self.reply(node)]))
      return why.isEmpty && reply.isEmpty ? nil : LifePoint(node: node, reason: why, reply: reply)
    }
    return order
  }

  static func words(_ text: String?) -> String {
    String((text ?? "").replacing("\r\n", with: "\n").prefix(longest)).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
