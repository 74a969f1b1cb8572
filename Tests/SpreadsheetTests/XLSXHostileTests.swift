import Foundation
import Spreadsheet
import Testing

@Suite("Hostile XLSX")
struct XLSXHostileTests {
  private func problem(_ bytes: [UInt8], limits: XLSXLimits = XLSXLimits()) -> SpreadsheetError.Problem? {
    do throws(SpreadsheetError) {
      _ = try XLSXReader.read(bytes, limits: limits)
      return nil
    } catch {
      return error.problem
    }
  }

  /// A deflate stream that unpacks to a little more than the size in gigabytes: one space, then copies of it.
  /// A copy of 258 spaces takes 13 bits, so the bytes repeat after 13.
  private func bomb(gigabytes: Int) -> [UInt8] {
    let copy = [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]
    let head = [1, 1, 0] + [0, 1, 0, 1, 0, 0, 0, 0]  // last block, fixed codes; the space
    let copies = (gigabytes << 30) / 258 / 8
    let period = pack(head + (0..<17).flatMap { _ in copy })
    var bytes = Array(period[0..<13])
    let middle = Array(period[13..<26])
    for _ in 0..<copies { bytes += middle }
    return bytes + [0, 0]
  }

  private func pack(_ bits: [Int]) -> [UInt8] {
    stride(from: 0, to: bits.count - 7, by: 8).map { start in
      (0..<8).reduce(UInt8(0)) { $0 | UInt8(bits[start + $1]) << $1 }
    }
  }

  @Test("a bomb is refused by what it says it holds, and when it lies, by what comes out of it")
  func zipBomb() {
    let packed = bomb(gigabytes: 1)
    #expect(packed.count < 8 << 20)
    let honest = HandmadeWorkbook().bytes(sheetPart: packed, unpackedSize: 1 << 30)
    #expect(problem(honest) == .tooLarge(limit: 512 << 20))
    let lying = HandmadeWorkbook().bytes(sheetPart: packed, unpackedSize: 100)
    #expect(problem(lying, limits: XLSXLimits(unpackedBytes: 4 << 20)) == .tooLarge(limit: 4 << 20))
  }

  @Test("document types are refused, so that entities neither expand nor fetch")
  func entities() {
    let declarations = [
      "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
      "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY x \"&a;&a;&a;&a;\">]>",
      "<!DOCTYPE w SYSTEM \"http://127.0.0.1/w.dtd\">",
    ]
    for declaration in declarations {
      var workbook = HandmadeWorkbook(cells: "<c t=\"inlineStr\"><is><t>&x;</t></is></c>")
      workbook.sheet = declaration + workbook.sheet
      #expect(problem(workbook.bytes()) == .documentType(part: "xl/worksheets/sheet1.xml"))
    }
    let undeclared = HandmadeWorkbook(cells: "<c t=\"inlineStr\"><is><t>&x;</t></is></c>")
    #expect(problem(undeclared.bytes()) == .malformed(part: "xl/worksheets/sheet1.xml", line: 1))
  }

  @Test("cells spread far apart count for the blanks between them")
  func spread() {
    var workbook = HandmadeWorkbook()
    let rows = (1...500).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }
    workbook.sheet = "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>"
    #expect(problem(workbook.bytes()) == .tooManyCells(limit: 6_000_000))
  }

  @Test("limits of file size, parts and cells hold")
  func limits() {
    let bytes = HandmadeWorkbook(cells: "<c><v>1</v></c><c><v>2</v></c>").bytes()
    #expect(problem(bytes, limits: XLSXLimits(fileBytes: 100)) == .tooLarge(limit: 100))
    #expect(problem(bytes, limits: XLSXLimits(parts: 3)) == .tooManyParts(limit: 3))
    #expect(problem(bytes, limits: XLSXLimits(cells: 1)) == .tooManyCells(limit: 1))
    #expect(problem(bytes, limits: XLSXLimits(cells: 2)) == nil)
  }

  @Test("what is no workbook is told apart from what is damaged")
  func kinds() {
    #expect(problem([]) == .notSpreadsheet)
    #expect(problem(Array("a,b\n1,2\n".utf8)) == .notSpreadsheet)
    #expect(problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .oldOrEncrypted)
    var zip = HandmadeZip()
    zip.add("readme.txt", Array("no workbook".utf8))
    #expect(problem(zip.bytes) == .notSpreadsheet)
    var broken = HandmadeWorkbook()
    broken.sheet = "<worksheet>\n<sheetData></worksheet>"
    #expect(problem(broken.bytes()) == .malformed(part: "xl/worksheets/sheet1.xml", line: 2))
    var misplaced = HandmadeWorkbook(cells: "<c r=\"9Z\"><v>1</v></c>")
    #expect(problem(misplaced.bytes()) == .badReference("9Z"))
    misplaced.sheet = "<worksheet><sheetData><row r=\"0\"/></sheetData></worksheet>"
    #expect(problem(misplaced.bytes()) == .badReference("0"))
    #expect(throws: SpreadsheetError(.cannotRead("/nowhere/at.xlsx"))) { try XLSXReader.read(path: "/nowhere/at.xlsx") }
  }

  @Test("elements nested thousands deep are refused")
  func deep() {
    var workbook = HandmadeWorkbook()
    workbook.sheet = String(repeating: "<c>", count: 100_000)
    #expect(problem(workbook.bytes()) != nil)
  }

  @Test("random and mutated files always give an answer")
  func fuzz() throws {
    var random = SplitMix(state: 2_569)
    var workbook = HandmadeWorkbook(
      cells: "<c r=\"A1\" t=\"s\"><v>0</v></c><c s=\"1\"><v>45931</v></c><c><f>A1</f></c>")
    workbook.texts = "<si><t>ก</t></si>"
    workbook.setFormat("yyyy")
    let plain = workbook.bytes()
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let packed = Array(try Data(contentsOf: fixtures.appending(path: "openpyxl.xlsx")))
    var answers = (read: 0, refused: 0)
    for turn in 0..<3_000 {
      var bytes = turn % 3 == 0 ? plain : packed
      if turn % 3 == 2 { bytes = (0..<200).map { _ in .random(in: 0...255, using: &random) } }
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      if turn.isMultiple(of: 7) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      if problem(bytes) == nil { answers.read += 1 } else { answers.refused += 1 }
    }
    #expect(answers.read > 20)
    #expect(answers.refused > 1_000)
  }

  @Test("broken XML inside a sound file always gives an answer")
  func fuzzXML() {
    var random = SplitMix(state: 5)
    let pieces = [
      "<c>", "</c>", "<v>", "</v>", "<row r=\"3\">", "</row>", "1", "<c r=\"B2\" t=\"s\">", "<f>", "</f>", "<is>",
      "<t>", "</t>",
      "<rPh>", "&amp;", "<mergeCell ref=\"A1:B2\"/>", "<!--", "-->", "]]>", "<![CDATA[", "\u{0}", "ก", "<?x?>", "</is>",
    ]
    for _ in 0..<1_500 {
      let count = Int.random(in: 0..<30, using: &random)
      let soup = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      _ = problem(HandmadeWorkbook(cells: soup).bytes())
    }
    #expect(problem(HandmadeWorkbook(cells: "<c><v>1</v></c>").bytes()) == nil)
  }
}
