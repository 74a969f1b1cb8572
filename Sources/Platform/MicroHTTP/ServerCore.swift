import HTTP
import Synchronization

/// What the library's callbacks share for as long as the library may call.
final class ServerCore: Sendable {
  let configuration: ServerConfiguration
  let handler: Handler
  let connectionWatch: ConnectionWatch
  let acceptor: Acceptor
  private let underWay = Atomic<Int>(0)
  private let draining = Atomic<Bool>(false)
  private let aborting = Atomic<Bool>(false)
  private let turns = Atomic<Int>(0)

  init(configuration: ServerConfiguration, acceptor: Acceptor, handler: @escaping Handler) {
    self.configuration = configuration
    self.handler = handler
    self.acceptor = acceptor
    connectionWatch = ConnectionWatch(headTimeout: configuration.headTimeout)
  }

  /// Whether one more connection is welcome.
  var admission: Acceptor.Admission {
    connectionWatch.connectionCount < max(configuration.maxConnections, 1) ? .welcome : .full
  }

  /// Whether an address has as many connections as one may have.
  func hasEnough(_ address: String) -> Bool {
    let limit = configuration.maxConnectionsPerAddress
    return limit > 0 && connectionWatch.connectionCount(from: address) >= limit
  }

  /// Whether responses ask clients to come back on a new connection, that is, to another process.
  var isDraining: Bool { draining.load(ordering: .relaxed) }

  func beginDraining() { draining.store(true, ordering: .relaxed) }

  /// Whether the server stops now, whatever is under way.
  var isAborting: Bool { aborting.load(ordering: .sequentiallyConsistent) }

  /// Ends all waiting. An exchange that begins to wait at this very moment either is in the list already, or sees
  /// `isAborting` after it has entered itself.
  func abortAll() {
    aborting.store(true, ordering: .sequentiallyConsistent)
    for exchange in connectionWatch.waitingExchanges { exchange.abort() }
  }

  /// Counts connections, to deal them out evenly.
  func nextTurn() -> Int { turns.add(1, ordering: .relaxed).oldValue & Int.max }

  func exchangeBegan() { underWay.add(1, ordering: .relaxed) }

  func exchangeEnded() { underWay.subtract(1, ordering: .relaxed) }

  /// Requests that have begun and whose response is not wholly sent.
  var requestsUnderWay: Int { underWay.load(ordering: .relaxed) }
}
