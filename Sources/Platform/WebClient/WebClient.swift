import Blocking
import Synchronization

/// Asks other servers over HTTP. Each exchange has a thread while it lasts, apart from Swift's cooperative ones.
///
/// Redirections are not followed: whoever asks decides where to.
public final class WebClient: Sendable {
  private let queue: BlockingQueue

  /// A client.
  ///
  /// - Parameters:
  ///   - concurrency: exchanges at the same time.
  ///   - waiting: requests that may wait for their turn.
  public init(concurrency: Int = 4, waiting: Int = 256) {
    queue = BlockingQueue(label: "samrit.web", width: concurrency, waiting: waiting)
  }

  /// Sends a request and waits for the whole answer, whatever its status.
  ///
  /// Cancelling the caller's task breaks the exchange off.
  public func send(_ request: WebRequest) async throws(WebError) -> WebResponse {
    let isCancelled = CancelMark()
    let result: Result<WebResponse, WebError>
    do {
      result = try await withTaskCancellationHandler {
        try await queue.run { () -> Result<WebResponse, WebError> in
          do throws(WebError) {
            return .success(try WebExchange(request, isCancelled).run())
          } catch {
            return .failure(error)
          }
        }
      } onCancel: {
        isCancelled.set()
      }
    } catch {
      throw .busy
    }
    return try result.get()
  }
}

/// Tells a running exchange that nobody waits for it any more.
final class CancelMark: Sendable {
  private let mark = Atomic(false)
  var isSet: Bool { mark.load(ordering: .relaxed) }
  func set() { mark.store(true, ordering: .relaxed) }
}
