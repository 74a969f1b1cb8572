import Foundation
import Spreadsheet
import Testing

@Suite("Reading XLSX")
struct XLSXReaderTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  private func fixture(_ name: String) throws -> Workbook {
    try XLSXReader.read(path: Self.fixtures.appending(path: name).path)
  }

  private func cell(_ xml: String, styles: String? = nil, texts: String = "") throws -> Cell? {
    var workbook = HandmadeWorkbook(cells: xml)
    workbook.texts = texts
    if let styles { workbook.setFormat(styles) }
    return try XLSXReader.read(workbook.bytes()).sheets[0].rows.first?.first
  }

  @Test("what other programs write is read the same", arguments: ["openpyxl.xlsx", "libreoffice.xlsx"])
  func otherPrograms(file: String) throws {
    let workbook = try fixture(file)
    #expect(workbook.sheets.map(\.name) == ["ผลคะแนน", "ซ่อน", "ว่าง"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true, false])
    let sheet = try #require(workbook["ผลคะแนน"])
    let expected: [(String, Cell)] = [
      ("A1", .text("หน่วยงาน")), ("B2", .number("66.67")), ("C2", .boolean(true)), ("D2", .date("2025-10-01")),
      ("E2", .date("08:30:00")), ("D3", .date("2025-12-31T23:59:59")), ("C3", .boolean(false)),
      ("A5", .text(" เว้นวรรค \nสองบรรทัด ")), ("C5", .number("1234567890123")), ("D5", .number("-0.5")),
      ("E5", .date("27:30:00")), ("A6", .text("ตัวหนา เด่น ต่อ")), ("C6", .number("0.125")), ("D6", .number("12")),
      ("E6", .failure("#N/A")), ("A8", .text("รวมเซลล์")), ("B9", .empty), ("AA10", .text("ไกล")), ("ZZ99", .empty),
    ]
    for (place, value) in expected {
      let reference = try #require(CellReference(place))
      #expect(sheet[reference].value == value, "\(place)")
    }
    #expect(sheet.rows[3].isEmpty)
    #expect(sheet.merged == [try #require(CellRange("A8:C9"))])
    #expect(workbook["ซ่อน"]?.rows == [[], [.empty, .number("1")]])
    #expect(workbook["ว่าง"]?.rows == [])
  }

  @Test("formulas keep their text and the value stored with them")
  func formulas() throws {
    let place = CellReference(row: 1, column: 5)
    #expect(try fixture("libreoffice.xlsx").sheets[0][place] == .formula("B2*2", cached: .number("133.34")))
    #expect(try fixture("openpyxl.xlsx").sheets[0][place] == .formula("B2*2", cached: .empty))
    #expect(try cell("<c t=\"str\"><f>A&amp;B</f><v>ก</v></c>") == .formula("A&B", cached: .text("ก")))
    #expect(try cell("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>") == .formula("1/0", cached: .failure("#DIV/0!")))
  }

  @Test("dates of files that count from 1904 are the same dates")
  func since1904() throws {
    #expect(try fixture("openpyxl-1904.xlsx").sheets[0].rows == [[.date("2025-10-01")]])
  }

  @Test(
    "numbers are exact decimal digits, without the tail of binary numbers",
    arguments: [
      ("66.670000000000002", "66.67"), ("0.10000000000000001", "0.1"), ("1.50", "1.50"), ("12", "12"),
      ("1.0000000000000001E-5", "0.00001"), ("1E3", "1000"), ("-2.5e-3", "-0.0025"), ("007", "7"), (".5", "0.5"),
      ("9007199254740993", "9007199254740993"), ("99999999999999999999", "99999999999999999999"), ("-0", "0"),
      ("1E+20", "100000000000000000000"), ("33.333333333333336", "33.333333333333336"), ("0.0", "0.0"), ("5.", "5"),
      ("0", "0"),
      ("+3", "3"), ("00.5", "0.5"), ("123456789012.345", "123456789012.345"),
    ])
  func numbers(written: String, expected: String) throws {
    #expect(try cell("<c><v>\(written)</v></c>") == .number(expected))
  }

  @Test(
    "a number that is none is reported with sheet and cell",
    arguments: ["12a", "NaN", "inf", "1e999", "0x1", "--1", ".", "1.2.3"])
  func badNumbers(written: String) {
    let error = #expect(throws: SpreadsheetError.self) {
      try cell("<c r=\"B1\"><v>1</v></c><c r=\"C1\"><v>\(written)</v></c>")
    }
    #expect(error == SpreadsheetError(.badNumber(written), sheet: "S", cell: CellReference(row: 0, column: 2)))
    #expect(error?.english == "S!C1: “\(written)” is not a number.")
    #expect(error?.thai == "S!C1: “\(written)” ไม่ใช่ตัวเลข")
  }

  @Test(
    "the number format decides what is a date",
    arguments: [
      ("yyyy-mm-dd", "45931", Cell.date("2025-10-01")), ("d mmm bbbb", "45931", .date("2025-10-01")),
      ("[$-41E]d mmmm yyyy;@", "45931.25", .date("2025-10-01T06:00:00")), ("mmm", "45931", .date("2025-10-01")),
      ("ว ดดด ปปปป", "45931", .date("2025-10-01")), ("h:mm", "0.5", .date("12:00:00")),
      ("mm:ss.0", "0.000011574074074", .date("00:00:01")), ("[mm]:ss", "2", .date("48:00:00")),
      ("yyyy", "1", .date("1900-01-01")), ("yyyy", "59", .date("1900-02-28")), ("yyyy", "61", .date("1900-03-01")),
      ("yyyy", "60", .number("60")), ("yyyy", "-1", .number("-1")), ("yyyy", "99999999", .number("99999999")),
      ("General", "5", .number("5")), ("0.00", "5", .number("5")), ("0.0E+00", "5", .number("5")),
      ("#,##0 \"days\"", "5", .number("5")), ("[Red]0;[Blue]0", "5", .number("5")), ("0\\d", "5", .number("5")),
      ("yyyy", "45931.9999999999", .date("2025-10-02")),
      ("yyyy h:mm", "45931.0000028935", .date("2025-10-01T00:00:00.250")),
      ("yyyy", "2958465", .date("9999-12-31")), ("yyyy", "45351", .date("2024-02-29")),
    ])
  func dates(format: String, written: String, expected: Cell) throws {
    #expect(try cell("<c s=\"1\"><v>\(written)</v></c>", styles: format) == expected)
  }

  @Test("texts come from the shared list, from the cell itself, and from escapes, without readings")
  func texts() throws {
    let shared = "<si><t>หนึ่ง</t></si><si><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r>"
    let list = shared + "<rPh><t>z</t></rPh></si><si><t>x_x000D_y_x005F_x0041_</t></si>"
    #expect(try cell("<c t=\"s\"><v>0</v></c>", texts: list) == .text("หนึ่ง"))
    #expect(try cell("<c t=\"s\"><v>1</v></c>", texts: list) == .text("a b"))
    #expect(try cell("<c t=\"s\"><v>2</v></c>", texts: list) == .text("x\ry_x0041_"))
    #expect(try cell("<c t=\"inlineStr\"><is><r><t>ก</t></r><r><t><![CDATA[<ข>]]></t></r></is></c>") == .text("ก<ข>"))
    #expect(try cell("<c t=\"d\"><v>2025-10-01T00:00:00</v></c>") == .date("2025-10-01"))
    #expect(throws: SpreadsheetError(.missingText("3"), sheet: "S", cell: CellReference(row: 0, column: 0))) {
      try cell("<c t=\"s\"><v>3</v></c>", texts: list)
    }
  }

  @Test("rows and cells without places follow one another, and later ones may stand anywhere")
  func sparse() throws {
    var workbook = HandmadeWorkbook()
    workbook.sheet =
      "<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c r=\"C4\"><v>3</v></c></row>"
      + "<row r=\"2\"><c r=\"B2\" s=\"9\"/><c r=\"A2\"><v>4</v></c></row></sheetData></worksheet>"
    #expect(
      try XLSXReader.read(workbook.bytes()).sheets[0].rows == [
        [.number("1"), .number("2")], [.number("4")], [], [.empty, .empty, .number("3")],
      ])
  }
}
