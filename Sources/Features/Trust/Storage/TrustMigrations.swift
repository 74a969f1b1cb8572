import Database

/// The tables of Trust: numbers 800 to 899.
enum TrustMigrations {
  static let all: [Migration] = [proof, holds, erased]

  /// How far the trail is proven: `head` follows what is new, `round` goes through the whole trail again and again.
  static let proof = Migration(id: 800, name: "create audit proof") { dialect in
    [
      """
      CREATE TABLE audit_proof (
        walk text NOT NULL PRIMARY KEY, number \(dialect.bigint) NOT NULL, digest text NOT NULL, at text NOT NULL,
        whole_at text, broken_number \(dialect.bigint), broken_th text, broken_en text, broken_at text
      )\(dialect.strict)
      """,
      "CREATE INDEX audit_record_actor ON audit_record (actor_name, number)",
      "CREATE INDEX audit_record_action ON audit_record (action, number)",
    ]
  }

  static let holds = Migration(id: 801, name: "create legal hold") { dialect in
    [
      """
      CREATE TABLE legal_hold (
        kind text NOT NULL PRIMARY KEY, reason text NOT NULL, held_by text NOT NULL, held_at text NOT NULL
      )\(dialect.strict)
      """
    ]
  }

  /// Whose data was erased. The trail goes on naming the account; pages say "former user" instead.
  static let erased = Migration(id: 802, name: "create erased person") { dialect in
    [
      """
      CREATE TABLE erased_person (
        account_id text NOT NULL PRIMARY KEY, erased_at text NOT NULL
      )\(dialect.strict)
      """
    ]
  }
}
