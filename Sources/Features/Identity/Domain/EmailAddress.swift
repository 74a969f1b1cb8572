import Foundation

/// An e-mail address such as people have: one `@`, a host with a dot, nothing that could begin another header line.
enum EmailAddress {
  /// The address as it is kept; `nil` when letters could not reach it.
  static func read(_ typed: String) -> String? {
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else { return nil }
    let isLocal = parts[0].utf8.allSatisfy { isLetterOrDigit($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    let isHost =
      labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
      }
    let hasDotsRight = parts[0].first != "." && parts[0].last != "." && !parts[0].contains("..")
    return isLocal && isHost && hasDotsRight ? parts[0] + "@" + parts[1].lowercased() : nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
