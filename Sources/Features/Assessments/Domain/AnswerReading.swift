import Foundation
import Kernel
import Scoring

/// What somebody typed or chose for one question, before it is an answer.
struct TypedAnswer: Sendable, Hashable {
  /// The values sent for the question: ids ticked, or one text.
  var values: [String]
  /// Whether "not applicable" was ticked.
  var isNotApplicable = false
}

/// What is wrong with something typed, as a sentence that tells how to mend it.
struct AnswerFlaw: Error, Sendable, Hashable {
  let message: LocalizedText

  init(_ message: LocalizedText) {
    self.message = message
  }
}

/// Turns what was typed into an answer, or says what is to be mended.
enum AnswerReading {
  /// The value that stands for "not applicable" among choices.
  static let notApplicable = "n/a"

  /// Reads an answer to a question; `nil` when it was left blank.
  ///
  /// - Throws: `AnswerFlaw`.
  static func read(_ typed: TypedAnswer, for node: Node, in instrument: Instrument) throws(AnswerFlaw) -> Answer? {
    guard let answer = try answer(typed, for: node) else { return nil }
    if let problem = AnswerCheck.check(answer, for: node, in: instrument).first { throw AnswerFlaw(problem) }
    return answer
  }

  /// Reads what is known about an agency.
  static func read(_ typed: TypedAnswer, for fact: Scoring.Fact) throws(AnswerFlaw) -> Answer? {
    let answer: Answer? =
      switch fact.kind {
      case .number: try number(typed)
      case .yesNo: try yesNo(typed)
      case .choice(let choices): choices.isEmpty ? nil : ticked(typed, in: choices.map(\.id))
      }
    guard let answer else { return nil }
    if let problem = AnswerCheck.check(answer, for: fact).first { throw AnswerFlaw(problem) }
    return answer
  }

  private static func answer(_ typed: TypedAnswer, for node: Node) throws(AnswerFlaw) -> Answer? {
    if typed.isNotApplicable || typed.values == [notApplicable] { return .notApplicable }
    switch node.kind {
    case .yesNo: return try yesNo(typed)
    case .levels, .bands, .number: return try number(typed)
    case .choice(let question): return ticked(typed, in: question.choices.map(\.id))
    case .milestones(let steps): return ticked(typed, in: steps.map(\.id))
    case .text(let format, _): return try text(typed, format)
    default: return nil
    }
  }

  private static func yesNo(_ typed: TypedAnswer) throws(AnswerFlaw) -> Answer? {
    switch typed.values.first ?? "" {
    case "": return nil
    case "yes": return .yesNo(true)
    case "no": return .yesNo(false)
    default: throw AnswerFlaw(AssessmentTexts.unknownChoice)
    }
  }

  /// In the order of the instrument, so that the same ticks are always the same answer; unknown ones come last.
  private static func ticked(_ typed: TypedAnswer, in known: [String]) -> Answer? {
    let chosen = typed.values.filter { !$0.isEmpty }
    let ordered = known.filter(chosen.contains) + chosen.filter { !known.contains($0) }
    return ordered.isEmpty ? nil : .choices(ordered)
  }

  private static func number(_ typed: TypedAnswer) throws(AnswerFlaw) -> Answer? {
    let text = (typed.values.first ?? "").filter { !$0.isWhitespace && $0 != "," }
    guard !text.isEmpty else { return nil }
    guard let value = Exact(text.last == "%" ? String(text.dropLast()) : text) else {
      throw AnswerFlaw(AssessmentTexts.notANumber)
    }
    return .number(value)
  }

  private static func text(_ typed: TypedAnswer, _ format: TextFormat) throws(AnswerFlaw) -> Answer? {
    let text = (typed.values.first ?? "").replacing("\r\n", with: "\n")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { return nil }
    guard format == .date else { return .text(text) }
    guard let day = DayEntry.read(text) else { throw AnswerFlaw(AssessmentTexts.notADay) }
    return .text(day.iso)
  }
}

/// Days as people type them: day, month, year, in either era and in Thai or Arabic digits.
enum DayEntry {
  /// Years from this one on are of the Buddhist era.
  private static let firstBuddhistYear = 2400

  /// Reads `1/10/2568`, `1-10-2025` or `2025-10-01`.
  static func read(_ text: String) -> Day? {
    let parts = text.split(whereSeparator: { "/-. ".contains($0) }).map { Exact($0)?.wholeNumber }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else { return nil }
    let (year, day) = first > 31 ? (first, last) : (last, first)
    return Day(year: year >= firstBuddhistYear ? year - 543 : year, month: month, day: day)
  }

  /// A day for a field: in the era that readers of the language type.
  static func text(_ day: Day, _ language: Language) -> String {
    "\(day.dayOfMonth)/\(day.month)/\(language == .thai ? day.buddhistYear : day.year)"
  }
}
