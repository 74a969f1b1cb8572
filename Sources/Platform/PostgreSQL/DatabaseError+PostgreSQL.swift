import CPQ
import Database

extension DatabaseError {
  /// Why no connection was made.
  init(connecting connection: OpaquePointer) {
    let message = String(cString: PQerrorMessage(connection)).trimmed
    let isRefused =
      PQconnectionNeedsPassword(connection) != 0 || message.contains("password authentication failed")
      || message.contains("pg_hba.conf") || message.contains("permission denied")
    self.init(isRefused ? .accessDenied : .unreachable, "no connection to PostgreSQL: \(message)")
  }

  /// Why a statement failed, in the words all databases share.
  init(_ connection: OpaquePointer, result: OpaquePointer?, sql: String) {
    func field(_ code: Int32) -> String? {
      PQresultErrorField(result, code).map { String(cString: $0) }
    }
    let state = field(samrit_pq_sqlstate) ?? ""
    let isLost = PQstatus(connection) != CONNECTION_OK
    let message = field(samrit_pq_message) ?? String(cString: PQerrorMessage(connection)).trimmed
    let detail = field(samrit_pq_detail).map { " (\($0))" } ?? ""
    let kind = isLost ? .connectionLost : Self.kind(ofState: state)
    self.init(
      // The detail of a constraint repeats the value, which may be personal: it does not belong in a log.
      kind, state.hasPrefix("23") ? message : message + detail, sql: sql, table: field(samrit_pq_table),
      column: field(samrit_pq_column), constraint: field(samrit_pq_constraint))
  }

  private static func kind(ofState state: String) -> Code {
    switch state {
    case "23505", "23P01": .uniqueViolation
    case "23503", "23001": .foreignKey
    case "23502": .notNull
    case "22021": .invalidValue
    // The statement has a placeholder without a parameter.
    case "08P01": .syntax
    case "25006": .readOnly
    case "25P02": .transactionAborted
    case "40001", "40P01": .serialization
    case "40003": .commitUncertain
    case "42501": .accessDenied
    case "53100": .diskFull
    case "55P03", "53300": .busy
    case "57014": .timeout
    case "57P03": .unreachable
    case "58030": .diskFailure
    case "XX001", "XX002": .corrupt
    default: kind(ofClass: state.prefix(2))
    }
  }

  private static func kind(ofClass state: Substring) -> Code {
    switch state {
    case "08": .connectionLost
    case "22", "23": .check
    case "28": .accessDenied
    case "0A", "42": .syntax
    case "54": .tooLarge
    default: .other
    }
  }
}
