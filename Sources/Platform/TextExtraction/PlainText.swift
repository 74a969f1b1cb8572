import Blocking

/// Reads plain text in UTF-8, in UTF-16 with its mark, or in Windows-874, the old Thai encoding.
enum PlainText {
  static func extract(_ path: String, _ limits: ExtractionLimits) throws(ExtractionError) -> Extraction {
    let bytes: [UInt8]
    do {
      bytes = try FilePieces.head(path, count: limits.textBytes + 1)
    } catch {
      throw .damaged("\(error)")
    }
    var gathered = TextGatherer(limit: limits.textBytes)
    let text = decode(Array(bytes.prefix(limits.textBytes)))
    gathered.add(text)
    return Extraction(text: gathered.text, isCut: bytes.count > limits.textBytes || gathered.isCut)
  }

  static func decode(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2)) { $0 | $1 << 8 } }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2)) { $0 << 8 | $1 } }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    // A letter cut in half at the end does not make the rest another encoding.
    for dropped in 0...3 where dropped <= content.count {
      if let text = String(validating: content.dropLast(dropped), as: UTF8.self) { return text }
    }
    var scalars = String.UnicodeScalarView()
    for byte in content { scalars.append(windows874(byte)) }
    return String(scalars)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ join: (UInt16, UInt16) -> UInt16) -> String {
    var units: [UInt16] = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      units.append(join(UInt16(bytes[index]), UInt16(bytes[index + 1])))
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static let marks: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0xA0: "\u{A0}",
  ]

  private static func windows874(_ byte: UInt8) -> Unicode.Scalar {
    if byte < 0x80 { return Unicode.Scalar(byte) }
    if let mark = marks[byte] { return mark }
    let isThai = (0xA1...0xDA).contains(byte) || (0xDF...0xFB).contains(byte)
    return isThai ? Unicode.Scalar(0x0E01 + UInt32(byte) - 0xA1) ?? "\u{FFFD}" : "\u{FFFD}"
  }
}
