import Kernel

/// A step in the life of an assessment. Where each leads from and to, who may take it and what it asks for, stands in
/// `LifeTable` alone.
enum LifeStep: String, Sendable, CaseIterable {
  /// The agency hands it in to its approver.
  case handIn = "submitted"
  /// The approver signs it in the agency's name.
  case sign = "signed"
  /// It goes back to be mended, as a whole or some of its items.
  case sendBack = "returned"
  /// An assessor begins, or takes up again, to judge it.
  case review = "reviewed"
  /// The assessor has judged it.
  case accept = "accepted"
  /// The judgement becomes the result, and the agency is told.
  case finalise = "finalised"
  /// The result is known to others, as the round says.
  case publish = "published"
  /// The agency objects to some of it.
  case appeal = "appealed"
  /// The objection is decided.
  case answerAppeal = "appeal-answered"
  /// A named authority opens it again.
  case reopen = "reopened"

  /// What `Permissions` is asked for.
  var action: Action {
    switch self {
    case .handIn: .submit
    case .sign: .approve
    case .sendBack: .sendBack
    case .review, .accept: .assess
    case .finalise: .finalise
    case .publish: .publish
    case .appeal: .appeal
    case .answerAppeal: .answerAppeal
    case .reopen: .reopen
    }
  }
}

/// What a step asks for besides the permission.
enum LifeDemand: Sendable, Hashable {
  /// Words that tell why.
  case reason
  /// Words that tell why: for the whole, or at single items.
  case reasonOrItems
  /// Items, each with words that tell why.
  case items
  /// The round takes answers today. What was sent back may be handed in on any day.
  case openRound
  /// The days in which the round lets agencies object are not over.
  case appealTime
  /// The evidence is in order, where the round insists on it.
  case evidence
  /// Exactly what was shown: nothing has changed since.
  case unchanged
}

/// State × step → state. What is not in the table cannot happen.
enum LifeTable {
  struct Line: Sendable, Hashable {
    var step: LifeStep
    var from: Set<WorkState>
    var to: WorkState
    var demands: Set<LifeDemand>
  }

  static let lines: [Line] = [
    Line(step: .handIn, from: [.draft, .returned], to: .submitted, demands: [.openRound, .evidence]),
    Line(step: .sign, from: [.submitted], to: .approved, demands: [.evidence, .unchanged]),
    Line(
      step: .sendBack, from: [.submitted, .approved, .underReview, .assessed], to: .returned, demands: [.reasonOrItems]),
    Line(step: .review, from: [.approved, .assessed], to: .underReview, demands: []),
    Line(step: .accept, from: [.underReview], to: .assessed, demands: [.unchanged]),
    Line(step: .finalise, from: [.assessed], to: .final, demands: [.unchanged]),
    Line(step: .publish, from: [.final], to: .published, demands: []),
    Line(step: .appeal, from: [.final, .published], to: .appealed, demands: [.items, .appealTime]),
    Line(step: .answerAppeal, from: [.appealed], to: .final, demands: [.reason]),
    Line(
      step: .reopen, from: [.submitted, .approved, .underReview, .assessed, .final, .appealed, .published],
      to: .returned, demands: [.reason]),
  ]

  static func line(_ step: LifeStep, from state: WorkState) -> Line? {
    lines.first { $0.step == step && $0.from.contains(state) }
  }

  /// The steps that lead on from a state.
  static func steps(from state: WorkState) -> [LifeStep] { lines.filter { $0.from.contains(state) }.map(\.step) }
}
