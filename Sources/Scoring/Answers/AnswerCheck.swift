public import Kernel

/// Says whether an answer is allowed, as sentences a respondent understands. No sentence: it is.
public enum AnswerCheck {
  /// Longest text of one line, in characters.
  public static let longestLine = 1_000
  /// Longest paragraph, in characters.
  public static let longestParagraph = 20_000
  /// Most items of one collection.
  public static let mostItems = 10_000

  /// Everything that is wrong with an answer to a node.
  public static func check(_ answer: Answer, for node: Node, in instrument: Instrument) -> [LocalizedText] {
    switch answer {
    case .notApplicable:
      return node.allowsNotApplicable ? [] : [.notApplicableNotAllowed]
    case .given(let score):
      return scoreTaken(score, for: node)
    case .joint(let score, let lead):
      if !node.isJoint { return [.jointNotAllowed] }
      if lead.allSatisfy(\.isWhitespace) { return [.leadMissing] }
      return score.map { scoreTaken($0, for: node) } ?? []
    case .items(let items):
      guard case .collection(let list) = node.kind else { return [.wrongKind(wanted: .of(node))] }
      return ItemCheck(instrument: instrument, collection: node, list: list).check(items)
    default:
      return ordinary(answer, for: node)
    }
  }

  /// Everything that is wrong with what is said about a fact.
  public static func check(_ answer: Answer, for fact: Fact) -> [LocalizedText] {
    switch (fact.kind, answer) {
    case (.yesNo, .yesNo): []
    case (.number(let input), .number(let number)): self.number(number, within: input)
    case (.choice(let choices), .choices(let ids)): self.choices(ids, known: choices.map(\.id), isMultiple: false)
    case (.yesNo, _): [.wrongKind(wanted: .yesNo)]
    case (.number, _): [.wrongKind(wanted: .number)]
    case (.choice, _): [.wrongKind(wanted: .choice)]
    }
  }

  static func ordinary(_ answer: Answer, for node: Node) -> [LocalizedText] {
    switch (node.kind, answer) {
    case (.yesNo, .yesNo): []
    case (.levels(let levels), .number(let score)): level(score, of: levels)
    case (.number(let input, _), .number(let number)): self.number(number, within: input)
    case (.bands(let bands), .number(let number)) where bands.value == nil:
      self.number(number, within: bands.input ?? NumberInput())
    case (.choice(let question), .choices(let ids)):
      choices(ids, known: question.choices.map(\.id), isMultiple: question.isMultiple)
    case (.milestones(let steps), .choices(let ids)): choices(ids, known: steps.map(\.id), isMultiple: true)
    case (.text(let format, _), .text(let text)): TextCheck.check(text, as: format)
    default: [.wrongKind(wanted: .of(node))]
    }
  }

  // MARK: Kinds

  private static func scoreTaken(_ score: Exact, for node: Node) -> [LocalizedText] {
    if node.isOnlyRecorded { return [.noScoreToTake] }
    return score.isNegative ? [.negativeScore] : limits(score)
  }

  private static func limits(_ number: Exact) -> [LocalizedText] {
    number.magnitude > .largestInput ? [.beyondLimit] : []
  }

  private static func number(_ number: Exact, within input: NumberInput) -> [LocalizedText] {
    var problems = limits(number)
    if let low = input.min, number < low { problems.append(.belowMin(low)) }
    if let high = input.max, number > high { problems.append(.aboveMax(high)) }
    if input.isWhole, number.wholeNumber == nil { problems.append(.wholeNeeded) }
    return problems
  }

  private static func level(_ score: Exact, of levels: [Level]) -> [LocalizedText] {
    guard let level = levels.first(where: { $0.score == score }) else {
      return [.unknownLevel(score, known: levels.filter { !$0.isEmpty }.map(\.score))]
    }
    return level.isEmpty ? [.emptyLevel(score)] : []
  }

  private static func choices(_ ids: [String], known: [String], isMultiple: Bool) -> [LocalizedText] {
    var problems: [LocalizedText] = []
    for id in ids where !known.contains(id) {
      problems.append(.unknownChoice(id, near: closest(to: id, among: known), known: known))
    }
    if Set(ids).count < ids.count { problems.append(.repeatedChoice) }
    if !isMultiple, ids.count != 1 { problems.append(.oneChoice) }
    return problems
  }
}
