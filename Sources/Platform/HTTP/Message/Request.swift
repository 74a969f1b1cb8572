public import FoundationEssentials

/// One request, read and checked, as handlers see it.
public struct Request: Sendable {
  /// The method. For a HEAD request answered by a GET route it stays HEAD.
  public var method: Method
  /// The path and query.
  public var target: RequestTarget
  /// The header fields.
  public var headers: Headers
  /// The body, to be read once.
  public var body: RequestBody
  /// The address of the client in digits, without port; behind a trusted proxy, the one the proxy reports.
  public var remoteAddress: String
  /// Whether the client came over HTTPS, as far as is known.
  public var isSecure: Bool
  /// Names this request in logs; unique within a process and, very likely, beyond.
  public var id: RequestID
  /// When its header was complete.
  public var receivedAt: Date
  /// What the route's pattern captured.
  public var parameters: RouteParameters
  /// What middleware attached.
  public var context: RequestContext
  /// What inner layers tell outer ones; shared by all copies of the request.
  public let notes: RequestNotes

  /// Describes a request.
  public init(
    method: Method, target: RequestTarget, headers: Headers = [:], body: RequestBody = .empty,
    remoteAddress: String = "", isSecure: Bool = false, id: RequestID = .next(), receivedAt: Date = Date()
  ) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
    self.remoteAddress = remoteAddress
    self.isSecure = isSecure
    self.id = id
    self.receivedAt = receivedAt
    parameters = RouteParameters()
    context = RequestContext()
    notes = RequestNotes()
  }

  /// The decoded path, for instance `/rounds/2568`.
  public var path: String { target.path }

  /// The decoded segments of the path.
  public var segments: [String] { target.segments }

  /// The decoded query.
  public var query: QueryItems { target.query }

  /// The cookies the client sent.
  public var cookies: QueryItems { Cookie.parse(headers.all(.cookie)) }

  /// The host the client addressed, with port if any.
  public var host: String? { target.authority ?? headers[.host] }

  /// Reads the form in the body, urlencoded or multipart. May be called again; it is read once.
  ///
  /// Where files go to disk (`uploadRoute`), `beforeFiles` looks at the fields that stand before the first file and may
  /// throw before a byte of it is kept; a file that is too large is told in the form, whose later fields are missing.
  ///
  /// - Throws: `FormError` when it is no form, is broken, or exceeds a limit; `BodyError` when it does not arrive.
  public func form(
    limits: FormLimits = FormLimits(), beforeFiles: (@Sendable (QueryItems) throws -> Void)? = nil
  ) async throws -> FormData {
    if let known = notes.form { return known }
    let form = try await FormReader(limits: limits, admit: beforeFiles).read(self)
    notes.form = form
    return form
  }
}
