/// How a PostgreSQL server is used.
public struct PostgreSQLOptions: Sendable {
  /// The most connections open at once, each with a thread of its own; at least 1.
  public var connections: Int
  /// How long one attempt to connect may take; libpq counts in whole seconds, at least 2.
  public var connectTimeout: Duration
  /// How long one statement may run.
  public var statementTimeout: Duration
  /// How long a statement may wait for another transaction's lock.
  public var lockTimeout: Duration
  /// How long a write is repeated while it cannot be put in order with others.
  public var retryLimit: Duration

  /// Eight connections; 5 s to connect, 30 s for a statement, 10 s for a lock, 10 s of repeating.
  public init(
    connections: Int = 8, connectTimeout: Duration = .seconds(5), statementTimeout: Duration = .seconds(30),
    lockTimeout: Duration = .seconds(10), retryLimit: Duration = .seconds(10)
  ) {
    self.connections = connections
    self.connectTimeout = connectTimeout
    self.statementTimeout = statementTimeout
    self.lockTimeout = lockTimeout
    self.retryLimit = retryLimit
  }

  /// What begins a transaction: one round trip, and nothing left on the connection when it ends.
  func begin(_ isolation: String) -> String {
    """
    BEGIN ISOLATION LEVEL \(isolation);
    SET LOCAL statement_timeout = \(statementTimeout.milliseconds);
    SET LOCAL lock_timeout = \(lockTimeout.milliseconds);
    SET LOCAL idle_in_transaction_session_timeout = 60000
    """
  }
}

extension Duration {
  /// Whole milliseconds, at least one: to the server, zero means no limit.
  var milliseconds: Int64 {
    max(1, components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
  }
}
