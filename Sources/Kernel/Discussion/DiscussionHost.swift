public import Database

/// What people meet at and speak about: one item of something, for instance one criterion of an assessment.
public struct DiscussionPlace: Sendable, Hashable {
  /// The kind of thing: `assessment`.
  public let kind: String
  /// Which one.
  public let subject: String
  /// Which item of it; a node id, or a list item `node/row`.
  public let item: String

  /// Names a place.
  public init(kind: String, subject: String, item: String) {
    self.kind = kind
    self.subject = subject
    self.item = item
  }

  /// Reads `kind/subject/item`, as `text` writes it; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, text.utf8.count <= 300, parts.allSatisfy({ !$0.isEmpty }),
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else { return nil }
    self.init(kind: parts[0], subject: parts[1], item: parts[2])
  }

  /// `kind/subject/item`
  public var text: String { "\(kind)/\(subject)/\(item)" }
}

/// What the owner of a place says about it to one reader, who may know of it.
public struct DiscussionStanding: Sendable, Hashable {
  /// What the item is called.
  public var title: LocalizedText
  /// What it belongs to: the round, the agency.
  public var context: LocalizedText
  /// Whose it is; `nil` for what belongs to the whole organisation.
  public var agency: ID<Agency>?
  /// What whoever may do, for that agency, may read what is said here.
  public var reading: Action
  /// Whether the reader may speak.
  public var mayWrite: Bool
  /// Whether the reader keeps order: answers for all, pins, sees what is gathered.
  public var mayModerate: Bool
  /// The page of the item, to go back to.
  public var address: String

  /// Describes a place.
  public init(
    title: LocalizedText, context: LocalizedText, agency: ID<Agency>?, reading: Action, mayWrite: Bool,
    mayModerate: Bool = false, address: String
  ) {
    self.title = title
    self.context = context
    self.agency = agency
    self.reading = reading
    self.mayWrite = mayWrite
    self.mayModerate = mayModerate
    self.address = address
  }
}

/// A feature at whose items people meet.
public protocol DiscussionHost: Sendable {
  /// The kind of place it answers for: `assessment`.
  var kind: String { get }
  /// Fetches what it needs to describe a place and cannot fetch within a transaction. Says nothing of who may know.
  func prepare(_ place: DiscussionPlace) async throws
  /// What it says about a place; `nil` when the reader must not know of it, or there is none.
  func standing(at place: DiscussionPlace, for viewer: Viewer, in connection: any Connection) throws
    -> DiscussionStanding?
}

extension DiscussionHost {
  /// Nothing to fetch.
  public func prepare(_ place: DiscussionPlace) async throws {}
}

/// Where features whose items are spoken of look up what is said. Whether a reader may see it is theirs to say.
public protocol DiscussionShelf: Sendable {
  /// How many comments stand at each item of a thing, by item; and how many threads are not resolved.
  func counts(of kind: String, _ subject: String, in connection: any Connection) throws -> [String: DiscussionCount]
  /// The page where an item is spoken of.
  func address(of place: DiscussionPlace) -> String
}

/// How much is said at a place.
public struct DiscussionCount: Sendable, Hashable {
  /// Comments that are not withdrawn.
  public var comments: Int
  /// Threads that wait for an answer.
  public var open: Int

  /// So many.
  public init(comments: Int, open: Int) {
    self.comments = comments
    self.open = open
  }
}

/// A house where nobody speaks.
public struct NoDiscussion: DiscussionShelf {
  /// Nothing anywhere.
  public init() {}
  /// Nothing.
  public func counts(of kind: String, _ subject: String, in connection: any Connection) throws
    -> [String: DiscussionCount]
  { [:] }
  /// Nowhere.
  public func address(of place: DiscussionPlace) -> String { "" }
}
