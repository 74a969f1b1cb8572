import COath
public import Foundation

/// Time-based one-time codes (RFC 6238) as authenticator apps make them: SHA-1, six digits, steps of 30 seconds.
public enum OneTimeCode {
  /// Seconds for which one code is shown.
  public static let step = 30
  /// Digits of a code.
  public static let digits = 6
  /// Bytes of a secret: as many as the digest it is used with.
  public static let secretLength = 20

  /// liboath, made ready once for the whole process.
  private static let isReady = oath_init() == Int32(OATH_OK.rawValue)

  /// The code of a moment; `nil` when the library refuses the secret.
  public static func code(secret: [UInt8], at moment: Date) -> String? {
    guard isReady else { return nil }
    var text = [CChar](repeating: 0, count: digits + 1)
    let status = secret.withUnsafeBytes { bytes in
      oath_totp_generate(
        bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, time_t(moment.timeIntervalSince1970),
        UInt32(step), 0, UInt32(digits), &text)
    }
    guard status == Int32(OATH_OK.rawValue) else { return nil }
    return String(decoding: text.prefix(digits).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The number of the step whose code this is, so that a code can be taken once only; `nil` when it is none.
  ///
  /// - Parameter window: steps before and after the moment that are taken too, for clocks that differ.
  public static func matchingStep(of typed: String, secret: [UInt8], at moment: Date, window: Int = 1) -> Int? {
    let code = typed.filter { !$0.isWhitespace && $0 != "-" }
    guard isReady, code.utf8.count == digits, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    var counter: UInt64 = 0
    let status = secret.withUnsafeBytes { bytes in
      oath_totp_validate3(
        bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, time_t(moment.timeIntervalSince1970),
        UInt32(step), 0, window, nil, &counter, code)
    }
    return status >= 0 ? Int(counter) : nil
  }
}
