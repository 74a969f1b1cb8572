import Design
import HTML
import Kernel
import Scoring

/// The heading of a group of questions: what it is about, and its rule.
struct GroupView {
  let context: FormContext
  let index: Int
  /// 2 to 4; `nil` leaves the heading to the page.
  var level: Int?

  private var node: Node { context.plan.nodes[index] }
  private var language: Language { context.language }
  private var result: NodeResult { context.evaluation[index] }

  var html: HTML {
    guard context.evaluation.isAsked(index) else {
      return "<div class=\"group\" id=\"g-\(attr: node.id)\" hidden=\"\"></div>"
    }
    return """
      <div class="group" id="g-\(attr: node.id)">\(heading)\(question)\(rubric.html)\(remark)\(computed)\(aside)</div>
      """
  }

  private var rubric: RubricView {
    RubricView(language: language, node: node, points: context.pointsWord, source: nil)
  }

  private var heading: HTML {
    HTML.let(level) { level in
      let tag = "h\(min(max(level, 2), 4))"
      return """
        <div class="criterion-head"><\(raw: tag)>\(HTML.let(context.code(of: index)) {
          "<span class=\"criterion-number\">\($0)</span> "
        })\(context.title(of: index))\(tier)</\(raw: tag)>\(figure)</div>
        """
    }
  }

  /// The figure of the group, renewed after each save.
  var figure: HTML {
    let isFigure = context.plan.isCounted(index) && !result.maximum.isZero
    let score = result.hasScore ? context.points(result.score) : "–"
    let words = isFigure ? "\(score) / \(context.pointsWord(result.maximum))" : ""
    return "<p class=\"criterion-points\" id=\"f-\(attr: node.id)\">\(words)</p>"
  }

  private var question: HTML { HTML.let(node.question) { "<p>\($0[language])</p>" } }

  /// Which target a criterion is for.
  private var tier: HTML {
    guard let parent = context.plan.parents[index], case .tiers(let tiers) = context.plan.nodes[parent].kind,
      let tier = tiers.tiers.first(where: { $0.criterion.id == node.id })
    else { return .empty }
    return " <span class=\"soft\">· \(AssessmentTexts.tierOf[language]) \(AssessmentTexts.plain(tier.at))</span>"
  }

  /// Why nothing is asked under a heading yet.
  private var remark: HTML {
    guard case .cases = node.kind, context.evaluation.selectedCase(of: index) == nil, result.status == .blank else {
      return .empty
    }
    let missing = context.evaluation.derivation(of: index).remarks.first?[language]
    return Component.callout(
      .info, title: context.words(AssessmentTexts.waitingForAnother),
      "\(HTML.let(missing) { "<p>\($0)</p>" })<p><a href=\"\(url: context.base)/facts\">\(AssessmentTexts.factsTitle[language])</a></p>"
    )
  }

  /// What is worked out from other answers has nothing to fill in.
  private var computed: HTML {
    guard node.children.isEmpty, !context.plan.isQuestion(index) else { return .empty }
    let missing = result.problem == .missingInput ? context.evaluation.derivation(of: index).remarks.first : nil
    return """
      <p class="soft small">\(AssessmentTexts.computed[language])\(HTML.let(missing) { " · \($0[language])" })</p>
      """
  }

  /// Where the agency may say that the whole group does not concern it.
  private var aside: HTML {
    guard node.allowsNotApplicable, !context.plan.isQuestion(index), !context.evaluation.isTaken(index) else {
      return context.evaluation.isTaken(index)
        ? Component.callout(
          .info,
          title: AnswerWords.text(context.opened.sheet[.node(node.id)].answer, of: node, language)) : .empty
    }
    let record = context.opened.sheet[.node(node.id)]
    let tick = NotApplicableTick(
      language: language, id: node.id, label: AssessmentTexts.wholeNotApplicable,
      isTicked: record.answer == .notApplicable, isLocked: context.isLocked(index))
    return """
      <input type="hidden" name="\(attr: FieldName.stamp(node.id))" value="\(attr: SeenStamp(record).text)"/>\
      \(tick.html)
      """
  }
}
