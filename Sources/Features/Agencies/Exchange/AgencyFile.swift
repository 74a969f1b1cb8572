public import Kernel
import Spreadsheet

/// A file of agencies, taken apart into rows; what the rows mean is not yet looked at.
struct AgencyFile: Sendable {
  /// A row with its number in the file, from 1; the headings stand in the first.
  struct Row: Sendable {
    let number: Int
    let cells: [AgencyColumn: Value]
  }

  /// What a cell holds.
  enum Value: Sendable, Hashable {
    case text(String)
    case formula(String)

    var shown: String {
      switch self {
      case .text(let text): text
      case .formula(let formula): "=" + formula
      }
    }
  }

  let columns: Set<AgencyColumn>
  let rows: [Row]
  let problems: [AgencyFileProblem]

  /// The most rows that are taken at once.
  static let rowLimit = 20_000
  /// The most bytes of a file.
  static let byteLimit = 10_000_000

  /// Reads CSV or XLSX, whichever the content is.
  ///
  /// - Throws: `UnreadableAgencyFile`.
  init(_ bytes: [UInt8]) throws(UnreadableAgencyFile) {
    guard bytes.count <= Self.byteLimit else { throw UnreadableAgencyFile(AgencyImportTexts.tooLarge) }
    let isWorkbook = bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    let lines = try isWorkbook ? Self.workbook(bytes) : Self.text(bytes)
    guard let heading = lines.first else { throw UnreadableAgencyFile(AgencyImportTexts.empty) }
    guard lines.count <= Self.rowLimit + 1 else { throw UnreadableAgencyFile(AgencyImportTexts.tooManyRows) }
    var problems: [AgencyFileProblem] = []
    let places = Self.places(heading, &problems)
    guard places.values.contains(.code) else { throw UnreadableAgencyFile(AgencyImportTexts.noCodeColumn) }
    columns = Set(places.values)
    rows = lines.dropFirst().map { line in
      var cells: [AgencyColumn: Value] = [:]
      for (place, column) in places where line.cells.indices.contains(place) { cells[column] = line.cells[place] }
      return Row(number: line.number, cells: cells)
    }
    self.problems = problems
  }

  private typealias Line = (number: Int, cells: [Value])

  private static func places(_ heading: Line, _ problems: inout [AgencyFileProblem]) -> [Int: AgencyColumn] {
    var places: [Int: AgencyColumn] = [:]
    for (place, value) in heading.cells.enumerated() where !value.shown.trimmed.isEmpty {
      guard let column = AgencyColumn.named(value.shown) else {
        problems.append(
          AgencyFileProblem(heading.number, nil, value.shown, AgencyImportTexts.unknownColumn(value.shown)))
        continue
      }
      if places.values.contains(column) {
        problems.append(AgencyFileProblem(heading.number, column, value.shown, AgencyImportTexts.columnTwice))
      }
      places[place] = column
    }
    return places
  }

  private static func text(_ bytes: [UInt8]) throws(UnreadableAgencyFile) -> [Line] {
    do {
      let rows = try CSVReader.parse(bytes, maximumBytes: byteLimit)
      return rows.compactMap { fields in
        guard let line = fields.first?.line, fields.contains(where: { !$0.text.trimmed.isEmpty }) else { return nil }
        return (line, fields.map { .text(unguarded($0.text)) })
      }
    } catch {
      throw UnreadableAgencyFile(
        AgencyImportTexts.at(line: error.line, LocalizedText(th: error.thai, en: error.english)))
    }
  }

  /// Exports put an apostrophe before what spreadsheets would take for a formula.
  private static func unguarded(_ text: String) -> String {
    var scalars = text.unicodeScalars
    guard scalars.first == "'" else { return text }
    scalars.removeFirst()
    guard let next = scalars.first, "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(next) else { return text }
    return String(scalars)
  }

  private static func workbook(_ bytes: [UInt8]) throws(UnreadableAgencyFile) -> [Line] {
    do {
      let limits = XLSXLimits(fileBytes: byteLimit, unpackedBytes: 80_000_000, cells: 1_000_000)
      guard let sheet = try XLSXReader.read(bytes, limits: limits).sheets.first(where: { !$0.isHidden }) else {
        return []
      }
      return sheet.rows.enumerated().compactMap { index, cells in
        let values = cells.map(value)
        return values.contains { !$0.shown.trimmed.isEmpty } ? (index + 1, values) : nil
      }
    } catch {
      throw UnreadableAgencyFile(LocalizedText(th: error.thai, en: error.english))
    }
  }

  private static func value(_ cell: Cell) -> Value {
    switch cell {
    case .empty: .text("")
    case .text(let text), .number(let text), .failure(let text): .text(text)
    case .date(let iso): .text(String(iso.prefix(10)))
    case .boolean(let truth): .text(truth ? "TRUE" : "FALSE")
    case .formula(let formula, _): .formula(formula)
    }
  }
}

/// Why a file could not be read at all, and the cure.
public struct UnreadableAgencyFile: Error, Sendable, Hashable {
  /// In words.
  public let message: LocalizedText

  init(_ message: LocalizedText) {
    self.message = message
  }
}

/// What is wrong with a cell of a file, and how it is mended.
public struct AgencyFileProblem: Sendable, Hashable {
  /// The row in the file, from 1; 0 for what no row says.
  public let row: Int
  /// The heading of the column; empty for the whole row.
  public let column: String
  /// What the cell holds.
  public let value: String
  /// The reason and the cure.
  public let message: LocalizedText

  init(_ row: Int, _ column: AgencyColumn?, _ value: String, _ message: LocalizedText) {
    self.row = row
    self.column = column?.rawValue ?? ""
    self.value = value
    self.message = message
  }
}
