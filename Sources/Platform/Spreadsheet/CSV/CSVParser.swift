/// Takes a UTF-8 text apart into records and fields.
struct CSVParser {
  private let text: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var line = 1
  private var column = 1

  init(text: [UInt8], from start: Int, separator: UInt8) {
    self.text = text
    self.separator = separator
    index = start
    if start > 0 { line = 2 }
  }

  mutating func rows() throws(CSVError) -> [[CSVField]] {
    var rows: [[CSVField]] = []
    var row: [CSVField] = []
    while index < text.count {
      row.append(try field())
      if index < text.count, text[index] == separator {
        advance()
        // A separator at the very end opens one more, empty field.
        if index == text.count { row.append(CSVField(text: "", line: line, column: column)) }
        if index < text.count { continue }
      }
      endLine()
      let isBlank = row.count == 1 && row[0].text.isEmpty && !row[0].isQuoted
      if !isBlank { rows.append(row) }
      row.removeAll(keepingCapacity: true)
    }
    return rows
  }

  private mutating func field() throws(CSVError) -> CSVField {
    if text[index] == UInt8(ascii: "\"") { return try quotedField() }
    let (start, startColumn) = (index, column)
    while index < text.count, text[index] != separator, !isLineEnd(text[index]) { advance() }
    return CSVField(text: String(decoding: text[start..<index], as: UTF8.self), line: line, column: startColumn)
  }

  private mutating func quotedField() throws(CSVError) -> CSVField {
    let quote = UInt8(ascii: "\"")
    let (startLine, startColumn) = (line, column)
    var content: [UInt8] = []
    advance()
    while true {
      guard index < text.count else {
        throw CSVError(line: startLine, column: startColumn, problem: .openQuote)
      }
      let byte = text[index]
      if byte == quote {
        advance()
        guard index < text.count, text[index] == quote else { break }
      }
      content.append(byte)
      if isLineEnd(byte) {
        keepLineEnd(byte, in: &content)
      } else {
        advance()
      }
    }
    guard index == text.count || text[index] == separator || isLineEnd(text[index]) else {
      throw CSVError(line: line, column: column, problem: .afterQuote)
    }
    return CSVField(
      text: String(decoding: content, as: UTF8.self), line: startLine, column: startColumn, isQuoted: true)
  }

  /// A line end inside a quotation stays as it is written.
  private mutating func keepLineEnd(_ byte: UInt8, in content: inout [UInt8]) {
    let isPair = byte == UInt8(ascii: "\r") && index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n")
    if isPair { content.append(UInt8(ascii: "\n")) }
    endLine()
  }

  private mutating func endLine() {
    guard index < text.count else { return }
    let isPair = text[index] == UInt8(ascii: "\r") && index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n")
    index += isPair ? 2 : 1
    line += 1
    column = 1
  }

  private mutating func advance() {
    index += 1
    // Bytes that continue a character do not move the column.
    if index == text.count || text[index] & 0xC0 != 0x80 { column += 1 }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
