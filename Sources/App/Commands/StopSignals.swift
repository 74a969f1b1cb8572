import Dispatch
import Foundation

/// Waits for SIGTERM or SIGINT instead of dying of them. A second one is left to the system.
final class StopSignals: Sendable {
  private let stream: AsyncStream<Void>
  // The sources are only kept alive here; they are set up before anybody else sees them and never touched again.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

  init() {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    self.stream = stream
    sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        // From now on the signal means what it always means: whoever insists need not wait.
        signal(number, SIG_DFL)
        continuation.yield()
      }
      source.resume()
      return source
    }
  }

  /// Returns when the first signal has come.
  func wait() async {
    for await _ in stream { return }
  }
}
