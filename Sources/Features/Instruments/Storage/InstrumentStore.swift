import Database
import Foundation
import Scoring

/// Keeps every version of every instrument by the hash of its bytes. Nothing is ever changed or deleted.
enum InstrumentStore {
  /// A version that was offered once.
  struct Version: Sendable, Hashable {
    var contentHash: String
    var version: String
    var firstSeen: Date
  }

  /// Keeps a version; one that is kept already stays as it is.
  static func save(
    _ instrument: Instrument, bytes: [UInt8], at moment: Date, in connection: any Connection
  ) throws {
    try connection.execute(
      """
      INSERT INTO instrument_version (content_hash, instrument_id, version, bytes, first_seen_at)
      VALUES (\(instrument.contentHash), \(instrument.id), \(instrument.version), \(bytes), \(moment))
      ON CONFLICT (content_hash) DO NOTHING
      """)
  }

  /// The hashes of all versions.
  static func storedHashes(in connection: any Connection) throws -> Set<String> {
    Set(try connection.query("SELECT content_hash FROM instrument_version").map { try $0.get("content_hash") })
  }

  /// The bytes of a version; `nil` when it was never seen.
  static func bytes(of contentHash: String, in connection: any Connection) throws -> [UInt8]? {
    try connection.first("SELECT bytes FROM instrument_version WHERE content_hash = \(contentHash)")?.get("bytes")
  }

  /// The versions of an instrument, the newest first.
  static func versions(of id: String, in connection: any Connection) throws -> [Version] {
    try connection.query(
      """
      SELECT content_hash, version, first_seen_at FROM instrument_version WHERE instrument_id = \(id)
      ORDER BY first_seen_at DESC, content_hash
      """
    ).map { row in
      Version(
        contentHash: try row.get("content_hash"), version: try row.get("version"),
        firstSeen: try row.get("first_seen_at"))
    }
  }
}
