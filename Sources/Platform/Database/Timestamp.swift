import Foundation

/// Instants as databases keep them here: ISO 8601 text in UTC, always with three digits of a second.
enum Timestamp {
  // The years that four digits can write.
  private static let first = milliseconds(year: 0, month: 1, day: 1)
  private static let last = milliseconds(year: 10_000, month: 1, day: 1) - 1

  /// Writes `date`, rounded to the millisecond and held within the years 0000 to 9999.
  static func text(of date: Date) -> String {
    let exact = (date.timeIntervalSince1970 * 1000).rounded()
    let milliseconds = Int64(min(max(exact, Double(first)), Double(last)))
    let (day, time) = milliseconds.dividedFloor(by: 86_400_000)
    let (year, month, dayOfMonth) = civil(fromDay: day)
    let clock = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { pad($0, 2) }.joined(separator: ":")
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(dayOfMonth, 2))T\(clock).\(pad(time % 1000, 3))Z"
  }

  /// Reads exactly the form that `text(of:)` writes; anything else is `nil`.
  static func date(from text: String) -> Date? {
    let bytes = Array(text.utf8)
    guard bytes.count == 24 else { return nil }
    for (index, mark) in [(4, "-"), (7, "-"), (10, "T"), (13, ":"), (16, ":"), (19, "."), (23, "Z")] {
      guard bytes[index] == mark.utf8.first else { return nil }
    }
    guard let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
      let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
      let fraction = number(bytes[20..<23]),
      hour < 24, minute < 60, second < 60, (1...12).contains(month)
    else { return nil }
    let midnight = milliseconds(year: year, month: month, day: day)
    // 31 April counts on into May: it is the same day only when it exists.
    guard civil(fromDay: midnight / 86_400_000).day == day else { return nil }
    let time = hour * 3_600_000 + minute * 60_000 + second * 1000 + fraction
    return Date(timeIntervalSince1970: Double(midnight + time) / 1000)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int64(digit - 48)
    }
    return value
  }

  private static func pad(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Milliseconds from 1970 to the start of a day of the proleptic Gregorian calendar, counting years from March.
  private static func milliseconds(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month > 2 ? year : year - 1
    let (era, yearOfEra) = shifted.dividedFloor(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400_000
  }

  private static func civil(fromDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = (day + 719_468).dividedFloor(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, dayOfYear - (153 * month + 2) / 5 + 1)
  }
}

extension Int64 {
  /// Quotient rounded towards minus infinity, and the remainder that is then never negative.
  fileprivate func dividedFloor(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
