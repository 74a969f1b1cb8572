public import Kernel

/// One level of a level scale; without a text it cannot be chosen.
public struct Level: Sendable, Hashable {
  /// Points it earns.
  public var score: Exact
  /// What it means, in both languages.
  public var text: LocalizedText?
  /// Whether it cannot be chosen.
  public var isEmpty: Bool { text == nil }

  /// Made from its parts.
  public init(score: Exact, text: LocalizedText?) {
    self.score = score
    self.text = text
  }
}

/// One thing that can be chosen.
public struct Choice: Sendable, Hashable {
  /// Its id in the file.
  public var id: String
  /// What it means, in both languages.
  public var text: LocalizedText
  /// Points it earns.
  public var score: Exact?

  /// Made from its parts.
  public init(id: String, text: LocalizedText, score: Exact? = nil) {
    self.id = id
    self.text = text
    self.score = score
  }
}

/// A question with given choices (at most 64).
public struct ChoiceQuestion: Sendable {
  /// What can be chosen, in the order shown.
  public var choices: [Choice]
  /// Whether several may be chosen.
  public var isMultiple: Bool
  /// The highest it can give.
  public var maximum: Exact?

  /// Made from its parts.
  public init(choices: [Choice], isMultiple: Bool = false, maximum: Exact? = nil) {
    self.choices = choices
    self.isMultiple = isMultiple
    self.maximum = maximum
  }
}

/// One step of an ordered list of milestones (at most 64).
public struct Milestone: Sendable, Hashable {
  /// Its id in the file.
  public var id: String
  /// What it means, in both languages.
  public var text: LocalizedText
  /// Points it earns.
  public var score: Exact

  /// Made from its parts.
  public init(id: String, text: LocalizedText, score: Exact) {
    self.id = id
    self.text = text
    self.score = score
  }
}

/// What a number may be.
public struct NumberInput: Sendable, Hashable {
  /// What it counts, in both languages.
  public var unit: LocalizedText?
  /// The lowest accepted.
  public var min: Exact?
  /// The highest accepted.
  public var max: Exact?
  /// Whether only whole numbers are accepted.
  public var isWhole: Bool

  /// Made from its parts.
  public init(unit: LocalizedText? = nil, min: Exact? = nil, max: Exact? = nil, isWhole: Bool = false) {
    self.unit = unit
    self.min = min
    self.max = max
    self.isWhole = isWhole
  }
}

/// What a text answer looks like.
public enum TextFormat: String, Sendable, CaseIterable {
  case line, paragraph, url, email, date
}

/// A threshold: a number of the file, or one that depends on facts and answers.
public enum Threshold: Sendable {
  case number(Exact)
  case expression(Expression)
}

/// One band: its threshold (at least, or at most when less is better) and its score.
public struct Band: Sendable {
  /// Where it begins.
  public var threshold: Threshold
  /// Points it earns.
  public var score: Exact
  /// What it means, in both languages.
  public var text: LocalizedText?

  /// Made from its parts.
  public init(threshold: Threshold, score: Exact, text: LocalizedText? = nil) {
    self.threshold = threshold
    self.score = score
    self.text = text
  }
}

/// A number turned into a score by thresholds.
public struct Bands: Sendable {
  /// The answer itself, when there are no fields.
  public var input: NumberInput?
  /// `number` nodes whose answers `value` brings together.
  public var fields: [Node]
  /// The number judged, when it is made of several.
  public var value: Expression?
  /// From the easiest to the hardest.
  public var bands: [Band]
  /// Whether less is better.
  public var lowerIsBetter: Bool
  /// Whether scores between thresholds lie on a straight line.
  public var isLinear: Bool
  /// Score when no threshold is reached.
  public var below: Exact

  /// Made from its parts.
  public init(
    input: NumberInput?, fields: [Node], value: Expression?, bands: [Band], lowerIsBetter: Bool, isLinear: Bool,
    below: Exact
  ) {
    self.input = input
    self.fields = fields
    self.value = value
    self.bands = bands
    self.lowerIsBetter = lowerIsBetter
    self.isLinear = isLinear
    self.below = below
  }
}

