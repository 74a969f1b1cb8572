public import Database
import Foundation
import Synchronization

/// A database on a PostgreSQL server (13 or newer, in UTF-8), reached through a pool of connections.
///
/// Writing transactions are `SERIALIZABLE` and repeated when the server could not put them in order with others;
/// reading ones are `REPEATABLE READ READ ONLY`. Nothing outlives a transaction on the server (no named statement,
/// no session setting), so pgbouncer in transaction mode may stand between. Create the database with
/// `LC_COLLATE 'C'` where text must sort as in SQLite.
public final class PostgreSQLDatabase: Database {
  private let pool: WorkerPool<PostgreSQLSession>
  private let address: ServerAddress
  private let options: PostgreSQLOptions
  private let hub = SignalHub()
  private let ear: Mutex<PostgreSQLEar?> = Mutex(nil)

  private init(address: ServerAddress, options: PostgreSQLOptions) {
    self.address = address
    self.options = options
    pool = WorkerPool(name: "postgresql", count: max(1, options.connections))
  }

  /// Connects to a server.
  ///
  /// - Parameter address: libpq's keywords (`host=/run/postgresql dbname=samrit`) or a URI (`postgresql://…`).
  ///   What it leaves out comes from libpq's environment and password file.
  /// - Throws: `DatabaseError`, with `.unreachable` or `.accessDenied` when no connection is made.
  public static func open(
    _ address: String, options: PostgreSQLOptions = PostgreSQLOptions()
  ) async throws -> PostgreSQLDatabase {
    let database = PostgreSQLDatabase(address: try ServerAddress(address), options: options)
    do {
      try await database.read { _ in }
      return database
    } catch {
      await database.close()
      throw error
    }
  }

  /// Always `.postgresql`.
  public var dialect: Dialect { .postgresql }

  /// See `Database`. A connection found broken is replaced, and the body run once more.
  public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await run(.read, body)
  }

  /// See `Database`. `.commitUncertain` means that the answer to the commit was lost: look before repeating.
  @discardableResult
  public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await run(.write, body)
  }

  /// See `Database`: what all nodes on the server say. The first call opens a connection that does nothing else.
  public func signals() -> AsyncStream<Signal> {
    let stream = hub.listen()
    ear.withLock { ear in
      if ear == nil { ear = PostgreSQLEar(address, options, hub) }
    }
    return stream
  }

  /// See `Database`.
  public func close() async {
    ear.withLock { ear in
      ear?.stop()
      ear = nil
    }
    hub.finish()
    await pool.close()
  }

  private func run<T: Sendable>(
    _ mode: TransactionMode, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await pool.run { [address, options] slot in
      var patience = Patience(limit: options.retryLimit)
      while true {
        let session = try slot ?? PostgreSQLSession(address, options)
        slot = session
        let outcome = session.attempt(mode, body)
        if !session.isUsable { slot = nil }
        guard case .undone(_, let failure?) = outcome, patience.allowsAnother(after: failure) else {
          return try outcome.get()
        }
      }
    }
  }
}
