public import Kernel

/// What came out at one node.
@frozen
public struct NodeResult: Sendable, Hashable, BitwiseCopyable {
  /// How a figure came about, or why there is none.
  public enum Status: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    /// Answered, wholly or in part.
    case scored
    /// Nothing answered yet, or an expression still lacks something.
    case blank
    case notApplicable
    /// Answered, reported, never counted.
    case monitor
    /// Taken from a lead agency.
    case joint
    /// A result published elsewhere, taken as it is.
    case given
    /// Does not exist in this round, or is asked once per item of a collection.
    case absent
  }

  /// Why a node has less than its answers would suggest.
  public enum Problem: UInt8, Sendable, Hashable, BitwiseCopyable {
    case none
    /// A fact or answer that an expression needs is missing.
    case missingInput
    case divisionByZero
    case outOfRange
    /// A node named in `requires` is not satisfied.
    case requirementUnmet
    /// Fewer items than `at_least`, or fewer answers than `minimum_answered`.
    case tooFew
  }

  /// On what is answered; 0 while blank.
  public var score: Exact
  /// With blanks as zero.
  public var floor: Exact
  /// The highest it can give.
  public var maximum: Exact
  /// Share of the weight that is answered, 0 to 10¹² (1 = 10¹²).
  var coverageUnits: Int64
  /// How the figure came about.
  public var status: Status
  /// Why there is less than the answers suggest.
  public var problem: Problem
  /// At `cases`: the place of the case that applies; −1 elsewhere and while undecided.
  var selectedCase: Int16 = -1

  static let absent = NodeResult(
    score: .zero, floor: .zero, maximum: .zero, coverageUnits: 0, status: .absent, problem: .none)

  /// Share of the weight that is answered, 0 to 1.
  public var coverage: Exact { Exact(raw: Int128(coverageUnits)) }

  /// Whether there is a figure to show.
  public var hasScore: Bool {
    switch status {
    case .scored, .monitor, .joint, .given: true
    case .blank, .notApplicable, .absent: false
    }
  }

  /// Share of the maximum, 0 to 1, on what is answered; `nil` without a figure or a maximum.
  public var share: Exact? { hasScore ? score.divided(by: maximum) : nil }

  /// Share of the maximum, 0 to 1, with blanks as zero; `nil` without a maximum.
  public var floorShare: Exact? {
    status == .absent || status == .notApplicable ? nil : floor.divided(by: maximum)
  }
}
