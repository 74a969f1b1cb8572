import Synchronization

/// Counts requests and their durations, and shows them as Prometheus reads them.
public final class Metrics: Middleware {
  fileprivate struct Key: Hashable {
    let method: Method
    let route: String
    let status: Int
  }

  fileprivate struct Histogram {
    var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
    var count = 0
    var microseconds = 0
  }

  private struct Content {
    var requests: [Key: Int] = [:]
    var durations: [String: Histogram] = [:]
    var inFlight = 0
    var sentBytes = 0
  }

  /// Upper bounds of the duration buckets, in microseconds.
  fileprivate static let bounds = [
    500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000,
  ]

  private let content = Mutex(Content())
  private let prefix: String

  /// - Parameter prefix: the first word of every metric's name.
  public init(prefix: String) { self.prefix = prefix }

  /// Answers and counts. Requests that match no route are counted together, so that strangers cannot fill the memory.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    let start = ContinuousClock.now
    content.withLock { $0.inFlight += 1 }
    do {
      let response = try await next(request)
      return response.observed { bytes, _ in self.record(request, response.status, bytes, start) }
    } catch {
      record(request, Status(answering: error), 0, start)
      throw error
    }
  }

  private func record(_ request: Request, _ status: Status, _ bytes: Int, _ start: ContinuousClock.Instant) {
    let microseconds = Int((ContinuousClock.now - start) / .microseconds(1))
    let route = request.notes.route ?? "none"
    let method = Method.known.contains(request.method) ? request.method : Method("OTHER")
    content.withLock { content in
      content.inFlight -= 1
      content.sentBytes += bytes
      content.requests[Key(method: method, route: route, status: status.code), default: 0] += 1
      content.durations[route, default: Histogram()].add(microseconds)
    }
  }

  /// Every figure in Prometheus' text format.
  public var text: String {
    let content = content.withLock { $0 }
    var lines = ["# TYPE \(prefix)_http_requests_total counter"]
    for (key, count) in content.requests.sorted(by: { ($0.key.order) < ($1.key.order) }) {
      let labels = "method=\"\(key.method)\",route=\"\(Self.escaped(key.route))\",status=\"\(key.status)\""
      lines.append("\(prefix)_http_requests_total{\(labels)} \(count)")
    }
    lines.append("# TYPE \(prefix)_http_request_duration_seconds histogram")
    for (route, histogram) in content.durations.sorted(by: { $0.key < $1.key }) {
      lines += histogram.lines(name: "\(prefix)_http_request_duration_seconds", route: Self.escaped(route))
    }
    lines += [
      "# TYPE \(prefix)_http_requests_in_flight gauge", "\(prefix)_http_requests_in_flight \(content.inFlight)",
      "# TYPE \(prefix)_http_response_body_bytes_total counter",
      "\(prefix)_http_response_body_bytes_total \(content.sentBytes)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Answers with the figures. Who may see them is for the application to say.
  public var handler: Handler {
    { [self] _ in .bytes(Array(text.utf8), type: "text/plain; version=0.0.4; charset=utf-8") }
  }

  private static func escaped(_ label: String) -> String {
    label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}

extension Metrics.Key {
  fileprivate var order: String { "\(route) \(method) \(status)" }
}

extension Metrics.Histogram {
  fileprivate mutating func add(_ duration: Int) {
    count += 1
    microseconds += duration
    if let index = Metrics.bounds.firstIndex(where: { duration <= $0 }) { buckets[index] += 1 }
  }

  fileprivate func lines(name: String, route: String) -> [String] {
    var lines: [String] = []
    var below = 0
    for (bound, bucket) in zip(Metrics.bounds, buckets) {
      below += bucket
      lines.append("\(name)_bucket{route=\"\(route)\",le=\"\(Double(bound) / 1_000_000)\"} \(below)")
    }
    lines.append("\(name)_bucket{route=\"\(route)\",le=\"+Inf\"} \(count)")
    lines.append("\(name)_sum{route=\"\(route)\"} \(Double(microseconds) / 1_000_000)")
    lines.append("\(name)_count{route=\"\(route)\"} \(count)")
    return lines
  }
}
