/// Turns errors into responses, the way the application wants them to look.
///
/// Put it inside `AccessLog` and `Metrics`, which then see the final status, and outside everything that throws.
public struct ErrorPages: Middleware {
  /// Makes the response to an error; `status` is the error's own, or 500.
  public typealias Renderer = @Sendable (_ status: Status, _ error: any Error, _ request: Request) async -> Response

  private let render: Renderer

  /// - Parameter render: makes the page. The fields an error demands are added to it.
  public init(render: @escaping Renderer) { self.render = render }

  /// Answers, with a page in place of an error.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    do {
      return try await next(request)
    } catch {
      let status = Status(answering: error)
      request.notes.label("error", (error as? any HTTPResponseError)?.detail ?? String(reflecting: type(of: error)))
      var response = await render(status, error, request)
      if let known = error as? any HTTPResponseError {
        for field in known.headers { response.headers[field.name] = field.value }
      }
      return response
    }
  }
}
