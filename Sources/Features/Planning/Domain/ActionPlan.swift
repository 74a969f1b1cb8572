import Foundation
import Kernel

/// The roadmap of a service or issue over several years, and what is to come of it in each quarter of one.
struct ActionPlan: Sendable, Hashable {
  let id: ID<ActionPlan>
  let agency: ID<Agency>
  let year: FiscalYear
  var content: Content
  /// Counts up with every change, from 1.
  var revision: Int
  var by: Hand
  var changedAt: Date

  /// The head of the form and the roadmap.
  struct Content: Sendable, Hashable, Codable {
    var title = ""
    var lead = ""
    var partners = ""
    var person = ""
    var position = ""
    var phone = ""
    var mail = ""
    var years: [RoadmapYear] = []
  }

  /// One column of the roadmap.
  struct RoadmapYear: Sendable, Hashable, Codable {
    var year = ""
    var goal = ""
    var indicator = ""
    var agencies = ""

    var isEmpty: Bool { goal.isEmpty && indicator.isEmpty && agencies.isEmpty }
  }
}

/// One line of the action plan.
struct Activity: Sendable, Hashable {
  let id: ID<Activity>
  let plan: ID<ActionPlan>
  var position: Int
  var content: Content
  var revision: Int

  struct Content: Sendable, Hashable, Codable {
    var name = ""
    var budget = ""
    /// The four quarters, October to December first.
    var quarters = [Quarter(), Quarter(), Quarter(), Quarter()]

    /// A quarter that was never written is blank.
    subscript(quarter: Int) -> Quarter {
      quarters.indices.contains(quarter - 1) ? quarters[quarter - 1] : Quarter()
    }
  }

  struct Quarter: Sendable, Hashable, Codable {
    /// The measurable output.
    var output = ""
    /// Who is responsible.
    var agency = ""
    /// The part of the year's target, in hundredths.
    var share = ""
  }
}

/// What was reported for one quarter of a plan.
struct QuarterReport: Sendable, Hashable {
  let plan: ID<ActionPlan>
  let quarter: Int
  /// By activity.
  var lines: [String: Line]
  var revision: Int
  var isLate: Bool
  var by: Hand
  var at: Date

  struct Line: Sendable, Hashable, Codable {
    var status = ""
    var figure = ""
    var text = ""
    var evidence = ""
    var problems = ""
  }

  /// How far an output is.
  enum Status: String, Sendable, CaseIterable {
    case done, partly, not
  }
}
