import Kernel
import Scoring
import Spreadsheet

/// A file of answers that has been read, whatever its format.
struct AnswersFile {
  let name: String
  let style: AnswerTable.Style
  let entries: [RoundEntry]
  let problems: [RowProblem]

  /// The most bytes a file of answers may have.
  static let sizeLimit = 128 << 20

  private init(_ name: String, _ style: AnswerTable.Style, _ reading: AnswersReading) {
    self.name = name
    self.style = style
    entries = reading.entries
    problems = reading.problems
  }

  private init(_ name: String, wrongAt place: SheetPlace, _ reason: LocalizedText) {
    self.init(name, .lines, AnswersReading(entries: [], problems: [RowProblem(at: place, reason)]))
  }

  /// Reads a file by its content: a workbook, JSON or YAML, otherwise CSV.
  static func read(_ path: String, _ request: ScoreRequest, plan: Plan) throws(CommandFailure) -> AnswersFile {
    let bytes = try OutputFile.read(path, limit: sizeLimit)
    let ending = path.split(separator: ".").last?.lowercased()
    let isWorkbook = bytes.starts(with: Array("PK".utf8)) || ending == "xlsx" || ending == "xls"
    if isWorkbook { return workbook(bytes, path, request, plan) }
    if ["json", "yaml", "yml"].contains(ending) || looksLikeJSON(bytes) {
      let reading = AnswerDocumentReader.read(
        bytes, plan: plan, round: plan.instrument.rounds[request.round].id, classOfAll: request.agencyClass)
      return AnswersFile(path, .lines, reading)
    }
    return csv(bytes, path, request, plan)
  }

  private static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { !" \t\r\n".utf8.contains($0) && ![0xEF, 0xBB, 0xBF].contains($0) }
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }

  // MARK: CSV

  private static func csv(_ bytes: [UInt8], _ path: String, _ request: ScoreRequest, _ plan: Plan) -> AnswersFile {
    do throws(CSVError) {
      let rows = try CSVReader.parse(bytes).map { row in
        row.map { AnswerTable.Cell($0.text, at: SheetPlace(row: $0.line, column: $0.column)) }
      }
      return table(AnswerTable(file: path, style: .lines, rows: rows), request, plan)
    } catch {
      let reason = LocalizedText(th: error.thai, en: error.english)
      return AnswersFile(path, wrongAt: SheetPlace(row: error.line, column: error.column), reason)
    }
  }

  private static func table(_ table: AnswerTable, _ request: ScoreRequest, _ plan: Plan) -> AnswersFile {
    let reading = AnswerTableReader.read(
      table, plan: plan, round: plan.instrument.rounds[request.round].id, classOfAll: request.agencyClass,
      form: request.form)
    return AnswersFile(table.file, table.style, reading)
  }

  // MARK: XLSX

  private static func workbook(
    _ bytes: [UInt8], _ path: String, _ request: ScoreRequest, _ plan: Plan
  ) -> AnswersFile {
    let start = SheetPlace(row: 1, column: 1)
    do throws(SpreadsheetError) {
      let workbook = try XLSXReader.read(bytes)
      guard let sheet = sheet(of: workbook, named: request.sheet) else {
        let names = workbook.sheets.map(\.name)
        return AnswersFile(path, wrongAt: start, ScoreTexts.noSheet(request.sheet, names))
      }
      let rows = sheet.rows.enumerated().map { row, cells in
        cells.enumerated().map { column, cell in
          self.cell(cell, at: SheetPlace(row: row + 1, column: column + 1))
        }
      }
      return table(AnswerTable(file: path, style: .cells(sheet: sheet.name), rows: rows), request, plan)
    } catch {
      return AnswersFile(path, wrongAt: start, LocalizedText(th: error.thai, en: error.english))
    }
  }

  /// The named sheet, or the first visible one with anything in it.
  private static func sheet(of workbook: Workbook, named name: String?) -> Sheet? {
    if let name { return workbook[name] }
    let visible = workbook.sheets.filter { !$0.isHidden }
    return visible.first { !$0.rows.isEmpty } ?? visible.first
  }

  /// What a cell of a workbook says, or why it says nothing.
  static func cell(_ cell: Cell, at place: SheetPlace) -> AnswerTable.Cell {
    switch cell {
    case .empty: AnswerTable.Cell("", at: place)
    case .text(let text), .number(let text), .date(let text): AnswerTable.Cell(text, at: place)
    case .boolean(let truth): AnswerTable.Cell(truth ? "yes" : "no", at: place)
    case .failure(let error): AnswerTable.Cell("", at: place, problem: ScoreTexts.formulaFailed(error))
    // Only the value that the file's own program computed counts; formulas are never run here.
    case .formula(_, .empty): AnswerTable.Cell("", at: place, problem: ScoreTexts.formulaWithoutValue)
    case .formula(_, let cached): self.cell(cached, at: place)
    }
  }

  // MARK: Problems

  var problemsJSON: JSONOutput {
    .object([
      ("ok", .truth(false)), ("file", .text(name)),
      (
        "problems",
        .list(
          problems.map { problem in
            var fields: [(String, JSONOutput)] = [
              ("row", .whole(problem.place.row)), ("column", .whole(problem.place.column)),
            ]
            if case .cells(let sheet) = style { fields.append(("sheet", .text(sheet))) }
            fields += [("heading", .text(problem.heading)), ("reason", .both(problem.reason))]
            return .object(fields)
          })
      ),
    ])
  }
}
