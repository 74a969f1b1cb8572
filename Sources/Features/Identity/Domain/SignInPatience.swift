import Crypto
import Foundation

/// How long somebody must wait who keeps giving wrong passwords.
///
/// Failures count for one account as tried from one network address, so nobody can lock out a person who sits
/// elsewhere. A browser that has signed in to the account before counts by itself, so not even a neighbour behind the
/// same address can.
enum SignInPatience {
  /// Wrong passwords that cost nothing, as people mistype.
  static let freeAttempts = 5
  /// Wrong passwords from one network address, whatever the account, that cost nothing.
  static let freeAttemptsOfAddress = 50
  /// The longest wait, in seconds.
  static let longestWait: TimeInterval = 300
  /// After so many quiet seconds failures are forgotten.
  static let memory: TimeInterval = 3600

  /// Seconds to wait after so many failures in a row: 2, 4, 8 … up to the longest.
  static func wait(after failures: Int, free: Int) -> TimeInterval {
    guard failures > free else { return failures == free ? 1 : 0 }
    return min(pow(2, Double(min(failures - free, 20))), longestWait)
  }

  /// What failures are counted under. Digests, because people now and then type a password where the name belongs.
  static func bucket(username: String, address: String, device: String?) -> String {
    if let device { return SHA256.hex(Array("device|\(username)|\(device)".utf8)) }
    return SHA256.hex(Array("pair|\(username)|\(network(of: address))".utf8))
  }

  /// Wrong codes for one account from browsers that are not known for it, from wherever they come. Whoever tries codes
  /// knows the password already, and six digits are few.
  static let freeCodesOfAccount = 20

  /// Wrong codes after a right password, as tried from one network address or by one known browser.
  static func codeBucket(account: String, address: String, device: String?) -> String {
    bucket(username: "code|" + account, address: address, device: device)
  }

  /// Wrong codes for one account from all browsers that are not known for it.
  static func codeBucket(account: String) -> String { SHA256.hex(Array("codes|\(account)".utf8)) }

  static func bucket(address: String) -> String {
    SHA256.hex(Array("address|\(network(of: address))".utf8))
  }

  /// One household or office: an IPv4 address, or the first half of an IPv6 address.
  static func network(of address: String) -> String {
    guard address.contains(":"), !address.hasPrefix("::ffff:") else { return address }
    let halves = address.components(separatedBy: "::")
    var groups = halves[0].split(separator: ":").map(String.init)
    if halves.count == 2 {
      let tail = halves[1].split(separator: ":").map(String.init)
      groups += Array(repeating: "0", count: max(0, 8 - groups.count - tail.count)) + tail
    }
    return groups.prefix(4).map { $0.lowercased() }.joined(separator: ":")
  }
}
