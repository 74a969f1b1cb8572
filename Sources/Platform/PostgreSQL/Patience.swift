import Database
import Foundation

/// Decides whether a transaction that came to nothing is tried again, and waits a little before it is.
struct Patience {
  private let deadline: ContinuousClock.Instant
  private var attempts = 0
  private var hasReconnected = false

  init(limit: Duration) {
    deadline = .now + limit
  }

  /// True after waiting, when another attempt makes sense. Sleeps on the calling (worker) thread.
  mutating func allowsAnother(after failure: DatabaseError) -> Bool {
    switch failure.code {
    case .connectionLost where !hasReconnected:
      // Nothing had been committed; the server may have restarted while the connection rested in the pool.
      hasReconnected = true
      return true
    case .serialization where ContinuousClock.now < deadline:
      attempts += 1
      // Random, so that those who clashed do not clash again; up to 2, 4, 8 … 128 ms.
      Thread.sleep(forTimeInterval: Double.random(in: 0...Double(1 << min(attempts, 7))) / 1000)
      return true
    default:
      return false
    }
  }
}
