import Database
import Foundation
import Kernel

/// Keeps assessments.
enum AssessmentStore {
  /// Adds an assessment; its audit record is the caller's business.
  static func add(_ assessment: Assessment, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO assessment (id, round_id, agency_id, class_id, state, revision, changed_at, submitted_at,
        submitted_by, submitted_by_en, submitted_by_id, since, reopened)
      VALUES (\(assessment.id), \(assessment.round), \(assessment.agency), \(assessment.classID), \(assessment.state),
        \(assessment.revision), \(assessment.changedAt), \(assessment.submittedAt),
        \(assessment.submittedBy?.name.th), \(assessment.submittedBy?.name.en), \(assessment.submittedBy?.account),
        \(assessment.since), \(assessment.isReopened))
      """)
  }

  /// The assessment of an identity; `nil` when there is none.
  static func find(_ id: ID<Assessment>, in connection: any Connection) throws -> Assessment? {
    try connection.first("SELECT \(columns) FROM assessment WHERE id = \(id)").map(assessment)
  }

  /// The assessment of an agency in a round, unless it was set aside; `nil` when there is none.
  static func find(
    of agency: ID<Agency>, in round: ID<EvaluationRound>, _ connection: any Connection
  ) throws -> Assessment? {
    try connection.first(
      "SELECT \(columns) FROM assessment WHERE round_id = \(round) AND agency_id = \(agency) AND \(takesPart)"
    ).map(assessment)
  }

  /// The assessments of a round, in no particular order; those of agencies that were set aside only when asked for.
  static func all(
    of round: ID<EvaluationRound>, withThoseSetAside: Bool = false, in connection: any Connection
  ) throws -> [Assessment] {
    let which: SQL = withThoseSetAside ? "" : "AND \(takesPart)"
    return try connection.query(
      "SELECT \(columns) FROM assessment WHERE round_id = \(round) \(which) ORDER BY id"
    ).map(assessment)
  }

  /// The assessments of some agencies in all rounds; `nil` means of every agency.
  static func all(ofAgencies agencies: Set<ID<Agency>>?, in connection: any Connection) throws -> [Assessment] {
    guard let agencies else {
      return try connection.query("SELECT \(columns) FROM assessment ORDER BY id").map(assessment)
    }
    // One statement takes a limited number of parameters, so a large part is read whole and sifted here.
    guard agencies.count <= 200 else {
      return try all(ofAgencies: nil, in: connection).filter { agencies.contains($0.agency) }
    }
    return try connection.query(
      "SELECT \(columns) FROM assessment WHERE agency_id IN (\(list: agencies.sorted())) ORDER BY id"
    ).map(assessment)
  }

  /// How many assessments a round has and how often any was changed: another pair means another result.
  static func pulse(of round: ID<EvaluationRound>, in connection: any Connection) throws -> RoundPulse {
    // PostgreSQL adds bigints up to a numeric, which is no whole number to a reader.
    let row = try connection.first(
      """
      SELECT COUNT(*) AS assessments, CAST(COALESCE(SUM(revision), 0) AS bigint) AS changes,
        COALESCE((SELECT revision FROM round_terms WHERE round_terms.round_id = \(round)), 0) AS terms
      FROM assessment
      WHERE round_id = \(round) AND \(takesPart)
      """)
    return RoundPulse(
      assessments: try row?.get("assessments") ?? 0, changes: try row?.get("changes") ?? 0,
      terms: try row?.get("terms") ?? 0)
  }

  /// Counts a change, so that whatever was made from the assessment is made anew.
  static func touch(_ id: ID<Assessment>, at moment: Date, in connection: any Connection) throws {
    try connection.execute(
      "UPDATE assessment SET revision = revision + 1, changed_at = \(moment) WHERE id = \(id)")
  }

  /// Moves an assessment on, if it still stands where it stood; `false` when it does not any more.
  static func move(_ assessment: Assessment, from old: Assessment, in connection: any Connection) throws -> Bool {
    try connection.execute(
      """
      UPDATE assessment SET state = \(assessment.state), submitted_at = \(assessment.submittedAt),
        submitted_by = \(assessment.submittedBy?.name.th), submitted_by_en = \(assessment.submittedBy?.name.en),
        submitted_by_id = \(assessment.submittedBy?.account), since = \(assessment.since),
        reopened = \(assessment.isReopened), revision = revision + 1, changed_at = \(assessment.changedAt)
      WHERE id = \(assessment.id) AND state = \(old.state) AND revision = \(old.revision)
      """) == 1
  }

  /// Notes who judges an assessment; `nil` frees it for others. This changes nothing that is judged.
  static func setReviewer(
    _ author: Author?, at moment: Date?, of id: ID<Assessment>, in connection: any Connection
  ) throws {
    try connection.execute(
      """
      UPDATE assessment SET reviewer_id = \(author?.account), reviewer = \(author?.name.th),
        reviewer_en = \(author?.name.en), reviewer_seen = \(moment) WHERE id = \(id)
      """)
  }
  /// An agency that was excused or taken out of its round keeps what it said, and counts nowhere.
  static let takesPart: SQL = """
    NOT EXISTS (SELECT 1 FROM agency_exception WHERE agency_exception.round_id = assessment.round_id
      AND agency_exception.agency_id = assessment.agency_id AND agency_exception.kind <> 'other-days')
    """

  private static let columns: SQL = """
    id, round_id, agency_id, class_id, state, revision, changed_at, submitted_at, submitted_by, submitted_by_en,
    submitted_by_id, since, reopened, reviewer_id, reviewer, reviewer_en, reviewer_seen
    """

  private static func assessment(_ row: Row) throws -> Assessment {
    Assessment(
      id: try row.get("id"), round: try row.get("round_id"), agency: try row.get("agency_id"),
      classID: try row.optional("class_id"), state: try row.get("state"), revision: try row.get("revision"),
      changedAt: try row.get("changed_at"), submittedAt: try row.optional("submitted_at"),
      submittedBy: try row.author("submitted_by"), since: try row.optional("since"),
      isReopened: try row.get("reopened"), reviewer: try row.author("reviewer"),
      reviewerSeen: try row.optional("reviewer_seen"))
  }
}

extension Row {
  /// A person whose account and names stand in the columns of a name; `nil` for nobody.
  func author(_ column: String) throws -> Author? {
    guard let thai = try optional(column, as: String.self) else { return nil }
    let english = try optional(column + "_en", as: String.self) ?? thai
    return Author(account: try optional(column + "_id"), name: LocalizedText(th: thai, en: english))
  }
}

/// Tells whether anything in a round has changed.
struct RoundPulse: Sendable, Hashable {
  var assessments: Int
  var changes: Int
  /// Who takes part, and by which text of the instrument, changes with the terms.
  var terms = 0
}
