import Design
import HTML
import Kernel
import Scoring

/// The answers of the round before, to be confirmed one by one or part by part.
struct CarryPage {
  let context: FormContext
  let carryOver: CarryOver?

  static let confirmField = "confirm"
  static let partField = "confirm-part"
  static let dismissField = "dismiss"
  static let shownField = "shown"

  private var language: Language { context.language }
  private func words(_ text: LocalizedText) -> String { text[language] }
  var title: String { words(CarryTexts.title) }

  var html: HTML {
    let place = "\(context.opened.agency.name[language]) · \(context.opened.sheet.round.title[language])"
    return """
      \(Component.heading(
        title, eyebrow: carryOver.map { "\(place) ← \($0.source.title[language])" } ?? place,
        lead: HTML(text: words(CarryTexts.lead))))\(LockCallout(context: context).html)\(body)
      """
  }

  private var body: HTML {
    guard let carryOver, !carryOver.suggestions.isEmpty else {
      return Component.emptyState(words(CarryTexts.none), words(CarryTexts.noneHint))
    }
    let broken = carryOver.suggestions.filter { $0.problem != nil }
    return """
      \(HTML.forEach(parts(carryOver.usable)) { part($0.name, $0.id, $0.suggestions) })\
      \(HTML.if(!broken.isEmpty, "<section><h2>\(CarryTexts.cannot[language])</h2><p>\(CarryTexts.cannotLead[language])</p>\(HTML.forEach(broken, item))</section>"))
      """
  }

  private struct Part {
    var name: String
    var id: String
    var suggestions: [Suggestion]
  }

  /// The sections of the form, facts first.
  private func parts(_ suggestions: [Suggestion]) -> [Part] {
    var parts: [Part] = []
    for suggestion in suggestions {
      let section: Int? =
        if case .node(let id) = suggestion.key {
          context.plan.indices[id].flatMap { context.outline.section(of: $0) }
        } else {
          nil
        }
      let id = section.map { context.plan.nodes[$0].id } ?? "facts"
      if let place = parts.firstIndex(where: { $0.id == id }) {
        parts[place].suggestions.append(suggestion)
      } else {
        let name = section.map { context.name(of: $0) } ?? words(CarryTexts.facts)
        parts.append(Part(name: name, id: id, suggestions: [suggestion]))
      }
    }
    return parts
  }

  private func part(_ name: String, _ id: String, _ suggestions: [Suggestion]) -> HTML {
    """
    <section><h2>\(name)</h2><form method="post" action="\(url: context.base)/carry">\(Page.tokenInput(context.token))\
    \(HTML.forEach(suggestions, item))\
    \(HTML.if(
      !context.isLocked && suggestions.count > 1,
      Component.actions(Component.button(words(CarryTexts.all), name: Self.partField, value: id))))</form></section>
    """
  }

  private func item(_ suggestion: Suggestion) -> HTML {
    let node: Node? =
      if case .node(let id) = suggestion.key { context.plan.indices[id].map { context.plan.nodes[$0] } } else { nil }
    let id = "s-" + suggestion.key.text
    return """
      <article class="criterion" id="\(attr: id)"><h3>\(name(suggestion.key))</h3>\
      <p><b>\(AnswerWords.text(suggestion.answer, of: node, language))</b>\
      \(HTML.if(!suggestion.note.isEmpty, "<br/>\(suggestion.note)"))</p>\(items(suggestion.answer))\
      <p class="soft small">\(suggestion.by.name[language]) · \(DateText(language).day(suggestion.at, .short))</p>\
      \(HTML.let(suggestion.problem) { Component.callout(.warning, title: $0[language]) })\
      \(HTML.if(suggestion.problem == nil && !context.isLocked, buttons(suggestion)))</article>
      """
  }

  private func buttons(_ suggestion: Suggestion) -> HTML {
    """
    <input type="hidden" name="\(attr: Self.shownField)" value="\(attr: suggestion.key.text)"/>\
    \(Component.actions(
      Component.button(
        words(CarryTexts.confirm), kind: .secondary, name: Self.confirmField, value: suggestion.key.text),
      Component.button(words(CarryTexts.dismiss), kind: .quiet, name: Self.dismissField, value: suggestion.key.text)))
    """
  }

  /// What a list held, thing by thing.
  private func items(_ answer: Answer) -> HTML {
    guard case .items(let items) = answer else { return .empty }
    return "<ul>\(HTML.forEach(items) { "<li>\($0.name)\(itemAnswers($0))</li>" })</ul>"
  }

  private func itemAnswers(_ item: Answer.Item) -> HTML {
    let lines = item.answers.sorted { $0.key < $1.key }.map { id, answer -> String in
      let node = context.plan.indices[id].map { context.plan.nodes[$0] }
      return "\(node?.title[language] ?? id): \(AnswerWords.text(answer, of: node, language))"
    }
    return HTML.if(!lines.isEmpty, "<br/><span class=\"soft small\">\(lines.joined(separator: " · "))</span>")
  }

  private func name(_ key: AnswerKey) -> String {
    switch key {
    case .node(let id): context.plan.indices[id].map { context.name(of: $0) } ?? id
    case .fact(let id): context.plan.instrument.facts.first { $0.id == id }?.title[language] ?? id
    case .weight(let id): id
    }
  }
}
