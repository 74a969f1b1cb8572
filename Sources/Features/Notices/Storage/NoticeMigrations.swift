import Database

/// The tables of Notices: numbers 600 to 639.
enum NoticeMigrations {
  static let all: [Migration] = [preferences, digests, mails, reminders]

  static let preferences = Migration(id: 600, name: "create notice preference") { dialect in
    [
      """
      CREATE TABLE notice_preference (
        account_id text NOT NULL, notice_group text NOT NULL, delivery text NOT NULL,
        PRIMARY KEY (account_id, notice_group)
      )\(dialect.strict)
      """,
      "CREATE INDEX notice_unread ON notice (recipient_id, read_at)",
    ]
  }

  /// Notices that wait for the morning.
  static let digests = Migration(id: 601, name: "create notice digest") { dialect in
    [
      """
      CREATE TABLE notice_digest (
        notice_id text NOT NULL PRIMARY KEY REFERENCES notice (id), recipient_id text NOT NULL, created_at text NOT NULL
      )\(dialect.strict)
      """
    ]
  }

  /// What is said is erased once a mail is sent or given up.
  static let mails = Migration(id: 602, name: "create mail") { dialect in
    [
      """
      CREATE TABLE mail (
        id text NOT NULL PRIMARY KEY, kind text NOT NULL, mail_address text NOT NULL, name text NOT NULL,
        language text NOT NULL, subject text NOT NULL, body_text text NOT NULL, body_html text NOT NULL,
        state text NOT NULL, attempts \(dialect.bigint) NOT NULL, next_at text NOT NULL, created_at text NOT NULL,
        ended_at text, last_error text
      )\(dialect.strict)
      """,
      "CREATE INDEX mail_waiting ON mail (state, next_at)",
    ]
  }

  /// The days on which everybody was reminded.
  static let reminders = Migration(id: 603, name: "create reminder day") { dialect in
    [
      """
      CREATE TABLE reminder_day (
        day text NOT NULL PRIMARY KEY, done_at text NOT NULL
      )\(dialect.strict)
      """
    ]
  }
}
