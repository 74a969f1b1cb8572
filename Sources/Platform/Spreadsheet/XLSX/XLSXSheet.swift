import CXLSXWriter

/// A sheet of a workbook that is being written.
public final class XLSXSheet {
  private let name: String
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// Keeps the workbook, and with it the sheet, alive.
  private let writer: XLSXWriter
  /// The row that `append` fills next, from 0.
  public private(set) var nextRow = 0

  init(name: String, sheet: UnsafeMutablePointer<lxw_worksheet>, of writer: XLSXWriter, layout: XLSXLayout) {
    self.name = name
    self.sheet = sheet
    self.writer = writer
    apply(layout)
  }

  /// Writes cells from the left into the next row, all in the same style.
  public func append(_ cells: [Cell], style: XLSXStyle = .plain) throws(SpreadsheetError) {
    for (column, cell) in cells.enumerated() {
      try write(cell, at: CellReference(row: nextRow, column: column), style: style)
    }
    nextRow += 1
  }

  /// Writes cells from the left into the next row, each in its own style.
  public func append(styled cells: [(cell: Cell, style: XLSXStyle)]) throws(SpreadsheetError) {
    for (column, styled) in cells.enumerated() {
      try write(styled.cell, at: CellReference(row: nextRow, column: column), style: styled.style)
    }
    nextRow += 1
  }

  /// Writes one cell. The row that `append` fills next is not moved.
  ///
  /// Numbers are kept in binary by spreadsheets, exact to 15 digits. Whole numbers with more digits are identifiers
  /// and are written as texts, so that no digit is lost.
  public func write(
    _ cell: Cell, at place: CellReference, style: XLSXStyle = .plain
  ) throws(SpreadsheetError) {
    precondition(writer.isOpen, "the workbook has been finished")
    let (row, column) = try position(place)
    let error: lxw_error
    switch cell {
    case .empty: error = worksheet_write_blank(sheet, row, column, writer.format(style))
    case .text(let text), .failure(let text): error = writeText(text, row, column, style)
    case .boolean(let value): error = worksheet_write_boolean(sheet, row, column, value ? 1 : 0, writer.format(style))
    case .number(let digits):
      guard let double = Double(digits), double.isFinite, DecimalText.isNumber(digits) else {
        throw failure(.badNumber(digits), place)
      }
      let isIdentifier = !digits.contains(".") && DecimalText.significantDigits(digits) > 15
      error =
        isIdentifier
        ? writeText(digits, row, column, style)
        : worksheet_write_number(sheet, row, column, double, writer.format(style))
    case .date(let iso):
      guard let date = SerialDate(iso: iso) else { throw failure(.badNumber(iso), place) }
      error = worksheet_write_number(sheet, row, column, date.days, writer.format(dated(style, iso)))
    case .formula(let formula, let cached): error = writeFormula(formula, cached, row, column, style)
    }
    guard error == LXW_NO_ERROR else { throw failure(.doesNotFit, place) }
  }

  /// Merges a range into one cell that holds the value.
  public func merge(_ range: CellRange, _ cell: Cell, style: XLSXStyle = .plain) throws(SpreadsheetError) {
    precondition(writer.isOpen, "the workbook has been finished")
    let (firstRow, firstColumn) = try position(range.first)
    let (lastRow, lastColumn) = try position(range.last)
    if range.first != range.last {
      let error = worksheet_merge_range(
        sheet, firstRow, firstColumn, lastRow, lastColumn, "", writer.format(style))
      guard error == LXW_NO_ERROR else { throw failure(.doesNotFit, range.first) }
    }
    try write(cell, at: range.first, style: style)
  }

  private func apply(_ layout: XLSXLayout) {
    let plain = writer.format(.plain)
    for (column, width) in layout.columnWidths.prefix(CellReference.columnLimit).enumerated() {
      worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, plain)
    }
    if layout.frozenRows > 0 || layout.frozenColumns > 0 {
      worksheet_freeze_panes(
        sheet, lxw_row_t(clamping: layout.frozenRows), lxw_col_t(clamping: layout.frozenColumns))
    }
    if layout.frozenRows > 0 { worksheet_repeat_rows(sheet, 0, lxw_row_t(clamping: layout.frozenRows - 1)) }
    if layout.isLandscape { worksheet_set_landscape(sheet) }
    worksheet_set_paper(sheet, 9)  // A4
    worksheet_fit_to_pages(sheet, 1, 0)
    if let filter = layout.filter, let (row, column) = try? position(filter.first),
      let (lastRow, lastColumn) = try? position(filter.last)
    {
      worksheet_autofilter(sheet, row, column, lastRow, lastColumn)
    }
  }

  private func writeText(_ text: String, _ row: lxw_row_t, _ column: lxw_col_t, _ style: XLSXStyle) -> lxw_error {
    let format = writer.format(style)
    let encoded = EscapedText.encoded(text)
    guard !encoded.isEmpty else { return worksheet_write_blank(sheet, row, column, format) }
    return worksheet_write_string(sheet, row, column, encoded, format)
  }

  private func writeFormula(
    _ formula: String, _ cached: Cell, _ row: lxw_row_t, _ column: lxw_col_t, _ style: XLSXStyle
  ) -> lxw_error {
    let format = writer.format(style)
    let written = "=" + EscapedText.encoded(formula)
    switch cached {
    case .number(let digits):
      return worksheet_write_formula_num(sheet, row, column, written, format, Double(digits) ?? 0)
    case .text(let text), .failure(let text), .date(let text):
      return worksheet_write_formula_str(sheet, row, column, written, format, text)
    case .boolean(let value):
      return worksheet_write_formula_str(sheet, row, column, written, format, value ? "TRUE" : "FALSE")
    case .empty, .formula:
      return worksheet_write_formula(sheet, row, column, written, format)
    }
  }

  /// A date without a format of its own would show as a bare number.
  private func dated(_ style: XLSXStyle, _ iso: String) -> XLSXStyle {
    guard style.numberFormat == nil else { return style }
    var dated = style
    let isTime = !iso.contains("-")
    dated.numberFormat = isTime ? "[hh]:mm:ss" : iso.contains("T") ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd"
    return dated
  }

  private func position(_ place: CellReference) throws(SpreadsheetError) -> (lxw_row_t, lxw_col_t) {
    guard (0..<CellReference.rowLimit).contains(place.row), (0..<CellReference.columnLimit).contains(place.column)
    else { throw failure(.doesNotFit, place) }
    return (lxw_row_t(place.row), lxw_col_t(place.column))
  }

  private func failure(_ problem: SpreadsheetError.Problem, _ place: CellReference) -> SpreadsheetError {
    SpreadsheetError(problem, sheet: name, cell: place)
  }
}
