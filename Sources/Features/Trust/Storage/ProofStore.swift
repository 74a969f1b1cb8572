import Database
import Foundation
import Kernel

/// One walk along the trail, as far as it has come.
struct ProofWalk: Sendable, Hashable {
  /// The two walks.
  enum Kind: String, Sendable, CaseIterable {
    /// Follows what is new.
    case head
    /// Goes through everything again and again.
    case round
  }

  /// A record that does not follow.
  struct Flaw: Sendable, Hashable {
    let number: Int
    let reason: LocalizedText
    let foundAt: Date
  }

  let kind: Kind
  var checkpoint = AuditCheckpoint.beginning
  /// When it last came on.
  var at: Date
  /// When it last reached the end.
  var wholeAt: Date?
  var flaw: Flaw?
}

/// Keeps how far the trail is proven.
enum ProofStore {
  static func walk(_ kind: ProofWalk.Kind, in connection: any Connection) throws -> ProofWalk? {
    guard let row = try connection.first("SELECT * FROM audit_proof WHERE walk = \(kind.rawValue)") else { return nil }
    var walk = ProofWalk(
      kind: kind, checkpoint: AuditCheckpoint(number: try row.get("number"), digest: try row.get("digest")),
      at: try row.get("at"), wholeAt: try row.optional("whole_at"))
    if let number = try row.optional("broken_number", as: Int.self) {
      let reason = LocalizedText(th: try row.get("broken_th"), en: try row.get("broken_en"))
      walk.flaw = ProofWalk.Flaw(number: number, reason: reason, foundAt: try row.get("broken_at"))
    }
    return walk
  }

  static func save(_ walk: ProofWalk, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO audit_proof (walk, number, digest, at, whole_at, broken_number, broken_th, broken_en, broken_at)
      VALUES (\(walk.kind.rawValue), \(walk.checkpoint.number), \(walk.checkpoint.digest), \(walk.at), \(walk.wholeAt),
        \(walk.flaw?.number), \(walk.flaw?.reason.th), \(walk.flaw?.reason.en), \(walk.flaw?.foundAt))
      ON CONFLICT (walk) DO UPDATE SET number = excluded.number, digest = excluded.digest, at = excluded.at,
        whole_at = excluded.whole_at, broken_number = excluded.broken_number, broken_th = excluded.broken_th,
        broken_en = excluded.broken_en, broken_at = excluded.broken_at
      """)
  }
}
