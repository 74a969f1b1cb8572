import Foundation
import Kernel

/// One agency in one round.
struct Assessment: Sendable, Hashable {
  /// Where an assessment stands.
  enum State: String, Sendable, CaseIterable {
    /// Being answered.
    case draft
    /// Declared complete and handed in.
    case submitted
  }

  let id: ID<Assessment>
  let round: ID<EvaluationRound>
  let agency: ID<Agency>
  /// The class of the agency, as the instrument knows it, when the assessment was made.
  var classID: String?
  var state: State
  /// Counts up with every change of anything in it.
  var revision: Int
  var changedAt: Date
  var submittedAt: Date?
  /// Who handed it in.
  var submittedBy: Author?

  /// Whether it was handed in and has not come back.
  var isHandedIn: Bool { state != .draft }

  /// What permissions are decided on.
  func subject(in round: EvaluationRound) -> Subject {
    let state: WorkState = round.state == .published ? .published : self.state == .submitted ? .submitted : .draft
    return Subject(agency: agency, state: state, isOpenWhenPublished: round.isOpenWhenPublished)
  }
}

/// Why nothing can be changed.
enum Lock: Sendable, Hashable {
  /// The agency need not answer, or was taken out of the round.
  case setAside(AgencyException)
  case notOpenYet(Day)
  case closed(Day)
  case submitted(at: Date?, by: Author?)
  case published
  case readOnly

  /// The reason that stands in the way of a person on a day; `nil` when nothing does.
  static func of(_ assessment: Assessment, in round: EvaluationRound, on today: Day, mayAnswer: Bool) -> Lock? {
    if let exception = round.exception, exception.kind != .otherDays { return .setAside(exception) }
    if round.state == .closed, !assessment.isHandedIn { return .closed(min(round.closes, today)) }
    if round.state == .published { return .published }
    if assessment.state == .submitted { return .submitted(at: assessment.submittedAt, by: assessment.submittedBy) }
    if today < round.opens || round.state == .preparing { return .notOpenYet(round.opens) }
    if today > round.closes { return .closed(round.closes) }
    return mayAnswer ? nil : .readOnly
  }
}
