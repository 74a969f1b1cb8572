/// A quick 128-bit fingerprint of bytes, equal in every process and on every machine.
///
/// It tells versions of content apart (entity tags, names of assets). It is no cryptographic hash and proves nothing
/// about who made the content.
public struct ContentHash: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64

  /// Fingerprints the bytes.
  public init(_ bytes: [UInt8]) {
    // Four independent lanes: the processor works on all of them at once.
    var (a, b, c, d) = (Self.seeds[0] ^ UInt64(bytes.count), Self.seeds[1], Self.seeds[2], Self.seeds[3])
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset &+ 32 <= buffer.count {
        a = Self.mix(a ^ Self.word(buffer, offset), 0xA076_1D64_78BD_642F)
        b = Self.mix(b ^ Self.word(buffer, offset &+ 8), 0xE703_7ED1_A0B4_28DB)
        c = Self.mix(c ^ Self.word(buffer, offset &+ 16), 0x8EBC_6AF0_9C88_C6E3)
        d = Self.mix(d ^ Self.word(buffer, offset &+ 24), 0x5899_65CC_7537_4CC3)
        offset &+= 32
      }
      while offset < buffer.count {
        var tail: UInt64 = 0
        for byte in buffer[offset..<min(offset + 8, buffer.count)].reversed() { tail = tail << 8 | UInt64(byte) }
        (a, b, c, d) = (b, c, d, Self.mix(a ^ tail, 0x1D8E_4E27_C47D_124F))
        offset += 8
      }
    }
    high = Self.mix(Self.mix(a, 0xEB44_ACCA_B455_D165) ^ b, 0x9E37_79B9_7F4A_7C15) ^ Self.mix(c, Self.seeds[1]) ^ d
    low =
      Self.mix(Self.mix(c, 0x5899_65CC_7537_4CC3) ^ d, 0xA076_1D64_78BD_642F) ^ Self.mix(a ^ high, Self.seeds[2]) ^ b
  }

  private static let seeds: [UInt64] = [
    0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x27D4_EB2F_1656_67C5,
  ]

  @inline(__always)
  private static func word(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
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
