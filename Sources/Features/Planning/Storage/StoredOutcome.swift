import Database
import Kernel

/// An approved plan as the database keeps it: what it was on the day it was approved, whatever becomes of the rest.
struct StoredOutcome: Codable {
  struct Value: Codable {
    var kind: String
    var value: String

    init(_ planned: PlannedValue) {
      switch planned {
      case .yesNo(let answer): (kind, value) = ("yes_no", answer ? "yes" : "no")
      case .number(let number): (kind, value) = ("number", number.description)
      case .choice(let id): (kind, value) = ("choice", id)
      case .text(let text): (kind, value) = ("text", text)
      }
    }

    var planned: PlannedValue? {
      switch kind {
      case "yes_no": .yesNo(value == "yes")
      case "number": Exact(value).map { .number($0) }
      case "choice": .choice(value)
      default: .text(value)
      }
    }
  }

  struct Item: Codable {
    var name: String
    var values: [String: Value]
  }

  struct Shown: Codable {
    var node: String
    var name: String
    var targets: [String]
    var weight: String?
    var isMonitor: Bool
    var isJoint: Bool
    var lead: String
  }

  var day: String
  var document: String
  var meeting: String
  var address: String
  var facts: [String: Value]
  var weights: [String: String]
  var answers: [String: Value]
  var lists: [String: [Item]]
  var indicators: [Shown]

  init(_ plan: ApprovedPlan) {
    day = plan.approval.day.iso
    document = plan.approval.document
    meeting = plan.approval.meeting
    address = plan.approval.address
    facts = plan.facts.mapValues { Value($0) }
    weights = plan.weights.mapValues(\.description)
    answers = plan.answers.mapValues { Value($0) }
    lists = plan.lists.mapValues { items in
      items.map { Item(name: $0.name, values: $0.values.mapValues { Value($0) }) }
    }
    indicators = plan.indicators.map {
      Shown(
        node: $0.node, name: $0.name, targets: $0.targets, weight: $0.weight?.description, isMonitor: $0.isMonitor,
        isJoint: $0.isJoint, lead: $0.lead)
    }
  }

  func plan(agency: ID<Agency>, year: FiscalYear, instrument: String, contentHash: String) -> ApprovedPlan? {
    guard let day = Day(day) else { return nil }
    return ApprovedPlan(
      agency: agency, year: year, instrument: instrument, contentHash: contentHash,
      approval: PlanApproval(day: day, document: document, meeting: meeting, address: address),
      facts: facts.compactMapValues(\.planned), weights: weights.compactMapValues { Exact($0) },
      answers: answers.compactMapValues(\.planned),
      lists: lists.mapValues { items in
        items.map { PlannedItem(name: $0.name, values: $0.values.compactMapValues(\.planned)) }
      },
      indicators: indicators.map {
        PlannedIndicator(
          node: $0.node, name: $0.name, targets: $0.targets, weight: $0.weight.flatMap { Exact($0) },
          isMonitor: $0.isMonitor, isJoint: $0.isJoint, lead: $0.lead)
      })
  }
}

/// Approved plans out of the database.
struct StoredPlans: ApprovedPlans {
  func plan(
    of agency: ID<Agency>, in year: FiscalYear, instrument: String, in connection: any Connection
  ) throws -> ApprovedPlan? {
    try connection.first("\(Self.select(year, instrument)) AND agency_id = \(agency)").flatMap {
      try Self.plan($0, year, instrument)
    }
  }

  func plans(
    in year: FiscalYear, instrument: String, in connection: any Connection
  ) throws -> [ID<Agency>: ApprovedPlan] {
    let plans = try connection.query(Self.select(year, instrument)).compactMap { try Self.plan($0, year, instrument) }
    return Dictionary(plans.map { ($0.agency, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func select(_ year: FiscalYear, _ instrument: String) -> SQL {
    """
    SELECT agency_id, content_hash, outcome FROM planning_proposal
    WHERE fiscal_year = \(year.buddhistYear) AND instrument_id = \(instrument)
      AND stage = \(Proposal.Stage.approved) AND outcome IS NOT NULL
    """
  }

  private static func plan(_ row: Row, _ year: FiscalYear, _ instrument: String) throws -> ApprovedPlan? {
    let outcome: StoredOutcome = try StoredContent.read(try row.get("outcome"))
    return outcome.plan(
      agency: try row.get("agency_id"), year: year, instrument: instrument,
      contentHash: try row.get("content_hash"))
  }
}
