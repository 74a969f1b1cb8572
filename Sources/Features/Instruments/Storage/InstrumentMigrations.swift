import Database

/// The tables of Instruments: numbers 200 to 299.
enum InstrumentMigrations {
  static let all: [Migration] = [versions]

  static let versions = Migration(id: 200, name: "create instrument version") { dialect in
    [
      """
      CREATE TABLE instrument_version (
        content_hash text NOT NULL PRIMARY KEY, instrument_id text NOT NULL, version text NOT NULL,
        bytes \(dialect.blob) NOT NULL, first_seen_at text NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX instrument_version_instrument ON instrument_version (instrument_id)",
    ]
  }
}
