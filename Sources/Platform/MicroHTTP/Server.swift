import Dispatch
public import HTTP
import Synchronization

/// An HTTP/1.1 server on GNU libmicrohttpd.
///
/// Handlers are Swift tasks; the library's threads only move bytes. A handler that answers without waiting runs on the
/// library's thread from beginning to end; one that waits gives that thread back at once. When the client goes away,
/// the handler's task is cancelled.
public final class Server: Sendable {
  private enum Stage {
    case idle
    case running(Daemon)
    case stopped
  }

  private let configuration: ServerConfiguration
  private let handler: Handler
  private let stage = Mutex(Stage.idle)

  /// A server that is not listening yet.
  public init(configuration: ServerConfiguration = ServerConfiguration(), handler: @escaping Handler) {
    self.configuration = configuration
    self.handler = handler
  }

  deinit {
    if case .running(let daemon) = stage.withLock({ $0 }) {
      daemon.quiesce()
      daemon.stop()
    }
  }

  /// Begins to listen and to answer.
  public func start() throws(ServerError) {
    try stage.withLock { stage throws(ServerError) in
      guard case .idle = stage else { throw .alreadyStarted }
      stage = .running(try Daemon(configuration: configuration, handler: handler))
    }
  }

  /// The port it listens on; 0 before `start` and after `stop`.
  public var port: UInt16 {
    if case .running(let daemon) = stage.withLock({ $0 }) { daemon.port } else { 0 }
  }

  /// Requests that have begun and whose response is not wholly sent.
  public var requestsUnderWay: Int {
    if case .running(let daemon) = stage.withLock({ $0 }) { daemon.core.requestsUnderWay } else { 0 }
  }

  /// Stops: accepts no new connection at once, lets requests under way finish for at most `gracePeriod`, then cancels
  /// what is left and closes everything. Returns when no thread of the server runs any more.
  public func stop(gracePeriod: Duration = .seconds(10)) async {
    let running: Daemon? = stage.withLock { stage in
      guard case .running(let daemon) = stage else { return nil }
      stage = .stopped
      return daemon
    }
    guard let daemon = running else { return }
    await beside { daemon.quiesce() }
    let deadline = ContinuousClock.now + gracePeriod
    while daemon.core.requestsUnderWay > 0, ContinuousClock.now < deadline, !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(10))
    }
    await beside { daemon.stop() }
  }

  /// Runs what may block on a thread that is not one of Swift's.
  private func beside(_ work: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { done in
      DispatchQueue.global().async {
        work()
        done.resume()
      }
    }
  }
}
