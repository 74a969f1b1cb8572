import Database
import Foundation
import HTTP
import Kernel

/// Where pages hear of changes, and say that they are open.
struct LiveRoutes: Sendable {
  let desk: DiscussionDesk
  let live: LiveEvents
  let presence: PresenceBoard

  func register(in router: inout Router) {
    router.register(.get, "/events", events)
    router.register(.get, "/presence", meet)
  }

  /// How long one line lasts: a session that has ended, or a role that was taken away, is noticed when the browser
  /// comes back.
  static let life: TimeInterval = 300
  private static let mostInterests = 16

  // MARK: Events

  /// Server-sent events: `GET /events?on=CHANNEL[:PREFIX]`, `on` several times. Each has the data `{"channel", "id",
  /// "mark"}`; `refresh` says that something may have been missed. The browser comes back by itself, with the stamp of
  /// the last event.
  @Sendable private func events(_ request: Request) async throws -> Response {
    guard request.viewer.isSignedIn else { throw PermissionDenied(.keepOwnAccount, by: request.viewer) }
    let interests = request.query.all("on").prefix(Self.mostInterests).compactMap { LiveInterest($0) }
    guard !interests.isEmpty else { throw HTTPFailure(.badRequest, "nothing is asked for") }
    let last = HeaderName(validating: "Last-Event-ID").flatMap { request.headers[$0] } ?? request.query["since"]
    guard let messages = try await live.listen(request.viewer, to: interests, after: last) else {
      throw HTTPFailure(.serviceUnavailable, "too many lines are open", headers: [.retryAfter: "30"])
    }
    let end = Date() + Self.life
    var response = Response.stream(type: "text/event-stream") { writer in
      try await writer.write("retry: 3000\n\n")
      for await message in messages {
        try await writer.write(Self.text(message))
        if Date() > end { break }
      }
    }
    response.headers[.cacheControl] = "no-store"
    // A proxy must not wait for the end of what has none.
    if let buffering = HeaderName(validating: "X-Accel-Buffering") { response.headers[buffering] = "no" }
    return response
  }

  private static func text(_ message: LiveMessage) -> String {
    switch message {
    case .beat(let stamp): ": \nid: \(stamp)\n\n"
    case .refresh(let stamp): "event: refresh\nid: \(stamp)\ndata: {}\n\n"
    case .word(let word, let stamp):
      "id: \(stamp)\ndata: {\"channel\":\(quoted(word.channel)),\"id\":\(quoted(word.id)),\"mark\":\(quoted(word.mark))}\n\n"
    }
  }

  /// Words hold no spaces and nothing that JSON writes otherwise but these.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  // MARK: Presence

  /// What a page asks now and then while it is open: who else is here. Asking says that one is here oneself.
  @Sendable private func meet(_ request: Request) async throws -> Response {
    guard let account = request.viewer.account else { throw PermissionDenied(.keepOwnAccount, by: request.viewer) }
    guard let place = request.query["place"].flatMap({ DiscussionPlace($0) }) else { throw RoutingError.notFound }
    let viewer = request.viewer
    try await desk.prepare(place)
    let standing = try await desk.database.read { [desk] in try desk.standing(at: place, for: viewer, in: $0) }
    let isLeaving = request.query["leave"] == "1"
    if request.query["look"] != "1" {
      try await presence.note(
        account.id, at: place, reading: standing.reading, agency: standing.agency, isLeaving: isLeaving)
    }
    let names = try await presence.others(than: viewer, at: place)
    let answer = Here(text: PresenceBoard.sentence(names)[request.language], every: PresenceBoard.interval)
    var response = Response.bytes(Array(try JSONEncoder().encode(answer)), type: "application/json")
    response.headers[.cacheControl] = "no-store"
    return response
  }

  private struct Here: Encodable {
    var text: String
    var every: Int
  }
}
