public import Database
public import Foundation

/// Where features leave notices, in the transaction of what they tell of: both are kept, or neither.
public enum NoticeBoard {
  /// Leaves a notice for people. Whoever did the thing is not told of it.
  public static func post(
    _ notice: Notice, to recipients: some Sequence<ID<Account>>, except actor: ID<Account>? = nil, at moment: Date,
    in connection: any Connection
  ) throws {
    for recipient in Set(recipients).sorted() where recipient != actor {
      let id = ID<Notice>.make(at: moment)
      try connection.execute(
        """
        INSERT INTO notice (id, recipient_id, kind, subject_th, subject_en, body_th, body_en, address, agency_id,
          once_key, created_at)
        VALUES (\(id), \(recipient), \(notice.kind), \(notice.subject.th), \(notice.subject.en), \(notice.body.th),
          \(notice.body.en), \(notice.address), \(notice.agency), \(notice.once ?? id.rawValue), \(moment))
        ON CONFLICT (recipient_id, once_key) DO NOTHING
        """)
      try LiveWord("inbox", "new", for: .person(recipient)).announce(in: connection)
    }
  }
}
