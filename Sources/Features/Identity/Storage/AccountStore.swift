import Database
import Foundation
import Kernel

/// Keeps accounts and their grants.
enum AccountStore {
  /// An account with what proves who its owner is.
  struct Keyed: Sendable {
    let account: Account
    /// Empty until the person has chosen a password.
    let passwordHash: String
  }

  static func find(_ username: Username, in connection: any Connection) throws -> Keyed? {
    try connection.first("SELECT \(columns) FROM account WHERE username = \(username.text)").map {
      try keyed($0, connection)
    }
  }

  static func find(_ id: ID<Account>, in connection: any Connection) throws -> Keyed? {
    try connection.first("SELECT \(columns) FROM account WHERE id = \(id)").map { try keyed($0, connection) }
  }

  /// The accounts whose owners have not chosen a password yet.
  static func withoutPassword(in connection: any Connection) throws -> Set<ID<Account>> {
    Set(try connection.query("SELECT id FROM account WHERE password_hash = ''").map { try $0.get("id") })
  }

  static func all(in connection: any Connection) throws -> [Account] {
    var grants: [ID<Account>: [RoleGrant]] = [:]
    for row in try connection.query("SELECT account_id, role, part_id FROM account_grant") {
      guard let grant = try grant(row) else { continue }
      grants[try row.get("account_id"), default: []].append(grant)
    }
    return try connection.query("SELECT \(columns) FROM account ORDER BY username").map { row in
      try account(row, grants: grants[try row.get("id")] ?? [])
    }
  }

  static func add(_ account: Account, hash: String, at moment: Date, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO account (id, username, name_th, name_en, agency_id, language, is_active, is_demo, email,
        password_hash, created_at, password_changed_at)
      VALUES (\(account.id), \(account.username), \(account.name.th), \(account.name.en), \(account.agency),
        \(account.language?.rawValue), \(account.isActive), \(account.isDemo), \(account.email), \(hash),
        \(moment), \(moment))
      """)
    for grant in account.grants { try add(grant, to: account.id, in: connection) }
  }

  static func add(_ grant: RoleGrant, to id: ID<Account>, in connection: any Connection) throws {
    try connection.execute(
      "INSERT INTO account_grant (account_id, role, part_id) VALUES (\(id), \(grant.role.rawValue), \(grant.part))")
  }

  static func remove(_ grant: RoleGrant, of id: ID<Account>, in connection: any Connection) throws {
    try connection.execute(
      """
      DELETE FROM account_grant WHERE account_id = \(id) AND role = \(grant.role.rawValue)
        AND COALESCE(part_id, '') = \(grant.part?.rawValue ?? "")
      """)
  }

  static func setActive(_ isActive: Bool, of id: ID<Account>, in connection: any Connection) throws {
    try connection.execute("UPDATE account SET is_active = \(isActive) WHERE id = \(id)")
  }

  static func setPerson(
    _ name: LocalizedText, email: String?, of id: ID<Account>, in connection: any Connection
  ) throws {
    try connection.execute(
      "UPDATE account SET name_th = \(name.th), name_en = \(name.en), email = \(email) WHERE id = \(id)")
  }

  /// How many active accounts keep the whole organisation.
  static func wholeAdministrators(in connection: any Connection) throws -> Int {
    try connection.first(
      """
      SELECT COUNT(DISTINCT a.id) AS n FROM account a JOIN account_grant g ON g.account_id = a.id
      WHERE a.is_active = \(true) AND g.role = \(Role.administrator.rawValue) AND g.part_id IS NULL
      """)?.get("n") ?? 0
  }

  /// Sets a password chosen by a person, which ends the account's belonging to the demonstration.
  static func setPassword(
    _ hash: String, of id: ID<Account>, at moment: Date, in connection: any Connection
  ) throws {
    try connection.execute(
      """
      UPDATE account SET password_hash = \(hash), password_changed_at = \(moment), is_demo = \(false)
      WHERE id = \(id)
      """)
  }

  /// Keeps the same password under a hash of another cost.
  static func rehash(_ hash: String, of id: ID<Account>, in connection: any Connection) throws {
    try connection.execute("UPDATE account SET password_hash = \(hash) WHERE id = \(id)")
  }

  static func setLanguage(_ language: Language?, of id: ID<Account>, in connection: any Connection) throws {
    try connection.execute("UPDATE account SET language = \(language?.rawValue) WHERE id = \(id)")
  }

  private static let columns: SQL =
    "id, username, name_th, name_en, agency_id, language, is_active, is_demo, email, password_hash"

  private static func keyed(_ row: Row, _ connection: any Connection) throws -> Keyed {
    let id = try row.get("id", as: String.self)
    let grants = try connection.query("SELECT role, part_id FROM account_grant WHERE account_id = \(id)")
    return Keyed(
      account: try account(row, grants: grants.compactMap(grant)), passwordHash: try row.get("password_hash"))
  }

  /// A role that this program does not know gives nothing.
  private static func grant(_ row: Row) throws -> RoleGrant? {
    guard let role = Role(rawValue: try row.get("role")) else { return nil }
    return RoleGrant(role, within: try row.optional("part_id"))
  }

  private static func account(_ row: Row, grants: [RoleGrant]) throws -> Account {
    Account(
      id: try row.get("id"), username: try row.get("username"),
      name: LocalizedText(th: try row.get("name_th"), en: try row.get("name_en")),
      agency: try row.optional("agency_id"), grants: grants,
      language: try row.optional("language", as: String.self).flatMap(Language.init),
      email: try row.optional("email"), isActive: try row.get("is_active"), isDemo: try row.get("is_demo"))
  }
}
