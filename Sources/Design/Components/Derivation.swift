public import HTML
public import Kernel

/// One step of worked arithmetic.
public struct WorkedStep: Sendable {
  let title: String
  /// The numbers put together, for instance "(3 × 20) + (4 × 30)".
  let working: String?
  let result: String?
  /// The rule in words, and where it stands in the source.
  let rule: String?
  let source: String?
  /// Links to the answer and the evidence.
  let links: [(title: String, address: String)]
  let steps: [WorkedStep]

  /// A step; what it rests on are its own steps.
  public init(
    _ title: String, working: String? = nil, result: String? = nil, rule: String? = nil, source: String? = nil,
    links: [(title: String, address: String)] = [], steps: [WorkedStep] = []
  ) {
    self.title = title
    self.working = working
    self.result = result
    self.rule = rule
    self.source = source
    self.links = links
    self.steps = steps
  }
}

extension Component {
  /// How a score follows: numbered steps, each with its numbers, its rule and its source.
  public static func derivation(_ steps: [WorkedStep], language: Language) -> HTML {
    "<ol class=\"working\">\(HTML.forEach(steps) { workedStep($0, language) })</ol>"
  }

  private static func workedStep(_ step: WorkedStep, _ language: Language) -> HTML {
    """
    <li><p class="working-title">\(step.title)</p>\(sum(step, language))\
    \(HTML.let(step.rule) { "<p class=\"working-rule\">\(Phrase.rule[language]): \($0)</p>" })\
    \(HTML.let(step.source) { "<p class=\"working-source\">\(Phrase.source[language]): \($0)</p>" })\
    \(HTML.if(!step.links.isEmpty, "<p class=\"small\">\(links(of: step))</p>"))\
    \(HTML.if(!step.steps.isEmpty, derivation(step.steps, language: language)))</li>
    """
  }

  private static func links(of step: WorkedStep) -> HTML {
    step.links.map { "<a href=\"\(url: $0.address)\">\($0.title)</a>" as HTML }.joined(separator: " · ")
  }

  private static func sum(_ step: WorkedStep, _ language: Language) -> HTML {
    HTML.if(
      step.working != nil || step.result != nil,
      """
      <p class="working-sum">\(HTML.let(step.working) { "<span>\($0)</span>" })\(HTML.let(step.result) {
        "<span class=\"working-result\"><span class=\"hidden-text\">\(Phrase.result[language])</span> = \($0)</span>"
      })</p>
      """)
  }
}
