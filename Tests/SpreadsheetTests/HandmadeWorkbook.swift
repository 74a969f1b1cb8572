/// Zip files and workbooks made by hand, so that tests can break them in every way.
struct HandmadeZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part as it is; or already compressed, with the size it claims to unpack to and no true checksum.
  mutating func add(_ name: String, _ content: [UInt8], unpackedSize: Int? = nil) {
    let method = unpackedSize == nil ? 0 : 8
    let checksum = unpackedSize == nil ? Int(Self.crc32(content)) : 0
    let about = little(
      (20, 2), (0x800, 2), (method, 2), (0, 4), (checksum, 4), (content.count, 4),
      (unpackedSize ?? content.count, 4), (name.utf8.count, 2), (0, 2))
    let offset = body.count
    body += little((0x0403_4B50, 4))
    body += about
    body += Array(name.utf8)
    body += content
    directory += little((0x0201_4B50, 4), (20, 2))
    directory += about
    directory += little((0, 2), (0, 2), (0, 2), (0, 4), (offset, 4))
    directory += Array(name.utf8)
    count += 1
  }

  var bytes: [UInt8] {
    let end = little(
      (0x0605_4B50, 4), (0, 4), (count, 2), (count, 2), (directory.count, 4), (body.count, 4), (0, 2))
    return body + directory + end
  }

  /// Numbers one after another, each with its width in bytes, the least byte first.
  private func little(_ numbers: (value: Int, width: Int)...) -> [UInt8] {
    var bytes: [UInt8] = []
    for (value, width) in numbers {
      for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (place * 8))) }
    }
    return bytes
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

/// The least workbook there is, of one sheet, with the parts a test cares about.
struct HandmadeWorkbook {
  var sheet = "<worksheet><sheetData/></worksheet>"
  var texts = ""
  var styles = ""
  var properties = ""

  /// A workbook whose sheet holds these cells in its first row.
  init(cells: String = "") {
    sheet = "<worksheet><sheetData><row r=\"1\">\(cells)</row></sheetData></worksheet>"
  }

  /// Gives the cells of style 1 this number format.
  mutating func setFormat(_ code: String) {
    let escaped = code.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
    styles =
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"\(escaped)\"/></numFmts>"
      + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
  }

  func bytes(sheetPart: [UInt8]? = nil, unpackedSize: Int? = nil) -> [UInt8] {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var zip = HandmadeZip()
    func relations(_ targets: [(String, String)]) -> [UInt8] {
      let list = targets.enumerated().map { index, target in
        "<Relationship Id=\"r\(index)\" Type=\"\(kind)/\(target.0)\" Target=\"\(target.1)\"/>"
      }
      return Array("<Relationships>\(list.joined())</Relationships>".utf8)
    }
    zip.add("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")]))
    zip.add(
      "xl/_rels/workbook.xml.rels",
      relations([
        ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "/xl/texts.xml"), ("styles", "../xl/styles.xml"),
      ]))
    let list = "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r0\" xmlns:r=\"\(kind)\"/></sheets>"
    zip.add("xl/workbook.xml", Array("<workbook>\(properties)\(list)</workbook>".utf8))
    zip.add("xl/texts.xml", Array("<sst>\(texts)</sst>".utf8))
    zip.add("xl/styles.xml", Array((styles.isEmpty ? "<styleSheet/>" : styles).utf8))
    zip.add("xl/worksheets/sheet1.xml", sheetPart ?? Array(sheet.utf8), unpackedSize: unpackedSize)
    return zip.bytes
  }
}

/// A small seeded generator, so that a failure repeats.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
