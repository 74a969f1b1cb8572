import FoundationEssentials

/// Writes moments as logs do, `2026-08-01T09:30:00.125Z`, without the cost of a general formatter.
enum Timestamp {
  /// A moment in UTC, to the millisecond below.
  static func text(_ date: Date) -> String {
    let milliseconds = Int((date.timeIntervalSince1970 * 1_000).rounded(.down))
    let (days, time) = milliseconds.quotientAndRemainder(flooringBy: 86_400_000)
    let (year, month, day) = civil(days)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    append(year, digits: 4, to: &bytes)
    for (mark, number, digits) in [
      (0x2D, month, 2), (0x2D, day, 2), (0x54, time / 3_600_000, 2), (0x3A, time / 60_000 % 60, 2),
      (0x3A, time / 1_000 % 60, 2), (0x2E, time % 1_000, 3),
    ] as [(UInt8, Int, Int)] {
      bytes.append(mark)
      append(number, digits: digits, to: &bytes)
    }
    bytes.append(0x5A)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    var scale = 1
    for _ in 1..<digits { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(0x30 + number / scale % 10))
      scale /= 10
    }
  }

  /// The date of a day counted from 1 January 1970. Years are counted from March in cycles of 400, so that the leap
  /// day comes last.
  private static func civil(_ daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
    let (cycle, day) = (daysSince1970 + 719_468).quotientAndRemainder(flooringBy: 146_097)
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    return (cycle * 400 + year + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1)
  }
}

extension Int {
  /// Division whose remainder is never negative.
  fileprivate func quotientAndRemainder(flooringBy divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
