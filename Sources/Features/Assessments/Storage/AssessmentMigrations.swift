import Database

/// The tables of Assessments: numbers 300 to 399.
enum AssessmentMigrations {
  static let all: [Migration] = [rounds, assessments, answers, names] + LifeMigrations.all + CalendarMigrations.all

  static let rounds = Migration(id: 300, name: "create evaluation round") { dialect in
    [
      """
      CREATE TABLE evaluation_round (
        id text NOT NULL PRIMARY KEY, title_th text NOT NULL, title_en text NOT NULL, instrument_id text NOT NULL,
        instrument_version text NOT NULL, content_hash text NOT NULL, instrument_round text,
        fiscal_year \(dialect.bigint) NOT NULL, opens text NOT NULL, due text NOT NULL, closes text NOT NULL,
        state text NOT NULL, open_when_published \(dialect.boolean) NOT NULL
      )\(dialect.strict)
      """
    ]
  }

  static let assessments = Migration(id: 301, name: "create assessment") { dialect in
    [
      """
      CREATE TABLE assessment (
        id text NOT NULL PRIMARY KEY, round_id text NOT NULL REFERENCES evaluation_round (id),
        agency_id text NOT NULL REFERENCES agency (id), class_id text, state text NOT NULL,
        revision \(dialect.bigint) NOT NULL, changed_at text NOT NULL, submitted_at text, submitted_by text,
        UNIQUE (round_id, agency_id)
      )\(dialect.strict)
      """,
      "CREATE INDEX assessment_agency ON assessment (agency_id)",
    ]
  }

  static let answers = Migration(id: 302, name: "create assessment answer") { dialect in
    [
      """
      CREATE TABLE assessment_answer (
        assessment_id text NOT NULL REFERENCES assessment (id), node_id text NOT NULL, answer text,
        note text NOT NULL, version \(dialect.bigint) NOT NULL, answered_by text NOT NULL, answered_at text NOT NULL,
        PRIMARY KEY (assessment_id, node_id)
      )\(dialect.strict)
      """
    ]
  }

  /// Who did it stands with the account and with both names. What was there keeps its one name for both.
  static let names = Migration(id: 303, name: "keep both names of people") { _ in
    [
      "ALTER TABLE assessment ADD COLUMN submitted_by_en text",
      "ALTER TABLE assessment ADD COLUMN submitted_by_id text",
      "UPDATE assessment SET submitted_by_en = submitted_by",
      "ALTER TABLE assessment_answer ADD COLUMN answered_by_en text NOT NULL DEFAULT ''",
      "ALTER TABLE assessment_answer ADD COLUMN answered_by_id text",
      "UPDATE assessment_answer SET answered_by_en = answered_by",
    ]
  }
}
