/// Takes the bytes of a streamed response.
public protocol ResponseWriter: Sendable {
  /// Sends bytes; waits while the client is slower than the program.
  ///
  /// - Throws: `CancellationError` when the client went away.
  func write(_ bytes: [UInt8]) async throws
}

extension ResponseWriter {
  /// Sends text as UTF-8.
  public func write(_ text: String) async throws { try await write(Array(text.utf8)) }
}

/// The body of a response.
public enum ResponseBody: Sendable {
  /// Nothing.
  case empty
  /// Bytes in memory.
  case bytes([UInt8])
  /// Bytes written over time. The closure ends the body by returning; throwing breaks the connection off.
  case stream(@Sendable (any ResponseWriter) async throws -> Void)
}

/// One response.
public struct Response: Sendable {
  /// The status.
  public var status: Status
  /// The header fields. Length, date and connection fields are the server's business.
  public var headers: Headers
  /// The body.
  public var body: ResponseBody

  /// Describes a response.
  public init(_ status: Status = .ok, headers: Headers = [:], body: ResponseBody = .empty) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Bytes of a given content type.
  public static func bytes(_ bytes: [UInt8], type: String, status: Status = .ok) -> Response {
    Response(status, headers: [.contentType: type], body: .bytes(bytes))
  }

  /// A page.
  public static func html(_ text: String, status: Status = .ok) -> Response {
    bytes(Array(text.utf8), type: "text/html; charset=utf-8", status: status)
  }

  /// A page already encoded as UTF-8.
  public static func html(utf8 bytes: [UInt8], status: Status = .ok) -> Response {
    .bytes(bytes, type: "text/html; charset=utf-8", status: status)
  }

  /// JSON text, already encoded.
  public static func json(_ text: String, status: Status = .ok) -> Response {
    bytes(Array(text.utf8), type: "application/json", status: status)
  }

  /// Plain text.
  public static func text(_ text: String, status: Status = .ok) -> Response {
    bytes(Array(text.utf8), type: "text/plain; charset=utf-8", status: status)
  }

  /// Sends the reader elsewhere, by default with 303 (fetch it with GET). Percent-encode what is put into `location`.
  public static func redirect(_ location: String, status: Status = .seeOther) -> Response {
    Response(status, headers: [.location: location])
  }

  /// A bare 404; throw `RoutingError.notFound` instead to get the application's error page.
  public static func notFound() -> Response { plain(.notFound) }

  /// A bare page for a status, in Thai and English.
  public static func plain(_ status: Status, headers: Headers = [:]) -> Response {
    guard status.allowsBody else { return Response(status, headers: headers) }
    var response = text("\(status.reasonInThai)\n\(status.description)\n", status: status)
    for field in headers { response.headers[field.name] = field.value }
    return response
  }

  /// A streamed body of a given content type.
  public static func stream(
    type: String, status: Status = .ok, _ write: @escaping @Sendable (any ResponseWriter) async throws -> Void
  ) -> Response {
    Response(status, headers: [.contentType: type], body: .stream(write))
  }

  /// Bytes that a browser saves under a name, Thai names included, instead of showing them.
  public static func download(_ content: [UInt8], type: String, filename: String) -> Response {
    var response = bytes(content, type: type)
    response.headers[.contentDisposition] = attachment(filename)
    return response
  }

  /// A `Content-Disposition` value for saving under a name: an ASCII form for old clients, the full name for others.
  public static func attachment(_ filename: String) -> String {
    let isPlain = { (byte: UInt8) in byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C && byte != 0x25 }
    let name = filename.replacing("/", with: "_")
    let plain = String(
      decoding: name.unicodeScalars.map { $0.isASCII && isPlain(UInt8($0.value)) ? UInt8($0.value) : 0x5F },
      as: UTF8.self)
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(PercentCoding.encode(name))"
  }

  /// Adds a cookie.
  public mutating func setCookie(_ cookie: Cookie) { headers.add(.setCookie, cookie.headerValue) }

  /// Tells the browser to forget a cookie.
  public mutating func clearCookie(_ name: HeaderName, path: String = "/", secure: Bool) {
    setCookie(Cookie(name, "", path: path, maxAge: 0, secure: secure))
  }

  /// The entity tag; setting writes the `ETag` field.
  public var etag: EntityTag? {
    get { headers[.etag].flatMap { EntityTag(parsing: $0) } }
    set { headers[.etag] = newValue?.description }
  }

  /// The number of body bytes, or `nil` for a stream.
  public var contentLength: Int? {
    switch body {
    case .empty: 0
    case .bytes(let bytes): bytes.count
    case .stream: nil
    }
  }
}
