import Database
import Foundation
import Kernel

/// Keeps comments.
enum CommentStore {
  /// Everything said at a place, oldest first.
  static func all(at place: DiscussionPlace, in connection: any Connection) throws -> [Comment] {
    try connection.query(
      """
      SELECT * FROM comment
      WHERE place_kind = \(place.kind) AND subject_id = \(place.subject) AND item_id = \(place.item) ORDER BY id
      """
    ).map(comment)
  }

  static func find(_ id: ID<Comment>, in connection: any Connection) throws -> Comment? {
    try connection.first("SELECT * FROM comment WHERE id = \(id)").map(comment)
  }

  static func add(_ comment: Comment, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO comment (id, place_kind, subject_id, item_id, root_id, author_id, author_th, author_en, agency_id,
        body, created_at)
      VALUES (\(comment.id), \(comment.place.kind), \(comment.place.subject), \(comment.place.item), \(comment.root),
        \(comment.author), \(comment.authorName.th), \(comment.authorName.en), \(comment.agency), \(comment.body),
        \(comment.createdAt))
      """)
  }

  static func edit(_ id: ID<Comment>, to body: String, at moment: Date, in connection: any Connection) throws {
    try connection.execute("UPDATE comment SET body = \(body), edited_at = \(moment) WHERE id = \(id)")
  }

  /// What was said is kept in the audit trail alone.
  static func withdraw(_ id: ID<Comment>, at moment: Date, in connection: any Connection) throws {
    try connection.execute("UPDATE comment SET body = '', withdrawn_at = \(moment) WHERE id = \(id)")
  }

  /// Calls a thread settled, or opens it again.
  static func settle(
    _ id: ID<Comment>, by name: LocalizedText?, at moment: Date?, in connection: any Connection
  ) throws {
    try connection.execute(
      """
      UPDATE comment SET resolved_at = \(moment), resolved_by_th = \(name?.th), resolved_by_en = \(name?.en)
      WHERE id = \(id)
      """)
  }

  static func counts(
    of kind: String, _ subject: String, in connection: any Connection
  ) throws -> [String: DiscussionCount] {
    let rows = try connection.query(
      """
      SELECT item_id, COUNT(CASE WHEN withdrawn_at IS NULL THEN 1 END) AS comments,
        COUNT(CASE WHEN root_id IS NULL AND resolved_at IS NULL AND withdrawn_at IS NULL THEN 1 END) AS open
      FROM comment WHERE place_kind = \(kind) AND subject_id = \(subject) GROUP BY item_id
      """)
    return Dictionary(
      try rows.map { row in
        (try row.get("item_id"), DiscussionCount(comments: try row.get("comments"), open: try row.get("open")))
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func comment(_ row: Row) throws -> Comment {
    let resolver = try row.optional("resolved_by_th", as: String.self)
    return Comment(
      id: try row.get("id"),
      place: DiscussionPlace(
        kind: try row.get("place_kind"), subject: try row.get("subject_id"), item: try row.get("item_id")),
      root: try row.optional("root_id"), author: try row.get("author_id"),
      authorName: LocalizedText(th: try row.get("author_th"), en: try row.get("author_en")),
      agency: try row.optional("agency_id"), body: try row.get("body"), createdAt: try row.get("created_at"),
      editedAt: try row.optional("edited_at"), withdrawnAt: try row.optional("withdrawn_at"),
      resolvedAt: try row.optional("resolved_at"),
      resolvedBy: try resolver.map { LocalizedText(th: $0, en: try row.get("resolved_by_en")) })
  }
}
