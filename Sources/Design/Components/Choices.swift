public import HTML
public import Kernel

/// One choice of a rubric or a list.
public struct Choice: Sendable {
  let value: String
  let label: String
  /// What the choice means, in a sentence.
  let meaning: String?
  /// What it is worth, for instance "1.5 คะแนน".
  let points: String?

  /// A choice, with its meaning and worth where the rubric gives them.
  public init(_ value: String, _ label: String, meaning: String? = nil, points: String? = nil) {
    self.value = value
    self.label = label
    self.meaning = meaning
    self.points = points
  }
}

/// A question answered by choosing.
public struct ChoiceQuestion: Sendable {
  let name: String
  let legend: String
  let hint: String?
  let error: String?
  let choices: [Choice]
  /// The values chosen now; at most one for radio cards.
  let selected: Set<String>
  let isDisabled: Bool

  /// A question; the first choice has the id `field-NAME`, which error summaries link to.
  public init(
    _ name: String, legend: String, choices: [Choice], selected: Set<String> = [], hint: String? = nil,
    error: String? = nil, isDisabled: Bool = false
  ) {
    self.name = name
    self.legend = legend
    self.choices = choices
    self.selected = selected
    self.hint = hint
    self.error = error
    self.isDisabled = isDisabled
  }
}

extension Component {
  /// A rubric: one choice of several, each with its meaning and its points.
  public static func radioCards(_ question: ChoiceQuestion, language: Language) -> HTML {
    choices(question, type: "radio", language: language)
  }

  /// Any number of choices.
  public static func checkboxList(_ question: ChoiceQuestion, language: Language) -> HTML {
    choices(question, type: "checkbox", language: language)
  }

  private static func choices(_ question: ChoiceQuestion, type: StaticString, language: Language) -> HTML {
    let isPlain = question.choices.allSatisfy { $0.meaning == nil }
    let failed = question.error == nil ? "" : " field-failed"
    return """
      <fieldset class="choices\(raw: isPlain ? " choices-plain" : "")\(raw: failed)" \
      aria-describedby="\(attr: describedBy(question.name, hint: question.hint))"><legend>\(question.legend)</legend>\
      \(hint(question.hint, for: question.name))\
      \(fieldError(question.error, for: question.name, language: language))\
      \(HTML.forEach(question.choices.enumerated()) { index, choice in
        choiceCard(choice, at: index, of: question, type: type)
      })</fieldset>
      """
  }

  private static func choiceCard(
    _ choice: Choice, at index: Int, of question: ChoiceQuestion, type: StaticString
  ) -> HTML {
    let id = index == 0 ? "field-\(question.name)" : "field-\(question.name)-\(index + 1)"
    return """
      <label class="choice" for="\(attr: id)"><input type="\(raw: "\(type)")" id="\(attr: id)" \
      name="\(attr: question.name)" value="\(attr: choice.value)"\
      \(attribute: "checked", if: question.selected.contains(choice.value))\
      \(attribute: "disabled", if: question.isDisabled)/>\
      <span><span class="choice-label">\(choice.label)</span>\
      \(HTML.let(choice.meaning) { "<span class=\"choice-meaning\">\($0)</span>" })</span>\
      \(HTML.let(choice.points) { "<span class=\"choice-points\">\($0)</span>" })</label>
      """
  }
}
