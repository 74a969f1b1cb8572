import Foundation
import Kernel

/// Roles lent to another for the days of a leave.
struct Delegation: Sendable, Hashable {
  let id: ID<Delegation>
  /// Whose roles they are.
  let delegator: ID<Account>
  /// Who holds them meanwhile.
  let delegate: ID<Account>
  let firstDay: Day
  let lastDay: Day
  let reason: String
  /// When it was ended before its time; `nil` while it stands.
  let ended: Date?

  /// The most days of one delegation.
  static let longest = 366
  /// The most characters of a reason.
  static let longestReason = 300

  /// Where it stands on a day.
  enum State: Sendable { case coming, holding, over, ended }

  func state(on day: Day) -> State {
    if ended != nil { return .ended }
    return day < firstDay ? .coming : day > lastDay ? .over : .holding
  }
}
