public import Database
public import Kernel

/// Finds people among the accounts: by their own roles and, on the days of a delegation, by those of people on leave.
public struct AccountDirectory: PeopleDirectory {
  private let organisation: Organisation
  private let clock: WallClock

  /// A directory of the accounts, in an organisation.
  public init(organisation: Organisation, clock: WallClock) {
    self.organisation = organisation
    self.clock = clock
  }

  /// The account of an identity, active or not, with the roles it holds today.
  public func person(_ id: ID<Account>, in connection: any Connection) throws -> Account? {
    try EffectiveGrants.person(id, on: clock.today, in: connection)?.account
  }

  /// Those who hold a role for an agency: granted there or above, or delegated to them today.
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
    let today = clock.today
    var found = Set(try rows.map { try $0.get("account_id", as: ID<Account>.self) })
    for delegation in try DelegationStore.holding(on: today, in: connection) where found.contains(delegation.delegator)
    {
      found.insert(delegation.delegate)
    }
    return try found.compactMap { try EffectiveGrants.person($0, on: today, in: connection)?.account }
      .filter { account in
        account.isActive
          && account.grants.contains { grant in grant.role == role && grant.part.map(parts.contains) ?? true }
      }
      .sorted { $0.username < $1.username }
  }

  /// The active account of a username.
  public func person(named username: String, in connection: any Connection) throws -> Account? {
    guard let name = Username(username), let found = try AccountStore.find(name, in: connection)?.account,
      found.isActive
    else { return nil }
    return try person(found.id, in: connection)
  }
}
