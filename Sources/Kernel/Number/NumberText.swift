/// Numbers as people read them: groups of three, a fixed number of decimals, Arabic or Thai digits.
public struct NumberText: Sendable, Hashable {
  /// The digits.
  public var digits: Digits

  /// How numbers are written.
  public init(_ digits: Digits = .arabic) {
    self.digits = digits
  }

  /// A whole number: `12,345`.
  public func whole(_ value: Int) -> String {
    digits.apply(to: Self.grouped(String(value)))
  }

  /// An exact number with so many decimals, rounded half away from zero: `1,234.50`.
  public func decimal(_ value: Exact, decimals: Int) -> String {
    digits.apply(to: Self.grouped(value.formatted(digits: decimals)))
  }

  /// An exact number without needless zeros: `66.67`, `10`; at most so many decimals.
  public func short(_ value: Exact, atMost decimals: Int = 2) -> String {
    var text = value.formatted(digits: decimals)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return digits.apply(to: Self.grouped(text))
  }

  /// A share of one as a percentage: 0.925 is `92.5 %`.
  public func percent(share: Exact, decimals: Int = 0) -> String {
    let hundredths = share.multiplied(by: .hundred) ?? .zero
    return decimal(hundredths, decimals: decimals) + "\u{00A0}%"
  }

  private static func grouped(_ plain: String) -> String {
    let sign = plain.hasPrefix("-") ? "\u{2212}" : ""
    let parts = plain.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return plain }
    var groups = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset) % 3 == 0 { groups += "," }
      groups.append(digit)
    }
    return parts.count == 2 ? "\(sign)\(groups).\(parts[1])" : sign + groups
  }
}
