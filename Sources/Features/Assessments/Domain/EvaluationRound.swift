import Kernel

/// One dated run of one instrument version over a set of agencies.
struct EvaluationRound: Sendable, Hashable {
  /// Where a round stands, whatever the day.
  enum State: String, Sendable, CaseIterable {
    /// Being made ready; only those who manage rounds see it.
    case preparing
    /// Agencies answer between the first and the last day.
    case running
    /// Closed by hand before its last day.
    case closed
    /// Results are final.
    case published
  }

  let id: ID<EvaluationRound>
  var title: LocalizedText
  /// The instrument and exactly which text of it; a changed file never touches the round.
  var instrumentID: String
  var instrumentVersion: String
  var contentHash: String
  /// The round inside the instrument, such as `m6`; `nil` is the instrument's first.
  var instrumentRound: String?
  var fiscalYear: FiscalYear
  /// The first day to answer.
  var opens: Day
  /// The day by which answers are asked for.
  var due: Day
  /// The last day on which anything can still be changed.
  var closes: Day
  var state: State
  /// Whether everybody who has signed in may read the results once they are published.
  var isOpenWhenPublished: Bool
  /// What was decided for the agency that the round is looked at for; its days are those of that agency then.
  var exception: AgencyException?
  /// What evidence that is not in order does to handing in and signing.
  var evidenceRule = EvidenceRule.warn
  /// For how many days after a result is final its agency may object; 0 for never.
  var appealDays = 15

  /// The days that evidence should prove.
  var evidencePeriod: ClosedRange<Day> { min(fiscalYear.days.lowerBound, opens)...max(closes, opens) }

  /// Whether answers are taken on a day.
  func takesAnswers(on today: Day) -> Bool {
    state == .running && (opens...max(opens, closes)).contains(today)
  }
}
