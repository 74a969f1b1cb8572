import CPQ
import Database

/// One connection to the server. Lives and dies on one worker thread.
final class PostgreSQLSession: Session {
  private let handle: OpaquePointer
  private let options: PostgreSQLOptions
  private var mode = TransactionMode.read
  private var cursors = 0
  private var tableNames: [Oid: String] = [:]

  init(_ address: ServerAddress, _ options: PostgreSQLOptions) throws(DatabaseError) {
    guard let handle = address.connect(timeout: options.connectTimeout) else {
      throw DatabaseError(.other, "no memory is left for a connection")
    }
    self.handle = handle
    self.options = options
    guard PQstatus(handle) == CONNECTION_OK else { throw DatabaseError(connecting: handle) }
    // Notices ("relation exists, skipping") would go to standard error.
    PQsetNoticeReceiver(handle, { _, _ in }, nil)
    try refuseUnsuitableServer()
  }

  deinit {
    PQfinish(handle)
  }

  var dialect: Dialect { .postgresql }

  /// The server keeps the word until the commit, and gives it to every node that listens in the same schema.
  func signalling(_ word: String, on channel: String) -> SQL? {
    "SELECT pg_notify(\(raw: "'samrit_' || current_schema()"), \(channel + " " + word))"
  }

  /// Whether the next transaction may use this connection.
  var isUsable: Bool { PQstatus(handle) == CONNECTION_OK && PQtransactionStatus(handle) == PQTRANS_IDLE }

  private func refuseUnsuitableServer() throws(DatabaseError) {
    guard PQserverVersion(handle) >= 130_000 else {
      throw DatabaseError(.unreachable, "the server is older than PostgreSQL 13")
    }
    let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) } ?? "unknown"
    guard encoding == "UTF8" else {
      throw DatabaseError(.unreachable, "the database keeps text as \(encoding); it must be created with UTF8")
    }
  }

  func begin(_ mode: TransactionMode) throws(DatabaseError) {
    self.mode = mode
    try command(options.begin(mode == .read ? "REPEATABLE READ READ ONLY" : "SERIALIZABLE READ WRITE"))
  }

  func commit() throws(DatabaseError) {
    do throws(DatabaseError) {
      let result = try command("COMMIT")
      // To the COMMIT of a failed transaction the server answers ROLLBACK, without an error.
      guard result.commandTag == "COMMIT" else {
        throw DatabaseError(.transactionAborted, "the server undid the transaction instead of committing it")
      }
    } catch {
      guard error.code == .connectionLost, mode == .write else { throw error }
      throw DatabaseError(
        .commitUncertain, "the connection broke while committing; the change may have been made: \(error.message)")
    }
  }

  func rollback() {
    guard PQstatus(handle) == CONNECTION_OK, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
    // When this fails the connection is not idle, so `isUsable` is false and it is thrown away.
    _ = try? command("ROLLBACK")
  }

  func query(_ statement: Statement) throws(DatabaseError) -> [Row] {
    let result = try run(statement)
    return try result.rows(sql: statement.text, tables: try names(of: result.tables))
  }

  func execute(_ statement: Statement) throws(DatabaseError) -> Int {
    try run(statement).changedRows
  }

  func forEach(_ statement: Statement, _ body: (Row) -> Bool) throws(DatabaseError) {
    guard ["SELECT", "WITH", "VALUES", "TABLE"].contains(statement.verb) else {
      throw DatabaseError(.syntax, "only a reading statement can be walked row by row", sql: statement.text)
    }
    cursors += 1
    let cursor = "samrit_\(cursors)"
    _ = try run(statement, after: "DECLARE \(cursor) NO SCROLL CURSOR FOR ")
    let fetch = "FETCH FORWARD 500 FROM \(cursor)"
    var result = try command(fetch)
    let shape = result.shape(sql: statement.text, tables: try names(of: result.tables))
    var goesOn = result.rowCount > 0
    while goesOn {
      for row in 0..<result.rowCount where goesOn {
        goesOn = body(try result.row(row, shape: shape))
      }
      // A statement of the body may have spoiled the transaction, and with it the cursor.
      guard PQtransactionStatus(handle) == PQTRANS_INTRANS else { return }
      if goesOn { result = try command(fetch) }
      goesOn = goesOn && result.rowCount > 0
    }
    try command("CLOSE \(cursor)")
  }

  /// Names of tables by number, asked for once per connection; an error can then say where a value stood.
  private func names(of tables: [Oid]) throws(DatabaseError) -> [String?] {
    let unknown = Set(tables).subtracting(tableNames.keys).subtracting([0])
    if !unknown.isEmpty {
      let list = unknown.map(String.init).joined(separator: ", ")
      let result = try command("SELECT oid, relname::text FROM pg_catalog.pg_class WHERE oid IN (\(list))")
      for row in 0..<result.rowCount {
        if let number = Oid(result.text(row, 0)) { tableNames[number] = result.text(row, 1) }
      }
    }
    return tables.map { tableNames[$0] }
  }

  /// Runs text without parameters; unlike `run`, several statements may stand in it.
  @discardableResult
  private func command(_ text: String) throws(DatabaseError) -> ServerResult {
    try ServerResult(PQexec(handle, text), of: handle, sql: text)
  }

  private func run(_ statement: Statement, after prefix: String = "") throws(DatabaseError) -> ServerResult {
    guard statement.parameters.count <= Int(UInt16.max) else {
      throw DatabaseError(.tooLarge, "a statement takes at most 65,535 parameters", sql: statement.text)
    }
    let text = prefix + statement.text
    let result = ParameterBlock(statement.parameters).withPointers { types, values, lengths, formats in
      PQexecParams(handle, text, Int32(lengths.count), types, values, lengths, formats, 0)
    }
    return try ServerResult(result, of: handle, sql: statement.text)
  }
}
