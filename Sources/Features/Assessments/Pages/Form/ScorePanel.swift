import Charts
import Design
import HTML
import Kernel
import Scoring

/// The score as it stands, what the last answer changed, and what would bring more.
struct ScorePanel {
  let context: FormContext
  /// The root's figure with blanks as zero before the last answer.
  var before: Exact?
  /// How many gains are named.
  private static let gains = 3

  private var language: Language { context.language }
  private var root: NodeResult { context.evaluation.root }

  var html: HTML {
    """
    <section id="score" class="score" aria-labelledby="score-title"><h2 id="score-title">\
    \(AssessmentTexts.scoreNow[language])</h2>\(figures)\(nextGains)\(radar)</section>
    """
  }

  private var figures: HTML {
    let shown = context.plan.instrument.shown
    let coverage = root.coverage
    return Component.statLine(
      ScoreFigures(
        answeredOnly: root.hasScore ? shown(root.score) : "–", blanksAsZero: shown(root.floor),
        maximum: context.points(root.maximum), coverage: NumberText().percent(share: coverage),
        coverageShare: coverage.approximate, change: change), language: language)
  }

  private var change: String? {
    guard let before, before != root.floor else { return nil }
    let difference = root.floor - before
    let digits = max(context.plan.instrument.digits, 2)
    return AssessmentTexts.gained(
      NumberText().decimal(difference.magnitude, decimals: digits), isGain: !difference.isNegative)[language]
  }

  private var radar: HTML {
    let round = context.outline.round
    let pillars = context.plan.pillars(inRound: round).filter { context.evaluation.isAsked($0) }
    guard pillars.count >= 3, pillars.count <= 10 else { return .empty }
    let points = pillars.map { pillar -> ChartPoint in
      let result = context.evaluation[pillar]
      guard result.hasScore, let share = result.floorShare else {
        return ChartPoint(nil, AssessmentTexts.blankWord[language])
      }
      return ChartPoint(share.approximate * 100, NumberText().percent(share: share))
    }
    guard pillars.contains(where: { context.evaluation[$0].hasScore }) else { return .empty }
    // The numbers that the contents show too, when every part has one: a small drawing has no room for names.
    let codes = pillars.compactMap { context.code(of: $0) }
    let isNumbered = codes.count == pillars.count
    return RadarChart(
      title: context.words(AssessmentTexts.pillars),
      finding: context.words(isNumbered ? AssessmentTexts.pillarShareByNumber : AssessmentTexts.pillarShare),
      axes: isNumbered ? codes : pillars.map { context.title(of: $0) },
      series: [RadarChart.Series(context.words(AssessmentTexts.score), points)], maximum: 100,
      language: language == .thai ? .thai : .english
    ).figure
  }

  private var nextGains: HTML {
    if context.isLocked { return .empty }
    let steps = context.evaluation.nextSteps().prefix(Self.gains)
    let list: HTML = HTML.if(
      steps.isEmpty, "<p class=\"soft\">\(AssessmentTexts.nothingMore[language])</p>",
      else: "<ol class=\"gains\">\(HTML.forEach(steps, gain))</ol>")
    return "<h3>\(AssessmentTexts.nextGains[language])</h3>\(list)"
  }

  private func gain(_ step: NextStep) -> HTML {
    let digits = max(context.plan.instrument.digits, 2)
    let worth = NumberText().decimal(step.gain, decimals: digits)
    return """
      <li><a href="\(url: address(step))">\(name(step))</a><b class="number">+\(worth)</b>\
      <span class="soft small">\(step.action[language])</span></li>
      """
  }

  private func name(_ step: NextStep) -> String {
    guard let row = step.item, let collection = context.plan.collection(of: step.node),
      let items = context.evaluation.items(of: collection), items.indices.contains(row)
    else { return context.name(of: step.node) }
    return "\(items[row].name): \(context.title(of: step.node))"
  }

  private func address(_ step: NextStep) -> String {
    guard let row = step.item, let collection = context.plan.collection(of: step.node) else {
      return context.place(of: step.node)
    }
    return context.address(ofItem: row, in: collection) + "#q-\(context.plan.nodes[step.node].id)"
  }
}
