/// The language a database speaks where the common subset is not enough.
public enum Dialect: String, Sendable, CaseIterable {
  /// SQLite 3.40 or newer.
  case sqlite
  /// PostgreSQL 13 or newer.
  case postgresql
}

/// A place that keeps rows, whichever product stands behind it.
///
/// Bodies are synchronous and run on the driver's own threads, so a slow disk or a distant server never
/// holds up Swift's cooperative pool. A task cancelled while its turn has not come throws `CancellationError`;
/// once a body has begun it is finished.
///
/// Any statement that fails spoils its transaction, on every dialect: later statements are refused, and a body
/// that swallows the error still does not commit. Use `ON CONFLICT` where a clash is expected.
public protocol Database: Sendable {
  /// The language behind this database; only needed where the common subset does not reach.
  var dialect: Dialect { get }

  /// Runs `body` in a read-only transaction; all its statements see one and the same snapshot.
  ///
  /// - Throws: `DatabaseError`, or whatever `body` throws.
  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  /// Runs `body` in one serialisable transaction: committed durably when it returns, undone when it throws.
  ///
  /// PostgreSQL may find that two transactions cannot be put one after the other; `body` is then run again on a
  /// fresh snapshot. So it must do nothing that cannot be repeated: no mail, no file, no counter outside.
  ///
  /// - Throws: `DatabaseError`, or whatever `body` throws.
  @discardableResult
  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  /// What transactions say from now on, of this program and of all others on the same server (SQLite: of this program
  /// alone). The stream ends when the reader falls too far behind or the database closes: listen anew then, and look
  /// at everything again.
  func signals() -> AsyncStream<Signal>

  /// Refuses new work, finishes what has been asked for, and releases threads, connections and files.
  func close() async
}

/// What a body may do inside its transaction. It stops working when the body returns.
public protocol Connection {
  /// The language behind this connection.
  var dialect: Dialect { get }

  /// All rows of one statement; also for `INSERT … RETURNING`.
  func query(_ sql: SQL) throws -> [Row]

  /// Runs one statement and returns the number of rows it inserted, updated or deleted.
  @discardableResult
  func execute(_ sql: SQL) throws -> Int

  /// Leaves a word for those who listen to `Database.signals`, delivered when this transaction is committed.
  ///
  /// - Parameters:
  ///   - word: at most 1,000 bytes.
  ///   - channel: lower-case letters, digits and `-`.
  func signal(_ word: String, on channel: String) throws

  /// Hands the rows of a reading statement to `body` one by one, without holding all of them in memory.
  ///
  /// `body` may use the same connection. An error it throws ends the walk and is passed on.
  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws
}

extension Connection {
  /// The first row, or `nil` when there is none.
  public func first(_ sql: SQL) throws -> Row? {
    try query(sql).first
  }
}
