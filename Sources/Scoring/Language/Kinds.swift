public import Kernel

/// One level of a level scale; without a text it cannot be chosen.
public struct Level: Sendable, Hashable {
  public var score: Exact
  public var text: LocalizedText?
  public var isEmpty: Bool { text == nil }

  public init(score: Exact, text: LocalizedText?) {
    self.score = score
    self.text = text
  }
}

/// One thing that can be chosen.
public struct Choice: Sendable, Hashable {
  public var id: String
  public var text: LocalizedText
  public var score: Exact?

  public init(id: String, text: LocalizedText, score: Exact? = nil) {
    self.id = id
    self.text = text
    self.score = score
  }
}

/// A question with given choices (at most 64).
public struct ChoiceQuestion: Sendable {
  public var choices: [Choice]
  public var isMultiple: Bool
  public var maximum: Exact?

  public init(choices: [Choice], isMultiple: Bool = false, maximum: Exact? = nil) {
    self.choices = choices
    self.isMultiple = isMultiple
    self.maximum = maximum
  }
}

/// One step of an ordered list of milestones (at most 64).
public struct Milestone: Sendable, Hashable {
  public var id: String
  public var text: LocalizedText
  public var score: Exact

  public init(id: String, text: LocalizedText, score: Exact) {
    self.id = id
    self.text = text
    self.score = score
  }
}

/// What a number may be.
public struct NumberInput: Sendable, Hashable {
  public var unit: LocalizedText?
  public var min: Exact?
  public var max: Exact?
  public var isWhole: Bool

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
  public var threshold: Threshold
  public var score: Exact
  public var text: LocalizedText?

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
  public var value: Expression?
  /// From the easiest to the hardest.
  public var bands: [Band]
  public var lowerIsBetter: Bool
  public var isLinear: Bool
  public var below: Exact

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
  public var score: Expression
  public var maximum: Amount
  public var fields: [Node]

  public init(score: Expression, maximum: Amount, fields: [Node]) {
    self.score = score
    self.maximum = maximum
    self.fields = fields
  }
}

/// Mean share of the children's maxima, on a base.
public struct SurveyIndex: Sendable {
  public var children: [Node]
  public var base: Exact
  public var minimumAnswered: Int

  public init(children: [Node], base: Exact, minimumAnswered: Int) {
    self.children = children
    self.base = base
    self.minimumAnswered = minimumAnswered
  }
}

/// Counts satisfied children and turns the count into a score.
public struct SatisfiedCount: Sendable {
  public struct Level: Sendable, Hashable {
    public var atLeast: Int
    public var score: Exact

    public init(atLeast: Int, score: Exact) {
      self.atLeast = atLeast
      self.score = score
    }
  }

  public var children: [Node]
  public var levels: [Level]

  public init(children: [Node], levels: [Level]) {
    self.children = children
    self.levels = levels
  }
}

/// Targets that build on each other.
public struct Tiers: Sendable {
  public struct Tier: Sendable {
    public var at: Exact
    public var criterion: Node

    public init(at: Exact, criterion: Node) {
      self.at = at
      self.criterion = criterion
    }
  }

  public var tiers: [Tier]
  /// Whether a tier counts only when all before it are complete.
  public var isStrict: Bool

  public init(tiers: [Tier], isStrict: Bool) {
    self.tiers = tiers
    self.isStrict = isStrict
  }
}

/// One of several nodes, used when its condition is true; without a condition it is the last resort.
public struct Case: Sendable {
  public var condition: Expression?
  public var node: Node

  public init(condition: Expression?, node: Node) {
    self.condition = condition
    self.node = node
  }
}

/// A list kept by the agency; every item is scored by the same node.
public struct ItemList: Sendable {
  public enum Combine: String, Sendable, CaseIterable, BitwiseCopyable {
    case mean, sum, minimum, share
    /// Σ(weight × score) ÷ Σ(weight), with the weight of the `each` node.
    case weightedMean = "weighted_mean"
  }

  public enum Empty: String, Sendable, CaseIterable, BitwiseCopyable {
    case blank, zero
    case notApplicable = "not_applicable"
  }

  public var item: LocalizedText
  public var each: Node
  public var combine: Combine
  public var isWhole: Bool
  public var maximum: Exact?
  public var atLeast: Int
  public var empty: Empty
  public var sameItemsAs: String?
  public var only: Expression?

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
