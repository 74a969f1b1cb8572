public import Foundation

/// An agency as it stands from a day on, until its next version, and why.
public struct AgencyVersion: Sendable, Hashable {
  /// The first day on which it stands so.
  public var validFrom: Day
  /// All of it; `ended` is the first day of the time for which it has ended.
  public var agency: Agency
  /// Why it was changed, and by whom.
  public var note: Note

  /// An agency from a day on.
  public init(_ agency: Agency, from validFrom: Day, _ note: Note = Note()) {
    self.agency = agency
    self.validFrom = validFrom
    self.note = note
  }

  /// Why something was changed, and by whom.
  public struct Note: Sendable, Hashable {
    /// In words.
    public var reason: String
    /// The law, order or letter that says so.
    public var reference: String
    /// The username of who recorded it; empty for what was loaded.
    public var changedBy: String
    /// When it was recorded.
    public var changedAt: Date?

    /// A note; without anything, of what was loaded.
    public init(reason: String = "", reference: String = "", changedBy: String = "", changedAt: Date? = nil) {
      self.reason = reason
      self.reference = reference
      self.changedBy = changedBy
      self.changedAt = changedAt
    }
  }
}

/// A part of what an agency is that changes by itself.
public enum AgencyAspect: String, Sendable, CaseIterable {
  /// Its name.
  case name
  /// The unit above.
  case parent
  /// What kind of unit it is.
  case kind
  /// Its class.
  case agencyClass
  /// Its province.
  case province
  /// Its place among its siblings.
  case order
  /// Whether it has ended, and who took over.
  case end

  /// Whether two states are the same in this.
  public func isSame(_ one: Agency, _ other: Agency) -> Bool {
    switch self {
    case .name: one.name == other.name
    case .parent: one.parent == other.parent
    case .kind: one.kind == other.kind
    case .agencyClass: one.classID == other.classID
    case .province: one.provinceCode == other.provinceCode
    case .order: one.sortOrder == other.sortOrder
    case .end: one.isWorking == other.isWorking && one.successor == other.successor
    }
  }

  func copy(from source: Agency, to target: inout Agency) {
    switch self {
    case .name: target.name = source.name
    case .parent: target.parent = source.parent
    case .kind: target.kind = source.kind
    case .agencyClass: target.classID = source.classID
    case .province: target.provinceCode = source.provinceCode
    case .order: target.sortOrder = source.sortOrder
    case .end:
      target.ended = source.ended
      target.successor = source.successor
    }
  }

  /// In what two states differ.
  public static func changed(from old: Agency, to new: Agency) -> [AgencyAspect] {
    allCases.filter { !$0.isSame(old, new) }
  }
}
