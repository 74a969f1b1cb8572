/// A secret as authenticator apps read it.
public enum AuthenticatorSecret {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

  /// The secret in base 32 (RFC 4648) without padding.
  public static func text(_ secret: [UInt8]) -> String {
    var result = ""
    var bits = 0
    var held = 0
    for byte in secret {
      held = held << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        result.append(letters[held >> bits & 31])
      }
      held &= (1 << bits) - 1
    }
    if bits > 0 { result.append(letters[held << (5 - bits) & 31]) }
    return result
  }

  /// The same in groups of four, to be typed by hand.
  public static func grouped(_ secret: [UInt8]) -> String {
    let all = Array(text(secret))
    return stride(from: 0, to: all.count, by: 4).map { String(all[$0..<min($0 + 4, all.count)]) }.joined(separator: " ")
  }

  /// The address that an app reads from a QR code: whose secret it is, and of which system.
  public static func address(of secret: [UInt8], account: String, issuer: String) -> String {
    let name = encoded(issuer) + ":" + encoded(account)
    return "otpauth://totp/\(name)?secret=\(text(secret))&issuer=\(encoded(issuer))"
      + "&algorithm=SHA1&digits=\(OneTimeCode.digits)&period=\(OneTimeCode.step)"
  }

  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
