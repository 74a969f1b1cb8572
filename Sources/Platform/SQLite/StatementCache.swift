import CSQLite
import Database

/// Statements that stay prepared, so that a repeated statement is not parsed again.
struct StatementCache {
  private static let capacity = 200

  private let database: OpaquePointer
  private var resting: [String: (statement: PreparedStatement, lastUse: Int)] = [:]
  private var uses = 0

  init(database: OpaquePointer) {
    self.database = database
  }

  /// A statement nobody else is stepping through; a nested walk over the same text gets one of its own.
  mutating func take(_ text: String) throws(DatabaseError) -> PreparedStatement {
    if let kept = resting.removeValue(forKey: text) { return kept.statement }
    return try PreparedStatement(text, in: database)
  }

  mutating func giveBack(_ statement: PreparedStatement) {
    statement.reset()
    uses += 1
    resting[statement.text] = (statement, uses)
    if resting.count > Self.capacity, let oldest = resting.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      resting[oldest.key] = nil
    }
  }

  mutating func removeAll() {
    resting = [:]
  }
}
