public import Database

/// The tables that every feature may count on. Numbers 1 to 99 are the kernel's, 100 to 199 those of Identity; each
/// further feature takes the next hundred.
public enum KernelMigrations {
  /// All of them.
  public static let all: [Migration] = [organisation, auditTrail, taskLease, notices, agencyVersion, letters]

  static let organisation = Migration(id: 1, name: "create agency") { dialect in
    [
      """
      CREATE TABLE agency (
        id text NOT NULL PRIMARY KEY, code text NOT NULL UNIQUE, name_th text NOT NULL, name_en text NOT NULL,
        parent_id text REFERENCES agency (id), kind text NOT NULL, class_id text, province_code text,
        sort_order \(dialect.bigint) NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX agency_parent ON agency (parent_id)",
      """
      CREATE TABLE agency_revision (
        id \(dialect.bigint) NOT NULL PRIMARY KEY, revision \(dialect.bigint) NOT NULL
      )\(dialect.strict)
      """,
      "INSERT INTO agency_revision (id, revision) VALUES (1, 0)",
    ]
  }

  static let auditTrail = Migration(id: 2, name: "create audit trail") { dialect in
    [
      """
      CREATE TABLE audit_record (
        number \(dialect.bigint) NOT NULL PRIMARY KEY, moment text NOT NULL, actor_id text, actor_name text NOT NULL,
        address text NOT NULL, action text NOT NULL, subject_kind text NOT NULL, subject_id text NOT NULL,
        agency_id text, before text, after text, previous_digest text NOT NULL, digest text NOT NULL
      )\(dialect.strict)
      """,
      "CREATE INDEX audit_record_subject ON audit_record (subject_kind, subject_id)",
      "CREATE INDEX audit_record_agency ON audit_record (agency_id)",
    ]
  }

  static let taskLease = Migration(id: 3, name: "create task lease") { dialect in
    [
      """
      CREATE TABLE task_lease (
        task text NOT NULL PRIMARY KEY, holder text NOT NULL, held_until text NOT NULL, ended_at text
      )\(dialect.strict)
      """
    ]
  }

  /// The recipient is an account; accounts are another feature's table, so no reference binds the two.
  static let notices = Migration(id: 4, name: "create notice") { dialect in
    [
      """
      CREATE TABLE notice (
        id text NOT NULL PRIMARY KEY, recipient_id text NOT NULL, kind text NOT NULL, subject_th text NOT NULL,
        subject_en text NOT NULL, body_th text NOT NULL, body_en text NOT NULL, address text NOT NULL, agency_id text,
        once_key text NOT NULL, created_at text NOT NULL, read_at text, mailed_at text,
        UNIQUE (recipient_id, once_key)
      )\(dialect.strict)
      """,
      "CREATE INDEX notice_unmailed ON notice (mailed_at, created_at)",
    ]
  }

  /// What a letter says, and the address it leads to, are erased when it is taken to be sent.
  static let letters = Migration(id: 20, name: "create letter") { dialect in
    [
      """
      CREATE TABLE letter (
        id text NOT NULL PRIMARY KEY, kind text NOT NULL, mail_address text NOT NULL, name text NOT NULL,
        language text NOT NULL, subject text NOT NULL, body text NOT NULL, address text NOT NULL,
        created_at text NOT NULL, taken_at text
      )\(dialect.strict)
      """,
      "CREATE INDEX letter_waiting ON letter (taken_at)",
    ]
  }

  /// What an agency is changes with time; from here on its row in `agency` is only what other tables refer to. What
  /// stood there holds since the beginning.
  static let agencyVersion = Migration(id: 10, name: "keep every state of agencies with its first day") { dialect in
    [
      """
      CREATE TABLE agency_version (
        agency_id text NOT NULL REFERENCES agency (id), valid_from text NOT NULL, name_th text NOT NULL,
        name_en text NOT NULL, parent_id text REFERENCES agency (id), kind text NOT NULL, class_id text,
        province_code text, sort_order \(dialect.bigint) NOT NULL, is_ended \(dialect.boolean) NOT NULL,
        successor_id text REFERENCES agency (id), reason text NOT NULL, reference text NOT NULL,
        changed_by text NOT NULL, changed_at text, PRIMARY KEY (agency_id, valid_from)
      )\(dialect.strict)
      """,
      """
      INSERT INTO agency_version (agency_id, valid_from, name_th, name_en, parent_id, kind, class_id, province_code,
        sort_order, is_ended, reason, reference, changed_by)
      SELECT id, '0001-01-01', name_th, name_en, parent_id, kind, class_id, province_code, sort_order, FALSE, '', '', ''
      FROM agency
      """,
      "DROP INDEX agency_parent",
      "ALTER TABLE agency DROP COLUMN name_th",
      "ALTER TABLE agency DROP COLUMN name_en",
      "ALTER TABLE agency DROP COLUMN parent_id",
      "ALTER TABLE agency DROP COLUMN kind",
      "ALTER TABLE agency DROP COLUMN class_id",
      "ALTER TABLE agency DROP COLUMN province_code",
      "ALTER TABLE agency DROP COLUMN sort_order",
    ]
  }
}
