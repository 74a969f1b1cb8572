import Crypto
import Foundation

/// Codes on paper for the day when the device with the app is gone; each is good once.
enum RecoveryCode {
  /// How many somebody gets.
  static let count = 10

  private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// A code of 16 letters and digits that are not mistaken for each other: about 79 bits, in groups of four.
  static func make() -> String {
    var code = ""
    while code.count < 19 {
      if code.count % 5 == 4 { code.append("-") }
      // Bytes beyond the last full run of the alphabet are thrown away, so that every letter is as likely.
      guard let byte = SecureRandom.bytes(1).first, byte < 248 else { continue }
      code.append(letters[Int(byte) % letters.count])
    }
    return code
  }

  /// What is stored of a code; as many bits as it has need no slow hash.
  static func digest(_ typed: String, of account: String) -> String {
    let plain = typed.lowercased().filter { $0.isLetter || $0.isNumber }
    return SHA256.hex(Array("recovery|\(account)|\(plain)".utf8))
  }
}
