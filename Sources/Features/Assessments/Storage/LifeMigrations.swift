import Database

/// The tables of an assessment's life: numbers 310 to 339.
enum LifeMigrations {
  static let all: [Migration] = [states, events, signatures, judgements, findings]

  static let states = Migration(id: 310, name: "date the states of assessments") { dialect in
    [
      "ALTER TABLE assessment ADD COLUMN since text",
      "ALTER TABLE assessment ADD COLUMN reopened \(dialect.boolean) NOT NULL DEFAULT FALSE",
      "ALTER TABLE assessment ADD COLUMN reviewer_id text",
      "ALTER TABLE assessment ADD COLUMN reviewer text",
      "ALTER TABLE assessment ADD COLUMN reviewer_en text",
      "ALTER TABLE assessment ADD COLUMN reviewer_seen text",
      "UPDATE assessment SET since = submitted_at",
      "ALTER TABLE evaluation_round ADD COLUMN evidence_rule text NOT NULL DEFAULT 'warn'",
      "ALTER TABLE evaluation_round ADD COLUMN appeal_days \(dialect.bigint) NOT NULL DEFAULT 15",
    ]
  }

  static let events = Migration(id: 311, name: "create assessment event") { dialect in
    [
      """
      CREATE TABLE assessment_event (
        id text NOT NULL PRIMARY KEY, assessment_id text NOT NULL REFERENCES assessment (id),
        number \(dialect.bigint) NOT NULL, step text NOT NULL, from_state text NOT NULL, to_state text NOT NULL,
        at text NOT NULL, actor text NOT NULL, actor_en text NOT NULL, actor_id text, reason text NOT NULL,
        seen \(dialect.bigint) NOT NULL, UNIQUE (assessment_id, number)
      )\(dialect.strict)
      """,
      """
      CREATE TABLE assessment_point (
        event_id text NOT NULL REFERENCES assessment_event (id), node_id text NOT NULL, reason text NOT NULL,
        reply text NOT NULL, PRIMARY KEY (event_id, node_id)
      )\(dialect.strict)
      """,
    ]
  }

  static let signatures = Migration(id: 312, name: "create assessment signature") { dialect in
    [
      """
      CREATE TABLE assessment_signature (
        assessment_id text NOT NULL REFERENCES assessment (id), number \(dialect.bigint) NOT NULL, at text NOT NULL,
        signer text NOT NULL, signer_en text NOT NULL, signer_id text, digest text NOT NULL, content text NOT NULL,
        PRIMARY KEY (assessment_id, number)
      )\(dialect.strict)
      """
    ]
  }

  /// What assessors say of answers. The claim is kept with it: a judgement of an answer that was changed since does
  /// not stand any more.
  static let judgements = Migration(id: 313, name: "create assessment judgement") { dialect in
    [
      """
      CREATE TABLE assessment_judgement (
        assessment_id text NOT NULL REFERENCES assessment (id), node_id text NOT NULL, claim text NOT NULL,
        agrees \(dialect.boolean) NOT NULL, answer text, reason text NOT NULL, version \(dialect.bigint) NOT NULL,
        judge text NOT NULL, judge_en text NOT NULL, judge_id text, at text NOT NULL,
        PRIMARY KEY (assessment_id, node_id)
      )\(dialect.strict)
      """
    ]
  }

  static let findings = Migration(id: 314, name: "create assessment finding") { dialect in
    [
      """
      CREATE TABLE assessment_finding (
        id text NOT NULL PRIMARY KEY, assessment_id text NOT NULL REFERENCES assessment (id), node_id text,
        kind text NOT NULL, words text NOT NULL, author text NOT NULL, author_en text NOT NULL, author_id text,
        at text NOT NULL, withdrawn_at text
      )\(dialect.strict)
      """,
      "CREATE INDEX assessment_finding_of ON assessment_finding (assessment_id)",
    ]
  }
}
