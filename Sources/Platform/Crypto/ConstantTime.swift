import CSodium

/// Comparison that takes as long for a near miss as for a far one.
public enum ConstantTime {
  /// Whether both hold the same bytes. Only a difference in length shows in the time taken.
  public static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && sodium_memcmp(left, right, left.count) == 0
  }

  /// Whether both texts have the same UTF-8 bytes.
  public static func equal(_ left: String, _ right: String) -> Bool {
    equal(Array(left.utf8), Array(right.utf8))
  }
}
