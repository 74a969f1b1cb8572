import Spreadsheet
import Testing

@Suite("Reading CSV")
struct CSVReaderTests {
  private func texts(_ source: String, delimiter: CSVDelimiter? = nil) throws -> [[String]] {
    try CSVReader.parse(Array(source.utf8), delimiter: delimiter).map { $0.map(\.text) }
  }

  @Test(
    "records and fields are taken apart as RFC 4180 says",
    arguments: [
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]), ("a,\n,b\n,", [["a", ""], ["", "b"], ["", ""]]),
      ("\"a,b\",\"c \"\"d\"\"\"\n", [["a,b", "c \"d\""]]), ("\"l1\r\nl2\",x\n", [["l1\r\nl2", "x"]]),
      ("\u{FEFF}ก,ข\n", [["ก", "ข"]]), ("a\n\n\nb\n\n", [["a"], ["b"]]), ("a,b\n\"\"\n", [["a", "b"], [""]]),
      ("\"a\"", [["a"]]), ("a\"b,c\n", [["a\"b", "c"]]), ("a, b ,c\n", [["a", " b ", "c"]]), ("", []), ("\n", []),
      ("a,", [["a", ""]]), ("\"\r\",b", [["\r", "b"]]),
    ])
  func records(source: String, expected: [[String]]) throws {
    #expect(try texts(source) == expected)
  }

  @Test("every field knows its line and its column in characters")
  func places() throws {
    let rows = try CSVReader.parse(Array("ก,ข้อ,c\n\"x\ny\",ง\r\n\n,\"z\"\n".utf8))
    #expect(rows[0].map { [$0.line, $0.column] } == [[1, 1], [1, 3], [1, 7]])
    #expect(rows[1].map { [$0.line, $0.column] } == [[2, 1], [3, 4]])
    #expect(rows[2].map { [$0.line, $0.column] } == [[5, 1], [5, 2]])
    #expect(rows[2].map(\.isQuoted) == [false, true])
  }

  @Test(
    "the separator is recognised",
    arguments: [
      ("a;b;c\n1,5;2,5;3,5\n", CSVDelimiter.semicolon, 3), ("a\tb\n1,2\t3\n", .tab, 2),
      ("a,b\n\"x;y;z\",2\n", .comma, 2),
      ("only\none\n", .comma, 1), ("sep=;\na,b;c\n", .semicolon, 2), ("sep=\t\r\na\tb\n", .tab, 2),
      ("sep=,", .comma, 0),
    ])
  func delimiters(source: String, delimiter: CSVDelimiter, width: Int) throws {
    let document = try CSVReader.read(Array(source.utf8))
    #expect(document.delimiter == delimiter)
    #expect((document.rows.first?.count ?? 0) == width)
    #expect(document.encoding == .utf8)
  }

  @Test("a given separator is obeyed, and lines after an announcement keep their numbers")
  func given() throws {
    #expect(try texts("a;b,c\n", delimiter: .comma) == [["a;b", "c"]])
    #expect(try CSVReader.parse(Array("sep=;\na;b\n".utf8)).first?.first?.line == 2)
  }

  @Test("Windows-874 and UTF-16 are recognised and converted")
  func encodings() throws {
    // "กรม,ผล" as Thai offices' older programs write it, with a dash and quotation marks of Windows.
    let thai: [UInt8] = [0xA1, 0xC3, 0xC1, 0x2C, 0xBC, 0xC5, 0x0A, 0x93, 0xE0, 0xEA, 0x94, 0x2C, 0x96, 0xF1, 0x0A]
    let document = try CSVReader.read(thai)
    #expect(document.encoding == .windows874)
    #expect(document.rows.map { $0.map(\.text) } == [["กรม", "ผล"], ["“เ๊”", "–๑"]])
    let units = Array("ก\tข😀\n".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] as [UInt8] }
    for bytes in [little, big] {
      let document = try CSVReader.read(bytes)
      #expect(document.encoding == .utf16)
      #expect(document.rows.map { $0.map(\.text) } == [["ก", "ข😀"]])
    }
  }

  @Test(
    "what cannot be read is reported with its place",
    arguments: [
      (Array("a,b\n1,\"x\ny\n".utf8), 2, 3, CSVError.Problem.openQuote), (Array("\"ก\"x,1\n".utf8), 1, 4, .afterQuote),
      (Array("a\nb\"\n\"c\"d\"".utf8), 3, 4, .afterQuote), ([0x61, 0x0A, 0x62, 0xFF], 2, 2, .notText),
      ([0x61, 0x00], 1, 2, .notText), ([0xFF, 0xFE, 0x00], 1, 1, .notText), ([0xFF, 0xFE, 0x00, 0xD8], 1, 1, .notText),
    ])
  func errors(bytes: [UInt8], line: Int, column: Int, problem: CSVError.Problem) {
    #expect(throws: CSVError(line: line, column: column, problem: problem)) { try CSVReader.parse(bytes) }
  }

  @Test("too large a text is refused")
  func tooLarge() {
    #expect(throws: CSVError(line: 1, column: 1, problem: .tooLarge(limit: 3))) {
      try CSVReader.parse(Array("a,bc".utf8), maximumBytes: 3)
    }
  }

  @Test("random bytes always give an answer")
  func fuzz() {
    var random = SplitMix(state: 11)
    let alphabet = Array("\",;\t\r\n a1=\u{E01}".utf8)
    var (read, refused) = (0, 0)
    for turn in 0..<5_000 {
      let bytes: [UInt8] = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        turn.isMultiple(of: 2)
          ? .random(in: 0...255, using: &random) : alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      if (try? CSVReader.parse(bytes)) == nil { refused += 1 } else { read += 1 }
    }
    #expect(read > 100)
    #expect(refused > 100)
  }
}
