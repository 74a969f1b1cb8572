/// What a cell of a spreadsheet holds.
public enum Cell: Sendable, Hashable {
  /// Nothing.
  case empty
  /// A text.
  case text(String)
  /// A number as exact decimal digits without exponent: `66.67`, `-0.5`.
  case number(String)
  /// True or false.
  case boolean(Bool)
  /// A date, a date with time, or a time, in ISO 8601: `2025-10-01`, `2025-10-01T08:30:00`, `08:30:00`. Elapsed times
  /// may have more than 23 hours.
  case date(String)
  /// An error a formula ended in, such as `#DIV/0!`.
  case failure(String)
  /// A formula without its `=`, and the value stored with it, `empty` when none is. The text is empty where the file
  /// keeps it only at the first cell of a shared range.
  indirect case formula(String, cached: Cell)

  /// The cell itself, or for a formula the value stored with it.
  public var value: Cell {
    if case .formula(_, let cached) = self { cached } else { self }
  }
}

/// A sheet of a workbook.
public struct Sheet: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Its rows from the top, each as long as its last filled cell; a row without cells is empty.
  public var rows: [[Cell]]
  /// Ranges merged into one cell; the value stands in the top left cell.
  public var merged: [CellRange]
  /// Whether the sheet is hidden from its readers.
  public var isHidden: Bool

  /// A sheet from its parts.
  public init(name: String, rows: [[Cell]] = [], merged: [CellRange] = [], isHidden: Bool = false) {
    self.name = name
    self.rows = rows
    self.merged = merged
    self.isHidden = isHidden
  }

  /// The cell at a place, `empty` beyond what is filled.
  public subscript(reference: CellReference) -> Cell {
    guard rows.indices.contains(reference.row), rows[reference.row].indices.contains(reference.column) else {
      return .empty
    }
    return rows[reference.row][reference.column]
  }
}

/// A spreadsheet file that has been read.
public struct Workbook: Sendable, Hashable {
  /// The sheets in the order of their tabs, hidden ones too.
  public var sheets: [Sheet]

  /// A workbook from its sheets.
  public init(sheets: [Sheet]) {
    self.sheets = sheets
  }

  /// The sheet of that name.
  public subscript(name: String) -> Sheet? {
    sheets.first { $0.name == name }
  }
}
