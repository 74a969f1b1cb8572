/// The font of a workbook. Where it is not installed, the reader's program takes another one with Thai letters.
public struct XLSXFont: Sendable, Hashable {
  /// The name of the family.
  public var name: String
  /// The size in points.
  public var size: Double

  /// A font from its parts.
  public init(name: String, size: Double) {
    self.name = name
    self.size = size
  }

  /// A modern Thai font without loops at a size for screens.
  public static let screen = XLSXFont(name: "Noto Sans Thai", size: 11)
  /// The font and size of Thai official letters.
  public static let official = XLSXFont(name: "TH Sarabun New", size: 16)
}

/// How a cell looks.
public struct XLSXStyle: Sendable, Hashable {
  /// Where the content stands between left and right.
  public enum Alignment: Sendable, Hashable {
    case left, center, right
  }

  /// Whether the letters are bold.
  public var isBold = false
  /// Whether the letters slant.
  public var isItalic = false
  /// Whether long texts continue on the next line of the same cell.
  public var wraps = false
  /// Whether thin lines stand around the cell.
  public var hasBorder = false
  /// Where the content stands; nil leaves texts left and numbers right.
  public var alignment: Alignment?
  /// How numbers and dates are shown, in the words of spreadsheets: `0.00`, `yyyy-mm-dd`.
  public var numberFormat: String?
  /// The colour of the letters as 0xRRGGBB.
  public var color: UInt32?
  /// The colour behind the letters as 0xRRGGBB.
  public var background: UInt32?

  /// A style as plain as the font.
  public init() {}

  /// Nothing but the font.
  public static let plain = XLSXStyle()

  /// The row of titles above a table.
  public static let header: XLSXStyle = {
    var style = XLSXStyle()
    style.isBold = true
    style.wraps = true
    style.hasBorder = true
    style.alignment = .center
    style.background = 0xE8EDF3
    return style
  }()

  /// Dates in Thai and in the Buddhist era, as 1 ต.ค. 2568.
  public static let thaiDate: XLSXStyle = {
    var style = XLSXStyle()
    // The bracket names the calendar (07) and the language (041E) whatever the reader's own are.
    style.numberFormat = "[$-107041E]d mmm yyyy"
    return style
  }()

  /// Numbers with that many digits after the point, from 0 to 10.
  public static func number(digits: Int) -> XLSXStyle {
    var style = XLSXStyle()
    style.numberFormat = digits > 0 ? "#,##0." + String(repeating: "0", count: min(digits, 10)) : "#,##0"
    return style
  }
}

/// How a sheet is laid out.
public struct XLSXLayout: Sendable, Hashable {
  /// The widths of the columns from the left, in characters.
  public var columnWidths: [Double]
  /// Rows that stay in view at the top, and repeat on every printed page.
  public var frozenRows: Int
  /// Columns that stay in view at the left.
  public var frozenColumns: Int
  /// Whether pages are printed broadside. Paper is A4, fitted to its width.
  public var isLandscape: Bool
  /// The table whose titles offer a choice of rows.
  public var filter: CellRange?

  /// A layout from its parts.
  public init(
    columnWidths: [Double] = [], frozenRows: Int = 0, frozenColumns: Int = 0, isLandscape: Bool = false,
    filter: CellRange? = nil
  ) {
    self.columnWidths = columnWidths
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.isLandscape = isLandscape
    self.filter = filter
  }
}
