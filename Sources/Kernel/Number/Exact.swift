/// An exact decimal number with twelve digits after the point, on a 128-bit integer.
///
/// Range ±1.7 × 10²⁶. Addition and subtraction are exact; multiplication and division round the twelfth digit half away
/// from zero and are `nil` where there is no result (overflow, division by zero). Never binary floating point: see
/// docs/decisions/0006-number-type.md.
@frozen
public struct Exact: Sendable, Hashable, Comparable {
  /// The value times 10¹².
  public var raw: Int128

  /// Made from its parts.
  @inlinable public init(raw: Int128) { self.raw = raw }

  /// Made from its parts.
  @inlinable public init(_ integer: Int) { raw = Int128(integer) &* Exact.one.raw }

  /// Digits kept after the point.
  public static let fractionDigits = 12
  /// Nothing.
  @inlinable public static var zero: Exact { Exact(raw: 0) }
  /// One.
  @inlinable public static var one: Exact { Exact(raw: 1_000_000_000_000) }
  /// A hundred.
  @inlinable public static var hundred: Exact { Exact(raw: 100_000_000_000_000) }
  /// Answers, facts and amounts stay within ±this, so that sums of them cannot overflow.
  public static let largestInput = Exact(raw: 1_000_000_000_000 * 1_000_000_000_000)

  /// By value.
  @inlinable public static func < (left: Exact, right: Exact) -> Bool { left.raw < right.raw }

  // Sums of values within `largestInput` stay far from the edge; saturating keeps the operation total regardless.
  /// Exact; stays at the edge of the range rather than passing it.
  @inlinable public static func + (left: Exact, right: Exact) -> Exact {
    let (sum, overflow) = left.raw.addingReportingOverflow(right.raw)
    return overflow ? saturated(towards: right) : Exact(raw: sum)
  }

  /// Exact; stays at the edge of the range rather than passing it.
  @inlinable public static func - (left: Exact, right: Exact) -> Exact {
    let (difference, overflow) = left.raw.subtractingReportingOverflow(right.raw)
    return overflow ? saturated(towards: right.raw < 0 ? .one : -.one) : Exact(raw: difference)
  }

  // Out of line: it all but never happens, and sums are everywhere.
  @usableFromInline @inline(never) static func saturated(towards sign: Exact) -> Exact {
    Exact(raw: sign.raw < 0 ? .min : .max)
  }

  /// Adds in place.
  @inlinable public static func += (left: inout Exact, right: Exact) { left = left + right }
  /// Subtracts in place.
  @inlinable public static func -= (left: inout Exact, right: Exact) { left = left - right }
  /// The value with the other sign.
  @inlinable public static prefix func - (value: Exact) -> Exact { .zero - value }

  /// Whether it is 0.
  @inlinable public var isZero: Bool { raw == 0 }
  /// Whether it is below 0.
  @inlinable public var isNegative: Bool { raw < 0 }
  /// The value without its sign.
  @inlinable public var magnitude: Exact { raw < 0 ? -self : self }

  /// The product, rounded half away from zero at the twelfth digit; `nil` when it is out of range.
  @inlinable public func multiplied(by other: Exact) -> Exact? {
    let (product, overflow) = raw.multipliedReportingOverflow(by: other.raw)
    if !overflow { return Exact(raw: Exact.divideRounding(product, Exact.one.raw)) }
    return wideProduct(with: other)
  }

  /// The quotient, rounded half away from zero at the twelfth digit; `nil` for a zero divisor or out of range.
  @inlinable public func divided(by other: Exact) -> Exact? {
    guard other.raw != 0 else { return nil }
    let (scaled, overflow) = raw.multipliedReportingOverflow(by: Exact.one.raw)
    if !overflow { return Exact(raw: Exact.divideRounding(scaled, other.raw)) }
    return wideQuotient(by: other)
  }

  /// `numerator ÷ denominator` on plain integers, rounded half away from zero; the denominator is not 0.
  @inlinable public static func divideRounding(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    // Dividing 64 bits is several times faster than dividing 128.
    if let short = Int64(exactly: numerator), let divisor = Int64(exactly: denominator), divisor > 1 {
      let (quotient, remainder) = short.quotientAndRemainder(dividingBy: divisor)
      let rest = remainder.magnitude
      guard rest >= divisor.magnitude - rest else { return Int128(quotient) }
      return Int128(quotient) + (short < 0 ? -1 : 1)
    }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    if remainder == 0 { return quotient }
    let rest = remainder.magnitude
    if rest >= denominator.magnitude - rest {
      return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1
    }
    return quotient
  }

  @usableFromInline func wideProduct(with other: Exact) -> Exact? {
    let wide = raw.magnitude.multipliedFullWidth(by: other.raw.magnitude)
    return Exact.narrow(wide, over: Exact.one.raw.magnitude, negative: (raw < 0) != (other.raw < 0))
  }

  @usableFromInline func wideQuotient(by other: Exact) -> Exact? {
    let wide = raw.magnitude.multipliedFullWidth(by: Exact.one.raw.magnitude)
    return Exact.narrow(wide, over: other.raw.magnitude, negative: (raw < 0) != (other.raw < 0))
  }

  private static func narrow(
    _ wide: (high: UInt128, low: UInt128), over divisor: UInt128, negative: Bool
  ) -> Exact? {
    guard wide.high < divisor else { return nil }
    let (quotient, rest) = divisor.dividingFullWidth((wide.high, wide.low))
    let rounded = rest >= divisor - rest ? quotient.addingReportingOverflow(1) : (quotient, false)
    guard !rounded.1, rounded.0 <= UInt128(Int128.max) else { return nil }
    return Exact(raw: negative ? -Int128(rounded.0) : Int128(rounded.0))
  }

  /// The nearest binary number, for drawing only (chart geometry); never for scores.
  public var approximate: Double { Double(raw) / 1e12 }

  /// The whole number when there is no fraction and it fits.
  public var wholeNumber: Int? {
    let (quotient, rest) = raw.quotientAndRemainder(dividingBy: Exact.one.raw)
    return rest == 0 ? Int(exactly: quotient) : nil
  }
}
