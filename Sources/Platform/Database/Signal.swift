import Synchronization

/// A word that a transaction leaves for whoever listens: it arrives after the commit, and not at all when the
/// transaction is undone.
public enum Signal: Sendable, Hashable {
  /// What was said, on a channel. Short: an identity, not a content.
  case said(String, channel: String)
  /// Something may have been missed: the line was broken, or the listener was too slow. Look at everything again.
  case missed
}

/// Hands signals to the listeners of this process.
package final class SignalHub: Sendable {
  private struct State {
    var listeners: [Int: AsyncStream<Signal>.Continuation] = [:]
    var next = 0
  }

  /// How many signals a listener may be behind before it is told that it missed some.
  private static let patience = 1_000

  private let state = Mutex(State())

  package init() {}

  deinit {
    finish()
  }

  /// Everything said from now on, until the reader stops or the database closes.
  package func listen() -> AsyncStream<Signal> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Signal.self, bufferingPolicy: .bufferingOldest(Self.patience))
    let number = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = continuation
      return state.next
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { $0.listeners[number] = nil }
    }
    return stream
  }

  package func send(_ signals: [Signal]) {
    guard !signals.isEmpty else { return }
    for listener in state.withLock({ Array($0.listeners.values) }) {
      for signal in signals {
        // A full line ends: the reader sees the end, listens anew and looks at everything again.
        if case .dropped = listener.yield(signal) { listener.finish() }
      }
    }
  }

  /// Ends all listening.
  package func finish() {
    let listeners = state.withLock { state in
      defer { state.listeners = [:] }
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.finish() }
  }
}
