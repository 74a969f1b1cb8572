/// What the cells of a sheet refer to.
struct SheetContext {
  var texts: [String]
  var kinds: [SerialDate.Kind?]
  var since1904: Bool
}

/// The cells of one sheet.
final class SheetPart: PartHandler {
  private enum Content { case none, value, formula, text }

  private(set) var rows: [[Cell]] = []
  private(set) var merged: [CellRange] = []
  private let name: String
  private let context: SheetContext
  private let cellLimit: Int
  /// Cells that may still be added, over all sheets.
  private(set) var cellsLeft: Int

  private var place = CellReference(row: -1, column: -1)
  private var kind = "n"
  private var style = 0
  private var content = Content.none
  private var isInReading = false
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var hasFormula = false
  private var hasValue = false

  init(name: String, context: SheetContext, cellsLeft: Int, cellLimit: Int) {
    self.name = name
    self.context = context
    self.cellsLeft = cellsLeft
    self.cellLimit = cellLimit
  }

  func start(_ element: XMLElement) throws(SpreadsheetError) {
    let name = element.name
    if name == "c" {
      try beginCell(element)
    } else if name == "v" {
      content = .value
      hasValue = true
    } else if name == "row" {
      try beginRow(element)
    } else if name == "f" {
      content = .formula
      hasFormula = true
    } else if name == "t" {
      content = isInReading ? .none : .text
      hasValue = true
    } else if name == "rPh" {
      isInReading = true
    } else if name == "mergeCell", let written = element["ref"] {
      guard let range = CellRange(written) else { throw failure(.badReference(written), at: nil) }
      merged.append(range)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch content {
    case .none: break
    case .value, .text: value.append(contentsOf: bytes)
    case .formula: formula.append(contentsOf: bytes)
    }
  }

  func end(_ name: XMLName) throws(SpreadsheetError) {
    if name == "v" || name == "f" || name == "t" {
      content = .none
    } else if name == "c" {
      try endCell()
    } else if name == "rPh" {
      isInReading = false
    }
  }

  private func beginRow(_ element: XMLElement) throws(SpreadsheetError) {
    place = CellReference(row: place.row + 1, column: -1)
    if let written = element["r"] {
      guard let number = Int(written), (1...CellReference.rowLimit).contains(number) else {
        throw failure(.badReference(written), at: nil)
      }
      place.row = number - 1
    }
  }

  private func beginCell(_ element: XMLElement) throws(SpreadsheetError) {
    place.column += 1
    if let written = element.bytes(of: "r") {
      guard let reference = CellReference(written: written) else {
        throw failure(.badReference(String(decoding: written, as: UTF8.self)), at: nil)
      }
      place = reference
    }
    guard (0..<CellReference.rowLimit).contains(place.row), place.column < CellReference.columnLimit else {
      throw failure(.badReference(place.description), at: nil)
    }
    kind = element["t"] ?? "n"
    style = element["s"].flatMap { Int($0) } ?? 0
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    hasFormula = false
    hasValue = false
  }

  private func endCell() throws(SpreadsheetError) {
    let stored = hasValue ? try decoded() : .empty
    let cell = hasFormula ? .formula(String(decoding: formula, as: UTF8.self), cached: stored) : stored
    if cell != .empty { try keep(cell) }
  }

  private func decoded() throws(SpreadsheetError) -> Cell {
    let written = String(decoding: value, as: UTF8.self)
    switch kind {
    case "s":
      guard let index = Int(written), context.texts.indices.contains(index) else {
        throw failure(.missingText(written), at: place)
      }
      return .text(context.texts[index])
    case "str", "inlineStr": return .text(EscapedText.decoded(written))
    case "b": return .boolean(written == "1" || written == "true")
    case "e": return .failure(written)
    case "d": return .date(written.hasSuffix("T00:00:00") ? String(written.dropLast(9)) : written)
    default: return try number(written)
    }
  }

  private func number(_ written: String) throws(SpreadsheetError) -> Cell {
    if written.isEmpty { return .empty }
    guard let digits = DecimalText.normalized(written) else { throw failure(.badNumber(written), at: place) }
    if context.kinds.indices.contains(style), let kind = context.kinds[style], let days = Double(written),
      let date = SerialDate(days: days).iso(as: kind, since1904: context.since1904)
    {
      return .date(date)
    }
    return .number(digits)
  }

  private func keep(_ cell: Cell) throws(SpreadsheetError) {
    if place.row >= rows.count { rows += Array(repeating: [], count: place.row + 1 - rows.count) }
    let missing = place.column + 1 - rows[place.row].count
    if missing > 0 {
      cellsLeft -= missing
      guard cellsLeft >= 0 else { throw failure(.tooManyCells(limit: cellLimit), at: nil) }
      if missing > 1 { rows[place.row].append(contentsOf: repeatElement(.empty, count: missing - 1)) }
      rows[place.row].append(cell)
    } else {
      rows[place.row][place.column] = cell
    }
  }

  private func failure(_ problem: SpreadsheetError.Problem, at cell: CellReference?) -> SpreadsheetError {
    SpreadsheetError(problem, sheet: name, cell: cell)
  }
}
