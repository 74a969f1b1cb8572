import Database

/// The tables of Identity: numbers 100 to 199.
enum IdentityMigrations {
  static let all: [Migration] = [
    accounts, sessions, patience, invitations, secondFactors, delegations, tokens, sweeping,
  ]

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

  static let invitations = Migration(id: 103, name: "add account e-mail, create invitation") { dialect in
    [
      "ALTER TABLE account ADD COLUMN email text",
      """
      CREATE TABLE invitation (
        digest text NOT NULL PRIMARY KEY, account_id text NOT NULL REFERENCES account (id), inviter_id text,
        created_at text NOT NULL, expires_at text NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX invitation_account ON invitation (account_id)",
    ]
  }

  static let secondFactors = Migration(id: 104, name: "create second factor and pending sign-in") { dialect in
    [
      """
      CREATE TABLE second_factor (
        account_id text NOT NULL PRIMARY KEY REFERENCES account (id), secret text NOT NULL, created_at text NOT NULL,
        confirmed_at text, last_step \(dialect.bigint) NOT NULL
      )\(dialect.strict)
      """,
      """
      CREATE TABLE recovery_code (
        digest text NOT NULL PRIMARY KEY, account_id text NOT NULL REFERENCES account (id)
      )\(dialect.strict)
      """,
      "CREATE INDEX recovery_code_account ON recovery_code (account_id)",
      """
      CREATE TABLE pending_sign_in (
        digest text NOT NULL PRIMARY KEY, account_id text NOT NULL REFERENCES account (id), expires_at text NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX pending_sign_in_account ON pending_sign_in (account_id)",
    ]
  }

  static let delegations = Migration(id: 105, name: "create delegation") { dialect in
    [
      """
      CREATE TABLE delegation (
        id text NOT NULL PRIMARY KEY, delegator_id text NOT NULL REFERENCES account (id),
        delegate_id text NOT NULL REFERENCES account (id), first_day text NOT NULL, last_day text NOT NULL,
        reason text NOT NULL, created_at text NOT NULL, ended_at text
      )\(dialect.strict)
      """,
      "CREATE INDEX delegation_delegator ON delegation (delegator_id)",
      "CREATE INDEX delegation_delegate ON delegation (delegate_id)",
    ]
  }

  static let tokens = Migration(id: 106, name: "create personal token") { dialect in
    [
      """
      CREATE TABLE personal_token (
        id text NOT NULL PRIMARY KEY, digest text NOT NULL UNIQUE, account_id text NOT NULL REFERENCES account (id),
        name text NOT NULL, scopes text NOT NULL, created_at text NOT NULL, expires_at text NOT NULL, used_at text
      )\(dialect.strict)
      """,
      "CREATE INDEX personal_token_account ON personal_token (account_id)",
    ]
  }

  static let sweeping = Migration(id: 107, name: "index what is swept away") { _ in
    ["CREATE INDEX sign_in_failure_time ON sign_in_failure (last_at)"]
  }
}
