import Foundation
import Kernel

/// One step that was taken, with the words that came with it.
struct LifeEvent: Sendable, Hashable {
  let id: ID<LifeEvent>
  let assessment: ID<Assessment>
  /// Counts the steps of an assessment, from 1.
  var number: Int
  var step: LifeStep
  var from: WorkState
  var to: WorkState
  var at: Date
  var by: Author
  /// Why, or what was decided; may be empty.
  var reason: String
  /// The revision of the assessment that was on the screen when the step was asked for.
  var seen: Int
  var points: [LifePoint]
}

/// One item that a step is about.
struct LifePoint: Sendable, Hashable {
  var node: String
  var reason: String
  /// What was answered to it: the decision on this item of an appeal.
  var reply = ""
}

/// A step that somebody asks for.
struct LifeOrder: Sendable {
  var step: LifeStep
  /// The revision on the screen; `nil` when no screen came before.
  var seen: Int?
  /// When that screen was drawn, to tell what changed since.
  var looked: Date?
  /// The digest of what was shown, for a signature.
  var digest: String?
  var reason = ""
  var points: [LifePoint] = []
}

/// Why a step was not taken. Nothing has changed then.
enum LifeRefusal: Sendable, Hashable {
  /// It stands elsewhere by now; somebody else was faster.
  case standsElsewhere(WorkState)
  /// The round does not take answers.
  case locked(Lock)
  /// Somebody changed something after the screen was drawn.
  case changedMeanwhile([AnswerDifference])
  case needsReason
  case needsItems
  case appealTimeOver(Day)
  /// Evidence is not in order and the round insists.
  case evidence([EvidenceFlaw])
}

enum LifeOutcome: Sendable {
  case done
  /// The same request came before and was carried out then.
  case doneBefore
  case refused(LifeRefusal)
}

/// An answer that is not what it was.
struct AnswerDifference: Sendable, Hashable {
  var key: AnswerKey
  /// As `StoredAnswer.summary` writes it; `nil` when there was nothing.
  var before: String?
  var after: String?
}
