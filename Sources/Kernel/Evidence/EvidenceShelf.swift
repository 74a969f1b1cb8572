public import Database
public import Foundation

/// What another feature may know of a piece of evidence.
public struct EvidenceSummary: Sendable, Hashable {
  /// Its identity, stable over its versions.
  public var id: String
  /// What the agency calls it.
  public var title: String
  /// What it is: a file, a link, a figure.
  public var form: Form
  /// In a few words: `PDF, 1.2 MB`, the host of the link, the figure.
  public var detail: String
  /// The days it proves; `nil` when not said.
  public var period: ClosedRange<Day>?
  /// The last day it is good for; `nil` when it does not expire.
  public var expires: Day?
  /// The demand of the checklist it answers; `nil` for none in particular.
  public var demand: String?
  /// The number of its present version, from 1.
  public var version: Int
  /// When the present version came.
  public var changedAt: Date
  /// The page that shows it.
  public var address: String

  /// What a piece of evidence is.
  public enum Form: String, Sendable, CaseIterable {
    case file
    case link
    case figure
  }

  /// Describes a piece of evidence.
  public init(
    id: String, title: String, form: Form, detail: String, period: ClosedRange<Day>? = nil, expires: Day? = nil,
    demand: String? = nil, version: Int, changedAt: Date, address: String
  ) {
    self.id = id
    self.title = title
    self.form = form
    self.detail = detail
    self.period = period
    self.expires = expires
    self.demand = demand
    self.version = version
    self.changedAt = changedAt
    self.address = address
  }
}

/// Where evidence is looked up by the features whose items carry it. Whether a reader may see it is theirs to say.
public protocol EvidenceShelf: Sendable {
  /// What is attached to each item of a thing, by item.
  func attached(toAll kind: String, _ subject: String, in connection: any Connection) throws
    -> [String: [EvidenceSummary]]
  /// The page where evidence is attached to a place.
  func address(of place: EvidencePlace) -> String
}

/// A house without evidence.
public struct NoEvidence: EvidenceShelf {
  /// Nothing anywhere.
  public init() {}
  /// Nothing.
  public func attached(toAll kind: String, _ subject: String, in connection: any Connection) throws
    -> [String: [EvidenceSummary]]
  { [:] }
  /// Nowhere.
  public func address(of place: EvidencePlace) -> String { "" }
}
