import Design
public import HTTP
public import Kernel

/// The programming interface: the operations of all features, their description, and a page about them.
public struct InterfaceFeature: Feature {
  /// `interface`
  public let name = "interface"
  private let shown: [APIOperation]

  /// Puts the feature together over the operations of the others.
  public init(operations: [APIOperation]) {
    shown = operations
  }

  /// Adds every operation, the description and the page.
  public func register(in router: inout Router) {
    for operation in shown { operation.register(in: &router) }
    router.register(.get, RoutePattern(APIOperation.root + "/openapi.json"), describe)
    router.register(.get, "/api", show)
  }

  @Sendable private func describe(_ request: Request) async throws -> Response {
    var response = Response.json(APIDescription(shown, in: request.language).document.written)
    response.headers[.cacheControl] = "private, no-cache"
    return response
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    let page = InterfacePage(operations: shown, language: request.language)
    let title = InterfaceTexts.title[request.language]
    return .page(request.page(title: title, breadcrumb: [Crumb(title)], main: page.html))
  }
}
