import Foundation
import Spreadsheet
import Testing

@Suite("Writing XLSX")
struct XLSXWriterTests {
  @Test("what is written is read back")
  func roundTrip() throws {
    let writer = try XLSXWriter(font: .official)
    let layout = XLSXLayout(
      columnWidths: [30, 12], frozenRows: 1, frozenColumns: 1, isLandscape: true, filter: CellRange("A1:B3"))
    let sheet = try writer.addSheet("ผลคะแนน", layout: layout)
    let rows: [[Cell]] = [
      [.text("หน่วยงาน"), .text("คะแนน"), .text("=1+1"), .text("_x0041_"), .text("ก\u{1}ข\r\nค")],
      [.number("66.67"), .number("-0.001"), .number("100"), .number("1234567890123456789")],
      [.boolean(true), .boolean(false), .date("2025-10-01"), .date("2025-10-01T08:30:00"), .date("27:30:00")],
      [.date("1900-01-01"), .date("1900-03-01"), .date("9999-12-31"), .date("00:00:01")],
      [.formula("B2*2", cached: .number("-0.002")), .formula("A1&\"ก\"", cached: .text("หน่วยงานก"))],
    ]
    try sheet.append(rows[0], style: .header)
    for row in rows.dropFirst() { try sheet.append(row) }
    #expect(sheet.nextRow == 5)
    try sheet.append(styled: [
      (.number("0.5"), .number(digits: 2)), (.empty, .header), (.date("2025-10-01"), .thaiDate),
    ])
    let merged = try #require(CellRange("A8:C9"))
    try sheet.merge(merged, .text("รวม"), style: .header)
    _ = try writer.addSheet("ว่าง")
    let read = try XLSXReader.read(try writer.bytes())
    #expect(read.sheets.map(\.name) == ["ผลคะแนน", "ว่าง"])
    var expected = rows
    // Sixteen digits and more are identifiers and become texts; a carriage return survives as an escape.
    expected[1][3] = .text("1234567890123456789")
    expected += [[.number("0.5"), .empty, .date("2025-10-01")], [], [.text("รวม")]]
    for (index, row) in expected.enumerated() { #expect(read.sheets[0].rows[index] == row, "row \(index + 1)") }
    #expect(read.sheets[0].merged == [merged])
    #expect(try writer.bytes() == writer.bytes())
  }

  @Test("decimals of up to fifteen digits come back digit by digit")
  func decimals() throws {
    var random = SplitMix(state: 7)
    let numbers = (0..<2_000).map { _ -> String in
      let whole = Int.random(in: 0...99_999, using: &random)
      let fraction = Int.random(in: 1...9_999_999_999, using: &random)
      let digits = String(repeating: "0", count: 10 - String(fraction).count) + String(fraction)
      let trimmed = digits.reversed().drop { $0 == "0" }.reversed()
      return "\(whole)." + String(trimmed)
    }
    let writer = try XLSXWriter()
    let sheet = try writer.addSheet("S")
    for number in numbers { try sheet.append([.number(number)]) }
    let read = try XLSXReader.read(try writer.bytes())
    #expect(read.sheets[0].rows.map { $0.first } == numbers.map { .number($0) })
  }

  @Test("a saved file replaces the old one whole and leaves nothing else behind")
  func save() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "ผล.xlsx").path
    for value in ["1", "2"] {
      let writer = try XLSXWriter()
      try writer.addSheet("S").append([.number(value)])
      try writer.save(to: path)
      #expect(try XLSXReader.read(path: path).sheets[0].rows == [[.number(value)]])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["ผล.xlsx"])
    #expect(throws: SpreadsheetError(.cannotWrite("/nowhere/x.xlsx"))) {
      try XLSXWriter().save(to: "/nowhere/x.xlsx")
    }
  }

  @Test(
    "names that spreadsheets do not accept are refused and can be mended",
    arguments: [
      ("", "Sheet"), ("a/b", "a b"), ("'x'", "x"), ("ข้อ [1]:*?", "ข้อ  1"), ("a\u{7}b", "a b"),
      (String(repeating: "ตัวชี้วัด", count: 6), "ตัวชี้วัดตัวชี้วัดตัวชี้วัดตัว"),
    ])
  func sheetNames(wanted: String, near: String) throws {
    let writer = try XLSXWriter()
    #expect(throws: SpreadsheetError(.badSheetName(wanted))) { try writer.addSheet(wanted) }
    let mended = XLSXWriter.sheetName(near: wanted)
    #expect(mended.unicodeScalars.count <= 31)
    #expect(mended == near)
    _ = try writer.addSheet(mended)
    #expect(throws: SpreadsheetError(.badSheetName(mended))) { try writer.addSheet(mended) }
  }

  @Test("what does not fit a sheet is reported with its place")
  func tooMuch() throws {
    let writer = try XLSXWriter()
    let sheet = try writer.addSheet("S")
    let first = CellReference(row: 0, column: 0)
    #expect(throws: SpreadsheetError(.doesNotFit, sheet: "S", cell: first)) {
      try sheet.write(.text(String(repeating: "ก", count: 32_768)), at: first)
    }
    try sheet.write(.text(String(repeating: "ก", count: 32_767)), at: first)
    let outside = CellReference(row: 0, column: 16_384)
    #expect(throws: SpreadsheetError(.doesNotFit, sheet: "S", cell: outside)) { try sheet.write(.empty, at: outside) }
    #expect(throws: SpreadsheetError(.badNumber("12x"), sheet: "S", cell: first)) {
      try sheet.write(.number("12x"), at: first)
    }
    for date in ["2025-02-30", "2025-13-01", "yesterday", "1899-12-31", "2025-10-01T25:00"] {
      #expect(throws: SpreadsheetError(.badNumber(date), sheet: "S", cell: first), "\(date)") {
        try sheet.write(.date(date), at: first)
      }
    }
  }

  @Test("a large sheet is written and read in full")
  func large() throws {
    let writer = try XLSXWriter()
    let sheet = try writer.addSheet("S")
    for row in 0..<1_000 {
      try sheet.append((0..<100).map { $0 == 0 ? .text("หน่วยงาน \(row)") : .number("\(row).\($0)5") })
    }
    let rows = try XLSXReader.read(try writer.bytes()).sheets[0].rows
    #expect(rows.count == 1_000)
    #expect(rows.allSatisfy { $0.count == 100 })
    #expect(rows[999][99] == .number("999.995"))
  }
}
