import Database

/// The tables of Planning: numbers 700 to 799.
enum PlanningMigrations {
  static let all: [Migration] = [calendar, proposals, decisions, plans, reports]

  static let calendar = Migration(id: 700, name: "create planning calendar") { dialect in
    [
      """
      CREATE TABLE planning_date (
        fiscal_year \(dialect.bigint) NOT NULL, step text NOT NULL, due text NOT NULL,
        PRIMARY KEY (fiscal_year, step)
      )\(dialect.strict)
      """
    ]
  }

  static let proposals = Migration(id: 701, name: "create planning proposal") { dialect in
    [
      """
      CREATE TABLE planning_proposal (
        id text NOT NULL PRIMARY KEY, agency_id text NOT NULL REFERENCES agency (id),
        fiscal_year \(dialect.bigint) NOT NULL, instrument_id text NOT NULL, content_hash text NOT NULL,
        stage text NOT NULL, revision \(dialect.bigint) NOT NULL, changed_at text NOT NULL, outcome text,
        UNIQUE (fiscal_year, agency_id)
      )\(dialect.strict)
      """,
      """
      CREATE TABLE planning_indicator (
        id text NOT NULL PRIMARY KEY, proposal_id text NOT NULL REFERENCES planning_proposal (id),
        position \(dialect.bigint) NOT NULL, content text NOT NULL, revision \(dialect.bigint) NOT NULL,
        by_id text, by_th text NOT NULL, by_en text NOT NULL, changed_at text NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX planning_indicator_proposal ON planning_indicator (proposal_id)",
    ]
  }

  static let decisions = Migration(id: 702, name: "create planning decision") { dialect in
    [
      """
      CREATE TABLE planning_decision (
        id text NOT NULL PRIMARY KEY, proposal_id text NOT NULL REFERENCES planning_proposal (id),
        position \(dialect.bigint) NOT NULL, stage text NOT NULL, verdict text NOT NULL, document text NOT NULL,
        day text NOT NULL, meeting text NOT NULL, words text NOT NULL, reasons text NOT NULL, is_late \(dialect.boolean) NOT NULL, by_id text,
        by_th text NOT NULL, by_en text NOT NULL, made_at text NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX planning_decision_proposal ON planning_decision (proposal_id)",
      """
      CREATE TABLE planning_amendment (
        id text NOT NULL PRIMARY KEY, proposal_id text NOT NULL REFERENCES planning_proposal (id),
        indicator_id text NOT NULL, stage text NOT NULL, before text, after text, by_id text, by_th text NOT NULL,
        by_en text NOT NULL, made_at text NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX planning_amendment_proposal ON planning_amendment (proposal_id)",
    ]
  }

  static let plans = Migration(id: 703, name: "create action plan") { dialect in
    [
      """
      CREATE TABLE action_plan (
        id text NOT NULL PRIMARY KEY, agency_id text NOT NULL REFERENCES agency (id),
        fiscal_year \(dialect.bigint) NOT NULL, content text NOT NULL, revision \(dialect.bigint) NOT NULL,
        by_id text, by_th text NOT NULL, by_en text NOT NULL, changed_at text NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX action_plan_agency ON action_plan (fiscal_year, agency_id)",
      """
      CREATE TABLE action_plan_activity (
        id text NOT NULL PRIMARY KEY, plan_id text NOT NULL REFERENCES action_plan (id),
        position \(dialect.bigint) NOT NULL, content text NOT NULL, revision \(dialect.bigint) NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX action_plan_activity_plan ON action_plan_activity (plan_id)",
    ]
  }

  static let reports = Migration(id: 704, name: "create action plan report") { dialect in
    [
      """
      CREATE TABLE action_plan_report (
        plan_id text NOT NULL REFERENCES action_plan (id), quarter \(dialect.bigint) NOT NULL, content text NOT NULL,
        revision \(dialect.bigint) NOT NULL, is_late \(dialect.boolean) NOT NULL, by_id text, by_th text NOT NULL,
        by_en text NOT NULL, reported_at text NOT NULL,
        PRIMARY KEY (plan_id, quarter)
      )\(dialect.strict)
      """
    ]
  }
}
