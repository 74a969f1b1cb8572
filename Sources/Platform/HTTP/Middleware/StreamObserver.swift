import Synchronization

/// Counts the bytes of a streamed body.
final class CountingWriter: ResponseWriter {
  private let writer: any ResponseWriter
  private let counter = Atomic<Int>(0)

  init(_ writer: any ResponseWriter) { self.writer = writer }

  var count: Int { counter.load(ordering: .relaxed) }

  func write(_ bytes: [UInt8]) async throws {
    try await writer.write(bytes)
    counter.add(bytes.count, ordering: .relaxed)
  }
}

extension Response {
  /// Calls `done` with the number of body bytes once they are known: now, or when a stream has ended, well or not.
  func observed(_ done: @escaping @Sendable (_ bytes: Int, _ isComplete: Bool) -> Void) -> Response {
    guard case .stream(let write) = body else {
      done(contentLength ?? 0, true)
      return self
    }
    var response = self
    response.body = .stream { writer in
      let counting = CountingWriter(writer)
      do {
        try await write(counting)
      } catch {
        done(counting.count, false)
        throw error
      }
      done(counting.count, true)
    }
    return response
  }
}
