/// Why a database could not do what was asked.
public struct DatabaseError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is, the same for every dialect.
  public enum Code: String, Sendable, CaseIterable {
    /// A value that must be unique is there already.
    case uniqueViolation
    /// A row refers to one that does not exist, or is still referred to.
    case foreignKey
    /// A value is missing where one is required.
    case notNull
    /// A value is outside what a column or table allows, by condition or by type.
    case check
    /// A parameter cannot be stored anywhere (text with NUL).
    case invalidValue
    /// The result has no such column, or two.
    case noSuchColumn
    /// A stored value does not fit the Swift type asked for.
    case typeMismatch
    /// Somebody else held a lock for too long.
    case busy
    /// Concurrent transactions could not be put in order, even after repeating this one.
    case serialization
    /// A statement or the wait for a turn took longer than allowed.
    case timeout
    /// The transaction is spoiled by an earlier failure.
    case transactionAborted
    /// The connection broke while committing: the change may or may not have been made.
    case commitUncertain
    /// The connection to the server broke.
    case connectionLost
    /// The database cannot be reached or opened.
    case unreachable
    /// Sign-in or a privilege was refused.
    case accessDenied
    /// A change was asked for where only reading is allowed.
    case readOnly
    /// No room is left on the disk.
    case diskFull
    /// Reading or writing the disk failed.
    case diskFailure
    /// The file is damaged or is not a database.
    case corrupt
    /// A value or statement is larger than the database takes.
    case tooLarge
    /// The statement itself is wrong: its grammar, or a table or column that does not exist.
    case syntax
    /// The database has been closed.
    case closed
    /// A connection was used outside its body or on another thread, or controlled its own transaction.
    case misuse
    /// Anything else; the message says what.
    case other
  }

  /// The kind of failure.
  public let code: Code
  /// What happened, in the words of the database.
  public let message: String
  /// The text of the statement, with placeholders and without its values.
  public let sql: String?
  /// The table concerned, where known.
  public let table: String?
  /// The column concerned, where known.
  public let column: String?
  /// The constraint that refused, where the database names it.
  public let constraint: String?

  /// Describes a failure.
  public init(
    _ code: Code, _ message: String, sql: String? = nil, table: String? = nil, column: String? = nil,
    constraint: String? = nil
  ) {
    self.code = code
    self.message = message
    self.sql = sql
    self.table = table
    self.column = column
    self.constraint = constraint
  }

  /// Code, message and statement in one line.
  public var description: String {
    let statement = sql.map { " [\($0)]" } ?? ""
    return "database: \(code.rawValue): \(message)\(statement)"
  }
}
