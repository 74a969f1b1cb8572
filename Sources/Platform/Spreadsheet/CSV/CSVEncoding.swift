/// The ways of writing text that CSV files from Thai offices come in.
public enum CSVEncoding: Sendable, Hashable {
  /// UTF-8, with or without a byte order mark.
  case utf8
  /// UTF-16 with a byte order mark, as Excel saves “Unicode text”.
  case utf16
  /// TIS-620 with the additions of Windows-874.
  case windows874

  /// Recognises the encoding and gives the text as UTF-8 without byte order mark.
  static func decode(_ bytes: [UInt8]) throws(CSVError) -> (text: [UInt8], encoding: CSVEncoding) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (try utf16(bytes), .utf16)
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    if let zero = content.firstIndex(of: 0) { throw notText(content[..<zero]) }
    if String(validating: content, as: UTF8.self) != nil { return (content, .utf8) }
    return (try windows874(content), .windows874)
  }

  private static func utf16(_ bytes: [UInt8]) throws(CSVError) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    guard bytes.count.isMultiple(of: 2), !units.contains(0),
      let text = String(validating: units, as: UTF16.self)
    else { throw CSVError(line: 1, column: 1, problem: .notText) }
    return Array(text.utf8)
  }

  private static func windows874(_ bytes: [UInt8]) throws(CSVError) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3)
    for (index, byte) in bytes.enumerated() {
      guard let scalar = scalar(windows874: byte) else { throw notText(bytes[..<index]) }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return text
  }

  private static func scalar(windows874 byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0..<0x80: Unicode.Scalar(byte)
    case 0x80: "€"
    case 0x85: "…"
    case 0x91: "‘"
    case 0x92: "’"
    case 0x93: "“"
    case 0x94: "”"
    case 0x95: "•"
    case 0x96: "–"
    case 0x97: "—"
    case 0xA0: "\u{A0}"
    // The Thai block of Unicode keeps the order of the Thai standard.
    case 0xA1...0xDA, 0xDF...0xFB: Unicode.Scalar(0x0E01 + UInt32(byte) - 0xA1)
    default: nil
    }
  }

  private static func notText(_ before: ArraySlice<UInt8>) -> CSVError {
    let newline = UInt8(ascii: "\n")
    let line = before.count { $0 == newline } + 1
    let column = before.reversed().prefix { $0 != newline }.count + 1
    return CSVError(line: line, column: column, problem: .notText)
  }
}
