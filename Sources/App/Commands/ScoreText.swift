import Kernel
import Scoring

/// A scored round on the terminal.
struct ScoreText {
  let scored: ScoredRound
  let language: Language

  private typealias Words = ScoreTexts
  private var plan: Plan { scored.plan }
  private var instrument: Instrument { scored.instrument }

  /// More pillars than this stand in a table of their own.
  private static let widestPillars = 8
  /// Next steps shown for one agency.
  private static let shownSteps = 5

  // MARK: Many agencies

  /// The ranking, then what stands out in the mean of all.
  var round: [String] {
    heading + ["\(Words.agencies(scored.entries.count)[language])", ""] + ranking + [""] + meanOfAll
  }

  private var heading: [String] {
    let round = scored.roundDefinition
    return [
      DisplayWidth.safe(instrument.title[language]),
      DisplayWidth.safe(
        "\(instrument.id) \(instrument.version) · \(Words.round[language]) \(round.id) (\(round.title[language]))"),
    ]
  }

  private var ranking: [String] {
    let pillars = plan.pillars(inRound: scored.round)
    let shown = pillars.count <= Self.widestPillars ? pillars : []
    var columns: [TextTable.Column] = [
      .init(title: Words.rank[language], isNumber: true), .init(title: Words.agency[language], limit: 40),
      .init(title: Words.scoreWord[language], isNumber: true), .init(title: Words.floor[language], isNumber: true),
      .init(title: Words.maximum[language], isNumber: true), .init(title: Words.coverage[language], isNumber: true),
      .init(title: Words.grade[language], limit: 24),
    ]
    columns += shown.map { TextTable.Column(title: plan.nodes[$0].id, isNumber: true) }
    columns += [.init(title: Words.strongest[language]), .init(title: Words.weakest[language])]
    var table = TextTable(columns)
    for row in scored.rowsByRank {
      let root = scored.result.root(row)
      let summary = scored.result.summary(of: row)
      var cells = [scored.ranks[row].map(String.init) ?? "–", scored.entries[row].id]
      cells += [figure(root), instrument.shown(root.floor), instrument.shown(root.maximum), coverage(root)]
      cells.append(scored.grade(row)?.title[language] ?? "")
      cells += shown.map { figure(scored.result.result(row, $0)) }
      // With one pillar, or equal ones, nothing stands out.
      let standsOut = summary.strongest?.share != summary.weakest?.share
      cells.append(standsOut ? name(summary.strongest) : "")
      cells.append(standsOut ? name(summary.weakest) : "")
      table.add(cells)
    }
    return table.lines
  }

  private var meanOfAll: [String] {
    let summary = scored.result.summary(over: scored.rows)
    guard let mean = scored.result.mean(of: plan.rootIndex, over: scored.rows) else {
      return [Words.nothingScored[language]]
    }
    var table = TextTable([
      .init(title: Words.pillar[language]), .init(title: ""), .init(title: Words.mean[language], isNumber: true),
      .init(title: Words.maximum[language], isNumber: true), .init(title: "%", isNumber: true),
    ])
    for pillar in summary.pillars {
      table.add([plan.nodes[pillar.node].id, plan.nodes[pillar.node].title[language]] + figures(pillar))
    }
    let total = "\(instrument.shown(mean.score)) / \(instrument.shown(mean.maximum))"
    return ["\(Words.meanOfAll[language]): \(total)", ""] + table.lines + standouts(summary)
  }

  // MARK: One agency

  /// One agency: its figures, pillars, what stands out, and what to do next.
  func agency(_ row: Int) -> [String] {
    let root = scored.result.root(row)
    var lines = heading + ["", "\(Words.agency[language]): \(DisplayWidth.safe(scored.entries[row].id))"]
    if let id = scored.entries[row].input.agencyClass {
      let title = instrument.classes.first { $0.id == id }?.title[language] ?? ""
      lines[lines.count - 1] += " · \(Words.agencyClass[language]) \(id) (\(title))"
    }
    lines.append(DisplayWidth.safe(Words.total(figure(root), instrument.shown(root.maximum))[language]))
    lines.append(
      Words.floorLine(instrument.shown(root.floor))[language] + " · \(Words.coverage[language]) \(coverage(root))")
    if let grade = scored.grade(row) { lines.append("\(Words.grade[language]): \(grade.title[language])") }
    if scored.entries.count > 1, let rank = scored.ranks[row] {
      lines.append(Words.rankLine(rank, of: scored.rankedCount)[language])
    }
    lines += [""] + pillarTable(row) + standouts(scored.result.summary(of: row)) + nextSteps(row)
    return lines
  }

