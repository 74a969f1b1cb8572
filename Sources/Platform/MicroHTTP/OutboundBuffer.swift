/// Response bytes that were written and not sent yet, and the writer that waits for room.
struct OutboundBuffer {
  typealias Writer = CheckedContinuation<Void, any Error>

  private(set) var isClosed = false
  private var bytes: [UInt8] = []
  private var start = 0
  private var end: End?
  private var writer: Writer?

  enum End { case regular, failed }

  /// What there is for the client.
  enum Supply {
    case bytes(Int)
    case ended
    case failed
    case nothingYet
  }

  var pending: Int { bytes.count - start }

  mutating func append(_ piece: [UInt8]) {
    if start == bytes.count {
      bytes = piece
      start = 0
    } else {
      bytes += piece
    }
  }

  mutating func finish(failed: Bool) { if end == nil { end = failed ? .failed : .regular } }

  /// Nobody will take the bytes any more.
  mutating func close() {
    isClosed = true
    bytes = []
    start = 0
    resumeWriter(.failure(CancellationError()))
  }

  mutating func wait(_ newWriter: Writer) {
    guard writer == nil else { return newWriter.resume(throwing: CancellationError()) }
    writer = newWriter
  }

  mutating func cancelWriter() { resumeWriter(.failure(CancellationError())) }

  /// Moves bytes to the library; lets the writer go on when less than `low` are left.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer, low: Int) -> Supply {
    if isClosed { return .failed }
    let count = min(pending, buffer.count)
    guard count > 0 else {
      switch end {
      case .regular: return .ended
      case .failed: return .failed
      case nil: return .nothingYet
      }
    }
    bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<start + count])) }
    start += count
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      start = 0
    }
    if pending < low { resumeWriter(.success(())) }
    return .bytes(count)
  }

  private mutating func resumeWriter(_ result: Result<Void, any Error>) {
    writer?.resume(with: result)
    writer = nil
  }
}
