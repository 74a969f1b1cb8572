import Kernel
import Scoring

/// An instrument at a glance: how much it asks and how much it can bring.
struct InstrumentFigures: Sendable {
  /// Questions to answer, those about listed items counted once.
  let questions: Int
  /// The highest total of each round, in the order of the rounds; `nil` where it depends on the agency.
  let maxima: [Exact?]
  /// Results of an assessment without answers in the first round, by node.
  let blank: [NodeResult]

  init(_ plan: Plan) {
    questions = plan.nodes.indices.filter { plan.isQuestion($0) }.count
    let evaluations = plan.instrument.rounds.map { Evaluation(AssessmentInput(round: $0.id), plan: plan) }
    maxima = evaluations.map { $0.root.maximum.isZero ? nil : $0.root.maximum }
    let first = evaluations.first ?? Evaluation(AssessmentInput(), plan: plan)
    blank = plan.nodes.indices.map { first[$0] }
  }

  /// The highest total, when it is the same in every round.
  var maximum: Exact? {
    guard let first = maxima.first, maxima.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
