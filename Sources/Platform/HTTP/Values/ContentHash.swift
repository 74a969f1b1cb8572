/// A quick 128-bit fingerprint of bytes, equal in every process and on every machine.
///
/// It tells versions of content apart (entity tags, names of assets). It is no cryptographic hash and proves nothing
/// about who made the content.
public struct ContentHash: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64

  /// Fingerprints the bytes.
  public init(_ bytes: [UInt8]) {
    var first = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        first = Self.mix(first ^ word, 0xA076_1D64_78BD_642F)
        second = Self.mix(second &+ word, 0xE703_7ED1_A0B4_28DB)
        offset += 8
      }
      var tail: UInt64 = 0
      for byte in buffer[offset...].reversed() { tail = tail << 8 | UInt64(byte) }
      first = Self.mix(first ^ tail, 0x8EBC_6AF0_9C88_C6E3)
      second = Self.mix(second &+ tail, 0x5899_65CC_7537_4CC3)
    }
    high = Self.mix(first ^ second, 0x1D8E_4E27_C47D_124F)
    low = Self.mix(second ^ high, 0xEB44_ACCA_B455_D165)
  }

  /// 22 characters that may stand in an address or a header.
  public var text: String {
    let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".utf8)
    var characters: [UInt8] = []
    for word in [high, low] {
      for shift in stride(from: 60, through: 0, by: -6) {
        characters.append(alphabet[Int((word >> UInt64(shift)) & 63)])
      }
    }
    return String(decoding: characters, as: UTF8.self)
  }

  /// A multiplication folded onto itself: every bit of the word reaches every bit of the result.
  @inline(__always)
  private static func mix(_ word: UInt64, _ factor: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: factor)
    return product.high ^ product.low ^ word
  }
}
