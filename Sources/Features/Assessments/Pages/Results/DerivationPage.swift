import Design
import HTML
import Kernel
import Scoring

/// How one score follows: the rule, what goes in, the working, the outcome, and what would come next.
struct DerivationPage {
  let context: ResultContext
  let node: Int
  /// The row of the item, for a node that is asked once for each item of a list.
  let item: Int?
  private let derivation: Derivation

  init(context: ResultContext, node: Int, item: Int?) {
    self.context = context
    self.node = node
    self.item = item
    derivation = context.evaluation.derivation(of: node, item: item)
  }

  private var language: Language { context.language }
  private var figures: FigureWords { context.figures }
  private var result: NodeResult { derivation.result }
  private var plan: Plan { context.plan }

  var title: String {
    itemName.map { "\($0): \(context.name(of: node))" } ?? context.name(of: node)
  }

  var html: HTML {
    """
    \(Component.heading(
      title, eyebrow: "\(ResultTexts.derivation[language]) · \(context.opened.agency.name[language])",
      lead: HTML(text: figures.reason(result))))
    <ol class="working">\(HTML.forEach(sections) { section in
      "<li><h2 class=\"working-title\">\(section.title)</h2>\(section.body)</li>"
    })</ol>
    \(next)\(upward)
    """
  }

  private var sections: [(title: String, body: HTML)] {
    let all: [(LocalizedText, HTML)] = [
      (ResultTexts.rule, rule),
      (isLeaf ? ResultTexts.answer : ResultTexts.given, isLeaf ? answer : parts),
      (ResultTexts.working, working), (ResultTexts.outcome, outcome),
    ]
    return all.filter { !$0.1.isEmpty }.map { ($0.0[language], $0.1) }
  }

  private var isLeaf: Bool { plan.isQuestion(node) && derivation.parts.isEmpty }

  private var itemName: String? {
    guard let item, let collection = plan.collection(of: node),
      let items = context.evaluation.items(of: collection),
      items.indices.contains(item)
    else { return nil }
    return items[item].name
  }

  // MARK: The rule

  private var rule: HTML {
    let rule = plan.nodes[node]
    return """
      <p>\(derivation.rule[language])</p>\
      \(HTML.let(rule.question) { "<p>\($0[language])</p>" })\(HTML.let(rule.guidance) { "<p class=\"urgent-guidance\">\($0[language])</p>" })\(RuleTable(node: rule, answer: given, figures: figures).html)\
      \(HTML.let(derivation.source) { source in
        """
        <p class="working-source">\(ResultTexts.source[language]): \
        \([source.document[language], source.item?[language]].compactMap { $0 }.joined(separator: " · "))</p>
        """
      })\
      <p class="small no-print"><a href="\(url: instrumentAddress)">\(ResultTexts.readRule[language])</a></p>
      """
  }

  private var instrumentAddress: String {
    let instrument = context.instrument
    return
      "/instruments/\(instrument.id)?version=\(instrument.contentHash)#n-\(plan.nodes[node].id)"
  }

  // MARK: What goes in

  private var given: Answer? {
    guard let item, let collection = plan.collection(of: node) else {
      return context.evaluation.input.answers[plan.nodes[node].id]
    }
    return context.evaluation.itemAnswer(node, item, collection)
  }

  private var answer: HTML {
    let record = context.opened.sheet[.node(plan.nodes[node].id)]
    return """
      <p><strong>\(AnswerWords.text(given, of: plan.nodes[node], language))</strong></p>\
      \(HTML.if(
        item == nil && !record.note.isEmpty, "<p class=\"small\">\(ResultTexts.note[language]): \(record.note)</p>"))\
      \(HTML.if(
        item == nil && record.version > 0 && !record.by.isNobody,
        "<p class=\"soft small\">\(AssessmentTexts.savedAt(record.at, by: record.by, today: context.today, language))</p>"))\
      \(HTML.if(
        context.opened.capabilities.allow(.readAssessment),
        "<p class=\"small no-print\"><a href=\"\(url: context.answer(of: node, item: item))\">\(ResultTexts.toAnswer[language])</a></p>"))
      """
  }

