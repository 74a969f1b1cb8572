import Kernel

/// A day as people type it: `2026-10-01`, `1/10/2569`, `1-10-2026`. Years from 2400 on are of the Buddhist era.
enum TypedDay {
  static func read(_ text: String) -> Day? {
    let parts = text.split { $0 == "-" || $0 == "/" || $0 == "." }.map { number(String($0)) }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else { return nil }
    let isYearFirst = first > 31
    let year = isYearFirst ? first : last
    guard year >= 1000 else { return nil }
    return Day(year: year >= 2400 ? year - 543 : year, month: month, day: isYearFirst ? last : first)
  }

  /// Digits, Thai ones too.
  private static func number(_ text: String) -> Int? {
    guard (1...4).contains(text.unicodeScalars.count) else { return nil }
    var value = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: value = value * 10 + Int(scalar.value - 0x30)
      case 0x0E50...0x0E59: value = value * 10 + Int(scalar.value - 0x0E50)
      default: return nil
      }
    }
    return value
  }
}