  private func pillarTable(_ row: Int) -> [String] {
    var table = TextTable([
      .init(title: Words.pillar[language]), .init(title: ""), .init(title: Words.scoreWord[language], isNumber: true),
      .init(title: Words.floor[language], isNumber: true), .init(title: Words.maximum[language], isNumber: true),
      .init(title: "%", isNumber: true), .init(title: Words.coverage[language], isNumber: true),
      .init(title: Words.status[language]),
    ])
    for pillar in plan.pillars(inRound: scored.round) {
      let result = scored.result.result(row, pillar)
      table.add([
        plan.nodes[pillar].id, plan.nodes[pillar].title[language], figure(result),
        result.status == .notApplicable ? "" : instrument.shown(result.floor), instrument.shown(result.maximum),
        result.percent?.formatted(digits: 1) ?? "", coverage(result), Words.status(result.status)[language],
      ])
    }
    return table.lines
  }

  private func nextSteps(_ row: Int) -> [String] {
    let steps = scored.evaluation(row).nextSteps().prefix(Self.shownSteps)
    guard !steps.isEmpty else { return [] }
    var table = TextTable([
      .init(title: "", isNumber: true), .init(title: ""), .init(title: "", limit: 90),
    ])
    table.indent = "  "
    for step in steps {
      let gain = "+" + step.gain.formatted(digits: max(instrument.digits, 2))
      table.add([gain, plan.nodes[step.node].id, step.action[language]])
    }
    return ["", Words.nextSteps[language] + ":"] + table.lines
  }

  // MARK: Matrix

  /// Units × indicators: a row an agency, a column an indicator.
  func matrix(depth: Int) -> [String] {
    let indicators = scored.indicators(depth: depth)
    var columns: [TextTable.Column] = [.init(title: Words.agency[language], limit: 40)]
    columns += indicators.map { TextTable.Column(title: plan.nodes[$0].id, isNumber: true) }
    columns += [.init(title: plan.nodes[plan.rootIndex].id, isNumber: true)]
    columns += [.init(title: Words.rank[language], isNumber: true)]
    var table = TextTable(columns)
    for row in scored.rows {
      let cells = indicators.map { figure(scored.result.result(row, $0)) }
      table.add(
        [scored.entries[row].id] + cells + [figure(scored.result.root(row)), scored.ranks[row].map(String.init) ?? "–"])
    }
    var legend = TextTable([.init(title: ""), .init(title: "")])
    for node in indicators { legend.add([plan.nodes[node].id, plan.nodes[node].title[language]]) }
    return heading + [""] + table.lines + [""] + legend.lines
  }

  // MARK: Parts

  private func standouts(_ summary: Summary) -> [String] {
    var lines: [String] = []
    if let strongest = summary.strongest, let weakest = summary.weakest, strongest.share != weakest.share {
      lines += [
        "", "\(Words.strongest[language]): \(titled(strongest))", "\(Words.weakest[language]): \(titled(weakest))",
      ]
    }
    guard !summary.urgent.isEmpty else { return lines }
    var table = TextTable([
      .init(title: "", isNumber: true), .init(title: ""), .init(title: ""), .init(title: "", isNumber: true),
    ])
    table.indent = "  "
    for (place, figure) in summary.urgent.enumerated() {
      let node = plan.nodes[figure.node]
      table.add(["\(place + 1).", node.id, node.title[language], percent(figure)])
    }
    return lines + ["", Words.urgent[language] + ":"] + table.lines
  }

  private func figures(_ figure: SummaryFigure) -> [String] {
    [
      instrument.shown(figure.score), instrument.shown(figure.maximum),
      figure.share.multiplied(by: .hundred)?.formatted(digits: 1) ?? "",
    ]
  }

  private func titled(_ figure: SummaryFigure) -> String {
    let node = plan.nodes[figure.node]
    return DisplayWidth.safe("\(node.id) \(node.title[language]) (\(percent(figure)))")
  }

  private func percent(_ figure: SummaryFigure) -> String {
    (figure.share.multiplied(by: .hundred) ?? .zero).formatted(digits: 1) + " %"
  }

  private func name(_ figure: SummaryFigure?) -> String { figure.map { plan.nodes[$0.node].id } ?? "" }

  private func coverage(_ result: NodeResult) -> String {
    guard result.status != .notApplicable, result.status != .absent else { return "" }
    return NumberText().short(result.coveragePercent, atMost: 1) + " %"
  }

  /// The score as shown, or a word for why there is none.
  private func figure(_ result: NodeResult) -> String {
    switch result.status {
    case .blank: "–"
    case .notApplicable: "n/a"
    case .absent: ""
    default: instrument.shown(result.score)
    }
  }
}
