public import Database
public import Foundation

/// A database in one file on a local disk, written by one thread and read by several.
///
/// A commit is on the disk before `write` returns: it survives `kill -9` and a power cut. Readers never wait for the
/// writer and see the state of the last commit before their first statement. Not for network file systems.
public final class SQLiteDatabase: Database {
  private let writer: WorkerPool<SQLiteSession>
  private let readers: WorkerPool<SQLiteSession>
  private let path: String
  private let options: SQLiteOptions
  private let folder: TemporaryFolder?
  private let hub = SignalHub()

  private init(path: String, options: SQLiteOptions, folder: TemporaryFolder?) {
    self.path = path
    self.options = options
    self.folder = folder
    writer = WorkerPool(name: "sqlite-write", count: 1)
    readers = WorkerPool(name: "sqlite-read", count: max(1, options.readers))
  }

  /// Opens the database in the file at `path`, and creates it (for its owner alone) when it does not exist.
  ///
  /// - Throws: `DatabaseError`, with `.unreachable` when the file cannot be opened, `.corrupt` when it is no database.
  public static func open(
    path: String, options: SQLiteOptions = SQLiteOptions()
  ) async throws -> SQLiteDatabase {
    try await open(SQLiteDatabase(path: URL(fileURLWithPath: path).path, options: options, folder: nil))
  }

  /// Opens a database of its own in the system's folder for temporary files; closing it deletes it.
  public static func temporary(options: SQLiteOptions = SQLiteOptions()) async throws -> SQLiteDatabase {
    let folder = try TemporaryFolder()
    return try await open(SQLiteDatabase(path: folder.path + "/data.sqlite", options: options, folder: folder))
  }

  private static func open(_ database: SQLiteDatabase) async throws -> SQLiteDatabase {
    do {
      try await database.write { _ in }
      return database
    } catch {
      await database.close()
      throw error
    }
  }

  /// Always `.sqlite`.
  public var dialect: Dialect { .sqlite }

  /// See `Database`.
  public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await run(.read, on: readers, body)
  }

  /// See `Database`. The body runs once: there is only one writer, so nothing has to be repeated.
  @discardableResult
  public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await run(.write, on: writer, body)
  }

  /// See `Database`: what this process says.
  public func signals() -> AsyncStream<Signal> { hub.listen() }

  /// See `Database`.
  public func close() async {
    hub.finish()
    await readers.close()
    await writer.close()
    folder?.remove()
  }

  private func run<T: Sendable>(
    _ mode: TransactionMode, on pool: WorkerPool<SQLiteSession>,
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await pool.run { [path, options, hub] slot in
      let session = try slot ?? SQLiteSession(path: path, mode: mode, options: options)
      slot = session
      let outcome = session.attempt(mode, body)
      // A connection that could not undo its transaction, or met a failing disk, is not trusted again.
      if !session.isUsable { slot = nil }
      if case .done(_, let words) = outcome { hub.send(words) }
      return try outcome.get()
    }
  }
}

/// How a SQLite database is used.
public struct SQLiteOptions: Sendable {
  /// How long a statement waits for another program's lock.
  public var busyTimeout: Duration
  /// The number of threads that read; at least 1.
  public var readers: Int

  /// Five seconds, and one reader per processor, but not more than four.
  public init(
    busyTimeout: Duration = .seconds(5), readers: Int = min(4, ProcessInfo.processInfo.activeProcessorCount)
  ) {
    self.busyTimeout = busyTimeout
    self.readers = readers
  }
}
