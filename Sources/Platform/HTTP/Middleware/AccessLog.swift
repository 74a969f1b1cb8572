import FoundationEssentials

/// Writes one line of JSON per request when its response is ready, for a stream when it has ended.
///
/// The path is logged without its query, which may hold names or secrets. Words attached to `Request.notes`
/// (for instance `user`) become members of the line.
public struct AccessLog: Middleware {
  private let write: @Sendable (String) -> Void

  /// - Parameter write: takes one line, without the line break.
  public init(write: @escaping @Sendable (String) -> Void) { self.write = write }

  /// Answers and logs.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    let start = ContinuousClock.now
    do {
      let response = try await next(request)
      let isHead = request.method == .head
      return response.observed { bytes, isComplete in
        write(Self.line(request, response.status, isHead ? 0 : bytes, start, isComplete: isComplete))
      }
    } catch {
      write(Self.line(request, Status(answering: error), 0, start, isComplete: true))
      throw error
    }
  }

  private static func line(
    _ request: Request, _ status: Status, _ bytes: Int, _ start: ContinuousClock.Instant, isComplete: Bool
  ) -> String {
    let duration = (ContinuousClock.now - start) / .microseconds(1)
    var line = JSONLine()
    line.add("time", Timestamp.text(request.receivedAt))
    line.add("id", request.id.description)
    line.add("method", request.method.name)
    line.add("path", request.path)
    if let route = request.notes.route { line.add("route", route) }
    line.add("status", status.code)
    line.add("bytes", bytes)
    line.add("duration_us", Int(duration))
    line.add("remote", request.remoteAddress)
    if !isComplete { line.add("aborted", "true") }
    for label in request.notes.labels { line.add(label.name, label.value) }
    return line.text
  }
}
