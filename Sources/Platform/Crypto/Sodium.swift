import CSodium

/// libsodium, made ready once for the whole process.
enum Sodium {
  /// Whether the library is ready; evaluated once, safely from any thread.
  static let isReady = sodium_init() >= 0

  /// Stops the program when the machine gives no entropy: every alternative would be an insecure answer.
  static func requireReady() {
    precondition(isReady, "libsodium cannot be initialised on this machine")
  }
}
