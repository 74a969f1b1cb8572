import HTTP
import Synchronization

/// What the library's callbacks share for as long as the library may call.
final class ServerCore: Sendable {
  let configuration: ServerConfiguration
  let handler: Handler
  let connectionWatch: ConnectionWatch
  private let underWay = Atomic<Int>(0)
  private let draining = Atomic<Bool>(false)

  init(configuration: ServerConfiguration, handler: @escaping Handler) {
    self.configuration = configuration
    self.handler = handler
    connectionWatch = ConnectionWatch(headTimeout: configuration.headTimeout)
  }

  /// Whether responses ask clients to come back on a new connection, that is, to another process.
  var isDraining: Bool { draining.load(ordering: .relaxed) }

  func beginDraining() { draining.store(true, ordering: .relaxed) }

  func exchangeBegan() { underWay.add(1, ordering: .relaxed) }

  func exchangeEnded() { underWay.subtract(1, ordering: .relaxed) }

  /// Requests that have begun and whose response is not wholly sent.
  var requestsUnderWay: Int { underWay.load(ordering: .relaxed) }
}
