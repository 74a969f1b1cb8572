/// A client without a network: sends requests straight into a service, keeps cookies, collects streamed bodies.
///
/// For tests of routes and pages, and for programs that ask themselves.
public struct RouterClient: Sendable {
  private let service: HTTPService
  /// The cookies received so far, sent with every request.
  public private(set) var cookies = QueryItems()
  /// Fields sent with every request, for instance `Accept-Language`.
  public var headers: Headers = [.host: "localhost"]
  /// The address requests seem to come from.
  public var remoteAddress = "127.0.0.1"

  /// A client of a service, without cookies.
  public init(_ service: HTTPService) { self.service = service }

  /// What came back.
  public struct Answer: Sendable {
    /// The status.
    public let status: Status
    /// The header fields.
    public let headers: Headers
    /// The whole body; empty for HEAD.
    public let body: [UInt8]

    /// The body as text; bytes that are not UTF-8 show as �.
    public var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// Sends a request. `path` may carry a query.
  public mutating func send(
    _ method: Method, _ path: String, headers extra: Headers = [:], body: RequestBody = .empty
  ) async throws -> Answer {
    var request = Request(
      method: method, target: try RequestTarget(parsing: path), headers: headers, body: body,
      remoteAddress: remoteAddress)
    for field in extra { request.headers[field.name] = field.value }
    if !cookies.isEmpty {
      request.headers[.cookie] = cookies.map { "\($0.name)=\(PercentCoding.encode($0.value))" }.joined(separator: "; ")
    }
    let response = await service.respond(to: request)
    remember(response.headers.all(.setCookie))
    let body = try await response.collectBody()
    return Answer(status: response.status, headers: response.headers, body: method == .head ? [] : body)
  }

  /// Fetches a path.
  public mutating func get(_ path: String, headers: Headers = [:]) async throws -> Answer {
    try await send(.get, path, headers: headers)
  }

  /// Sends a form as browsers do by default.
  public mutating func post(_ path: String, form: QueryItems, headers: Headers = [:]) async throws -> Answer {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await send(.post, path, headers: headers, body: RequestBody(Array(form.encoded.utf8)))
  }

  /// Sends a form with files.
  public mutating func post(_ path: String, multipart form: FormData, headers: Headers = [:]) async throws -> Answer {
    let boundary = "boundary-5f2c9a1e7d"
    var headers = headers
    headers[.contentType] = "multipart/form-data; boundary=\(boundary)"
    let bytes = MultipartWriter(boundary: boundary).bytes(of: form)
    return try await send(.post, path, headers: headers, body: RequestBody(bytes))
  }

  private mutating func remember(_ fields: [String]) {
    for field in fields {
      let parts = HeaderParameters.split(field)
      guard let pair = parts.first, let item = Cookie.parse([pair]).first(where: { _ in true }) else { continue }
      let maxAge = HeaderParameters.parameters(parts.dropFirst())["max-age"].flatMap { Int($0) }
      cookies.set(item.name, maxAge.map { $0 <= 0 } == true ? nil : item.value)
    }
  }
}

extension Response {
  /// The whole body, a streamed one run to its end.
  public func collectBody() async throws -> [UInt8] {
    switch body {
    case .empty: return []
    case .bytes(let bytes): return bytes
    case .stream(let write):
      let collector = BodyCollector()
      try await write(collector)
      return await collector.bytes
    }
  }
}

/// Gathers a streamed body in memory.
private actor BodyCollector: ResponseWriter {
  private(set) var bytes: [UInt8] = []

  func write(_ bytes: [UInt8]) { self.bytes += bytes }
}
