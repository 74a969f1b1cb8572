/// What separates the fields of a CSV text.
public enum CSVDelimiter: Sendable, Hashable, CaseIterable {
  case comma, semicolon, tab

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }

  /// The separator named in a first line `sep=;`, which Excel understands, and where that line ends.
  static func announced(in text: [UInt8]) -> (delimiter: CSVDelimiter, end: Int)? {
    guard text.count >= 5, text.starts(with: Array("sep=".utf8)),
      let delimiter = allCases.first(where: { $0.byte == text[4] })
    else { return nil }
    let rest = text[5...]
    if rest.isEmpty { return (delimiter, 5) }
    if rest.starts(with: Array("\r\n".utf8)) { return (delimiter, 7) }
    if rest.starts(with: Array("\n".utf8)) { return (delimiter, 6) }
    return nil
  }

  /// The separator that divides the first records most evenly; a comma when none occurs.
  static func likely(in text: [UInt8]) -> CSVDelimiter {
    var best = (delimiter: CSVDelimiter.comma, evenness: 0, count: 0)
    for delimiter in allCases {
      let counts = occurrences(of: delimiter.byte, in: text)
      guard let first = counts.first, first > 0 else { continue }
      let evenness = counts.count { $0 == first }
      if (evenness, first) > (best.evenness, best.count) { best = (delimiter, evenness, first) }
    }
    return best.delimiter
  }

  /// How often the byte occurs outside quotations in each of the first twenty records.
  private static func occurrences(of byte: UInt8, in text: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    var isQuoted = false
    var isBlank = true
    for character in text.prefix(1 << 16) {
      if character == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, character == UInt8(ascii: "\n") || character == UInt8(ascii: "\r") {
        if !isBlank { counts.append(count) }
        if counts.count == 20 { return counts }
        count = 0
        isBlank = true
      } else {
        isBlank = false
        if !isQuoted, character == byte { count += 1 }
      }
    }
    return isBlank ? counts : counts + [count]
  }
}
