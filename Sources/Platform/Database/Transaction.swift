/// How one attempt at a transaction went.
package enum TransactionOutcome<T> {
  case done(T, words: [Signal])
  /// Undone. `database` is the failure behind it, even where the body threw an error of its own instead.
  case undone(any Error, database: DatabaseError?)

  package func get() throws -> T {
    switch self {
    case .done(let value, _): return value
    case .undone(let error, _): throw error
    }
  }
}

extension Session {
  /// Runs `body` once, from begin to commit or rollback.
  package func attempt<T>(
    _ mode: TransactionMode, _ body: (any Connection) throws -> T
  ) -> TransactionOutcome<T> {
    do throws(DatabaseError) {
      try begin(mode)
    } catch {
      return .undone(error, database: error)
    }
    let scope = TransactionScope(self)
    let result = Result { try body(scope) }
    scope.end()
    switch result {
    case .failure(let error):
      rollback()
      return .undone(error, database: scope.failure)
    case .success(let value):
      if let failure = scope.failure {
        rollback()
        let error = DatabaseError(
          .transactionAborted, "a statement failed and the body went on: \(failure.message)", sql: failure.sql)
        return .undone(error, database: failure)
      }
      do throws(DatabaseError) {
        try commit()
        return .done(value, words: scope.words)
      } catch {
        rollback()
        return .undone(error, database: error)
      }
    }
  }
}
