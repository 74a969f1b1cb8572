import Kernel

/// Dates as the language writes them: `YYYY-MM-DD` in the common era.
enum CalendarDate {
  /// What is wrong with a written date, if anything. Years far ahead are most probably of the Buddhist era.
  static func problem(with text: String) -> Finding? {
    guard let (year, month, day) = parts(of: text) else { return .badDate(text) }
    if (2400...2800).contains(year) { return .buddhistYear(year, text: text) }
    guard (1900...2200).contains(year), day <= length(of: month, in: year) else { return .badDate(text) }
    return nil
  }

  /// Year, month 1 to 12 and day 1 to 31, when the text has the shape of a date.
  private static func parts(of text: String) -> (year: Int, month: Int, day: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return (year, month, day)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
