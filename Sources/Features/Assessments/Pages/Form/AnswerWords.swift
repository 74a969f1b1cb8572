import Kernel
import Scoring

/// An answer in words, where it is not a field: in comparisons, histories and lists.
enum AnswerWords {
  static func text(_ answer: Answer?, of node: Node?, _ language: Language) -> String {
    switch answer {
    case nil: return AssessmentTexts.blank[language]
    case .yesNo(let yes): return (yes ? AssessmentTexts.yesPlain : AssessmentTexts.noPlain)[language]
    case .number(let number): return self.number(number, of: node, language)
    case .choices(let ids): return ids.map { choice($0, of: node, language) }.joined(separator: " · ")
    case .text(let text): return Day(text).map { DateText(language).day($0) } ?? text
    case .items(let items): return AssessmentTexts.itemCount(items.count, atLeast: 0)[language]
    case .notApplicable: return AssessmentTexts.notApplicable[language]
    case .given(let score): return "\(AssessmentTexts.given[language]) \(AssessmentTexts.plain(score))"
    case .joint(let score, let lead):
      let figure = score.map { " " + AssessmentTexts.plain($0) } ?? ""
      return "\(AssessmentTexts.joint[language]) \(lead)\(figure)"
    }
  }

  private static func number(_ number: Exact, of node: Node?, _ language: Language) -> String {
    let figure = AssessmentTexts.plain(number)
    switch node?.kind {
    case .levels: return "\(AssessmentTexts.level[language]) \(figure)"
    case .number(let input, _): return [figure, input.unit?[language]].compactMap { $0 }.joined(separator: " ")
    case .bands(let bands): return [figure, bands.input?.unit?[language]].compactMap { $0 }.joined(separator: " ")
    default: return figure
    }
  }

  private static func choice(_ id: String, of node: Node?, _ language: Language) -> String {
    switch node?.kind {
    case .choice(let question): return question.choices.first { $0.id == id }?.text[language] ?? id
    case .milestones(let steps):
      guard let place = steps.firstIndex(where: { $0.id == id }) else { return id }
      return language == .thai ? "ขั้นตอนที่ \(place + 1)" : "Step \(place + 1)"
    default: return id
    }
  }
}
