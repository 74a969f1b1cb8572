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

  /// Whether the role is held anywhere.
  public func has(_ role: Role) -> Bool { grants.contains { $0.role == role } }
}
