import Kernel
import Scoring

/// What is wrong with the evidence of one item, and how to mend it.
struct EvidenceFlaw: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// What the criterion demands is not attached.
    case missing(LocalizedText)
    /// It proves days outside the period of the round.
    case outsidePeriod(String, ClosedRange<Day>)
    /// It was good until a day before the end of the period.
    case expired(String, Day)
  }

  var node: Int
  var kind: Kind
}

/// Whether a round insists on evidence or only warns.
enum EvidenceRule: String, Sendable, CaseIterable {
  case block
  case warn
}

/// What evidence an assessment has and lacks.
struct EvidenceReport: Sendable {
  /// Whether there is a place where evidence is kept; without one nothing can be checked.
  var isKept: Bool
  var attached: [String: [EvidenceSummary]] = [:]
  var flaws: [EvidenceFlaw] = []

  static let none = EvidenceReport(isKept: false)

  init(isKept: Bool) {
    self.isKept = isKept
  }

  /// Checks what is claimed: everything answered that earns something and demands proof.
  init(attached: [String: [EvidenceSummary]], evaluation: Evaluation, period: ClosedRange<Day>) {
    isKept = true
    self.attached = attached
    let plan = evaluation.plan
    for (node, rule) in plan.nodes.enumerated() where plan.collection(of: node) == nil {
      let here = attached[rule.id] ?? []
      if evaluation.claimsSomething(at: node) {
        for demand in rule.evidence where demand.isRequired {
          // One piece that answers no demand in particular answers the only one there is.
          let isMet = here.contains { $0.demand == demand.id || $0.demand == nil && rule.evidence.count == 1 }
          if !isMet { flaws.append(EvidenceFlaw(node: node, kind: .missing(demand.title))) }
        }
      }
      for piece in here {
        if let days = piece.period, !days.overlaps(period) {
          flaws.append(EvidenceFlaw(node: node, kind: .outsidePeriod(piece.title, period)))
        }
        if let last = piece.expires, last < period.upperBound {
          flaws.append(EvidenceFlaw(node: node, kind: .expired(piece.title, last)))
        }
      }
    }
  }
}

extension Evaluation {
  /// Whether a node is asked and what was answered earns something there.
  func claimsSomething(at node: Int) -> Bool {
    isAsked(node) && self[node].hasScore && !isDeclaredNotApplicable(node) && !isTaken(node)
      && (self[node].score > .zero || !plan.isCounted(node) && input.answers[plan.nodes[node].id] != nil)
  }
}
