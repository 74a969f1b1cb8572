import Database
import Foundation
import HTTP
import Kernel

/// Where people speak with each other at the places of other features, each of which says who may.
struct DiscussionDesk: Sendable {
  let database: any Database
  let organisation: Organisation
  let people: any PeopleDirectory
  let clock: WallClock
  let hosts: [any DiscussionHost]

  /// A place opened for a reader.
  struct Opened: Sendable {
    let place: DiscussionPlace
    let standing: DiscussionStanding
    var comments: [Comment]
    /// Those who may be mentioned: they may see the place.
    var readers: [Account]
  }

  /// What the owner of a place says about it.
  ///
  /// - Throws: `PermissionDenied`, the same whether it is hidden or does not exist.
  func standing(
    at place: DiscussionPlace, for viewer: Viewer, in connection: any Connection
  ) throws -> DiscussionStanding {
    guard let host = hosts.first(where: { $0.kind == place.kind }),
      let standing = try host.standing(at: place, for: viewer, in: connection)
    else { throw PermissionDenied(.readAssessment, by: viewer, hiding: true) }
    return standing
  }

  func prepare(_ place: DiscussionPlace) async throws {
    for host in hosts where host.kind == place.kind { try await host.prepare(place) }
  }

  func open(_ place: DiscussionPlace, for viewer: Viewer) async throws -> Opened {
    try await prepare(place)
    return try await database.read { connection in
      let standing = try standing(at: place, for: viewer, in: connection)
      return Opened(
        place: place, standing: standing, comments: try CommentStore.all(at: place, in: connection),
        readers: try readers(of: place, standing, in: connection))
    }
  }

  /// Those who hold a role for the agency of a place and may see it.
  func readers(
    of place: DiscussionPlace, _ standing: DiscussionStanding, in connection: any Connection
  ) throws -> [Account] {
    guard let agency = standing.agency, let host = hosts.first(where: { $0.kind == place.kind }) else { return [] }
    var found: [ID<Account>: Account] = [:]
    for role in Role.allCases {
      for account in try people.people(holding: role, for: agency, in: connection) { found[account.id] = account }
    }
    return try found.values.filter { try host.standing(at: place, for: Viewer($0), in: connection) != nil }
      .sorted { $0.username < $1.username }
  }

  // MARK: Speaking

  /// Says something, as the beginning of a thread or as an answer.
  func say(_ body: String, at place: DiscussionPlace, answering root: ID<Comment>?, by viewer: Viewer) async throws {
    try await prepare(place)
    try await database.write { connection in
      let standing = try writable(place, viewer, connection)
      guard let account = viewer.account else { throw PermissionDenied(.keepOwnAccount, by: viewer) }
      if let root {
        guard let first = try CommentStore.find(root, in: connection), first.place == place, first.root == nil else {
          throw RoutingError.notFound
        }
      }
      let comment = Comment(
        id: .make(at: clock.now()), place: place, root: root, author: account.id, authorName: account.name,
        agency: standing.agency, body: body, createdAt: clock.now())
      try CommentStore.add(comment, in: connection)
      try record("comment.added", comment, after: body, viewer, connection)
      try tell(of: comment, standing, by: account, connection)
      try announce(place, standing, connection)
    }
  }

  /// Changes what one has just said.
  ///
  /// - Returns: whether it could still be changed.
  func edit(_ id: ID<Comment>, to body: String, by viewer: Viewer) async throws -> Bool {
    try await database.write { connection in
      let (comment, standing) = try find(id, viewer, connection)
      guard comment.mayEdit(viewer.account?.id, at: clock.now()) else { return false }
      try CommentStore.edit(id, to: body, at: clock.now(), in: connection)
      try record("comment.changed", comment, before: comment.body, after: body, viewer, connection)
      try announce(comment.place, standing, connection)
      return true
    }
  }

  /// Takes back what one has said.
  func withdraw(_ id: ID<Comment>, by viewer: Viewer) async throws {
    try await database.write { connection in
      let (comment, standing) = try find(id, viewer, connection)
      guard comment.mayWithdraw(viewer.account?.id) else { throw PermissionDenied(.keepOwnAccount, by: viewer) }
      try CommentStore.withdraw(id, at: clock.now(), in: connection)
      try record("comment.withdrawn", comment, before: comment.body, viewer, connection)
      try announce(comment.place, standing, connection)
    }
  }

