public import Database
public import Kernel

/// Finds people among the accounts.
public struct AccountDirectory: PeopleDirectory {
  private let organisation: Organisation

  /// A directory of the accounts, in an organisation.
  public init(organisation: Organisation) {
    self.organisation = organisation
  }

  /// The account of an identity, active or not.
  public func person(_ id: ID<Account>, in connection: any Connection) throws -> Account? {
    try AccountStore.find(id, in: connection)?.account
  }

  /// Those who hold a role for an agency, granted there or above.
  public func people(
    holding role: Role, for agency: ID<Agency>, in connection: any Connection
  ) throws -> [Account] {
    let tree = try organisation.tree(in: connection)
    let parts = [agency] + tree.ancestors(of: agency).map(\.id)
    let rows = try connection.query(
      """
      SELECT DISTINCT account_id FROM account_grant
      WHERE role = \(role.rawValue) AND (part_id IS NULL OR part_id IN (\(list: parts)))
      """)
    let accounts = try rows.compactMap { row in
      try AccountStore.find(try row.get("account_id", as: ID<Account>.self), in: connection)?.account
    }
    return accounts.filter(\.isActive).sorted { $0.username < $1.username }
  }

  /// The active account of a username.
  public func person(named username: String, in connection: any Connection) throws -> Account? {
    guard let name = Username(username) else { return nil }
    return try AccountStore.find(name, in: connection)?.account.activeOnly
  }
}

extension Account {
  fileprivate var activeOnly: Account? { isActive ? self : nil }
}
