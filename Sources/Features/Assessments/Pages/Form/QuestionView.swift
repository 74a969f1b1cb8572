import Design
import HTML
import Kernel
import Scoring

/// One question in its section, with everything that belongs to it.
struct QuestionView {
  let context: FormContext
  let index: Int
  /// Whether it has the page for itself.
  var isAlone = false
  /// How deep its heading stands, 2 to 4.
  var level = 3

  private var node: Node { context.plan.nodes[index] }
  private var language: Language { context.language }
  private var record: AnswerRecord { context.opened.sheet[.node(node.id)] }
  private var result: NodeResult { context.evaluation[index] }

  var html: HTML {
    guard context.evaluation.isAsked(index) else {
      return "<div class=\"question\" id=\"q-\(attr: node.id)\" hidden=\"\"></div>"
    }
    return """
      <article class="\(raw: style)" id="q-\(attr: node.id)" aria-labelledby="t-\(attr: node.id)">\
      <div class="criterion-head">\(heading)\(figure)</div>\(ReturnedCallout(context: context, index: index).html)\(before)\(suggestion)\(conflict)\(fields)\(foot)</article>
      """
  }

  private var isLocked: Bool { context.isLocked(index) }

  private var rubric: RubricView {
    RubricView(
      language: language, node: node, points: context.pointsWord, source: context.evaluation.source(of: index))
  }

  /// A list and a result taken from elsewhere have no field to stand beside, so they carry all of it.
  private var before: HTML {
    let isAsked = !context.plan.isCollection(index) && !context.evaluation.isTaken(index)
    return isAsked ? rubric.longGuidanceOnly : "\(HTML.let(node.question) { "<p>\($0[language])</p>" })\(rubric.html)"
  }

  /// A question that its title asks already says nothing twice.
  private var style: String {
    [
      "criterion question", node.question == nil ? "question-plain" : nil,
      context.plan.isOptional(index) ? "question-optional" : nil,
    ]
    .compactMap { $0 }.joined(separator: " ")
  }

  /// Alone on a page, the question has the title of the page.
  private var heading: HTML {
    if isAlone { return "<span></span>" }
    let tag = "h\(min(max(level, 2), 4))"
    return """
      <\(raw: tag) id="t-\(attr: node.id)">\(HTML.let(context.code(of: index)) {
        "<span class=\"criterion-number\">\($0)</span> "
      })\(context.title(of: index))</\(raw: tag)>
      """
  }

  /// The figure of the question, renewed after each save.
  var figure: HTML {
    let words: String
    if node.isMonitor {
      words = context.words(AssessmentTexts.monitor)
    } else if context.plan.isOptional(index) {
      words = context.words(AssessmentTexts.optional)
    } else if result.maximum.isZero || !context.plan.isCounted(index) {
      words = ""
    } else {
      let score = result.hasScore ? context.points(result.score) : "–"
      words = "\(score) / \(context.pointsWord(result.maximum))"
    }
    return "<p class=\"criterion-points\" id=\"f-\(attr: node.id)\">\(words)</p>"
  }

  private var fields: HTML {
    if context.evaluation.isTaken(index) { return taken }
    if context.plan.isCollection(index) {
      return ItemListView(context: context, index: index).html + EvidenceLinks(context: context, index: index).html
    }
    let typed = context.submission.typed[node.id] ?? TypedAnswer(record.answer, of: node, language: language)
    let input = AnswerInput(
      language: language, node: node, points: context.pointsWord, maximum: yesPoints, typed: typed, error: error,
      isLocked: isLocked, guidance: rubric.shortGuidance)
    return
      "\(stamp)\(input.html)\(rubric.rule)\(rubric.evidence)\(noteField)\(EvidenceLinks(context: context, index: index).html)"
  }

  /// The most a yes earns, before anything around it stretches the figure.
  private var yesPoints: Exact? {
    guard context.plan.isCounted(index) else { return nil }
    return result.maximum.isZero ? nil : result.maximum
  }