/// A score computed from facts and answers, kept between 0 and `maximum`.
public struct Formula: Sendable {
  /// Points it earns.
  public var score: Expression
  /// The highest it can give.
  public var maximum: Amount
  /// The numbers it is made of.
  public var fields: [Node]

  /// Made from its parts.
  public init(score: Expression, maximum: Amount, fields: [Node]) {
    self.score = score
    self.maximum = maximum
    self.fields = fields
  }
}

/// Mean share of the children's maxima, on a base.
public struct SurveyIndex: Sendable {
  /// The nodes it brings together.
  public var children: [Node]
  /// What a full share gives.
  public var base: Exact
  /// With fewer answers it is blank.
  public var minimumAnswered: Int

  /// Made from its parts.
  public init(children: [Node], base: Exact, minimumAnswered: Int) {
    self.children = children
    self.base = base
    self.minimumAnswered = minimumAnswered
  }
}

/// Counts satisfied children and turns the count into a score.
public struct SatisfiedCount: Sendable {
  /// From how many satisfied children on there is which score.
  public struct Level: Sendable, Hashable {
    /// From how much on.
    public var atLeast: Int
    /// Points it earns.
    public var score: Exact

    /// Made from its parts.
    public init(atLeast: Int, score: Exact) {
      self.atLeast = atLeast
      self.score = score
    }
  }

  /// The nodes it brings together.
  public var children: [Node]
  /// Scores by the number that is met, rising.
  public var levels: [Level]

  /// Made from its parts.
  public init(children: [Node], levels: [Level]) {
    self.children = children
    self.levels = levels
  }
}

/// Targets that build on each other.
public struct Tiers: Sendable {
  /// One target: its score and what must be met.
  public struct Tier: Sendable {
    /// Score once it is reached.
    public var at: Exact
    /// What must be met.
    public var criterion: Node

    /// Made from its parts.
    public init(at: Exact, criterion: Node) {
      self.at = at
      self.criterion = criterion
    }
  }

  /// The targets, rising.
  public var tiers: [Tier]
  /// Whether a tier counts only when all before it are complete.
  public var isStrict: Bool

  /// Made from its parts.
  public init(tiers: [Tier], isStrict: Bool) {
    self.tiers = tiers
    self.isStrict = isStrict
  }
}

/// One of several nodes, used when its condition is true; without a condition it is the last resort.
public struct Case: Sendable {
  /// When it applies; always without one.
  public var condition: Expression?
  /// The node it is about.
  public var node: Node

  /// Made from its parts.
  public init(condition: Expression?, node: Node) {
    self.condition = condition
    self.node = node
  }
}

/// A list kept by the agency; every item is scored by the same node.
public struct ItemList: Sendable {
  /// How the items' results come together.
  public enum Combine: String, Sendable, CaseIterable, BitwiseCopyable {
    case mean, sum, minimum, share
    /// Σ(weight × score) ÷ Σ(weight), with the weight of the `each` node.
    case weightedMean = "weighted_mean"
  }

  /// What a list without items is.
  public enum Empty: String, Sendable, CaseIterable, BitwiseCopyable {
    case blank, zero
    case notApplicable = "not_applicable"
  }

  /// The item in it.
  public var item: LocalizedText
  /// The node that scores one item.
  public var each: Node
  /// How the items' results come together.
  public var combine: Combine
  /// Whether only whole numbers are accepted.
  public var isWhole: Bool
  /// The highest it can give.
  public var maximum: Exact?
  /// From how much on.
  public var atLeast: Int
  /// What an empty list is.
  public var empty: Empty
  /// The collection whose items it asks about, when not its own.
  public var sameItemsAs: String?
  /// Which items count.
  public var only: Expression?

  /// Made from its parts.
  public init(
    item: LocalizedText, each: Node, combine: Combine = .mean, isWhole: Bool = false, maximum: Exact? = nil,
    atLeast: Int = 0, empty: Empty = .blank, sameItemsAs: String? = nil, only: Expression? = nil
  ) {
    self.item = item
    self.each = each
    self.combine = combine
    self.isWhole = isWhole
    self.maximum = maximum
    self.atLeast = atLeast
    self.empty = empty
    self.sameItemsAs = sameItemsAs
    self.only = only
  }
}
