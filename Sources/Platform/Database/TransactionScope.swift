import Foundation

/// What a driver offers for one connection. Always called on the thread that owns it.
package protocol Session: AnyObject {
  var dialect: Dialect { get }
  func begin(_ mode: TransactionMode) throws(DatabaseError)
  func commit() throws(DatabaseError)
  /// Undoes the transaction; never fails, but may leave the session unusable.
  func rollback()
  func query(_ statement: Statement) throws(DatabaseError) -> [Row]
  func execute(_ statement: Statement) throws(DatabaseError) -> Int
  /// Hands over rows until `body` returns false.
  func forEach(_ statement: Statement, _ body: (Row) -> Bool) throws(DatabaseError)
  /// The statement that leaves a word with the server; `nil` when this process delivers it after the commit.
  func signalling(_ word: String, on channel: String) -> SQL?
}

/// Whether a transaction may change anything.
package enum TransactionMode: Sendable {
  case read, write
}

/// The connection that a body sees: valid for one transaction, on one thread, until the first failure.
package final class TransactionScope: Connection {
  private let session: any Session
  private let thread = pthread_self()
  private var isOpen = true
  /// The first failure of a statement; it spoils the transaction even when the body swallows it.
  package private(set) var failure: DatabaseError?
  /// Words to deliver after the commit.
  private(set) var words: [Signal] = []

  package init(_ session: any Session) {
    self.session = session
  }

  package func end() {
    isOpen = false
  }

  package var dialect: Dialect { session.dialect }

  package func query(_ sql: SQL) throws -> [Row] {
    let statement = try admit(sql)
    return try watch { () throws(DatabaseError) in try session.query(statement) }
  }

  package func execute(_ sql: SQL) throws -> Int {
    let statement = try admit(sql)
    return try watch { () throws(DatabaseError) in try session.execute(statement) }
  }

  package func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let statement = try admit(sql)
    // The body's own error must not be taken for a failure of the statement.
    var thrown: (any Error)?
    try watch { () throws(DatabaseError) in
      try session.forEach(statement) { row in
        do {
          try body(row)
          return true
        } catch {
          thrown = error
          return false
        }
      }
    }
    if let thrown { throw thrown }
  }

  package func signal(_ word: String, on channel: String) throws {
    guard word.utf8.count <= 1_000 else {
      throw DatabaseError(.tooLarge, "a signal takes at most 1,000 bytes")
    }
    if let sql = session.signalling(word, on: channel) {
      _ = try query(sql)
    } else {
      _ = try admit("")
      words.append(.said(word, channel: channel))
    }
  }

  private static let transactionVerbs: Set<String> = [
    "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE", "PREPARE", "ATTACH", "DETACH",
  ]

  private func admit(_ sql: SQL) throws(DatabaseError) -> Statement {
    // The thread comes first: only its own thread may look at the rest.
    guard pthread_equal(thread, pthread_self()) != 0 else {
      throw DatabaseError(.misuse, "a connection was used on another thread than its body's")
    }
    guard isOpen else {
      throw DatabaseError(.misuse, "a connection was used after its body had returned")
    }
    let statement = try Statement(sql, for: dialect)
    if let failure {
      throw DatabaseError(
        .transactionAborted, "an earlier statement failed, so the transaction cannot go on: \(failure.message)",
        sql: statement.text)
    }
    guard !Self.transactionVerbs.contains(statement.verb) else {
      throw DatabaseError(.misuse, "a body cannot begin, end or divide its own transaction", sql: statement.text)
    }
    return statement
  }

  private func watch<T>(_ work: () throws(DatabaseError) -> T) throws(DatabaseError) -> T {
    do {
      return try work()
    } catch {
      failure = failure ?? error
      throw error
    }
  }
}
