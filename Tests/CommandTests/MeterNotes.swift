import Synchronization

/// Gathers what a meter shows.
final class MeterNotes: Sendable {
  private let notes = Mutex("")

  func add(_ text: String) { notes.withLock { $0 += text } }

  var text: String { notes.withLock { $0 } }
}
