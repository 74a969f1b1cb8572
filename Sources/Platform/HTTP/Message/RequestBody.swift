/// Where the bytes of a request body come from.
public protocol RequestBodySource: Sendable {
  /// The next bytes, never empty; `nil` at the end. Throws when the client goes away or breaks a limit.
  func nextChunk() async throws -> [UInt8]?
}

/// The body of a request: chunks that are read from the network only as fast as they are asked for.
///
/// It can be read once. `Request.form()` remembers what it read; read other bodies in one place.
public struct RequestBody: AsyncSequence, Sendable {
  /// Some bytes.
  public typealias Element = [UInt8]

  private enum Storage {
    case bytes([UInt8])
    case source(any RequestBodySource)
  }

  private let storage: Storage
  /// The length the client announced, in bytes; `nil` when it sends chunks of unknown total.
  public let declaredLength: Int?

  /// No body.
  public static let empty = RequestBody([])

  /// A body already in memory.
  public init(_ bytes: [UInt8]) {
    storage = .bytes(bytes)
    declaredLength = bytes.count
  }

  /// A body that arrives piece by piece.
  public init(source: any RequestBodySource, declaredLength: Int?) {
    storage = .source(source)
    self.declaredLength = declaredLength
  }

  /// Whether all bytes are here already.
  var isInMemory: Bool {
    if case .bytes = storage { true } else { false }
  }

  /// Whether it is known that no bytes will come.
  public var isEmpty: Bool { declaredLength == 0 }

  /// Reads everything.
  ///
  /// - Parameter limit: the greatest number of bytes to accept.
  /// - Throws: `BodyError.tooLarge` beyond the limit, before reading when the client announced the length.
  public func collect(upTo limit: Int) async throws -> [UInt8] {
    if let declaredLength, declaredLength > limit { throw BodyError.tooLarge(limit: limit) }
    switch storage {
    case .bytes(let bytes): return bytes
    case .source(let source):
      var collected: [UInt8] = []
      if let declaredLength { collected.reserveCapacity(declaredLength) }
      while let chunk = try await source.nextChunk() {
        guard collected.count + chunk.count <= limit else { throw BodyError.tooLarge(limit: limit) }
        collected += chunk
      }
      return collected
    }
  }

  /// The same body that throws `BodyError.tooLarge` once more than `limit` bytes were read.
  public func limited(to limit: Int) -> RequestBody {
    switch storage {
    case .bytes(let bytes) where bytes.count <= limit: self
    default: RequestBody(source: LimitedBodySource(self, limit: limit), declaredLength: declaredLength)
    }
  }

  /// Reads the body from here on.
  public func makeAsyncIterator() -> AsyncIterator {
    switch storage {
    case .bytes(let bytes): AsyncIterator(pending: bytes, source: nil)
    case .source(let source): AsyncIterator(pending: [], source: source)
    }
  }

  /// Hands out one chunk after the other.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private var pending: [UInt8]
    private let source: (any RequestBodySource)?

    init(pending: [UInt8], source: (any RequestBodySource)?) {
      self.pending = pending
      self.source = source
    }

    /// The next chunk, or `nil` at the end.
    public mutating func next() async throws -> [UInt8]? {
      if let source { return try await source.nextChunk() }
      defer { pending = [] }
      return pending.isEmpty ? nil : pending
    }
  }
}

/// Why a body could not be read.
public enum BodyError: HTTPResponseError, Equatable {
  /// More bytes than the limit: 413.
  case tooLarge(limit: Int)
  /// The client went away before the end: 499, seen in logs only.
  case disconnected
  /// The client did not finish in time: 408.
  case timedOut
  /// Somebody else read the body already: 500, a mistake of the program.
  case alreadyRead

  /// The status that answers it.
  public var status: Status {
    switch self {
    case .tooLarge: .contentTooLarge
    case .disconnected: .clientClosedRequest
    case .timedOut: .requestTimeout
    case .alreadyRead: .internalServerError
    }
  }

  /// What went wrong, for logs.
  public var detail: String {
    switch self {
    case .tooLarge(let limit): "the body is larger than \(limit) bytes"
    case .disconnected: "the client went away before the body ended"
    case .timedOut: "the body did not arrive in time"
    case .alreadyRead: "the body was read twice"
    }
  }
}
