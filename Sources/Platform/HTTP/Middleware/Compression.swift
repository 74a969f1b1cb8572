/// Compresses text-like responses with gzip when the client takes it.
///
/// Put it outside `ConditionalRequests`, so that tags are made from what the program wrote. A strong tag becomes a weak
/// one, for its promise of equal bytes no longer holds. Streams are compressed piece by piece, except event streams.
public struct Compression: Middleware {
  private let minimum: Int
  private let level: Int

  /// - Parameters:
  ///   - minimum: the smallest body worth the work, in bytes.
  ///   - level: 1 (quick) to 9 (small).
  public init(minimum: Int = 1_024, level: Int = 5) {
    self.minimum = minimum
    self.level = level
  }

  /// Answers, compressed if it pays.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    var response = try await next(request)
    guard response.status.allowsBody || response.status == .notModified, isCandidate(response) else { return response }
    response.headers.addListMember(.vary, "Accept-Encoding")
    guard AcceptEncoding.allowsGzip(request.headers[.acceptEncoding]) else { return response }
    switch response.body {
    case .empty: break
    case .bytes(let bytes):
      guard let packed = GzipEncoder.encode(bytes, level: level), packed.count < bytes.count else { return response }
      response.body = .bytes(packed)
      markCompressed(&response)
    case .stream(let write):
      let level = level
      response.body = .stream { writer in
        let packing = CompressingWriter(writer, level: level)
        try await write(packing)
        try await packing.finish()
      }
      response.headers[.contentLength] = nil
      markCompressed(&response)
    }
    return response
  }

  private func isCandidate(_ response: Response) -> Bool {
    guard !response.headers.contains(.contentEncoding) else { return false }
    if response.status == .notModified { return true }
    // The cheap questions first: most small answers end here.
    switch response.body {
    case .empty: return false
    case .bytes(let bytes) where bytes.count < minimum: return false
    case .bytes, .stream: break
    }
    guard response.headers[.cacheControl]?.contains("no-transform") != true else { return false }
    guard let type = response.headers[.contentType].flatMap({ MediaType(parsing: $0) }), type.isTextLike else {
      return false
    }
    return type.essence != "text/event-stream"
  }

  private func markCompressed(_ response: inout Response) {
    response.headers[.contentEncoding] = "gzip"
    if let tag = response.etag, !tag.isWeak { response.etag = EntityTag(tag.text, weak: true) }
  }
}

/// Compresses a stream on its way to the client.
private actor CompressingWriter: ResponseWriter {
  private let encoder: GzipEncoder
  private let writer: any ResponseWriter

  init(_ writer: any ResponseWriter, level: Int) {
    self.writer = writer
    encoder = GzipEncoder(level: level)
  }

  func write(_ bytes: [UInt8]) async throws {
    guard !bytes.isEmpty else { return }
    guard let packed = encoder.write(bytes) else { throw HTTPFailure(.internalServerError, "compression failed") }
    try await writer.write(packed)
  }

  func finish() async throws {
    guard let packed = encoder.finish() else { throw HTTPFailure(.internalServerError, "compression failed") }
    try await writer.write(packed)
  }
}
