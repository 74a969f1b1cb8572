import Database
import Foundation
import Kernel

/// Reminds people of what is due, in 14, 7, 3 and 1 days and when it is overdue; of each once.
struct ReminderTask: Sendable {
  let database: any Database
  let people: any PeopleDirectory
  let clock: WallClock
  let sources: [any DeadlineSource]

  /// The hour, in Bangkok, from which people are reminded: before the digest is written.
  static let hour = 7
  /// Days before the deadline.
  static let steps = [1, 3, 7, 14]
  /// So many things of one day are told one by one; more in one notice.
  static let most = 3

  var task: PeriodicTask { PeriodicTask("notices.reminders", every: 300, run: run) }

  @Sendable func run() async throws {
    let moment = clock.now()
    let today = Day(of: moment)
    guard moment >= today.at(hour: Self.hour) else { return }
    let isDone = try await database.read { connection in
      try connection.first("SELECT day FROM reminder_day WHERE day = \(today)") != nil
    }
    guard !isDone else { return }
    let notices = try await database.read { try reminders(on: today, in: $0) }
    // A part at a time, so that saving never waits long; `once` makes a second run harmless.
    for start in stride(from: 0, to: notices.count, by: 200) {
      try Task.checkCancellation()
      let part = notices[start..<min(start + 200, notices.count)]
      try await database.write { connection in
        for (account, notice) in part { try NoticeBoard.post(notice, to: [account], at: moment, in: connection) }
      }
    }
    try await database.write { connection in
      try connection.execute(
        "INSERT INTO reminder_day (day, done_at) VALUES (\(today), \(moment)) ON CONFLICT (day) DO NOTHING")
    }
  }

  /// The step a deadline has come to: the days it is announced with, -1 when it has passed; `nil` when it is far.
  static func step(from today: Day, to due: Day) -> Int? {
    let left = today.days(until: due)
    return left < 0 ? -1 : steps.first { left <= $0 }
  }

  private struct Pile: Hashable {
    var account: ID<Account>
    var due: Day
    var step: Int
  }

  private func reminders(
    on today: Day, in connection: any Connection
  ) throws -> [(account: ID<Account>, notice: Notice)] {
    var piles: [Pile: [Deadline]] = [:]
    for source in sources {
      for deadline in try source.deadlines(on: today, in: connection) {
        guard let step = Self.step(from: today, to: deadline.due) else { continue }
        let holders = try deadline.roles.flatMap {
          try people.people(holding: $0, for: deadline.agency, in: connection)
        }
        for account in Set(holders.map(\.id)) {
          piles[Pile(account: account, due: deadline.due, step: step), default: []].append(deadline)
        }
      }
    }
    return piles.flatMap { pile, deadlines -> [(ID<Account>, Notice)] in
      guard deadlines.count > Self.most else {
        return deadlines.map { (pile.account, notice(of: $0, step: pile.step, on: today)) }
      }
      return [(pile.account, summary(of: deadlines.count, pile.due, step: pile.step, on: today))]
    }.sorted { $0.0 < $1.0 }
  }

  private func notice(of deadline: Deadline, step: Int, on today: Day) -> Notice {
    Notice(
      "deadline.near", subject: NoticesTexts.reminder(deadline.title, today.days(until: deadline.due)),
      body: NoticesTexts.reminderBody(deadline.due), address: deadline.address, agency: deadline.agency,
      once: "deadline/\(deadline.id)/\(deadline.due)/\(step)")
  }

  private func summary(of count: Int, _ due: Day, step: Int, on today: Day) -> Notice {
    Notice(
      "deadline.near", subject: NoticesTexts.reminderSummary(count, today.days(until: due)),
      body: NoticesTexts.reminderBody(due), address: "/", once: "deadline/many/\(due)/\(step)")
  }
}
