/// A value that was agreed before the assessment begins.
public enum PlannedValue: Sendable, Hashable {
  case yesNo(Bool)
  case number(Exact)
  /// The id of the chosen answer.
  case choice(String)
  case text(String)
}

/// One entry of a list, with what was agreed for its parts by node id.
public struct PlannedItem: Sendable, Hashable {
  /// What the entry is called.
  public var name: String
  /// The agreed parts, by the id of the node within the item.
  public var values: [String: PlannedValue]

  /// Describes an entry.
  public init(name: String, values: [String: PlannedValue]) {
    self.name = name
    self.values = values
  }
}

/// An approved indicator, as it is shown beside the question it belongs to.
public struct PlannedIndicator: Sendable, Hashable {
  /// The node it belongs to: a list, or the group of an agency-defined criterion.
  public var node: String
  /// Its name.
  public var name: String
  /// The targets at 50, 75 and 100 as they are read, with the unit; empty where none was set.
  public var targets: [String]
  /// Its weight; `nil` when it has none of its own.
  public var weight: Exact?
  /// Whether it is followed and not counted.
  public var isMonitor: Bool
  /// Whether several agencies answer for it together.
  public var isJoint: Bool
  /// The agency that leads a joint one, in its own words.
  public var lead: String

  /// Describes an indicator.
  public init(
    node: String, name: String, targets: [String], weight: Exact?, isMonitor: Bool = false, isJoint: Bool = false,
    lead: String = ""
  ) {
    self.node = node
    self.name = name
    self.targets = targets
    self.weight = weight
    self.isMonitor = isMonitor
    self.isJoint = isJoint
    self.lead = lead
  }
}

/// Who approved, when, and on which paper.
public struct PlanApproval: Sendable, Hashable {
  /// The day of the decision.
  public var day: Day
  /// The number of the document it stands in.
  public var document: String
  /// The meeting that took it.
  public var meeting: String
  /// Where the whole history of it is read.
  public var address: String

  /// Describes an approval.
  public init(day: Day, document: String, meeting: String, address: String) {
    self.day = day
    self.document = document
    self.meeting = meeting
    self.address = address
  }

  /// `เห็นชอบเมื่อ 12 ตุลาคม 2568 ตามหนังสือ …`, to stand beside the question.
  public var sentence: LocalizedText {
    LocalizedText(
      th: "เห็นชอบเมื่อ \(DateText(.thai).day(day)) ตามเอกสาร \(document)",
      en: "Approved on \(DateText(.english).day(day)) by document \(document)")
  }
}

/// What the committees approved for one agency in one fiscal year, in the terms of one instrument.
public struct ApprovedPlan: Sendable, Hashable {
  /// Whose plan it is.
  public var agency: ID<Agency>
  /// The fiscal year it is for.
  public var year: FiscalYear
  /// The id of the instrument whose nodes it names.
  public var instrument: String
  /// The version of the instrument by its content; another version may name its nodes differently.
  public var contentHash: String
  /// Who approved it.
  public var approval: PlanApproval
  /// Facts of the agency, by fact id.
  public var facts: [String: PlannedValue]
  /// Weights of the agency's own, by node id.
  public var weights: [String: Exact]
  /// Answers that were agreed, by node id: the text of each target, the committee's approval.
  public var answers: [String: PlannedValue]
  /// The entries of lists, by the node id of the list.
  public var lists: [String: [PlannedItem]]
  /// The indicators, to be shown.
  public var indicators: [PlannedIndicator]

  /// Describes a plan.
  public init(
    agency: ID<Agency>, year: FiscalYear, instrument: String, contentHash: String, approval: PlanApproval,
    facts: [String: PlannedValue] = [:], weights: [String: Exact] = [:], answers: [String: PlannedValue] = [:],
    lists: [String: [PlannedItem]] = [:], indicators: [PlannedIndicator] = []
  ) {
    self.agency = agency
    self.year = year
    self.instrument = instrument
    self.contentHash = contentHash
    self.approval = approval
    self.facts = facts
    self.weights = weights
    self.answers = answers
    self.lists = lists
    self.indicators = indicators
  }
}