  private var parts: HTML {
    let rows = derivation.parts
    guard !rows.isEmpty else { return .empty }
    let isWeighted = rows.contains { $0.weight != nil }
    let hasRemarks = rows.contains { $0.remark != nil }
    let columns: [Table.Column?] = [
      Table.Column(ResultTexts.part[language]),
      isWeighted ? Table.Column(ResultTexts.weight[language], isNumber: true) : nil,
      Table.Column(ResultTexts.score[language], isNumber: true),
      Table.Column(ResultTexts.maximum[language], isNumber: true),
      Table.Column(ResultTexts.share[language], isNumber: true),
      hasRemarks ? Table.Column(ResultTexts.remark[language]) : nil,
    ]
    let table = Table(
      caption: title, isCaptionHidden: true, columns: columns.compactMap { $0 },
      rows: rows.map { .cells(cells($0, isWeighted: isWeighted, hasRemarks: hasRemarks)) })
    return "<div class=\"parts\">\(Component.table(table, language: language))</div>"
  }

  private func cells(_ part: Derivation.Part, isWeighted: Bool, hasRemarks: Bool) -> [HTML] {
    let isOwnItem = part.item != nil && plan.collection(of: part.node) == node
    let name = isOwnItem ? part.title[language] : context.name(of: part.node)
    let cells: [HTML?] = [
      "<a href=\"\(url: context.derivation(of: part.node, item: part.item))\">\(name)</a>",
      isWeighted ? HTML(text: part.weight.map { AssessmentTexts.plain($0) } ?? "–") : nil,
      HTML(text: part.result.hasScore ? figures.shown(part.result.score) : "–"),
      HTML(text: part.result.maximum.isZero ? "–" : figures.points(part.result.maximum)),
      HTML(text: figures.percent(ofMaximum: part.result)),
      hasRemarks ? HTML(text: part.remark?[language] ?? "") : nil,
    ]
    return cells.compactMap { $0 }
  }

  // MARK: The working and the outcome

  private var working: HTML {
    HTML.forEach(derivation.steps) { WorkingLine($0[language]).html }
  }

  private var outcome: HTML {
    let isSame = result.floor == result.score
    let sum: HTML = HTML.if(
      result.hasScore,
      """
      <p class="working-sum"><span>\(isSame ? ResultTexts.score[language] : ResultTexts.answeredOnly[language])</span>\
      <span class="working-result">\(ResultTexts.of(figures.shown(result.score), figures.points(result.maximum))[language])</span></p>\
      \(HTML.if(
        !isSame,
        """
        <p class="working-sum"><span>\(ResultTexts.blanksAsZero[language])</span>\
        <span class="working-result">\(ResultTexts.of(figures.shown(result.floor), figures.points(result.maximum))[language])</span></p>
        """))
      """)
    let remarks: HTML = HTML.if(
      !derivation.remarks.isEmpty,
      "<ul class=\"small\">\(HTML.forEach(derivation.remarks) { "<li>\($0[language])</li>" })</ul>")
    return
      "\(sum)\(HTML.if(!result.hasScore && derivation.remarks.isEmpty, "<p>\(figures.status(result.status))</p>"))\(remarks)"
  }

  // MARK: Onward

  private var next: HTML {
    guard plan.isCounted(node), result.status == .scored || result.status == .blank else {
      return .empty
    }
    let list = NextStepList(context: context, under: node)
    let steps = item == nil ? list.steps : list.steps.filter { $0.item == item }
    return """
      <section><h2>\(ResultTexts.nextHere[language])</h2>\
      \(HTML.if(steps.isEmpty, "<p>\(ResultTexts.nothingMoreHere[language])</p>", else: list.list(steps)))</section>
      """
  }

  /// The way from here up to the total, each with its own derivation.
  private var upward: HTML {
    let above = context.ancestors(of: node)
    guard !above.isEmpty else { return .empty }
    return """
      <section><h2>\(ResultTexts.upward[language])</h2><ol class="upward">\(HTML.forEach(above) { index in
        let inner = plan.collection(of: index) == nil ? nil : item
        let result = context.result(of: index, item: inner)
        return """
          <li><a href="\(url: context.derivation(of: index, item: inner))">\(context.name(of: index))</a> \
          <span class="number soft">\(figures.reason(result))</span></li>
          """ as HTML
      })</ol></section>
      """
  }
}

extension ResultContext {
  /// The nodes above a node, the nearest first.
  func ancestors(of node: Int) -> [Int] {
    var found: [Int] = []
    var index = plan.parents[node]
    while let current = index {
      found.append(current)
      index = plan.parents[current]
    }
    return found
  }

  /// The result of a node, for its item if it stands in one.
  func result(of node: Int, item: Int?) -> NodeResult {
    guard let item, let collection = plan.collection(of: node) else { return evaluation[node] }
    return evaluation.item(item, of: collection)[node]
  }
}
