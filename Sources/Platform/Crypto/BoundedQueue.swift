import Dispatch
import Synchronization

/// Runs blocking work on threads of its own, at most `width` pieces at a time, first come first served.
final class BoundedQueue: Sendable {
  private struct State {
    var running = 0
    var waiting: [@Sendable () -> Void] = []
  }

  private let width: Int
  private let limit: Int
  private let threads: DispatchQueue
  private let state = Mutex(State())

  init(label: String, width: Int, waiting: Int) {
    self.width = width
    limit = waiting
    threads = DispatchQueue(label: label, attributes: .concurrent)
  }

  /// Pieces that run or wait.
  var load: Int { state.withLock { $0.running + $0.waiting.count } }

  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws(PasswordError) -> Value {
    let value: Value? = await withCheckedContinuation { continuation in
      if !submit({ continuation.resume(returning: work()) }) { continuation.resume(returning: nil) }
    }
    guard let value else { throw .busy }
    return value
  }

  /// Starts or queues the piece; false when the queue is full.
  private func submit(_ piece: @escaping @Sendable () -> Void) -> Bool {
    enum Place { case now, later, none }
    let place = state.withLock { state -> Place in
      if state.running < width {
        state.running += 1
        return .now
      }
      guard state.waiting.count < limit else { return .none }
      state.waiting.append(piece)
      return .later
    }
    if place == .now { threads.async { self.work(from: piece) } }
    return place != .none
  }

  /// Does the piece and then whatever waits, on the same thread.
  private func work(from first: @escaping @Sendable () -> Void) {
    var next: (@Sendable () -> Void)? = first
    while let piece = next {
      piece()
      next = state.withLock { state in
        guard !state.waiting.isEmpty else {
          state.running -= 1
          return nil
        }
        return state.waiting.removeFirst()
      }
    }
  }
}
