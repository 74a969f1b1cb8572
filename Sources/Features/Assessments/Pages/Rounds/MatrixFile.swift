import Kernel
import Scoring
import Spreadsheet

/// The matrix as a file for spreadsheets: one row an agency, one column a figure.
struct MatrixFile {
  let view: RoundView
  let language: Language

  /// UTF-8 with the mark that Excel looks for.
  var bytes: [UInt8] {
    CSVWriter(hasByteOrderMark: true, forSpreadsheets: true).write([header] + zip(view.rows, view.ranks).map(row))
  }

  private var header: [String] {
    let fixed: [LocalizedText] = [
      RoundTexts.code, RoundTexts.agency, RoundTexts.part, RoundTexts.agencyClass, RoundTexts.state,
      RoundTexts.answered, RoundTexts.rank, ResultTexts.blanksAsZero, ResultTexts.maximum,
    ]
    return fixed.map { $0[language] }
      + view.columns.map { node in
        node == view.plan.rootIndex
          ? RoundTexts.total[language] : "\(view.plan.nodes[node].id) \(view.plan.nodes[node].title[language])"
      }
  }

  private func row(_ row: RoundView.Row, _ rank: Int?) -> [String] {
    let root = view.result.root(row.index)
    let agencyClass = view.plan.instrument.classes.first { $0.id == row.assessment.classID }
    let state = row.assessment.state(in: view.round).title
    return [
      row.agency.code, row.agency.name[language], row.parent?.name[language] ?? "", agencyClass?.title[language] ?? "",
      state[language], root.coverage.multiplied(by: .hundred)?.formatted(digits: 1) ?? "", rank.map(String.init) ?? "",
      root.hasScore ? exact(root.floor) : "", exact(root.maximum),
    ] + view.columns.map { cell(view.result.result(row.index, $0)) }
  }

  /// The figure, or the word that stands in its place.
  private func cell(_ result: NodeResult) -> String {
    guard !result.hasScore else { return exact(result.score) }
    return FigureWords(instrument: view.plan.instrument, language: language).status(result.status)
  }

  private func exact(_ value: Exact) -> String { view.plan.instrument.shown(value) }
}
