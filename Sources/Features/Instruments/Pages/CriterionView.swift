import Design
import HTML
import Kernel
import Scoring

/// One criterion with everything the file says of it, and those under it.
struct CriterionView {
  let plan: Plan
  let rules: RuleWords
  let language: Language
  /// Results of an assessment without answers, for the maxima of groups.
  let blank: [NodeResult]

  func html(of index: Int, depth: Int) -> HTML {
    let node = plan.nodes[index]
    let below = plan.children(of: index)
    return """
      <section class="criterion criterion-\(min(depth, 4))" id="n-\(attr: node.id)">\(title(index, depth: depth))\
      \(texts(node))\(body(node, depth: depth))\(weighing(index))\(proof(node))\(remarks(node, depth: depth))</section>
      \(HTML.if(!isListedInside(node), HTML.forEach(below) { html(of: $0, depth: depth + 1) }))
      """
  }

  /// The number in the source, where the id is one and the title does not say it already.
  func number(of index: Int) -> String? {
    let node = plan.nodes[index]
    guard node.id.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
    let numbers = node.title[language].split { !$0.isNumber && $0 != "." }
    return numbers.contains { $0 == node.id } ? nil : node.id
  }

  /// A number that only feeds its parent is shown with it, not as a criterion.
  func isField(_ index: Int) -> Bool {
    guard let parent = plan.parents[index] else { return false }
    return isListedInside(plan.nodes[parent])
  }

  private func isListedInside(_ node: Node) -> Bool {
    switch node.kind {
    case .bands(let bands): !bands.fields.isEmpty
    case .formula(let formula): !formula.fields.isEmpty
    default: false
    }
  }

  private func title(_ index: Int, depth: Int) -> HTML {
    let node = plan.nodes[index]
    let heading = "h\(min(depth + 2, 6))"
    let points = rules.maximum(of: index, blank: blank)
    return """
      <div class="criterion-head"><\(raw: heading)>\
      \(HTML.let(number(of: index)) { "<span class=\"criterion-number\">\($0)</span> " })\(node.title[language])\
      </\(raw: heading)>\(HTML.let(points) { "<span class=\"criterion-points\">\($0)</span>" })</div>
      """
  }

  private func texts(_ node: Node) -> HTML {
    """
    \(HTML.let(node.question) { "<p class=\"criterion-question\">\($0[language])</p>" })\
    \(HTML.let(node.guidance) { "<p class=\"criterion-guidance\">\($0[language])</p>" })\
    \(HTML.let(rules.rule(of: node)) { "<p class=\"criterion-rule\">\($0)</p>" })
    """
  }

  private func body(_ node: Node, depth: Int) -> HTML {
    switch node.kind {
    case .cases(let cases): return conditions(of: cases)
    case .bands(let bands) where !bands.fields.isEmpty: return "\(fields(bands.fields))\(rubric(node))"
    case .formula(let formula) where !formula.fields.isEmpty: return fields(formula.fields)
    default: return rubric(node)
    }
  }

  private func rubric(_ node: Node) -> HTML {
    let rows = RubricTable.rows(of: node, rules: rules, language: language)
    return RubricTable.html(caption: "\(InstrumentTexts.rubric[language]): \(node.title[language])", rows: rows)
  }

  private func conditions(of cases: [Case]) -> HTML {
    """
    <ul class="criterion-conditions">\(HTML.forEach(cases) { item in
      "<li><a href=\"#n-\(attr: item.node.id)\">\(item.node.title[language])</a> – \(rules.when(item))</li>"
    })</ul>
    """
  }

  private func fields(_ fields: [Node]) -> HTML {
    """
    <p class="criterion-label">\(InstrumentTexts.fields[language])</p><ul>\(HTML.forEach(fields) { field in
      """
      <li id="n-\(attr: field.id)">\(field.question?[language] ?? field.title[language])\
      \(HTML.let(unit(of: field)) { " <span class=\"soft\">(\($0))</span>" })\
      \(HTML.let(field.guidance) { "<br/><span class=\"soft small\">\($0[language])</span>" })</li>
      """
    })</ul>
    """
  }

  private func unit(of node: Node) -> String? {
    if case .number(let input, _) = node.kind { return input.unit?[language] }
    return nil
  }

  private func weighing(_ index: Int) -> HTML {
    HTML.let(rules.weight(of: index)) {
      "<p class=\"criterion-rule\"><b>\(InstrumentTexts.weight[language])</b> \($0)</p>"
    }
  }

  private func proof(_ node: Node) -> HTML {
    HTML.if(
      !node.evidence.isEmpty,
      """
      <p class="criterion-label">\(InstrumentTexts.evidence[language])</p><ul>\(HTML.forEach(node.evidence) { proof in
        """
        <li>\(proof.title[language])\
        \(HTML.if(proof.isRequired, " <b>(\(InstrumentTexts.required[language]))</b>"))</li>
        """
      })</ul>
      """)
  }

  private func remarks(_ node: Node, depth: Int) -> HTML {
    let conditions = rules.conditions(of: node)
    return """
      \(HTML.if(
        !conditions.isEmpty,
        "<ul class=\"criterion-conditions\">\(HTML.forEach(conditions) { "<li>\($0)</li>" })</ul>"))\
      \(HTML.forEach(node.notes) { "<p class=\"criterion-note\"><b>\(InstrumentTexts.note[language])</b> \($0[language])</p>" })\
      \(HTML.let(node.source) {
        "<p class=\"criterion-source\">\(InstrumentTexts.source[language]): \(SourceLine.text($0, language))</p>"
      })
      """
  }
}
