import Kernel
import Scoring

/// An assessment with everything that belongs to it, as one moment of the database knew it.
struct AssessmentSheet: Sendable {
  var assessment: Assessment
  var round: EvaluationRound
  var records: [AnswerKey: AnswerRecord]

  /// What is known under a key.
  subscript(key: AnswerKey) -> AnswerRecord { records[key] ?? .untouched(key) }

  /// What the engine scores.
  var input: AssessmentInput {
    AssessmentInput(records.values, round: round.instrumentRound, agencyClass: assessment.classID)
  }
}

extension AssessmentInput {
  /// Sorts records into answers, facts and weights.
  init(_ records: some Sequence<AnswerRecord>, round: String?, agencyClass: String?) {
    self.init(round: round, agencyClass: agencyClass)
    for record in records {
      guard let answer = record.answer else { continue }
      switch record.key {
      case .node(let id): answers[id] = answer
      case .fact(let id): facts[id] = answer
      case .weight(let id): if case .number(let weight) = answer { weights[id] = weight }
      }
    }
  }
}
