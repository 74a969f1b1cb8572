import Spreadsheet
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
  private func text(_ rows: [[String]], _ writer: CSVWriter = CSVWriter()) -> String {
    String(decoding: writer.write(rows), as: UTF8.self)
  }

  @Test("fields are quoted where they must be and only there")
  func quoting() {
    #expect(text([["a", "b c", ""], ["x,y", "\"q\"", "l1\nl2"]]) == "a,b c,\r\n\"x,y\",\"\"\"q\"\"\",\"l1\nl2\"\r\n")
    #expect(text([["a;b", "c"]], CSVWriter(delimiter: .semicolon)) == "\"a;b\";c\r\n")
    #expect(text([[""], [" a "]]) == "\"\"\r\n\" a \"\r\n")
  }

  @Test("a byte order mark is written when asked for")
  func byteOrderMark() {
    #expect(CSVWriter(hasByteOrderMark: true).write([["ก"]]) == [0xEF, 0xBB, 0xBF] + Array("ก\r\n".utf8))
  }

  @Test(
    "for spreadsheets, formulas are disarmed and numbers stay numbers",
    arguments: [
      ("=1+1", "'=1+1\r\n"), ("+cmd", "'+cmd\r\n"), ("-5.25", "-5.25\r\n"), ("+3", "+3\r\n"), ("-1e3", "-1e3\r\n"),
      ("-2+3", "'-2+3\r\n"), ("@SUM(A1)", "'@SUM(A1)\r\n"), ("\tx", "'\tx\r\n"), ("=a,b", "\"'=a,b\"\r\n"),
      ("a=b", "a=b\r\n"),
      ("＝1", "'＝1\r\n"), ("\r=1", "\"'\r=1\"\r\n"), ("-", "'-\r\n"), ("ก", "ก\r\n"),
    ])
  func formulas(field: String, expected: String) {
    #expect(text([[field]], CSVWriter(forSpreadsheets: true)) == expected)
    #expect(!text([[field]]).contains("'"))
  }

  @Test("whatever is written is read back", arguments: CSVDelimiter.allCases)
  func roundTrip(delimiter: CSVDelimiter) throws {
    var random = SplitMix(state: 3)
    let pieces = ["a", ",", ";", "\t", "\"", "\r", "\n", "\r\n", " ", "ก้", "😀", "=", "'"]
    let rows = (0..<400).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
      }
    }
    let bytes = CSVWriter(delimiter: delimiter, hasByteOrderMark: true).write(rows)
    #expect(try CSVReader.parse(bytes, delimiter: delimiter).map { $0.map(\.text) } == rows)
  }
}
