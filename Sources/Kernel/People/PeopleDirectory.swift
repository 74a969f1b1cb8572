public import Database

/// Finds people for features that do not keep accounts. Only active accounts are found.
public protocol PeopleDirectory: Sendable {
  /// The account of an identity, active or not.
  func person(_ id: ID<Account>, in connection: any Connection) throws -> Account?
  /// Those who hold a role for an agency: granted there or above, or delegated to them today.
  func people(holding role: Role, for agency: ID<Agency>, in connection: any Connection) throws -> [Account]
  /// The account of a username.
  func person(named username: String, in connection: any Connection) throws -> Account?
}