  private var error: String? {
    context.submission.flaws.first { $0.id == node.id }?.flaw.message[language]
  }

  private var stamp: HTML {
    let seen = SeenStamp(record).text
    return "<input type=\"hidden\" name=\"\(attr: FieldName.stamp(node.id))\" value=\"\(attr: seen)\"/>"
  }

  private var taken: HTML {
    Component.callout(.info, title: AnswerWords.text(record.answer, of: node, language))
  }

  private var noteField: HTML {
    let text = context.submission.typedNotes[node.id] ?? record.note
    if isLocked {
      return HTML.if(!text.isEmpty, "<p class=\"question-note\"><b>\(AssessmentTexts.note[language])</b> \(text)</p>")
    }
    return Component.disclosure(
      context.words(AssessmentTexts.note), id: "note-\(node.id)", isOpen: !text.isEmpty,
      Component.field(
        Field(
          FieldName.note(node.id), label: context.words(AssessmentTexts.note), kind: .lines(2), value: text,
          hint: context.words(AssessmentTexts.noteHint)), language: language))
  }

  /// What the round before said, until somebody answers here or puts it aside.
  private var suggestion: HTML {
    HTML.let(context.isLocked ? nil : context.suggestions[node.id]) { suggestion in
      let words = CarryTexts.before(
        LocalizedText(
          th: AnswerWords.text(suggestion.answer, of: node, .thai),
          en: AnswerWords.text(suggestion.answer, of: node, .english)))
      return """
        <p class="small">\(words[language]) · <a href="\(url: context.base)/carry#s-\(attr: node.id)">\
        \(CarryTexts.see[language])<span class="hidden-text"> \(context.title(of: index))</span></a></p>
        """
    }
  }

  private var conflict: HTML {
    ConflictView(
      language: language, node: node, title: context.title(of: index), conflict: context.conflicts[node.id]
    ).html
  }

  private var foot: HTML {
    """
    <div class="question-foot">\(state)\(HTML.if(!isLocked, saveWithoutScript))\
    \(HTML.if(!isAlone, "<a class=\"small\" href=\"\(url: context.address(of: index))\">\(AssessmentTexts.onlyThis[language])<span class=\"hidden-text\"> \(context.title(of: index))</span></a>"))\
    \(DiscussionLink(context: context, item: node.id, title: context.title(of: index)).html)</div>
    """
  }

  /// Whether the question is answered, and when it was saved; renewed after each save.
  var state: HTML {
    let word: HTML
    if record.version == 0 || (record.answer.map(\.isBlank) ?? true) && record.note.isEmpty {
      word = Component.tag(.blank, context.words(AssessmentTexts.blank))
    } else {
      let isAside = record.answer == .notApplicable
      let text = AssessmentTexts.savedAt(record.at, by: record.by, today: context.today, language)
      word =
        "\(HTML.if(isAside, Component.tag(.neutral, context.words(AssessmentTexts.notApplicable)) + " "))<span class=\"question-saved\">\(text)</span>"
    }
    return "<p class=\"question-state\" id=\"s-\(attr: node.id)\">\(word)\(problem)\(clearButton)</p>"
  }

  /// Why an answered question earns less than it seems to.
  private var problem: HTML {
    guard result.problem != .none, result.status != .notApplicable, record.answer != nil,
      let remark = context.evaluation.derivation(of: index).remarks.first
    else { return .empty }
    return " <span class=\"question-problem\">\(remark[language])</span>"
  }

  private var clearButton: HTML {
    HTML.if(
      !isLocked && record.answer != nil && node.isAnsweredByRadio,
      " "
        + Component.button(
          context.words(AssessmentTexts.clear), kind: .quiet, name: FieldName.clear, value: node.id))
  }

  private var saveWithoutScript: HTML {
    HTML.if(
      !context.plan.isCollection(index) && !context.evaluation.isTaken(index),
      """
      <noscript>\(Component.button(
        context.words(AssessmentTexts.saveThis), kind: .secondary, name: "at", value: node.id))</noscript>
      """)
  }
}
