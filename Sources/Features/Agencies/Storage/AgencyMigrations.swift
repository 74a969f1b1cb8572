import Database

/// The tables of Agencies, 400 to 499.
enum AgencyMigrations {
  static let all: [Migration] = [checkedFile]

  /// A file between its dry run and its confirmation.
  private static let checkedFile = Migration(id: 400, name: "create agency import") { dialect in
    [
      """
      CREATE TABLE agency_import (
        id text NOT NULL PRIMARY KEY, account_id text NOT NULL, filename text NOT NULL, content \(dialect.blob) NOT NULL,
        effective_day text NOT NULL, closes_missing \(dialect.boolean) NOT NULL, created_at text NOT NULL
      )\(dialect.strict)
      """
    ]
  }
}
