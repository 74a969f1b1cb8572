import CSQLite
import Database
import Foundation

/// One connection to the file, with the statements it has prepared. Lives and dies on one worker thread.
final class SQLiteSession: Session {
  private let handle: OpaquePointer
  private var cache: StatementCache
  private(set) var isUsable = true

  init(path: String, mode: TransactionMode, options: SQLiteOptions) throws(DatabaseError) {
    Self.createPrivately(path)
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let reason = DatabaseError(sqlite: opened, code: code)
      sqlite3_close_v2(opened)
      throw DatabaseError(.unreachable, "\(path) cannot be opened: \(reason.message)")
    }
    handle = opened
    cache = StatementCache(database: opened)
    try configure(mode, options)
  }

  deinit {
    cache.removeAll()
    sqlite3_close_v2(handle)
  }

  var dialect: Dialect { .sqlite }

  func signalling(_ word: String, on channel: String) -> SQL? { nil }

  /// The file holds personal data: only its owner reads it. SQLite gives its WAL the same permissions.
  private static func createPrivately(_ path: String) {
    // Only a file that did not exist: closing a second descriptor of an open database would drop its locks.
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
  }

  private func configure(_ mode: TransactionMode, _ options: SQLiteOptions) throws(DatabaseError) {
    let wait = options.busyTimeout.components
    sqlite3_busy_timeout(handle, Int32(clamping: wait.seconds * 1000 + wait.attoseconds / 1_000_000_000_000_000))
    // Double quotes mean identifiers, as in PostgreSQL; the schema cannot be written to by hand.
    for (option, on) in [
      (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_DEFENSIVE, 1),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
    ] {
      try check(samrit_sqlite_switch(handle, Int32(option), Int32(on)))
    }
    let journal = try query(Statement("PRAGMA journal_mode = WAL", for: .sqlite)).first
    guard (try? journal?.get("journal_mode", as: String.self)) == "wal" else {
      throw DatabaseError(.unreachable, "the file system of this database does not support a write-ahead log")
    }
    try run("PRAGMA synchronous = FULL")
    try run("PRAGMA foreign_keys = ON")
    // As in PostgreSQL, LIKE tells capitals from small letters.
    try run("PRAGMA case_sensitive_like = ON")
    if mode == .read { try run("PRAGMA query_only = ON") }
  }

  func begin(_ mode: TransactionMode) throws(DatabaseError) {
    try run(mode == .read ? "BEGIN" : "BEGIN IMMEDIATE")
  }

  func commit() throws(DatabaseError) {
    try run("COMMIT")
  }

  func rollback() {
    // A full disk makes SQLite roll back by itself; then there is nothing left to undo.
    guard sqlite3_get_autocommit(handle) == 0 else { return }
    if (try? run("ROLLBACK")) == nil { isUsable = false }
  }

  func query(_ statement: Statement) throws(DatabaseError) -> [Row] {
    var rows: [Row] = []
    try walk(statement) { prepared throws(DatabaseError) in
      rows.append(try prepared.row())
      return true
    }
    return rows
  }

  func execute(_ statement: Statement) throws(DatabaseError) -> Int {
    let before = sqlite3_total_changes64(handle)
    try walk(statement) { _ throws(DatabaseError) in true }
    // The count of the last change stays when a statement changes nothing at all, such as CREATE TABLE.
    return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
  }

  func forEach(_ statement: Statement, _ body: (Row) -> Bool) throws(DatabaseError) {
    try walk(statement, readingOnly: true) { prepared throws(DatabaseError) in body(try prepared.row()) }
  }

  private func run(_ text: StaticString) throws(DatabaseError) {
    _ = try execute(Statement(SQL(stringLiteral: text.description), for: .sqlite))
  }

  /// Steps through a statement; `visit` returns false to stop early.
  private func walk(
    _ statement: Statement, readingOnly: Bool = false,
    _ visit: (PreparedStatement) throws(DatabaseError) -> Bool
  ) throws(DatabaseError) {
    let prepared = try cache.take(statement.text)
    defer { cache.giveBack(prepared) }
    guard !readingOnly || prepared.isReadOnly else {
      throw DatabaseError(.syntax, "only a reading statement can be walked row by row", sql: statement.text)
    }
    do {
      try prepared.bind(statement.parameters)
      while try prepared.step() {
        guard try visit(prepared) else { break }
      }
    } catch {
      if [.corrupt, .diskFailure].contains(error.code) { isUsable = false }
      throw error
    }
  }

  private func check(_ code: Int32) throws(DatabaseError) {
    guard code == SQLITE_OK else { throw DatabaseError(sqlite: handle, code: code) }
  }
}
