import Database
import Foundation
import Kernel

/// Reads and marks notices.
enum NoticeStore {
  /// A person's notices: unread ones first, then the newest first.
  static func inbox(
    of account: ID<Account>, limit: Int, offset: Int, in connection: any Connection
  ) throws -> [StoredNotice] {
    try connection.query(
      """
      SELECT \(columns) FROM notice WHERE recipient_id = \(account)
      ORDER BY CASE WHEN read_at IS NULL THEN 0 ELSE 1 END, id DESC LIMIT \(limit) OFFSET \(offset)
      """
    ).map(notice)
  }

  /// A person's notices, the newest first, from where an earlier page ended.
  static func newest(
    of account: ID<Account>, after: ID<Notice>?, limit: Int, in connection: any Connection
  ) throws -> [StoredNotice] {
    let from: SQL = after.map { " AND id < \($0)" } ?? ""
    return try connection.query(
      "SELECT \(columns) FROM notice WHERE recipient_id = \(account)\(from) ORDER BY id DESC LIMIT \(limit)"
    ).map(notice)
  }

  static func count(of account: ID<Account>, in connection: any Connection) throws -> (all: Int, unread: Int) {
    let row = try connection.first(
      """
      SELECT COUNT(*) AS everything, COUNT(CASE WHEN read_at IS NULL THEN 1 END) AS unread FROM notice
      WHERE recipient_id = \(account)
      """)
    return (try row?.get("everything") ?? 0, try row?.get("unread") ?? 0)
  }

  static func unread(of account: ID<Account>, in connection: any Connection) throws -> Int {
    try connection.first(
      "SELECT COUNT(*) AS unread FROM notice WHERE recipient_id = \(account) AND read_at IS NULL")?.get("unread") ?? 0
  }

  static func find(_ id: ID<Notice>, of account: ID<Account>, in connection: any Connection) throws -> StoredNotice? {
    try connection.first("SELECT \(columns) FROM notice WHERE id = \(id) AND recipient_id = \(account)").map(notice)
  }

  /// Marks one of a person's notices, or all of them, as read.
  static func markRead(
    _ id: ID<Notice>?, of account: ID<Account>, at moment: Date, in connection: any Connection
  ) throws {
    let which: SQL = id.map { " AND id = \($0)" } ?? ""
    try connection.execute(
      "UPDATE notice SET read_at = \(moment) WHERE recipient_id = \(account) AND read_at IS NULL\(which)")
  }

  /// Notices that nobody has looked at for mail yet, oldest first.
  static func unmailed(limit: Int, in connection: any Connection) throws -> [StoredNotice] {
    try connection.query(
      "SELECT \(columns) FROM notice WHERE mailed_at IS NULL ORDER BY created_at, id LIMIT \(limit)"
    ).map(notice)
  }

  static func markMailed(_ id: ID<Notice>, at moment: Date, in connection: any Connection) throws {
    try connection.execute("UPDATE notice SET mailed_at = \(moment) WHERE id = \(id)")
  }

  // MARK: Waiting for the morning

  static func addToDigest(_ notice: StoredNotice, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO notice_digest (notice_id, recipient_id, created_at)
      VALUES (\(notice.id), \(notice.recipient), \(notice.createdAt)) ON CONFLICT (notice_id) DO NOTHING
      """)
  }

  /// Takes out what was left before a moment, by person; read ones are not worth a mail any more.
  static func takeDigests(
    before moment: Date, in connection: any Connection
  ) throws -> [ID<Account>: [StoredNotice]] {
    let rows = try connection.query(
      """
      SELECT notice.id, notice.recipient_id, kind, subject_th, subject_en, body_th, body_en, address,
        notice.created_at, read_at
      FROM notice_digest JOIN notice ON notice.id = notice_digest.notice_id
      WHERE notice_digest.created_at < \(moment) ORDER BY notice.id
      """
    ).map(notice)
    try connection.execute("DELETE FROM notice_digest WHERE created_at < \(moment)")
    return Dictionary(grouping: rows.filter { !$0.isRead }, by: \.recipient)
  }

  private static let columns: SQL =
    "id, recipient_id, kind, subject_th, subject_en, body_th, body_en, address, created_at, read_at"

  private static func notice(_ row: Row) throws -> StoredNotice {
    StoredNotice(
      id: try row.get("id"), recipient: try row.get("recipient_id"), kind: try row.get("kind"),
      subject: LocalizedText(th: try row.get("subject_th"), en: try row.get("subject_en")),
      body: LocalizedText(th: try row.get("body_th"), en: try row.get("body_en")), address: try row.get("address"),
      createdAt: try row.get("created_at"), readAt: try row.optional("read_at"))
  }
}

/// Keeps what people chose.
enum PreferenceStore {
  static func deliveries(
    of account: ID<Account>, in connection: any Connection
  ) throws -> [NoticeGroup: NoticeDelivery] {
    var chosen = Dictionary(uniqueKeysWithValues: NoticeGroup.allCases.map { ($0, $0.usual) })
    for row in try connection.query(
      "SELECT notice_group, delivery FROM notice_preference WHERE account_id = \(account)")
    {
      guard let group = NoticeGroup(rawValue: try row.get("notice_group")) else { continue }
      chosen[group] = NoticeDelivery(rawValue: try row.get("delivery")) ?? group.usual
    }
    return chosen
  }

  static func save(
    _ chosen: [NoticeGroup: NoticeDelivery], of account: ID<Account>, in connection: any Connection
  ) throws {
    for (group, delivery) in chosen.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try connection.execute(
        """
        INSERT INTO notice_preference (account_id, notice_group, delivery)
        VALUES (\(account), \(group.rawValue), \(delivery.rawValue))
        ON CONFLICT (account_id, notice_group) DO UPDATE SET delivery = excluded.delivery
        """)
    }
  }
}
