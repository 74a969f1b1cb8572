import CSodium

/// The SHA-256 digest, all at once or piece by piece.
public struct SHA256: Sendable {
  /// Bytes of a digest.
  public static let length = 32

  private var state = crypto_hash_sha256_state()

  /// A digest of nothing yet.
  public init() {
    crypto_hash_sha256_init(&state)
  }

  /// Adds bytes to what is digested.
  public mutating func update(_ bytes: [UInt8]) {
    crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// Adds bytes to what is digested, without copying them.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    let start = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
    crypto_hash_sha256_update(&state, start, UInt64(bytes.count))
  }

  /// The digest of all that was added so far; more may be added afterwards.
  public func digest() -> [UInt8] {
    var copy = state
    var digest = [UInt8](repeating: 0, count: Self.length)
    crypto_hash_sha256_final(&copy, &digest)
    return digest
  }

  /// The digest of the bytes.
  public static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.digest()
  }

  /// The digest of the bytes as 64 hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String {
    Hex.encode(hash(bytes))
  }
}
