public import Kernel
public import YAML

/// One node of an instrument's tree: a leaf is answered, a group brings its children together.
public struct Node: Sendable {
  /// Its id in the file.
  public var id: String
  /// Its name in both languages.
  public var title: LocalizedText
  /// What is asked, when the title does not say it.
  public var question: LocalizedText?
  /// What counts, and how to reach the next step.
  public var guidance: LocalizedText?
  /// Proofs that belong to it.
  public var evidence: [EvidenceRequirement]
  /// Where the rules come from.
  public var source: Source?
  /// Remarks, and what was assumed.
  public var notes: [LocalizedText]
  /// Ids of the rounds the node exists in; `nil` means every round.
  public var rounds: [String]?
  /// When it applies; always without one.
  public var condition: Expression?
  /// How much it counts in a weighted mean.
  public var weight: Amount?
  /// Ids of nodes that must be satisfied before this one earns anything.
  public var requires: [String]
  /// Per cent of the maximum, 0 to 100, from which the node counts as satisfied.
  public var satisfiedAt: Exact
  /// The scale its result is brought to.
  public var rescale: Rescale?
  /// The rounding of its result.
  public var round: Rounding?
  /// Whether an agency may declare it not applicable.
  public var allowsNotApplicable: Bool
  /// Reported, never counted.
  public var isMonitor: Bool
  /// Whether a lead agency may bring the result.
  public var isJoint: Bool
  /// The part it plays in summaries.
  public var part: Part?
  /// What blanks below it do.
  public var missing: MissingRule
  /// What children that do not apply do to a sum.
  public var notApplicable: NotApplicableRule
  /// What kind it is.
  public var kind: Kind
  /// Where the node stands in its file.
  public var mark: YAMLMark

  /// Made from its parts.
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
  /// Its id in the file.
  public var id: String
  /// Its name in both languages.
  public var title: LocalizedText
  /// Whether it must be there.
  public var isRequired: Bool

  /// Made from its parts.
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
  /// Digits after the point, 0 to 12.
  public var digits: Int
  /// How it rounds.
  public var mode: RoundingMode

  /// Made from its parts.
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