  /// Calls a thread settled, or opens it again.
  func settle(_ id: ID<Comment>, _ isSettled: Bool, by viewer: Viewer) async throws {
    try await database.write { connection in
      let (comment, standing) = try find(id, viewer, connection)
      guard comment.root == nil, let account = viewer.account else { throw RoutingError.notFound }
      guard comment.isResolved != isSettled else { return }
      try CommentStore.settle(
        id, by: isSettled ? account.name : nil, at: isSettled ? clock.now() : nil, in: connection)
      try record(isSettled ? "comment.resolved" : "comment.reopened", comment, viewer, connection)
      try announce(comment.place, standing, connection)
    }
  }

  /// A comment whose place the viewer may see.
  func find(
    _ id: ID<Comment>, _ viewer: Viewer, _ connection: any Connection
  ) throws -> (Comment, DiscussionStanding) {
    guard let comment = try CommentStore.find(id, in: connection) else {
      throw PermissionDenied(.readAssessment, by: viewer, hiding: true)
    }
    return (comment, try writable(comment.place, viewer, connection))
  }

  private func writable(
    _ place: DiscussionPlace, _ viewer: Viewer, _ connection: any Connection
  ) throws -> DiscussionStanding {
    let standing = try standing(at: place, for: viewer, in: connection)
    guard standing.mayWrite else { throw PermissionDenied(standing.reading, by: viewer) }
    return standing
  }

  // MARK: What follows

  private func record(
    _ action: String, _ comment: Comment, before: String? = nil, after: String? = nil, _ viewer: Viewer,
    _ connection: any Connection
  ) throws {
    let entry = AuditEntry(
      action, on: "comment", "\(comment.place.text)#\(comment.id)", agency: comment.agency, before: before,
      after: after)
    try AuditTrail(clock: clock).append(entry, by: viewer, in: connection)
  }

  private func announce(
    _ place: DiscussionPlace, _ standing: DiscussionStanding, _ connection: any Connection
  ) throws {
    try LiveWord("comment", place.text, for: .those(may: standing.reading, agency: standing.agency))
      .announce(in: connection)
  }

  /// Those who were mentioned, and those who spoke in the thread before; each once, and only who may see the place.
  private func tell(
    of comment: Comment, _ standing: DiscussionStanding, by account: Account, _ connection: any Connection
  ) throws {
    let readers = try readers(of: comment.place, standing, in: connection)
    let names = Set(SpokenText.mentions(in: comment.body))
    let mentioned = Set(readers.filter { names.contains($0.username) }.map(\.id))
    let thread = try CommentStore.all(at: comment.place, in: connection).filter { other in
      other.id == comment.root || (comment.root != nil && other.root == comment.root)
    }
    let speakers = Set(thread.map(\.author)).intersection(readers.map(\.id)).subtracting(mentioned)
    let address = "/discussion?\(Self.query(comment.place))#c-\(comment.id)"
    let body = LocalizedText(
      th: "\(standing.title.th) · \(standing.context.th)", en: "\(standing.title.en) · \(standing.context.en)")
    let moment = clock.now()
    try NoticeBoard.post(
      Notice(
        "comment.mentioned", subject: DiscussionTexts.mentionedYou(account.name), body: body, address: address,
        agency: standing.agency), to: mentioned, except: account.id, at: moment, in: connection)
    try NoticeBoard.post(
      Notice(
        "comment.answered", subject: DiscussionTexts.answered(account.name), body: body, address: address,
        agency: standing.agency), to: speakers, except: account.id, at: moment, in: connection)
  }

  /// The query that names a place.
  static func query(_ place: DiscussionPlace) -> String {
    "kind=\(PercentCoding.encode(place.kind))&subject=\(PercentCoding.encode(place.subject))"
      + "&item=\(PercentCoding.encode(place.item))"
  }
}

/// What the features whose items are spoken of may ask.
struct CommentShelf: DiscussionShelf {
  func counts(
    of kind: String, _ subject: String, in connection: any Connection
  ) throws -> [String: DiscussionCount] {
    try CommentStore.counts(of: kind, subject, in: connection)
  }

  func address(of place: DiscussionPlace) -> String { "/discussion?\(DiscussionDesk.query(place))" }
}
