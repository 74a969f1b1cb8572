import Foundation
import OneTimeCode
import QRCode
import Testing

@Suite("One-time codes")
struct OneTimeCodeTests {
  private static let secret = Array("12345678901234567890".utf8)

  /// The vectors of RFC 6238 for SHA-1 give eight digits; six are their end.
  @Test(
    "codes are those of RFC 6238",
    arguments: [
      (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
      (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
  func vectors(seconds: Int, code: String) {
    let moment = Date(timeIntervalSince1970: Double(seconds))
    #expect(OneTimeCode.code(secret: Self.secret, at: moment) == code)
    #expect(OneTimeCode.matchingStep(of: code, secret: Self.secret, at: moment) == seconds / 30)
  }

  @Test(
    "a clock may differ by one step, not by two",
    arguments: [(-60, false), (-30, true), (0, true), (30, true), (60, false)])
  func window(offset: Int, isTaken: Bool) {
    let moment = Date(timeIntervalSince1970: 1_234_567_890)
    let step = OneTimeCode.matchingStep(of: "005924", secret: Self.secret, at: moment + Double(offset))
    #expect(step == (isTaken ? 1_234_567_890 / 30 : nil))
  }

  @Test("what is no code is refused", arguments: ["", "00592", "0059244", "abcdef", "๐๐๕๙๒๔", "-05924", "005 92４"])
  func wrong(typed: String) {
    let moment = Date(timeIntervalSince1970: 1_234_567_890)
    #expect(OneTimeCode.matchingStep(of: typed, secret: Self.secret, at: moment) == nil)
    #expect(OneTimeCode.matchingStep(of: "005 924", secret: Self.secret, at: moment) != nil)
  }

  @Test(
    "secrets are written in base 32",
    arguments: [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")])
  func base32(plain: String, text: String) {
    #expect(AuthenticatorSecret.text(Array(plain.utf8)) == text)
  }

  @Test("the address names the system and the account")
  func address() {
    #expect(AuthenticatorSecret.grouped(Self.secret) == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
    #expect(
      AuthenticatorSecret.address(of: Array("foobar".utf8), account: "a@b", issuer: "Samrit: ก")
        == "otpauth://totp/Samrit%3A%20%E0%B8%81:a%40b?secret=MZXW6YTBOI&issuer=Samrit%3A%20%E0%B8%81"
        + "&algorithm=SHA1&digits=6&period=30")
  }

  @Test("a QR code has its three corners")
  func corners() throws {
    let code = try #require(QRCode("otpauth://totp/x?secret=MZXW6YTBOI"))
    #expect(code.size >= 21 && (code.size - 17) % 4 == 0)
    let last = code.size - 7
    for (column, row) in [(0, 0), (last, 0), (0, last)] {
      #expect((0..<7).allSatisfy { code.isDark(column + $0, row) && code.isDark(column, row + $0) })
      #expect(!code.isDark(column + 1, row + 1) && code.isDark(column + 3, row + 3))
    }
    #expect(code.path.hasPrefix("M4 4h7v1h-7z"))
    #expect(QRCode(String(repeating: "x", count: 5000)) == nil)
  }
}
