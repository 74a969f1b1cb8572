/// A router behind its middleware: everything that turns a request into a response, without a socket.
public struct HTTPService: Sendable {
  private let chain: Handler

  /// Puts middleware in front of a router; the first is the outermost.
  public init(router: Router, middleware: [any Middleware] = []) {
    self.init(middleware: middleware) { request in try await router.respond(to: request) }
  }

  /// Puts middleware in front of a handler; the first is the outermost.
  public init(middleware: [any Middleware] = [], handler: @escaping Handler) {
    chain = middleware.reversed().reduce(handler) { next, layer in
      { request in try await layer.respond(to: request, next: next) }
    }
  }

  /// Answers a request. What nothing caught becomes a bare page of its status; nothing of the error is shown.
  public func respond(to request: Request) async -> Response {
    do {
      return try await chain(request)
    } catch {
      return .plain(Status(answering: error), headers: (error as? any HTTPResponseError)?.headers ?? [:])
    }
  }

  /// The same as a handler, for the server.
  public var handler: Handler { { request in await respond(to: request) } }
}
