import Database
import Design
import Foundation
import HTML
import Kernel
import Scoring

/// A section of the form, or one question that has the page for itself.
struct SectionPage {
  let context: FormContext
  let section: Int
  /// The question shown alone.
  var question: Int?
  /// What happened to the question shown alone, newest first.
  var history: [AuditRecord] = []
  /// Who else is here.
  var company: CompanyMark?

  private var language: Language { context.language }
  private var isAlone: Bool { question != nil }
  private var shown: Int { question ?? section }

  var title: String { context.name(of: shown) }

  var html: HTML {
    let tree = ContentsTree(context: context, section: section, question: question)
    return Component.workbench(
      tree: tree.html + treeLinks, treeLink: context.words(AssessmentTexts.allItems), main: middle,
      side: ScorePanel(context: context).html)
  }

  private var treeLinks: HTML {
    """
    \(HTML.if(
      FactsPage.hasAnything(context),
      "<p class=\"tree-more\"><a href=\"\(url: context.base)/facts\">\(AssessmentTexts.factsTitle[language])</a></p>"))\
    <p class="tree-more"><a href="\(url: context.base)/life">\(LifeTexts.lifeTitle[language])</a></p>\
    <p class="tree-more"><a href="\(url: context.base)/check">\(AssessmentTexts.checkTitle[language])</a></p>
    """
  }

  private var middle: HTML {
    """
    \(heading)\(LockCallout(context: context).html)\(offered)\
    \(Component.errorSummary(errors, language: language))\
    <form method="post" action="\(url: context.address(of: shown))" novalidate=""\
    \(attribute: "data-autosave", context.isLocked ? nil : "saved")>\(Page.tokenInput(context.token))\
    <input type="hidden" name="\(attr: FieldName.revision)" value="\(attr: context.revision(of: nodes))"/>\
    \(body)\(HTML.if(!context.isLocked, buttons))</form>\
    \(HTML.if(context.isLocked, walk))\(outerForms)\(trail)
    """
  }

  /// That the round before offers answers.
  private var offered: HTML {
    guard !context.isLocked, !isAlone, !context.suggestions.isEmpty, let source = context.suggestionSource else {
      return .empty
    }
    let words = CarryTexts.waiting(context.suggestions.count, source)[language]
    return Component.callout(
      .info, title: words, "<p><a href=\"\(url: context.base)/carry\">\(CarryTexts.see[language])</a></p>")
  }

  private var heading: HTML {
    let round = context.opened.sheet.round
    let place = "\(context.opened.agency.name[language]) · \(round.title[language])"
    let due = AssessmentTexts.dueOn(round.due, today: context.today)[language]
    let sections = context.askedSections
    let part = sections.firstIndex(of: section).map { AssessmentTexts.part($0 + 1, of: sections.count)[language] }
    return """
      <div class="heading"><p class="eyebrow">\(place)</p><h1 id="t-\(attr: context.plan.nodes[shown].id)">\(title)</h1>\
      <div class="form-line">\(HTML.let(part) { "<span>\($0)</span>" })\
      \(HTML.if(!context.isLocked, "<span>\(due)</span>"))\
      \(HTML.if(!context.isLocked, Component.savedState(savedState, language: language)))</div>\(company?.html)</div>
      """
  }

  private var savedState: SaveState {
    if !context.conflicts.isEmpty { return .conflict }
    if !context.submission.flaws.isEmpty { return .refused }
    let nodes = context.outline.nodes(in: section).map { AnswerKey.node(context.plan.nodes[$0].id) }
    let latest = nodes.compactMap { context.opened.sheet.records[$0]?.at }.max()
    guard let latest else { return .blank }
    let text = DateText(language)
    return .saved(at: Day(of: latest) == context.today ? text.time(latest) : text.dayAndTime(latest))
  }

  private var errors: [FieldError] {
    context.submission.flaws.map { flaw in
      let name = context.plan.indices[flaw.id].map { context.name(of: $0) } ?? flaw.id
      return FieldError(FieldName.answer(flaw.id), "\(name): \(flaw.flaw.message[language])")
    }
  }

  /// The nodes on the page.
  private var nodes: [Int] { question.map { [$0] } ?? context.outline.nodes(in: section) }

  private var body: HTML {
    guard context.evaluation.isAsked(shown) else {
      return Component.callout(
        .info, title: context.words(AssessmentTexts.asideTitle), "<p>\(AssessmentTexts.aside[language])</p>")
    }
    if let question { return QuestionView(context: context, index: question, isAlone: true, level: 2).html }
    return HTML.forEach(nodes) { node in
      let level = depth(of: node)
      if context.plan.isQuestion(node) {
        return QuestionView(context: context, index: node, isAlone: node == section, level: level).html
      }
      return GroupView(context: context, index: node, level: node == section ? nil : level).html
    }
  }

