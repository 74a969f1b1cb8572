import Database

/// The tables of Identity: numbers 100 to 199.
enum IdentityMigrations {
  static let all: [Migration] = [accounts, sessions, patience]

  static let accounts = Migration(id: 100, name: "create account") { dialect in
    [
      """
      CREATE TABLE account (
        id text NOT NULL PRIMARY KEY, username text NOT NULL UNIQUE, name_th text NOT NULL, name_en text NOT NULL,
        agency_id text REFERENCES agency (id), language text, is_active \(dialect.boolean) NOT NULL,
        is_demo \(dialect.boolean) NOT NULL, password_hash text NOT NULL, created_at text NOT NULL,
        password_changed_at text NOT NULL
      )\(dialect.strict)
      """,
      """
      CREATE TABLE account_grant (
        account_id text NOT NULL REFERENCES account (id), role text NOT NULL, part_id text REFERENCES agency (id)
      )\(dialect.strict)
      """,
      "CREATE INDEX account_grant_account ON account_grant (account_id)",
    ]
  }

  static let sessions = Migration(id: 101, name: "create session") { dialect in
    [
      """
      CREATE TABLE session (
        digest text NOT NULL PRIMARY KEY, account_id text NOT NULL REFERENCES account (id), created_at text NOT NULL,
        seen_at text NOT NULL, expires_at text NOT NULL, address text NOT NULL, agent text NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX session_account ON session (account_id)",
      "CREATE INDEX session_expiry ON session (expires_at)",
    ]
  }

  static let patience = Migration(id: 102, name: "create sign-in failure and known device") { dialect in
    [
      """
      CREATE TABLE sign_in_failure (
        bucket text NOT NULL PRIMARY KEY, failures \(dialect.bigint) NOT NULL, last_at text NOT NULL
      )\(dialect.strict)
      """,
      """
      CREATE TABLE known_device (
        digest text NOT NULL, account_id text NOT NULL REFERENCES account (id), created_at text NOT NULL,
        PRIMARY KEY (digest, account_id)
      )\(dialect.strict)
      """,
    ]
  }
}
