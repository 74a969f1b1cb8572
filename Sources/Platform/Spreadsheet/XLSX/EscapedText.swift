/// Characters that XML cannot hold, as spreadsheets write them: `_x000D_` for a carriage return.
enum EscapedText {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var result: [UInt16] = []
    let units = Array(text.utf16)
    var index = 0
    while index < units.count {
      if let unit = escape(in: units, at: index) {
        result.append(unit)
        index += 7
      } else {
        result.append(units[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF16.self)
  }

  /// The text with whatever would be read as an escape guarded, and without what neither XML nor C strings can hold.
  static func encoded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let units = Array(text.utf16)
    var index = 0
    for scalar in text.unicodeScalars {
      if escape(in: units, at: index) != nil { result.append(contentsOf: "_x005F".unicodeScalars) }
      if scalar != "\0", scalar != "\u{FFFE}", scalar != "\u{FFFF}" { result.append(scalar) }
      index += UTF16.width(scalar)
    }
    return String(result)
  }

  private static func escape(in units: [UInt16], at index: Int) -> UInt16? {
    guard index + 6 < units.count, units[index] == 0x5F, units[index + 1] == 0x78, units[index + 6] == 0x5F else {
      return nil
    }
    var value: UInt16 = 0
    for unit in units[(index + 2)..<(index + 6)] {
      guard unit < 0x80, let digit = Character(UnicodeScalar(UInt8(unit))).hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
