/// Why bytes are no JSON that is read here.
public struct JSONFlaw: Error, Sendable, Hashable {
  /// Where, in bytes from the beginning.
  public let position: Int
  /// What is wrong.
  public let reason: LocalizedText
}

/// Reads JSON text strictly: one value, UTF-8, no member twice, not too deep.
public struct JSONReader {
  /// The deepest nesting that is read.
  public static let deepest = 24

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value of a text.
  public static func read(_ bytes: [UInt8]) throws(JSONFlaw) -> JSON {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.flaw(APITexts.jsonGoesOn) }
    return value
  }

  private func flaw(_ reason: LocalizedText) -> JSONFlaw { JSONFlaw(position: position, reason: reason) }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func take(_ wanted: UInt8) -> Bool {
    skipSpace()
    guard current == wanted else { return false }
    position += 1
    return true
  }

  private mutating func word(_ text: String, _ value: JSON) throws(JSONFlaw) -> JSON {
    guard bytes[position...].starts(with: text.utf8) else { throw flaw(APITexts.jsonBroken) }
    position += text.utf8.count
    return value
  }

  private mutating func value(depth: Int) throws(JSONFlaw) -> JSON {
    guard depth < Self.deepest else { throw flaw(APITexts.jsonTooDeep) }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", true)
    case UInt8(ascii: "f"): return try word("false", false)
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONFlaw) -> JSON {
    position += 1
    var members: [JSON.Member] = []
    var names: Set<String> = []
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw flaw(APITexts.jsonBroken) }
      let name = try string()
      guard names.insert(name).inserted else { throw flaw(APITexts.jsonTwice(name)) }
      guard take(UInt8(ascii: ":")) else { throw flaw(APITexts.jsonBroken) }
      members.append(JSON.Member(name, try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw flaw(APITexts.jsonBroken) }
    return .object(members)
  }

  private mutating func list(depth: Int) throws(JSONFlaw) -> JSON {
    position += 1
    var values: [JSON] = []
    if take(UInt8(ascii: "]")) { return .list([]) }
    repeat { values.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw flaw(APITexts.jsonBroken) }
    return .list(values)
  }

  /// Digits as they stand; `-0`, leading zeros and the like are refused as JSON refuses them.
  private mutating func number() throws(JSONFlaw) -> JSON {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    let leadsWithZero = current == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !leadsWithZero || whole == 1 else { throw flaw(APITexts.jsonBroken) }
    if current == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { throw flaw(APITexts.jsonBroken) }
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      guard digits() > 0 else { throw flaw(APITexts.jsonBroken) }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func string() throws(JSONFlaw) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let whole = String(validating: text, as: UTF8.self) else { throw flaw(APITexts.jsonNotUTF8) }
        return whole
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw flaw(APITexts.jsonBroken)
      default: text.append(byte)
      }
    }
    throw flaw(APITexts.jsonBroken)
  }

  private mutating func escape() throws(JSONFlaw) -> [UInt8] {
    guard let byte = current else { throw flaw(APITexts.jsonBroken) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return Array(String(Character(try unicode())).utf8)
    default: throw flaw(APITexts.jsonBroken)
    }
  }

  private mutating func unicode() throws(JSONFlaw) -> Unicode.Scalar {
    let high = try fourDigits()
    guard (0xD800...0xDBFF).contains(high) else { return try scalar(high) }
    guard bytes[position...].starts(with: "\\u".utf8) else { throw flaw(APITexts.jsonBroken) }
    position += 2
    let low = try fourDigits()
    guard (0xDC00...0xDFFF).contains(low) else { throw flaw(APITexts.jsonBroken) }
    return try scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
  }

  /// NUL cannot be kept by every database, so it is not taken in.
  private func scalar(_ code: UInt32) throws(JSONFlaw) -> Unicode.Scalar {
    guard code != 0, let scalar = Unicode.Scalar(code) else { throw flaw(APITexts.jsonBroken) }
    return scalar
  }

  private mutating func fourDigits() throws(JSONFlaw) -> UInt32 {
    guard position + 4 <= bytes.count else { throw flaw(APITexts.jsonBroken) }
    var code: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw flaw(APITexts.jsonBroken)
      }
      code = code * 16 + UInt32(digit)
    }
    position += 4
    return code
  }
}
