import Crypto
public import Database
import Foundation

/// The record of every change. Each record carries the digest of the one before, so that one that was changed, removed
/// or slipped in later shows.
public struct AuditTrail: Sendable {
  private let clock: WallClock

  /// A trail whose records carry this clock's time.
  public init(clock: WallClock) {
    self.clock = clock
  }

  /// Adds a record in the transaction of the change it tells of: both are kept, or neither.
  @discardableResult
  public func append(_ entry: AuditEntry, by viewer: Viewer, in connection: any Connection) throws -> AuditRecord {
    let last = try connection.first("SELECT number, digest FROM audit_record ORDER BY number DESC LIMIT 1")
    let number = try (last?.get("number", as: Int.self) ?? 0) + 1
    let previous = try last?.get("digest", as: String.self) ?? Self.origin
    // The database keeps milliseconds; what is digested must be what will be read again.
    let moment = Date(timeIntervalSince1970: (clock.now().timeIntervalSince1970 * 1000).rounded() / 1000)
    let fields = Fields(
      number: number, moment: moment, actor: viewer.account?.id, actorName: viewer.actorName,
      address: viewer.address, entry: entry)
    let record = fields.record(after: previous)
    try insert(record, in: connection)
    return record
  }

  /// The digest that stands before the first record.
  static let origin = String(repeating: "0", count: 64)

  private func insert(_ record: AuditRecord, in connection: any Connection) throws {
    let entry = record.entry
    try connection.execute(
      """
      INSERT INTO audit_record (number, moment, actor_id, actor_name, address, action, subject_kind, subject_id,
        agency_id, before, after, previous_digest, digest)
      VALUES (\(record.number), \(record.moment), \(record.actor), \(record.actorName), \(record.address),
        \(entry.action), \(entry.subjectKind), \(entry.subjectID), \(entry.agency), \(entry.before), \(entry.after),
        \(record.previousDigest), \(record.digest))
      """)
  }

  /// What a record says, before it is chained.
  struct Fields {
    let number: Int
    let moment: Date
    let actor: ID<Account>?
    let actorName: String
    let address: String
    let entry: AuditEntry

    func record(after previous: String) -> AuditRecord {
      AuditRecord(
        number: number, moment: moment, actor: actor, actorName: actorName, address: address, entry: entry,
        previousDigest: previous, digest: digest(after: previous))
    }

    /// SHA-256 over every field, each preceded by its length so that no two records read alike.
    private func digest(after previous: String) -> String {
      let milliseconds = Int64((moment.timeIntervalSince1970 * 1000).rounded())
      let values: [String?] = [
        previous, String(number), String(milliseconds), actor?.rawValue, actorName, address, entry.action,
        entry.subjectKind, entry.subjectID, entry.agency?.rawValue, entry.before, entry.after,
      ]
      var bytes: [UInt8] = []
      for value in values {
        bytes += Array((value.map { "\($0.utf8.count):" } ?? "-:").utf8)
        bytes += Array((value ?? "").utf8)
      }
      return SHA256.hex(bytes)
    }
  }
}
