import Foundation
import Kernel

/// What was settled about a round besides its dates and its instrument.
struct RoundTerms: Sendable, Hashable {
  /// Counts up with every change of the round, so that two who change it at once notice each other.
  var revision = 0
  var population = Population()
  /// The fewest agencies whose mean may be shown to those who compare themselves with it.
  var minimumAgencies = 5
  /// The round whose answers are suggested; `nil` suggests nothing.
  var carriesFrom: ID<EvaluationRound>?
  var startedAt: Date?
  /// When it was closed by hand or published.
  var endedAt: Date?

  /// What managing the round is decided on: whoever manages all of its part.
  var subject: Subject { Subject(agency: population.part) }
}

/// A round with its terms.
struct ManagedRound: Sendable, Hashable {
  var round: EvaluationRound
  var terms: RoundTerms
}
