import Database
import Foundation
import Kernel

/// A file that somebody has handed in to see what it would change.
struct CheckedFile: Sendable {
  let id: ID<CheckedFile>
  /// Who may see and confirm it.
  let account: ID<Account>
  let filename: String
  let content: [UInt8]
  let options: AgencyImport.Options
  let createdAt: Date

  /// Seconds for which it is kept.
  static let lifetime: TimeInterval = 86_400
}

/// Keeps files between their dry run and their confirmation.
enum CheckedFileStore {
  /// Keeps a file, and forgets those that are too old and the earlier one of the same person.
  static func add(_ file: CheckedFile, in connection: any Connection) throws {
    let oldest = file.createdAt.addingTimeInterval(-CheckedFile.lifetime)
    try connection.execute("DELETE FROM agency_import WHERE created_at < \(oldest) OR account_id = \(file.account)")
    try connection.execute(
      """
      INSERT INTO agency_import (id, account_id, filename, content, effective_day, closes_missing, created_at)
      VALUES (\(file.id), \(file.account), \(file.filename), \(file.content), \(file.options.effective),
        \(file.options.closesMissing), \(file.createdAt))
      """)
  }

  /// The file of a person, unless it is too old.
  static func find(
    _ id: ID<CheckedFile>, of account: ID<Account>, at moment: Date, in connection: any Connection
  ) throws -> CheckedFile? {
    let oldest = moment.addingTimeInterval(-CheckedFile.lifetime)
    let row = try connection.first(
      """
      SELECT id, account_id, filename, content, effective_day, closes_missing, created_at FROM agency_import
      WHERE id = \(id) AND account_id = \(account) AND created_at >= \(oldest)
      """)
    return try row.map { row in
      CheckedFile(
        id: try row.get("id"), account: try row.get("account_id"), filename: try row.get("filename"),
        content: try row.get("content"),
        options: AgencyImport.Options(
          effective: try row.get("effective_day"), closesMissing: try row.get("closes_missing")),
        createdAt: try row.get("created_at"))
    }
  }

  static func remove(_ id: ID<CheckedFile>, in connection: any Connection) throws {
    try connection.execute("DELETE FROM agency_import WHERE id = \(id)")
  }
}
