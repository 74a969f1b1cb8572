public import Database
public import Foundation
import Synchronization

/// Who looks at what now. Nothing of it is stored: nodes tell each other by signals, and whoever is not heard of for a
/// while has gone.
public final class PresenceBoard: Sendable {
  private struct Here: Hashable {
    var seen: Date
    var audience: LiveWord.Audience
  }

  private let database: any Database
  private let live: LiveEvents
  private let people: any PeopleDirectory
  private let clock: WallClock
  private let places = Mutex<[String: [ID<Account>: Here]]>([:])

  /// How often a page says that it is still open, in seconds.
  public static let interval = 15
  /// After how many seconds without a word somebody has gone.
  public static let patience: TimeInterval = 40
  private static let channel = "presence"

  /// A board that hears through the node's one listener.
  public init(database: any Database, people: any PeopleDirectory, live: LiveEvents, clock: WallClock) {
    self.database = database
    self.people = people
    self.live = live
    self.clock = clock
    live.onSignal(Self.channel) { [weak self] in self?.take($0) }
  }

  /// Says that somebody is at a place, or leaves it. Costs no disk: the transaction changes nothing.
  ///
  /// - Parameters:
  ///   - reading: what whoever may do, for the agency, may know of it.
  public func note(
    _ account: ID<Account>, at place: DiscussionPlace, reading: Action, agency: ID<Agency>?, isLeaving: Bool = false
  ) async throws {
    live.start()
    let word = [
      isLeaving ? "-" : "+", account.rawValue, reading.rawValue, agency?.rawValue ?? "", place.text,
    ].joined(separator: " ")
    try await database.write { try $0.signal(word, on: Self.channel) }
  }

  /// The names of the others at a place. Whether the viewer may know of the place is for the caller to ask.
  public func others(than viewer: Viewer, at place: DiscussionPlace) async throws -> [LocalizedText] {
    let ids = self.people(at: place).filter { $0 != viewer.account?.id }
    guard !ids.isEmpty else { return [] }
    return try await database.read { [people] connection in
      try ids.compactMap { try people.person($0, in: connection)?.name }
    }
  }

  /// The others in a sentence; empty when there are none.
  public static func sentence(_ names: [LocalizedText]) -> LocalizedText {
    guard !names.isEmpty else { return LocalizedText(same: "") }
    return LocalizedText(
      th: "\(names.map(\.th).joined(separator: ", ")) กำลังเปิดข้อนี้อยู่",
      en: "\(names.map(\.en).joined(separator: ", ")) \(names.count == 1 ? "is" : "are") here too")
  }

  /// Who is at a place, the same order every time.
  public func people(at place: DiscussionPlace) -> [ID<Account>] {
    let limit = clock.now() - Self.patience
    return places.withLock { places in
      (places[place.text] ?? [:]).filter { $0.value.seen > limit }.keys.sorted()
    }
  }

  private func take(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, let action = Action(rawValue: parts[2]) else { return }
    let agency: ID<Agency>? = parts[3].isEmpty ? nil : ID(rawValue: parts[3])
    let here = Here(seen: clock.now(), audience: .those(may: action, agency: agency))
    change(parts[4], ID(rawValue: parts[1]), parts[0] == "+" ? here : nil)
  }

  private func change(_ place: String, _ account: ID<Account>, _ here: Here?) {
    let limit = clock.now() - Self.patience
    let changed: [(String, LiveWord.Audience)] = places.withLock { places in
      var changed: [(String, LiveWord.Audience)] = []
      let before = places[place]?[account]
      places[place, default: [:]][account] = here
      if (before == nil) != (here == nil), let audience = (here ?? before)?.audience {
        changed.append((place, audience))
      }
      // Whoever went without a word is found at the next word of anybody.
      for (other, people) in places {
        let gone = people.filter { $0.value.seen <= limit }
        guard let audience = gone.first?.value.audience else {
          if people.isEmpty { places[other] = nil }
          continue
        }
        for id in gone.keys { places[other]?[id] = nil }
        if places[other]?.isEmpty == true { places[other] = nil }
        changed.append((other, audience))
      }
      return changed
    }
    guard !changed.isEmpty else { return }
    Task { [live] in
      for (place, audience) in changed { await live.deliver(LiveWord("presence", place, for: audience)) }
    }
  }
}
