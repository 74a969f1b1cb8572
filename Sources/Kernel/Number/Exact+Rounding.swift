/// How a figure is rounded to fewer digits.
public enum RoundingMode: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  /// 0.5 → 1, −0.5 → −1: what Thai official arithmetic expects, and the default.
  case halfAway = "half_away"
  /// 0.5 → 0, 1.5 → 2.
  case halfEven = "half_even"
  /// Away from zero.
  case up
  /// Towards zero (truncation).
  case down
}

extension Exact {
  /// The value with at most `digits` (0 to 12) digits after the point.
  public func rounded(to digits: Int, mode: RoundingMode = .halfAway) -> Exact {
    guard digits < Exact.fractionDigits else { return self }
    let unit = Exact.powersOfTen[Exact.fractionDigits - max(digits, 0)]
    let (quotient, rest) = raw.quotientAndRemainder(dividingBy: unit)
    guard rest != 0 else { return self }
    let distance = rest.magnitude
    let half = unit.magnitude / 2
    let away =
      switch mode {
      case .down: false
      case .up: true
      case .halfAway: distance >= half
      case .halfEven: distance > half || (distance == half && quotient % 2 != 0)
      }
    return Exact(raw: (away ? quotient + (raw < 0 ? -1 : 1) : quotient) * unit)
  }

  static let powersOfTen: [Int128] = (0...12).map { power in
    (0..<power).reduce(Int128(1)) { product, _ in product * 10 }
  }
}
