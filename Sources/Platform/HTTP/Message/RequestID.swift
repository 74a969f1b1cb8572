import Synchronization

/// Names one request: 16 hexadecimal digits.
public struct RequestID: Sendable, Hashable, CustomStringConvertible {
  private let number: UInt64

  /// A name made from a number, for tests.
  public init(_ number: UInt64) { self.number = number }

  /// A new name. The process begins at a random place; names do not tell how many requests there were.
  public static func next() -> RequestID {
    let count = counter.wrappingAdd(1, ordering: .relaxed).newValue
    let product = (count ^ origin).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return RequestID(product.high &+ product.low ^ origin)
  }

  /// The digits.
  public var description: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static let origin = UInt64.random(in: .min ... .max)
  private static let counter = Atomic<UInt64>(0)
}
