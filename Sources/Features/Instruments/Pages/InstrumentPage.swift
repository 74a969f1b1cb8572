import Design
import Foundation
import HTML
import Kernel
import Scoring

/// One version of an instrument, to be read like a document.
struct InstrumentPage {
  let language: Language
  let plan: Plan
  let versions: [InstrumentStore.Version]
  /// Whether a newer text is offered now.
  let isOld: Bool
  private let figures: InstrumentFigures
  private let criteria: CriterionView

  init(language: Language, plan: Plan, versions: [InstrumentStore.Version], isOld: Bool) {
    self.language = language
    self.plan = plan
    self.versions = versions
    self.isOld = isOld
    figures = InstrumentFigures(plan)
    criteria = CriterionView(
      plan: plan, rules: RuleWords(plan: plan, language: language), language: language, blank: figures.blank)
  }

  /// The contents of a document with no more nodes than this stand open at the first level.
  private static let shortDocument = 60

  private var instrument: Instrument { plan.instrument }

  var html: HTML {
    Component.reading(
      contents: contents, contentsLink: InstrumentTexts.contents[language],
      main: "\(opening)\(criteria.html(of: plan.rootIndex, depth: 0))\(history)")
  }

  private var opening: HTML {
    """
    \(Component.heading(
      instrument.title[language], eyebrow: InstrumentTexts.instrument[language],
      lead: instrument.about.map { HTML(text: $0[language]) }))
    \(HTML.if(
      isOld,
      Component.callout(
        .info, title: InstrumentTexts.oldVersion[language],
        "<p><a href=\"/instruments/\(attr: instrument.id)\">\(InstrumentTexts.toCurrent[language])</a></p>")))
    \(Component.definitionList(facts))
    \(notes)\(rounds)\(agencyFacts)\(grades)
    """
  }

  private var facts: [Design.Fact] {
    let maxima = zip(instrument.rounds, figures.maxima).map { round, maximum in
      let words = maximum.map { NumberText().short($0) } ?? InstrumentTexts.depends[language]
      return figures.maximum == nil && instrument.rounds.count > 1 ? "\(round.title[language]): \(words)" : words
    }
    let points = figures.maximum == nil ? maxima.joined(separator: " · ") : maxima.first ?? ""
    let classes = instrument.classes.map { $0.title[language] }.joined(separator: " · ")
    let year = instrument.fiscalYear.map { language == .thai ? "พ.ศ. \($0)" : "\($0 - 543) (B.E. \($0))" }
    let entries: [(LocalizedText, String?)] = [
      (InstrumentTexts.source, instrument.source.map { SourceLine.text($0, language) }),
      (InstrumentTexts.year, year),
      (InstrumentTexts.size, InstrumentTexts.questions(figures.questions)[language]),
      (InstrumentTexts.maximum, points),
      (InstrumentTexts.classes, classes.isEmpty ? nil : classes),
      (InstrumentTexts.version, "\(instrument.version) (\(instrument.contentHash.prefix(12)))"),
    ]
    return entries.compactMap { name, value in value.map { Design.Fact(name[language], text: $0) } }
  }

  private var notes: HTML {
    HTML.if(
      !instrument.notes.isEmpty,
      """
      <h2 id="notes">\(InstrumentTexts.notes[language])</h2><ul>\
      \(HTML.forEach(instrument.notes) { "<li>\($0[language])</li>" })</ul>
      """)
  }

  private var rounds: HTML {
    HTML.if(
      instrument.rounds.count > 1 || instrument.rounds.contains { $0.due != nil },
      """
      <h2 id="rounds">\(InstrumentTexts.rounds[language])</h2><ul>\(HTML.forEach(instrument.rounds) { round in
        """
        <li>\(round.title[language])\(HTML.let(round.due.flatMap { Day($0) }) { due in
          " – \(InstrumentTexts.due[language]) \(DateText(language).day(due))"
        })</li>
        """
      })</ul>
      """)
  }

  private var agencyFacts: HTML {
    HTML.if(
      !instrument.facts.isEmpty,
      """
      <h2 id="facts">\(InstrumentTexts.facts[language])</h2><p>\(InstrumentTexts.factsHint[language])</p><ul>\
      \(HTML.forEach(instrument.facts) { "<li>\($0.title[language]) <span class=\"soft\">\(kind($0.kind))</span></li>" })</ul>
      """)
  }

  private func kind(_ kind: Scoring.Fact.Kind) -> String {
    switch kind {
    case .number(let input): "(\(input.unit?[language] ?? InstrumentTexts.number[language]))"
    case .yesNo: "(\(InstrumentTexts.yesNo[language]))"
    case .choice(let choices): "(\(choices.map { $0.text[language] }.joined(separator: ", ")))"
    }
  }

  private var grades: HTML {
    HTML.if(
      !instrument.grades.isEmpty,
      """
      <h2 id="grades">\(InstrumentTexts.grades[language])</h2>\
      \(RubricTable.html(
        caption: InstrumentTexts.grades[language],
        rows: instrument.grades.map {
          .init(InstrumentTexts.from(NumberText().short($0.atLeast))[language], $0.title[language], nil)
        }))
      """)
  }

  /// The versions, when there is more than one.
  private var history: HTML {
    HTML.if(
      versions.count > 1,
      """
      <section class="no-print"><h2 id="versions">\(InstrumentTexts.versions[language])</h2><ul>\
      \(HTML.forEach(versions) { version in
        let words: HTML =
          "\(InstrumentTexts.version[language]) \(version.version) · \(DateText(language).dayAndTime(version.firstSeen))"
        let mark: HTML = " <code class=\"soft\">\(String(version.contentHash.prefix(12)))</code>"
        if version.contentHash == instrument.contentHash { return "<li>\(words)\(mark) <b>(\(InstrumentTexts.thisOne[language]))</b></li>" }
        return "<li><a href=\"/instruments/\(attr: instrument.id)?version=\(attr: version.contentHash)\">\(words)</a>\(mark)</li>"
      })</ul></section>
      """)
  }

  // MARK: Contents

  private var contents: HTML {
    Component.tree(
      plan.children(of: plan.rootIndex).map { branch($0, depth: 1) }, label: InstrumentTexts.contents[language],
      language: language)
  }

  private func branch(_ index: Int, depth: Int) -> TreeNode {
    let below = depth < 4 ? plan.children(of: index).filter { !criteria.isField($0) } : []
    return TreeNode(
      id: "c-\(plan.nodes[index].id)", code: criteria.number(of: index), title: plan.nodes[index].title[language],
      address: "#n-\(plan.nodes[index].id)", done: 0, total: 0, state: .empty,
      isOpen: depth == 1 && plan.nodes.count <= Self.shortDocument, children: below.map { branch($0, depth: depth + 1) }
    )
  }
}
