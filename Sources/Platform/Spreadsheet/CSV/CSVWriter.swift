/// Writes CSV as RFC 4180 describes it: quoted where needed, lines ended by CR LF.
public struct CSVWriter: Sendable {
  /// The separator of the fields.
  public var delimiter: CSVDelimiter
  /// Whether to begin with a byte order mark, by which Excel knows that the text is UTF-8.
  public var hasByteOrderMark: Bool
  /// Whether spreadsheets will open the text: then a field that they would take for a formula, and is no number, gets
  /// an apostrophe before it.
  public var forSpreadsheets: Bool

  /// A writer from its choices.
  public init(delimiter: CSVDelimiter = .comma, hasByteOrderMark: Bool = false, forSpreadsheets: Bool = false) {
    self.delimiter = delimiter
    self.hasByteOrderMark = hasByteOrderMark
    self.forSpreadsheets = forSpreadsheets
  }

  /// The bytes of the rows.
  public func write(_ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    for row in rows { append(row, to: &bytes) }
    return bytes
  }

  /// Adds one row to the bytes, for texts that are written piece by piece. Adds no byte order mark.
  public func append(_ row: [String], to bytes: inout [UInt8]) {
    for (index, field) in row.enumerated() {
      if index > 0 { bytes.append(delimiter.byte) }
      // A row of one empty field would otherwise be a blank line, which readers skip.
      append(guarded(field), isAlone: row.count == 1, to: &bytes)
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private func append(_ field: String, isAlone: Bool, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let separator = delimiter.byte
    let space = UInt8(ascii: " ")
    var isPlain = !(isAlone && field.isEmpty)
    if let first = field.utf8.first, let last = field.utf8.last, first == space || last == space { isPlain = false }
    for byte in field.utf8 {
      let isLineEnd = byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
      if byte == separator || byte == quote || isLineEnd { isPlain = false }
    }
    guard !isPlain else {
      bytes += field.utf8
      return
    }
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private func guarded(_ field: String) -> String {
    guard forSpreadsheets, let first = field.unicodeScalars.first else { return field }
    let isRisky =
      switch first {
      // The wide forms are taken for the narrow ones by East Asian spreadsheets.
      case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
      default: false
      }
    return isRisky && !DecimalText.isNumber(field) ? "'" + field : field
  }
}
