import Database
import Foundation
import Kernel

/// What people may do today: their own grants and those of people on leave. The one place where both come together;
/// sessions, tokens and the directory ask here.
enum EffectiveGrants {
  /// Somebody as they stand on a day.
  struct Person: Sendable {
    var account: Account
    /// Those for whom they act.
    var principals: [Viewer.Principal] = []
  }

  /// An account with what is delegated to it on a day; `nil` when there is none.
  static func person(_ id: ID<Account>, on day: Day, in connection: any Connection) throws -> Person? {
    guard let keyed = try AccountStore.find(id, in: connection) else { return nil }
    var person = Person(account: keyed.account)
    for delegation in try DelegationStore.held(by: id, on: day, in: connection) {
      guard let delegator = try AccountStore.find(delegation.delegator, in: connection)?.account else { continue }
      take(from: delegator, into: &person)
    }
    return person
  }

  /// Every account as it stands on a day.
  static func everybody(on day: Day, in connection: any Connection) throws -> [Person] {
    let accounts = try AccountStore.all(in: connection)
    let known = Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0) })
    let held = Dictionary(grouping: try DelegationStore.holding(on: day, in: connection), by: \.delegate)
    return accounts.map { account in
      var person = Person(account: account)
      for delegation in held[account.id] ?? [] {
        if let delegator = known[delegation.delegator] { take(from: delegator, into: &person) }
      }
      return person
    }
  }

  /// Only own grants of somebody who is still active go over, so that nothing is passed on twice.
  private static func take(from delegator: Account, into person: inout Person) {
    guard delegator.isActive, person.account.isActive else { return }
    let lent = delegator.grants.filter { $0.role.canBeDelegated && $0.delegatedBy == nil }
    guard !lent.isEmpty else { return }
    person.account.grants += lent.map { RoleGrant($0.role, within: $0.part, delegatedBy: delegator.id) }
    person.principals.append(Viewer.Principal(username: delegator.username, name: delegator.name))
  }
}
