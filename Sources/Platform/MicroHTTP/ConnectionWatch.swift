import Dispatch
import Glibc
import Synchronization

/// Looks after connections the library is not looking at: finds clients that left while their request was waiting,
/// ends connections that never send a header, and lets refused clients read their answer before the line is cut.
// Safe: what changes is behind a lock; a dispatch timer may be scheduled and cancelled from any thread.
final class ConnectionWatch: @unchecked Sendable {
  private struct Content {
    var exchanges: [ObjectIdentifier: Exchange] = [:]
    var connections: [ObjectIdentifier: ConnectionRecord] = [:]
    var lingering: [(descriptor: Int32, deadline: Int64)] = []
  }

  private let content = Mutex(Content())
  private let headLimit: Int64
  private let timer: any DispatchSourceTimer
  private static let lingeringTime: Int64 = 3_000
  private static let lingeringLimit = 256

  init(headTimeout: Duration) {
    headLimit = Int64(headTimeout / .milliseconds(1))
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "http.connections"))
  }

  func start() {
    timer.setEventHandler { [weak self] in self?.look() }
    timer.schedule(deadline: .now() + .milliseconds(200), repeating: .milliseconds(200), leeway: .milliseconds(50))
    timer.resume()
  }

  func stop() {
    timer.cancel()
    let lingering = content.withLock { content in
      defer { content = Content() }
      return content.lingering
    }
    for item in lingering { close(item.descriptor) }
  }

  func remember(_ exchange: Exchange) { content.withLock { $0.exchanges[ObjectIdentifier(exchange)] = exchange } }

  func forget(_ exchange: Exchange) {
    content.withLock { _ = $0.exchanges.removeValue(forKey: ObjectIdentifier(exchange)) }
  }

  func opened(_ record: ConnectionRecord) {
    content.withLock { $0.connections[ObjectIdentifier(record)] = record }
  }

  /// Called before the library closes the socket: from here on its number may become another connection's.
  func closing(_ record: ConnectionRecord) {
    content.withLock { _ = $0.connections.removeValue(forKey: ObjectIdentifier(record)) }
  }

  /// Open connections.
  var connectionCount: Int { content.withLock { $0.connections.count } }

  /// Open connections from one address.
  func connectionCount(from address: String) -> Int {
    content.withLock { content in content.connections.values.count { $0.remoteAddress == address } }
  }

  /// Every exchange that ever had to wait and is not over.
  var waitingExchanges: [Exchange] { content.withLock { Array($0.exchanges.values) } }

  /// Keeps reading from a client whose body nobody wants, for a short while. Closing with unread bytes would make the
  /// system take back the answer the client has not read yet.
  func linger(_ descriptor: Int32?) {
    guard let descriptor else { return }
    content.withLock { content in
      guard content.lingering.count < Self.lingeringLimit else { return }
      let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
      if copy >= 0 { content.lingering.append((copy, monotonicMilliseconds() + Self.lingeringTime)) }
    }
  }

  private func look() {
    findLost()
    let now = monotonicMilliseconds()
    content.withLock { content in
      for record in content.connections.values where record.isOverdue(at: now, limit: headLimit) {
        // The library sees the end of the stream and closes.
        shutdown(record.descriptor, Int32(SHUT_RDWR))
      }
      content.lingering.removeAll { item in
        guard Self.drain(item.descriptor) || now >= item.deadline else { return false }
        close(item.descriptor)
        return true
      }
    }
  }

  private func findLost() {
    let candidates = waitingExchanges.compactMap { exchange in
      exchange.suspendedDescriptor.map { (exchange, Self.question($0)) }
    }
    guard !candidates.isEmpty else { return }
    var questions = candidates.map { $0.1 }
    guard poll(&questions, nfds_t(questions.count), 0) > 0 else { return }
    for (index, answer) in questions.enumerated() where answer.revents != 0 {
      candidates[index].0.clientMayBeGone { descriptor in
        var question = Self.question(descriptor)
        return poll(&question, 1, 0) > 0
      }
    }
  }

  private static func question(_ descriptor: Int32) -> pollfd {
    pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: 0x2000), revents: 0)  // POLLRDHUP
  }

  /// Reads and drops what has arrived; true at the end of the stream.
  private static func drain(_ descriptor: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    for _ in 0..<256 {
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count == 0 { return true }
      if count < 0 { return errno != EAGAIN && errno != EINTR }
    }
    return false
  }
}
