import Foundation
import Kernel

/// The indicators of one agency for one fiscal year, on their way through the committees.
struct Proposal: Sendable, Hashable {
  let id: ID<Proposal>
  let agency: ID<Agency>
  let year: FiscalYear
  let instrumentID: String
  let contentHash: String
  var stage: Stage
  /// Counts up with every change of the proposal or of an indicator of it.
  var revision: Int
  var changedAt: Date

  /// Whose turn it is.
  enum Stage: String, Sendable, CaseIterable {
    /// The agency writes.
    case draft
    /// The agency's own committee decides.
    case agency
    /// The ministry's committee that supervises the evaluation decides.
    case ministry
    /// The central committee decides.
    case central
    /// It stands.
    case approved

    /// The stage after this one was passed.
    var next: Stage {
      switch self {
      case .draft: .agency
      case .agency: .ministry
      case .ministry: .central
      case .central, .approved: .approved
      }
    }

    /// Who may decide in it; `nil` where nobody does.
    var action: Action? {
      switch self {
      case .agency: .decideForAgency
      case .ministry: .decideForMinistry
      case .central: .decideCentrally
      case .draft, .approved: nil
      }
    }

    /// The date of the year it must be passed by.
    var step: CalendarStep? {
      switch self {
      case .draft: .proposal
      case .agency: .agency
      case .ministry: .ministry
      case .central: .central
      case .approved: nil
      }
    }
  }
}

/// What was decided, by whom, on which paper.
struct Decision: Sendable, Hashable {
  enum Verdict: String, Sendable, CaseIterable {
    case proposed, approved, returned
  }

  let id: ID<Decision>
  let proposal: ID<Proposal>
  let stage: Proposal.Stage
  let verdict: Verdict
  var document = ""
  var day: Day
  var meeting = ""
  var text = ""
  /// Why an indicator was returned, by its id.
  var reasons: [String: String] = [:]
  var isLate = false
  let by: Hand
  let at: Date
}

/// A committee's own change to an indicator, kept with what it was before.
struct Amendment: Sendable, Hashable {
  let id: ID<Amendment>
  let proposal: ID<Proposal>
  let indicator: ID<Indicator>
  let stage: Proposal.Stage
  /// `nil` for an indicator that was added.
  let before: IndicatorContent?
  /// `nil` for one that was taken out.
  let after: IndicatorContent?
  let by: Hand
  let at: Date
}

/// A date that the central coordinator sets for a fiscal year.
enum CalendarStep: String, Sendable, CaseIterable {
  case basket, proposal, agency, ministry, central, roadmap
  case quarter1, quarter2, quarter3, quarter4

  static func quarter(_ number: Int) -> CalendarStep {
    switch number {
    case 1: .quarter1
    case 2: .quarter2
    case 3: .quarter3
    default: .quarter4
    }
  }
}

/// The dates of one fiscal year.
struct PlanningCalendar: Sendable, Hashable {
  let year: FiscalYear
  var dates: [CalendarStep: Day] = [:]

  subscript(step: CalendarStep) -> Day? { dates[step] }

  /// The last day to report a quarter: the one that was set, or 15 days after the quarter.
  func closing(ofQuarter number: Int) -> Day {
    dates[.quarter(number)] ?? year.days(ofQuarter: number).upperBound.adding(days: 15)
  }

  func isLate(_ step: CalendarStep?, on today: Day) -> Bool {
    guard let step, let due = dates[step] else { return false }
    return today > due
  }
}
