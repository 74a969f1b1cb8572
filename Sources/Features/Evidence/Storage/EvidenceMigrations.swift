import Database

/// The tables of Evidence: numbers 500 to 599.
enum EvidenceMigrations {
  static let all: [Migration] = [objects, evidence, places]

  /// What is kept in the store, once for each content.
  static let objects = Migration(id: 500, name: "create evidence object") { dialect in
    [
      """
      CREATE TABLE evidence_object (
        hash text NOT NULL PRIMARY KEY, size \(dialect.bigint) NOT NULL, kind text NOT NULL, pages \(dialect.bigint),
        words text NOT NULL, reading text NOT NULL, reading_note text NOT NULL, tries \(dialect.bigint) NOT NULL,
        preview text, scan text NOT NULL, scan_note text NOT NULL, stored_at text NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX evidence_object_reading ON evidence_object (reading)",
    ]
  }

  static let evidence = Migration(id: 501, name: "create evidence") { dialect in
    [
      """
      CREATE TABLE evidence (
        id text NOT NULL PRIMARY KEY, agency_id text NOT NULL REFERENCES agency (id), form text NOT NULL,
        title text NOT NULL, period_from text, period_to text, expires text, void_reason text,
        version \(dialect.bigint) NOT NULL, changed_at text NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX evidence_agency ON evidence (agency_id)",
      """
      CREATE TABLE evidence_version (
        evidence_id text NOT NULL REFERENCES evidence (id), number \(dialect.bigint) NOT NULL,
        hash text REFERENCES evidence_object (hash), filename text NOT NULL, link text NOT NULL, figure text NOT NULL,
        unit text NOT NULL, source text NOT NULL, by_id text, by_th text NOT NULL, by_en text NOT NULL,
        at text NOT NULL,
        PRIMARY KEY (evidence_id, number)
      )\(dialect.strict)
      """,
      "CREATE INDEX evidence_version_hash ON evidence_version (hash)",
    ]
  }

  static let places = Migration(id: 502, name: "create evidence place") { dialect in
    [
      """
      CREATE TABLE evidence_place (
        evidence_id text NOT NULL REFERENCES evidence (id), kind text NOT NULL, subject text NOT NULL,
        item text NOT NULL, demand text, version \(dialect.bigint) NOT NULL, at text NOT NULL,
        PRIMARY KEY (evidence_id, kind, subject, item)
      )\(dialect.strict)
      """,
      "CREATE INDEX evidence_place_subject ON evidence_place (kind, subject)",
    ]
  }
}
