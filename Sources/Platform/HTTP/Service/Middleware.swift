/// Stands between the server and the router: looks at what goes in and what comes out, or answers itself.
public protocol Middleware: Sendable {
  /// Answers the request, usually by calling `next`.
  func respond(to request: Request, next: @escaping Handler) async throws -> Response
}
