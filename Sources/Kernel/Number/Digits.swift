/// The digits that numbers are written with. Stored and computed digits are always Arabic; Thai ones are for reading.
public enum Digits: String, Sendable, CaseIterable {
  /// 0123456789
  case arabic
  /// ๐๑๒๓๔๕๖๗๘๙
  case thai

  /// The text with its digits written this way; whatever is no Arabic digit stays.
  public func apply(to text: String) -> String {
    guard self == .thai else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      let thai = isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0x0E50) : nil
      result.unicodeScalars.append(thai ?? scalar)
    }
    return result
  }
}
