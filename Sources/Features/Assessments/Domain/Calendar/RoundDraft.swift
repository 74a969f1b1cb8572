import Kernel
import Scoring

/// What a coordinator wants a round to be.
struct RoundDraft: Sendable, Hashable {
  var title: LocalizedText
  var instrument: PinnedInstrument
  var fiscalYear: FiscalYear
  var opens: Day
  var due: Day
  var closes: Day
  var isOpenWhenPublished: Bool
  var evidenceRule = EvidenceRule.warn
  var appealDays = 15
  var minimumAgencies: Int
  var carriesFrom: ID<EvaluationRound>?
  var population: Population

  /// A round made of the draft, being prepared.
  func round(_ id: ID<EvaluationRound>) -> EvaluationRound {
    EvaluationRound(
      id: id, title: title, instrumentID: instrument.id, instrumentVersion: instrument.version,
      contentHash: instrument.contentHash, instrumentRound: instrument.round, fiscalYear: fiscalYear, opens: opens,
      due: due, closes: closes, state: .preparing, isOpenWhenPublished: isOpenWhenPublished, evidenceRule: evidenceRule,
      appealDays: appealDays)
  }

  /// A round changed as far as its state allows: once it runs, its instrument and its agencies have ways of their own.
  func applied(to managed: ManagedRound) -> ManagedRound {
    var managed = managed
    if managed.round.state == .preparing {
      managed.round = round(managed.round.id)
      managed.terms.population = population
    }
    managed.round.title = title
    managed.round.fiscalYear = fiscalYear
    if managed.round.state != .published {
      managed.round.opens = opens
      managed.round.due = due
      managed.round.closes = closes
      managed.round.isOpenWhenPublished = isOpenWhenPublished
      managed.round.evidenceRule = evidenceRule
      managed.round.appealDays = appealDays
    }
    managed.terms.minimumAgencies = minimumAgencies
    managed.terms.carriesFrom = carriesFrom
    return managed
  }
}

/// One text of an instrument, and the round inside it.
struct PinnedInstrument: Sendable, Hashable {
  var id: String
  var version: String
  var contentHash: String
  var round: String?

  init(_ plan: Plan, round: String?) {
    id = plan.instrument.id
    version = plan.instrument.version
    contentHash = plan.instrument.contentHash
    self.round = round
  }

  init(_ round: EvaluationRound) {
    id = round.instrumentID
    version = round.instrumentVersion
    contentHash = round.contentHash
    self.round = round.instrumentRound
  }

  /// The value of its choice in a form.
  var value: String { [id, contentHash, round ?? ""].joined(separator: "|") }
}

extension ManagedRound {
  /// As the audit trail keeps it: everything that was settled, one thing a line.
  var summary: String {
    [
      "state \(round.state.rawValue)", "title \(round.title.th) / \(round.title.en)",
      "instrument \(round.instrumentID) \(round.instrumentVersion) \(round.contentHash) \(round.instrumentRound ?? "")",
      "year \(round.fiscalYear.buddhistYear)", "opens \(round.opens)", "due \(round.due)", "closes \(round.closes)",
      "open \(round.isOpenWhenPublished)", "evidence \(round.evidenceRule.rawValue)", "appeal \(round.appealDays)",
      "minimum \(terms.minimumAgencies)",
      "carries \(terms.carriesFrom?.rawValue ?? "-")",
      "part \(terms.population.part?.rawValue ?? "-") \(terms.population.text)",
    ].joined(separator: "\n")
  }
}
