import Kernel
import Scoring
import Synchronization

/// Evaluations that were made a moment ago. An entry is of one revision of one assessment and never goes stale; it is
/// only no longer asked for.
final class EvaluationCache: Sendable {
  private struct Entry {
    var revision: Int
    var evaluation: Evaluation
  }

  private let capacity: Int
  private let entries = Mutex<(known: [ID<Assessment>: Entry], order: [ID<Assessment>])>(([:], []))

  init(capacity: Int = 512) {
    self.capacity = capacity
  }

  /// The evaluation of this revision, when it is known.
  func known(_ assessment: Assessment) -> Evaluation? {
    entries.withLock { $0.known[assessment.id] }.flatMap { $0.revision == assessment.revision ? $0.evaluation : nil }
  }

  /// The evaluation of a sheet, scored only when its revision is not known yet.
  func evaluation(of sheet: AssessmentSheet, plan: Plan) -> Evaluation {
    let id = sheet.assessment.id
    if let known = known(sheet.assessment) { return known }
    let fresh = Evaluation(sheet.input, plan: plan)
    keep(fresh, of: id, revision: sheet.assessment.revision)
    return fresh
  }

  /// Keeps an evaluation that followed from another one by single answers.
  func keep(_ evaluation: Evaluation, of id: ID<Assessment>, revision: Int) {
    entries.withLock { state in
      if let known = state.known[id] {
        guard known.revision < revision else { return }
      } else {
        state.order.append(id)
      }
      state.known[id] = Entry(revision: revision, evaluation: evaluation)
      if state.order.count > capacity {
        for old in state.order.prefix(capacity / 4) { state.known[old] = nil }
        state.order.removeFirst(capacity / 4)
      }
    }
  }
}

/// Plans that were met, for those who cannot wait for the library.
final class PlanShelf: Sendable {
  private let known = Mutex<[String: Plan]>([:])

  func plan(_ contentHash: String) -> Plan? { known.withLock { $0[contentHash] } }

  func keep(_ plan: Plan) { known.withLock { $0[plan.instrument.contentHash] = plan } }
}

/// Scored rounds, each until something in it changes.
final class RoundCache: Sendable {
  private let known = Mutex<[ID<EvaluationRound>: (pulse: RoundPulse, scored: ScoredRound)]>([:])

  func scored(_ id: ID<EvaluationRound>, at pulse: RoundPulse) -> ScoredRound? {
    known.withLock { $0[id] }.flatMap { $0.pulse == pulse ? $0.scored : nil }
  }

  func keep(_ scored: ScoredRound, at pulse: RoundPulse) {
    known.withLock { $0[scored.round.id] = (pulse, scored) }
  }
}

/// A round with its assessments and the result of each; rows of the result stand in the order of `assessments`.
struct ScoredRound: Sendable {
  var round: EvaluationRound
  var assessments: [Assessment]
  var inputs: [AssessmentInput]
  var result: RoundResult

  /// The row of an agency in the result.
  func row(of agency: ID<Agency>) -> Int? { assessments.firstIndex { $0.agency == agency } }
}
