import Database
import Foundation
import Kernel

/// A mail that was written and has its fate recorded.
struct OutgoingMail: Sendable, Hashable {
  enum State: String, Sendable, SQLConvertible {
    case waiting
    /// Given to the server; the answer is not known yet.
    case sending
    case sent
    /// Refused for good, or refused too often.
    case failed
    /// The program ended before the answer was known. It is not sent again.
    case unknown
  }

  let id: ID<OutgoingMail>
  var kind: String
  var mailAddress: String
  var name: String
  var language: Language
  var written: MailWriter.Written
  var attempts: Int
  var createdAt: Date
}

/// Keeps mails on their way.
enum MailStore {
  static func add(_ mail: OutgoingMail, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO mail (id, kind, mail_address, name, language, subject, body_text, body_html, state, attempts,
        next_at, created_at)
      VALUES (\(mail.id), \(mail.kind), \(mail.mailAddress), \(mail.name), \(mail.language.rawValue),
        \(mail.written.subject), \(mail.written.text), \(mail.written.html), \(OutgoingMail.State.waiting), 0,
        \(mail.createdAt), \(mail.createdAt))
      """)
  }

  /// Takes the next mail that is due and marks it as given to the server, before it is.
  static func begin(at moment: Date, in connection: any Connection) throws -> OutgoingMail? {
    let row = try connection.first(
      """
      SELECT * FROM mail WHERE state = \(OutgoingMail.State.waiting) AND next_at <= \(moment)
      ORDER BY next_at, id LIMIT 1
      """)
    guard var mail = try row.map(mail) else { return nil }
    mail.attempts += 1
    try connection.execute(
      "UPDATE mail SET state = \(OutgoingMail.State.sending), attempts = \(mail.attempts) WHERE id = \(mail.id)")
    return mail
  }

  /// Records an end, and erases what was said.
  static func end(
    _ id: ID<OutgoingMail>, as state: OutgoingMail.State, error: String? = nil, at moment: Date,
    in connection: any Connection
  ) throws {
    try connection.execute(
      """
      UPDATE mail SET state = \(state), ended_at = \(moment), last_error = \(error), body_text = '', body_html = ''
      WHERE id = \(id)
      """)
  }

  /// Puts a mail off.
  static func postpone(
    _ id: ID<OutgoingMail>, until next: Date, error: String, in connection: any Connection
  ) throws {
    try connection.execute(
      """
      UPDATE mail SET state = \(OutgoingMail.State.waiting), next_at = \(next), last_error = \(error)
      WHERE id = \(id)
      """)
  }

  /// Mails whose answer a node that has died did not live to hear.
  static func orphans(in connection: any Connection) throws -> [OutgoingMail] {
    try connection.query("SELECT * FROM mail WHERE state = \(OutgoingMail.State.sending) ORDER BY id").map(mail)
  }

  private static func mail(_ row: Row) throws -> OutgoingMail {
    OutgoingMail(
      id: try row.get("id"), kind: try row.get("kind"), mailAddress: try row.get("mail_address"),
      name: try row.get("name"), language: Language(rawValue: try row.get("language")) ?? .thai,
      written: .init(subject: try row.get("subject"), text: try row.get("body_text"), html: try row.get("body_html")),
      attempts: try row.get("attempts"), createdAt: try row.get("created_at"))
  }
}
