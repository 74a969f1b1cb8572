import Database
import Foundation
import Kernel

/// Keeps the terms of rounds, and changes rounds.
enum TermsStore {
  /// The terms of a round; those of a round made without any are the usual ones of the whole organisation.
  static func find(_ id: ID<EvaluationRound>, in connection: any Connection) throws -> RoundTerms {
    try connection.first("SELECT \(columns) FROM round_terms WHERE round_id = \(id)").map(terms) ?? RoundTerms()
  }

  /// The terms of all rounds that have any.
  static func all(in connection: any Connection) throws -> [ID<EvaluationRound>: RoundTerms] {
    var found: [ID<EvaluationRound>: RoundTerms] = [:]
    try connection.forEach("SELECT round_id, \(columns) FROM round_terms") { row in
      found[try row.get("round_id")] = try terms(row)
    }
    return found
  }

  /// Adds terms or changes them.
  static func save(_ terms: RoundTerms, of id: ID<EvaluationRound>, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO round_terms (round_id, \(columns))
      VALUES (\(id), \(terms.revision), \(terms.population.part), \(terms.population.text), \(terms.minimumAgencies),
        \(terms.carriesFrom), \(terms.startedAt), \(terms.endedAt))
      ON CONFLICT (round_id) DO UPDATE SET revision = excluded.revision, part_id = excluded.part_id,
        population = excluded.population, minimum_agencies = excluded.minimum_agencies,
        carries_from = excluded.carries_from, started_at = excluded.started_at, ended_at = excluded.ended_at
      """)
  }

  /// Changes everything about a round that may ever change.
  static func change(_ round: EvaluationRound, in connection: any Connection) throws {
    try connection.execute(
      """
      UPDATE evaluation_round SET title_th = \(round.title.th), title_en = \(round.title.en),
        instrument_id = \(round.instrumentID), instrument_version = \(round.instrumentVersion),
        content_hash = \(round.contentHash), instrument_round = \(round.instrumentRound),
        fiscal_year = \(round.fiscalYear.buddhistYear), opens = \(round.opens), due = \(round.due),
        closes = \(round.closes), state = \(round.state), open_when_published = \(round.isOpenWhenPublished),
        evidence_rule = \(round.evidenceRule), appeal_days = \(round.appealDays)
      WHERE id = \(round.id)
      """)
  }

  private static let columns: SQL =
    "revision, part_id, population, minimum_agencies, carries_from, started_at, ended_at"

  private static func terms(_ row: Row) throws -> RoundTerms {
    RoundTerms(
      revision: try row.get("revision"),
      population: Population(part: try row.optional("part_id"), text: try row.get("population")),
      minimumAgencies: try row.get("minimum_agencies"), carriesFrom: try row.optional("carries_from"),
      startedAt: try row.optional("started_at"), endedAt: try row.optional("ended_at"))
  }
}
