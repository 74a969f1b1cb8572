import Charts
import Design
import HTML
import Kernel
import Scoring

/// Agencies against indicators: the table is the heatmap.
struct MatrixView {
  let view: RoundView
  let language: Language

  private var figures: FigureWords { FigureWords(instrument: view.plan.instrument, language: language) }
  private var result: RoundResult { view.result }

  var html: HTML {
    let map = Heatmap(
      caption: view.round.title[language], isCaptionHidden: true, corner: RoundTexts.agency[language],
      columns: view.columns.map(column), rows: meanRow + rows,
      language: language == .thai ? .thai : .english)
    return """
      <p class="soft small no-print">\(RoundTexts.matrixNote[language])</p><div class="matrix">\(map.html)</div>
      """
  }

  private func column(_ node: Int) -> Heatmap.Column {
    let plan = view.plan
    let id = plan.nodes[node].id
    let isSorted = view.query.sorting == .node(id)
    let name =
      node == plan.rootIndex
      ? RoundTexts.total[language]
      : [plan.code(of: node, language), plan.nodes[node].title[language]].compactMap { $0 }.joined(separator: " ")
    return Heatmap.Column(
      name, note: maximum(of: node).map { RoundTexts.outOf($0)[language] },
      sortAddress: view.query.sorted(by: id).address(of: view.round.id),
      order: isSorted ? (view.query.isAscending ? "ascending" : "descending") : nil)
  }

  /// The maximum at a node, when it is the same for all that have one.
  private func maximum(of node: Int) -> String? {
    let maxima = Set(view.rows.map { result.result($0.index, node) }.filter { !$0.maximum.isZero }.map(\.maximum))
    guard maxima.count == 1, let maximum = maxima.first else { return nil }
    return figures.points(maximum)
  }

  private var meanRow: [Heatmap.Row] {
    guard view.rows.count > 1 else { return [] }
    let cells = view.columns.map { node -> Heatmap.Cell in
      guard let mean = view.mean(of: node) else { return Heatmap.Cell(share: nil, "–") }
      let share = mean.score.divided(by: mean.maximum)
      let text = figures.shown(mean.score)
      return Heatmap.Cell(
        share: share?.approximate, text,
        reason: "\(RoundTexts.mean[language]) \(ResultTexts.of(text, figures.points(mean.maximum))[language])"
          + (share.map { " (\(figures.percent($0)))" } ?? ""))
    }
    return [.cells(title: RoundTexts.meanRow[language], address: nil, cells: cells)]
  }

  /// In the order of the organisation the rows stand under the agency above them.
  private var rows: [Heatmap.Row] {
    var found: [Heatmap.Row] = []
    var band: ID<Agency>?
    let isBanded = view.query.sorting == .organisation && Set(view.rows.map { $0.parent?.id }).count > 1
    for row in view.rows {
      if isBanded, let parent = row.parent, parent.id != band {
        band = parent.id
        found.append(.band(parent.name[language]))
      }
      found.append(cells(of: row))
    }
    return found
  }

  private func cells(of row: RoundView.Row) -> Heatmap.Row {
    let base = "/assessments/\(row.assessment.id)"
    let cells = view.columns.map { node -> Heatmap.Cell in
      let figure = result.result(row.index, node)
      return Heatmap.Cell(
        share: figure.share?.approximate, figures.text(figure), reason: figures.reason(figure),
        address: figure.status == .absent ? nil : "\(base)/derivation/\(view.plan.nodes[node].id)")
    }
    return .cells(title: row.agency.name[language], address: base + "/result", cells: cells)
  }
}
