/// A person who can sign in. What proves who they are is kept elsewhere.
public struct Account: Sendable, Hashable {
  /// Its identity.
  public let id: ID<Account>
  /// What is typed to sign in: lower-case letters, digits, `.`, `-`, `_`, `@`.
  public var username: String
  /// The person's name.
  public var name: LocalizedText
  /// Where the person works; `nil` for an operator outside the organisation.
  public var agency: ID<Agency>?
  /// What the person may do, and where.
  public var grants: [RoleGrant]
  /// The language chosen for the account; `nil` follows the browser.
  public var language: Language?
  /// Where letters reach the person; `nil` when nobody said.
  public var email: String?
  /// Whether the person may sign in.
  public var isActive: Bool
  /// Whether it belongs to the demonstration and its password may be shown.
  public var isDemo: Bool

  /// Describes an account.
  public init(
    id: ID<Account>, username: String, name: LocalizedText, agency: ID<Agency>? = nil, grants: [RoleGrant] = [],
    language: Language? = nil, email: String? = nil, isActive: Bool = true, isDemo: Bool = false
  ) {
    self.id = id
    self.username = username
    self.name = name
    self.agency = agency
    self.grants = grants
    self.language = language
    self.email = email
    self.isActive = isActive
    self.isDemo = isDemo
  }

  /// The roles held anywhere, each once, in the order of `Role`.
  public var roles: [Role] {
    Role.allCases.filter { role in grants.contains { $0.role == role } }
  }
}
