/// Something that waits for a person.
public struct WaitingItem: Sendable, Hashable {
  /// How pressing it is; shown in words as well.
  public enum Urgency: String, Sendable, Comparable, CaseIterable {
    /// The day has passed.
    case overdue
    /// A week or less is left.
    case soon
    /// There is time.
    case later
    /// Nothing to do now; for information.
    case none

    /// The more pressing come first.
    public static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What is asked, beginning with the verb: "ตอบแบบประเมิน…".
  public var title: LocalizedText
  /// Where it belongs: the agency, the round.
  public var place: LocalizedText
  /// The address of the page where it is done.
  public var address: String
  /// The last day; `nil` when there is none.
  public var due: Day?
  /// How far it is, in words: "ตอบแล้ว 12 จาก 24 ข้อ".
  public var state: LocalizedText
  /// Parts done and parts in all, for a small meter; `nil` when it has no parts.
  public var progress: Progress?

  /// Parts done, of parts in all.
  public struct Progress: Sendable, Hashable {
    /// Done.
    public var done: Int
    /// In all.
    public var total: Int

    /// So many of so many.
    public init(done: Int, total: Int) {
      self.done = done
      self.total = total
    }
  }

  /// Describes a task.
  public init(
    title: LocalizedText, place: LocalizedText, address: String, due: Day? = nil, state: LocalizedText,
    progress: Progress? = nil
  ) {
    self.title = title
    self.place = place
    self.address = address
    self.due = due
    self.state = state
    self.progress = progress
  }

  /// How pressing it is on a day.
  public func urgency(on today: Day) -> Urgency {
    guard let due else { return .none }
    let days = today.days(until: due)
    return days < 0 ? .overdue : days <= 7 ? .soon : .later
  }
}

/// A feature's answer to "what waits for me?".
public protocol WaitingWork: Sendable {
  /// What waits for this person, in any order; empty for somebody who has not signed in.
  func items(for viewer: Viewer) async throws -> [WaitingItem]
}
