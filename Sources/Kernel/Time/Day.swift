public import Foundation

/// A day of the Gregorian calendar in the common era, without a time: a deadline, the first day of a round.
///
/// Days of moments are Bangkok days (UTC+7, no summer time). Years reach from 1 to 9999.
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01, so that comparing and counting are plain arithmetic.
  let number: Int

  init(number: Int) {
    self.number = number
  }

  /// Seconds that Bangkok is ahead of UTC.
  static let bangkokOffset = 7 * 3600

  /// The first day there is: for what has been so since before records began.
  public static let beginning = Day(number: CivilCalendar.dayNumber(year: 1, month: 1, day: 1))

  /// A day by its parts in the common era; `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let candidate = Day(number: CivilCalendar.dayNumber(year: year, month: month, day: day))
    guard candidate.parts.day == day else { return nil }
    self = candidate
  }

  /// The Bangkok day of a moment.
  public init(of moment: Date) {
    let seconds = Int(moment.timeIntervalSince1970.rounded(.down)) + Day.bangkokOffset
    number = CivilCalendar.floorDivide(seconds, 86_400)
  }

  /// Reads `2025-10-01`; `nil` for anything else.
  public init?(_ iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      iso.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private var parts: (year: Int, month: Int, day: Int) { CivilCalendar.parts(ofDayNumber: number) }

  /// The year in the common era, for instance 2025.
  public var year: Int { parts.year }
  /// The year in the Buddhist era, for instance 2568.
  public var buddhistYear: Int { parts.year + 543 }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { parts.day }
  /// The day of the week: 0 is Sunday, 6 is Saturday.
  public var weekday: Int { CivilCalendar.floorRemainder(number + 4, 7) }

  /// `2025-10-01`, as the day is stored.
  public var iso: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day so many days later, or earlier for a negative count.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// Days from this day to another; negative when the other is earlier.
  public func days(until other: Day) -> Int { other.number - number }

  /// The moment of a Bangkok wall-clock time on this day.
  public func at(hour: Int, minute: Int = 0) -> Date {
    Date(timeIntervalSince1970: Double(number * 86_400 + hour * 3600 + minute * 60 - Day.bangkokOffset))
  }

  /// The first moment of the day in Bangkok.
  public var start: Date { at(hour: 0) }
  /// The first moment of the next day in Bangkok: what must be in by this day must be in before it.
  public var end: Date { adding(days: 1).start }

  /// Earlier days come first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// `2025-10-01`.
  public var description: String { iso }
}

/// The proleptic Gregorian calendar as arithmetic, counting years from March so that leap days come last.
enum CivilCalendar {
  static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  static func floorRemainder(_ value: Int, _ divisor: Int) -> Int {
    value - floorDivide(value, divisor) * divisor
  }

  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = floorDivide(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func parts(ofDayNumber number: Int) -> (year: Int, month: Int, day: Int) {
    let era = floorDivide(number + 719_468, 146_097)
    let dayOfEra = number + 719_468 - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
