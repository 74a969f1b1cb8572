import CSodium

/// Random values that nobody can guess.
public enum SecureRandom {
  /// As many random bytes as asked for; none when the count is zero or less.
  public static func bytes(_ count: Int) -> [UInt8] {
    Sodium.requireReady()
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// A token for sessions and links: 32 random bytes as 43 URL-safe characters.
  public static func token() -> String {
    Base64URL.encode(bytes(32))
  }
}
