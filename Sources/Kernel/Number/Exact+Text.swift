extension Exact: CustomStringConvertible {
  /// Reads a plain decimal such as `12`, `-0.5` or `66.67`, in Arabic or Thai digits; `nil` for anything else, for more
  /// than twelve digits after the point, and for values beyond `largestInput`.
  public init?(_ text: some StringProtocol) {
    var digits: Int128 = 0
    var scale = 0
    var seenDigit = false
    var seenPoint = false
    var negative = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if let digit = Exact.digit(scalar) {
        seenDigit = true
        if seenPoint { scale += 1 }
        guard scale <= Exact.fractionDigits, digits < Exact.largestInput.raw else { return nil }
        digits = digits * 10 + digit
      } else if scalar == "." && !seenPoint && seenDigit {
        seenPoint = true
      } else if index == 0 && (scalar == "-" || scalar == "+" || scalar == "\u{2212}") {
        negative = scalar != "+"
      } else {
        return nil
      }
    }
    guard seenDigit, !seenPoint || scale > 0 else { return nil }
    let factor = Exact.powersOfTen[Exact.fractionDigits - scale]
    let (raw, overflow) = digits.multipliedReportingOverflow(by: factor)
    guard !overflow, raw <= Exact.largestInput.raw else { return nil }
    self.init(raw: negative ? -raw : raw)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int128? {
    switch scalar.value {
    case 0x30...0x39: Int128(scalar.value - 0x30)
    case 0x0E50...0x0E59: Int128(scalar.value - 0x0E50)
    default: nil
    }
  }

  /// All digits that matter and no more: `10`, `66.666666666667`.
  public var description: String {
    var text = formatted(digits: Exact.fractionDigits)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The value with exactly `digits` digits after the point, rounded by `mode`. A value that rounds to nothing has no
  /// sign.
  public func formatted(digits: Int, mode: RoundingMode = .halfAway) -> String {
    let digits = min(max(digits, 0), Exact.fractionDigits)
    let value = rounded(to: digits, mode: mode)
    let (whole, rest) = value.raw.magnitude.quotientAndRemainder(dividingBy: Exact.one.raw.magnitude)
    let sign = value.raw < 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(whole)" }
    let fraction = String(rest / Exact.powersOfTen[Exact.fractionDigits - digits].magnitude)
    return "\(sign)\(whole).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
  }
}

extension Exact: ExpressibleByIntegerLiteral {
  /// Made from its parts.
  public init(integerLiteral value: Int) { self.init(value) }
}
