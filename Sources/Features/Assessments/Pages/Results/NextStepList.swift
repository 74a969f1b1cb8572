import Design
import HTML
import Kernel
import Scoring

/// What would bring the most, one step at a time.
struct NextStepList {
  let context: ResultContext
  /// Only steps at or under this node.
  var under: Int?

  static let count = 5
  private var language: Language { context.language }

  var html: HTML {
    let steps = self.steps
    return """
      <section><h2>\(ResultTexts.steps[language])</h2><p class="soft small">\(ResultTexts.stepsLead[language])</p>\
      \(HTML.if(steps.isEmpty, "<p>\(ResultTexts.noSteps[language])</p>", else: list(steps)))</section>
      """
  }

  var steps: [NextStep] {
    let all = context.evaluation.nextSteps()
    guard let under else { return Array(all.prefix(Self.count)) }
    return Array(all.filter { context.plan.isNode($0.node, atOrUnder: under) }.prefix(Self.count))
  }

  func list(_ steps: [NextStep]) -> HTML {
    "<ol class=\"urgent\">\(HTML.forEach(steps, item))</ol>"
  }

  private func item(_ step: NextStep) -> HTML {
    let figures = context.figures
    let worth = ResultTexts.gain(figures.difference(step.gain), figures.shown(step.rootAfter))[
      language]
    return """
      <li><p class="urgent-head"><a href="\(url: context.derivation(of: step.node, item: step.item))">\(name(step))</a>\
      <b class="number">+\(figures.difference(step.gain))</b></p>\
      <p class="urgent-guidance">\(step.action[language]) – \(worth)</p></li>
      """
  }

  private func name(_ step: NextStep) -> String {
    guard let row = step.item, let collection = context.plan.collection(of: step.node),
      let items = context.evaluation.items(of: collection), items.indices.contains(row)
    else { return context.name(of: step.node) }
    return "\(items[row].name): \(context.name(of: step.node))"
  }
}

extension Plan {
  /// Whether a node is another one or stands somewhere under it.
  func isNode(_ node: Int, atOrUnder other: Int) -> Bool {
    var index: Int? = node
    while let current = index {
      if current == other { return true }
      index = parents[current]
    }
    return false
  }
}
