import Crypto
import Testing

@Suite("Encodings, comparison and random values")
struct EncodingTests {
  @Test(
    "base64url gives the answers of RFC 4648 without padding",
    arguments: [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
      ("foobar", "Zm9vYmFy"), ("ÿÿþ?", "w7_Dv8O-Pw"),
    ])
  func base64url(text: String, expected: String) {
    #expect(Base64URL.encode(Array(text.utf8)) == expected)
    #expect(Base64URL.decode(expected) == Array(text.utf8))
  }

  @Test("base64url refuses what it never writes", arguments: ["A", "Zg==", "Zh", "Z+8", "Z/8", "Zm 9", "กข", "AAAAA"])
  func base64urlRefuses(text: String) {
    #expect(Base64URL.decode(text) == nil)
  }

  @Test("every length survives base64url and hexadecimal digits")
  func roundTrips() {
    for length in 0...130 {
      let bytes = SecureRandom.bytes(length)
      #expect(bytes.count == length)
      #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
      #expect(Hex.decode(Hex.encode(bytes)) == bytes)
    }
  }

  @Test("hexadecimal digits are read in either case and nothing else is")
  func hex() {
    #expect(Hex.encode([0, 0x7F, 0xFF]) == "007fff")
    #expect(Hex.decode("AbCd09") == [0xAB, 0xCD, 0x09])
    #expect(Hex.decode("abc") == nil)
    #expect(Hex.decode("zz") == nil)
  }

  @Test("tokens have 43 URL-safe characters and never repeat")
  func tokens() {
    let tokens = (0..<2_000).map { _ in SecureRandom.token() }
    #expect(Set(tokens).count == tokens.count)
    #expect(tokens.allSatisfy { $0.utf8.count == 43 && Base64URL.decode($0)?.count == 32 })
  }

  @Test("random bytes fill the whole range, and asking for none gives none")
  func random() {
    #expect(Set(SecureRandom.bytes(20_000)).count == 256)
    #expect(SecureRandom.bytes(0).isEmpty)
    #expect(SecureRandom.bytes(-1).isEmpty)
  }

  @Test(
    "comparison in constant time tells equal from unequal",
    arguments: [
      ("", "", true), ("a", "a", true), ("a", "b", false), ("a", "ab", false), ("ก", "ก", true), ("", "a", false),
    ]
  )
  func comparison(left: String, right: String, expected: Bool) {
    #expect(ConstantTime.equal(left, right) == expected)
  }
}
