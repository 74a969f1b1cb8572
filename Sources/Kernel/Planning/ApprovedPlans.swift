public import Database

/// Where the features that run assessments find what was approved before the year began. Whether a reader may see it
/// is theirs to say.
public protocol ApprovedPlans: Sendable {
  /// What stands approved for an agency; `nil` while nothing is, or for another instrument.
  func plan(
    of agency: ID<Agency>, in year: FiscalYear, instrument: String, in connection: any Connection
  ) throws -> ApprovedPlan?
  /// What stands approved for all agencies of a year, by agency.
  func plans(
    in year: FiscalYear, instrument: String, in connection: any Connection
  ) throws -> [ID<Agency>: ApprovedPlan]
}

/// A house in which nothing is planned.
public struct NoApprovedPlans: ApprovedPlans {
  /// Nothing anywhere.
  public init() {}
  /// Nothing.
  public func plan(
    of agency: ID<Agency>, in year: FiscalYear, instrument: String, in connection: any Connection
  ) throws -> ApprovedPlan? { nil }
  /// Nothing.
  public func plans(
    in year: FiscalYear, instrument: String, in connection: any Connection
  ) throws -> [ID<Agency>: ApprovedPlan] { [:] }
}
