import CSodium

/// Why a password could not be hashed or checked.
public enum PasswordError: Error, Sendable, Hashable {
  /// The machine could not give the memory that hashing needs.
  case outOfMemory
  /// The password has more than `Password.longest` bytes.
  case tooLong
  /// So many passwords are waiting already that another would only pile up.
  case busy
}

/// Passwords kept as argon2id hashes in PHC string form.
///
/// These functions take tens to hundreds of milliseconds by design: from asynchronous code call `PasswordWorker`.
public enum Password {
  /// What a hash costs to make, and therefore to guess.
  public struct Cost: Sendable, Hashable {
    /// Passes over the memory, from 1.
    public var passes: UInt64
    /// Memory in bytes, from 8,192.
    public var memory: Int

    /// A cost from its parts; values below the least possible are raised to it.
    public init(passes: UInt64, memory: Int) {
      self.passes = min(max(passes, 1), 4_294_967_295)
      self.memory = max(memory, 8192)
    }

    /// 64 MiB, two passes: for sign-in at a busy server.
    public static let interactive = Cost(passes: 2, memory: 64 << 20)
    /// 256 MiB, three passes: for accounts that matter more than speed.
    public static let moderate = Cost(passes: 3, memory: 256 << 20)
  }

  /// The longest password accepted, in UTF-8 bytes.
  public static let longest = 1024

  /// The hash to store for a password, with a salt of its own, so that no two calls give the same.
  public static func hash(_ password: String, cost: Cost = .interactive) throws(PasswordError) -> String {
    Sodium.requireReady()
    let length = password.utf8.count
    guard length <= longest else { throw .tooLong }
    var text = [CChar](repeating: 0, count: Int(crypto_pwhash_argon2id_STRBYTES))
    // The length is given, so that a zero byte inside the password does not end it.
    let result = crypto_pwhash_argon2id_str(&text, password, UInt64(length), cost.passes, cost.memory)
    guard result == 0 else { throw .outOfMemory }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether the password is the one the hash was made of; false also when the hash is not an argon2id string.
  public static func verify(_ password: String, against hash: String) -> Bool {
    Sodium.requireReady()
    let length = password.utf8.count
    guard length <= longest, isPlausible(hash) else { return false }
    return crypto_pwhash_argon2id_str_verify(hash, password, UInt64(length)) == 0
  }

  /// Whether the hash was made at another cost, or is no argon2id string at all, and is best made anew at the next
  /// successful sign-in.
  public static func needsRehash(_ hash: String, cost: Cost = .interactive) -> Bool {
    Sodium.requireReady()
    return !isPlausible(hash) || crypto_pwhash_argon2id_str_needs_rehash(hash, cost.passes, cost.memory) != 0
  }

  /// A string the C functions may be given: short enough for their buffer and without a zero byte inside.
  private static func isPlausible(_ hash: String) -> Bool {
    hash.utf8.count < Int(crypto_pwhash_argon2id_STRBYTES) && !hash.utf8.contains(0)
  }
}
