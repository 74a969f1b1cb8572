import Synchronization

/// Counts what is read from a body and refuses the byte beyond the limit.
final class LimitedBodySource: RequestBodySource {
  private let upstream: any RequestBodySource
  private let limit: Int
  private let read = Mutex(0)

  init(_ body: RequestBody, limit: Int) {
    upstream = BodyIterating(body)
    self.limit = limit
  }

  func nextChunk() async throws -> [UInt8]? {
    guard let chunk = try await upstream.nextChunk() else { return nil }
    let total = read.withLock { read in
      read += chunk.count
      return read
    }
    guard total <= limit else { throw BodyError.tooLarge(limit: limit) }
    return chunk
  }
}

/// A body as a source: chunks come straight from the network, or all at once from memory.
private final class BodyIterating: RequestBodySource {
  private let body: RequestBody
  private let finished = Mutex(false)

  init(_ body: RequestBody) { self.body = body }

  func nextChunk() async throws -> [UInt8]? {
    if finished.withLock({ $0 }) { return nil }
    var iterator = body.makeAsyncIterator()
    if body.isInMemory { finished.withLock { $0 = true } }
    return try await iterator.next()
  }
}
