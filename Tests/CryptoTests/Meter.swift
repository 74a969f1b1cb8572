import Foundation
import Synchronization

/// Counts how many threads are inside at the same time.
final class Meter: Sendable {
  private let counts = Mutex((inside: 0, most: 0, total: 0))

  var most: Int { counts.withLock { $0.most } }
  var total: Int { counts.withLock { $0.total } }

  func pass() {
    counts.withLock { counts in
      counts.inside += 1
      counts.total += 1
      counts.most = max(counts.most, counts.inside)
    }
    Thread.sleep(forTimeInterval: 0.001)
    counts.withLock { $0.inside -= 1 }
  }
}
