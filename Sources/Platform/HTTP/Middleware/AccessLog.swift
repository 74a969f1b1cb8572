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
    line.add("time", request.receivedAt.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
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

/// One flat JSON object, written member by member.
struct JSONLine {
  private var body = ""

  var text: String { "{" + body + "}" }

  mutating func add(_ name: String, _ value: Int) { member(name, String(value)) }

  mutating func add(_ name: String, _ value: String) { member(name, Self.quoted(value)) }

  private mutating func member(_ name: String, _ value: String) {
    if !body.isEmpty { body += "," }
    body += Self.quoted(name) + ":" + value
  }

  /// A JSON text; what is not a plain character is escaped, so that a line stays one line everywhere.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
