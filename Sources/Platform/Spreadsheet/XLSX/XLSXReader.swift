/// Reads XLSX workbooks, as Excel, LibreOffice and other programs write them.
///
/// Reading is safe on hostile files: it is bounded in bytes, parts and cells, expands no entities and touches no
/// network. It takes as long as the file is large; call it from a thread that may be busy.
public enum XLSXReader {
  /// Reads a workbook from the bytes of its file.
  public static func read(
    _ bytes: [UInt8], limits: XLSXLimits = XLSXLimits()
  ) throws(SpreadsheetError) -> Workbook {
    let archive = try ZipArchive(bytes, limits: limits)
    let root = try workbookPath(archive)
    let folder = root.split(separator: "/").dropLast().joined(separator: "/")
    let relations = Relationships(folder: folder)
    try XMLStream.read(relationsPath(of: root), of: archive, to: relations)
    let list = WorkbookPart()
    try XMLStream.read(root, of: archive, to: list)
    let context = SheetContext(
      texts: try texts(archive, relations), kinds: try kinds(archive, relations), since1904: list.since1904)
    var sheets: [Sheet] = []
    var cellsLeft = limits.cells
    for entry in list.sheets {
      guard let relation = relations.byIdentifier[entry.relation] else {
        throw SpreadsheetError(.damaged(part: relationsPath(of: root)), sheet: entry.name)
      }
      // Sheets that are one chart have no cells.
      guard relation.kind == "worksheet" else { continue }
      let part = SheetPart(name: entry.name, context: context, cellsLeft: cellsLeft, cellLimit: limits.cells)
      try read(relation.target, of: archive, sheet: entry.name, to: part)
      cellsLeft = part.cellsLeft
      sheets.append(Sheet(name: entry.name, rows: part.rows, merged: part.merged, isHidden: entry.isHidden))
    }
    return Workbook(sheets: sheets)
  }

  /// Reads a workbook from a file. Blocks while the disk answers.
  public static func read(
    path: String, limits: XLSXLimits = XLSXLimits()
  ) throws(SpreadsheetError) -> Workbook {
    try read(try WholeFile.read(path, limit: limits.fileBytes), limits: limits)
  }

  private static func workbookPath(_ archive: ZipArchive) throws(SpreadsheetError) -> String {
    guard archive.has("_rels/.rels") else { throw SpreadsheetError(.notSpreadsheet) }
    let relations = Relationships(folder: "")
    try XMLStream.read("_rels/.rels", of: archive, to: relations)
    guard let path = relations.first("officeDocument"), archive.has(relationsPath(of: path)) else {
      throw SpreadsheetError(.notSpreadsheet)
    }
    return path
  }

  private static func relationsPath(of part: String) -> String {
    var steps = part.split(separator: "/")
    guard let name = steps.popLast() else { return "" }
    return (steps + ["_rels", name + ".rels"]).joined(separator: "/")
  }

  private static func texts(
    _ archive: ZipArchive, _ relations: Relationships
  ) throws(SpreadsheetError) -> [String] {
    guard let path = relations.first("sharedStrings") else { return [] }
    let part = SharedTextsPart()
    try XMLStream.read(path, of: archive, to: part)
    return part.texts
  }

  private static func kinds(
    _ archive: ZipArchive, _ relations: Relationships
  ) throws(SpreadsheetError) -> [SerialDate.Kind?] {
    guard let path = relations.first("styles") else { return [] }
    let part = StylesPart()
    try XMLStream.read(path, of: archive, to: part)
    return part.kinds
  }

  private static func read(
    _ path: String, of archive: ZipArchive, sheet: String, to handler: SheetPart
  ) throws(SpreadsheetError) {
    do throws(SpreadsheetError) {
      try XMLStream.read(path, of: archive, to: handler)
    } catch {
      throw SpreadsheetError(error.problem, sheet: sheet, cell: error.cell)
    }
  }
}
