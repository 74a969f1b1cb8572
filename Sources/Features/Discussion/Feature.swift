public import Database
public import HTTP
public import Kernel

/// People working together: comments on items, who is here, what has changed, questions and opinions about a round.
public struct DiscussionFeature: Feature {
  /// `discussion`
  public let name = "discussion"
  private let desk: DiscussionDesk
  private let live: LiveEvents
  private let presence: PresenceBoard

  /// Puts the feature together.
  ///
  /// - Parameter hosts: the features at whose items people meet; each says who may.
  public init(
    database: any Database, organisation: Organisation, people: any PeopleDirectory, clock: WallClock,
    hosts: [any DiscussionHost], live: LiveEvents, presence: PresenceBoard
  ) {
    desk = DiscussionDesk(
      database: database, organisation: organisation, people: people, clock: clock, hosts: hosts)
    self.live = live
    self.presence = presence
  }

  /// Comments, questions, opinions.
  public var migrations: [Migration] { DiscussionMigrations.all }

  /// Where the features whose items are spoken of look up what is said.
  public static let shelf: any DiscussionShelf = CommentShelf()

  /// What it keeps about people.
  public var personalData: (any PersonalDataHolder)? { DiscussionAuthors() }

  /// Adds the addresses of Discussion.
  public func register(in router: inout Router) {
    DiscussionRoutes(desk: desk).register(in: &router)
    LiveRoutes(desk: desk, live: live, presence: presence).register(in: &router)
    QuestionRoutes(desk: desk).register(in: &router)
    FeedbackRoutes(desk: desk).register(in: &router)
  }
}
