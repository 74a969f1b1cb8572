public import Database

/// How far the trail has been proven: a number, and the digest that the record of that number must have for ever.
public struct AuditCheckpoint: Sendable, Hashable {
  /// The number of the last record that was proven; 0 before the first.
  public let number: Int
  /// Its digest.
  public let digest: String

  /// A checkpoint that was kept.
  public init(number: Int, digest: String) {
    self.number = number
    self.digest = digest
  }

  /// Before the first record.
  public static let beginning = AuditCheckpoint(number: 0, digest: AuditTrail.origin)
}

/// What came of proving a stretch of the trail.
public enum AuditProgress: Sendable, Hashable {
  /// All is well up to here; whether more records follow.
  case proven(AuditCheckpoint, hasMore: Bool)
  /// The first record that does not follow; everything before it is well.
  case broken(number: Int, reason: LocalizedText, provenUntil: AuditCheckpoint)
}

extension AuditTrail {
  /// Proves the records after a checkpoint. A checkpoint whose own record is gone or says something else is a flaw too,
  /// so that a trail cut short shows.
  ///
  /// - Parameter limit: how many records at most.
  public static func prove(
    after checkpoint: AuditCheckpoint, limit: Int, in connection: any Connection
  ) throws -> AuditProgress {
    if checkpoint.number > 0 {
      let row = try connection.first("SELECT digest FROM audit_record WHERE number = \(checkpoint.number)")
      guard let row else {
        return .broken(number: checkpoint.number, reason: AuditTexts.missing, provenUntil: .beginning)
      }
      guard try row.get("digest", as: String.self) == checkpoint.digest else {
        return .broken(number: checkpoint.number, reason: AuditTexts.changed, provenUntil: .beginning)
      }
    }
    var reached = checkpoint
    let records = try connection.query(
      "SELECT * FROM audit_record WHERE number > \(checkpoint.number) ORDER BY number LIMIT \(limit)")
    for row in records {
      let record = try record(row)
      let number = reached.number + 1
      if let reason = flaw(of: record, number: number, after: reached.digest) {
        return .broken(number: number, reason: reason, provenUntil: reached)
      }
      reached = AuditCheckpoint(number: number, digest: record.digest)
    }
    return .proven(reached, hasMore: records.count == limit)
  }
}
