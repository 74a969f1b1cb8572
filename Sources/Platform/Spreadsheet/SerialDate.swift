/// Dates as spreadsheets count them: days since the end of 1899, or since the beginning of 1904 in some files.
struct SerialDate {
  private static let millisecondsOfDay = 86_400_000
  /// 1970-01-01 in the count that begins at the end of 1899.
  private static let epoch = 25_569

  /// Days and a fraction of a day.
  let days: Double

  /// What a number format shows of a date.
  enum Kind: Sendable {
    case date, time, elapsed
  }

  /// The ISO form; nil when the number is none of the days a spreadsheet knows.
  func iso(as kind: Kind, since1904: Bool) -> String? {
    guard days.isFinite, days >= 0, days < 2_958_466 else { return nil }
    let total = Int((days * Double(Self.millisecondsOfDay)).rounded())
    if kind == .elapsed || (kind == .time && total < Self.millisecondsOfDay) { return Self.clock(total) }
    var day = total / Self.millisecondsOfDay
    if since1904 {
      day += 1_462
    } else if day < 60 {
      // Spreadsheets believe that 1900 had a 29 February: earlier days are off by one.
      day += 1
    } else if day == 60 {
      return nil
    }
    let time = total % Self.millisecondsOfDay
    let date = Self.calendarDate(daysSince1970: day - Self.epoch)
    return time == 0 ? date : date + "T" + Self.clock(time)
  }

  /// The serial number of an ISO date, date with time, or time, in the count that begins at the end of 1899; nil when
  /// the text is none.
  init?(iso text: String) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count) else { return nil }
    if halves.count == 1, text.contains(":") {
      guard let time = Self.dayFraction(halves[0]) else { return nil }
      days = time
      return
    }
    guard let day = Self.daysSince1970(halves[0]) else { return nil }
    var serial = day + Self.epoch
    guard serial > 0 else { return nil }
    if serial <= 60 { serial -= 1 }
    let time = halves.count == 2 ? Self.dayFraction(halves[1]) : 0
    guard let time, time < 1 else { return nil }
    days = Double(serial) + time
  }

  init(days: Double) {
    self.days = days
  }

  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let clock = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    let rest = milliseconds % 1000
    return rest == 0 ? clock : clock + "." + padded(rest, 3)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The civil date of a day, by the arithmetic of 400-year cycles that begin in March.
  private static func calendarDate(daysSince1970 days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func daysSince1970(_ text: Substring) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    // A day beyond the end of its month would come back as another date.
    return calendarDate(daysSince1970: days).hasSuffix("-\(padded(day, 2))") ? days : nil
  }

  private static func dayFraction(_ text: Substring) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
      let seconds = parts.count == 3 ? Double(parts[2]) : 0,
      (0...99_999).contains(hours), (0..<60).contains(minutes), (0..<60).contains(seconds)
    else { return nil }
    return (Double(hours * 3600 + minutes * 60) + seconds) / 86_400
  }
}
