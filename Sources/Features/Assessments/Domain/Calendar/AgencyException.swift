import Foundation
import Kernel

/// What was decided for one agency of a round, and why.
struct AgencyException: Sendable, Hashable {
  enum Kind: String, Sendable, CaseIterable {
    /// It has other days.
    case otherDays = "other-days"
    /// It need not answer in this round.
    case excused
    /// It does not belong to the round any more.
    case withdrawn
  }

  var agency: ID<Agency>
  var kind: Kind
  /// The day by which it is to hand in, where that differs.
  var due: Day?
  /// The last day on which it can change anything, where that differs.
  var closes: Day?
  var reason: String
  var by: Author
  var at: Date

  /// As the audit trail keeps it.
  var summary: String {
    [kind.rawValue, due.map { "due \($0)" }, closes.map { "closes \($0)" }, reason].compactMap { $0 }
      .joined(separator: "; ")
  }
}

extension EvaluationRound {
  /// The round as it is for an agency that something was decided for.
  func applying(_ exception: AgencyException?) -> EvaluationRound {
    guard let exception else { return self }
    var round = self
    round.exception = exception
    round.due = exception.due ?? due
    round.closes = max(exception.closes ?? closes, round.due)
    return round
  }
}

/// Whether an agency is in time.
enum Timeliness: Sendable, Hashable {
  /// Handed in by its day, or not due yet.
  case inTime
  /// Handed in so many days after its day.
  case late(Int)
  /// Not handed in though its day passed so many days ago.
  case overdue(Int)

  /// - Parameter first: when it was handed in for the first time, where that is known: what was sent back and mended
  ///   later is not late for it.
  init(_ assessment: Assessment, in round: EvaluationRound, on today: Day, first: Date? = nil) {
    if let moment = first ?? assessment.submittedAt {
      let days = round.due.days(until: Day(of: moment))
      self = days > 0 ? .late(days) : .inTime
    } else {
      let days = assessment.isHandedIn ? 0 : round.due.days(until: today)
      self = days > 0 && round.exception?.kind != .excused ? .overdue(days) : .inTime
    }
  }
}
