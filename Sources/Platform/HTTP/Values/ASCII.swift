/// Lowercases `A`–`Z`, leaves every other byte alone.
@inline(__always)
package func lowercaseASCII(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

/// Whether a byte may stand in a token (method, header name, cookie name): RFC 9110, section 5.6.2.
package func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
  default: false
  }
}

/// Whether a byte is a control character that no header value may carry (tab is allowed).
package func isForbiddenInHeaderValue(_ byte: UInt8) -> Bool {
  (byte < 0x20 && byte != 0x09) || byte == 0x7F
}

/// Compares two texts without regard to ASCII case.
package func equalIgnoringCase(_ left: String, _ right: String) -> Bool {
  let (a, b) = (left.utf8, right.utf8)
  guard a.count == b.count else { return false }
  return zip(a, b).allSatisfy { lowercaseASCII($0) == lowercaseASCII($1) }
}

/// The value of a hexadecimal digit, or `nil`.
@inline(__always)
func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at both ends.
  func trimmingBlanks() -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let text = Substring(self)
    let start = text.utf8.firstIndex { !isBlank($0) } ?? text.endIndex
    guard let last = text.utf8[start...].lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(text[start...last])
  }
}
