public import Database

/// A word that something has changed, for those who look at it now. It holds no content: who gets it asks for the page
/// again, and is shown what they may see.
public struct LiveWord: Sendable, Hashable {
  /// Who may get it.
  public enum Audience: Sendable, Hashable {
    /// Everybody who has signed in.
    case signedIn
    /// One person.
    case person(ID<Account>)
    /// Those who may do something for an agency, or everywhere.
    case those(may: Action, agency: ID<Agency>?)
  }

  /// What kind of thing changed: `saved`, `inbox`, `presence`; lower-case letters, digits and `-`.
  public let channel: String
  /// Which one, for instance `assessment/01h…/2.1`; no spaces, at most 300 bytes.
  public let id: String
  /// How it stands now, so that whoever changed it knows their own change; no spaces, not readable for others.
  public let mark: String
  /// Who may get it.
  public let audience: Audience

  /// Describes a change.
  public init(_ channel: String, _ id: String, mark: String = "", for audience: Audience) {
    self.channel = channel
    self.id = id
    self.mark = mark
    self.audience = audience
  }

  /// The channel of `Database.signals` on which live words travel between the nodes.
  public static let signalChannel = "live"

  /// Says it when the transaction is committed, on every node.
  public func announce(in connection: any Connection) throws {
    try connection.signal(text, on: Self.signalChannel)
  }

  var text: String {
    let audience =
      switch self.audience {
      case .signedIn: "s"
      case .person(let account): "p:\(account)"
      case .those(let action, let agency): "a:\(action.rawValue):\(agency?.rawValue ?? "")"
      }
    return [channel, id, mark, audience].joined(separator: " ")
  }

  init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let audience = Audience(parts[3]) else { return nil }
    self.init(parts[0], parts[1], mark: parts[2], for: audience)
  }
}

extension LiveWord.Audience {
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count) {
    case ("s", 1): self = .signedIn
    case ("p", 2): self = .person(ID(rawValue: parts[1]))
    case ("a", 3):
      guard let action = Action(rawValue: parts[1]) else { return nil }
      self = .those(may: action, agency: parts[2].isEmpty ? nil : ID(rawValue: parts[2]))
    default: return nil
    }
  }

  /// Whether a viewer belongs to it. States are not asked: what changed may have changed its state.
  func includes(_ viewer: Viewer, _ tree: OrganisationTree) -> Bool {
    guard let account = viewer.account, account.isActive else { return false }
    switch self {
    case .signedIn: return true
    case .person(let id): return account.id == id
    case .those(let action, let agency):
      return Permissions(tree).allows(viewer, action, on: Subject(agency: agency))
    }
  }
}

/// What a viewer wants to hear of.
public struct LiveInterest: Sendable, Hashable {
  /// The channel.
  public let channel: String
  /// What the id must begin with; empty for every id.
  public let prefix: String

  /// Reads `channel` or `channel:prefix`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard !parts[0].isEmpty, text.utf8.count <= 300 else { return nil }
    channel = parts[0]
    prefix = parts.count == 2 ? parts[1] : ""
  }

  func covers(_ word: LiveWord) -> Bool { word.channel == channel && word.id.hasPrefix(prefix) }
}
