public import Kernel
public import YAML

/// One node of an instrument's tree: a leaf is answered, a group brings its children together.
public struct Node: Sendable {
  public var id: String
  public var title: LocalizedText
  public var question: LocalizedText?
  public var guidance: LocalizedText?
  public var evidence: [EvidenceRequirement]
  public var source: Source?
  public var notes: [LocalizedText]
  /// Ids of the rounds the node exists in; `nil` means every round.
  public var rounds: [String]?
  public var condition: Expression?
  public var weight: Amount?
  /// Ids of nodes that must be satisfied before this one earns anything.
  public var requires: [String]
  /// Per cent of the maximum, 0 to 100, from which the node counts as satisfied.
  public var satisfiedAt: Exact
  public var rescale: Rescale?
  public var round: Rounding?
  public var allowsNotApplicable: Bool
  public var isMonitor: Bool
  public var isJoint: Bool
  public var part: Part?
  public var missing: MissingRule
  public var notApplicable: NotApplicableRule
  public var kind: Kind
  /// Where the node stands in its file.
  public var mark: YAMLMark

  public init(id: String, title: LocalizedText, kind: Kind, mark: YAMLMark) {
    self.id = id
    self.title = title
    self.kind = kind
    self.mark = mark
    evidence = []
    notes = []
    requires = []
    satisfiedAt = .hundred
    allowsNotApplicable = false
    isMonitor = false
    isJoint = false
    missing = .skip
    notApplicable = .rescale
  }

  /// The nodes directly below, in the order of the file: children, criteria of tiers, cases, fields, and the node of a
  /// collection's items.
  public var children: [Node] {
    switch kind {
    case .yesNo, .levels, .choice, .milestones, .number, .text: []
    case .bands(let bands): bands.fields
    case .formula(let formula): formula.fields
    case .sum(let children, _), .mean(let children), .weightedMean(let children, _), .minimum(let children): children
    case .index(let index): index.children
    case .count(let count): count.children
    case .tiers(let tiers): tiers.tiers.map(\.criterion)
    case .cases(let cases): cases.map(\.node)
    case .collection(let collection): [collection.each]
    }
  }
}

/// What makes a node: its kind and that kind's own keys.
public indirect enum Kind: Sendable {
  case yesNo(points: Amount)
  case levels([Level])
  case choice(ChoiceQuestion)
  case milestones([Milestone])
  case bands(Bands)
  case number(NumberInput, scored: Bool)
  case text(TextFormat, points: Amount?)
  case formula(Formula)
  case sum([Node], total: Exact?)
  case mean([Node])
  case weightedMean([Node], totalWeight: Exact?)
  case minimum([Node])
  case index(SurveyIndex)
  case count(SatisfiedCount)
  case tiers(Tiers)
  case cases([Case])
  case collection(ItemList)

  /// The word used in the file.
  public var name: String {
    switch self {
    case .yesNo: "yes_no"
    case .levels: "levels"
    case .choice: "choice"
    case .milestones: "milestones"
    case .bands: "bands"
    case .number: "number"
    case .text: "text"
    case .formula: "formula"
    case .sum: "sum"
    case .mean: "mean"
    case .weightedMean: "weighted_mean"
    case .minimum: "minimum"
    case .index: "index"
    case .count: "count"
    case .tiers: "tiers"
    case .cases: "cases"
    case .collection: "collection"
    }
  }
}

/// The part a node plays in summaries.
public enum Part: String, Sendable, CaseIterable {
  case pillar, dimension
}

/// What a blank child does to the figure on what is answered.
public enum MissingRule: String, Sendable, CaseIterable {
  case skip, zero
}

/// What a child that does not apply does to a sum.
public enum NotApplicableRule: String, Sendable, CaseIterable, BitwiseCopyable {
  case rescale, reduce, full, zero
}

/// A proof that belongs to a node.
public struct EvidenceRequirement: Sendable, Hashable {
  public var id: String
  public var title: LocalizedText
  public var isRequired: Bool

  public init(id: String, title: LocalizedText, isRequired: Bool) {
    self.id = id
    self.title = title
    self.isRequired = isRequired
  }
}

/// A change of scale of a node's result.
public enum Rescale: Sendable {
  case times(Amount)
  case to(Amount)
}

/// A rounding the instrument asks for.
public struct Rounding: Sendable, Hashable {
  public var digits: Int
  public var mode: RoundingMode

  public init(digits: Int, mode: RoundingMode) {
    self.digits = digits
    self.mode = mode
  }
}

/// A number that may depend on the agency.
public indirect enum Amount: Sendable {
  case number(Exact)
  /// A number for each class id, and what the other classes get.
  case byClass([String: Exact], otherwise: Exact?)
  case expression(Expression)
}
