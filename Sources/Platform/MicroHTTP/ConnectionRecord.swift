import Synchronization

/// What is remembered of one connection between its requests.
final class ConnectionRecord: Sendable {
  let descriptor: Int32
  let remoteAddress: String
  /// Since when the next header is awaited, in milliseconds; 0 while a request is under way.
  private let waitingSince: Atomic<Int64>

  init(descriptor: Int32, remoteAddress: String) {
    self.descriptor = descriptor
    self.remoteAddress = remoteAddress
    waitingSince = Atomic(monotonicMilliseconds())
  }

  func beginRequest() { waitingSince.store(0, ordering: .relaxed) }

  func endRequest() { waitingSince.store(monotonicMilliseconds(), ordering: .relaxed) }

  /// Whether the next header is overdue.
  func isOverdue(at now: Int64, limit: Int64) -> Bool {
    let since = waitingSince.load(ordering: .relaxed)
    return since != 0 && now - since > limit
  }
}
