import HTTP

/// Body bytes that have arrived and were not asked for yet, and whoever waits for more.
struct InboundBuffer {
  typealias Reader = CheckedContinuation<[UInt8]?, any Error>

  private(set) var bytes: [UInt8] = []
  /// All bytes that arrived, wanted or not.
  private(set) var total = 0
  /// Bytes that arrived and were dropped.
  private(set) var discarded = 0
  /// Whether the handler has asked for the body.
  private(set) var isWanted = false
  private var isEnded = false
  private var failure: (any Error)?
  private var reader: Reader?

  mutating func append(_ piece: UnsafeRawBufferPointer) {
    total += piece.count
    bytes += piece
    handOver()
  }

  /// Counts bytes nobody wants.
  mutating func discard(_ count: Int) {
    total += count
    discarded += count
  }

  mutating func end() {
    isEnded = true
    handOver()
  }

  mutating func fail(_ error: any Error) {
    guard !isEnded, failure == nil else { return }
    failure = error
    handOver()
  }

  /// What is there: bytes, the end, or a failure; `nil` when one has to wait.
  mutating func take() -> Result<[UInt8]?, any Error>? {
    isWanted = true
    if !bytes.isEmpty {
      defer { bytes = [] }
      return .success(bytes)
    }
    if let failure { return .failure(failure) }
    return isEnded ? .success(nil) : nil
  }

  /// Keeps a reader until something arrives. There is one reader at a time; a second one is told so.
  mutating func wait(_ newReader: Reader) {
    guard reader == nil else { return newReader.resume(throwing: BodyError.alreadyRead) }
    reader = newReader
  }

  /// The reader was cancelled.
  mutating func cancelReader() {
    reader?.resume(throwing: CancellationError())
    reader = nil
  }

  private mutating func handOver() {
    guard let waiting = reader, let result = take() else { return }
    reader = nil
    waiting.resume(with: result)
  }
}
