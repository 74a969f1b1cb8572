public import Database

/// A house that keeps no accounts: nobody is found.
public struct NoPeople: PeopleDirectory {
  /// Knows nobody.
  public init() {}
  /// Nobody.
  public func person(_ id: ID<Account>, in connection: any Connection) throws -> Account? { nil }
  /// Nobody.
  public func people(
    holding role: Role, for agency: ID<Agency>, in connection: any Connection
  ) throws -> [Account] { [] }
  /// Nobody.
  public func person(named username: String, in connection: any Connection) throws -> Account? { nil }
}
