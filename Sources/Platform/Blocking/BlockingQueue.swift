import Dispatch
import Synchronization

/// Runs work that blocks (files, sockets, C libraries) on threads of its own, away from Swift's cooperative ones: at
/// most `width` pieces at a time, first come first served.
public final class BlockingQueue: Sendable {
  private struct State {
    var running = 0
    var waiting: [@Sendable () -> Void] = []
  }

  private let width: Int
  private let limit: Int
  private let threads: DispatchQueue
  private let state = Mutex(State())

  /// A queue.
  ///
  /// - Parameters:
  ///   - label: names its threads.
  ///   - width: pieces worked on at the same time, at least one.
  ///   - waiting: pieces that may wait; beyond that `QueueFull` is thrown.
  public init(label: String, width: Int, waiting: Int = .max) {
    self.width = max(1, width)
    limit = max(0, waiting)
    threads = DispatchQueue(label: label, attributes: .concurrent)
  }

  /// Pieces that run or wait.
  public var load: Int { state.withLock { $0.running + $0.waiting.count } }

  /// Does the work when its turn has come. It is not broken off when the caller's task is cancelled.
  ///
  /// - Throws: `QueueFull`, or what the work throws.
  public func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
      let piece: @Sendable () -> Void = { continuation.resume(returning: Result { try work() }) }
      if !submit(piece) { continuation.resume(returning: .failure(QueueFull())) }
    }
    return try result.get()
  }

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

/// Too much waits already; trying again later helps.
public struct QueueFull: Error, Sendable, Hashable {
  /// Nothing more to say.
  public init() {}
}
