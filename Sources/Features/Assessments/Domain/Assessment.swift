import Foundation
import Kernel

/// One agency in one round.
struct Assessment: Sendable, Hashable {
  /// Where an assessment stands; `LifeTable` says what leads where.
  typealias State = WorkState

  let id: ID<Assessment>
  let round: ID<EvaluationRound>
  let agency: ID<Agency>
  /// The class of the agency, as the instrument knows it, when the assessment was made.
  var classID: String?
  var state: State
  /// Counts up with every change of anything in it.
  var revision: Int
  var changedAt: Date
  /// When it was handed in, the last time.
  var submittedAt: Date?
  /// Who handed it in.
  var submittedBy: Author?
  /// When it came to its present state; `nil` for what was kept before states were dated.
  var since: Date?
  /// Whether it was opened again and has no final result since.
  var isReopened = false
  /// Who judges it now, and when they last did anything.
  var reviewer: Author?
  var reviewerSeen: Date?

  /// Where it stands for those outside: what a round has published is published, unless it was opened again.
  func state(in round: EvaluationRound) -> State {
    round.state == .published && !isReopened && state != .appealed ? .published : state
  }

  /// What permissions are decided on.
  func subject(in round: EvaluationRound) -> Subject {
    Subject(agency: agency, state: state(in: round), isOpenWhenPublished: round.isOpenWhenPublished)
  }

  /// Whether it was handed in and has not come back.
  var isHandedIn: Bool { state != .draft && state != .returned }

  /// Whether what was judged is the result.
  var isDecided: Bool { state == .final || state == .published || state == .appealed }

  /// How many days after its due date it was handed in; 0 when in time or not at all.
  func daysLate(in round: EvaluationRound) -> Int {
    submittedAt.map { max(0, round.due.days(until: Day(of: $0))) } ?? 0
  }
}

/// Why nothing can be changed.
enum Lock: Sendable, Hashable {
  /// The agency need not answer, or was taken out of the round.
  case setAside(AgencyException)
  case notOpenYet(Day)
  case closed(Day)
  case submitted(at: Date?, by: Author?)
  /// It is on its way, somewhere beyond the agency.
  case onItsWay(WorkState)
  case published
  case readOnly
  /// Only what was sent back may be changed, and this was not.
  case notReturned

  /// The reason that stands in the way of a person on a day; `nil` when nothing does.
  static func of(_ assessment: Assessment, in round: EvaluationRound, on today: Day, mayAnswer: Bool) -> Lock? {
    if let exception = round.exception, exception.kind != .otherDays { return .setAside(exception) }
    if round.state == .closed, !assessment.isHandedIn { return .closed(min(round.closes, today)) }
    switch assessment.state(in: round) {
    case .published: return .published
    case .submitted: return .submitted(at: assessment.submittedAt, by: assessment.submittedBy)
    case .draft:
      if today < round.opens || round.state == .preparing { return .notOpenYet(round.opens) }
      if today > round.closes { return .closed(round.closes) }
    // What was sent back is mended whatever the day.
    case .returned: break
    case let state: return .onItsWay(state)
    }
    return mayAnswer ? nil : .readOnly
  }
}
