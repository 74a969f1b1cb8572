/// Percent-encoding as URLs use it (RFC 3986), always over UTF-8.
public enum PercentCoding {
  /// Decodes `%41` to `A`; with `plusIsSpace` also `+` to a space, as forms do.
  ///
  /// - Returns: `nil` when a `%` is not followed by two hexadecimal digits or the result is not UTF-8.
  public static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
    decode(bytes: text.utf8, plusIsSpace: plusIsSpace)
  }

  /// The same over bytes.
  static func decode(bytes: some Collection<UInt8>, plusIsSpace: Bool = false) -> String? {
    guard bytes.contains(where: { $0 == 0x25 || $0 == 0x2B || $0 >= 0x80 }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      if byte == 0x25 {
        guard let high = iterator.next().flatMap(hexValue), let low = iterator.next().flatMap(hexValue) else {
          return nil
        }
        decoded.append(high << 4 | low)
      } else {
        decoded.append(plusIsSpace && byte == 0x2B ? 0x20 : byte)
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  /// Encodes everything but letters, digits and `-._~`: safe in a path segment, a query value or a form.
  public static func encode(_ text: some StringProtocol) -> String {
    encode(text, keeping: isUnreserved)
  }

  /// Encodes every byte that `keeping` does not accept.
  static func encode(_ text: some StringProtocol, keeping: (UInt8) -> Bool) -> String {
    if text.utf8.allSatisfy(keeping) { return String(text) }
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if keeping(byte) {
        encoded.append(byte)
      } else {
        encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}
