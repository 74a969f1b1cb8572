public import Database
public import Foundation

/// A mail to somebody who has no account yet: an invitation.
public struct Letter: Sendable, Hashable {
  /// What it is about, `noun.verb`: `account.invited`.
  public var kind: String
  /// Where it is sent.
  public var mailAddress: String
  /// The person's name.
  public var name: String
  /// The language it is written in.
  public var language: Language
  /// One line.
  public var subject: String
  /// What it says, a short paragraph or a few; never a secret.
  public var body: String
  /// The address of the page it leads to, beginning with `/`. It may hold a secret, and is erased as soon as the mail
  /// is sent or given up.
  public var address: String

  /// Describes a letter.
  public init(
    _ kind: String, to mailAddress: String, name: String, language: Language, subject: String, body: String,
    address: String
  ) {
    self.kind = kind
    self.mailAddress = mailAddress
    self.name = name
    self.language = language
    self.subject = subject
    self.body = body
    self.address = address
  }
}

/// Where letters are left, in the transaction of what they tell of. They go out within a minute where mail is set up,
/// and not at all where it is not (they are erased within an hour): whoever writes one shows the address to the sender
/// as well.
public enum LetterBox {
  /// Leaves a letter.
  @discardableResult
  public static func post(_ letter: Letter, at moment: Date, in connection: any Connection) throws -> ID<Letter> {
    let id = ID<Letter>.make(at: moment)
    try connection.execute(
      """
      INSERT INTO letter (id, kind, mail_address, name, language, subject, body, address, created_at)
      VALUES (\(id), \(letter.kind), \(letter.mailAddress), \(letter.name), \(letter.language.rawValue),
        \(letter.subject), \(letter.body), \(letter.address), \(moment))
      """)
    return id
  }

  /// Hands every letter that waits to the one who sends them, oldest first, and erases what they say.
  public static func takeAll(
    at moment: Date, in connection: any Connection
  ) throws -> [(id: ID<Letter>, letter: Letter, postedAt: Date)] {
    let rows = try connection.query("SELECT * FROM letter WHERE taken_at IS NULL ORDER BY id")
    let letters = try rows.map { row -> (ID<Letter>, Letter, Date) in
      let letter = Letter(
        try row.get("kind"), to: try row.get("mail_address"), name: try row.get("name"),
        language: Language(rawValue: try row.get("language")) ?? .thai, subject: try row.get("subject"),
        body: try row.get("body"), address: try row.get("address"))
      return (try row.get("id"), letter, try row.get("created_at"))
    }
    for (id, _, _) in letters {
      try connection.execute("UPDATE letter SET taken_at = \(moment), body = '', address = '' WHERE id = \(id)")
    }
    return letters
  }
}
