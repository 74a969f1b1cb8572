import Database

/// The tables of the calendar: numbers 340 to 369.
enum CalendarMigrations {
  static let all: [Migration] = [terms, exceptions, dismissals]

  static let terms = Migration(id: 340, name: "create round terms") { dialect in
    [
      """
      CREATE TABLE round_terms (
        round_id text NOT NULL PRIMARY KEY REFERENCES evaluation_round (id), revision \(dialect.bigint) NOT NULL,
        part_id text, population text NOT NULL, minimum_agencies \(dialect.bigint) NOT NULL, carries_from text,
        started_at text, ended_at text
      )\(dialect.strict)
      """
    ]
  }

  static let exceptions = Migration(id: 341, name: "create agency exception") { dialect in
    [
      """
      CREATE TABLE agency_exception (
        round_id text NOT NULL REFERENCES evaluation_round (id), agency_id text NOT NULL REFERENCES agency (id),
        kind text NOT NULL, due text, closes text, reason text NOT NULL, decided_by text NOT NULL,
        decided_by_en text NOT NULL, decided_by_id text, decided_at text NOT NULL, PRIMARY KEY (round_id, agency_id)
      )\(dialect.strict)
      """
    ]
  }

  /// Suggestions that an agency does not want; all others are worked out from the round before.
  static let dismissals = Migration(id: 342, name: "create carry dismissal") { dialect in
    [
      """
      CREATE TABLE carry_dismissal (
        assessment_id text NOT NULL REFERENCES assessment (id), node_id text NOT NULL,
        PRIMARY KEY (assessment_id, node_id)
      )\(dialect.strict)
      """
    ]
  }
}
