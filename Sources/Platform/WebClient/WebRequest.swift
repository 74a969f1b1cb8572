/// One request to another server.
public struct WebRequest: Sendable {
  /// What is asked of the server.
  public enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case put = "PUT"
    case post = "POST"
    case delete = "DELETE"
  }

  /// What is sent along.
  public enum Body: Sendable, Equatable {
    case none
    case bytes([UInt8])
    /// The content of a file, read while it is sent.
    case file(String)
  }

  /// Where the answer's body goes.
  public enum Target: Sendable, Equatable {
    case memory
    /// Into a file, made or overwritten. It is of use only when the status says so.
    case file(String)
  }

  /// What is asked.
  public var method: Method
  /// The address, with `http` or `https`; already percent-encoded.
  public var address: String
  /// Fields in order.
  public var headers: [(name: String, value: String)]
  /// What is sent.
  public var body: Body
  /// Where the answer goes.
  public var target: Target
  /// Seconds for the whole exchange.
  public var timeout: Double
  /// Seconds until the connection stands.
  public var connectTimeout: Double
  /// The most bytes of an answer's body.
  public var limit: Int
  /// Signs the request as Amazon's services and their likes want it.
  public var signature: AWSSignature?

  /// A request; by default 30 seconds and 16 MB.
  public init(
    _ method: Method = .get, _ address: String, headers: [(name: String, value: String)] = [], body: Body = .none,
    target: Target = .memory, timeout: Double = 30, connectTimeout: Double = 10, limit: Int = 16 << 20,
    signature: AWSSignature? = nil
  ) {
    self.method = method
    self.address = address
    self.headers = headers
    self.body = body
    self.target = target
    self.timeout = timeout
    self.connectTimeout = connectTimeout
    self.limit = limit
    self.signature = signature
  }
}

/// What came back.
public struct WebResponse: Sendable {
  /// The status, for instance 200.
  public let status: Int
  /// The fields, in order; names as sent.
  public let headers: [(name: String, value: String)]
  /// The body; empty when it went to a file.
  public let body: [UInt8]

  /// The first value of a field, whatever the case of its name.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The body as text; bytes that are not UTF-8 show as �.
  public var text: String { String(decoding: body, as: UTF8.self) }
  /// Whether the server did what was asked.
  public var isSuccess: Bool { (200..<300).contains(status) }
}

/// Why there is no answer.
public enum WebError: Error, Sendable, Hashable {
  /// The address is no HTTP address.
  case badAddress
  /// No connection: unknown name, nobody listens, the certificate is not trusted.
  case unreachable(String)
  /// It took too long.
  case timedOut
  /// The answer is larger than the limit.
  case tooLarge(limit: Int)
  /// A file could not be read or written.
  case file(String)
  /// The caller was cancelled.
  case cancelled
  /// Too many requests wait already.
  case busy
  /// The exchange broke off.
  case failed(String)
}
