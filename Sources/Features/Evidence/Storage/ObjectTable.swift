import Database
import FileType
import Foundation
import Kernel
import ObjectStorage

/// Keeps what is known of the contents in the store.
enum ObjectTable {
  /// Notes that a content is about to be kept, before it is: what is kept and not used can be found again.
  static func note(
    _ key: ObjectKey, size: Int, kind: FileKind, isRead: Bool, isScanned: Bool, at moment: Date,
    in connection: any Connection
  ) throws {
    let reading = isRead ? FileContent.Reading.waiting : .done
    let scan = isScanned ? FileContent.Scan.waiting : .none
    try connection.execute(
      """
      INSERT INTO evidence_object (hash, size, kind, pages, words, reading, reading_note, tries, preview, scan,
        scan_note, stored_at)
      VALUES (\(key.hex), \(size), \(kind.rawValue), NULL, '', \(reading.rawValue), '', 0, NULL, \(scan.rawValue), '',
        \(moment))
      ON CONFLICT (hash) DO UPDATE SET stored_at = excluded.stored_at
      """)
  }

  static func content(_ key: ObjectKey, named filename: String, in connection: any Connection) throws -> FileContent? {
    try connection.first("SELECT size, kind FROM evidence_object WHERE hash = \(key.hex)").map { row in
      FileContent(
        key: key, filename: filename, size: try row.get("size"),
        kind: FileKind(rawValue: try row.get("kind")) ?? .zip, reading: .waiting, scan: .none)
    }
  }

  /// Contents whose words were not read yet.
  static func unread(limit: Int, in connection: any Connection) throws -> [(key: ObjectKey, kind: FileKind)] {
    try waiting("reading = 'waiting'", limit, connection)
  }

  /// Contents that were not scanned yet.
  static func unscanned(limit: Int, in connection: any Connection) throws -> [(key: ObjectKey, kind: FileKind)] {
    try waiting("scan IN ('waiting', 'none', 'failed')", limit, connection)
  }

  private static func waiting(_ condition: SQL, _ limit: Int, _ connection: any Connection) throws
    -> [(key: ObjectKey, kind: FileKind)]
  {
    try connection.query(
      """
      SELECT hash, kind FROM evidence_object o WHERE \(condition)
        AND EXISTS (SELECT 1 FROM evidence_version v WHERE v.hash = o.hash)
      ORDER BY tries, stored_at LIMIT \(limit)
      """
    ).compactMap { row in
      guard let key = ObjectKey(try row.get("hash")), let kind = FileKind(rawValue: try row.get("kind")) else {
        return nil
      }
      return (key, kind)
    }
  }

  static func setReading(
    _ reading: FileContent.Reading, of key: ObjectKey, words: String = "", pages: Int? = nil,
    preview: ObjectKey? = nil, note: String = "", in connection: any Connection
  ) throws {
    try connection.execute(
      """
      UPDATE evidence_object SET reading = \(reading.rawValue), words = \(words), pages = \(pages),
        preview = \(preview?.hex), reading_note = \(note) WHERE hash = \(key.hex)
      """)
  }

  /// Notes a try that could not be made to its end; `true` when it was one too many.
  static func countTry(of key: ObjectKey, most: Int, in connection: any Connection) throws -> Bool {
    try connection.execute("UPDATE evidence_object SET tries = tries + 1 WHERE hash = \(key.hex)")
    let tries = try connection.first("SELECT tries FROM evidence_object WHERE hash = \(key.hex)")
    return try (tries?.get("tries", as: Int.self) ?? 0) >= most
  }

  static func setScan(_ scan: FileContent.Scan, of key: ObjectKey, note: String = "", in connection: any Connection)
    throws
  {
    try connection.execute(
      """
      UPDATE evidence_object SET scan = \(scan.rawValue), scan_note = \(note), tries = tries + 1
      WHERE hash = \(key.hex)
      """)
  }

  /// Forgets contents that nothing uses and that were not stored lately, and tells which, with their previews.
  static func forgetUnused(before moment: Date, in connection: any Connection) throws -> [ObjectKey] {
    let unused = try connection.query(
      """
      SELECT hash, preview FROM evidence_object o WHERE stored_at < \(moment)
        AND NOT EXISTS (SELECT 1 FROM evidence_version v WHERE v.hash = o.hash)
      """)
    var keys: [ObjectKey] = []
    for row in unused {
      let hash: String = try row.get("hash")
      try connection.execute("DELETE FROM evidence_object WHERE hash = \(hash)")
      if let key = ObjectKey(hash) { keys.append(key) }
      // The same picture may be of another content too.
      guard let preview = try row.optional("preview", as: String.self) else { continue }
      let others = try connection.first(
        "SELECT hash FROM evidence_object WHERE preview = \(preview) OR hash = \(preview)")
      if others == nil, let key = ObjectKey(preview) { keys.append(key) }
    }
    return keys
  }
}
