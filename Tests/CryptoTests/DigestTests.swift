import Crypto
import Testing

@Suite("Digests and codes")
struct DigestTests {
  @Test(
    "SHA-256 gives the published answers",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func sha256(text: String, expected: String) {
    #expect(SHA256.hex(Array(text.utf8)) == expected)
  }

  @Test("a digest in pieces of any size equals the digest of the whole", arguments: [1, 3, 63, 64, 65, 999])
  func pieces(size: Int) {
    let whole = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000)
    var hasher = SHA256()
    for start in stride(from: 0, to: whole.count, by: size) {
      hasher.update(Array(whole[start..<min(whole.count, start + size)]))
    }
    #expect(hasher.digest() == SHA256.hash(whole))
    #expect(hasher.digest() == hasher.digest())
    var raw = SHA256()
    whole.withUnsafeBytes { raw.update($0) }
    #expect(raw.digest() == hasher.digest())
  }

  @Test("a copied digest goes its own way")
  func copies() {
    var first = SHA256()
    first.update(Array("ab".utf8))
    var second = first
    first.update(Array("c".utf8))
    second.update(Array("d".utf8))
    #expect(first.digest() == SHA256.hash(Array("abc".utf8)))
    #expect(second.digest() == SHA256.hash(Array("abd".utf8)))
  }

  @Test(
    "HMAC-SHA-256 gives the answers of RFC 4231",
    arguments: [
      (
        [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        [UInt8](repeating: 0xAA, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
    ])
  func hmac(key: [UInt8], message: [UInt8], expected: String) {
    let code = HMACSHA256.code(for: message, key: key)
    #expect(Hex.encode(code) == expected)
    #expect(HMACSHA256.isValid(code, for: message, key: key))
    #expect(!HMACSHA256.isValid(code, for: message + [0], key: key))
    #expect(!HMACSHA256.isValid(Array(code.dropLast()), for: message, key: key))
  }

  @Test("an empty key and an empty message have a code too")
  func emptyHMAC() {
    #expect(
      Hex.encode(HMACSHA256.code(for: [], key: []))
        == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
  }
}
