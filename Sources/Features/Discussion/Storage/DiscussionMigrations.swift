import Database

/// The tables of Discussion: numbers 640 to 699.
enum DiscussionMigrations {
  static let all: [Migration] = [comments, questions, feedback]

  static let comments = Migration(id: 640, name: "create comment") { dialect in
    [
      """
      CREATE TABLE comment (
        id text NOT NULL PRIMARY KEY, place_kind text NOT NULL, subject_id text NOT NULL, item_id text NOT NULL,
        root_id text REFERENCES comment (id), author_id text NOT NULL, author_th text NOT NULL,
        author_en text NOT NULL, agency_id text, body text NOT NULL, created_at text NOT NULL, edited_at text,
        withdrawn_at text, resolved_at text, resolved_by_th text, resolved_by_en text
      )\(dialect.strict)
      """,
      "CREATE INDEX comment_place ON comment (place_kind, subject_id, item_id)",
    ]
  }

  static let questions = Migration(id: 641, name: "create round question") { dialect in
    [
      """
      CREATE TABLE round_question (
        id text NOT NULL PRIMARY KEY, round_id text NOT NULL, asked_by text NOT NULL, asked_th text NOT NULL,
        asked_en text NOT NULL, body text NOT NULL, asked_at text NOT NULL, answer text, answered_th text,
        answered_en text, answered_at text, is_pinned \(dialect.boolean) NOT NULL, withdrawn_at text
      )\(dialect.strict)
      """,
      "CREATE INDEX round_question_round ON round_question (round_id)",
    ]
  }

  static let feedback = Migration(id: 642, name: "create round feedback") { dialect in
    [
      """
      CREATE TABLE round_feedback (
        round_id text NOT NULL, account_id text NOT NULL, aspect text NOT NULL, score \(dialect.bigint) NOT NULL,
        PRIMARY KEY (round_id, account_id, aspect)
      )\(dialect.strict)
      """,
      """
      CREATE TABLE round_feedback_words (
        round_id text NOT NULL, account_id text NOT NULL, words text NOT NULL, given_at text NOT NULL,
        PRIMARY KEY (round_id, account_id)
      )\(dialect.strict)
      """,
    ]
  }
}
