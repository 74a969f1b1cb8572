import Database
import Kernel

/// Keeps which suggestions an agency does not want.
enum DismissalStore {
  static func all(of id: ID<Assessment>, in connection: any Connection) throws -> Set<AnswerKey> {
    let rows = try connection.query("SELECT node_id FROM carry_dismissal WHERE assessment_id = \(id)")
    return Set(try rows.map { AnswerKey(try $0.get("node_id")) })
  }

  static func add(_ key: AnswerKey, of id: ID<Assessment>, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO carry_dismissal (assessment_id, node_id) VALUES (\(id), \(key.text))
      ON CONFLICT (assessment_id, node_id) DO NOTHING
      """)
  }
}
