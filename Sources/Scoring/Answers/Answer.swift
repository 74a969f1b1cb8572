public import Kernel

/// One answer as it is given, stored and shown; checked against its leaf by ``AnswerCheck``.
public enum Answer: Sendable, Hashable {
  /// Yes (there is, it is so) or no.
  case yesNo(Bool)
  /// A number, or the score of a level.
  case number(Exact)
  /// Ids of a choice, or of the steps that are done.
  case choices([String])
  /// Words, an address or a date `YYYY-MM-DD`.
  case text(String)
  /// The listed things of a collection.
  case items([Item])
  /// Declared not applicable.
  case notApplicable
  /// A result published elsewhere, taken as it is.
  case given(Exact)
  /// A result taken from a lead agency: its score on this node, and which agency.
  case joint(Exact?, from: String)

  /// One listed thing of a collection.
  public struct Item: Sendable, Hashable {
    /// What the respondent calls it.
    public var name: String
    /// Answers by the ids of the leaves inside the collection's `each`.
    public var answers: [String: Answer]

    /// An item from its parts.
    public init(name: String, answers: [String: Answer]) {
      self.name = name
      self.answers = answers
    }
  }
}

/// Everything one agency brings to one round.
public struct AssessmentInput: Sendable, Hashable {
  /// The round's id; `nil` is the instrument's first.
  public var round: String?
  /// Id of the agency's class.
  public var agencyClass: String?
  /// What must be known about an agency besides its answers.
  public var facts: [String: Answer]
  /// Answers by node id. Items' answers are inside their collection's.
  public var answers: [String: Answer]
  /// Weights of this agency alone, by node id, instead of the instrument's.
  public var weights: [String: Exact]

  /// Made from its parts.
  public init(
    round: String? = nil, agencyClass: String? = nil, facts: [String: Answer] = [:], answers: [String: Answer] = [:],
    weights: [String: Exact] = [:]
  ) {
    self.round = round
    self.agencyClass = agencyClass
    self.facts = facts
    self.answers = answers
    self.weights = weights
  }
}

extension Answer {
  /// Whether it counts as blank: words without a letter or a digit, such as a dash.
  public var isBlank: Bool {
    if case .text(let text) = self { return !text.isFilledIn }
    return false
  }
}
