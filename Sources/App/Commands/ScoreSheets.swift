import Kernel
import Scoring
import Spreadsheet

/// One value of a table of results.
enum SheetValue {
  case text(String)
  /// An exact figure.
  case figure(Exact)
  case whole(Int)
  case nothing

  static func figure(_ value: Exact?) -> SheetValue { value.map { .figure($0) } ?? .nothing }
  static func whole(_ value: Int?) -> SheetValue { value.map { .whole($0) } ?? .nothing }
  static func text(_ value: String?) -> SheetValue { value.map { .text($0) } ?? .nothing }

  /// As a field of CSV; figures with all their digits.
  var csv: String {
    switch self {
    case .text(let text): text
    case .figure(let value): value.description
    case .whole(let value): String(value)
    case .nothing: ""
    }
  }

  /// As a cell of a workbook.
  var cell: Cell {
    switch self {
    case .text(let text): text.isEmpty ? .empty : .text(text)
    case .figure(let value): .number(value.description)
    case .whole(let value): .number(String(value))
    case .nothing: .empty
    }
  }
}

/// A scored round as tables. Column names are the same in both languages, so that programs can rely on them.
struct ScoreSheets {
  let scored: ScoredRound
  let language: Language

  private var plan: Plan { scored.plan }
  var instrument: Instrument { scored.instrument }

  // MARK: One row an agency

  static let summaryColumns = [
    "rank", "agency", "class", "score", "score_blanks_zero", "maximum", "coverage_percent", "grade", "strongest",
    "weakest", "urgent",
  ]

  /// The ranking, with titles.
  var summary: [[SheetValue]] {
    let pillars = plan.pillars(inRound: scored.round)
    let titles = Self.summaryColumns + pillars.map { plan.nodes[$0].id }
    return [titles.map { .text($0) }]
      + scored.rowsByRank.map { row in
        let root = scored.result.root(row)
        let summary = scored.result.summary(of: row)
        let name = { (figure: SummaryFigure) in plan.nodes[figure.node].id }
        var cells: [SheetValue] = [
          .whole(scored.ranks[row]), .text(scored.entries[row].id), .text(scored.entries[row].input.agencyClass),
          root.hasScore ? .figure(root.score) : .nothing, .figure(root.floor), .figure(root.maximum),
          .figure(root.coveragePercent), .text(scored.grade(row)?.title[language]),
        ]
        cells += [.text(summary.strongest.map(name)), .text(summary.weakest.map(name))]
        cells.append(.text(summary.urgent.map(name).joined(separator: ", ")))
        return cells + pillars.map { value(scored.result.result(row, $0)) }
      }
  }

  // MARK: One row a node of an agency

  static let resultColumns = [
    "agency", "class", "round", "node", "title", "kind", "status", "score", "score_blanks_zero", "maximum", "percent",
    "coverage_percent", "rank",
  ]

  /// Every node of every agency, with titles.
  var results: [[SheetValue]] {
    let nodes = scored.nodes
    let ranks = Dictionary(uniqueKeysWithValues: nodes.map { ($0, scored.result.ranks(of: $0)) })
    let round = scored.roundDefinition.id
    var rows: [[SheetValue]] = [Self.resultColumns.map { .text($0) }]
    rows.reserveCapacity(scored.entries.count * nodes.count + 1)
    for row in scored.rows {
      let entry = scored.entries[row]
      for node in nodes {
        let definition = plan.nodes[node]
        let result = scored.result.result(row, node)
        rows.append([
          .text(entry.id), .text(entry.input.agencyClass), .text(round), .text(definition.id),
          .text(definition.title[language]), .text(definition.kind.name), .text(result.statusWord),
          result.hasScore ? .figure(result.score) : .nothing, .figure(result.floor), .figure(result.maximum),
          .figure(result.percent), .figure(result.coveragePercent), .whole(ranks[node]?[row]),
        ])
      }
    }
    return rows
  }

  // MARK: Units × indicators

  /// The matrix in the shape it can be read in again: a row an indicator, weight and score of each agency.
  func matrix(depth: Int) -> [[SheetValue]] {
    let words = ScoreTexts.self
    var names: [SheetValue] = [.nothing, .nothing]
    var heading: [SheetValue] = [.text("node"), .text(InstrumentCommandTexts.title[language])]
    for entry in scored.entries {
      names += [.text(entry.id), .nothing]
      heading += [.text(words.weight[language]), .text(words.scoreWord[language])]
    }
    let evaluations = scored.rows.map(scored.evaluation)
    let indicators = scored.indicators(depth: depth)
    var rows = [names, heading]
    if !instrument.classes.isEmpty {
      let classes = scored.entries.flatMap { [.nothing, .text($0.input.agencyClass)] as [SheetValue] }
      rows.append([.text("class"), .text(words.agencyClass[language])] + classes)
    }
    for node in indicators {
      var cells: [SheetValue] = [.text(plan.nodes[node].id), .text(plan.nodes[node].title[language])]
      for (row, evaluation) in evaluations.enumerated() {
        cells += [weight(of: node, evaluation), score(of: node, scored.result.result(row, node))]
      }
      rows.append(cells)
    }
    let root = plan.nodes[plan.rootIndex]
    var totals: [SheetValue] = [.text(root.id), .text(root.title[language])]
    for (row, evaluation) in evaluations.enumerated() {
      totals += [totalWeight(row, evaluation), value(scored.result.root(row))]
    }
    return rows + [totals]
  }

  private func isWeighted(_ node: Int?) -> Bool {
    if let node, case .weightedMean = plan.nodes[node].kind { true } else { false }
  }

  private func weight(of node: Int, _ evaluation: Evaluation) -> SheetValue {
    isWeighted(plan.parents[node]) ? .figure(evaluation.weight(of: node)) : .nothing
  }

  /// What the weights of the children that apply add up to.
  private func totalWeight(_ row: Int, _ evaluation: Evaluation) -> SheetValue {
    guard isWeighted(plan.rootIndex) else { return .nothing }
    let applying = plan.children(of: plan.rootIndex).filter { child in
      let status = scored.result.result(row, child).status
      return plan.isCounted(child) && status != .absent && status != .notApplicable
    }
    return .figure(applying.compactMap { evaluation.weight(of: $0) }.reduce(Exact.zero, +))
  }

  /// A score that is read in again as what it is: at a level scale a plain number would be the answer.
  private func score(of node: Int, _ result: NodeResult) -> SheetValue {
    let definition = plan.nodes[node]
    guard case .levels(let levels) = definition.kind, case .figure(let score) = value(result) else {
      return value(result)
    }
    let isAnswer = levels.contains { $0.score == score && !$0.isEmpty }
    return isAnswer && definition.rescale == nil && definition.round == nil ? .figure(score) : .text("given:\(score)")
  }

  private func value(_ result: NodeResult) -> SheetValue {
    switch result.status {
    case .blank, .absent: .nothing
    case .notApplicable: .text("n/a")
    default: .figure(result.score)
    }
  }
}
