import CSodium

/// Authentication of a message by a key that both sides know: HMAC with SHA-256.
public enum HMACSHA256 {
  /// The code of 32 bytes for the message, under a key of any length.
  public static func code(for message: [UInt8], key: [UInt8]) -> [UInt8] {
    var state = crypto_auth_hmacsha256_state()
    defer { sodium_memzero(&state, MemoryLayout.size(ofValue: state)) }
    crypto_auth_hmacsha256_init(&state, key, key.count)
    crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
    var code = [UInt8](repeating: 0, count: 32)
    crypto_auth_hmacsha256_final(&state, &code)
    return code
  }

  /// Whether the code belongs to the message, compared in constant time.
  public static func isValid(_ code: [UInt8], for message: [UInt8], key: [UInt8]) -> Bool {
    ConstantTime.equal(code, Self.code(for: message, key: key))
  }
}