  /// Headings begin at 2 under the title of the page.
  func depth(of node: Int) -> Int {
    var depth = 1
    var index: Int? = node
    while let current = index, current != section {
      depth += 1
      index = context.plan.parents[current]
    }
    return max(depth, 2)
  }

  private var neighbours: (previous: Int?, next: Int?) {
    guard let question else { return context.neighbours(of: section) }
    let all = context.outline.sections.flatMap { context.outline.questions(in: $0) }
      .filter { context.evaluation.isAsked($0) }
    guard let place = all.firstIndex(of: question) else { return (nil, nil) }
    return (place > 0 ? all[place - 1] : nil, place + 1 < all.count ? all[place + 1] : nil)
  }

  private var buttons: HTML {
    let previous = neighbours.previous
    return Component.actions(
      Component.button(context.words(AssessmentTexts.saveAndNext), name: "go", value: "next", key: "n"),
      Component.button(context.words(AssessmentTexts.save), kind: .secondary),
      HTML.let(previous) { Component.linkButton(back, to: context.address(of: $0), kind: .quiet, key: "p") },
      HTML.if(
        isAlone,
        Component.linkButton(
          context.words(AssessmentTexts.wholePart), to: context.place(of: shown), kind: .quiet)))
  }

  private var back: String {
    context.words(isAlone ? AssessmentTexts.previousItem : AssessmentTexts.previousSection)
  }

  /// Without anything to save there are only links.
  private var walk: HTML {
    let (previous, next) = neighbours
    return Component.actions(
      HTML.let(previous) { Component.linkButton(back, to: context.address(of: $0), kind: .secondary, key: "p") },
      HTML.let(next) {
        Component.linkButton(
          context.words(isAlone ? AssessmentTexts.nextItem : AssessmentTexts.nextSection), to: context.address(of: $0),
          kind: .secondary, key: "n")
      })
  }

  private var outerForms: HTML {
    HTML.forEach(nodes.filter { context.plan.isCollection($0) }) {
      ItemListView(context: context, index: $0).outerForm
    }
  }

  private var trail: HTML {
    guard let question else { return .empty }
    let node = context.plan.nodes[question]
    let record = context.opened.sheet[.node(node.id)]
    // Answers that came in with a file have their present state and nothing before it.
    let known: HTML = HTML.if(
      history.isEmpty && record.version > 0,
      line(record.at, record.by.name[language], HistoryLine.text(record.answer, record.note, of: node, language)))
    let lines =
      known
      + HTML.forEach(history) { record in
        line(record.moment, name(of: record), HistoryLine.text(record, of: node, language))
      }
    let source = RubricView(
      language: language, node: node, points: context.pointsWord, source: context.evaluation.source(of: question)
    ).sourceLine
    return """
      \(source)<h2>\(AssessmentTexts.history[language])</h2>\(HTML.if(
        lines.isEmpty, "<p class=\"soft\">\(AssessmentTexts.noHistory[language])</p>",
        else: "<ol class=\"history\">\(lines)</ol>"))
      """
  }
}

extension SectionPage {
  /// The trail knows usernames; whoever still stands by an answer here is known by name.
  private func name(of record: AuditRecord) -> String {
    let known = context.opened.sheet.records.values.first { $0.by.account == record.actor && !$0.by.isNobody }
    guard record.actor != nil, let known else { return record.actorName }
    return known.by.name[language]
  }

  private func line(_ moment: Date, _ name: String, _ words: String) -> HTML {
    """
    <li><span class="soft small">\(DateText(language).dayAndTime(moment)) · \(name)</span><br/>\(words)</li>
    """
  }
}

/// One change of an answer in words.
enum HistoryLine {
  static func text(_ record: AuditRecord, of node: Node, _ language: Language) -> String {
    guard let after = record.entry.after else { return AssessmentTexts.blank[language] }
    let (answer, note) = StoredAnswer.read(summary: after)
    return text(answer, note, of: node, language)
  }

  static func text(_ answer: Answer?, _ note: String, of node: Node, _ language: Language) -> String {
    let words = AnswerWords.text(answer, of: node, language)
    return note.isEmpty ? words : "\(words) – \(note)"
  }
}

/// Why nothing can be changed, at the top of a page.
struct LockCallout {
  let context: FormContext

  var html: HTML {
    HTML.let(context.opened.lock) { lock in
      let (title, body) = AssessmentTexts.locked(lock)
      return Component.callout(.info, title: title[context.language], "<p>\(body[context.language])</p>")
    }
  }
}
