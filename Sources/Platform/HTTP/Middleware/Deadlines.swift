import Synchronization

/// Calls things off when their time is up.
///
/// One task looks after all deadlines, ten times a second and only while there are any: a sleeping task per request
/// would outlive its request by the whole limit.
final class Deadlines: Sendable {
  private struct Content {
    var entries: [UInt64: (at: ContinuousClock.Instant, action: @Sendable () -> Void)] = [:]
    var next: UInt64 = 0
    var isLooking = false
  }

  private let content = Mutex(Content())

  /// Calls `action` once `limit` has passed, unless removed before.
  func add(after limit: Duration, _ action: @escaping @Sendable () -> Void) -> UInt64 {
    let (id, mustStart) = content.withLock { content in
      content.next += 1
      content.entries[content.next] = (ContinuousClock.now + limit, action)
      defer { content.isLooking = true }
      return (content.next, !content.isLooking)
    }
    if mustStart { Task.detached { await self.look() } }
    return id
  }

  func remove(_ id: UInt64) { content.withLock { _ = $0.entries.removeValue(forKey: id) } }

  private func look() async {
    while true {
      try? await Task.sleep(for: .milliseconds(100))
      let due: [@Sendable () -> Void]? = content.withLock { content in
        guard !content.entries.isEmpty else {
          content.isLooking = false
          return nil
        }
        let now = ContinuousClock.now
        let due = content.entries.filter { $0.value.at <= now }
        for id in due.keys { content.entries[id] = nil }
        return due.values.map(\.action)
      }
      guard let due else { return }
      for action in due { action() }
    }
  }
}
