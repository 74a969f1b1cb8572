/// Who is asking, in which language, from where.
public struct Viewer: Sendable, Hashable {
  /// The person; `nil` for somebody who has not signed in.
  public var account: Account?
  /// The language of what is answered.
  public var language: Language
  /// The network address the request came from; empty for the command line.
  public var address: String
  /// The name of the agency the person works in, for display.
  public var agencyName: LocalizedText?
  /// Those whose roles the person holds today while they are on leave.
  public var principals: [Principal] = []
  /// The personal token that speaks for the person; `nil` for somebody at a browser.
  public var token: PersonalToken?

  /// Somebody for whom another acts.
  public struct Principal: Sendable, Hashable {
    /// The username.
    public let username: String
    /// The name, for display.
    public let name: LocalizedText

    /// Somebody on leave.
    public init(username: String, name: LocalizedText) {
      self.username = username
      self.name = name
    }
  }

  /// What a program shows instead of a session.
  public struct PersonalToken: Sendable, Hashable {
    /// What its owner called it.
    public let name: String
    /// What it may be used for.
    public let scopes: Set<TokenScope>

    /// A token that was found good.
    public init(name: String, scopes: Set<TokenScope>) {
      self.name = name
      self.scopes = scopes
    }
  }

  /// Somebody asking.
  public init(
    _ account: Account?, language: Language = .thai, address: String = "", agencyName: LocalizedText? = nil
  ) {
    self.account = account
    self.agencyName = agencyName
    self.language = language
    self.address = address
  }

  /// Somebody who has not signed in.
  public static func anonymous(_ language: Language, address: String = "") -> Viewer {
    Viewer(nil, language: language, address: address)
  }

  /// Whether somebody has signed in.
  public var isSignedIn: Bool { account != nil }

  /// The grants; none for somebody who has not signed in or may no longer.
  public var grants: [RoleGrant] {
    guard let account, account.isActive else { return [] }
    return account.grants
  }

  /// The name in the audit trail: the username, with those acted for and the token used.
  public var actorName: String {
    guard let account else { return "" }
    var name = account.username
    if !principals.isEmpty { name += " (for \(principals.map(\.username).joined(separator: ", ")))" }
    if let token { name += " (token \(token.name))" }
    return name
  }

  /// Whether the role is held anywhere.
  public func has(_ role: Role) -> Bool { grants.contains { $0.role == role } }
}
