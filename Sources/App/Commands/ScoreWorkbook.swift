import Kernel
import Scoring
import Spreadsheet

/// A scored round as a workbook: the ranking, the matrix, and every single result.
struct ScoreWorkbook {
  let sheets: ScoreSheets
  let depth: Int

  private var language: Language { sheets.language }

  /// The bytes of the workbook.
  func bytes() throws(CommandFailure) -> [UInt8] {
    do throws(SpreadsheetError) {
      let workbook = try XLSXWriter()
      let widths: [Double] = [8, 24, 14, 12, 16, 12, 16, 16, 14, 14, 34]
      try add(
        ScoreTexts.summarySheet, sheets.summary, to: workbook,
        XLSXLayout(columnWidths: widths, frozenRows: 1, frozenColumns: 2, isLandscape: true), titles: 1)
      try add(
        ScoreTexts.matrixSheet, sheets.matrix(depth: depth), to: workbook,
        XLSXLayout(columnWidths: [14, 44], frozenRows: 2, frozenColumns: 2, isLandscape: true), titles: 2)
      let results = sheets.results
      guard results.count <= CellReference.rowLimit else {
        throw SpreadsheetError(.doesNotFit, sheet: ScoreTexts.resultsSheet[language])
      }
      let resultWidths: [Double] = [20, 12, 10, 16, 50, 14, 14, 12, 16, 12, 12, 16, 8]
      try add(
        ScoreTexts.resultsSheet, results, to: workbook,
        XLSXLayout(columnWidths: resultWidths, frozenRows: 1, isLandscape: true, filter: filter(results)), titles: 1)
      return try workbook.bytes()
    } catch {
      throw CommandFailure(.unavailable, LocalizedText(th: error.thai, en: error.english))
    }
  }

  private func filter(_ rows: [[SheetValue]]) -> CellRange? {
    guard rows.count > 1, let width = rows.first?.count else { return nil }
    return CellRange(CellReference(row: 0, column: 0), CellReference(row: rows.count - 1, column: width - 1))
  }

  private func add(
    _ name: LocalizedText, _ rows: [[SheetValue]], to workbook: XLSXWriter, _ layout: XLSXLayout, titles: Int
  ) throws(SpreadsheetError) {
    let sheet = try workbook.addSheet(name[language], layout: layout)
    let figure = XLSXStyle.number(digits: sheets.instrument.digits)
    for (number, row) in rows.enumerated() {
      let isTitle = number < titles
      try sheet.append(
        styled: row.map { value in
          if isTitle { return (value.cell, .header) }
          if case .figure = value { return (value.cell, figure) }
          return (value.cell, .plain)
        })
    }
  }
}
